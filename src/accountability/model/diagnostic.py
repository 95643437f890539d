"""A mistake in a pack, as data: what is wrong, where, and what to do next."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from accountability.model.source import Span


class Code(StrEnum):
    """Every kind of mistake, by its stable code."""

    REFUSED = "AC001"
    UNREADABLE = "AC002"
    UNKNOWN_KEY = "AC003"
    MISSING_KEY = "AC004"
    BAD_VALUE = "AC005"
    UNKNOWN_NAME = "AC006"
    REPEATED_ID = "AC007"
    IMPOSSIBLE_PERIOD = "AC008"
    CIRCLE = "AC009"
    TWO_IN_A_SEAT = "AC010"
    EMPTY_SEAT = "AC011"
    CLASH = "AC012"
    GAP = "AC013"
    OUTSIDE_LIFE = "AC014"
    NO_VOTERS = "AC015"
    OUT_OF_REACH = "AC016"


@dataclass(frozen=True, slots=True)
class Edit:
    """A mend of a text: what stands from `start` up to `end`, counted in letters from 0, becomes `text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One mistake: `message` states it, `help` gives the next step, `related` shows other places.

    `edit` is there where only one mend is possible. It counts in the text of the file without a byte-order mark.
    """

    code: Code
    message: str
    span: Span
    help: str = ""
    related: tuple[tuple[Span, str], ...] = ()
    edit: Edit | None = None


class PackError(Exception):
    """A pack cannot be used. It carries every mistake found; no file of the pack was half used."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Keep the mistakes in the order of their places, each once."""
        told = {(d.code, d.message, d.span.file, d.span.line): d for d in diagnostics}
        self.diagnostics = tuple(sorted(told.values(), key=lambda d: (d.span.file, d.span.line, d.span.column, d.code)))
        super().__init__(f"{len(self.diagnostics)} problems")
