"""Figures for places: those of published series, and those that a reader brings. They show that, and never why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from accountability.model.compiled import Compiled
from accountability.model.place import Place
from accountability.model.variation import Figure, Published
from accountability.model.varying import Value, Values
from accountability.model.words import plain


def number(text: str) -> Decimal | None:
    """A published number as a decimal, without its thousands and its per cent; nothing where it is words.

    >>> number("1,168"), number("66.7%"), number("requires improvement")
    (Decimal('1168'), Decimal('66.7'), None)
    """
    bare = text.replace(",", "").removesuffix("%").strip()
    digits = bare.removeprefix("-").replace(".", "", 1)
    return Decimal(bare) if digits.isascii() and digits.isdigit() else None


def published(book: Compiled, outcome: str, places: Sequence[Place]) -> Iterator[Values]:
    """The figures of every series of an outcome that says anything of these places."""
    for one in book.series.get(outcome, ()):
        found = [(place, _covering(one, place)) for place in places]
        if any(figure for _, figure in found):
            series = one.series
            values = tuple(_value(one, place, figure) for place, figure in found if figure)
            missing = tuple(place.name for place, figure in found if not figure)
            compared = Values(series.title, series.unit, values, missing, run=series.run, note=series.note)
            yield _compared(compared)


def brought(places: Sequence[Place], values: Mapping[str, Value]) -> Values | None:
    """The figures that the reader brings, in the order of the places; nothing where there are none for them."""
    found = tuple(values[place.id] for place in places if place.id in values)
    missing = tuple(place.name for place in places if place.id not in values)
    return _compared(Values("", "", found, missing)) if found else None


def _covering(series: Published, place: Place) -> Figure | None:
    """The figure for the smallest area that holds all of a place."""
    ground = set(place.ground)
    holding = [one for one in series.figures if one.ground and ground <= set(one.ground)]
    return min(holding, key=lambda one: (len(one.ground), one.name), default=None)


def _value(one: Published, place: Place, figure: Figure) -> Value:
    area = "" if plain(figure.name) == plain(place.name) else figure.name
    return Value(place.name, figure.value, one.series.period, "; ".join(one.series.source), area)


def _compared(found: Values) -> Values:
    """Whether the figures differ, where that can be said: two or more, of one period, all numbers or all words."""
    if len(found.values) < 2 or len({one.period for one in found.values}) > 1:
        return found
    numbers = [number(one.value) for one in found.values]
    known = [one for one in numbers if one is not None]
    if len(known) == len(numbers):
        spread = max(known) - min(known)
        return replace(found, differ=spread != 0, spread=str(spread) if spread else "")
    if known:
        return found
    return replace(found, differ=len({plain(one.value) for one in found.values}) > 1)
