"""What a person typed for a place: one place, several to choose from, some that may have been meant, or none."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from accountability.lookup.found import Found, areas_of_bodies_named, in_being, places_named, shown
from accountability.lookup.kinds import importance
from accountability.lookup.labels import by_importance, candidates, own_label, suggestion
from accountability.lookup.qualified import before_the_comma, named, of_kind, qualified
from accountability.lookup.typed import looks_like_postcode, postcode, said
from accountability.lookup.whole_words import containing, near, starting
from accountability.model.compiled import Compiled
from accountability.model.match import Candidate, Match, Matched
from accountability.model.words import plain

__all__ = ["find_place", "looks_like_postcode"]

Postcodes = Callable[[str], str | None]
"""An index of postcodes: from one in capitals without spaces to the id or code of the area that it lies in."""
_MOST_LISTED = 12
_MOST_OFFERED = 3


def find_place(book: Compiled, typed: str, on: date, postcodes: Postcodes | None = None) -> Match:
    """Look up a place. What is written as a name is written costs one entry of `book.names`.

    A name in full comes first, then a body's, then a name with words that say which one, then whole words of a name.
    A likely misspelling is offered and never taken.
    """
    name = said(typed)
    if not name:
        return Match(Matched.NONE, typed)
    if looks_like_postcode(typed):
        return _by_postcode(book, typed, on, postcodes)
    bare = (
        _settled(book, typed, name, shown(places_named(book, name), on), on)
        or _by_body(book, typed, name, on)
        or _outside(book, typed, name)
        or _by_kind(book, typed, name, on)
    )
    if bare:
        return _sure(book, bare, on)
    found = _by_words_after(book, typed, on)
    if found is None and (begun := _by_whole_words(book, typed, name, on)):
        return _sure(book, begun, on)
    return found or _nearly(book, typed, name, on) or Match(Matched.NONE, typed)


def _sure(book: Compiled, match: Match, on: date) -> Match:
    """The match, or the question whether a town is meant that may not be the only one of its name."""
    place = book.places[match.id] if match.how is Matched.ONE else None
    if place is None or place.alone or match.typed == place.id:
        return match
    label = own_label(book, Found(place, place.days, 0), on)
    return Match(Matched.SEVERAL, match.typed, candidates=(Candidate(place.id, label),))


def _settled(book: Compiled, typed: str, asked: str, found: list[Found], on: date) -> Match | None:
    if not found:
        return None
    if len(found) == 1:
        return Match(Matched.ONE, typed, found[0].place.id, found[0].body)
    return Match(Matched.SEVERAL, typed, candidates=candidates(book, asked, found, on))


def _by_postcode(book: Compiled, typed: str, on: date, postcodes: Postcodes | None) -> Match:
    area = postcodes(postcode(typed)) if postcodes else None
    if not area:
        return Match(Matched.NONE, typed)
    if area in book.places:
        return Match(Matched.ONE, typed, area)
    found = shown(places_named(book, plain(area)), on)
    return _settled(book, typed, plain(area), found, on) or Match(Matched.NONE, typed)


def _by_body(book: Compiled, typed: str, name: str, on: date) -> Match | None:
    """The area of a body: of the one in being if several rows of one name stand on the same ground."""
    found = shown(areas_of_bodies_named(book, name), on)
    if len(found) < 2:
        return _settled(book, typed, name, found, on)
    labelled = sorted((_of_body(book, one) for one in found), key=lambda c: (c.label, c.id))
    return Match(Matched.SEVERAL, typed, candidates=tuple(labelled))


def _of_body(book: Compiled, found: Found) -> Candidate:
    name = book.bodies[found.body].name
    alone = sum(entry.sort == "body" for entry in book.names.get(plain(name), ())) == 1
    return Candidate(found.place.id, name if alone else found.body)


def _outside(book: Compiled, typed: str, name: str) -> Match | None:
    for entry in book.names.get(name, ()):
        if entry.sort == "outside" and (place := book.outside.get(entry.id)):
            return Match(Matched.OUTSIDE, typed, entry.id, says=place.says)
    return None


def _by_kind(book: Compiled, typed: str, name: str, on: date) -> Match | None:
    base, found = of_kind(book, name)
    return _several_of(book, typed, base, shown(found, on), on)


def _by_words_after(book: Compiled, typed: str, on: date) -> Match | None:
    base, found = qualified(book, typed, on)
    return _several_of(book, typed, base, found, on)


def _several_of(book: Compiled, typed: str, base: str, found: list[Found], on: date) -> Match | None:
    """Some of the places of a name, with the labels that tell them from all of that name."""
    if len(found) < 2:
        return _settled(book, typed, base, found, on)
    every = {one.place.id: one for one in (*shown(named(book, base), on), *found)}
    labelled = candidates(book, base, list(every.values()), on)
    meant = {one.place.id for one in found}
    return Match(Matched.SEVERAL, typed, candidates=tuple(one for one in labelled if one.id in meant))


def _by_whole_words(book: Compiled, typed: str, name: str, on: date) -> Match | None:
    """The one place whose name begins so; several that begin so or hold these words; a few if they are many."""
    begin = _chosen(book, starting(name, book.names), on)
    if len(begin) == 1:
        return Match(Matched.ONE, typed, begin[0].place.id)
    found = begin or _chosen(book, containing(name, book.names), on)
    if not found:
        return None
    if 1 < len(found) <= _MOST_LISTED:
        labelled = (Candidate(one.place.id, own_label(book, one, on)) for one in found)
        return Match(Matched.SEVERAL, typed, candidates=tuple(sorted(labelled, key=lambda c: (c.label, c.id))))
    return _offered(book, typed, sorted(found, key=by_importance), on)


def _chosen(book: Compiled, names: Iterable[str], on: date) -> list[Found]:
    """The places of several names. Those in being come before those that are not, and constituencies after all."""
    found = {one.place.id: one for name in names for one in shown(places_named(book, name), on)}
    plainly = [one for one in found.values() if one.place.kind != "constituency"] or list(found.values())
    return in_being(plainly, on)


def _nearly(book: Compiled, typed: str, name: str, on: date) -> Match | None:
    """Names that are nearly what was typed, or the right name with words after it that say where it is not."""
    base = before_the_comma(typed)
    if base and (found := shown(named(book, base), on)):
        return _offered(book, typed, sorted(found, key=by_importance), on)
    return _near(book, typed, name, on) or (_near(book, typed, base, on) if base else None)


def _near(book: Compiled, typed: str, name: str, on: date) -> Match | None:
    offered: dict[Candidate, tuple[int, float, str]] = {}
    for far, known in near(name, book.names):
        outside = [Candidate(e.id, book.outside[e.id].name) for e in book.names[known] if e.sort == "outside"]
        places = shown(places_named(book, known), on) or shown(areas_of_bodies_named(book, known), on)
        for one in places:
            offered.setdefault(Candidate(one.place.id, suggestion(book, one, on)), (far, *by_importance(one)[::2]))
        offered |= {one: (far, 0, one.label) for one in outside}
    least = min((far for far, _, _ in offered.values()), default=0)
    close = [one for one, (far, weight, _) in offered.items() if far == least or weight < importance("town")]
    best = sorted(close, key=lambda one: (offered[one], one.label, one.id))[:_MOST_OFFERED]
    return Match(Matched.NEAR, typed, candidates=tuple(best)) if best else None


def _offered(book: Compiled, typed: str, found: list[Found], on: date) -> Match:
    names = (Candidate(one.place.id, suggestion(book, one, on)) for one in found[:_MOST_OFFERED])
    return Match(Matched.NEAR, typed, candidates=tuple(names))
