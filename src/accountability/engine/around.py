"""Everything answered for in a place on a day, grouped by who answers, and what surrounds the place."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from accountability.engine.ask import ask, question
from accountability.engine.forthcoming import coming_here
from accountability.engine.here import Here, Standing
from accountability.engine.history import areas_on, what_came_after, what_was_before
from accountability.engine.scene import Scene
from accountability.model.answer import Answer, Party, Status
from accountability.model.body import Body
from accountability.model.compiled import Compiled
from accountability.model.outcome import Outcome
from accountability.model.place import Place
from accountability.model.report import AroundPlace, Group, Item, Sorted, Subject
from accountability.model.who import Sort
from accountability.model.words import plain

Asked = tuple[Outcome, Answer]

_TIERS = ("lower", "upper", "strategic", "police", "fire", "joint-waste", "special-planning", "nhs-commissioner")
_ORDER = tuple(Sorted)
_WIDER = ("county", "strategic-authority", "police-area", "region", "ceremonial-county", "former-county")
"""The kinds of wider area that people know, in the order in which they are told."""
_NAMED_AFTER_IT = ("police-area", "ceremonial-county", "former-county")
_SAME_NAME = ("", "police area")
_TOWN = "@"
"""What stands in the id of a town and of no other place, so that six thousand towns need not be read."""
_SORTED = {
    Status.NOBODY: Sorted.NOBODY,
    Status.INDEPENDENT: Sorted.INDEPENDENT,
    Status.DEPENDS: Sorted.DEPENDS,
    Status.NARROW: Sorted.NARROW,
}


def answers(book: Compiled, place: Place, on: date, outcomes: Iterable[str] = ()) -> list[Asked]:
    """The answer for every outcome, or for some, in a place on a day: the one operation that every report reads."""
    known = [book.outcomes[id_] for id_ in sorted(outcomes or book.outcomes)]
    standing = Standing(book)
    return [(outcome, ask(book, outcome, place, on, {}, standing)) for outcome in known]


def parties_of(answer: Answer) -> tuple[Party, ...]:
    """Everybody who answers in some case or in some part of the place, each once."""
    ways = [part for choice in answer.choices for part in (choice, *choice.branches)]
    every = (*answer.answerable, *answer.beside, *(party for way in ways for party in way.parties))
    return tuple({(party.sort, party.id): party for party in every}.values())


def around_place(book: Compiled, place: Place, on: date) -> AroundPlace:
    """Everything answered for in a place, what it is part of, what it was before, and what is coming."""
    found = answers(book, place, on)
    wide = wider_places(book)
    scenes = [(Scene(book, o, place, on, question(book, o, place, on, {})), parties_of(a)) for o, a in found]
    return AroundPlace(
        Subject(place.id, place.name, place.kind, place.code, place.days),
        on,
        _groups(found),
        within=tuple(name for name in place.within if not name.endswith(" region")),
        not_in=taken_for_part(book, place, wide, on),
        part_of=_part_of(place, wide, on),
        reached_by=_reached_by(place, wide, on),
        before=what_was_before(book, place),
        after=what_came_after(book, place),
        now=() if place.days.holds_on(on) else areas_on(book, place.ground, on),
        near=place.near,
        forthcoming=coming_here(scenes, sitting(book, place, on), book, on),
        checked_on=min((a.checked_on for _, a in found if a.checked_on), default=book.about.checked_on),
        under=book.about.under,
    )


def _part_of(place: Place, wide: Iterable[Place], on: date) -> tuple[str, ...]:
    """Wider areas in which all of a place lies, nearest kinds first; not what its name already says."""
    ground = set(place.ground)
    found = [
        other
        for other in wide
        if other.kind in _WIDER and other.days.holds_on(on) and ground < set(other.ground) and other.id != place.id
    ]
    found.sort(key=lambda other: (_WIDER.index(other.kind), other.name))
    return tuple(other.name for other in found if other.kind != "county" or other.name not in place.within)


def _reached_by(place: Place, wide: Iterable[Place], on: date) -> tuple[str, ...]:
    """The constituencies that share ground with a place; a town may be in any of several, and then in none for sure."""
    ground = set(place.ground)
    reach = (other for other in wide if other.kind == "constituency" and other.days.holds_on(on))
    found = sorted(other.name for other in reach if other.id != place.id and ground & set(other.ground))
    return () if place.point and len(found) > 1 else tuple(found)


def wider_places(book: Compiled) -> list[Place]:
    """Every place but the towns."""
    return [book.places[id_] for id_ in book.places if _TOWN not in id_]


def taken_for_part(book: Compiled, place: Place, wide: Iterable[Place], on: date) -> tuple[str, ...]:
    """Council areas that are in a wider area of a county's name and not in the county: Medway, of Kent."""
    if place.kind != "county":
        return ()
    named = {plain(f"{place.name} {after}") for after in _SAME_NAME}
    ground = {
        piece
        for other in wide
        if other.kind in _NAMED_AFTER_IT and plain(other.name) in named and other.days.holds_on(on)
        for piece in other.ground
    }
    return areas_on(book, sorted(ground - set(place.ground)), on) if ground > set(place.ground) else ()


def sitting(book: Compiled, place: Place, on: date) -> list[Body]:
    """Every body that sits at some tier over some of a place, the nearest tier first."""
    found: dict[str, Body] = {}
    tiers = (*(tier for tier in _TIERS if tier in book.tiers), *(tier for tier in book.tiers if tier not in _TIERS))
    for tier in tiers:
        for piece in place.ground:
            full, part = Here(book, piece, on).seats(tier)
            for seat in (*((full,) if full else ()), *part):
                if seat.holder.sort is Sort.BODY:
                    found[seat.holder.name] = book.bodies[seat.holder.name]
    return list(found.values())


def _groups(found: Iterable[Asked]) -> tuple[Group, ...]:
    """Outcomes grouped by who answers: bodies from the nearest tier up, then ministers, then those with no one body."""
    items: dict[tuple[Sorted, str, str], list[Item]] = {}
    tiers: dict[tuple[Sorted, str, str], int] = {}
    for outcome, answer in found:
        if answer.status is not Status.ANSWERED:
            key = (_SORTED.get(answer.status, Sorted.UNSETTLED), "", "")
            items.setdefault(key, []).append(_item(outcome, answer))
            continue
        for party in answer.answerable:
            key = _key(party)
            items.setdefault(key, []).append(_item(outcome, answer, party))
            tiers[key] = min(tiers.get(key, len(_TIERS)), _rank(party))
    ordered = sorted(items, key=lambda key: (_ORDER.index(key[0]), tiers.get(key, 0), key[1], key[2]))
    return tuple(Group(sort, name, body, _in_order(items[sort, name, body])) for sort, name, body in ordered)


def _in_order(items: Iterable[Item]) -> tuple[Item, ...]:
    return tuple(sorted(items, key=lambda item: (item.title.casefold(), item.outcome, item.by)))


def _rank(party: Party) -> int:
    return _TIERS.index(party.tier) if party.tier in _TIERS else len(_TIERS)


def _key(party: Party) -> tuple[Sorted, str, str]:
    """Under what an outcome is grouped: each body that sits here by itself; those for a whole nation together, as are
    ministers and providers.
    """
    if party.sort is Sort.MINISTER:
        return Sorted.MINISTERS, "", ""
    if party.sort is Sort.PROVIDER:
        return Sorted.PROVIDER, "", ""
    if party.tier == "nation":
        return Sorted.NATIONAL, "", ""
    return Sorted.BODY, party.name, party.body or party.id


def _item(outcome: Outcome, answer: Answer, party: Party | None = None) -> Item:
    sharing = (*answer.answerable, *answer.beside) if party else ()
    return Item(
        outcome.id,
        outcome.title,
        outcome.theme,
        answer.status,
        asks=answer.asks,
        bodies=len(parties_of(answer)) if answer.status is Status.NARROW else 0,
        by=party.name if party and _key(party)[0] is not Sorted.BODY else "",
        beside=tuple(other.name for other in sharing if other != party),
        unless=answer.unless if party else (),
    )
