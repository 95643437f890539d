"""Every outcome, on every piece of ground, on every day: exactly one answer, or a declared reason why not.

Nothing is sampled. Cells that no rule can tell apart (the same nation, seats, powers and versions of rules in
force) are decided once: they are the classes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from accountability.checks.at_fault import Wrong, in_boxes, wrong
from accountability.checks.patterns import Patterns, unsettled
from accountability.engine.ground import Asker
from accountability.engine.here import Here
from accountability.model.answer import Status
from accountability.model.compiled import Compiled
from accountability.model.coverage import Coverage
from accountability.model.days import RECORDS_BEGIN, Days
from accountability.model.outcome import Ruled
from accountability.model.rule import Condition
from accountability.model.tier import Seat, Seats
from accountability.model.who import Sort, Who

FAULTY = frozenset({Status.CONFLICT, Status.VACANT, Status.BEFORE_RECORDS})


@dataclass(frozen=True, slots=True)
class Cell:
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


def _conditions(book: Compiled, asker: Asker, matters: tuple[Ruled, ...]) -> Iterator[Condition]:
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

    `portfolios` and `bodies` are those that its rules name, or that sit at its tiers. With `by_name` two cells are the
    same only where the same bodies sit, and not merely bodies that no rule can tell apart.
    """

    def __init__(
        self, book: Compiled, outcome: Ruled, last: date, by_name: bool = False, first: date = RECORDS_BEGIN
    ) -> None:
        """Look once at everything that the outcome's rules can see."""
        self._book = book
        self._first, self._last = first, last
        self._by_name = by_name
        self.asker = Asker(book, outcome)
        matters = matters_of(book, outcome)
        conditions = list(_conditions(book, self.asker, matters))
        self._grounds = sorted({c.ground for c in conditions if c.ground is not None}, key=sorted)
        self._periods = sorted({c.days for c in conditions}, key=str)
        named = {who for matter in matters for rule in matter.rules for who in rule.answerable.who}
        ministers = {who.name for who in named if who.sort is Sort.MINISTER}
        ministers |= {
            seat.holder.name
            for tier in self.asker.turns.tiers
            for piece in book.ground
            for seat in book.seats.get(f"{tier}/{piece}", Seats()).full
            if seat.holder.sort is Sort.MINISTER
        }
        self.portfolios = sorted(ministers)
        self.bodies = sorted(who.name for who in named if who.sort is Sort.BODY)
        self._named = {name for c in conditions for _, names in (*c.held_by, *c.given) for name in names} | set(
            self.bodies
        )
        shared: set[date] = set()
        for period in self._everywhere():
            shared.update(period.edges())
        self._shared = shared

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

    def signature(self, cell: Cell) -> tuple[object, ...]:
        """Everything that a rule can see in a cell.

        A body that no condition names is seen by its kind and office, and by where else here it sits: which of the many
        district councils it is, no rule can tell.
        """
        here = Here(self._book, cell.piece, cell.start)
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
        )

    def _seen(self, holder: Who, met: dict[str, int]) -> tuple[object, ...]:
        """What a rule can see of whoever sits: a name only where a condition says it."""
        place = met.setdefault(str(holder), len(met))
        named = holder.name if self._by_name or holder.name in self._named else ""
        kind = self._book.bodies[holder.name].kind if holder.sort is Sort.BODY else holder.name
        return (kind, named, place)


@dataclass(frozen=True, slots=True)
class _Looked:
    """What one class came to: how many cases, and the first fault among them."""

    cases: int
    declared: bool
    fault: Wrong | None


def _look(asker: Asker, cell: Cell, patterns: Patterns) -> _Looked:
    cases = asker.cases(cell.piece, cell.start, {})
    declared = False
    fault: Wrong | None = None
    if not cases.space:  # no value of some fact can arise here, so nobody could ever be named
        fault = Wrong(asker.matter.id, Status.NO_SUCH_CASE)
    for case in cases.space:
        found = cases.found(case)
        patterns.see(found, cell.piece, cell.start, case)
        declared |= found.status is Status.NO_RULE and bool(found.reason)
        bad = found.status in FAULTY or (found.status is Status.NO_RULE and not found.reason)
        if bad and fault is None:
            fault = wrong(asker.book, found, cell.piece, cell.start, case)
    return _Looked(len(cases.space), declared, fault)


def exhaustive(book: Compiled, last: date | None = None, only: Iterable[str] | None = None) -> Coverage:
    """Look at everything, or only at some outcomes, up to the day on which the facts were checked."""
    return look(book, last, only)[0]


def look(
    book: Compiled, last: date | None = None, only: Iterable[str] | None = None, first: date = RECORDS_BEGIN
) -> tuple[Coverage, Patterns]:
    """The same, with every pattern of rules that was seen on the way.

    A role is seen through the outcomes that ask it. Where that leaves something open about its rules, it is looked
    at by itself too, for patterns alone.
    """
    outcomes = [book.outcomes[id_] for id_ in (book.outcomes if only is None else only)]
    last = last or book.about.checked_on
    cells = days = classes = cases = answered = declared = 0
    faults: dict[Wrong, set[Cell]] = {}
    patterns = Patterns()
    for outcome in outcomes:
        kinds = Classes(book, outcome, last, first=first)
        looked: dict[tuple[object, ...], _Looked] = {}
        for cell, seen in _every(kinds, patterns, looked):
            cells += 1
            days += (cell.end - cell.start).days
            cases += seen.cases
            declared += seen.declared
            answered += not seen.declared and seen.fault is None
            if seen.fault:
                faults.setdefault(seen.fault, set()).add(cell)
        classes += len(looked)
    for role in book.roles.values():
        if role.id in patterns.of and unsettled(role, patterns):
            for _ in _every(Classes(book, role, last), patterns, {}):
                pass
    return Coverage(
        len(outcomes),
        len(book.ground),
        cells,
        days,
        classes,
        cases,
        answered,
        declared,
        tuple(fault for one in sorted(faults) for fault in in_boxes(book, one, _cells(faults[one]))),
        first,
        last,
    ), patterns


def _every(
    kinds: Classes, patterns: Patterns, looked: dict[tuple[object, ...], _Looked]
) -> Iterator[tuple[Cell, _Looked]]:
    """Every cell, and what its class came to."""
    for piece in range(len(kinds.asker.book.ground)):
        for cell in kinds.cells(piece):
            signature = kinds.signature(cell)
            if signature not in looked:
                looked[signature] = _look(kinds.asker, cell, patterns)
            yield cell, looked[signature]


def _cells(found: Iterable[Cell]) -> list[tuple[int, date, date]]:
    return [(cell.piece, cell.start, cell.end) for cell in found]
