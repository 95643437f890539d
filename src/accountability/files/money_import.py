"""A published spreadsheet to our table of money: its columns are mapped, and what does not add up is refused."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from accountability.files.money import COLUMNS
from accountability.files.workspace import read_bytes
from accountability.files.yaml_text import RefusedError, decode
from accountability.model.diagnostic import Code, Diagnostic, PackError
from accountability.model.money import Control, Role
from accountability.model.source import Span

TOTAL, LINE = "total", "line:"
"""What a column may be besides a column of ours: a stated total of its row, or the amounts of one line."""
_NOTHING = ("", "-", "..", ":", "n/a", "N/A", "[z]", "[x]")
_AMOUNT = re.compile(r"-?\d+(\.\d+)?", re.ASCII)
_CLOSED = {"role": tuple(Role), "controlled-by": tuple(Control), "illustrative": ("illustrative", "")}
_TOO_MUCH = Decimal(10) ** 18
"""Beyond this a sum of pounds and pence is no longer exact."""
Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Mapped:
    """What is known of a spreadsheet: its columns, what holds for every row, its unit, and its row of totals."""

    columns: Mapping[str, str]
    always: Mapping[str, str] = field(default_factory=dict)
    unit: int = 1
    total_row: str = ""


def fields_known() -> tuple[str, ...]:
    """Everything to which a column may be mapped."""
    return (*COLUMNS, TOTAL, f"{LINE}ID")


def read_table(path: Path) -> list[list[str]]:
    """The cells of a table with commas. Raises `PackError` where it is none."""
    try:
        return list(csv.reader(io.StringIO(decode(path.name, read_bytes(path, path.name)), newline=""), strict=True))
    except RefusedError as refused:
        raise PackError([refused.diagnostic]) from None
    except csv.Error:
        message = "This is no table with commas, and its name does not end as that of a workbook does."
        raise PackError([Diagnostic(Code.UNREADABLE, message, Span(path.name, 1))]) from None


def imported(
    name: str, cells: list[list[str]], mapped: Mapped, body: Callable[[str], tuple[str, str]]
) -> tuple[Row, ...]:
    """The rows of our table. `body` gives the id of a body that is named, or nothing and a hint.

    Raises `PackError` with every row that cannot be read, names nobody, or does not add up.
    """
    reader = _Reader(name, mapped, body)
    reader.read(cells)
    if reader.problems:
        raise PackError(reader.problems)
    return tuple(reader.found)


class _Reader:
    """Reads row after row, and gathers every mistake."""

    def __init__(self, name: str, mapped: Mapped, body: Callable[[str], tuple[str, str]]) -> None:
        self.problems: list[Diagnostic] = []
        self.found: list[Row] = []
        self._name, self._mapped, self._body = name, mapped, body
        self._added: dict[str, Decimal] = {}

    def read(self, table: list[list[str]]) -> None:
        """Every row below the first one that has all the columns that are mapped."""
        wanted = set(self._mapped.columns)
        at = next((n for n, row in enumerate(table) if wanted <= {cell.strip() for cell in row}), None)
        if at is None:
            seen = {cell.strip() for row in table for cell in row}
            missing = next(iter(sorted(wanted - seen)), next(iter(sorted(wanted))))
            self._wrong(1, f'No row has all of these columns: "{missing}" is not there.', "Copy its head exactly.")
            return
        heads = [cell.strip() for cell in table[at]]
        for number, row in enumerate(table[at + 1 :], at + 2):
            cells = {head: cell.strip() for head, cell in zip(heads, row, strict=False) if head in wanted}
            if any(cells.values()):
                self._row(number, cells)

    def _row(self, number: int, cells: Row) -> None:
        columns = self._mapped.columns
        known = {columns[head]: cell for head, cell in cells.items() if cell and not _is_amount(columns[head])}
        amounts = {head: self._amount(number, head, cell) for head, cell in cells.items() if _is_amount(columns[head])}
        if self._mapped.total_row and known.get("body") == self._mapped.total_row:
            self._check_total_row(number, amounts)
            return
        parts = {head: amount for head, amount in amounts.items() if columns[head] != TOTAL}
        for head, amount in amounts.items():
            self._added[head] = self._added.get(head, Decimal(0)) + amount
            if columns[head] == TOTAL:
                self._check(number, f'"{head}" says', amount, sum(parts.values(), Decimal(0)))
        id_ = self._known_body(number, known.get("body", ""))
        for head, amount in parts.items():
            if amount and id_:
                self._keep(number, {**self._mapped.always, **known, "body": id_}, columns[head], amount)

    def _keep(self, number: int, row: Row, column: str, amount: Decimal) -> None:
        if column.startswith(LINE):
            row["line"] = column.removeprefix(LINE)
        if not row.get("line") and not row.get("outcome"):
            self._wrong(number, "There is no line and no outcome in this row.", "Map a column to line or to line:ID.")
        for name, closed in _CLOSED.items():
            if row.get(name, closed[0]) not in closed:
                self._wrong(number, f'"{row[name]}" is not known as {name}.', f"Write one of {', '.join(closed)}.")
        self.found.append({**row, "amount": _written(amount)})

    def _amount(self, number: int, head: str, cell: str) -> Decimal:
        """An amount as published, in pounds: 1,234, (1,234) for one below nothing, or a mark for none."""
        text = cell.replace(",", "").replace("£", "").replace(" ", "")
        if cell in _NOTHING:
            return Decimal(0)
        if text.startswith("(") and text.endswith(")"):
            text = f"-{text[1:-1]}"
        if not _AMOUNT.fullmatch(text):
            self._wrong(number, f'"{head}" holds "{cell[:40]}", where an amount was expected.', "")
            return Decimal(0)
        amount = Decimal(text) * self._mapped.unit
        if abs(amount) >= _TOO_MUCH:
            self._wrong(number, f'"{head}" holds "{cell[:40]}", which is more money than there is.', "Look at --unit.")
            return Decimal(0)
        if amount != amount.quantize(Decimal("0.01")):
            self._wrong(number, f'"{head}" holds "{cell[:40]}", which is not in whole pence.', "Look at --unit.")
        return amount

    def _known_body(self, number: int, named: str) -> str:
        if not named:
            self._wrong(number, "There is no body in this row.", "Map the column that names it to body.")
            return ""
        id_, hint = self._body(named)
        if not id_:
            self._wrong(number, f'No body is known as "{named[:60]}".', hint)
        return id_

    def _check_total_row(self, number: int, amounts: Mapping[str, Decimal]) -> None:
        for head, stated in amounts.items():
            self._check(number, f'"{head}" of {self._mapped.total_row} says', stated, self._added.get(head, Decimal(0)))

    def _check(self, number: int, what: str, found: Decimal, expected: Decimal) -> None:
        if found != expected:
            self._wrong(
                number, f"{what} {found:,}, and what it adds up is {expected:,}.", "Look which of the two is right."
            )

    def _wrong(self, number: int, message: str, help_: str) -> None:
        on_one_line = " ".join(message.split())
        self.problems.append(Diagnostic(Code.BAD_VALUE, on_one_line, Span(self._name, number), help_))


def _written(amount: Decimal) -> str:
    """An amount as our tables have it: in whole pounds, or with two digits of pence."""
    return str(amount.quantize(Decimal(1) if amount == amount.to_integral_value() else Decimal("0.01")))


def _is_amount(column: str) -> bool:
    return column in ("amount", TOTAL) or column.startswith(LINE)


def table_text(rows: tuple[Row, ...]) -> str:
    """Our table as text: only the columns that are used, in their usual order."""
    used = [column for column in COLUMNS if any(row.get(column) for row in rows)]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(used)
    writer.writerows([row.get(column, "") for column in used] for row in rows)
    return out.getvalue()
