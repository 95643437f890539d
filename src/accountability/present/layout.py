"""Lines of at most 80 columns, folded so that what is to be pasted stays in one piece."""

from __future__ import annotations

import re
from collections.abc import Sequence

WIDTH = 80
"""No line that we print is longer."""

HANG = "  "
"""What a labelled line is indented by where it goes on."""

_TIED = "\x00"

_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_WHOLE = re.compile(
    "|".join(
        (
            r'--[a-z-]+[ =]"[^"]*"',
            r"--(?:in|on|under|given|format|rules|batch|and-in|and-on|and-under) \S+",
            r'"[^"]*"',
            r"accountability rules (?:check|explain)(?: AC\d{3})?",
            rf"\d{{1,2}} {_MONTH} \d{{4}}",
            rf"{_MONTH} \d{{4}}",
            r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b",
            r"\b(?:[Ss]ections?|[Aa]rticles?|[Rr]egulations?|[Pp]aragraphs?|Schedules?|SI) \d\S*",
        )
    )
)
"""What is read, or pasted, as one thing: options with their value, quoted texts, dates, postcodes, provisions."""

_PLAIN_MARKS = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "−": "-", "…": "...", "\u00a0": " "}
)


def fold(text: str, hang: str = "", lead: str = "", width: int = WIDTH) -> list[str]:
    """Fold a text into lines: `lead` stands before the first, `hang` before the others.

    A day stays whole, and so does an option with its value:

    >>> for line in fold("Westmorland and Furness Council answered on 1 April 2023.", width=54): print(line)
    Westmorland and Furness Council answered on
    1 April 2023.
    >>> for line in fold('Ask again with the district: --in "South Lakeland"', "  ", width=44): print(line)
    Ask again with the district:
      --in "South Lakeland"
    """
    room = width - max(len(hang), len(lead))
    words = [piece for word in _tie(text, room).split() for piece in _cut(word, room)]
    lines: list[str] = []
    line, start = "", lead
    for word in words:
        if line and len(start) + len(line) + 1 + len(word) > width:
            lines.append(start + line)
            line, start = word, hang
        else:
            line = f"{line} {word}" if line else word
    if line:
        lines.append(start + line)
    return [found.replace(_TIED, " ") for found in lines]


def _tie(text: str, room: int) -> str:
    """Hold together what must not be broken, unless no line could hold it."""

    def tied(found: re.Match[str]) -> str:
        return found[0] if len(found[0]) > room else found[0].replace(" ", _TIED)

    return _WHOLE.sub(tied, text.translate(_PLAIN_MARKS))


def _cut(word: str, room: int) -> list[str]:
    """Cut a word that no line could hold, after a stroke or a hyphen where there is one; last, what was tied."""
    pieces = []
    while len(word) > room:
        head = word[:room]
        at = max(head.rfind(mark) for mark in ("/", "-", _TIED)) + 1
        pieces.append(word[: at or room])
        word = word[at or room :]
    return [*pieces, word]


def sentence(text: str) -> list[str]:
    """A sentence or a paragraph, from the margin."""
    return fold(text)


def labelled(label: str, text: str) -> list[str]:
    """A line with a label; nothing at all if there is nothing to say.

    >>> labelled("Ask", "the council's leader and cabinet.")
    ["Ask: the council's leader and cabinet."]
    >>> labelled("Ask", "")
    []
    """
    return fold(f"{label}: {text}", HANG) if text else []


def item(text: str) -> list[str]:
    """One of a list, set in from the margin."""
    return fold(text, HANG * 2, HANG)


def table(rows: Sequence[tuple[str, str, str]], widest: tuple[int, int] = (26, 32)) -> list[str]:
    """Three columns, each as wide as it must be; a cell that is too long goes on below itself.

    >>> rows = [("Rule", "Would name", "What happened"), ("wales", "nobody here", "wrong place")]
    >>> print(page(table(rows)), end="")
    Rule   Would name   What happened
    wales  nobody here  wrong place
    """
    first, second, third = (max(len(row[n]) for row in rows) for n in range(3))
    if first + second + third + 4 > WIDTH:
        first, second = min(first, widest[0]), min(second, widest[1])
    widths = (first, second, WIDTH - first - second - 4)
    lines = []
    for row in rows:
        cells = [fold(text, width=width) for text, width in zip(row, widths, strict=True)]
        for n in range(max(map(len, cells))):
            parts = [(cell[n] if n < len(cell) else "").ljust(width) for cell, width in zip(cells, widths, strict=True)]
            lines.append("  ".join(parts).rstrip())
    return lines


def page(lines: Sequence[str]) -> str:
    """The lines as one text that ends with a line's end."""
    return "".join(f"{line}\n" for line in lines)
