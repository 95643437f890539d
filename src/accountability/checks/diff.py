"""Two rulebooks as answers: what differs, in which places, from which day, from whom to whom, because of which line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from accountability.checks.alignment import left_over, lined_up
from accountability.checks.boxes import area_name, where
from accountability.checks.differing import Differing, Half, Pair
from accountability.checks.grouping import Box, grouped
from accountability.checks.view import EVER
from accountability.engine.branches import value_words
from accountability.engine.cases_of_fact import Given
from accountability.engine.found import Sitter
from accountability.engine.interventions import intervene
from accountability.engine.parties import parties
from accountability.engine.relations import Concern
from accountability.model.answer import Party
from accountability.model.compiled import Compiled
from accountability.model.days import Days, day_before
from accountability.model.diff import Area, Change, Diff, Edition, Matter, Named, Stood, Value, What
from accountability.model.outcome import Ruled
from accountability.model.who import Sort
from accountability.model.words import listed

Progress = Callable[[int, int], None]


def diff(old: Compiled, new: Compiled, law: bool = False, progress: Progress = lambda _, __: None) -> Diff:
    """Compare every outcome that both have. With `law`, the law that is cited is compared too.

    `progress` is told how many outcomes were compared, of how many.
    """
    units = lined_up(old, new)
    pair = Pair(old, new, units, law)
    shared = sorted(set(old.outcomes) & set(new.outcomes))
    changes: list[Change] = []
    for done, outcome in enumerate(shared):
        progress(done, len(shared))
        changes += (_change(pair, outcome, box) for box in grouped(pair.differing(outcome), units))
    return Diff(
        _edition(old, new, {unit.old for unit in units}),
        _edition(new, old, {unit.new for unit in units}),
        len(shared),
        len(units),
        tuple(sorted(changes, key=_order)),
    )


def _edition(book: Compiled, other: Compiled, met: set[int]) -> Edition:
    sections = (("outcome", book.outcomes, other.outcomes), ("role", book.roles, other.roles))
    only = tuple(
        _matter(sort, mine[id_]) for sort, mine, theirs in sections for id_ in sorted(mine) if id_ not in theirs
    )
    about = book.about
    return Edition(about.name, about.checked_on, about.digest, only, tuple(left_over(book, met)))


def _matter(sort: str, matter: Ruled) -> Matter:
    return Matter(sort, matter.id, matter.title, matter.span)


_WHATS = tuple(What)


def _order(change: Change) -> tuple[object, ...]:
    """By what changes, the outcome, the days and the ground: the same order from either side."""
    return (
        _WHATS.index(change.what),
        change.title.casefold(),
        change.outcome,
        change.days.start or date.min,
        change.days.end or EVER,
        tuple(area.ground for area in change.areas),
        tuple((value.fact, value.value) for case in change.given for value in case),
    )


def _change(pair: Pair, outcome: str, box: Box) -> Change:
    on = _told_on(box, pair.new.about.checked_on)
    then = {one.unit: one for one in box.cells if one.start <= on < one.end}
    some = then[box.units[0]]
    return Change(
        box.what,
        outcome,
        pair.new.outcomes[outcome].title,
        listed(_where(pair, box)),
        tuple(_area(pair, outcome, then[unit], box.start, on) for unit in box.units),
        Days(box.start, None if box.end == EVER else box.end),
        tuple(_values(pair, given) for given in box.given if given),
        _stood(pair.old, outcome, some.before, some.unit.old, on, {c.before.key for c in box.cells}, box.many_before),
        _stood(pair.new, outcome, some.after, some.unit.new, on, {c.after.key for c in box.cells}, box.many_after),
    )


def _told_on(box: Box, checked_on: date) -> date:
    """The day for which names are given: that of the last check, or the nearest to it on which the change holds."""
    return max(box.start, min(checked_on, day_before(box.end)))


def _where(pair: Pair, box: Box) -> Iterator[str]:
    """The ground in words, by the rulebook that divides it more finely."""
    ours = tuple(unit.new for unit in box.units if not unit.named_by_old)
    theirs = tuple(unit.old for unit in box.units if unit.named_by_old)
    for book, pieces in ((pair.new, ours), (pair.old, theirs)):
        if pieces:
            yield where(book, pieces, box.start)


def _area(pair: Pair, outcome: str, cell: Differing, start: date, on: date) -> Area:
    unit = cell.unit
    book, piece = (pair.old, unit.old) if unit.named_by_old else (pair.new, unit.new)
    sides = ((pair.old, cell.before, unit.old), (pair.new, cell.after, unit.new))
    before, after = (_named(_parties(side, outcome, half, piece_, on)) for side, half, piece_ in sides)
    return Area(unit.id, area_name(book, piece, start), before, after)


def _named(found: Iterable[Party]) -> tuple[Named, ...]:
    return tuple(Named(party.body or party.id, party.name) for party in found)


def _parties(book: Compiled, outcome: str, half: Half, piece: int, on: date) -> tuple[Party, ...]:
    """Those who answer, by the names of a day, with commissioners where functions are taken."""
    concern = Concern(outcome, book.outcomes[outcome].theme, on)
    nation = book.ground[str(piece)].nation
    return intervene(book, parties(book, half.found, nation, concern), nation, concern).answerable


def _stood(book: Compiled, outcome: str, half: Half, piece: int, on: date, keys: set[object], many: bool) -> Stood:
    found = half.found
    told = (
        tuple(dict.fromkeys(_tier(book, sitter) for sitter in found.sitters))
        if many
        else _parties(book, outcome, half, piece, on)
    )
    return Stood(found.status, found.mode, told, len(keys) if many else len(told), half.lines, half.law)


def _tier(book: Compiled, sitter: Sitter) -> Party:
    """Whoever sits there, in each place somebody else."""
    if sitter.sort is Sort.MINISTER:
        return Party(Sort.MINISTER, sitter.id, f"the minister for {book.portfolios[sitter.id].title}")
    return Party(Sort.TIER, sitter.tier, book.tiers[sitter.tier].title, tier=sitter.tier)


def _values(pair: Pair, given: Given) -> tuple[Value, ...]:
    return tuple(Value(name, value, _words(pair, name, value)) for name, value in given)


def _words(pair: Pair, name: str, value: str) -> str:
    """A value of a fact in the words of the new rulebook, or of the old one if only that knows it."""
    known = (pair.new.facts, pair.new.tiers, pair.new.powers)
    declared = pair.new.facts.get(name)
    if not any(name in section for section in known) or (declared and value not in dict(declared.values)):
        return value_words(pair.old, name, value)
    return value_words(pair.new, name, value)
