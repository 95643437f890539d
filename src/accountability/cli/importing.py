"""A published spreadsheet of money, read into a table that the count of money can use."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accountability.files.money_import import Mapped
    from accountability.rulebook import Rulebook


def import_money(
    named: str,
    sheet: str,
    maps: Sequence[str],
    sets: Sequence[str],
    unit: int,
    total_row: str,
    out: str,
    pack: str | None,
) -> None:
    """Read a spreadsheet, and write our table of it: whole, or not at all."""
    from decimal import Decimal

    from accountability.cli.asked import MisaskedError
    from accountability.cli.problems import ending
    from accountability.cli.terminal import say
    from accountability.cli.writing import file_to_write, writing
    from accountability.files.money_import import imported, table_text
    from accountability.present.money_words import pounds
    from accountability.rulebook import Rulebook

    path = _spreadsheet(named)
    mapped = _mapped(maps, sets, unit, total_row)
    to = file_to_write(out, "--out", _is_ours, "a table of money")
    bodies = _bodies(Rulebook.load(pack), mapped.always.get("year", ""))
    with ending("Nothing was written."):
        rows = imported(path.name, _cells(path, named, sheet), mapped, bodies)
    if not rows:
        raise MisaskedError(f'"{named[:200]}" has no row with an amount below those columns.')
    with writing(to) as making:
        making.write_text(table_text(rows), encoding="utf-8", newline="\n")
    total = sum((Decimal(row["amount"]) for row in rows), Decimal(0))
    many = len({row["body"] for row in rows})
    whose = "1 body" if many == 1 else f"{many} bodies"
    say(f"{len(rows)} amounts of {whose} written to {out}: {pounds(total)} pounds in all.")
    year = f" --year {mapped.always['year']}" if "year" in mapped.always else ""
    say(f"To count them: accountability spend --in PLACE{year} --values {out}")


def _spreadsheet(named: str) -> Path:
    from accountability.cli.asked import MisaskedError

    path = Path(named)
    try:
        if path.is_file():
            return path
    except (OSError, ValueError):
        pass
    raise MisaskedError(f'There is no file "{named[:200]}".')


def _cells(path: Path, named: str, sheet: str) -> list[list[str]]:
    """The cells of a table with commas, or of a sheet of a workbook."""
    from accountability.cli.asked import MisaskedError
    from accountability.files.money_import import read_table
    from accountability.store.tables import MissingExtraError
    from accountability.store.workbooks import SUFFIXES, WorkbookError, read_sheet

    if path.suffix.lower() not in SUFFIXES:
        if sheet:
            raise MisaskedError(f'"{named[:200]}" is no workbook, so it has no sheets. Leave out --sheet.')
        return read_table(path)
    try:
        return read_sheet(path, sheet)
    except WorkbookError as error:
        raise MisaskedError(f'"{named[:200]}": {error}') from None
    except MissingExtraError as error:
        raise MisaskedError(
            "A workbook needs a package that is not installed. Save the sheet as CSV, or add it: "
            f"pip install 'accountability[{error}]'"
        ) from None


def _mapped(maps: Sequence[str], sets: Sequence[str], unit: int, total_row: str) -> Mapped:
    """What was said of the spreadsheet. Raises `MisaskedError` for what is no field, or is missing."""
    from accountability.cli.asked import MisaskedError
    from accountability.files.money import COLUMNS
    from accountability.files.money_import import LINE, TOTAL, Mapped, fields_known

    columns = dict(_pair(one, "--map COLUMN=FIELD") for one in maps)
    always = dict(_pair(one, "--set FIELD=VALUE") for one in sets)
    wrong = [f for f in columns.values() if f not in (*COLUMNS, TOTAL) and not f.startswith(LINE)]
    wrong += [f for f in always if f not in COLUMNS]
    if wrong:
        raise MisaskedError(f'"{wrong[0][:40]}" is not a field. They are {", ".join(fields_known())}.')
    if "body" not in columns.values():
        raise MisaskedError('Which column names the body? Add --map "COLUMN=body".')
    if not any(f == "amount" or f.startswith(LINE) for f in columns.values()):
        raise MisaskedError('Which column holds amounts? Add --map "COLUMN=amount" or --map "COLUMN=line:ID".')
    if unit < 1:
        raise MisaskedError("--unit is how many pounds one unit is: 1, 1000 or 1000000.")
    return Mapped(columns, always, unit, total_row)


def _pair(text: str, shape: str) -> tuple[str, str]:
    from accountability.cli.asked import MisaskedError

    left, sign, right = text.rpartition("=") if shape.startswith("--map") else text.partition("=")
    if not (left.strip() and sign and right.strip()):
        raise MisaskedError(f'"{text[:60]}" should be written as {shape}.')
    return left.strip(), right.strip()


def _bodies(book: Rulebook, year: str) -> Callable[[str], tuple[str, str]]:
    """Finds a body by its id, its code or its name, as it was in the year."""
    from functools import cache

    from accountability.lookup.bodies import find_body
    from accountability.model.match import Matched
    from accountability.model.money import Basis, Ledger

    valid = len(year) == 7 and year[:4].isdigit()
    day = Ledger(year, Basis.OUTTURN, ()).last_day if valid else book.compiled.about.checked_on
    by_code = {body.code: body.id for body in book.compiled.bodies.values() if body.code and body.days.holds_on(day)}

    @cache
    def found(named: str) -> tuple[str, str]:
        if named in book.compiled.bodies:
            return named, ""
        if named in by_code:
            return by_code[named], ""
        match = find_body(book.compiled, named, day)
        if match.how is Matched.ONE:
            return match.id, ""
        return "", f'To find it: accountability bodies --search "{named[:40]}"'

    return found


def _is_ours(path: Path) -> bool:
    from accountability.files.money import COLUMNS

    try:
        with path.open(encoding="utf-8") as stream:
            first = stream.readline().strip().split(",")
    except (OSError, UnicodeDecodeError):
        return False
    return {"body", "amount"} <= set(first) <= set(COLUMNS)
