"""CSV tables: every row knows its line, and a wrong header is said in words."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from accountability.files.yaml_text import RefusedError, decode
from accountability.model.diagnostic import Code, Diagnostic
from accountability.model.source import Span

Row = tuple[int, dict[str, str]]
"""The line on which a row starts, and its cells that are not empty, by column."""


def header(name: str, content: bytes) -> tuple[str, ...]:
    """The columns of a table. Raises `RefusedError` when there are none."""
    first = decode(name, content).split("\n", 1)[0]
    try:
        columns = tuple(cell.strip() for cell in next(csv.reader([first.rstrip("\r")]), []))
    except csv.Error:
        message = "The first line cannot be read as the header of a table."
        help_ = "Save the file as CSV UTF-8."
        raise RefusedError(Diagnostic(Code.UNREADABLE, message, Span(name, 1), help=help_)) from None
    if not any(columns):
        message = "The table has no header."
        help_ = "Write the names of the columns in its first line, or delete it."
        raise RefusedError(Diagnostic(Code.UNREADABLE, message, Span(name, 1), help=help_))
    return columns


def rows(name: str, content: bytes) -> Iterator[Row]:
    """The rows of a table, with empty cells left out. Raises `RefusedError`."""
    columns = header(name, content)
    doubled = next((column for i, column in enumerate(columns) if column in columns[:i]), None)
    if doubled is not None:
        message = f'The column "{doubled}" is given twice.'
        raise RefusedError(Diagnostic(Code.UNREADABLE, message, Span(name, 1), help="Keep one of them."))
    reader = csv.reader(io.StringIO(decode(name, content), newline=""), strict=True)
    line = 1
    try:
        next(reader, [])
        line = reader.line_num + 1
        for cells in reader:
            if cells and len(cells) != len(columns):
                message = f"This row has {len(cells)} cells, and the header has {len(columns)}."
                help_ = "Put a cell that holds a comma in double quotes."
                raise RefusedError(Diagnostic(Code.UNREADABLE, message, Span(name, line), help=help_))
            if cells:
                yield line, {column: cell.strip() for column, cell in zip(columns, cells, strict=True) if cell.strip()}
            line = reader.line_num + 1
    except csv.Error:
        message = "The table cannot be read from here on."
        raise RefusedError(
            Diagnostic(Code.UNREADABLE, message, Span(name, line), help="Check the double quotes in this row.")
        ) from None


def split(cell: str) -> list[str]:
    """The members of a list in a cell.

    >>> split("kent|medway")
    ['kent', 'medway']
    """
    return [part.strip() for part in cell.split("|") if part.strip()]
