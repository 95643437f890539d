"""Names of places, bodies and outcomes as they stand in an address, so that they lead back to the same thing."""

from __future__ import annotations

import functools
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date

from accountability.lookup.bodies import find_body
from accountability.lookup.found import Found
from accountability.lookup.labels import own_label
from accountability.lookup.places import find_place
from accountability.model.answer import Mention, Party
from accountability.model.compiled import Compiled
from accountability.model.report import Group, Item
from accountability.web.address import Address

_NAMELESS = frozenset(
    {"str", "int", "bool", "date", "date | None", "Law", "Span", "Days", "Status", "Certainty", "Sort"}
)
"""How fields are declared that never hold a body, so that none is looked into."""


def place_name(book: Compiled, id_: str, on: date) -> str:
    """What stands in an address for a place: its id where that leads to it, else its code, else its full name."""
    place = book.places.get(id_)
    if place is None:
        return id_  # a postcode is its own name
    for name in (id_, place.code):
        if name and find_place(book, name, on).id == id_:
            return name
    return own_label(book, Found(place, place.days, 0), on)


def body_name(book: Compiled, id_: str, on: date) -> str:
    """What stands in an address for a body."""
    body = book.bodies[id_]
    names = (id_, body.code, body.name_on(on))
    return next((name for name in names if name and find_body(book, name, on).id == id_), id_)


def links_in(
    book: Compiled, value: object, on: date, asked: tuple[tuple[str, str], ...], place: str = ""
) -> Mapping[str, Address]:
    """The bodies that a value names, and, for one place, its outcomes, each with the address of its page."""
    found: dict[str, Address] = {}
    for one in _within(value):
        if isinstance(one, Item) and place:
            found.setdefault(one.title, Address("who", (one.outcome, place), asked))
        elif isinstance(one, Party | Mention | Group) and one.body in book.bodies and one.name:
            found.setdefault(one.name, Address("body", (body_name(book, str(one.body), on),), asked))
    return found


def _within(value: object) -> Iterator[object]:
    """A value and everything in it."""
    if isinstance(value, tuple):
        for one in value:
            yield from _within(one)
    elif is_dataclass(value) and not isinstance(value, type):
        yield value
        for name in _fields(value.__class__):
            inside = getattr(value, name)
            if inside and (isinstance(inside, tuple) or is_dataclass(inside)):
                yield from _within(inside)


@functools.cache
def _fields(sort: Hashable) -> tuple[str, ...]:
    """The fields of a value of this sort that may name a body."""
    return tuple(field.name for field in fields(sort) if field.type not in _NAMELESS)  # type: ignore[arg-type]
