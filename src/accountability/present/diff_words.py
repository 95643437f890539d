"""A diff in words, piece by piece: outcomes that change alike, where, when, from whom to whom, because of what."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from accountability.model.answer import Status
from accountability.model.days import RECORDS_BEGIN, Days, day_before, in_words
from accountability.model.diff import Change, Diff, Edition, Line, Part, Stood, What
from accountability.model.report import Stand
from accountability.model.words import listed
from accountability.present import names
from accountability.present.compare_text import stand_words
from accountability.present.law_words import law_words

_NAMED = 2
"""How many of many places are named."""
_FEW = 3


@dataclass(frozen=True, slots=True)
class Block:
    """Outcomes that change alike, by title, and the changes of the first of them."""

    what: What
    titles: tuple[str, ...]
    changes: tuple[Change, ...]

    @property
    def where(self) -> str:
        """The ground of every change in words; nothing where they differ in that."""
        grounds = {tuple(area.ground for area in one.areas) for one in self.changes}
        wheres = {place_words(one) for one in self.changes}
        return wheres.pop() if len(grounds) == 1 and len(wheres) == 1 else ""


def blocks(found: Diff) -> tuple[Block, ...]:
    """The changes with outcomes that change alike told once, those of which most can be told first."""
    by_outcome: dict[tuple[What, str], list[Change]] = {}
    for change in found.changes:
        by_outcome.setdefault((change.what, change.outcome), []).append(change)
    alike: dict[tuple[object, ...], list[list[Change]]] = {}
    for (what, _), changes in by_outcome.items():
        alike.setdefault((what, *map(_told, changes)), []).append(changes)
    return tuple(
        Block(same[0][0].what, tuple(changes[0].title for changes in same), tuple(same[0])) for same in alike.values()
    )


def _told(change: Change) -> tuple[object, ...]:
    """All that is told of a change but its outcome."""
    ground = tuple(area.ground for area in change.areas)
    return (ground, change.days, change.given, from_to(change), cause_words(change))


def place_words(change: Change) -> str:
    """The ground of a change; of many councils, two by name.

    It stands after "in".
    """
    if not change.where[:1].isdigit():
        return names.the_place(change.where)
    known = sorted({area.name for area in change.areas})
    return f"{change.where}: {', '.join(known[:_NAMED])} and {len(known) - _NAMED} more"


def when_words(days: Days) -> str:
    """The days of a change.

    >>> from datetime import date
    >>> when_words(Days(date(2018, 4, 1))), when_words(Days(date(2009, 1, 1), date(2018, 4, 1)))
    ('1 April 2018 onwards', '1 January 2009 to 31 March 2018')
    """
    start = days.start or RECORDS_BEGIN
    if days.end is None:
        return f"{in_words(start)} onwards"
    last = day_before(days.end)
    return in_words(start) if last == start else f"{in_words(start)} to {in_words(last)}"


def case_words(change: Change) -> str:
    """The cases of fact in which it is so; nothing where it is so in every case."""
    if change.what is What.ASSUMED:
        return "where no fact is given"
    cases = [" and ".join(value.words for value in case) for case in change.given]
    return f"if it is {listed(cases, 'or')}" if cases else ""


def from_to(change: Change) -> tuple[str, str]:
    """Who answers before, and after; or the law that is cited."""
    if change.what is What.LAW:
        return law_words(change.before.law) or "no law", law_words(change.after.law) or "no law"
    return who_words(change.before), who_words(change.after)


def who_words(stood: Stood) -> str:
    """Who answers in one of the packs."""
    if stood.status in _UNSETTLED:
        return _UNSETTLED[stood.status]
    return stand_words(Stand(stood.status, stood.mode, stood.parties))


_UNSETTLED = {
    Status.DEPENDS: "an answer that depends on a fact",
    Status.BEFORE_RECORDS: "a day before the records",
}


def cause_words(change: Change) -> str:
    """The lines that caused a change, on the new side; where something was taken out, what decides now."""
    new = [line for line in change.after.lines if not line.same]
    if new:
        return "; ".join(f"{_name(line)}, {line.span}" for line in new)
    gone = [_gone(line) for line in change.before.lines if not line.same]
    now = [f"{_name(line)} decides, {line.span}" for line in change.after.lines]
    if gone:
        return "; ".join([*gone, *([f"now {now[0]}"] if now else [])])
    return "; ".join(f"{_name(line)}, {line.span}" for line in change.after.lines or change.before.lines)


def _gone(line: Line) -> str:
    if line.other:
        return f"{_name(line)} changed, {line.other}"
    return f"{_name(line)} was taken out, {line.span}"


_PARTS = {
    Part.SEAT: "the seat of {}",
    Part.PORTFOLIO: "the minister for {}",
    Part.POWER: "{}",
    Part.FACT: "the fact {}",
    Part.TIER: "the tier {}",
    Part.INTERVENTION: "the intervention {}",
}
"""What a line holds, around its name; a rule and a body are known by theirs."""


def _name(line: Line) -> str:
    return _PARTS.get(line.part, "{}").format(line.name)


def heading(block: Block, everything: bool) -> str:
    """How many outcomes change, which, and where if that is one place for all of it."""
    many = len(block.titles)
    shown = block.titles if everything or many <= _FEW else (*block.titles[:_NAMED], f"{many - _NAMED} more")
    where = f", in {block.where}" if block.where else ""
    return f"{many} {_CHANGES[block.what][many > 1]}, {titles_words(shown)}{where}"


def titles_words(titles: Sequence[str]) -> str:
    """Outcomes in a row; with commas only where a title has an "and" of its own.

    >>> titles_words(["libraries", "waste disposal"]), titles_words(["fires and rescues", "libraries"])
    ('libraries and waste disposal', 'fires and rescues, libraries')
    """
    return ", ".join(titles) if any(" and " in title for title in titles) else listed(titles)


_CHANGES = {
    What.ANSWER: ("outcome changes", "outcomes change"),
    What.ASSUMED: (
        "outcome is answered otherwise where no fact is given",
        "outcomes are answered otherwise where no fact is given",
    ),
    What.LAW: ("outcome cites other law for the same answer", "outcomes cite other law for the same answer"),
}


def only_words(found: Diff) -> list[str]:
    """What only one of the packs has: outcomes, roles and ground."""
    told: list[str] = []
    for edition, verb, ground in (
        (found.new, "added", "Only the new pack has"),
        (found.old, "taken out", "Only the old pack has"),
    ):
        told += [f"The {one.sort} {one.title} is {verb}, {one.span}." for one in edition.only]
        told += [f"{ground} this ground, so it is not compared: {_some(edition)}."] if edition.only_ground else []
    return told


def _some(edition: Edition) -> str:
    found: Sequence[str] = edition.only_ground
    return listed(found if len(found) <= _FEW else (*found[:_NAMED], f"{len(found) - _NAMED} more"))


def last_words(found: Diff) -> str:
    """That nothing else changes, over all that was compared."""
    told = bool(found.changes or found.old.only or found.new.only)
    place = "any place that both have" if found.old.only_ground or found.new.only_ground else "any place"
    changes = "No other answer changes" if told else "No answer changes"
    return f"{changes}, in {place}, on any day since {in_words(RECORDS_BEGIN)}."


def by_cause(changes: Iterable[Change]) -> list[tuple[str, list[Change]]]:
    """Changes of one cause together, in the order in which each is first told."""
    found: dict[str, list[Change]] = {}
    for change in changes:
        found.setdefault(cause_words(change), []).append(change)
    return list(found.items())
