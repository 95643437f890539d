"""The tables of money: published figures beside the rules, and a reader's own. Every mistake has its row.

They are not part of a pack: megabytes of figures are read only when somebody asks about money, one year at a time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

from accountability.files.called_for import read_guidance, read_habits
from accountability.files.csv_text import header, rows, split
from accountability.files.workspace import built_in, read_bytes
from accountability.files.yaml_text import RefusedError
from accountability.model.diagnostic import Code, Diagnostic, PackError
from accountability.model.money import Amount, Basis, Control, Ledger, MoneyLine, Published, Role
from accountability.model.source import Span

_LINES, _YEARS = "lines.csv", "years.csv"
_AMOUNT = re.compile(r"-?0*\d{1,18}(\.\d{1,2})?", re.ASCII)
"""Pounds and pence. Beyond eighteen digits a sum is no longer exact, and there is not so much money."""
COLUMNS = (
    "body", "line", "outcome", "place", "year", "amount", "role", "controlled-by", "cofog", "source", "illustrative",
)  # fmt: skip
"""The columns that a table of money may have. `body` and `amount` are always there, and `line` or `outcome`."""
Cells = Mapping[str, str]
K = TypeVar("K", Role, Control)


def find_money(pack: Path) -> Path:
    """The folder `money` beside a pack, else the one beside the built-in pack."""
    beside = pack.resolve().parent / "money"
    return beside if (beside / _LINES).is_file() else built_in().parent / "money"


def years(folder: Path) -> dict[str, Basis]:
    """The years for which there are figures, and what they are, in order of time."""
    return {cells["year"]: Basis(cells["basis"]) for _, cells in _table(folder / _YEARS)}


def read_ledger(folder: Path, year: str) -> Ledger:
    """The published figures of one year. Raises `PackError` for a broken table, `KeyError` for a year without."""
    basis = years(folder)[year]
    known = lines(folder)
    usual = next(cells["source"] for _, cells in _table(folder / _YEARS) if cells["year"] == year)
    amounts = tuple(_amounts(folder / f"{year}.csv", known, source=usual))
    used = {one.source for one in amounts}
    return Ledger(
        year,
        basis,
        amounts,
        tuple(one for one in _sources(folder) if one.id in used),
        tuple((c["body"], c["says"]) for _, c in _table(folder / "missing.csv") if c["year"] == year),
        tuple(c["says"] for _, c in _table(folder / "gaps.csv") if year in split(c.get("years", year))),
        read_guidance(folder),
        read_habits(folder),
    )


def read_own(path: Path, year: str) -> Ledger:
    """A reader's own table of money: the rows of one year, or all where it has no years. Raises `PackError`."""
    folder = built_in().parent / "money"
    found = tuple(_amounts(path, lines(folder), year))
    named = sorted({one.source for one in found if one.source})
    sources = tuple(Published(one, "", one) for one in named)
    guidance, habits = read_guidance(folder), read_habits(folder)
    return Ledger(year, Basis.OUTTURN, found, sources, guidance=guidance, habits=habits)


def lines(folder: Path) -> dict[str, MoneyLine]:
    """Every line of the published tables, by its id."""
    return {
        cells["line"]: MoneyLine(
            cells["line"],
            cells["title"],
            Role(cells["role"]),
            Control(cells.get("controlled-by", Control.UNSETTLED)),
            cells.get("cofog", ""),
            cells.get("fit", ""),
            tuple(split(cells.get("outcomes", ""))),
        )
        for _, cells in _table(folder / _LINES)
    }


def _sources(folder: Path) -> Iterator[Published]:
    for _, cells in _table(folder / "sources.csv"):
        columns = ("source", "publisher", "title", "published", "address", "licence")
        yield Published(*(cells.get(column, "") for column in columns))


def _table(path: Path) -> Iterator[tuple[int, Cells]]:
    try:
        yield from rows(path.name, read_bytes(path, path.name))
    except RefusedError as refused:
        raise PackError([refused.diagnostic]) from None


def _amounts(path: Path, known: Mapping[str, MoneyLine], year: str = "", source: str = "") -> Iterator[Amount]:
    """The rows of a table: those of a year, if one is named. `source` is that of each row that names none."""
    content = read_bytes(path, path.name)
    try:
        columns = header(path.name, content)
    except RefusedError as refused:
        raise PackError([refused.diagnostic]) from None
    _check_columns(path.name, columns)
    problems: list[Diagnostic] = []
    for line, cells in _table(path):
        if year and cells.get("year", year) != year:
            continue
        try:
            yield _amount({"source": source, **cells}, known)
        except ValueError as error:
            problems.append(Diagnostic(Code.BAD_VALUE, str(error), Span(path.name, line)))
    if problems:
        raise PackError(problems)


def _check_columns(name: str, columns: tuple[str, ...]) -> None:
    unknown = [column for column in columns if column not in COLUMNS]
    if unknown:
        message = f'The column "{unknown[0]}" is not one of a table of money.'
        raise PackError([Diagnostic(Code.UNKNOWN_KEY, message, Span(name, 1), f"They are {', '.join(COLUMNS)}.")])
    needed = [column for column in ("body", "amount") if column not in columns]
    if needed or not {"line", "outcome"} & set(columns):
        message = f'The column "{needed[0] if needed else "line"}" is missing.'
        raise PackError([Diagnostic(Code.MISSING_KEY, message, Span(name, 1), "Name it in the first line.")])


def _amount(cells: Cells, known: Mapping[str, MoneyLine]) -> Amount:
    """One row. Raises `ValueError` with a sentence."""
    written = cells.get("amount", "")
    if not _AMOUNT.fullmatch(written):
        raise ValueError(f'"{written[:40]}" is not an amount in pounds. Write it as 1234 or 1234.50.')
    if "body" not in cells:
        raise ValueError("There is no body in this row.")
    return Amount(
        cells["body"],
        _line(cells, known),
        Decimal(written),
        cells.get("source", ""),
        cells.get("place", ""),
        cells.get("illustrative", "") == "illustrative",
    )


def _line(cells: Cells, known: Mapping[str, MoneyLine]) -> MoneyLine:
    """The line of a row: a published one, or one of the reader's own. What the row says goes first."""
    id_ = cells.get("line") or cells.get("outcome", "")
    if not id_:
        raise ValueError("There is no line and no outcome in this row.")
    base = known.get(id_) or MoneyLine(id_, id_, Role.SPENDS)
    if not {"outcome", "role", "controlled-by", "cofog"} & set(cells):
        return base
    return MoneyLine(
        base.id,
        base.title,
        _one_of(Role, cells.get("role", base.role), "role"),
        _one_of(Control, cells.get("controlled-by", base.control), "controlled-by"),
        cells.get("cofog", base.cofog),
        base.fit,
        (cells["outcome"],) if "outcome" in cells else base.outcomes,
    )


def _one_of(kind: type[K], written: str, column: str) -> K:
    try:
        return kind(written)
    except ValueError:
        known = ", ".join(one.value for one in kind)
        raise ValueError(f'"{written}" is not known under {column}. Write one of {known}.') from None
