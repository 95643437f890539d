"""Every outcome in every council area on a day as two planes of numbers, decided once for ground that is alike.

The areas stand in an order of their own: those that no rule of any outcome tells apart, unless it names a place, stand
together. So most of a row is filled in runs, and what a rule says of a place by name is written over it.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from accountability.engine.shapes import Shapes
from accountability.engine.table import Row, Table
from accountability.engine.tables import Tables
from accountability.model.decided import Plane, Ruling
from accountability.model.place import Place

Run = tuple[int, int, tuple[int, ...]]
"""From a column until another, areas of these shapes: one for each of the shapes that some outcome tells apart."""
_WIDE = array("i").itemsize
_MIXED = -1
"""The shape of an area whose ground is not all of one shape, or where not all have the same who sit."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """How the plane of an outcome is filled: run by run, and then the areas that are apart from them.

    `rulings` are the number of each run, as an array holds it, and how many columns it has; `bodies` the numbers of
    all columns of each run.
    """

    outcome: str
    rulings: list[tuple[bytes, int]]
    bodies: list[memoryview | bytes]
    apart: list[tuple[int, int, int]]

    def filled(self) -> Plane:
        """The plane."""
        rulings = memoryview(bytearray().join([number * wide for number, wide in self.rulings])).cast("i")
        bodies = memoryview(bytearray().join(self.bodies)).cast("i")
        for column, ruling, who in self.apart:
            rulings[column] = ruling
            bodies[column] = who
        return Plane(self.outcome, rulings, bodies)


def _word(number: int) -> bytes:
    """A number as an array holds it."""
    return array("i", [number]).tobytes()


class Planes:
    """Some outcomes in some areas on a day. It can be gone through again and again.

    `areas` are in the order of the columns.
    """

    def __init__(self, tables: Tables, outcomes: Sequence[str], areas: Iterable[Place], on: date) -> None:
        """Arrange the areas by the shape of their ground."""
        self._tables, self._on = tables, on
        self._made = [(id_, *tables.table(id_)) for id_ in outcomes]
        self._shapes = list(dict.fromkeys(shapes for _, _, shapes in self._made))
        arranged = sorted(((self._key(area), area.id, area) for area in areas), key=lambda one: one[:2])
        self.areas = tuple(area for _, _, area in arranged)
        self._runs = tuple(_runs([key for key, _, _ in arranged]))
        self._columns: dict[int, list[int]] = {}
        for column, area in enumerate(self.areas):
            for piece in area.ground:
                self._columns.setdefault(piece, []).append(column)
        self._bodies: dict[tuple[str, ...], int] = {}
        self._told_of: dict[str, list[int]] = {}
        self._rulings: dict[Ruling, int] = {}
        self._rows: dict[int, int] = {}
        self._plans: dict[str, _Plan] = {}
        self._seated = [self._seats(shapes) for shapes in self._shapes]

    def __len__(self) -> int:
        """How many outcomes there are."""
        return len(self._made)

    def __iter__(self) -> Iterator[Plane]:
        """One outcome after another, each worked out when it is come to."""
        for outcome, table, shapes in self._made:
            plan = self._plans.get(outcome)
            if plan is None:
                plan = self._plans[outcome] = self._plan(outcome, table, self._shapes.index(shapes))
            yield plan.filled()

    @property
    def rulings(self) -> tuple[Ruling, ...]:
        """What the numbers of rulings stand for, so far as the outcomes have been gone through."""
        return tuple(self._rulings)

    @property
    def bodies(self) -> tuple[tuple[str, ...], ...]:
        """What the numbers of those who answer stand for, likewise."""
        return tuple(self._bodies)

    def _key(self, area: Place) -> tuple[int, ...]:
        """The shape of an area's ground, for each of the shapes that some outcome tells apart."""
        found = []
        for shapes in self._shapes:
            shape, *others = {shapes.on(piece, self._on) for piece in area.ground}
            found.append(_MIXED if others else shape[0])
        return tuple(found)

    def _seats(self, shapes: Shapes) -> list[list[memoryview]]:
        """For the first of those who sit, the second and so on: the numbers of those in the columns of each run."""
        sitting = [shapes.on(area.ground[0], self._on)[1] for area in self.areas]
        numbers = (
            memoryview(array("i", [self._number(names[nth : nth + 1]) for names in sitting])).cast("B")
            for nth in range(max(map(len, sitting), default=0))
        )
        return [[one[_WIDE * first : _WIDE * after] for first, after, _ in self._runs] for one in numbers]

    def _number(self, bodies: tuple[str, ...]) -> int:
        number = self._bodies.get(bodies)
        if number is None:
            number = self._bodies[bodies] = len(self._bodies)
            for body in bodies:
                self._told_of.setdefault(body, []).append(number)
        return number

    def _plan(self, outcome: str, table: Table, nth: int) -> _Plan:
        """How the plane of an outcome is filled: by runs, and then what its rules say of places and bodies by name."""
        rulings: list[tuple[bytes, int]] = []
        bodies: list[memoryview | bytes] = []
        known: dict[int, tuple[int, Row] | None] = {_MIXED: None}
        apart = {column for piece in table.grounds for column in self._columns.get(piece, ())}
        taken = {number for body in table.taken for number in self._told_of.get(body, ())}
        for run, (first, after, key) in enumerate(self._runs):
            shape, wide = key[nth], after - first
            if shape not in known:
                known[shape] = self._known(table, self._shapes[nth], range(first, after))
            found = known[shape]
            if found is None:
                apart.update(range(first, after))
                rulings.append((_word(0), wide))
                bodies.append(_word(0) * wide)
                continue
            number, row = found
            rulings.append((_word(number), wide))
            if row.nth < 0:
                bodies.append(_word(self._number(table.stood_in(row.bodies(()), self._on))) * wide)
                continue
            seated = self._seated[nth][row.nth][run]
            bodies.append(seated)
            if taken:
                apart.update(column for column, who in enumerate(seated.cast("i"), first) if who in taken)
        return _Plan(outcome, rulings, bodies, [(column, *self._alone(outcome, column)) for column in sorted(apart)])

    def _alone(self, outcome: str, column: int) -> tuple[int, int]:
        """The numbers of one area, asked about by itself."""
        decided = self._tables.decided(outcome, self.areas[column].id, self._on)
        return self._rulings.setdefault(decided.ruling, len(self._rulings)), self._number(decided.bodies)

    def _known(self, table: Table, shapes: Shapes, columns: range) -> tuple[int, Row] | None:
        """What is decided on ground of a shape; nothing where each area has to be asked about by itself."""
        grounds = (piece for column in columns for piece in self.areas[column].ground[:1])
        piece = next((piece for piece in grounds if piece not in table.grounds), None)
        if piece is None:
            return None
        row, _ = self._tables.met(table, shapes, piece, self._on)
        if row.nth < 0 and any(isinstance(who, int) for _, who in row.who):
            return None
        number = self._rows.get(id(row))
        if number is None:
            number = self._rows[id(row)] = self._rulings.setdefault(row.ruling, len(self._rulings))
        return number, row


def _runs(keys: Sequence[tuple[int, ...]]) -> Iterator[Run]:
    """From which column to which the areas have one key."""
    for key, columns in groupby(range(len(keys)), keys.__getitem__):
        first, *others = columns
        yield first, (others or [first])[-1] + 1, key
