"""Names found by some of their words, or by words nearly right. These read every name, so they come last."""

from __future__ import annotations

from collections.abc import Iterable

from accountability.model.near_miss import allowed, distance

_SMALL = frozenset({"a", "and", "at", "by", "for", "in", "my", "of", "on", "or", "our", "the", "to", "with"})


def telling(words: Iterable[str]) -> frozenset[str]:
    """The words that tell one name from another.

    >>> sorted(telling("the isle of wight".split()))
    ['isle', 'wight']
    """
    return frozenset(words) - _SMALL


def starting(name: str, names: Iterable[str]) -> list[str]:
    """The names whose first whole words are these.

    >>> starting("kings", ["kings lynn", "kingston", "kings"])
    ['kings lynn']
    """
    if not telling(name.split()):
        return []
    start = f"{name} "
    return sorted(known for known in names if known.startswith(start))


def containing(name: str, names: Iterable[str]) -> list[str]:
    """The names in which every one of these words stands, in any order.

    >>> containing("fylde wyre", ["wyre and fylde", "fylde", "wyrefylde"])
    ['wyre and fylde']
    """
    words = telling(name.split())
    if not words:
        return []
    longest = max(sorted(words), key=len)
    return sorted(known for known in names if longest in known and words <= set(known.split()))


def near(name: str, names: Iterable[str]) -> list[tuple[int, str]]:
    """The names within a small distance, with the distance, nearest first.

    One letter wrong adds one letter to a name and takes one away: names with more letters of their own are passed over.
    A code has no near misses: the next number is another place.

    >>> near("sevenoakes", ["sevenoaks", "kent"])
    [(1, 'sevenoaks')]
    """
    most = allowed(name)
    letters = set(name)
    if not most or any(letter.isdigit() for letter in letters):
        return []
    close = (k for k in names if abs(len(k) - len(name)) <= most and len(letters.symmetric_difference(k)) <= 2 * most)
    return sorted((d, known) for known in close if (d := distance(name, known, most)) <= most)
