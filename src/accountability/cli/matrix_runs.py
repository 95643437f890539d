"""A matrix on its way to a table: one row at a time, how far it has come, and how it went."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accountability.engine.matrix import Matrix
    from accountability.model.answer import Answer
    from accountability.model.period import Period
    from accountability.rulebook import Rulebook

_FEW = 50


class _Run:
    """What both kinds of table share. Each gives `lines` of text and writes `files`, by form."""

    def __init__(self, found: Matrix) -> None:
        from accountability.cli.progress import Progress

        self.found = found
        self.progress = Progress("Answering")

    def advance(self, done: int, total: int) -> None:
        """Show how far it is, where a person sees no rows go by."""
        if done > _FEW and not sys.stdout.isatty():
            self.progress.bar(done, total)


class Answers(_Run):
    """The answers for one day, a row each. No answer is kept when its row is written."""

    def __init__(self, found: Matrix, read_on: date) -> None:
        """`read_on` is the day for whose reader the words are."""
        super().__init__(found)
        self.read_on = read_on
        self.settled: Counter[bool] = Counter()
        self.lines: Mapping[str, Callable[[], Iterator[str]]] = {"csv": self._csv, "json": self._json}
        self.files: Mapping[str, Callable[[Path], None]] = {"xlsx": self._xlsx}

    def __str__(self) -> str:
        """How many answers were written."""
        open_ = self.settled[False]
        rest = f", {open_:,} of them without a single answer" if open_ else ""
        return f"{self.settled.total():,} answers{rest}"

    def _each(self) -> Iterator[Answer]:
        for answer in self.found:
            yield answer
            self.settled[answer.settled] += 1
            self.advance(self.settled.total(), len(self.found))

    def _csv(self) -> Iterator[str]:
        from accountability.present.matrix_rows import COLUMNS, matrix_cells
        from accountability.present.rows import csv_line

        yield csv_line(COLUMNS)
        for answer in self._each():
            yield csv_line(matrix_cells(answer, self.read_on))

    def _json(self) -> Iterator[str]:
        from accountability.present.matrix_rows import matrix_object

        for answer in self._each():
            yield json.dumps(matrix_object(answer, self.read_on), ensure_ascii=False) + "\n"

    def _xlsx(self, making: Path) -> None:
        from accountability.cli.asked import MisaskedError
        from accountability.model.days import in_words
        from accountability.present.matrix_rows import COLUMNS, SCHEMA, matrix_cells
        from accountability.present.supposed import notice
        from accountability.store.tables import MOST_ROWS, write_xlsx

        if len(self.found) > MOST_ROWS:
            raise MisaskedError(
                f"That is {len(self.found):,} answers, and a sheet holds {MOST_ROWS:,}. Name fewer outcomes."
            )
        title = f"Who answers for what, on {in_words(self.found.on)}. Not legal advice."
        title = " ".join(filter(None, (notice(self.found.book.about.under), title)))
        write_xlsx(making, COLUMNS, (matrix_cells(one, self.read_on) for one in self._each()), SCHEMA, title)


class Ids(_Run):
    """The answers for one day by ids alone: decided once for all areas that are alike, and without a word."""

    def __init__(self, found: Matrix, book: Rulebook) -> None:
        """The areas and outcomes of `found`."""
        super().__init__(found)
        self.book = book
        self.rows = 0
        self.lines: Mapping[str, Callable[[], Iterator[str]]] = {"csv": self._csv}
        self.files: Mapping[str, Callable[[Path], None]] = {}

    def __str__(self) -> str:
        """How many rows were written."""
        return f"{self.rows:,} answers"

    def _csv(self) -> Iterator[str]:
        from accountability.present.id_rows import id_columns, id_lines
        from accountability.present.rows import csv_line

        under = self.found.book.about.under
        yield csv_line(id_columns(under))
        for lines in id_lines(self.book.planes(self.found), under):
            yield "".join(lines)
            self.rows += len(lines)
            self.advance(self.rows, len(self.found))


class Periods(_Run):
    """The answers for every day since the records begin, a row for each period and body.

    One outcome is held at a time.
    """

    def __init__(self, found: Matrix, book: Rulebook) -> None:
        """Every council area of any day on the ground of `found`."""
        super().__init__(found)
        self.book = book
        self.under = found.book.about.under
        self.rows = 0
        self.lines: Mapping[str, Callable[[], Iterator[str]]] = {"csv": self._csv, "json": self._json}
        self.files: Mapping[str, Callable[[Path], None]] = {"parquet": self._parquet}

    def __str__(self) -> str:
        """How many rows were written."""
        return f"{self.rows:,} rows"

    def _each(self) -> Iterator[Period]:
        total = len(self.found.outcomes) * len(self.found.of_all_days)
        for done, group in enumerate(self.book.periods(self.found), 1):
            for row in group:
                yield row
                self.rows += 1
            self.advance(done, total)

    def _csv(self) -> Iterator[str]:
        from accountability.present.matrix_rows import period_columns, period_texts
        from accountability.present.rows import csv_line

        yield csv_line(period_columns(self.under))
        for row in self._each():
            yield csv_line(period_texts(row, self.under))

    def _json(self) -> Iterator[str]:
        from accountability.present.matrix_rows import period_object

        for row in self._each():
            yield json.dumps(period_object(row, self.under), ensure_ascii=False) + "\n"

    def _parquet(self, making: Path) -> None:
        from accountability.present.matrix_rows import RELATION, period_cells, period_columns
        from accountability.store.tables import write_parquet

        rows = (period_cells(row, self.under) for row in self._each())
        write_parquet(making, period_columns(self.under), rows, RELATION)
