"""Tables in the formats of other programs: Excel and Parquet. The home of xlsxwriter and pyarrow, both optional."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

MOST_ROWS = 1_048_575
"""The most rows that a sheet holds below its header."""
_LONGEST_CELL = 32_767
_WIDTHS = {"title": 34, "place": 24, "answerable": 38, "bodies": 30, "minister": 40, "rule": 36, "message": 60}
_WIDTH = 16
_ROWS_AT_ONCE = 20_000
_STARTS = {"xlsx": b"PK", "parquet": b"PAR1"}
_HEAD, _TAIL = 4_096, 1_000_000
"""How many bytes of a file are looked at for its mark."""


class MissingExtraError(Exception):
    """A package that only this format needs is not installed; the text is the name of the extra."""


def write_xlsx(path: Path, columns: Sequence[str], rows: Iterable[Sequence[str]], mark: str, title: str) -> int:
    """Write a sheet whose header stays in sight and filters; every cell is text, and none is ever a formula.

    Returns the number of rows. `mark` is kept among the properties. Raises `OSError` where it cannot be written.
    """
    try:
        import xlsxwriter  # noqa: PLC0415  (an extra)
        from xlsxwriter.exceptions import XlsxWriterException  # noqa: PLC0415
    except ImportError:
        raise MissingExtraError("xlsx") from None
    count = 0
    try:
        with tempfile.TemporaryDirectory() as folder, _workbook(xlsxwriter, path, folder, mark, title) as book:
            sheet = book.add_worksheet("Who answers")
            head = book.add_format({"bold": True, "bottom": 1})
            for at, name in enumerate(columns):
                sheet.set_column(at, at, _WIDTHS.get(name, _WIDTH))
                sheet.write_string(0, at, name, head)
            sheet.freeze_panes(1, 0)
            for count, row in enumerate(rows, 1):
                for at, text in enumerate(row):
                    if text:
                        sheet.write_string(count, at, _cut(text))
            sheet.autofilter(0, 0, count, len(columns) - 1)
    except XlsxWriterException as error:
        cause = error.args[0] if error.args else error
        raise cause if isinstance(cause, OSError) else OSError(str(error)) from error
    return count


def _workbook(xlsxwriter: Any, path: Path, folder: str, mark: str, title: str) -> Any:
    """A workbook that holds one row at a time, and whose bytes do not tell when it was made."""
    book = xlsxwriter.Workbook(str(path), {"constant_memory": True, "tmpdir": folder, "strings_to_formulas": False,
                                           "strings_to_urls": False, "strings_to_numbers": False})  # fmt: skip
    book.set_properties({"title": title, "keywords": mark, "created": datetime(2009, 1, 1)})  # noqa: DTZ001  (no zone)
    return book


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_CELL else text[: _LONGEST_CELL - 3] + "..."


def write_parquet(path: Path, columns: Sequence[str], rows: Iterable[Sequence[object]], mark: str) -> int:
    """Write a relation: `from` and `until` are days, `in_being` is true or false, all else is text. Returns its length.

    No more than 20,000 rows are held at a time.

    Raises `OSError` where it cannot be written.
    """
    try:
        import pyarrow as arrow  # noqa: PLC0415  (an extra)
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError:
        raise MissingExtraError("parquet") from None
    kind_of = {"from": arrow.date32(), "until": arrow.date32(), "in_being": arrow.bool_()}
    kinds = [(name, kind_of.get(name, arrow.string())) for name in columns]
    schema = arrow.schema(kinds, metadata={"schema": mark})
    count = 0
    with path.open("wb") as stream, parquet.ParquetWriter(stream, schema) as writer:
        waiting = iter(rows)
        while some := list(islice(waiting, _ROWS_AT_ONCE)):
            count += len(some)
            cells = zip(*some, strict=True)
            made = [arrow.array(values, kind) for values, (_, kind) in zip(cells, kinds, strict=True)]
            writer.write_table(arrow.Table.from_arrays(made, schema=schema))
    return count


def has_mark(path: Path, form: str, mark: str) -> bool:
    """Whether a file is one of this form with this mark: at the head of a text, in a sheet, or after a relation."""
    with path.open("rb") as stream:
        head = stream.read(_HEAD)
        if not head.startswith(_STARTS.get(form, b"")):
            return False
        if form == "parquet":
            stream.seek(max(0, path.stat().st_size - _TAIL))
            return mark.encode() in stream.read()
    if form != "xlsx":
        return mark.encode() in head
    try:
        with ZipFile(path) as sheet:
            return mark.encode() in sheet.read("docProps/core.xml")
    except (BadZipFile, KeyError, OSError, ValueError, NotImplementedError, RuntimeError):
        return False
