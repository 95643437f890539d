"""Many questions read from CSV or JSON Lines, one at a time. A line that cannot be read costs only itself."""

from __future__ import annotations

import csv
import json
import math
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, BinaryIO

from accountability.cli.asked import MisaskedError
from accountability.model.answer import Answer, Status
from accountability.model.asked import Asked
from accountability.model.days import read_day

CSV, JSONL = "csv", "jsonl"

_KNOWN = ("outcome", "place", "on", "under", "given")
_SUFFIXES = {".csv": CSV, ".jsonl": JSONL, ".ndjson": JSONL, ".json": JSONL}
_LONGEST = 1_000_000
_MOST_LINES_IN_A_CELL = 1000
_BOM = b"\xef\xbb\xbf"
_EXAMPLE = '{"outcome": "bins", "place": "Leeds"}'

Numbered = tuple[int, bytes | None]
"""A line's number and its bytes; none when there are too many of them."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line: where it began, its cells as they came, and the question in it, or the answer that there is none."""

    number: int
    cells: tuple[tuple[str, Any], ...]
    asked: Asked | Answer


class Batch:
    """The questions of a stream. `kind` and `columns` are known before the first is read; CSV has columns."""

    def __init__(self, stream: BinaryIO, name: str, usual: Asked) -> None:
        """Find out what it is. `usual` has the day, reform and facts of a line that gives none."""
        self.name = name
        self.read = 0
        self._stream = stream
        self._usual = usual
        self._waiting: deque[Numbered] = deque()
        self._lines = self._physical()
        self.kind = self._find_kind()
        self.columns = self._header() if self.kind == CSV else ()

    def __iter__(self) -> Iterator[Line]:
        """Every line with something on it, in order."""
        return self._table() if self.kind == CSV else self._objects()

    def _physical(self) -> Iterator[Numbered]:
        number = 0
        while line := self._stream.readline(_LONGEST + 1):
            number += 1
            self.read += len(line)
            whole = len(line) <= _LONGEST or line.endswith(b"\n")
            while not whole and (more := self._stream.readline(_LONGEST)):
                self.read += len(more)
                whole = more.endswith(b"\n")
                line = b""
            yield number, (line.removeprefix(_BOM) if number == 1 else line) or None

    def _next(self) -> Numbered | None:
        return self._waiting.popleft() if self._waiting else next(self._lines, None)

    def _find_kind(self) -> str:
        """By the first letter, which cannot lie; by the end of the name where there is none."""
        suffix = self.name[self.name.rfind(".") :].lower() if "." in self.name else ""
        while (first := self._next()) and first[1] is not None and not first[1].strip():
            pass
        if first:
            self._waiting.append(first)
        start = (first[1] or b"").lstrip()[:4] if first else b""
        if start == b"PK\x03\x04":
            raise MisaskedError(f"{self.name} is an Excel workbook. Save it as CSV UTF-8, and ask again.")
        if start[:2] in (b"\xff\xfe", b"\xfe\xff"):
            raise MisaskedError(f"{self.name} is UTF-16. Save it as CSV UTF-8, and ask again.")
        if start[:1] == b"[":
            raise MisaskedError(f"{self.name} is a JSON list. Write one object on each line, such as {_EXAMPLE}")
        return JSONL if start[:1] == b"{" else _SUFFIXES.get(suffix, CSV)

    def _header(self) -> tuple[str, ...]:
        needs = "The first line must name the columns outcome and place."
        try:
            number, cells = next(self._records(0))
        except StopIteration:
            raise MisaskedError(f"{self.name} is empty. {needs}") from None
        if isinstance(cells, str):
            raise MisaskedError(f"{cells.format(number)} {needs}")
        known = [_known(cell) for cell in cells]
        for name in _KNOWN:
            if name in ("outcome", "place") and name not in known:
                raise MisaskedError(f'{self.name} has no column called "{name}". {needs}')
            if known.count(name) > 1:
                raise MisaskedError(f'{self.name} has {known.count(name)} columns called "{name}". Keep one of them.')
        return tuple(cells)

    def _records(self, most: int) -> Iterator[tuple[int, list[str] | str]]:
        """Rows of cells, at most so many if that is known, or a sentence about a line that is not one."""
        while first := self._next():
            number, taken = first[0], [first]
            text = _decoded(first[1])
            if text is None:
                yield number, _TOO_LONG if first[1] is None else _NOT_UTF8
                continue
            if not text.strip():
                continue
            cells = _cells(text, most)
            while cells is None and text.count('"') % 2 and len(taken) <= _MOST_LINES_IN_A_CELL:
                following = self._next()
                if following is None:
                    break
                taken.append(following)
                more = _decoded(following[1])
                if more is None or len(text) > _LONGEST:
                    break
                text += more
                cells = None if text.count('"') % 2 else _cells(text, most)
            if cells is None:
                self._waiting.extendleft(reversed(taken[1:]))
                yield number, _NOT_CSV
            else:
                yield number, cells

    def _table(self) -> Iterator[Line]:
        for number, cells in self._records(len(self.columns)):
            if isinstance(cells, str):
                yield Line(number, tuple((name, "") for name in self.columns), _misread(cells, number))
                continue
            padded = [*cells, *[""] * (len(self.columns) - len(cells))]
            extra = [cell for cell in padded[len(self.columns) :] if cell.strip()]
            pairs = tuple(zip(self.columns, padded, strict=False))
            if extra:
                says = f"Line {{}} has {len(cells)} cells and the first line has {len(self.columns)}."
                yield Line(number, pairs, _misread(says, number))
            else:
                yield Line(number, pairs, self._asked(number, pairs))

    def _objects(self) -> Iterator[Line]:
        while line := self._next():
            number, raw = line
            text = _decoded(raw)
            if text is None:
                yield Line(number, (), _misread(_TOO_LONG if raw is None else _NOT_UTF8, number))
            elif text.strip():
                found = _object(text)
                if found is None:
                    yield Line(number, (), _misread(_NOT_JSON, number))
                else:
                    pairs = tuple(found.items())
                    yield Line(number, pairs, self._asked(number, pairs))

    def _asked(self, number: int, pairs: tuple[tuple[str, Any], ...]) -> Asked | Answer:
        found = {name: value for column, value in reversed(pairs) if (name := _known(column)) in _KNOWN}
        for name in ("outcome", "place", "on", "under"):
            if found.get(name) is not None and not isinstance(found[name], str):
                return _misread(f'On line {{}}, "{name}" must be text in quotation marks.', number)
        outcome, place, on, under = ((found.get(name) or "").strip() for name in ("outcome", "place", "on", "under"))
        if not outcome or not place:
            return _misread(f"Line {{}} names no {'place' if outcome else 'outcome'}.", number)
        day = _day(on, self._usual.on)
        if day is None:
            return Answer(Status.NOT_UNDERSTOOD, f'"{on[:40]}" is not a day. Write it as 2026-11-22.')
        given = _facts(found.get("given"))
        if isinstance(given, str):
            return Answer(Status.NOT_UNDERSTOOD, given)
        return Asked(outcome, place, day, under or self._usual.under, {**self._usual.given, **given})


_TOO_LONG = f"Line {{}} is longer than {_LONGEST // 1_000_000} million bytes."
_NOT_UTF8 = "Line {} is not UTF-8 text. Save the file as CSV UTF-8."
_NOT_CSV = "Line {} cannot be read as CSV: check its quotation marks."
_NOT_JSON = "Line {} is not one JSON object. Write each question as " + _EXAMPLE.replace("{", "{{").replace("}", "}}")


def _misread(says: str, number: int) -> Answer:
    return Answer(Status.NOT_UNDERSTOOD, says.format(number))


def _known(column: str) -> str:
    return column.strip().lower()


def _decoded(raw: bytes | None) -> str | None:
    try:
        return None if raw is None else raw.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _cells(text: str, most: int) -> list[str] | None:
    """The cells of a row; none where it is not a row, or where lines run together into one that is too wide."""
    try:
        cells = next(csv.reader([text], strict=True))
    except csv.Error:
        return None
    return None if most and len(cells) > most and "\n" in text.rstrip("\r\n") else cells


def _object(text: str) -> Mapping[str, Any] | None:
    try:
        found = json.loads(text, parse_constant=_no_number, parse_float=_finite)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _no_number(text: str) -> float:
    raise ValueError(text)


def _finite(text: str) -> float:
    number = float(text)
    return number if math.isfinite(number) else _no_number(text)


def _day(text: str, usual: date | None) -> date | None:
    return read_day(text) if text else usual


def _facts(given: object) -> dict[str, str] | str:
    """Facts from "FACT=VALUE; FACT=VALUE", or from an object; else the sentence that says how to write them."""
    found: dict[str, str] = {}
    for part in _parts(given):
        fact, sign, value = part.strip().partition("=")
        if not (fact.strip() and sign and value.strip()):
            return f'"{part.strip()[:60]}" is not a fact. Write it as FACT=VALUE, such as road-class=trunk.'
        if found.setdefault(fact.strip(), value.strip()) != value.strip():
            return f'"{fact.strip()}" is given twice, with two values. Keep one of them.'
    return found


def _parts(given: object) -> list[str]:
    if isinstance(given, dict):
        return [f"{fact}={value}" if isinstance(value, str) else str(value) for fact, value in given.items()]
    parts = given if isinstance(given, list) else "" if given is None else str(given)
    return [str(part) for part in (parts.split(";") if isinstance(parts, str) else parts) if str(part).strip()]
