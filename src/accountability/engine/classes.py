"""Ground and days that no rule of an outcome can tell apart: the same nation, seats, powers and versions in force."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from accountability.engine.ground import Asker
from accountability.engine.here import Here, Standing
from accountability.engine.shapes import Shapes
from accountability.model.compiled import Compiled
from accountability.model.days import RECORDS_BEGIN, Days
from accountability.model.outcome import Ruled
from accountability.model.rule import Condition
from accountability.model.tier import Seat, Seats
from accountability.model.who import Sort, Who


class Cell(NamedTuple):
    """One piece of ground while nothing that a rule can see changes: from a day until another."""

    piece: int
    start: date
    end: date


def matters_of(book: Compiled, outcome: Ruled) -> tuple[Ruled, ...]:
    """An outcome and every role that it can ask."""
    found: dict[str, Ruled] = {}
    waiting: list[Ruled] = [outcome]
    while waiting:
        matter = waiting.pop()
        if matter.id not in found:
            found[matter.id] = matter
            waiting += [
                book.roles[who.name] for rule in matter.rules for who in rule.answerable.who if who.sort is Sort.ROLE
            ]
    return tuple(found.values())


def conditions_of(book: Compiled, asker: Asker, matters: tuple[Ruled, ...]) -> Iterator[Condition]:
    """Every condition of an outcome and its roles, those of gaps and of the values of facts among them."""
    waiting = [rule.applies for matter in matters for rule in matter.rules]
    waiting += [gap.applies for matter in matters for gap in matter.gaps]
    waiting += [when for fact in asker.turns.facts for _, when in book.facts[fact].only]
    while waiting:
        condition = waiting.pop()
        yield condition
        if condition.unless:
            waiting.append(condition.unless)


class Classes:
    """The cells of one outcome, and what makes two of them the same to every rule.

    With `names_nobody` no condition names a place or a body: then ground of one profile is one class. `portfolios` and
    `bodies` are those that its rules name, or that sit at its tiers. With `by_name` two cells are the
    same only where the same bodies sit, and not merely bodies that no rule can tell apart.
    """

    def __init__(
        self,
        book: Compiled,
        outcome: Ruled,
        last: date,
        by_name: bool = False,
        first: date = RECORDS_BEGIN,
        standing: Standing | None = None,
    ) -> None:
        """Look once at everything that the outcome's rules can see."""
        self._book = book
        self._first, self._last = first, last
        self._by_name = by_name
        self.asker = Asker(book, outcome, standing)
        matters = matters_of(book, outcome)
        conditions = list(conditions_of(book, self.asker, matters))
        self._grounds = sorted({c.ground for c in conditions if c.ground is not None}, key=sorted)
        self._periods = sorted({c.days for c in conditions}, key=str)
        named = {who for matter in matters for rule in matter.rules for who in rule.answerable.who}
        ministers = {who.name for who in named if who.sort is Sort.MINISTER}
        ministers |= (
            set()
            if first == last
            else {
                seat.holder.name
                for tier in self.asker.turns.tiers
                for piece in book.ground
                for seat in book.seats.get(f"{tier}/{piece}", Seats()).full
                if seat.holder.sort is Sort.MINISTER
            }
        )
        self.portfolios = sorted(ministers)
        self.bodies = sorted(who.name for who in named if who.sort is Sort.BODY)
        in_conditions = {name for c in conditions for _, names in (*c.held_by, *c.given) for name in names}
        self._named = in_conditions | set(self.bodies)
        self.names_nobody = not self._grounds and not any(name in book.bodies for name in in_conditions)
        shared: set[date] = set()
        for period in self._everywhere():
            shared.update(period.edges())
        self._shared = shared
        self._lies: dict[int, tuple[bool, ...]] = {}
        self._moments: dict[tuple[date, str], tuple[object, ...]] = {}

    @property
    def names(self) -> set[str]:
        """The names that rules and conditions say, of bodies and of kinds, offices and values."""
        return self._named

    def _everywhere(self) -> Iterator[Days]:
        """Every period that does not depend on the ground."""
        yield from self._periods
        for name in self.portfolios:
            yield from (tenure.days for tenure in self._book.portfolios[name].tenures)
        for name in self.bodies:
            yield self._book.bodies[name].days
        for power in self.asker.turns.powers:
            yield from (holding.days for holding in self._book.powers[power].held)

    def cells(self, piece: int) -> Iterator[Cell]:
        """The cells of one piece of ground, in order of time, from the first day to the last checked."""
        edges = set(self._shared)
        for tier in self.asker.turns.tiers:
            seats = self._book.seats.get(f"{tier}/{piece}", Seats())
            for seat in (*seats.full, *seats.part):
                edges.update(seat.days.edges())
        after = self._last + timedelta(days=1)
        days = sorted({self._first, after, *(day for day in edges if self._first < day < after)})
        for start, end in pairwise(days):
            yield Cell(piece, start, end)

    def numbered(self, shapes: Shapes, cell: Cell) -> tuple[object, ...]:
        """What makes two cells the same to every rule, by the number of the ground's shape: many times as quick.

        It tells apart whatever `signature` does, and departments by name.
        """
        nation = self._book.ground[str(cell.piece)].nation
        moment = self._moments.get((cell.start, nation))
        if moment is None:
            moment = self._moments[cell.start, nation] = self._moment(cell.start, nation)
        return shapes.on(cell.piece, cell.start)[0], self._places_of(cell.piece), moment

    def _places_of(self, piece: int) -> tuple[bool, ...]:
        """In which of the places that rules name some ground lies."""
        found = self._lies.get(piece)
        if found is None:
            found = self._lies[piece] = tuple(piece in ground for ground in self._grounds)
        return found

    def _moment(self, day: date, nation: str) -> tuple[object, ...]:
        """What a rule can see of a day in a nation, whatever the ground."""
        tenures = (self._book.portfolios[name].held_on(day, nation) for name in self.portfolios)
        return (
            tuple(period.holds_on(day) for period in self._periods),
            tuple(one.department if one else None for one in tenures),
            tuple(self._book.bodies[name].days.holds_on(day) for name in self.bodies),
        )

    def signature(self, cell: Cell) -> tuple[object, ...]:
        """Everything that a rule can see in a cell.

        A body that no condition names is seen by its kind and office, and by where else here it sits: which of the many
        district councils it is, no rule can tell.
        """
        return self.told_apart(cell)[0]

    def told_apart(self, cell: Cell) -> tuple[tuple[object, ...], tuple[str, ...]]:
        """The same, and who sits in the cell in the order in which they are seen.

        In two cells of one class, whoever is seen as the third in one stands where the third stands in the other.
        """
        here = self.asker.here(cell.piece, cell.start)
        met: dict[str, int] = {}

        def seen(seat: Seat | None) -> tuple[object, ...] | None:
            return (self._seen(seat.holder, met), seat.seated_as, seat.usual) if seat else None

        seats = (here.seats(tier) for tier in self.asker.turns.tiers)
        tiers = tuple((seen(full), tuple(seen(seat) for seat in parts)) for full, parts in seats)
        powers = tuple(
            tuple(
                (self._seen(Who(Sort.BODY, h.body), met), cell.piece in h.part, h.usual) for h in here.holdings(power)
            )
            for power in self.asker.turns.powers
        )
        tenures = (self._book.portfolios[name].held_on(cell.start, here.nation) for name in self.portfolios)
        departments = (self._seen(Who(Sort.BODY, t.department), met) if t else None for t in tenures)
        return (
            here.nation,
            tuple(cell.piece in ground for ground in self._grounds),
            tuple(period.holds_on(cell.start) for period in self._periods),
            tiers,
            powers,
            tuple(departments),
            tuple(self._book.bodies[name].days.holds_on(cell.start) for name in self.bodies),
        ), tuple(met)

    def _seen(self, holder: Who, met: dict[str, int]) -> tuple[object, ...]:
        """What a rule can see of whoever sits: a name only where a condition says it."""
        place = met.setdefault(str(holder), len(met))
        named = holder.name if self._by_name or holder.name in self._named else ""
        kind = self._book.bodies[holder.name].kind if holder.sort is Sort.BODY else holder.name
        return (kind, named, place)


def profiles(book: Compiled, pieces: Iterable[int], on: date) -> dict[int, list[int]]:
    """Ground that no rule can tell apart on a day unless it names a place or a body: one piece for each sort, and all.

    The same nation, and at every tier and for every power somebody of the same kind, in the same office.
    """
    found: dict[tuple[object, ...], list[int]] = {}
    for piece in pieces:
        here = Here(book, piece, on)
        met: dict[str, int] = {}
        seats = tuple(
            (_sort(book, full, met), tuple(_sort(book, seat, met) for seat in part))
            for full, part in (here.seats(tier) for tier in book.tiers)
        )
        held = tuple(
            tuple(
                (met.setdefault(h.body, len(met)), book.bodies[h.body].kind, piece in h.part, h.usual) for h in found_
            )
            for found_ in (here.holdings(power) for power in book.powers)
        )
        found.setdefault((here.nation, seats, held), []).append(piece)
    return {alike[0]: alike for alike in found.values()}


def _sort(book: Compiled, seat: Seat | None, met: dict[str, int]) -> tuple[object, ...] | None:
    if seat is None:
        return None
    holder = seat.holder
    kind = book.bodies[holder.name].kind if holder.sort is Sort.BODY else holder.name
    name = holder.name if holder.sort is Sort.BODY else str(holder)
    return (kind, met.setdefault(name, len(met)), seat.seated_as, seat.usual)
