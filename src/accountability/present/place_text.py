"""A place as sentences: what it is, who answers for what in it, what it is part of, and what is coming."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from accountability.model.days import day_before, in_words
from accountability.model.report import AroundPlace, Group, Item, Sorted
from accountability.model.words import capital, listed
from accountability.present import names
from accountability.present.details import after_the_facts, what_is_coming
from accountability.present.layout import lines_of
from accountability.present.phrases import parties_beside
from accountability.present.pieces import Said, labelled, sentence, typed
from accountability.present.report_words import KINDS, in_a_row, in_full, one_below_the_other, passed_words, turning_on
from accountability.present.supposed import headed

_LABELS = {
    Sorted.NATIONAL: "Bodies for a whole nation",
    Sorted.MINISTERS: "Ministers",
    Sorted.PROVIDER: "No public body",
    Sorted.NOBODY: "Nobody has the duty",
    Sorted.INDEPENDENT: "No elected person answers",
    Sorted.DEPENDS: "It depends on a fact",
    Sorted.NARROW: "Several bodies, so ask in a smaller place",
    Sorted.UNSETTLED: "Not settled here",
}
_TOLD: dict[Sorted, Callable[[Item], str]] = {
    Sorted.NATIONAL: lambda one: f"{one.title} ({names.the(one.by)})",
    Sorted.PROVIDER: lambda one: f"{one.title} ({names.a(one.by)})",
    Sorted.DEPENDS: lambda one: f"{one.title} ({turning_on(one.asks)})",
    Sorted.NARROW: lambda one: f"{one.title} ({one.bodies})",
    Sorted.UNSETTLED: lambda one: f"{one.title} ({parties_beside('sole', (), one.status)})",
}


_FEW = 8
"""So many facts are asked about in full."""


def place_said(found: AroundPlace, today: date, everything: bool = False) -> list[Said]:
    """The whole report; `everything` names every outcome."""
    lines = headed(found.under) + sentence(_what_it_is(found, today))
    for group in found.groups:
        lines += _group(group, everything)
    lines += _around(found, everything)
    lines += sentence(after_the_facts(found.on, found.checked_on))
    lines += what_is_coming(found.forthcoming)
    cut = any(" more." in line for line in lines_of(lines))
    return lines + (typed("To name every outcome, add --all") if cut and not everything else [])


def _what_it_is(found: AroundPlace, today: date) -> str:
    place = found.place
    gone = place.days.end is not None and place.days.end <= today
    within = f" in {', '.join(found.within)}" if found.within else ""
    kind = KINDS.get(place.kind, "a place")
    said = f"{capital(names.the_place(place.name))} {'was' if gone else 'is'} {kind}{within}."
    if place.days.end and place.days.end <= found.on:
        said += f" As an area it ended on {in_words(day_before(place.days.end))}."
    if place.days.start and found.on < place.days.start:
        said += f" As an area it began on {in_words(place.days.start)}."
    if found.near:
        said += f" This is for its centre: its edge may lie in {listed(map(names.the_place, found.near), 'or')}."
    here = f"on its ground, in {listed(map(names.the_place, found.now))}" if found.now else "here"
    when = f" on {in_words(found.on)}" if found.on != today else ""
    return f"{said} Who {'answered' if found.on < today else 'answers'} {here}{when}:"


def _group(group: Group, everything: bool) -> list[Said]:
    label = _LABELS.get(group.sort) or capital(group.name)
    if everything:
        name = _with_minister if group.sort is Sorted.MINISTERS else _TOLD.get(group.sort, _title)
        return one_below_the_other(label, [in_full(one, name) for one in group.items])
    told = [_TOLD.get(group.sort, _title)(one) for one in group.items]
    if group.sort is Sorted.DEPENDS and len(told) <= _FEW:  # in full: the reader must add the fact
        return labelled(label, f"{', '.join(told)}.")
    return in_a_row(label, told)


def _title(one: Item) -> str:
    return one.title


def _with_minister(one: Item) -> str:
    return f"{one.title} ({names.the(one.by)})"


def _around(found: AroundPlace, everything: bool) -> list[Said]:
    """What it is part of, what it was made out of, and what became of it."""
    lines = labelled("Part of", f"{', '.join(map(names.the_place, found.part_of))}." if found.part_of else "")
    lines += labelled("Not in it, though people may think so", f"{listed(found.not_in)}." if found.not_in else "")
    many = "Constituencies" if len(found.reached_by) > 1 else "Constituency"
    if everything:
        lines += labelled(many, f"{', '.join(found.reached_by)}." if found.reached_by else "")
    else:
        lines += in_a_row(many, found.reached_by)
    if found.before:
        lines += labelled(f"Made on {in_words(found.before.on)} out of", passed_words(found.before))
    if found.after:
        lines += labelled(f"On {in_words(found.after.on)} it passed to", passed_words(found.after))
    return lines
