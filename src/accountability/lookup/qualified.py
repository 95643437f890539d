"""A name with words after it that say which one: "Richmond, London", "Wigan constituency", "Ashford in Kent"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from accountability.lookup.found import Found, places_named, shown
from accountability.lookup.kinds import said_kinds
from accountability.lookup.labels import labels, where
from accountability.model.compiled import Compiled
from accountability.model.words import plain


def of_kind(book: Compiled, name: str) -> tuple[str, list[Found]]:
    """Places named with a word for their kind, and their name without it."""
    for base, kinds in said_kinds(name):
        if found := [one for one in places_named(book, base) if one.place.kind in kinds]:
            return base, found
    return "", []


def named(book: Compiled, name: str) -> list[Found]:
    """Places of this name, with or without a word for their kind."""
    return places_named(book, name) or of_kind(book, name)[1]


def before_the_comma(typed: str) -> str:
    """The name in front of what says which one is meant, if a comma or a bracket shows where that begins.

    >>> before_the_comma("Richmond, London"), before_the_comma("Newport (Essex)"), before_the_comma("Kent")
    ('richmond', 'newport', '')
    """
    base, *rest = re.split(r"[,(]", typed, maxsplit=1)
    return plain(base) if rest else ""


def qualified(book: Compiled, typed: str, on: date) -> tuple[str, list[Found]]:
    """The places meant by a name and the words after it, and that name."""
    for base, words in _splits(typed):
        found = named(book, base)
        if not found:
            continue
        plainly = shown(found, on)
        for id_, label in labels(book, base, plainly, on).items():
            if plain(label) == f"{base} {words}":
                return base, [one for one in plainly if one.place.id == id_]
        if meant := _inside(book, found, words):
            return base, shown(meant, on)
    return "", []


def _splits(typed: str) -> Iterator[tuple[str, str]]:
    """Where the name may end: at the comma, else anywhere, the longest name first.

    >>> list(_splits("Newport Isle of Wight"))[-1]
    ('newport', 'isle of wight')
    """
    words = plain(typed).split()
    comma = len(before_the_comma(typed).split())
    for i in (comma,) if comma else range(len(words) - 1, 0, -1):
        if words[i:]:
            yield " ".join(words[:i]), " ".join(words[i:])


def _inside(book: Compiled, found: list[Found], words: str) -> list[Found]:
    """Those in a place of that name, by the names of what they are in or by ground, and of a kind if one is said."""
    words = words.removeprefix("in ").removeprefix("the ")
    by_name = [one for one in found if any(plain(name) == words for name in where(book, one.place))]
    if by_name:
        return by_name
    around = [set(one.place.ground) for one in named(book, words)]
    wholly = [one for one in found if any(ground.issuperset(one.place.ground) for ground in around)]
    if wholly:
        return wholly
    if partly := [one for one in found if any(ground.intersection(one.place.ground) for ground in around)]:
        return partly
    for rest, kinds in said_kinds(words):
        if meant := [one for one in _inside(book, found, rest) if one.place.kind in kinds]:
            return meant
    return []
