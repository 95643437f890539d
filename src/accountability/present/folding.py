"""A text folded into lines of at most 80 columns, so that what is to be pasted stays in one piece."""

from __future__ import annotations

import re

WIDTH = 80
"""No line that we print is longer."""

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
