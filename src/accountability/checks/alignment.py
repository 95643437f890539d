"""The ground of two rulebooks side by side: which piece of the one is which piece of the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from accountability.model.compiled import Compiled
from accountability.model.place import Ground


@dataclass(frozen=True, slots=True, order=True)
class Unit:
    """Ground that is one piece in each of two rulebooks, by its index in the old one and in the new one.

    `id` is the finer of the two ids: where only one of them has divided a piece, its parts are the units.
    """

    id: str
    old: int
    new: int
    named_by_old: bool = False


def lined_up(old: Compiled, new: Compiled) -> tuple[Unit, ...]:
    """The ground that both have.

    Two pieces share ground if what became of the one is the beginning of what became of the other: Eden, and Eden that
    became part of Westmorland and Furness.
    """
    found: list[Unit] = []
    starting: dict[str, list[Ground]] = {}
    for piece in old.ground.values():
        starting.setdefault(piece.path[0], []).append(piece)
    for after in new.ground.values():
        for before in starting.get(after.path[0], ()):
            shared = min(len(before.path), len(after.path))
            if before.path[:shared] == after.path[:shared]:
                finer = len(before.path) > len(after.path)
                found.append(Unit(before.id if finer else after.id, before.index, after.index, finer))
    return tuple(sorted(found))


def left_over(book: Compiled, met: Iterable[int]) -> Iterator[str]:
    """The names of the ground that is not among some pieces: of the first council area of each, sorted."""
    known = set(met)
    yield from sorted(book.places[one.path[0]].name for one in book.ground.values() if one.index not in known)
