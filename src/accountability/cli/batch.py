"""Many questions answered one line each, in order: `who --batch`."""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from itertools import tee
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from accountability.cli.asked import MisaskedError, format_asked
from accountability.cli.batch_input import CSV, JSONL, Batch, Line
from accountability.cli.exit_codes import ANSWERED, NOT_UNDERSTOOD, UNSETTLED, of_status
from accountability.cli.postcodes import keep_index
from accountability.cli.progress import Progress
from accountability.cli.terminal import tell
from accountability.model.asked import Asked
from accountability.model.words import listed
from accountability.present.layout import page
from accountability.present.pieces import sentence
from accountability.present.rows import ADDED, added_cells, added_keys, csv_line, told_apart

if TYPE_CHECKING:
    from accountability.model.answer import Answer
    from accountability.rulebook import Rulebook

INTERRUPTED = 130
_FEW = 50
_MOST_NAMED = 5
_STDIN = "standard input"


def usual(
    outcome: Sequence[str] | None,
    place: str | None,
    on: date,
    under: str,
    given: Mapping[str, str],
    receipt: str | None = None,
) -> Asked:
    """What holds for a line that does not say. Outcomes and places are in the file and nowhere else."""
    if outcome or place:
        raise MisaskedError("With --batch, the outcome and the place stand in the file. Leave them out here.")
    if receipt is not None:
        raise MisaskedError("A receipt is of one answer. Leave out --receipt, or --batch.")
    return Asked("", "", on, under, given)


def answer_batch(load: Callable[[], Rulebook], file: str, otherwise: Asked, form: str, today: date, quiet: bool) -> int:
    """Answer every question in a file, `-` for what is piped in, and say at the end how it went.

    Returns the highest exit status of all. Raises `MisaskedError` before anything is answered when it is no batch.
    """
    with _opened(file) as (stream, size):
        batch = Batch(stream, _STDIN if file == "-" else file, otherwise)
        kind = batch.kind if form == "text" else format_asked(form, (CSV, JSONL))
        book = load()
        rows = _Table(batch, today) if kind == CSV else _Objects()
        tally = _Tally(batch.name)
        progress = Progress("Answering")
        try:
            for line, answer in _answered(book, batch):
                sys.stdout.write(rows.write(line, answer))
                sys.stdout.flush()
                tally.add(line.number, of_status(answer.status))
                if tally.asked > _FEW and not sys.stdout.isatty():
                    progress.bar(batch.read, size) if size else progress.count(tally.asked)
            last, left_out = rows.end()
            sys.stdout.write(last)
        except KeyboardInterrupt:
            progress.wipe()
            _tell(f"Stopped. {tally}")
            return INTERRUPTED
        finally:
            progress.wipe()
    if left_out:
        _tell(left_out)
    if not quiet:
        _tell(str(tally))
    keep_index(book, always=True)
    return tally.worst


def _tell(text: str) -> None:
    tell(page(sentence(text)))


def _answered(book: Rulebook, batch: Batch) -> Iterator[tuple[Line, Answer]]:
    """Each line beside its answer; no more than one is held."""
    lines, questions = tee(batch)
    return zip(lines, book.who_many(line.asked for line in questions), strict=False)


@contextmanager
def _opened(file: str) -> Iterator[tuple[BinaryIO, int]]:
    """The bytes to read, and how many there are if that is known."""
    if file == "-":
        yield sys.stdin.buffer, 0
        return
    try:
        stream = Path(file).open("rb")  # noqa: SIM115  (what goes wrong in opening is told apart from the rest)
    except FileNotFoundError:
        raise MisaskedError(f'There is no file called "{file}".') from None
    except (OSError, ValueError) as error:
        raise MisaskedError(f'"{file}" cannot be read: {getattr(error, "strerror", None) or error}.') from None
    with stream:
        yield stream, os.fstat(stream.fileno()).st_size


class _Table:
    """Rows of a table, the header before the first. From JSON Lines the first object gives the columns."""

    def __init__(self, batch: Batch, today: date) -> None:
        self._columns = batch.columns
        self._positions = batch.kind == CSV
        self._today = today
        self._begun = False
        self._left_out: dict[str, None] = {}

    def head(self) -> str:
        """The header, once."""
        if self._begun:
            return ""
        self._begun = True
        return csv_line([*(told_apart(name, ADDED) for name in self._columns), *ADDED])

    def write(self, line: Line, answer: Answer) -> str:
        if self._positions:
            cells = [value for _, value in line.cells]
        else:
            found = dict(line.cells)
            self._columns = self._columns or tuple(found) or ("outcome", "place")
            cells = [_text(found.get(name)) for name in self._columns]
            self._left_out |= dict.fromkeys(name for name in found if name not in self._columns)
        return self.head() + csv_line([*cells, *added_cells(answer, self._today)])

    def end(self) -> tuple[str, str]:
        """What is still to be written, and what is to be said."""
        names = ", ".join(self._left_out)
        return self.head(), f"Left out of the table, because the first line does not have it: {names}." if names else ""


class _Objects:
    """One object a line: what came, then the answer as data."""

    @staticmethod
    def write(line: Line, answer: Answer) -> str:
        added = added_keys(answer)
        came: dict[str, Any] = {}
        for name, value in line.cells:
            if name or value:
                came[told_apart(told_apart(name, added), came)] = value
        return json.dumps(came | added, ensure_ascii=False) + "\n"

    @staticmethod
    def end() -> tuple[str, str]:
        return "", ""


def _text(value: Any) -> str:
    """A JSON value in a cell."""
    if value is None or isinstance(value, str):
        return value or ""
    return json.dumps(value, ensure_ascii=False)


class _Tally:
    """How it went, as one line: "3 asked: 2 answered, 1 not understood (letters.csv:3)"."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._counts: Counter[int] = Counter()
        self._lines: list[int] = []

    @property
    def asked(self) -> int:
        return self._counts.total()

    @property
    def worst(self) -> int:
        return max(self._counts, default=ANSWERED)

    def add(self, line: int, code: int) -> None:
        self._counts[code] += 1
        if code == NOT_UNDERSTOOD and len(self._lines) < _MOST_NAMED:
            self._lines.append(line)

    def __str__(self) -> str:
        said = {ANSWERED: "answered", UNSETTLED: "without a single answer", NOT_UNDERSTOOD: "not understood"}
        parts = [f"{self._counts[code]:,} {words}" for code, words in said.items() if self._counts[code]]
        where = f" ({self._where()})" if self._lines else ""
        return f"{self.asked:,} asked" + (f": {', '.join(parts)}{where}" if parts else "")

    def _where(self) -> str:
        more = self._counts[NOT_UNDERSTOOD] - len(self._lines)
        numbers = [f":{number}" for number in self._lines] + ([f"{more:,} more"] if more else [])
        return f"{self._name}{listed(numbers)}"
