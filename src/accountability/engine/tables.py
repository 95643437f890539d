"""What is decided, asked by ids: for who wants thousands of answers, or one at once, without their words."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from datetime import date
from threading import RLock

from accountability.engine.ask import ask
from accountability.engine.ground import at_a_point
from accountability.engine.here import NO_FACTS
from accountability.engine.shapes import EveryShape, Shapes
from accountability.engine.table import Row, Rows, Table, narrow, row_of
from accountability.model.answer import Answer, Status
from accountability.model.compiled import Compiled
from accountability.model.days import RECORDS_BEGIN
from accountability.model.decided import Decided, Ruling

Met = tuple[Row, tuple[str, ...]]
"""What is decided on a piece of ground, and who sits there."""
_EARLY = Ruling(Status.BEFORE_RECORDS)
_NO_CASE = Ruling(Status.NO_SUCH_CASE)


class Tables:
    """The tables of a rulebook, each made from its outcome's rules when that is first asked about."""

    def __init__(self, book: Compiled) -> None:
        """Make no table yet."""
        self._book = book
        self._tables: dict[str, tuple[Table, Shapes]] = {}
        self._shapes = EveryShape(book)
        self._ground: dict[str, tuple[int, ...]] = {}
        self._one_at_a_time = RLock()

    def decided(self, outcome: str, place: str, on: date) -> Decided:
        """Who answers for an outcome in a place on a day, by their ids. Raises `KeyError` where there is no such id."""
        try:
            table, shapes = self._tables[outcome]
        except KeyError:
            table, shapes = self.table(outcome)
        try:
            ground = self._ground[place]
        except KeyError:
            ground = self._ground[place] = self._book.places[place].ground
        if on < RECORDS_BEGIN:
            return Decided(outcome, place, on, _EARLY, (), self.answer)
        if len(ground) != 1:
            return self._over(outcome, place, on, table, [self.met(table, shapes, piece, on) for piece in ground])
        row, sitting = self.met(table, shapes, ground[0], on)
        bodies = (sitting[row.nth],) if row.nth >= 0 else row.bodies(sitting)
        if table.taken:
            bodies = table.stood_in(bodies, on)
        return Decided(outcome, place, on, row.ruling, bodies, self.answer)

    def answer(self, decided: Decided) -> Answer:
        """The whole answer to the same question."""
        book = self._book
        return ask(book, book.outcomes[decided.outcome], book.places[decided.place], decided.on, NO_FACTS)

    def table(self, outcome: str) -> tuple[Table, Shapes]:
        """The table of an outcome, and the shapes of ground that it tells apart."""
        with self._one_at_a_time:
            return self._tables.get(outcome) or self._new(outcome)

    def _new(self, outcome: str) -> tuple[Table, Shapes]:
        table = Table(self._book, self._book.outcomes[outcome])
        self._tables[outcome] = table, self._shapes.of(table.asker.turns, table.names)
        return self._tables[outcome]

    def met(self, table: Table, shapes: Shapes, piece: int, on: date) -> Met:
        """What is decided on a piece of ground on a day, and who sits there."""
        starts, met = shapes.timelines.get(piece) or shapes.timeline(piece)
        shape, sitting = met[bisect_right(starts, on) - 1]
        key = (shape, table.grounds[piece]) if piece in table.grounds else shape
        days, rows = table.rows.get(key) or self._made(table, shapes, piece, on)
        return rows[bisect_right(days, on) - 1], sitting

    def _made(self, table: Table, shapes: Shapes, piece: int, on: date) -> Rows:
        with self._one_at_a_time:
            return table.made(shapes.frozen(piece, on), *shapes.on(piece, on))

    def _over(self, outcome: str, place: str, on: date, table: Table, met: list[Met]) -> Decided:
        """One answer over all of a place: that of its ground where it is all the same, else that it is too wide."""
        groups: dict[tuple[str, object], Met] = {}
        for one in met:
            row, sitting = one
            if row.one:
                told = (sitting[row.nth],) if row.nth >= 0 else row.bodies(sitting)
                groups.setdefault((row.one, told if len(told) < 2 else frozenset(told)), one)
            elif row.ruling.status is not Status.NO_SUCH_CASE:
                return self._grouped(outcome, place, on, table)
        if len(groups) != 1:
            ruling = table.narrow([row for row, _ in groups.values()]) if groups else _NO_CASE
            return Decided(outcome, place, on, ruling, (), self.answer)
        ((row, sitting),) = groups.values()
        bodies = table.stood_in(row.bodies(sitting), on)
        return Decided(outcome, place, on, _together(row.ruling, met), bodies, self.answer)

    def _grouped(self, outcome: str, place: str, on: date, table: Table) -> Decided:
        """The same where on some of the ground it depends on a fact, or rules clash: every piece is asked again."""
        where = self._book.places[place]
        groups = table.asker.over(where.ground, on, NO_FACTS)
        if where.point:
            groups = at_a_point(groups)
        rows = [row_of(group.answer, ()) for group in groups]
        if len(rows) > 1:
            settled = [row for row in rows if row.ruling.status is not Status.DEPENDS]
            return Decided(outcome, place, on, narrow(settled), (), self.answer)
        return Decided(outcome, place, on, rows[0].ruling, table.stood_in(rows[0].bodies(()), on), self.answer)


def _together(ruling: Ruling, met: list[Met]) -> Ruling:
    """The ruling of ground that all has one answer, with every fact on which it rests on any of it."""
    if all(row.ruling is ruling for row, _ in met):
        return ruling
    facts = {fact for row, _ in met if row.one for fact in row.ruling.facts}
    return replace(ruling, facts=tuple(sorted(facts)))
