"""Every cell in which two rulebooks answer otherwise: outcome by outcome, on all ground that both have, on every day.

Nothing is sampled. What is left out cannot differ: its rules, facts, seats, powers and bodies decide alike in both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from accountability.checks.alignment import Unit
from accountability.checks.bare import bare_seats
from accountability.checks.cases_met import Met, fewest, met, unasked
from accountability.checks.causes import Side, causes
from accountability.checks.view import Key, View
from accountability.engine.cases_of_fact import CasesOfFact, Given
from accountability.engine.found import Found
from accountability.model.compiled import Compiled
from accountability.model.diff import Line, What
from accountability.model.source import Law


@dataclass(frozen=True, slots=True)
class Half:
    """What one rulebook says in a cell: the answer, because of which lines, and by which law where it is looked at."""

    key: Key
    lines: tuple[Line, ...]
    law: Law
    found: Found = field(compare=False)


@dataclass(frozen=True, slots=True)
class Differing:
    """One piece of ground, from a day until another, in some case of fact: two answers. No `given` is every case."""

    what: What
    unit: Unit
    start: date
    end: date
    given: Given
    before: Half
    after: Half


class Pair:
    """Two rulebooks, and the ground that both have."""

    def __init__(self, old: Compiled, new: Compiled, units: tuple[Unit, ...], law: bool = False) -> None:
        """Nothing is looked at yet. With `law`, the law that is cited is compared too."""
        self.old = old
        self.new = new
        self.units = units
        self._law = law
        self._unlike: dict[str, frozenset[Unit]] = {}

    def differing(self, outcome: str) -> Iterator[Differing]:
        """The cells of an outcome that both have in which the answers differ, in order of ground and time."""
        before = View(self.old, self.old.outcomes[outcome], self._law)
        after = View(self.new, self.new.outcomes[outcome], self._law)
        alike = before.whole == after.whole
        for unit in self._unlike_for(before.turns.tiers) if alike else self.units:
            days = sorted(before.edges(unit.old) | after.edges(unit.new))
            for start, end in pairwise(days):
                if not alike or before.seen(unit.old, start) != after.seen(unit.new, start):
                    for what, given, one, other in _in_cell(before, after, unit, start):
                        yield Differing(what, unit, start, end, given, one, other)

    def _unlike_for(self, tiers: Iterable[str]) -> list[Unit]:
        """The ground on which the seats at some tier are not the same."""
        return sorted({unit for tier in tiers for unit in self._unlike_at(tier)})

    def _unlike_at(self, tier: str) -> frozenset[Unit]:
        if tier not in self._unlike:
            self._unlike[tier] = frozenset(
                unit
                for unit in self.units
                if bare_seats(self.old, tier, unit.old) != bare_seats(self.new, tier, unit.new)
            )
        return self._unlike[tier]


def _in_cell(before: View, after: View, unit: Unit, day: date) -> Iterator[tuple[What, Given, Half, Half]]:
    """Every case of fact in which the two answer otherwise; then whether they assume otherwise where none is given."""
    ours, theirs = before.cases(unit.old, day), after.cases(unit.new, day)

    def differing(case: Met, assumed: bool = False) -> tuple[Half, Half] | None:
        """What each says, if they do not say the same."""
        one, other = Side(before, unit.old, day, case.before), Side(after, unit.new, day, case.after)
        keys, laws = [s.view.key(s.found, day) for s in (one, other)], [s.view.cited(s.found) for s in (one, other)]
        if keys[0] == keys[1] and laws[0] == laws[1]:
            return None
        return (
            Half(keys[0], causes(one, other, assumed), laws[0], case.before),
            Half(keys[1], causes(other, one, assumed), laws[1], case.after),
        )

    told: set[tuple[Key, Key]] = set()
    for given, found in fewest(met(ours, theirs), differing):
        if found:
            told.add((found[0].key, found[1].key))
            yield What.LAW if found[0].key == found[1].key else What.ANSWER, given, *found
    if _asks(ours) or _asks(theirs):
        found = differing(Met((), unasked(ours), unasked(theirs)), assumed=True)
        if found and found[0].key != found[1].key and (found[0].key, found[1].key) not in told:
            yield What.ASSUMED, (), *found


def _asks(cases: CasesOfFact) -> bool:
    """Whether there is more than one case."""
    return len(cases.space) > 1
