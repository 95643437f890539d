"""What a name may mean, and which of its meanings stay when one hides another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from accountability.lookup.kinds import COUNCIL_AREAS, COUNTRIES, importance
from accountability.model.compiled import Compiled
from accountability.model.days import Days
from accountability.model.place import Place


@dataclass(frozen=True, slots=True)
class Found:
    """A place that a name may mean. `body` is set, and `days` are its days, when the name is the body's."""

    place: Place
    days: Days
    rank: int
    body: str = ""

    @property
    def nicknamed(self) -> bool:
        """Whether a council area or a town is merely called so, as Newcastle upon Tyne is called Newcastle."""
        return self.rank > 0 and (self.place.point or self.place.kind in COUNCIL_AREAS)


def places_named(book: Compiled, name: str) -> list[Found]:
    """Every place that bears this plain name, in being or not."""
    found = {}
    for spelling in (name, name.removeprefix("the ")):
        for entry in book.names.get(spelling, ()):
            if entry.sort == "place" and entry.id not in found and (place := book.places.get(entry.id)):
                found[entry.id] = Found(place, place.days, entry.rank)
        if found:
            break
    return list(found.values())


def areas_of_bodies_named(book: Compiled, name: str) -> list[Found]:
    """The areas of every body that bears this plain name."""
    found = []
    for spelling in dict.fromkeys((name, name.removeprefix("the "))):
        for entry in book.names.get(spelling, ()):
            body = book.bodies.get(entry.id) if entry.sort == "body" else None
            if body and body.area and (place := book.places.get(body.area)):
                found.append(Found(place, body.days, entry.rank, body.id))
    return found


def away(days: Days, on: date) -> int:
    """How many days a period is away from a day: 0 when it holds.

    >>> away(Days(None, date(2023, 4, 1)), date(2023, 4, 1))
    1
    """
    if days.end is not None and days.end <= on:
        return (on - days.end).days + 1
    if days.start is not None and on < days.start:
        return (days.start - on).days
    return 0


def shown(found: Iterable[Found], on: date) -> list[Found]:
    """The meanings that are truly different: what stands on the ground of a better one is hidden.

    Better is a country, then what is in being that day, then what is really called so, then the more important kind,
    then the nearer in time. A constituency hides behind anything else.
    """
    found = list(found)
    countries = [one for one in found if one.place.kind in COUNTRIES]
    found = countries or [one for one in found if one.place.kind != "constituency"] or found
    stay: list[Found] = []
    for one in sorted(found, key=lambda f: _order(f, on)):
        ground = set(one.place.ground)
        if not any(ground.intersection(better.place.ground) or not ground for better in stay):
            stay.append(one)
    return stay


def _order(found: Found, on: date) -> tuple[bool, bool, float, int, int, str, str]:
    gap = away(found.days, on)
    return gap > 0, found.nicknamed, importance(found.place.kind), gap, found.rank, found.place.id, found.body


def in_being(found: Sequence[Found], on: date) -> list[Found]:
    """Those in being on a day, or all of them if none is."""
    return [one for one in found if one.days.holds_on(on)] or list(found)
