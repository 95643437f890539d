"""What a person typed for a body: its name, an old name, its area's code, or the place whose council it is."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from accountability.lookup.found import away
from accountability.lookup.typed import said
from accountability.lookup.whole_words import containing, near, starting
from accountability.model.body import Body
from accountability.model.compiled import Compiled
from accountability.model.match import Candidate, Match, Matched
from accountability.model.words import plain

_FOR_SHORT = ("council", "combined authority", "corporation")
_MOST_LISTED = 12
_MOST_OFFERED = 3

_Ranked = list[tuple[int, Body]]


def find_body(book: Compiled, typed: str, on: date) -> Match:
    """Look up a body. Of rows that share a name, the one in being on the day is meant, or else the nearest in time."""
    name = said(typed)
    if not name:
        return Match(Matched.NONE, typed)
    return (
        _settled(book, typed, _named(book, name, on))
        or _settled(book, typed, [body for short in _FOR_SHORT for body in _named(book, f"{name} {short}", on)])
        or _settled(book, typed, _coded(book, name, on))
        or _by_whole_words(book, typed, name, on)
        or _near(book, typed, name, on)
        or Match(Matched.NONE, typed)
    )


def _ranked(book: Compiled, name: str) -> _Ranked:
    for spelling in (name, name.removeprefix("the ")):
        entries = [entry for entry in book.names.get(spelling, ()) if entry.sort == "body"]
        if entries:
            return [(entry.rank, body) for entry in entries if (body := book.bodies.get(entry.id))]
    return []


def _named(book: Compiled, name: str, on: date) -> list[Body]:
    return _meant(_ranked(book, name), on)


def _meant(found: _Ranked, on: date) -> list[Body]:
    """Those nearest in time, and of them those that are most fully so called."""
    if not found:
        return []
    best = min((away(body.days, on), rank) for rank, body in found)
    return [body for rank, body in found if (away(body.days, on), rank) == best]


def _coded(book: Compiled, name: str, on: date) -> list[Body]:
    """The bodies of a code that names their area. Only what is no other name is tried as a code."""
    places = [book.places.get(entry.id) for entry in book.names.get(name, ()) if entry.sort == "place"]
    codes = {plain(p.code) for p in places if p and name in map(plain, (p.code, *p.former_codes))}
    if not codes:
        return []
    return _meant([(0, body) for body in book.bodies.values() if plain(body.code) in codes], on)


def _settled(book: Compiled, typed: str, bodies: Iterable[Body]) -> Match | None:
    found = {body.id: body for body in bodies}
    if not found:
        return None
    if len(found) == 1:
        (id_,) = found
        return Match(Matched.ONE, typed, id_, id_)
    return Match(Matched.SEVERAL, typed, candidates=_candidates(book, found.values()))


def _candidates(book: Compiled, bodies: Iterable[Body]) -> tuple[Candidate, ...]:
    """The name of each, or its id where a name is another's too."""
    labelled = []
    for body in bodies:
        alone = {other.id for _, other in _ranked(book, plain(body.name))} == {body.id}
        labelled.append(Candidate(body.id, body.name if alone else body.id))
    return tuple(sorted(labelled, key=lambda c: (c.label, c.id)))


def _by_whole_words(book: Compiled, typed: str, name: str, on: date) -> Match | None:
    begin = _chosen(book, starting(name, book.names), on)
    if len(begin) == 1:
        return _settled(book, typed, begin)
    found = begin or _chosen(book, containing(name, book.names), on)
    if 1 < len(found) <= _MOST_LISTED:
        return _settled(book, typed, found)
    return _offered(book, typed, found)


def _chosen(book: Compiled, names: Iterable[str], on: date) -> list[Body]:
    found = {body.id: body for name in names for body in _named(book, name, on)}
    return [body for body in found.values() if body.days.holds_on(on)] or list(found.values())


def _near(book: Compiled, typed: str, name: str, on: date) -> Match | None:
    known = [k for _, k in near(name, book.names)]
    known += [k for short in _FOR_SHORT for _, k in near(f"{name} {short}", book.names)]
    return _offered(book, typed, _chosen(book, known, on))


def _offered(book: Compiled, typed: str, bodies: list[Body]) -> Match | None:
    offered = tuple(c for body in bodies[:_MOST_OFFERED] for c in _candidates(book, [body]))
    return Match(Matched.NEAR, typed, candidates=offered) if offered else None
