"""Those who answer, with their names, offices and tiers in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from accountability.engine.found import Found, Sitter
from accountability.engine.relations import Concern, office_words, relations
from accountability.model.answer import Held, Party
from accountability.model.compiled import Compiled
from accountability.model.rule import Rule
from accountability.model.who import Sort


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
            return replace(base, name=tier.name_in(nation), kind=tier.kind)
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
    house = legislature(is_central(book, party.body or ""), nation, concern.day)
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


def is_central(book: Compiled, department: str) -> bool:
    """Whether a department is one of the UK Government's."""
    return book.bodies[department].kind == "department"


def legislature(central: bool, nation: str, day: date) -> str:
    """The legislature to which a minister of the UK, or of a nation, answers, as it was called on a day."""
    if central:
        return "the UK Parliament"
    if nation == "wales" and day < SENEDD_SINCE:
        return "the National Assembly for Wales"
    return _LEGISLATURES.get(nation, "the UK Parliament")


def deciding_rules(found: Found) -> list[Rule]:
    """The rules that won, of the outcome and of the roles it asked."""
    return [rule for step in found.steps for rule in step.winners]
