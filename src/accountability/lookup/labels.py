"""Labels that tell places of one name apart and can be pasted back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from accountability.lookup.found import Found, places_named, shown
from accountability.lookup.kinds import COUNCIL_AREAS, importance, kind_words
from accountability.model.compiled import Compiled
from accountability.model.match import Candidate
from accountability.model.place import Place
from accountability.model.words import capital, plain

_SAYS_WHERE = frozenset({"town", "district", "london-borough"})


def where(book: Compiled, place: Place) -> tuple[str, ...]:
    """Names of what a place is in, the nearest first, its nation last."""
    nation = book.places.get(place.nation)
    last = (nation.name,) if nation else ()
    return tuple(name for name in dict.fromkeys((*place.within, *last)) if plain(name) != plain(place.name))


def labels(book: Compiled, asked: str, found: Sequence[Found], on: date) -> dict[str, str]:
    """A label for each place that a plain name may mean, by its id.

    A place with a longer name of its own gets that (Newcastle-under-Lyme). Others get the nearest name that is not
    also another's (Richmond, London), then a word for what they are (Newport, Wales (the city)), then the council
    areas on their ground.
    """
    wheres = {one.place.id: where(book, one.place) for one in found}
    times = Counter(plain(name) for names in wheres.values() for name in names)
    given: dict[str, str] = {}
    for one in found:
        place = one.place
        if plain(place.name) != asked and _means_only(book, place, on):
            given[place.id] = place.name
            continue
        name = _as_written(place, asked)
        only_its_own = (f"{name}, {w}" for w in wheres[place.id] if times[plain(w)] == 1)
        given[place.id] = next(only_its_own, "") or _otherwise(book, name, place, wheres[place.id], on)
    repeated = {label for label, n in Counter(given.values()).items() if n > 1}
    return {id_: f"{label}, {id_}" if label in repeated else label for id_, label in given.items()}


def candidates(book: Compiled, asked: str, found: Sequence[Found], on: date) -> tuple[Candidate, ...]:
    """Places of one name as choices to paste, in the order of their labels."""
    given = labels(book, asked, found, on)
    return tuple(Candidate(id_, label) for id_, label in sorted(given.items(), key=lambda pair: (pair[1], pair[0])))


def own_label(book: Compiled, one: Found, on: date) -> str:
    """A label for a place by its own name, whatever was typed."""
    if _means_only(book, one.place, on):
        return one.place.name
    if one.place.kind == "constituency":
        return f"{one.place.name} constituency"
    asked = plain(one.place.name)
    group = [other for other in shown(places_named(book, asked), on) if other.place.id != one.place.id]
    return labels(book, asked, [*group, one], on)[one.place.id]


def suggestion(book: Compiled, one: Found, on: date) -> str:
    """A label for a place that may have been meant, saying where it is: "Sevenoaks, in Kent"."""
    around = where(book, one.place)
    if one.body:
        return book.bodies[one.body].name
    if around and one.place.kind in _SAYS_WHERE and _means_only(book, one.place, on):
        return f"{one.place.name}, in {around[0]}"
    return own_label(book, one, on)


def by_importance(one: Found) -> tuple[float, int, str]:
    """The order in which places are suggested: the kind that people mean, then the number of people, then the name."""
    return importance(one.place.kind), -one.place.population, one.place.name


def _means_only(book: Compiled, place: Place, on: date) -> bool:
    return place.alone and [one.place.id for one in shown(places_named(book, plain(place.name)), on)] == [place.id]


def _as_written(place: Place, asked: str) -> str:
    for name in (place.name, *place.also_known_as):
        if plain(name) == asked:
            return name
    return " ".join(capital(word) for word in asked.split())


def _otherwise(book: Compiled, name: str, place: Place, around: tuple[str, ...], on: date) -> str:
    """A label for a place in nothing that another is not in too."""
    if place.kind in COUNCIL_AREAS:
        return f"{', '.join((name, *around[:1]))} ({kind_words(place, _is_city(book, place))})"
    ids = {id_ for i in place.ground for id_ in book.ground[str(i)].path}
    areas = [area for id_ in ids if (area := book.places.get(id_))]
    council = sorted(area.name for area in areas if area.days.holds_on(on) and plain(area.name) != plain(name))
    return f"{name}, {(*council, *around, place.id)[0]}"


def _is_city(book: Compiled, place: Place) -> bool:
    """Whether the council of a place calls itself a city's."""
    for entry in book.names.get(f"{plain(place.name)} city council", ()):
        if entry.sort == "body" and (body := book.bodies.get(entry.id)) and body.area == place.id:
            return True
    return False
