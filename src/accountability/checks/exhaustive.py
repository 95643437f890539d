"""Every outcome, on every piece of ground, on every day: exactly one answer, or a declared reason why not.

Nothing is sampled. Cells that no rule can tell apart (the same nation, seats, powers and versions of rules in
force) are decided once: they are the classes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from accountability.checks.at_fault import in_boxes, wrong
from accountability.checks.depends import Remember, anew
from accountability.checks.patterns import Patterns, unsettled
from accountability.engine.classes import Cell, Classes
from accountability.engine.ground import Asker
from accountability.engine.shapes import EveryShape, Shapes
from accountability.model.answer import Status
from accountability.model.compiled import Compiled
from accountability.model.coverage import Coverage
from accountability.model.days import RECORDS_BEGIN
from accountability.model.looked import Looked, Spell, Wrong
from accountability.model.outcome import Ruled

FAULTY = frozenset({Status.CONFLICT, Status.VACANT, Status.BEFORE_RECORDS})


@dataclass(frozen=True, slots=True)
class _Class:
    """What one class came to: how many cases, and the first fault among them."""

    cases: int
    declared: bool
    fault: Wrong | None


def _decide(asker: Asker, cell: Cell, patterns: Patterns) -> _Class:
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
    return _Class(len(cases.space), declared, fault)


def looked_at(book: Compiled, matter: Ruled, first: date, last: date, every: EveryShape | None = None) -> Looked:
    """One outcome or role in every cell from a day to another. `every` is shared by whoever looks at many."""
    cells = days = cases = answered = declared = 0
    faults: dict[Wrong, list[Spell]] = {}
    patterns = Patterns()
    classes: dict[tuple[object, ...], _Class] = {}
    kinds = Classes(book, matter, last, first=first)
    shapes = (every or EveryShape(book)).of(kinds.asker.turns, kinds.names)
    for cell, met in _every(kinds, shapes, patterns, classes):
        cells += 1
        days += (cell.end - cell.start).days
        cases += met.cases
        declared += met.declared
        answered += not met.declared and met.fault is None
        if met.fault:
            faults.setdefault(met.fault, []).append((cell.piece, cell.start, cell.end))
    at_fault = tuple((one, tuple(spells)) for one, spells in faults.items())
    return Looked(cells, days, len(classes), cases, answered, declared, at_fault, tuple(patterns))


def exhaustive(book: Compiled, last: date | None = None, only: Iterable[str] | None = None) -> Coverage:
    """Look at everything, or only at some outcomes, up to the day on which the facts were checked."""
    return look(book, last, only)[0]


def look(
    book: Compiled,
    last: date | None = None,
    only: Iterable[str] | None = None,
    first: date = RECORDS_BEGIN,
    remember: Remember = anew,
) -> tuple[Coverage, Patterns]:
    """The same, with every pattern of rules that was seen on the way.

    A role is seen through the outcomes that ask it. Where that leaves something open about its rules, it is looked
    at by itself too, for patterns alone. What `remember` knows of an outcome or role is not worked out again.
    """
    outcomes = [book.outcomes[id_] for id_ in (book.outcomes if only is None else only)]
    last = last or book.about.checked_on
    found: list[Looked] = []
    faults: dict[Wrong, set[Spell]] = {}
    patterns = Patterns()
    every = EveryShape(book)
    for outcome in outcomes:
        looked = remember("outcomes", outcome, (first, last), partial(looked_at, book, outcome, first, last, every))
        found.append(looked)
        for one, spells in looked.wrong:
            faults.setdefault(one, set()).update(spells)
        patterns.add_all(looked.patterns)
    for role in book.roles.values():
        if role.id in patterns.of and unsettled(role, patterns):
            looked = remember(
                "roles", role, (RECORDS_BEGIN, last), partial(looked_at, book, role, RECORDS_BEGIN, last, every)
            )
            patterns.add_all(looked.patterns)
    return Coverage(
        len(outcomes),
        len(book.ground),
        sum(one.cells for one in found),
        sum(one.days for one in found),
        sum(one.classes for one in found),
        sum(one.cases for one in found),
        sum(one.answered for one in found),
        sum(one.declared for one in found),
        tuple(fault for one in sorted(faults) for fault in in_boxes(book, one, faults[one])),
        first,
        last,
    ), patterns


def _every(
    kinds: Classes, shapes: Shapes, patterns: Patterns, classes: dict[tuple[object, ...], _Class]
) -> Iterator[tuple[Cell, _Class]]:
    """Every cell, and what its class came to."""
    for piece in range(len(kinds.asker.book.ground)):
        for cell in kinds.cells(piece):
            signature = kinds.numbered(shapes, cell)
            if signature not in classes:
                classes[signature] = _decide(kinds.asker, cell, patterns)
            yield cell, classes[signature]
