"""Every outcome, on every piece of ground, on every day: exactly one answer, or a declared reason why not.

Nothing is sampled. Cells that no rule can tell apart (the same nation, seats, powers and versions of rules in
force) are decided once: they are the classes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from accountability.checks.at_fault import Wrong, in_boxes, wrong
from accountability.checks.patterns import Patterns, unsettled
from accountability.engine.classes import Cell, Classes
from accountability.engine.ground import Asker
from accountability.model.answer import Status
from accountability.model.compiled import Compiled
from accountability.model.coverage import Coverage
from accountability.model.days import RECORDS_BEGIN

FAULTY = frozenset({Status.CONFLICT, Status.VACANT, Status.BEFORE_RECORDS})


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
