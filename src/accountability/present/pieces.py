"""What is said, piece by piece, before it is laid out: a page and a terminal show the same pieces, each in its way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

HANG = 2
"""By how many columns a labelled text is set in where it goes on, and one of a list where it begins."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing that is said: a paragraph, or a text with a label.

    It is set in by `lead` columns, and by `hang` where it goes on. With `beside` the label has columns of its own, up
    to where the text hangs. `typed` is said after it to somebody at a terminal alone: what to type for more.
    """

    text: str
    label: str = ""
    lead: int = 0
    hang: int = 0
    typed: str = ""
    beside: bool = False


class Columns(StrEnum):
    """What the columns of a table hold."""

    WORDS = "words"
    FIGURES = "figures"
    COUNTS = "counts"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under a row of heads; with figures or counts, the first cell of each row is a name."""

    rows: tuple[tuple[str, ...], ...]
    columns: Columns
    widest: tuple[int, int] = (26, 32)


Said = Piece | Table


def sentence(text: str, typed: str = "") -> list[Said]:
    """A sentence or a paragraph, from the margin; nothing where there is nothing to say.

    >>> [one.text for one in sentence("Nobody answers.")], sentence("")
    (['Nobody answers.'], [])
    """
    return [Piece(text, typed=typed)] if text or typed else []


def labelled(label: str, text: str, typed: str = "") -> list[Said]:
    """A text with a label; nothing at all if there is nothing to say."""
    return [Piece(text, label, hang=HANG, typed=typed)] if text or typed else []


def below(label: str, text: str, lead: int = HANG) -> list[Said]:
    """A text with a label that is set in under another."""
    return [Piece(text, label, lead, 2 * lead)] if text else []


def beside(label: str, text: str, lead: int, hang: int) -> list[Said]:
    """A text beside a label that has columns of its own."""
    return [Piece(text, label, lead, hang, beside=True)]


def item(text: str, typed: str = "") -> list[Said]:
    """One of a list, set in from the margin."""
    return [Piece(text, lead=HANG, hang=2 * HANG, typed=typed)] if text or typed else []


def entry(text: str) -> list[Said]:
    """One of several from the margin, which goes on set in."""
    return [Piece(text, hang=HANG)] if text else []


def step(text: str, depth: int) -> list[Said]:
    """A step of a line, set in as deep as it hangs."""
    return [Piece(text, lead=depth * HANG, hang=depth * HANG)] if text else []


def typed(text: str) -> list[Said]:
    """What only somebody at a terminal is told: what to type for more."""
    return sentence("", text)


def gap() -> list[Said]:
    """A line left empty between two things that are told one after the other."""
    return [Piece("")]


def table(rows: Sequence[tuple[str, ...]], widest: tuple[int, int] = (26, 32)) -> list[Said]:
    """Three columns of words, each as wide as it must be; `widest` is for the first two."""
    return [Table(tuple(rows), Columns.WORDS, widest)]


def figures(rows: Sequence[tuple[str, ...]]) -> list[Said]:
    """A column of names, and columns of figures set to the right."""
    return [Table(tuple(rows), Columns.FIGURES)]


def counts(rows: Sequence[tuple[str, ...]]) -> list[Said]:
    """A column of names, and columns of small numbers, each as wide as its head."""
    return [Table(tuple(rows), Columns.COUNTS)]
