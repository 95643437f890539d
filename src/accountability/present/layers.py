"""Where the boxes of a layered drawing stand: layers by longest path, then sweeps that put each near its neighbours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from accountability.model.picture import Picture

_SWEEPS = 6


@dataclass(frozen=True, slots=True)
class Layers:
    """The names in each layer from left to right, and the layer of each. A name that is no node holds a line apart."""

    rows: tuple[tuple[str, ...], ...]
    depth: Mapping[str, int]
    paths: tuple[tuple[str, ...], ...]
    """For each edge, the names that its line passes, one in every layer."""


def layered(picture: Picture) -> Layers:
    """Lay a drawing out. The same drawing always gives the same layers."""
    pairs = tuple((edge.upper, edge.lower) for edge in picture.edges)
    depth = _depths(tuple(node.name for node in picture.nodes), pairs)
    paths = tuple(_path(n, upper, lower, depth) for n, (upper, lower) in enumerate(pairs))
    for path in paths:
        for step, name in enumerate(path):
            depth.setdefault(name, depth[path[0]] + step)
    rows: list[list[str]] = [[] for _ in range(max(depth.values(), default=-1) + 1)]
    for name, layer in depth.items():
        rows[layer].append(name)
    steps = [pair for path in paths for pair in pairwise(path)]
    return Layers(_swept(rows, steps), depth, paths)


def _depths(names: Sequence[str], pairs: Sequence[tuple[str, str]]) -> dict[str, int]:
    """How far down each stands: one below the lowest of those above it. A circle is cut where it closes.

    >>> _depths("abc", (("a", "b"), ("b", "c"), ("a", "c")))
    {'a': 0, 'b': 1, 'c': 2}
    """
    depth = dict.fromkeys(names, 0)
    for _ in names:
        for upper, lower in pairs:
            if depth[lower] <= depth[upper] < len(names) - 1:
                depth[lower] = depth[upper] + 1
    return depth


def _path(number: int, upper: str, lower: str, depth: Mapping[str, int]) -> tuple[str, ...]:
    between = range(depth[upper] + 1, depth[lower])
    return (upper, *(f"{number}/{layer}" for layer in between), lower)


def _swept(rows: list[list[str]], steps: Sequence[tuple[str, str]]) -> tuple[tuple[str, ...], ...]:
    """Order each row by where its neighbours stand in the row above, then in the row below, and again."""
    above: dict[str, list[str]] = {}
    below: dict[str, list[str]] = {}
    for upper, lower in steps:
        above.setdefault(lower, []).append(upper)
        below.setdefault(upper, []).append(lower)
    for sweep in range(_SWEEPS):
        down = sweep % 2 == 0
        order = range(1, len(rows)) if down else range(len(rows) - 2, -1, -1)
        for layer in order:
            fixed = {name: place for place, name in enumerate(rows[layer - 1 if down else layer + 1])}
            rows[layer] = _by_neighbours(rows[layer], above if down else below, fixed)
    return tuple(tuple(row) for row in rows)


def _by_neighbours(row: list[str], neighbours: Mapping[str, list[str]], fixed: Mapping[str, int]) -> list[str]:
    """A row by the middle of each one's neighbours; one without any stays where it is."""
    place = {name: at for at, name in enumerate(row)}

    def middle(name: str) -> float:
        found = [fixed[other] for other in neighbours.get(name, ()) if other in fixed]
        return sum(found) / len(found) if found else float(place[name])

    return sorted(row, key=lambda name: (middle(name), place[name]))
