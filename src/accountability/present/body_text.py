"""A body as sentences: what it is, how it is held to account, where it sits, and what it answers for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from accountability.model.answer import Status
from accountability.model.days import day_before, in_words
from accountability.model.report import AroundBody, Holds, Item, Means, Seated
from accountability.model.words import capital, listed
from accountability.present import names
from accountability.present.details import what_is_coming
from accountability.present.law_words import law_words
from accountability.present.pieces import Said, labelled, sentence, typed
from accountability.present.report_words import days_words, in_a_row, one_below_the_other, turning_on
from accountability.present.supposed import headed

_MEANS = {
    "elected-by": "Elected by",
    "appointed-by": "Appointed by",
    "answers-to": "Answers to",
    "office": "Led by",
    "scrutinised-by": "Questioned by",
    "audited-by": "Audited by",
    "inspected-by": "Inspected by",
    "redress": "Complaints go to",
}
"""The relations in the order in which a person asks, and what each is called."""
_MOST = 4
"""How many places, bodies or seats are named before they are counted."""
_LISTED = 60
"""So many areas are named when everything is; more are counted."""
_ALL = "Add --all to list."


def body_said(found: AroundBody, today: date, everything: bool = False) -> list[Said]:
    """The whole report; `everything` names every outcome, seat and place."""
    lines = headed(found.under) + sentence(_what_it_is(found, today)) + _life(found)
    means = dict(found.means)
    for type_, label in _MEANS.items():
        lines += labelled(label, _by(means.get(type_, ())))
    lines += _seats_and_powers(found, everything)
    lines += labelled("Portfolios", f"{', '.join(found.portfolios)}." if found.portfolios else "")
    for one in found.interventions:
        words = law_words(one.law)
        lines += labelled("Intervention", f"{capital(one.says)}." + (f" {words}." if words else ""))
    lines += _answers(found, today, everything)
    return lines + what_is_coming(found.forthcoming)


def _seats_and_powers(found: AroundBody, everything: bool) -> list[Said]:
    if everything:
        lines = [line for seat in found.seats for line in labelled("Sits as", _seat(seat, everything))]
        return lines + [line for power in found.powers for line in labelled("Holds", _power(power))]
    lines = [line for seat in found.seats[:_MOST] for line in labelled("Sits as", _seat(seat, everything))]
    more = len(found.seats) - _MOST
    if more > 0:
        lines += sentence(f"{more} more {'seat' if more == 1 else 'seats'}. {_ALL}")
    return lines + in_a_row("Holds", list(dict.fromkeys(power.title for power in found.powers)), f" {_ALL}")


def _what_it_is(found: AroundBody, today: date) -> str:
    body = found.body
    gone = body.days.end is not None and body.days.end <= today
    name, verb = capital(names.the(body.name)), "was" if gone else "is"
    if found.districts:
        some = f" {listed(found.not_in)} {'is not one' if len(found.not_in) == 1 else 'are not among them'}."
        return f"{name} {verb} the {body.kind} for {found.districts} districts.{some if found.not_in else ''}"
    area = f" for {names.the_place(found.area)}" if found.area and found.area not in body.name else ""
    return f"{name} {verb} {_an(body.kind)}{area}."


def _an(kind: str) -> str:
    """A title of a kind with its article; one for a single body takes "the"."""
    if kind[:1].isupper() or " for " in kind or kind.startswith("council of "):
        return f"the {kind}"
    return names.a(kind)


def _life(found: AroundBody) -> list[Said]:
    """When it began and ended, what it was called, and who came before and after."""
    lines: list[Said] = []
    if found.body.days.start:
        came = f" in place of {_several(found.came_from.names)}" if found.came_from else ""
        law = law_words(found.came_from.law) if found.came_from else ""
        lines += labelled("Began", f"{in_words(found.body.days.start)}{came}." + (f" {law}." if law else ""))
    if found.body.days.end:
        last = in_words(day_before(found.body.days.end))
        went = f" Then came {_several(found.went_to.names)}." if found.went_to else ""
        law = law_words(found.went_to.law) if found.went_to else ""
        lines += labelled("Ended", f"{last}.{went}" + (f" {law}." if law else ""))
    for old, until in found.former_names:
        lines += labelled("Called", f"{old} until {in_words(day_before(until))}.")
    same = listed(map(names.the, found.same_as))
    return lines + labelled("The same body in law", f"{same}." if same else "")


def _several(found: Sequence[str]) -> str:
    """Names in a sentence: all of a few, or how many."""
    if len(found) <= _MOST:
        return listed(map(names.the, found))
    return f"{len(found)} bodies"


def _by(found: Sequence[Means]) -> str:
    """Who does it: for all that it answers for, and then for some of it only."""
    always = [names.the(one.by) for one in found if not one.for_some]
    some = [names.the(one.by) for one in found if one.for_some]
    only = "each for its own services" if len(some) > 1 else "for some of its services"
    apart = any(" and " in one for one in always)
    told = [("; ".join(always) if apart else listed(always))] if always else []
    told += [f"{listed(some)}, {only}"] if some else []
    return f"{'; '.join(told)}." if told else ""


def _places(where: Sequence[str], everything: bool) -> str:
    if not where:
        return "all its area"
    if everything or len(where) <= _MOST:
        return listed(map(names.the_place, where))
    return f"{len(where)} areas"


def _seat(seat: Seated, everything: bool) -> str:
    office = f", as {seat.seated_as.replace('-', ' ')}" if seat.seated_as else ""
    days = days_words(seat.days)
    law = law_words(seat.law)
    part = "part of " if seat.in_part else ""
    said = f"{seat.title} in {part}{_places(seat.where, everything)}{office}{f', {days}' if days else ''}."
    return said + (f" {capital(law)}." if law else "")


def _power(power: Holds) -> str:
    days, law = days_words(power.days), law_words(power.law)
    where = f" in {_places(power.where, True)}" if power.where else ""
    return f"{power.title}{where}{f', {days}' if days else ''}." + (f" {capital(law)}." if law else "")


def _answers(found: AroundBody, today: date, everything: bool) -> list[Said]:
    label = "Answered for" if found.on < today else "Answers for"
    wholly = [one for one in found.items if one.status is Status.ANSWERED]
    if not found.items:
        verb, end = "answered" if found.on < today else "answers", found.body.days.end
        lines = sentence(f"It {verb} for no outcome in these rules on {in_words(found.on)}.")
        gone = end is not None and end <= found.on
        return lines + (
            typed(f"To ask about a day when it existed, add --on {day_before(end)}") if gone and end else []
        )
    if everything:
        return one_below_the_other(label, [_item(one) for one in found.items])
    lines = in_a_row(label, [one.title for one in wholly], f" {_ALL}")
    some = [
        f"{one.title} ({turning_on(one.asks)})" if one.asks else one.title for one in found.items if one not in wholly
    ]
    return lines + labelled("In some cases, as a fact decides", f"{', '.join(some)}." if some else "")


def _item(one: Item) -> str:
    where = f", in {_places(one.where, len(one.where) <= _LISTED)}" if one.where else ""
    return f"{one.title}{where}" + (f", depending on {turning_on(one.asks)}" if one.asks else "")
