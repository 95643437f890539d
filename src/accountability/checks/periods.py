"""Who answered from when until when: the cells of the exhaustive check, joined while nothing in the answer changes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from accountability.engine.alike import Alike
from accountability.engine.cases_of_fact import PieceAnswer
from accountability.engine.classes import Cell, Classes
from accountability.engine.found import Found
from accountability.engine.interventions import intervene
from accountability.engine.parties import parties
from accountability.engine.relations import Concern
from accountability.engine.settled import deciders
from accountability.model.answer import Status
from accountability.model.compiled import Compiled
from accountability.model.days import RECORDS_BEGIN, Days
from accountability.model.outcome import Outcome
from accountability.model.period import Period, Said
from accountability.model.place import Place
from accountability.model.tier import Seats


def periods(book: Compiled, outcomes: Iterable[Outcome], places: Iterable[Place]) -> Iterator[tuple[Period, ...]]:
    """The rows for each outcome in each council area, over every day since the records begin, one after another.

    They are what is answered when the area is asked about on that day, in being or not. The last row has no end: past
    the day to which the facts were checked, the answer is the same until something is known to change.
    """
    areas = tuple(places)
    for outcome in outcomes:
        asked = _Asked(book, outcome)
        for place in areas:
            yield tuple(asked.rows(place))


class _Asked:
    """One outcome, asked on every piece of ground and every day on which something may change."""

    def __init__(self, book: Compiled, outcome: Outcome) -> None:
        self._book, self._outcome = book, outcome
        self._last = book.about.checked_on
        self._classes = Classes(book, outcome, self._last)
        self._alike = Alike(book, self._classes)
        self._cells: dict[int, tuple[list[date], list[PieceAnswer | None]]] = {}
        self._edges: dict[int, frozenset[date]] = {}

    def rows(self, place: Place) -> Iterator[Period]:
        """The rows of one area, in order of time."""
        for days, in_being, said in self._runs(place):
            for party in said.parties or (None,):
                yield Period(self._outcome.id, place.id, place.code, days, in_being, said, party)

    def _runs(self, place: Place) -> Iterator[tuple[Days, bool, Said]]:
        """The longest periods in which nothing that a row says changes."""
        since, known = RECORDS_BEGIN, (place.days.holds_on(RECORDS_BEGIN), self._said(place, RECORDS_BEGIN))
        for day in self._days(place):
            now = (place.days.holds_on(day), self._said(place, day))
            if now != known:
                yield Days(since, day), *known
                since, known = day, now
        yield Days(since), *known

    def _days(self, place: Place) -> list[date]:
        """The days after the first, and not past the last checked, on which a row may change."""
        edges = frozenset(place.days.edges()).union(*map(self._changing, place.ground))
        return sorted(day for day in edges if RECORDS_BEGIN < day <= self._last)

    def _changing(self, piece: int) -> frozenset[date]:
        """The days on which an answer on a piece of ground may change.

        Interventions and the names of bodies are looked up after the rules, so no cell knows of them.
        """
        if piece not in self._edges:
            book = self._book
            seats = (book.seats.get(f"{tier}/{piece}", Seats()) for tier in self._classes.asker.turns.tiers)
            bodies = {seat.holder.name for one in seats for seat in (*one.full, *one.part)}.union(self._classes.bodies)
            taken = {day for body in bodies for one in book.interventions.get(body, ()) for day in one.days.edges()}
            named = {day for body in bodies & book.bodies.keys() for _, day in book.bodies[body].former_names}
            self._edges[piece] = frozenset((*self._starts(piece)[0], *taken, *named))
        return self._edges[piece]

    def _starts(self, piece: int) -> tuple[list[date], list[PieceAnswer | None]]:
        """The first day of each cell of a piece of ground, and the answer in it."""
        if piece not in self._cells:
            cells: tuple[Cell, ...] = tuple(self._classes.cells(piece))
            self._cells[piece] = [cell.start for cell in cells], [self._alike.on(cell) for cell in cells]
        return self._cells[piece]

    def _on(self, piece: int, day: date) -> PieceAnswer | None:
        starts, answers = self._starts(piece)
        return answers[bisect_right(starts, day) - 1]

    def _said(self, place: Place, day: date) -> Said:
        """What the rows say of a day: as the answer does, without its words."""
        groups: dict[tuple[object, ...], PieceAnswer] = {}
        for piece in sorted(place.ground):
            answer = self._on(piece, day)
            if answer is not None:
                kept = groups.setdefault(answer.signature, answer)
                if kept.assuming != answer.assuming:
                    both = tuple(sorted({*kept.assuming, *answer.assuming}))
                    groups[answer.signature] = replace(kept, assuming=both)
        if not groups:
            return Said(Status.NO_SUCH_CASE)
        if len(groups) > 1:
            settled = (one.found for one in groups.values() if one.found is not None)
            return Said(Status.NARROW, rules=_rules(settled))
        (answer,) = groups.values()
        if answer.found is None:
            rules = _rules(branch.found for branch in answer.branches)
            return Said(Status.DEPENDS, rules=rules, assuming=answer.assuming)
        return self._settled(answer, answer.found, self._book.ground[str(place.ground[0])].nation, day)

    def _settled(self, answer: PieceAnswer, found: Found, nation: str, day: date) -> Said:
        if found.status is Status.CONFLICT:
            matter = found.clashing[-1][0]
            rules = tuple(f"{matter}/{rule}" for of, rule in found.clashing if of == matter)
            return Said(found.status, rules=rules, assuming=answer.assuming)
        concern = Concern(self._outcome.id, self._outcome.theme, day)
        who = intervene(self._book, parties(self._book, found, nation, concern), nation, concern).answerable
        mode = found.mode if found.status is Status.ANSWERED else ""
        return Said(found.status, mode, who, _rules((found,)), answer.assuming)


def _rules(found: Iterable[Found]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(f"{one.matter}/{one.rule}" for each in found for one in deciders(each)))
