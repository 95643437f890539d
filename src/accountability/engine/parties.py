"""Those who answer, with their names, offices and tiers in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from accountability.engine.found import Found, Sitter
from accountability.engine.relations import Concern, office_words, relations
from accountability.model.answer import Held, InForce, Mention, Party
from accountability.model.body import Intervention
from accountability.model.compiled import Compiled
from accountability.model.days import month_in_words
from accountability.model.rule import Rule
from accountability.model.who import Sort
from accountability.model.words import listed


def parties(book: Compiled, found: Found, nation: str, concern: Concern) -> tuple[Party, ...]:
    """Everybody who is found to answer, in words."""
    rules = [rule for step in found.steps for rule in step.winners if rule.office]
    strength = found.rule.strength if found.rule else "duty"
    office = rules[0].office if rules else ""
    return tuple(replace(_party(book, sitter, office, nation, concern), strength=strength) for sitter in found.sitters)


def _party(book: Compiled, sitter: Sitter, office: str, nation: str, concern: Concern) -> Party:
    base = Party(sitter.sort, sitter.id, sitter.id, tier=sitter.tier, role=sitter.role)
    match sitter.sort:
        case Sort.MINISTER:
            tenure = sitter.tenure
            name = tenure.office if tenure else sitter.id
            return replace(base, name=name, body=sitter.body, office=name, kind=book.bodies[sitter.body].kind)
        case Sort.PROVIDER:
            kind = book.kinds[sitter.id]
            words = office_words(book, kind.id, None, "", nation, concern)
            return replace(
                base, name=kind.title, office=words, kind=kind.id, for_whom=_for_whom(book, kind.id, nation, concern)
            )
        case Sort.TIER:
            tier = book.tiers[sitter.id]
            return replace(base, name=tier.named or tier.title, kind=tier.kind)
    body = book.bodies[sitter.id]
    seated_as = office if office in book.kinds else sitter.seat.seated_as if sitter.seat else ""
    words = (
        office
        if office and office not in book.kinds
        else office_words(book, body.kind, body, seated_as, nation, concern)
    )
    return replace(
        base,
        name=body.name_on(concern.day),
        body=body.id,
        code=body.code,
        office=words,
        seated_as=seated_as,
        kind=body.kind,
        for_whom=_for_whom(book, body.kind, nation, concern) if body.kind == "strategic-highways-company" else "",
    )


def _for_whom(book: Compiled, kind: str, nation: str, concern: Concern) -> str:
    """The minister to whom a kind answers directly, if to any."""
    for relation in relations(book, kind, None, "", "answers-to", concern):
        if relation.by.sort is Sort.MINISTER:
            tenure = book.portfolios[relation.by.name].held_on(concern.day, nation)
            return tenure.office if tenure else ""
    return ""


def minister_held(book: Compiled, party: Party, nation: str, concern: Concern) -> Iterator[Held]:
    """How a minister is held to account: by the legislature and its committee, and by the voters who elect it."""
    tenure = book.portfolios[party.id].held_on(concern.day, nation)
    house = legislature(party.tier, nation, concern.day)
    yield Held("answers-to", house)
    if tenure and tenure.committee and "Committee" in tenure.committee:
        yield Held("scrutinised-by", f"the {tenure.committee}")


_LEGISLATURES = {
    "scotland": "the Scottish Parliament",
    "wales": "the Senedd",
    "northern-ireland": "the Northern Ireland Assembly",
}


SENEDD_SINCE = date(2020, 5, 6)
"""On this day the National Assembly for Wales became the Senedd (Senedd and Elections (Wales) Act 2020, section 2)."""


def legislature(tier: str, nation: str, day: date) -> str:
    """The legislature to which a minister of a tier answers, as it was called on a day."""
    if tier == "nation" and nation == "wales" and day < SENEDD_SINCE:
        return "the National Assembly for Wales"
    return "the UK Parliament" if tier != "nation" else _LEGISLATURES.get(nation, "the UK Parliament")


def in_force(book: Compiled, party: Party, concern: Concern) -> tuple[Intervention, ...]:
    """The interventions that touch a body that day."""
    return tuple(one for one in book.interventions.get(party.id, ()) if one.days.holds_on(concern.day))


def intervene(
    book: Compiled, found: tuple[Party, ...], nation: str, concern: Concern
) -> tuple[tuple[Party, ...], tuple[Party, ...], InForce | None, tuple[Mention, ...]]:
    """Who answers once interventions are looked up: the answerable, those beside, the intervention, extra deliverers.

    Only where functions are taken and decide this outcome do commissioners stand in; anything less is a note.
    """
    answerable: list[Party] = []
    beside: list[Party] = []
    told: list[tuple[int, InForce]] = []
    delivers: list[Mention] = []
    for party in found:
        touching = in_force(book, party, concern) if party.sort is Sort.BODY else ()
        stand_ins: list[Party] = []
        for one in touching:
            decides = concern.outcome in one.outcomes
            minister = book.portfolios[one.sent_by].held_on(concern.day, nation)
            sender = minister.office if minister else "a minister"
            taken = one.power == "taken" and decides
            if taken:
                name = f"{one.held_by} at {party.name}"
                stand_ins.append(Party(Sort.WORDS, one.id, name, tier=party.tier, office=one.held_by, for_whom=sender))
            if one.power == "contract" and decides:
                delivers.append(Mention(one.held_by, what="under direction"))
            if one.power != "contract" or decides:
                rank = 0 if decides else _GRAVITY[one.power]
                told.append((rank, InForce(one.id, _intervention_says(one, sender, taken), one.law, taken)))
        answerable += stand_ins or [party]
        beside += [party] if stand_ins else []
    gravest = min(told, key=lambda pair: (pair[0], pair[1].id), default=(0, None))[1]
    return tuple(answerable), tuple(beside), gravest, tuple(delivers)


_GRAVITY = {"taken": 1, "reserve": 2, "directions": 3, "contract": 4}
"""Which intervention is told where several are in force: the one that goes furthest."""


def _intervention_says(one: Intervention, sender: str, taken: bool) -> str:
    took = listed(name.replace("-", " ") for name in one.takes) or "its functions"
    when = f" in {month_in_words(one.days.start)}" if one.days.start else ""
    match one.power:
        case "taken":
            scope = ", which decide this" if taken else ""
            return f"{one.held_by}, sent by the {sender}, took functions on {took}{when}{scope}"
        case "reserve":
            return f"{one.held_by}, sent by the {sender}{when}, may take functions as a last resort"
        case "contract":
            return f"the {sender} directed{when} that {one.held_by} deliver this; the council keeps the duty"
        case _:
            return f"the {sender} gave directions{when}; no function was taken"


def deciding_rules(found: Found) -> list[Rule]:
    """The rules that won, of the outcome and of the roles it asked."""
    return [rule for step in found.steps for rule in step.winners]
