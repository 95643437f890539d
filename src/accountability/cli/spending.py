"""The command that counts the money: who spends it, and who pays where others gain."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from accountability.cli.options import All, In, On, Pack, Under
from accountability.present.layout import page

if TYPE_CHECKING:
    from accountability.model.answer import Answer
    from accountability.model.invest import Investment, WrongPockets
    from accountability.model.money import Ledger, Spending

    Report = TypeVar("Report", Spending, WrongPockets)

FORMS = ("text", "csv", "json", "svg")
_REFUSED = "Nothing from this file was used."

Words = Annotated[
    list[str] | None,
    typer.Argument(metavar="[import FILE]", help="Read a published spreadsheet of money, saved as CSV."),
]
Map = Annotated[
    list[str] | None,
    typer.Option("--map", metavar="COLUMN=FIELD", help="With import: what a column holds, such as body or amount."),
]
Set = Annotated[
    list[str] | None, typer.Option("--set", metavar="FIELD=VALUE", help="With import: what holds for every row.")
]
Unit = Annotated[int, typer.Option("--unit", metavar="POUNDS", help="With import: how many pounds one unit is.")]
TotalRow = Annotated[str, typer.Option("--total-row", metavar="NAME", help="With import: the row that adds up.")]
Sheet = Annotated[str, typer.Option("--sheet", metavar="NAME", help="With import: the sheet of a workbook.")]
Out = Annotated[str, typer.Option("--out", metavar="FILE", help="With import: the table to write.")]

Year = Annotated[str | None, typer.Option("--year", metavar="YEAR", help="A financial year, such as 2022-23.")]
By = Annotated[str, typer.Option("--by", metavar="WHAT", help="body, tier, outcome or cofog.")]
Pockets = Annotated[bool, typer.Option("--wrong-pockets", help="Who pays, and who gains from it.")]
Values = Annotated[str | None, typer.Option("--values", metavar="FILE", help="Your own figures, in a file.")]
Form = Annotated[str, typer.Option("--format", metavar="KIND", help="text, csv, json or svg.")]


def spend(
    words: Words = None,
    where: In = None,
    on: On = None,
    year: Year = None,
    by: By = "",
    wrong_pockets: Pockets = False,
    values: Values = None,
    everything: All = False,
    form: Form = "text",
    maps: Map = None,
    sets: Set = None,
    unit: Unit = 1,
    total_row: TotalRow = "",
    sheet: Sheet = "",
    out: Out = "",
    under: Under = "current-law",
    pack: Pack = None,
) -> None:
    """Count the public money in a place, or say who pays where others gain."""
    from accountability.cli.asked import MisaskedError, format_asked, place_asked
    from accountability.present.spend_rows import BY

    if words:
        from accountability.cli.importing import import_money

        if words[0] != "import" or len(words) != 2:
            raise MisaskedError("Write: accountability spend --in PLACE, or: accountability spend import FILE")
        import_money(words[1], sheet, maps or (), sets or (), unit, total_row, out, pack)
        return
    if maps or sets or total_row or sheet or out or unit != 1:
        raise MisaskedError(
            "--map, --set, --unit, --total-row, --sheet and --out go with: accountability spend import FILE"
        )
    form = format_asked(form, FORMS)
    if by and by not in BY:
        raise MisaskedError(f'"{by[:40]}" is not a way to group money. Write --by {" or --by ".join(BY)}.')
    if wrong_pockets:
        if by or year:
            raise MisaskedError("--by and --year are for the count of money. Leave them out with --wrong-pockets.")
        _wrong_pockets(where, on, under, values, everything, form, pack)
    else:
        _count(place_asked(where), on, under, year, by, values, everything, form, pack)


def _count(
    where: str,
    on: str | None,
    under: str,
    year: str | None,
    by: str,
    values: str | None,
    everything: bool,
    form: str,
    pack: str | None,
) -> None:
    from accountability.cli.exit_codes import ANSWERED, UNSETTLED
    from accountability.cli.loading import book_under
    from accountability.present.bars_svg import spending_svg
    from accountability.present.spend_rows import spending_csv
    from accountability.present.spend_text import spending_said

    ledger = _ledger(on, year, values, pack)
    found = book_under(pack, under, form).spend(where, ledger)
    _tell(
        found,
        form,
        {
            "text": lambda one: page(spending_said(one, by, everything)),
            "csv": lambda one: spending_csv(one, by),
            "svg": spending_svg,
        },
        lambda one: ANSWERED if one.spenders or one.wider else UNSETTLED,
    )


def _ledger(on: str | None, year: str | None, values: str | None, pack: str | None) -> Ledger:
    """The figures of the year asked about, else of the last year for which what was spent is known."""
    from accountability.cli.asked import MisaskedError, day_asked
    from accountability.cli.problems import ending
    from accountability.files.money import find_money, read_ledger, read_own, years
    from accountability.files.workspace import find_pack
    from accountability.model.money import Basis, year_of

    if on and year:
        raise MisaskedError("A day and a year are asked about. Keep --on or --year.")
    folder = find_money(find_pack(pack))
    known = years(folder)
    wanted = year or (year_of(day_asked(on)) if on else [y for y, basis in known.items() if basis is Basis.OUTTURN][-1])
    if values:
        with ending(_REFUSED):
            return read_own(_readable(values), wanted)
    if wanted not in known:
        there = ", ".join(known)
        raise MisaskedError(f'There are no figures for "{wanted[:20]}". There are for {there}: --year {[*known][-1]}')
    return read_ledger(folder, wanted)


def _readable(named: str) -> Path:
    from accountability.cli.asked import MisaskedError

    path = Path(named)
    try:
        if path.is_file():
            return path
    except (OSError, ValueError):
        pass
    raise MisaskedError(f'There is no file "{named[:200]}".')


def _wrong_pockets(
    where: str | None, on: str | None, under: str, values: str | None, everything: bool, form: str, pack: str | None
) -> None:
    from accountability.cli.asked import MisaskedError, day_asked, today
    from accountability.cli.loading import book_under
    from accountability.present.bars_svg import pockets_svg
    from accountability.present.pockets_text import pockets_said
    from accountability.present.spend_rows import pockets_csv

    day = day_asked(on)
    book = book_under(pack, under, form)
    cases: tuple[Investment, ...] = ()
    if values:
        from accountability.cli.problems import ending
        from accountability.files.own_cases import read_cases

        with ending(_REFUSED):
            cases = read_cases(_readable(values))
        unknown = sorted({f.outcome for case in cases for f in case.flows} - set(book.compiled.outcomes))
        if unknown:
            raise MisaskedError(f'No outcome has the id "{unknown[0]}". For all of them: accountability outcomes')
        if where is None and any(case.place not in book.compiled.places for case in cases):
            raise MisaskedError("Where? Add --in and a place, such as --in Exeter.")
    _tell(
        book.wrong_pockets(where, day, cases),
        form,
        {"text": lambda one: page(pockets_said(one, today(), everything)), "csv": pockets_csv, "svg": pockets_svg},
    )


def _tell(
    found: Report | Answer,
    form: str,
    forms: dict[str, Callable[[Report], str]],
    status: Callable[[Report], int] = lambda _: 0,
) -> None:
    """Print a report in a form, or the answer that says why there is none, and leave with the right exit status."""
    from accountability.cli.refusing import refuse
    from accountability.cli.terminal import say
    from accountability.model.answer import Answer
    from accountability.present.report_json import report_json_text

    if isinstance(found, Answer):
        refuse(found, form)
    else:
        say(report_json_text(found) if form == "json" else forms[form](found))
        raise typer.Exit(status(found))
