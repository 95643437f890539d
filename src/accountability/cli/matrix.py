"""The command that writes every answer as a table: matrix."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from accountability.cli.options import On, Pack, Quiet, Under

if TYPE_CHECKING:
    from accountability.cli.matrix_runs import Answers, Ids, Periods

Outcomes = Annotated[
    str | None, typer.Option("--outcomes", metavar="A,B", help="Only these outcomes, with commas between them.")
]
Theme = Annotated[str, typer.Option("--theme", metavar="THEME", help="Only one theme, such as transport.")]
InArea = Annotated[str | None, typer.Option("--in", metavar="AREA", help="Only the council areas of this place.")]
Form = Annotated[
    str,
    typer.Option(
        "--format", metavar="KIND", help="csv, json (a line each), xlsx, parquet, or svg: a map of one outcome."
    ),
]
EveryDay = Annotated[
    bool, typer.Option("--periods", help="Every period since 2009, as csv or json. Parquet always has them.")
]
ById = Annotated[bool, typer.Option("--ids", help="Ids alone, as csv: the quickest way to every answer of a day.")]
Output = Annotated[str | None, typer.Option("--output", metavar="FILE", help="Write to a file, whole or not at all.")]

FORMS = ("csv", "json", "xlsx", "parquet", "svg")
_TO_A_FILE = ("xlsx", "parquet")
_OF_PERIODS = ("csv", "json", "parquet")
_INTERRUPTED = 130


def matrix(
    outcomes: Outcomes = None,
    theme: Theme = "",
    where: InArea = None,
    on: On = None,
    under: Under = "current-law",
    form: Form = "csv",
    periods: EveryDay = False,
    ids: ById = False,
    output: Output = None,
    quiet: Quiet = False,
    pack: Pack = None,
) -> None:
    """Write who answers for every outcome in every council area on a day, or for every period since 2009.

    As svg, a map of one outcome: a tile for each council area, by who answers.
    """
    from accountability.cli.asked import MisaskedError, day_asked, format_asked, today
    from accountability.cli.matrix_runs import Answers, Ids, Periods
    from accountability.cli.refusing import refuse
    from accountability.model.answer import Answer
    from accountability.rulebook import Rulebook

    form, day, read_on = format_asked(form, FORMS), day_asked(on), today()
    if outcomes is not None and theme:
        raise MisaskedError("Name outcomes or a theme, not both.")
    if form in _TO_A_FILE and output is None:
        raise MisaskedError(f"Add --output and a file, such as --output answers.{form}")
    if periods and form not in _OF_PERIODS:
        raise MisaskedError(f"Periods are written as csv, json or parquet, not as {form}.")
    if ids and (periods or form != "csv"):
        raise MisaskedError("Ids are written as csv, for one day. Leave out --periods and --format.")
    whole = periods or form == "parquet"
    if whole and on is not None:
        asked = "--periods" if periods else "--format parquet"
        raise MisaskedError(f"With {asked} every period since 1 January 2009 is written. Leave out --on.")
    if form == "svg" and (outcomes is None or "," in outcomes):
        raise MisaskedError("A map is of one outcome. Name it, such as --outcomes potholes --format svg")
    path = _path(output, form, whole, ids) if output is not None else None
    book = Rulebook.load(pack)
    if form == "svg":
        from accountability.cli.maps import draw

        draw(book.map(outcomes or "", day, under, place=where), path, quiet)
        return
    found = book.matrix(() if outcomes is None else outcomes.split(","), theme, where, day, under)
    if isinstance(found, Answer):
        refuse(found, "text")
    else:
        run = Ids(found, book) if ids else Periods(found, book) if whole else Answers(found, read_on)
        raise typer.Exit(_write(run, form, path, quiet))


def _path(output: str, form: str, periods: bool, ids: bool) -> Path:
    """Where to write; only a matrix of the same form and columns is written over."""
    from accountability.cli.writing import file_to_write
    from accountability.present.id_rows import COLUMNS as ID_COLUMNS
    from accountability.present.matrix_rows import COLUMNS, PERIOD_COLUMNS, RELATION, SCHEMA
    from accountability.present.tiles_svg import MARK
    from accountability.store.tables import has_mark

    columns = PERIOD_COLUMNS if periods else ID_COLUMNS if ids else COLUMNS
    mark = {"csv": ",".join(columns), "svg": MARK}.get(form, RELATION if periods else SCHEMA)
    return file_to_write(
        output, "--output", lambda path: has_mark(path, form, mark), f"a matrix as {form} of this program"
    )


def _write(run: Answers | Ids | Periods, form: str, path: Path | None, quiet: bool) -> int:
    """Write the table, and say at the end what was written. Returns the exit status."""
    from accountability.cli.asked import MisaskedError
    from accountability.cli.terminal import tell
    from accountability.cli.writing import writing
    from accountability.present.layout import page
    from accountability.present.pieces import sentence
    from accountability.store.tables import MissingExtraError

    said = ""
    try:
        if path is None:
            _stream(run.lines[form]())
        else:
            with writing(path) as making:
                _to_file(run, form, making)
            said = f"{run}, in {path}"
    except MissingExtraError as error:
        raise MisaskedError(_missing(str(error))) from None
    except KeyboardInterrupt:
        said, quiet = "Stopped. Nothing was written." if path else f"Stopped after {run}.", False
        return _INTERRUPTED
    finally:
        run.progress.wipe()
        if said and not quiet:
            tell(page(sentence(said)))
    return 0


def _to_file(run: Answers | Ids | Periods, form: str, making: Path) -> None:
    if form in run.files:
        run.files[form](making)
        return
    with making.open("w", encoding="utf-8", newline="", errors="replace") as stream:
        stream.writelines(run.lines[form]())


def _missing(extra: str) -> str:
    what = {"xlsx": "An Excel file", "parquet": "A Parquet file"}[extra]
    return f"{what} needs a package that is not installed. Add it: pip install 'accountability[{extra}]'"


def _stream(lines: Iterable[str]) -> None:
    """Print line by line, until the reader has heard enough."""
    from accountability.cli.terminal import say

    for line in lines:
        if not say(line):
            return
