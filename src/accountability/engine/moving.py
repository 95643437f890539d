"""Whether answerability for an outcome can move to another tier, and by which instrument."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from accountability.engine.around import parties_of
from accountability.engine.ask import ask
from accountability.engine.here import NO_FACTS, Here
from accountability.engine.holders import government_of, nations_of, of_party, tenures
from accountability.model.answer import Answer, Choice, Party, Status
from accountability.model.compiled import Compiled
from accountability.model.lever import Government
from accountability.model.moving import (
    ANYBODY,
    CENTRAL,
    MINISTER,
    NOBODY,
    Held,
    Instrument,
    Moving,
    Outlook,
    Way,
    WayAcross,
    Weighed,
)
from accountability.model.near_miss import nearest
from accountability.model.outcome import Outcome, Ruled
from accountability.model.place import Place
from accountability.model.source import weakest
from accountability.model.tier import Seat
from accountability.model.who import Sort
from accountability.model.words import listed

_CENTRAL_TITLES = {"uk": "the UK Government", "nation": "the nation's own government or a body for the whole nation"}
_ASKED = (Status.ANSWERED, Status.NOBODY, Status.INDEPENDENT, Status.NARROW, Status.DEPENDS, Status.DISPUTED)
"""What came of the question who answers, where one can still ask whether it can move."""
_ORDER = tuple(Instrument)
_IN_PART = ", in part of it"


def tier_asked(book: Compiled, typed: str) -> str | Answer:
    """The tier that is meant; or the answer that says which there are."""
    known = (*CENTRAL, *sorted(book.tiers))
    name = "-".join(typed.lower().split())
    if name in known:
        return name
    near = nearest(name, known)
    hint = f"Did you mean {near[0]}?" if near else f"It can be {listed(known, 'or')}."
    return Answer(Status.NOT_FOUND, f'No tier called "{typed[:60]}" is known. {hint}')


def moving(
    book: Compiled, outcome: Outcome, place: Place, tier: str, on: date, given: Mapping[str, str] = NO_FACTS
) -> Moving | Answer:
    """Whether and how an outcome can move to a tier; or the answer that says why that cannot be asked."""
    nations = nations_of(book, place.ground)
    if len(nations) > 1:
        message = f"{place.name} has several nations, and each has its own law. Ask in one of them."
        choices = tuple(Choice(name, f'--in "{name}"') for name in (book.places[one].name for one in nations))
        return Answer(Status.NARROW, message, choices=choices)
    answer = ask(book, outcome, place, on, given)
    if answer.status not in _ASKED:
        return answer
    now = tuple(party for party in parties_of(answer) if party.sort is not Sort.WORDS)
    seats = list(_seats(book, place, tier, on))
    sitters = {seat.holder.name for seat, _ in seats if seat}
    there = [party for party in now if _is_there(party, tier, sitters)]
    ways = _ways(book, outcome, nations[0], tier, on, [one for one in now if one not in there] or list(now), seats)
    everywhere = bool(now) and len(there) == len(now)
    weighed = () if everywhere else tuple(_weighed(book, nations[0], on))
    ways = [] if everywhere else ways
    return Moving(
        outcome.id,
        outcome.title,
        tier,
        _CENTRAL_TITLES[tier] if tier in CENTRAL else book.tiers[tier].title,
        place.name,
        on,
        nations[0],
        answer.status,
        Outlook.THERE if everywhere else Outlook.PARTLY if there else _outlook(ways),
        now,
        tuple(sorted(book.bodies[name].name_on(on) for name in sitters if name in book.bodies)),
        tuple(_held(book, outcome, nations[0], tier, on)),
        tuple(ways),
        weighed,
        weakest([answer.certainty, *(way.certainty for way in ways)]),
    )


def _is_there(party: Party, tier: str, sitters: set[str]) -> bool:
    return party.tier == tier or (party.body or "") in sitters


def _outlook(ways: list[Way]) -> Outlook:
    """What the ways come to: a delegation moves nothing."""
    instruments = {way.instrument for way in ways} - {Instrument.DELEGATION}
    if not instruments:
        return Outlook.UNKNOWN
    return Outlook.ACT if instruments == {Instrument.ACT} else Outlook.BELOW_ACT


def _seats(book: Compiled, place: Place, tier: str, on: date) -> Iterator[tuple[Seat | None, int]]:
    """Who sits at a tier on each piece of ground: nothing where nobody does."""
    for piece in place.ground if tier not in CENTRAL else ():
        full, part = Here(book, piece, on).seats(tier)
        every = (*((full,) if full else ()), *part)
        yield from ((seat, piece) for seat in every)
        if not every:
            yield None, piece


def _ways(
    book: Compiled,
    outcome: Outcome,
    nation: str,
    tier: str,
    on: date,
    now: list[Party],
    seats: list[tuple[Seat | None, int]],
) -> list[Way]:
    holders = {ANYBODY, *(kind for party in now for kind in _from(party))} | ({NOBODY} if not now else set())
    found = (book.routes[id_] for id_ in book.routes)
    left_to = next((government_of(book, tenure) for _, tenure in tenures(book, outcome, nation, on)), None)
    government = left_to or (Government.UK if nation == "england" else Government.DEVOLVED)
    fit = [
        one
        for one in found
        if nation in one.nations
        and one.days.holds_on(on)
        and tier in one.to
        and holders & set(one.from_)
        and _concerns(one, outcome)
        and one.government in (None, government)
    ]
    fit.sort(key=lambda one: (_ORDER.index(one.instrument), not (one.outcomes or one.themes), one.id))
    taken = bool(seats) and all(seat for seat, _ in seats)
    ways = [_way(book, one, seats) for one in fit]
    return [way for way in ways if not (taken and way.missing and not way.missing.endswith(_IN_PART))]


def _from(party: Party) -> frozenset[str]:
    return frozenset((MINISTER,)) if party.sort is Sort.MINISTER else of_party(party).kinds


def _concerns(one: WayAcross, outcome: Outcome) -> bool:
    named = outcome.id in one.outcomes or outcome.theme in one.themes
    return outcome.id not in one.but_not and (named or not (one.outcomes or one.themes))


def _way(book: Compiled, one: WayAcross, seats: list[tuple[Seat | None, int]]) -> Way:
    return Way(
        one.id,
        one.instrument,
        one.title,
        one.does,
        one.law,
        one.consents,
        one.procedure,
        one.needs,
        _missing(book, one, seats),
        one.limits,
        one.lead_time,
        one.used,
        one.certainty,
        one.source,
        one.checked_on,
        one.span,
    )


def _missing(book: Compiled, one: WayAcross, seats: list[tuple[Seat | None, int]]) -> str:
    """Whom a way needs at the tier where nobody of that kind sits: everywhere, or in part of the place."""
    if not one.then:
        return ""
    having = {piece for seat, piece in seats if seat and _kinds(book, seat) & set(one.then)}
    if having == {piece for _, piece in seats}:
        return ""
    words = listed((book.kinds[kind].title for kind in one.then), "or")
    return f"{words}{_IN_PART}" if having else words


def _kinds(book: Compiled, seat: Seat) -> set[str]:
    body = book.bodies.get(seat.holder.name)
    return {kind for kind in (body.kind if body else "", seat.seated_as) if kind}


def _held(book: Compiled, outcome: Outcome, nation: str, tier: str, on: date) -> Iterator[Held]:
    """The bodies at a tier that have the function already, by the powers on which the rules turn."""
    roles = {who.name for rule in outcome.rules for who in rule.answerable.who if who.sort is Sort.ROLE}
    matters: tuple[Ruled, ...] = (outcome, *(book.roles[role] for role in sorted(roles)))
    powers = {
        power
        for matter in matters
        for rule in matter.rules
        for level, held in rule.applies.holds
        if level == tier
        for power in held
    }
    for power in sorted(powers):
        for holding in book.powers[power].held:
            body = book.bodies[holding.body]
            ground = book.places[body.area].ground if body.area in book.places else ()
            if holding.days.holds_on(on) and (not ground or nation in nations_of(book, ground)):
                yield Held(body.name_on(on), book.powers[power].title, holding.days.start, holding.law)


def _weighed(book: Compiled, nation: str, on: date) -> Iterator[Weighed]:
    for id_ in book.assessments:
        one = book.assessments[id_]
        if nation in one.nations and one.days.holds_on(on):
            yield Weighed(one.id, one.title, one.does, one.law, one.certainty)
