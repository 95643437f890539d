"""Sheets of published workbooks, read as the cells that a person sees. The home of python_calamine."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

from accountability.store.tables import MissingExtraError

SUFFIXES = (".xlsx", ".xls", ".xlsb", ".ods")
"""What the name of a workbook ends with."""


class WorkbookError(Exception):
    """A file is no workbook, or has no such sheet; it carries the sentence that says so."""


def read_sheet(path: Path, sheet: str = "") -> list[list[str]]:
    """The cells of a sheet as text, row by row; the first sheet if none is named.

    A number comes as it is written in the fewest digits, never rounded. Raises `WorkbookError` with what is wrong, and
    `MissingExtraError` where the package that reads workbooks is not installed.
    """
    try:
        import python_calamine as calamine  # noqa: PLC0415  (an extra)
    except ImportError:
        raise MissingExtraError("spreadsheets") from None
    try:
        book = calamine.CalamineWorkbook.from_path(str(path))
    except (calamine.CalamineError, OSError) as error:
        raise WorkbookError(f"It is not a workbook that can be read: {error}.") from None
    if sheet and sheet not in book.sheet_names:
        raise WorkbookError(f'It has no sheet "{sheet[:60]}". Its sheets are {", ".join(book.sheet_names[:12])}.')
    name = sheet or next(iter(book.sheet_names), "")
    if not name:
        raise WorkbookError("It has no sheet.")
    return [[_text(cell) for cell in row] for row in book.get_sheet_by_name(name).to_python(skip_empty_area=False)]


def _text(cell: object) -> str:
    """A cell as text: a whole number without a point, another in the fewest digits that are that number."""
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, float):
        number = Decimal(repr(cell))
        return f"{number.quantize(Decimal(1)) if number == number.to_integral_value() else number:f}"
    return cell.isoformat() if isinstance(cell, date) else str(cell)
