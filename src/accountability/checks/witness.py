"""The question that would show a rule deciding, or an exception displacing: found by looking at every kind of cell."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from accountability.engine.cases_of_fact import Given
from accountability.engine.classes import Cell, Classes, matters_of
from accountability.engine.found import Found, Sitter
from accountability.model.compiled import Compiled
from accountability.model.exercised import Missing
from accountability.model.outcome import Outcome
from accountability.model.place import Place
from accountability.model.who import Sort

Wanted = Callable[[Found], bool]


def witness(book: Compiled, matter: str, wanted: Wanted) -> Missing | None:
    """The first question, of the newest day, whose one answer is found as is wanted; `None` where there is none."""
    for outcome in _asking(book, matter):
        kinds = Classes(book, outcome, book.about.checked_on)
        seen: set[tuple[object, ...]] = set()
        cells = [cell for piece in range(len(book.ground)) for cell in kinds.cells(piece)]
        for cell in sorted(cells, key=lambda c: (-c.start.toordinal(), c.piece)):
            signature = kinds.signature(cell)
            if signature not in seen:
                seen.add(signature)
                found = _in_cell(book, kinds, outcome, matter, cell, wanted)
                if found:
                    return found
    return None


def _asking(book: Compiled, matter: str) -> Iterator[Outcome]:
    """The outcome itself, or every outcome that asks a role."""
    if matter in book.outcomes:
        yield book.outcomes[matter]
        return
    yield from (one for one in book.outcomes.values() if any(m.id == matter for m in matters_of(book, one)))


def _in_cell(
    book: Compiled, kinds: Classes, outcome: Outcome, matter: str, cell: Cell, wanted: Wanted
) -> Missing | None:
    place = next((book.places[id_] for id_ in _areas(book, cell) if book.places[id_].days.holds_on(cell.start)), None)
    if place is None:
        return None
    cases = kinds.asker.cases(cell.piece, cell.start, {})
    usual = kinds.asker.piece(cell.piece, cell.start, {})
    if usual and usual.found and wanted(usual.found) and _settled(kinds, place, cell, {}):
        return _missing(book, outcome, matter, place, cell, usual.found, ())
    for case in sorted(cases.space, key=len):
        found = cases.found(case)
        if wanted(found) and _settled(kinds, place, cell, dict(case)):
            return _missing(book, outcome, matter, place, cell, found, case)
    return None


def _areas(book: Compiled, cell: Cell) -> tuple[str, ...]:
    return book.ground[str(cell.piece)].path


def _settled(kinds: Classes, place: Place, cell: Cell, given: dict[str, str]) -> bool:
    groups = kinds.asker.over(place.ground, cell.start, given)
    return len(groups) == 1 and groups[0].answer.found is not None


def _missing(
    book: Compiled, outcome: Outcome, matter: str, place: Place, cell: Cell, found: Found, case: Given
) -> Missing:
    names = tuple(_name(book, one, cell) for one in found.sitters)
    return Missing(
        matter, outcome.also_known_as[0] if outcome.also_known_as else outcome.id, place.name, cell.start, names,
        str(found.status), found.mode, case,
    )  # fmt: skip


def _name(book: Compiled, sitter: Sitter, cell: Cell) -> str:
    """What somebody who answers is called in a test."""
    if sitter.tenure:
        return f"the {sitter.tenure.office}"
    if sitter.sort is Sort.TIER:
        return book.tiers[sitter.id].name_in(book.ground[str(cell.piece)].nation)
    return book.bodies[sitter.body].name_on(cell.start) if sitter.body else book.kinds[sitter.id].title
