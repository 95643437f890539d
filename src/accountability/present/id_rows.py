"""Planes of numbers as lines of CSV: ids alone, put together from texts that are each made once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from accountability.model.answer import CURRENT_LAW
from accountability.model.decided import Plane, Ruling
from accountability.model.place import Place
from accountability.present.rows import csv_line
from accountability.present.supposed import notice

COLUMNS = ("outcome", "place", "code", "bodies", "status", "mode", "rules", "gave_way", "facts")
_BETWEEN = "; "


class Numbered(Protocol):
    """Planes, and what their numbers stand for."""

    @property
    def areas(self) -> tuple[Place, ...]:
        """The area of each column."""

    @property
    def bodies(self) -> tuple[tuple[str, ...], ...]:
        """What the numbers of those who answer stand for, so far as the planes have been gone through."""

    @property
    def rulings(self) -> tuple[Ruling, ...]:
        """What the numbers of rulings stand for, likewise."""

    def __iter__(self) -> Iterator[Plane]:
        """One outcome after another."""


def id_columns(under: str = CURRENT_LAW) -> tuple[str, ...]:
    """The columns; under a reform the last says that it is an assumption."""
    return (*COLUMNS, "notice") if notice(under) else COLUMNS


def id_lines(planes: Numbered, under: str = CURRENT_LAW) -> Iterator[list[str]]:
    """The lines of each outcome, area by area, without the line that names the columns.

    No text is quoted twice: an id holds nothing that CSV would quote, and a list of them neither.
    """
    areas = [f"{area.id},{area.code}," for area in planes.areas]
    who: list[str] = []
    told: list[str] = []
    for plane in planes:
        who += [f"{_BETWEEN.join(bodies)}," for bodies in planes.bodies[len(who) :]]
        told += [csv_line(_cells(ruling, under)) for ruling in planes.rulings[len(told) :]]
        head = f"{plane.outcome},"
        yield [
            f"{head}{area}{who[body]}{told[ruling]}"
            for area, body, ruling in zip(areas, plane.bodies, plane.rulings, strict=True)
        ]


def _cells(ruling: Ruling, under: str) -> Iterable[str]:
    """What a ruling says, from `status` on; `mode` only where somebody answers."""
    mode = ruling.mode if ruling.status == "answered" else ""
    lists = (_BETWEEN.join(found) for found in (ruling.rules, ruling.gave_way, ruling.facts))
    cells = (str(ruling.status), mode, *lists)
    return (*cells, notice(under)) if notice(under) else cells
