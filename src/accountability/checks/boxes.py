"""Cells as boxes: the same ground for the same days, in the words of those who write rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from accountability.engine.scene import covered
from accountability.model.compiled import Compiled
from accountability.model.place import Place
from accountability.model.words import listed

_COUNCILS = {
    "England": "English councils",
    "Scotland": "Scottish councils",
    "Wales": "Welsh councils",
    "Northern Ireland": "Northern Ireland councils",
}
_WIDER = ("strategic-authority", "county", "region", "nation")
_FEW = 3

Box = tuple[tuple[int, ...], date, date]
"""Pieces of ground, the first day, and the first day after."""


def boxes(cells: Iterable[tuple[int, date, date]]) -> Iterator[Box]:
    """Cells of one kind joined in time, and then over all ground that has the same days."""
    spans: dict[int, list[tuple[date, date]]] = {}
    for piece, start, end in sorted(cells):
        of = spans.setdefault(piece, [])
        if of and of[-1][1] == start:
            of[-1] = (of[-1][0], end)
        else:
            of.append((start, end))
    together: dict[tuple[date, date], list[int]] = {}
    for piece, of in spans.items():
        for days in of:
            together.setdefault(days, []).append(piece)
    for (start, end), pieces in sorted(together.items()):
        yield tuple(pieces), start, end


def where(book: Compiled, pieces: tuple[int, ...], on: date) -> str:
    """Some ground in words: whole nations, a few councils by name, or how many and in which wider area.

    Which words are used depends on the day, since a council has its name for its days only.
    """
    nations, left = covered(book, pieces)
    told = [_COUNCILS[nation] for nation in nations]
    names = sorted({_part_or_whole(book, piece, left, on) for piece in left})
    if names and len(names) <= _FEW:
        told += names
    elif names:
        told.append(f"{len(names)} councils{_within(book, left, on)}")
    return listed(told)


def area_name(book: Compiled, piece: int, on: date) -> str:
    """The name of the council area of that day in which a piece of ground lies."""
    area = _area(book, piece, on)
    return area.name if area else book.ground[str(piece)].id


def _area(book: Compiled, piece: int, on: date) -> Place | None:
    path = book.ground[str(piece)].path
    return next((book.places[id_] for id_ in path if book.places[id_].days.holds_on(on)), None)


def _part_or_whole(book: Compiled, piece: int, pieces: set[int], on: date) -> str:
    """The name of a council area, and whether only a part of it is meant."""
    area = _area(book, piece, on)
    part = "part of " if area and not pieces.issuperset(area.ground) else ""
    return part + area_name(book, piece, on)


def _within(book: Compiled, pieces: set[int], on: date) -> str:
    """The smallest wider area that holds all of some ground."""
    holding = [
        place
        for place in book.places.values()
        if place.kind in _WIDER and place.days.holds_on(on) and pieces <= set(place.ground)
    ]
    least = min(holding, key=lambda place: (len(place.ground), place.id), default=None)
    return f" in {least.name}" if least else ""
