"""A YAML file that has been read: its data, and where each value of it stands."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

import yaml

from accountability.model.diagnostic import Edit
from accountability.model.source import Span


class Group(NamedTuple):
    """Where a list or a mapping stands, and what stands in it by number or by key; for a mapping, its keys as well."""

    start_mark: Any
    end_mark: Any
    inside: Mapping[Hashable, Place]
    keys: Mapping[Hashable, yaml.ScalarEvent]


Place = yaml.ScalarEvent | Group
"""Where a value stands: a text as it was met, or a list or mapping with the places of what it holds."""


@dataclass(frozen=True, slots=True)
class Document:
    """A YAML file: its data as text, lists and mappings, and where each value stands."""

    name: str
    data: Any
    root: Place

    def span(self, *path: Hashable) -> Span:
        """Where the value at this path stands; the nearest that is in the file when it is not there."""
        place = self.root
        for part in path:
            inner = _inside(place, part)
            if inner is None:
                break
            place = inner
        return span_of(self.name, place.start_mark, place.end_mark)

    def holds(self, *path: Hashable) -> bool:
        """Whether there is a value at this path."""
        return self._at(path) is not None

    def edit(self, path: tuple[Hashable, ...], written: Any, text: str) -> Edit | None:
        """The mend that puts `text` where exactly `written` stands as a value, if it does."""
        return _edit(self._at(path), written, text)

    def edit_key(self, path: tuple[Hashable, ...], written: Any, text: str) -> Edit | None:
        """The mend that puts `text` where exactly `written` stands as the key of the value at this path, if it does."""
        return _edit(self._key(path), written, text)

    def key_span(self, *path: Hashable) -> Span:
        """Where the key of the value at this path stands."""
        key = self._key(path)
        return self.span(*path) if key is None else span_of(self.name, key.start_mark, key.end_mark)

    def _at(self, path: tuple[Hashable, ...]) -> Place | None:
        place: Place | None = self.root
        for part in path:
            place = None if place is None else _inside(place, part)
        return place

    def _key(self, path: tuple[Hashable, ...]) -> yaml.ScalarEvent | None:
        group = self._at(path[:-1]) if path else None
        return group.keys.get(path[-1]) if isinstance(group, Group) else None


def _inside(place: Place, part: Hashable) -> Place | None:
    return place.inside.get(part) if isinstance(place, Group) else None


def _edit(place: Place | None, written: Any, text: str) -> Edit | None:
    if not isinstance(place, yaml.ScalarEvent) or place.value != written:
        return None
    start, end = place.start_mark, place.end_mark
    return Edit(start.index, end.index, text) if start and end else None


def span_of(name: str, start: Any, end: Any) -> Span:
    """The stretch of a file between two marks of the parser."""
    return Span(name, start.line + 1, start.column + 1, end.line + 1, end.column + 1)
