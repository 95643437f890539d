"""The tables that say what guidance money is spent under, and what is spent by habit. Every mistake has its row."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import TypeVar

from accountability.files.csv_text import rows, split
from accountability.files.workspace import read_bytes
from accountability.files.yaml_text import RefusedError
from accountability.model.called_for import Declared, Guidance, Habit, Issued
from accountability.model.days import Days
from accountability.model.diagnostic import Code, Diagnostic, PackError
from accountability.model.source import Certainty, Citation, Law, Span

GUIDANCE, HABITS = "guidance.csv", "habits.csv"
Cells = Mapping[str, str]
T = TypeVar("T")


def read_guidance(folder: Path) -> tuple[Guidance, ...]:
    """All guidance under which money is spent; none where there is no such table. Raises `PackError`."""
    return tuple(_read(folder / GUIDANCE, _guidance))


def read_habits(folder: Path) -> tuple[Declared, ...]:
    """All that is declared to be spent by habit; none where there is no such table. Raises `PackError`."""
    return tuple(_read(folder / HABITS, _habit))


def _read(path: Path, one: Callable[[Cells], T]) -> Iterator[T]:
    if not path.is_file():
        return
    problems: list[Diagnostic] = []
    try:
        for line, cells in rows(path.name, read_bytes(path, path.name)):
            try:
                yield one(cells)
            except ValueError as error:
                problems.append(Diagnostic(Code.BAD_VALUE, str(error), Span(path.name, line)))
    except RefusedError as refused:
        raise PackError([refused.diagnostic]) from None
    if problems:
        raise PackError(problems)


def _guidance(cells: Cells) -> Guidance:
    issued = Issued(_needed(cells, "title"), _law(cells), *_how_sure(cells))
    outcomes, lines = split(cells.get("outcomes", "")), split(cells.get("lines", ""))
    if not outcomes and not lines:
        raise ValueError("There is no outcome and no line in this row, so it is guidance on nothing.")
    return Guidance(issued, tuple(outcomes), tuple(lines), cells.get("nation", ""), _days(cells))


def _habit(cells: Cells) -> Declared:
    habit = Habit(_needed(cells, "says"), _law(cells), *_how_sure(cells))
    return Declared(habit, _needed(cells, "line"), cells.get("nation", ""), _days(cells))


def _needed(cells: Cells, column: str) -> str:
    if column not in cells:
        raise ValueError(f"There is nothing under {column} in this row.")
    return cells[column]


def _law(cells: Cells) -> Law:
    return tuple(Citation(one) for one in split(_needed(cells, "law")))


def _how_sure(cells: Cells) -> tuple[Certainty, str]:
    """How sure a row is, and its source. What is checked names one."""
    written, source = _needed(cells, "certainty"), cells.get("source", "")
    if written not in tuple(Certainty):
        raise ValueError(f'"{written}" is not known under certainty. Write one of {", ".join(Certainty)}.')
    if written == Certainty.CHECKED and not source:
        raise ValueError("This row is checked and names no source.")
    return Certainty(written), source


def _days(cells: Cells) -> Days:
    days = Days(_day(cells, "from"), _day(cells, "until"))
    if not days.is_possible():
        raise ValueError("This row ends before it begins.")
    return days


def _day(cells: Cells, column: str) -> date | None:
    written = cells.get(column, "")
    try:
        return date.fromisoformat(written) if written else None
    except ValueError:
        raise ValueError(f'"{written}" is not a day. Write it as 2023-04-01.') from None
