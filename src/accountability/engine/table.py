"""What is decided for one outcome, by the shape of the ground and the day: made from its rules, not from questions.

For each shape that ground can have there are the days on which what is decided changes, and what it is from each.
Who sits is filled in for each piece of ground. A shape is worked out over all its days when ground of it is first met.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from accountability.engine.cases_of_fact import PieceAnswer
from accountability.engine.classes import conditions_of, matters_of
from accountability.engine.conditions import sits_as
from accountability.engine.found import Sitter
from accountability.engine.ground import Asker
from accountability.engine.here import NO_FACTS, Here
from accountability.engine.settled import deciders
from accountability.engine.shapes import Frozen
from accountability.model.answer import Decider, Status
from accountability.model.compiled import Compiled
from accountability.model.days import RECORDS_BEGIN, Days
from accountability.model.decided import Ruling
from accountability.model.outcome import Outcome
from accountability.model.rule import Condition
from accountability.model.tier import Seat
from accountability.model.who import Sort

_MOST_NARROWED = 1_000
Place = tuple[str, int | str]
"""The sort of whoever answers, and which of those who sit on the ground it is; or who, where it is nobody who sits."""


@dataclass(frozen=True, slots=True)
class Row:
    """What is decided on ground of one shape for some days.

    `nth` is which of those who sit on the ground answers, where it is one of them and nobody else; else it is -1, and
    `who` are all who answer. `one` tells answers apart, but for who gives them: it is empty where there is not one.
    """

    ruling: Ruling
    one: str = ""
    who: tuple[Place, ...] = ()
    nth: int = -1

    def bodies(self, sitting: tuple[str, ...]) -> tuple[str, ...]:
        """The ids of those who answer on ground where these sit, in the order in which they are told."""
        if self.nth >= 0:
            return (sitting[self.nth],)
        if not self.who:
            return ()
        named = ((sort, sitting[who] if isinstance(who, int) else who) for sort, who in self.who)
        return tuple(name for _, name in sorted(named))


Rows = tuple[list[date], list[Row]]
"""The days on which what is decided changes, and what it is from each."""


class Table:
    """The rows of one outcome. `grounds` says in which of the places that its rules name each piece of ground lies.

    `taken` are the interventions that took functions which decide it, by the body that lost them.
    """

    def __init__(self, book: Compiled, outcome: Outcome) -> None:
        """Look once at everything that the outcome's rules can see."""
        self._book = book
        self.asker = Asker(book, outcome)
        matters = matters_of(book, outcome)
        self._conditions = tuple(conditions_of(book, self.asker, matters))
        named = {who for matter in matters for rule in matter.rules for who in rule.answerable.who}
        self._portfolios = {who.name for who in named if who.sort is Sort.MINISTER}
        self._bodies = {who.name for who in named if who.sort is Sort.BODY}
        said = {name for one in self._conditions for _, names in (*one.held_by, *one.given) for name in names}
        self.names = said | self._bodies
        self.grounds: dict[int, int] = {}
        for n, ground in enumerate({one.ground for one in self._conditions if one.ground is not None}):
            for piece in ground:
                self.grounds[piece] = self.grounds.get(piece, 0) | 1 << n
        deciding = {
            body: tuple(one for one in ones if one.power == "taken" and one.decides(outcome.id))
            for body, ones in book.interventions.items()
        }
        self.taken = {body: ones for body, ones in deciding.items() if ones}
        self._narrowed: dict[tuple[int, ...], Ruling] = {}
        self.rows: dict[int | tuple[int, int], Rows] = {}

    def stood_in(self, bodies: tuple[str, ...], day: date) -> tuple[str, ...]:
        """Those who answer once interventions are looked up: in the place of a body, those that took its functions."""
        if self.taken.keys().isdisjoint(bodies):
            return bodies
        return tuple(
            name
            for body in bodies
            for name in [one.id for one in self.taken.get(body, ()) if one.days.holds_on(day)] or [body]
        )

    def made(self, ground: Frozen, shape: int, sitting: tuple[str, ...]) -> Rows:
        """The rows of a shape of ground, worked out on a piece that has it, where these sit.

        They are made once, whoever asks again meanwhile: rows are told apart by which they are.
        """
        key = (shape, self.grounds[ground.piece]) if ground.piece in self.grounds else shape
        if key in self.rows:
            return self.rows[key]
        starts, rows = [RECORDS_BEGIN], [self._row(ground, RECORDS_BEGIN, sitting)]
        for start in self._changes(ground):
            row = self._row(ground, start, sitting)
            if row != rows[-1]:
                starts.append(start)
                rows.append(row)
        self.rows[key] = starts, rows
        return starts, rows

    def narrow(self, rows: list[Row]) -> Ruling:
        """What is said of a place on whose ground several of these rows hold; worked out once for the same rows."""
        key = tuple(map(id, rows))
        found = self._narrowed.get(key)
        if found is None:
            if len(self._narrowed) == _MOST_NARROWED:
                self._narrowed.clear()
            found = self._narrowed[key] = narrow(rows)
        return found

    def _changes(self, ground: Frozen) -> list[date]:
        """The days after the first on which the rules may come to something else on ground of this shape."""
        here = ground.on(self._book, ground.since)
        seats = (seat for full, parts in ground.seats.values() for seat in (full, *parts) if seat)
        seated = {seat.holder.name for seat in seats if seat.holder.sort is Sort.MINISTER}
        holding = [one for one in self._conditions if _could_hold(one, here)]
        periods = [when.days for one in holding for when in (one, one.unless) if when]
        periods += [
            tenure.days
            for portfolio in self._portfolios | seated
            for tenure in self._book.portfolios[portfolio].tenures
            if here.nation in tenure.nations
        ]
        periods += [self._book.bodies[body].days for body in self._bodies]
        periods += [Days(self._book.tiers[tier].since) for tier in ground.seats]
        return sorted({day for days in periods for day in days.edges() if day > RECORDS_BEGIN})

    def _row(self, ground: Frozen, day: date, sitting: tuple[str, ...]) -> Row:
        answer = self.asker.cases_at(ground.on(self._book, day), NO_FACTS).answer()
        return row_of(answer, sitting) if answer else Row(Ruling(Status.NO_SUCH_CASE))


def _could_hold(when: Condition, here: Here) -> bool:
    """Say whether a condition could hold on ground of this shape on some day, with some facts; yes where in doubt."""
    if when.nations and here.nation not in when.nations:
        return False
    if when.ground is not None and here.piece not in when.ground:
        return False
    return all(any(sits_as(here, seat, sitters) for seat in _seats(here, tier)) for tier, sitters in when.held_by)


def _seats(here: Here, tier: str) -> tuple[Seat | None, ...]:
    full, parts = here.seats(tier)
    return (full, *parts)


def row_of(answer: PieceAnswer, sitting: tuple[str, ...]) -> Row:
    """The row of what was found on a piece of ground where these sit."""
    facts = {name for name, _ in answer.assuming}
    if answer.found is None:
        facts.update(name for branch in answer.branches for name, _ in branch.given)
        told = tuple(decider for branch in answer.branches for decider in deciders(branch.found))
        return Row(_ruling(Status.DEPENDS, "sole", told, facts))
    found = answer.found
    if found.status is Status.CONFLICT:
        matter = found.clashing[-1][0]
        told = tuple(one for one in deciders(found) if one.matter == matter)
        return Row(_ruling(found.status, found.mode, told, facts))
    who = tuple(_place(sitter, sitting) for sitter in found.sitters)
    one = "/".join((found.status, found.mode, found.decided_by, *sorted(sort for sort, _ in who)))
    nth = who[0][1] if len(who) == 1 and isinstance(who[0][1], int) else -1
    return Row(_ruling(found.status, found.mode, deciders(found), facts), one, who, nth)


def narrow(rows: Iterable[Row]) -> Ruling:
    """What is said of a place with several answers."""
    rules: dict[str, None] = {}
    gone: dict[str, None] = {}
    for row in rows:
        rules.update(dict.fromkeys(row.ruling.rules))
        gone.update(dict.fromkeys(row.ruling.gave_way))
    return Ruling(Status.NARROW, "sole", tuple(rules), tuple(gone))


def _ruling(status: Status, mode: str, told: Iterable[Decider], facts: Iterable[str]) -> Ruling:
    told = tuple(told)
    return Ruling(
        status,
        mode,
        tuple(dict.fromkeys(f"{one.matter}/{one.rule}" for one in told)),
        tuple(dict.fromkeys(f"{one.matter}/{gone}" for one in told for gone in one.displaced)),
        tuple(sorted(facts)),
    )


def _place(sitter: Sitter, sitting: tuple[str, ...]) -> Place:
    sort, name = sitter.key
    return sort, sitting.index(name) if sitter.sort is Sort.BODY and name in sitting else name
