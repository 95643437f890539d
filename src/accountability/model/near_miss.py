""" "Did you mean", within a distance: what is too far off is never suggested."""

from __future__ import annotations

from collections.abc import Iterable


def distance(a: str, b: str, most: int) -> int:
    """The number of letters added, dropped, changed or swapped between two words; `most + 1` when it is more.

    >>> distance("sevenoakes", "sevenoaks", 2), distance("until", "untill", 2), distance("kent", "cornwall", 2)
    (1, 1, 3)
    >>> distance("form", "from", 2)
    1
    """
    if abs(len(a) - len(b)) > most:
        return most + 1
    before_last: list[int] = []
    last = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1):
            best = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                best = min(best, before_last[j - 2] + 1)
            row.append(best)
        if min(row) > most:
            return most + 1
        before_last, last = last, row
    return min(last[-1], most + 1)


def allowed(text: str) -> int:
    """How many letters may be wrong in a word of this length before it is another word."""
    return 0 if len(text) < 4 else 1 if len(text) < 8 else 2


def nearest(text: str, known: Iterable[str], most: int = 3) -> tuple[str, ...]:
    """The known words within a small distance, nearest first, then by spelling.

    >>> nearest("untill", ["from", "until", "in"])
    ('until',)
    """
    limit = allowed(text)
    found = sorted((d, word) for word in set(known) if (d := distance(text, word, limit)) <= limit)
    return tuple(word for d, word in found[:most])
