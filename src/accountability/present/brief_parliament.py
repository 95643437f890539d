"""Can a minister be asked: what is in order, of whom, to whom one writes instead, and a draft for clearance.

In what is said to Parliament somebody is accountable or responsible.
"""

from __future__ import annotations

from datetime import date

from accountability.model.answer import Party, Status
from accountability.model.brief import Asked, Brief, Part
from accountability.model.who import Sort
from accountability.model.words import listed
from accountability.present import brief_words as words
from accountability.present import names
from accountability.present.brief_draft import draft
from accountability.present.sheet import Block, Sheet, blocks, listing, said, stopped

_TABLED = "If tabled: answer as below."


def parliament(brief: Brief, _today: date) -> Sheet:
    """The sheet for a parliamentary branch."""
    here = _askable(brief)
    first, rest = here[0] if here else None, here[1:]
    return Sheet(
        words.heading(brief, "can a minister be asked?"),
        blocks(
            words.since_then(brief),
            said("", _whose(brief)),
            said("Write to", _write_to(brief)),
            words.all_ways(brief, "Who is responsible"),
            words.unless(brief),
            said("Yes, about", _about(brief)),
            said("Minister", _minister(first) if first else ""),
            said("A draft for clearance", f'"{draft(brief, first)}"'),
            listing("Also in order", [_other(one) for one in rest]),
            listing("In force", [words.stepped_in(one, words.called(brief)) for one in brief.interventions]),
            listing("Ministers elsewhere", [_other(one) for one in brief.ministers if not one.here]),
            _exceptions(brief),
            said("The rule", _rule(brief)),
            _accounting(brief, first),
            words.how_sure(brief),
        ),
    )


def _askable(brief: Brief) -> list[Asked]:
    """Ministers who answer to the House, those who decide first."""
    return [one for one in brief.ministers if one.here]


def _whose(brief: Brief) -> str:
    """Whether it is the minister's, and as to what it is not."""
    answer, here = brief.answer, _askable(brief)
    if any(one.part is Part.DECIDES for one in here):
        return f"Yes, the minister's: {words.title(brief)}"
    if any(party.sort is Sort.WORDS for party in words.decides(brief)):
        return "In part the minister's: commissioners whom a minister sent hold the functions that decide this"
    if any(one.part is Part.ACTED_FOR for one in here):
        acting = listed(names.a(party.name) for party in words.decides(brief) if party.for_whom)
        return f"In part the minister's, on whose behalf there is {acting}. The minister is responsible for that"
    if not brief.nation and not brief.ministers:
        return "It differs from nation to nation, so ask again with one of them"
    if not here and brief.ministers:
        houses = listed(dict.fromkeys(one.house for one in brief.ministers))
        return f"Not for a minister here: the matter is devolved, and ministers account for it to {houses}. {_TABLED}"
    if answer.status is Status.NOBODY:
        return f"Not the minister's: the law gives nobody a duty to provide it. {_TABLED}"
    if answer.status is Status.INDEPENDENT:
        return f"Not the minister's: {words.decider(brief)} decides, and is independent. {_TABLED}"
    if any(one.part is Part.SOME_CASES for one in here):
        return f"The minister's in some cases only. {words.unsettled(brief)}"
    blocked = words.unsettled(brief)
    before = f"{stopped(blocked)} " if blocked and answer.status is not Status.NARROW else ""
    return f"{before}Not the minister's{_as_to(brief)}. {_TABLED}"


def _as_to(brief: Brief) -> str:
    """As to what it is not the minister's."""
    told = brief.saying.as_to if brief.saying and brief.saying.as_to else brief.answer.westminster.not_for
    return f", as to {listed(told, 'or')}" if told else ""


def _write_to(brief: Brief) -> str:
    """Whom to write to, and whom a committee can invite."""
    parties = words.others(brief)
    if brief.answer.status is Status.NARROW and parties:
        return f"each body below, about its own area. {_committee(brief)} can invite any of them."
    if not parties:
        may = words.choosers(brief)
        return f"{may}, about what they choose to do" if may else ""
    return f"{words.addressees(parties)}. {_committee(brief)} can invite {_invited(parties)}"


def _committee(brief: Brief) -> str:
    """A committee of the House; where the matter is devolved, of the parliament there."""
    elsewhere = [one.house for one in brief.ministers if not one.here]
    return f"A committee of {elsewhere[0]}" if elsewhere and not _askable(brief) else "A committee"


def _invited(parties: list[Party]) -> str:
    if len(parties) > 1:
        return "them"
    person = words.office(parties[0])
    if person.startswith("the Mayor"):
        return "the Mayor"
    return words.short(parties)


def _about(brief: Brief) -> str:
    """What a minister here can be asked about."""
    here = _askable(brief)
    on = brief.answer.question.on if brief.answer.question else None
    topics = brief.saying.topics if brief.saying and on else ()
    told = [one.words.replace("{body}", _body(brief)) for one in topics if on and one.days.holds_on(on)]
    if not told:
        told = [
            word
            for one in here
            for word in words.subjects(one)
            if not (brief.interventions and word == "any intervention")
        ]
    stepped = [f"the intervention at {one.body}" for one in brief.interventions if here]
    return ", ".join(dict.fromkeys([*told, *stepped]))


def _body(brief: Brief) -> str:
    parties = [party for party in words.decides(brief) if party.sort is Sort.BODY]
    return listed(names.the(party.name) for party in parties) or "the councils"


def _minister(one: Asked) -> str:
    """The office, and the committee that questions it."""
    committee = f". Committee: {one.committee}" if "Committee" in one.committee else ""
    return f"{one.office}{committee}"


def _other(one: Asked) -> str:
    committee = f" ({one.committee})" if "Committee" in one.committee else ""
    subjects = listed(words.subjects(one)) or ("some of the cases" if one.part is Part.SOME_CASES else "the matter")
    house = "" if one.here else f", in {one.house}"
    return f"{one.office}{committee}{house}: {subjects}."


def _exceptions(brief: Brief) -> Block | None:
    """The exceptions by which a devolved matter may be asked about here."""
    if (
        not brief.questions
        or not brief.questions.unless
        or any(one.part is Part.DECIDES and one.here for one in brief.ministers)
    ):
        return None
    return listing("In order only if the question", [f"{one}." for one in brief.questions.unless])


def _rule(brief: Brief) -> str:
    """The rule on questions; what is said of devolved matters not where a minister here decides."""
    decided_here = any(one.here and one.part is Part.DECIDES for one in brief.ministers)
    if brief.questions is None or (decided_here and brief.questions.unless):
        return ""
    return brief.questions.says


def _accounting(brief: Brief, first: Asked | None) -> Block | None:
    """Who accounts for the money of the system as a whole."""
    if not first or not first.accounting_officer:
        return None
    if first.part is Part.DECIDES or not brief.questions or not brief.questions.accounting:
        return said("Accounting officer", first.accounting_officer)
    return said(
        "Accounting officer", brief.questions.accounting.replace("{officer}", f"the {first.accounting_officer}")
    )
