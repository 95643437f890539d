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
    DEAD_EXCEPTION = "AC017"
    DEAD_RULE = "AC018"
    LIKELY_EXCEPTION = "AC019"
    TWO_LAWS = "AC020"
    SHARED_WORDS = "AC021"
    FEW_WORDS = "AC022"
    BAD_CITATION = "AC023"
    WHOLE_ACT = "AC024"
    LONG_AGO = "AC025"
    YES_OR_NO = "AC026"
    UNEXPLAINED = "AC027"
    UNTESTED = "AC028"
    UNSAID = "AC029"


class Severity(StrEnum):
    """How much it matters: an error keeps the pack from being used, a fault must be mended, advice may be declined."""

    ERROR = "error"
    FAULT = "fault"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class Paste:
    """A line to put into a rule, at the end of it or in place of what it has under the same key."""

    span: Span
    line: str
    replaces: bool = False


@dataclass(frozen=True, slots=True)
class Edit:
    """A mend of a text: what stands from `start` up to `end`, counted in letters from 0, becomes `text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One mistake: `message` states it, `help` gives the next step, `related` shows other places.

    `notes` are further sentences, such as where and when it is so, and for example. `paste` mends it, once a person has
    written the law. `edit` is there where only one mend is possible; it counts in the text of the file without a
    byte-order mark.
    """

    code: Code
    message: str
    span: Span
    help: str = ""
    related: tuple[tuple[Span, str], ...] = ()
    severity: Severity = Severity.ERROR
    notes: tuple[str, ...] = ()
    paste: Paste | None = None
    edit: Edit | None = None


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Mistakes in the order of their places, each once."""
    told = {(d.code, d.message, d.span.file, d.span.line): d for d in diagnostics}
    return tuple(sorted(told.values(), key=lambda d: (d.span.file, d.span.line, d.span.column, d.code, d.message)))


class PackError(Exception):
    """A pack cannot be used. It carries every mistake found; no file of the pack was half used."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Keep the mistakes in the order of their places, each once."""
        self.diagnostics = in_order(diagnostics)
        super().__init__(f"{len(self.diagnostics)} problems")
