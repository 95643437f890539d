"""Every form under which a thing can be asked, worked out once, so that a name that is known costs one look-up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from accountability.model.body import Body
from accountability.model.match import NameEntry
from accountability.model.outcome import Outcome
from accountability.model.place import Outside, Place
from accountability.model.words import plain

NAME, EVERYDAY, ALIAS, FORMER = range(4)
"""The ranks of a `NameEntry`."""

_SHORT = re.compile(r"(\w+) (?:upon|under|on|in|le|by|next|super) (?!the )\w+")
_NO_SHORT_FORM = frozenset({"constituency", "police-area", "fire-area", "region"})
_COUNCIL = re.compile(
    r"(?:(?:the )?(?:(?:royal |london )?borough|borough council|council|city and county|city|county) of (?:the )?)?"
    r"(?P<of>.+?)"
    r"(?: (?:metropolitan (?:borough|district)|metropolitan|(?:county |london )?borough|district|city|county))?"
    r"(?: council)?"
)
"""What is left of a council's name without the words for its sort: Kent of Kent County Council."""
_COUNCIL_KINDS = frozenset(
    {
        "district",
        "unitary",
        "metropolitan-district",
        "london-borough",
        "county",
        "county-council",
        "scottish-council",
        "welsh-council",
        "northern-irish-district",
        "isles-of-scilly",
    }
)

_Form = tuple[str, NameEntry]


def name_index(
    places: Iterable[Place], bodies: Iterable[Body], outcomes: Iterable[Outcome], outside: Iterable[Outside]
) -> dict[str, tuple[NameEntry, ...]]:
    """Every plain form of every name, code and id, with what it may mean, the plainest meaning first.

    >>> from accountability.model.place import Place
    >>> sorted(name_index([Place("st-helens", "St Helens", "metropolitan-district", code="E08000013")], [], [], []))
    ['e08000013', 'saint helens', 'st helens']
    """
    places, bodies = list(places), list(bodies)
    codes = {plain(place.code) for place in places if place.code}
    found: dict[str, dict[tuple[str, str], int]] = {}
    for form, entry in (
        *(one for place in places for one in _of_place(place)),
        *_short_forms(places),
        *(one for body in bodies for one in _of_body(body, codes)),
        *(one for outcome in outcomes for one in _of_outcome(outcome)),
        *(one for place in outside for one in _of_outside(place)),
    ):
        for variant in _variants(form):
            ranks = found.setdefault(variant, {})
            key = (entry.sort, entry.id)
            ranks[key] = min(entry.rank, ranks.get(key, entry.rank))
    return {form: _plainest_first(found[form]) for form in sorted(found)}


def _plainest_first(ranks: dict[tuple[str, str], int]) -> tuple[NameEntry, ...]:
    return tuple(NameEntry(sort, id_, rank) for rank, (sort, id_) in sorted((rank, key) for key, rank in ranks.items()))


def _variants(form: str) -> Iterator[str]:
    """A form, with Saint for St and the other way round, and without a leading "the"."""
    words = plain(form).split()
    if not words:
        return
    swapped = [{"st": "saint", "saint": "st"}.get(word, word) for word in words]
    for spelling in (words, swapped):
        yield " ".join(spelling)
        if spelling[0] == "the" and len(spelling) > 1:
            yield " ".join(spelling[1:])


def _of_place(place: Place) -> Iterator[_Form]:
    def entry(rank: int) -> NameEntry:
        return NameEntry("place", place.id, rank)

    yield place.name, entry(NAME)
    if not place.point:
        yield place.id, entry(NAME)
    if place.kind == "constituency":
        yield f"{place.name} constituency", entry(EVERYDAY)
    yield place.code, entry(NAME)
    yield from ((alias, entry(ALIAS)) for alias in place.also_known_as)
    yield from ((code, entry(FORMER)) for code in place.former_codes)


def _short_forms(places: list[Place]) -> Iterator[_Form]:
    """Barrow for Barrow-in-Furness, unless somewhere that is really called so is the one people mean.

    That is a council area, or a town with at least as many people: Bradford never means Bradford-on-Avon. A council
    area that has ended lends its short name to nobody.
    """
    areas = {plain(place.name) for place in places if not place.point and place.kind != "constituency"}
    people: dict[str, int] = {}
    for place in places:
        if place.point:
            people[plain(place.name)] = max(place.population, people.get(plain(place.name), 0))
    for place in places:
        if place.kind in _NO_SHORT_FORM or place.days.end is not None:
            continue
        for name in (place.name, *place.also_known_as):
            long = _SHORT.fullmatch(plain(name))
            if not long or long[1] in areas or (place.point and place.population <= people.get(long[1], 0)):
                continue
            yield long[1], NameEntry("place", place.id, EVERYDAY)


def _of_body(body: Body, place_codes: set[str]) -> Iterator[_Form]:
    """Names of a body. Its code is often its area's, and then the area is what the code names."""

    def entry(rank: int) -> NameEntry:
        return NameEntry("body", body.id, rank)

    yield body.name, entry(NAME)
    yield body.id, entry(NAME)
    if plain(body.code) not in place_codes:
        yield body.code, entry(NAME)
    if body.kind in _COUNCIL_KINDS and (council := _COUNCIL.fullmatch(plain(body.name))):
        yield f"{council['of']} council", entry(EVERYDAY)
    yield from ((alias, entry(ALIAS)) for alias in body.also_known_as)
    yield from ((name, entry(FORMER)) for name, _ in body.former_names)


def _of_outcome(outcome: Outcome) -> Iterator[_Form]:
    def entry(rank: int) -> NameEntry:
        return NameEntry("outcome", outcome.id, rank)

    yield outcome.title, entry(NAME)
    yield outcome.id, entry(NAME)
    yield from ((f"lgsl:{code}", entry(NAME)) for code in outcome.lgsl)
    yield from ((alias, entry(ALIAS)) for alias in outcome.also_known_as)


def _of_outside(place: Outside) -> Iterator[_Form]:
    """Names of a place outside the United Kingdom, which has no id but its name."""
    id_ = plain(place.name)
    yield place.name, NameEntry("outside", id_, NAME)
    yield from ((alias, NameEntry("outside", id_, ALIAS)) for alias in place.also_known_as)
