"""Ground as the rules of an outcome see it: its shape from day to day, and who sits in it.

Two pieces of ground have one shape on a day when the same nation holds, and at every tier that is asked somebody of the
same kind sits in the same office, with the same powers. Which of the many district councils it is, no rule can tell.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from threading import Lock

from accountability.engine.cases_of_fact import Turns
from accountability.engine.here import Here
from accountability.model.compiled import Compiled
from accountability.model.days import RECORDS_BEGIN
from accountability.model.tier import Holding, Seat, Seats
from accountability.model.who import Sort, Who

_NOBODY = Seats()
Timeline = tuple[list[date], list[tuple[int, tuple[str, ...]]]]
"""The days on which a piece takes another shape; and from each on its shape, and who sits in it."""


@dataclass(frozen=True, slots=True)
class Frozen:
    """A piece of ground of some shape, on which any day can be stood while that shape lasts."""

    piece: int
    since: date
    seats: dict[str, tuple[Seat | None, tuple[Seat, ...]]]
    holdings: dict[str, tuple[Holding, ...]]

    def on(self, book: Compiled, day: date) -> Here:
        """The ground with those who sit there, on any day at all."""
        return Here(book, self.piece, day, dict(self.seats), dict(self.holdings))


class Shapes:
    """The shapes that ground can have, to rules that turn on the same things and name the same bodies.

    A shape is a number. The timeline of a piece of ground is worked out when it is first asked for, and kept.
    """

    def __init__(self, book: Compiled, tiers: tuple[str, ...], powers: tuple[str, ...], named: frozenset[str]) -> None:
        """Know no ground yet. `named` are bodies that the rules name, which they can tell from all others."""
        self._book, self._tiers, self._powers, self._named = book, tiers, powers, named
        self._numbers: dict[tuple[object, ...], int] = {}
        self._one_at_a_time = Lock()
        self.timelines: dict[int, Timeline] = {}

    def timeline(self, piece: int) -> Timeline:
        """The shapes of a piece of ground since the records begin."""
        with self._one_at_a_time:
            if piece not in self.timelines:
                shapes = [(day, self._shape(self.frozen(piece, day))) for day in self._changes(piece)]
                kept = [one for n, one in enumerate(shapes) if n == 0 or one[1] != shapes[n - 1][1]]
                self.timelines[piece] = [day for day, _ in kept], [shape for _, shape in kept]
            return self.timelines[piece]

    def on(self, piece: int, day: date) -> tuple[int, tuple[str, ...]]:
        """The shape of a piece of ground on a day, and who sits there."""
        starts, shapes = self.timelines.get(piece) or self.timeline(piece)
        return shapes[bisect_right(starts, day) - 1]

    def frozen(self, piece: int, day: date) -> Frozen:
        """A piece of ground as it was on a day."""
        here = Here(self._book, piece, day)
        seats = {tier: here.seats(tier) for tier in self._tiers}
        sitting = {seat.holder.name for full, parts in seats.values() for seat in (full, *parts) if seat}
        touching = {power: here.holdings(power) for power in self._powers}
        holdings = {
            power: tuple(one for one in held if one.body in sitting or piece in one.part)
            for power, held in touching.items()
        }
        return Frozen(piece, day, seats, holdings)

    def _changes(self, piece: int) -> list[date]:
        days = {RECORDS_BEGIN}
        for tier in self._tiers:
            seats = self._book.seats.get(f"{tier}/{piece}", _NOBODY)
            days.update(day for seat in (*seats.full, *seats.part) for day in seat.days.edges())
        for power in self._powers:
            days.update(day for one in self._book.powers[power].held for day in one.days.edges())
        return sorted(day for day in days if day >= RECORDS_BEGIN)

    def _shape(self, ground: Frozen) -> tuple[int, tuple[str, ...]]:
        """The number of a shape, and who sits in it in the order in which they are met."""
        met: dict[Who, int] = {}
        tiers = tuple(
            (self._seat(full, met), tuple(self._seat(one, met) for one in parts))
            for full, parts in ground.seats.values()
        )
        powers = tuple(
            tuple((self._holder(Who(Sort.BODY, one.body), met), ground.piece in one.part, one.usual) for one in held)
            for held in ground.holdings.values()
        )
        seen = self._book.ground[str(ground.piece)].nation, tiers, powers
        return self._numbers.setdefault(seen, len(self._numbers)), tuple(map(sitting, met))

    def _seat(self, seat: Seat | None, met: dict[Who, int]) -> tuple[object, ...] | None:
        return (*self._holder(seat.holder, met), seat.seated_as, seat.usual) if seat else None

    def _holder(self, holder: Who, met: dict[Who, int]) -> tuple[object, ...]:
        """What a rule can see of whoever sits: a name only where a rule says it, or where no body stands behind it."""
        if holder.sort is not Sort.BODY:
            return (holder.sort, holder.name, met.setdefault(holder, len(met)))
        named = holder.name if holder.name in self._named else ""
        return (self._book.bodies[holder.name].kind, named, met.setdefault(holder, len(met)))


class EveryShape:
    """The shapes of a rulebook's ground, for all its outcomes: those that can tell the same things apart share them."""

    def __init__(self, book: Compiled) -> None:
        """Know none yet. Departments are named always, for whoever holds a portfolio may sit at a tier as well."""
        self._book = book
        self._departments = frozenset(one.department for each in book.portfolios.values() for one in each.tenures)
        self._found: dict[tuple[object, ...], Shapes] = {}

    def of(self, turns: Turns, names: Iterable[str]) -> Shapes:
        """The shapes to rules that turn on these things and say these names, of bodies or of anything else."""
        named = frozenset(name for name in names if name in self._book.bodies) | self._departments
        key = turns.tiers, turns.powers, named
        if key not in self._found:
            self._found[key] = Shapes(self._book, turns.tiers, turns.powers, named)
        return self._found[key]


def sitting(who: Who) -> str:
    """Whoever sits, as timelines name them: a body by its id."""
    return who.name if who.sort is Sort.BODY else str(who)
