"""Figures that a reader brings along in a CSV file: place, value, period, source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from accountability.files.csv_text import header, rows
from accountability.files.problems import in_row
from accountability.files.shapes.variation import ValueRow
from accountability.files.workspace import read_bytes
from accountability.files.yaml_text import RefusedError, decode
from accountability.model.diagnostic import Code, Diagnostic, PackError
from accountability.model.source import Span
from accountability.model.varying import Brought

COLUMNS = ("place", "value", "period", "source")
"""What the header names, in any order; every cell is filled."""
_WORDLESS = re.compile(r"[^A-Za-z]*")
_NUMBER = re.compile(r"-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?%?", re.ASCII)
_NOTHING = frozenset({"na", "n/a", "nan", "nil", "none", "null", "unknown", "x", "z", "c", "not available", "#n/a"})
"""What publishers write where they have no figure."""


def read_values(path: Path) -> tuple[Brought, ...]:
    """The figures in a file, in its order. Raises `PackError` with every mistake in it, each at its line."""
    name = path.as_posix()
    content = read_bytes(path, name)
    try:
        columns = header(name, content)
        missing = [column for column in COLUMNS if column not in columns]
        if missing:
            message = f"The table has no column {', '.join(missing)}."
            help_ = f"Write the header as {','.join(COLUMNS)}"
            raise RefusedError(Diagnostic(Code.MISSING_KEY, message, Span(name, 1), help=help_))
        found: list[Brought] = []
        problems: list[Diagnostic] = []
        for line, cells in rows(name, content):
            try:
                row = ValueRow.model_validate(cells)
            except ValidationError as error:
                problems.extend(in_row(name, line, ValueRow, error, decode(name, content)))
            else:
                problems.extend(_problems(row, Span(name, line)))
                found.append(Brought(row.place, row.value, row.period, row.source, Span(name, line)))
    except RefusedError as refused:
        raise PackError([refused.diagnostic]) from None
    if not (found or problems):
        help_ = "Write a line for each place, or leave --values out."
        problems.append(Diagnostic(Code.UNREADABLE, "The table has no rows.", Span(name, 1), help=help_))
    if problems:
        raise PackError(problems)
    return tuple(found)


def _problems(row: ValueRow, span: Span) -> Iterator[Diagnostic]:
    """A value that is neither a number nor a rating in words."""
    if row.value.casefold() in _NOTHING or (_WORDLESS.fullmatch(row.value) and not _NUMBER.fullmatch(row.value)):
        message = f'Column value: "{row.value}" is not a figure.'
        help_ = "Write a number such as 58.7, 1,168 or 12%, or the words of a rating. Leave out a place with no figure."
        yield Diagnostic(Code.BAD_VALUE, message, span, help=help_)
