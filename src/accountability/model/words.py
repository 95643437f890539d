"""What makes two spellings the same name, and how lists are written out."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

_DROPPED = str.maketrans("", "", "'’‘`´ʼ.\u00ad\u200b\u200c\u200d\ufeff")
_SPACED = {ord(c): " " for c in '-‐‑‒–—−_/,;:()[]"“”!?\u00a0'}

_OF_ASCII = {**{c: into for c, into in (_SPACED | _DROPPED).items() if c < 128}, ord("&"): " and "}


def plain(text: str) -> str:
    """The form in which names are compared: case, accents, apostrophes, hyphens and & never matter.

    >>> plain("King’s Lynn & West-Norfolk") == plain("kings lynn and west norfolk")
    True
    >>> plain("Ynys Môn")
    'ynys mon'
    """
    if text.isascii():  # the same, at a tenth of the cost
        return " ".join(text.lower().translate(_OF_ASCII).split())
    text = unicodedata.normalize("NFKD", text.translate(_DROPPED)).casefold()
    text = "".join(c for c in text if not unicodedata.combining(c)).replace("&", " and ").translate(_SPACED)
    return " ".join(text.split())


def listed(words: Iterable[str], last: str = "and") -> str:
    """Write a list as a sentence does.

    >>> listed(["the mayor", "the council", "a minister"])
    'the mayor, the council and a minister'
    >>> listed(["Kent", "Medway"], "or")
    'Kent or Medway'
    """
    found: Sequence[str] = list(words)
    if len(found) < 2:
        return "".join(found)
    return f"{', '.join(found[:-1])} {last} {found[-1]}"


def capital(text: str) -> str:
    """The text with a capital first letter, and the rest as it was.

    >>> capital("the Mayor of London")
    'The Mayor of London'
    """
    return text[:1].upper() + text[1:]
