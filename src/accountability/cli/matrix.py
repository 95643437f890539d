"""The command that writes every answer as a table: matrix."""

from __future__ import annotations

import csv
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from accountability.cli.options import On, Pack, Quiet, Under

if TYPE_CHECKING:
    from accountability.engine.matrix import Matrix
    from accountability.model.answer import Answer
    from accountability.rulebook import Rulebook

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
Output = Annotated[str | None, typer.Option("--output", metavar="FILE", help="Write to a file, whole or not at all.")]

FORMS = ("csv", "json", "xlsx", "parquet", "svg")
_TO_A_FILE = ("xlsx", "parquet")
_INTERRUPTED = 130
_FEW = 50


def matrix(
    outcomes: Outcomes = None,
    theme: Theme = "",
    where: InArea = None,
    on: On = None,
    under: Under = "current-law",
    form: Form = "csv",
    output: Output = None,
    quiet: Quiet = False,
    pack: Pack = None,
) -> None:
    """Write who answers for every outcome in every council area; as parquet, for every period since 2009.

    As svg, a map of one outcome: a tile for each council area, by who answers.
    """
    from accountability.cli.asked import MisaskedError, day_asked, format_asked, today
    from accountability.cli.refusing import refuse
    from accountability.model.answer import Answer
    from accountability.rulebook import Rulebook

    form, day, read_on = format_asked(form, FORMS), day_asked(on), today()
    if outcomes is not None and theme:
        raise MisaskedError("Name outcomes or a theme, not both.")
    if form in _TO_A_FILE and output is None:
        raise MisaskedError(f"Add --output and a file, such as --output answers.{form}")
    if form == "parquet" and on is not None:
        raise MisaskedError("With --format parquet every period since 1 January 2009 is written. Leave out --on.")
    if form == "svg" and (outcomes is None or "," in outcomes):
        raise MisaskedError("A map is of one outcome. Name it, such as --outcomes potholes --format svg")
    path = _path(output, form) if output is not None else None
    book = Rulebook.load(pack)
    if form == "svg":
        from accountability.cli.maps import draw

        draw(book.map(outcomes or "", day, under, place=where), path, quiet)
        return
    found = book.matrix(() if outcomes is None else outcomes.split(","), theme, where, day, under)
    if isinstance(found, Answer):
        refuse(found, "text")
    else:
        raise typer.Exit(_write(book, found, form, path, read_on, quiet))


def _path(output: str, form: str) -> Path:
    """Where to write; only a matrix of the same form is written over."""
    from accountability.cli.writing import file_to_write
    from accountability.present.matrix_rows import COLUMNS, RELATION, SCHEMA
    from accountability.present.tiles_svg import MARK
    from accountability.store.tables import has_mark

    mark = {"csv": ",".join(COLUMNS), "parquet": RELATION, "svg": MARK}.get(form, SCHEMA)
    return file_to_write(
        output, "--output", lambda path: has_mark(path, form, mark), f"a matrix as {form} of this program"
    )


class _Run:
    """A matrix on its way to a table: how far it has come, and how it went."""

    def __init__(self, found: Matrix) -> None:
        from accountability.cli.progress import Progress

        self.found = found
        self.settled: Counter[bool] = Counter()
        self.progress = Progress("Answering")

    def answers(self) -> Iterator[Answer]:
        """The answers, counted."""
        for answer in self.found:
            yield answer
            self.settled[answer.settled] += 1
            self.advance(self.settled.total(), len(self.found))

    def advance(self, done: int, total: int) -> None:
        """Show how far it is, where a person sees no rows go by."""
        if done > _FEW and not sys.stdout.isatty():
            self.progress.bar(done, total)

    def __str__(self) -> str:
        open_ = self.settled[False]
        rest = f", {open_:,} of them without a single answer" if open_ else ""
        return f"{self.settled.total():,} answers{rest}"


def _write(book: Rulebook, found: Matrix, form: str, path: Path | None, read_on: date, quiet: bool) -> int:
    """Write the table, and say at the end what was written. Returns the exit status."""
    from accountability.cli.asked import MisaskedError
    from accountability.cli.terminal import tell
    from accountability.cli.writing import writing
    from accountability.present.layout import page
    from accountability.present.pieces import sentence
    from accountability.store.tables import MissingExtraError

    run = _Run(found)
    said = ""
    try:
        if path is None:
            _stream(_lines(run.answers(), form, read_on))
        else:
            with writing(path) as making:
                rows = _FORMS[form](making, run, book, read_on)
            what = f"{rows:,} rows" if form == "parquet" else str(run)
            said = f"{what}, in {path}"
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


def _missing(extra: str) -> str:
    what = {"xlsx": "An Excel file", "parquet": "A Parquet file"}[extra]
    return f"{what} needs a package that is not installed. Add it: pip install 'accountability[{extra}]'"


def _stream(lines: Iterable[str]) -> None:
    """Print line by line, until the reader has heard enough."""
    from accountability.cli.terminal import say

    for line in lines:
        if not say(line):
            return


class _Echo:
    """What a CSV writer writes to when the text itself is wanted."""

    @staticmethod
    def write(text: str) -> str:
        return text


def _lines(answers: Iterable[Answer], form: str, read_on: date) -> Iterator[str]:
    from accountability.present.matrix_rows import COLUMNS, matrix_cells, matrix_object
    from accountability.present.rows import inert

    if form == "json":
        for answer in answers:
            yield json.dumps(matrix_object(answer, read_on), ensure_ascii=False) + "\n"
        return
    write = csv.writer(_Echo(), lineterminator="\n").writerow
    yield str(write(COLUMNS))
    for answer in answers:
        yield str(write([inert(cell) for cell in matrix_cells(answer, read_on)]))


def _text(form: str) -> Callable[[Path, _Run, Rulebook, date], int]:
    def write(making: Path, run: _Run, _book: Rulebook, read_on: date) -> int:
        with making.open("w", encoding="utf-8", newline="", errors="replace") as stream:
            stream.writelines(_lines(run.answers(), form, read_on))
        return len(run.found)

    return write


def _xlsx(making: Path, run: _Run, _book: Rulebook, read_on: date) -> int:
    from accountability.cli.asked import MisaskedError
    from accountability.model.days import in_words
    from accountability.present.matrix_rows import COLUMNS, SCHEMA, matrix_cells
    from accountability.present.supposed import notice
    from accountability.store.tables import MOST_ROWS, write_xlsx

    if len(run.found) > MOST_ROWS:
        raise MisaskedError(
            f"That is {len(run.found):,} answers, and a sheet holds {MOST_ROWS:,}. Name fewer outcomes."
        )
    title = f"Who answers for what, on {in_words(run.found.on)}. Not legal advice."
    title = " ".join(filter(None, (notice(run.found.book.about.under), title)))
    return write_xlsx(making, COLUMNS, (matrix_cells(one, read_on) for one in run.answers()), SCHEMA, title)


def _parquet(making: Path, run: _Run, book: Rulebook, _read_on: date) -> int:
    from accountability.present.matrix_rows import PERIOD_COLUMNS, RELATION, period_cells
    from accountability.present.supposed import notice
    from accountability.store.tables import write_parquet

    supposed = notice(run.found.book.about.under)
    total = len(run.found.outcomes) * len(run.found.of_all_days)

    def rows() -> Iterator[tuple[object, ...]]:
        for done, group in enumerate(book.periods(run.found), 1):
            yield from ((*period_cells(row), supposed) if supposed else period_cells(row) for row in group)
            run.advance(done, total)

    columns = (*PERIOD_COLUMNS, "notice") if supposed else PERIOD_COLUMNS
    return write_parquet(making, columns, rows(), RELATION)


_FORMS = {"csv": _text("csv"), "json": _text("json"), "xlsx": _xlsx, "parquet": _parquet}
"""How each form is written to a file."""
