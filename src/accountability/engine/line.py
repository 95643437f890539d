"""The line from a legislature to the voters for one answer: who answers to whom, link by link, and where it stops."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from accountability.engine.found import Found, Sitter
from accountability.engine.line_words import (
    answers_to_house,
    called,
    elect_house,
    has_the_duty,
    line_stops,
    mandate,
    of_list,
    plural,
    subject,
    verb,
)
from accountability.engine.mandates import House, Mandate, framing, house_of, mandates, office_law
from accountability.engine.parties import deciding_rules
from accountability.engine.scene import Scene
from accountability.engine.westminster import residuals
from accountability.model.answer import InForce, Link, Party, Status
from accountability.model.days import in_words, month_in_words
from accountability.model.source import Citation, Law
from accountability.model.tier import Tenure
from accountability.model.who import Sort


@dataclass(frozen=True, slots=True)
class Above:
    """A minister in the line: the office, the legislature, and for what the minister answers to it."""

    office: str
    house: House
    tenure: Tenure
    subjects: tuple[str, ...] = ()
    reserved: str = ""
    decides: bool = False


def line(
    scene: Scene, found: Found, answerable: tuple[Party, ...], intervention: InForce | None, nation: str
) -> tuple[Link, ...]:
    """Every link that leads from a legislature to whoever answers and on to the voters. Nothing beside it is in it."""
    if found.status not in (Status.ANSWERED, Status.NOBODY, Status.INDEPENDENT):
        return ()
    law = tuple(dict.fromkeys(cite for rule in deciding_rules(found) for cite in rule.law))
    ways = {party: tuple(mandates(scene, party, nation)) for party in answerable}
    reached = {one.office for way in ways.values() for one in way if one.office}
    reached |= {party.for_whom for party in answerable if party.sort is Sort.WORDS}
    above = _ministers(scene, found, answerable, reached, ways, nation)
    title = scene.outcome.title
    links = [_to_house(one, title, law) for one in above]
    stop = [one for one in above if not one.decides and called(one.office) not in reached]
    party_of = {party.name: party for party in answerable}
    ends = [party.name for party in answerable if party.sort is not Sort.MINISTER] or _nobody(scene, found)
    for end in ends:
        says = line_stops(tuple(one.office for one in stop))
        for one in stop:
            law_of_it = framing(scene, one.office, party_of.get(end), nation)
            links.append(Link(one.office, "sets-framework", called(end), says, law_of_it))
    for party in answerable:
        up = _leading_up(ways[party])
        links += [_up(scene, party, one) for one in reversed(up) if one.link.start != called(party.name)]
        links += _party(scene, found, party, law, intervention)
        links += [_up(scene, party, one) for one in up if one.link.start == called(party.name)]
        links += _office(scene, party)
        links += [_up(scene, party, one) for one in ways[party] if one not in up]
        links[-1] = _ended(scene, party, ways[party], links[-1])
    links += _no_holder(scene, found, law)
    houses = {one.house for one in above if one.decides or called(one.office) in reached}
    links += [_elected(house) for house in sorted(houses, key=lambda house: house.name)]
    return tuple(dict.fromkeys(links))


def _ended(scene: Scene, party: Party, way: tuple[Mandate, ...], last: Link) -> Link:
    """The last link of a line that reaches neither voters nor a minister says that it ends there, and why."""
    kind = scene.book.kinds.get(party.kind)
    if kind is None or not kind.no_voters or any(one.office or one.link.relation == "elects" for one in way):
        return last
    return replace(last, says=f"{last.says} The line ends here: {kind.no_voters}.")


def _leading_up(way: tuple[Mandate, ...]) -> list[Mandate]:
    """The links of a way that lead to a minister, in order; the others lead to voters nearer by."""
    above: set[str] = set()
    for one in reversed(way):
        if one.link.relation == "answers-to" and (one.office or one.link.end in above):
            above.add(one.link.start)
    return [m for m in way if m.link.relation == "answers-to" and (m.office or m.link.end in above)]


def _ministers(
    scene: Scene,
    found: Found,
    answerable: tuple[Party, ...],
    reached: set[str],
    ways: dict[Party, tuple[Mandate, ...]],
    nation: str,
) -> list[Above]:
    """Every minister of the line once: those who answer, those with a part of it, and those who are only on the way."""
    table: dict[str, Above] = {}
    for sitter in found.sitters:
        if sitter.tenure and any(party.sort is Sort.MINISTER and party.id == sitter.id for party in answerable):
            office = called(sitter.tenure.office)
            table[office] = Above(office, house_of(scene, sitter.tenure, nation), sitter.tenure, decides=True)
    for residual, tenure in residuals(scene, nation):
        office = called(tenure.office)
        known = table.get(office, Above(office, house_of(scene, tenure, nation), tenure))
        subjects = tuple(dict.fromkeys((*known.subjects, *residual.answers_for)))
        table[office] = replace(known, subjects=subjects, reserved=known.reserved or residual.reserved)
    on_the_way = {m.office: m.tenure for way in ways.values() for m in way if m.tenure}
    if not reached <= {*table, *on_the_way}:  # only then is every portfolio read
        held = (portfolio.held_on(scene.on, nation) for portfolio in scene.book.portfolios.values())
        senders = [tenure for tenure in held if tenure and tenure.office in reached]
        on_the_way |= {called(tenure.office): tenure for tenure in senders if called(tenure.office) not in on_the_way}
    for office in sorted(reached):
        if office not in table and office in on_the_way:
            tenure = on_the_way[office]
            under = tuple(p.name for p, way in ways.items() if office in (p.for_whom, *(one.office for one in way)))
            table[office] = Above(office, house_of(scene, tenure, nation), tenure, under)
    return list(table.values())


def _to_house(one: Above, title: str, law: Law) -> Link:
    what = title if one.decides else of_list(one.subjects)
    if one.decides and one.subjects:
        what = f"{title}: {of_list(one.subjects)}"
    says = answers_to_house(one.office, what, bool(one.reserved))
    kept = (Citation(one.reserved),) if one.reserved else ()
    cited = (*law, *kept) if one.decides else kept or one.house.answering
    days = one.tenure.days
    return Link(one.office, "answers-to", one.house.name, says, cited, True, days.start, days.end)


def _elected(house: House) -> Link:
    return Link(house.voters, "elects", house.name, elect_house(house.voters, house.name), house.electing, True)


def _party(scene: Scene, found: Found, party: Party, law: Law, intervention: InForce | None) -> Iterator[Link]:
    """What somebody who answers has here, under which law, and the office that answers for it."""
    title = scene.outcome.title
    if party.sort is Sort.MINISTER:
        return
    relation = "holds-duty" if party.strength == "duty" else "holds-power"
    if party.sort is Sort.WORDS:
        says = f"{subject(party.name)} {verb(party.name, 'holds', 'hold')} the functions that decide this."
        yield Link(party.name, relation, title, says, law, True)
        sent = intervention.law if intervention else ()
        they = "They answer" if plural(party.name) else "It answers"
        says = f"{they} to the {called(party.for_whom)}, who sent {'them' if plural(party.name) else 'it'}."
        yield Link(party.name, "answers-to", called(party.for_whom), says, sent, True)
        return
    sitter = next((one for one in found.sitters if one.id == party.id), None)
    yield _holds(scene, found, party, sitter, relation, law)


def _office(scene: Scene, party: Party) -> Iterator[Link]:
    """The office that answers for a body in public, where it has another name."""
    if party.office and party.sort is Sort.BODY and not _same(party.office, party.name):
        answers = verb(party.office, "answers", "answer")
        says = f"{subject(party.office)} {answers} for {scene.outcome.title}."
        cited = office_law(scene, party)
        yield Link(called(party.name), "office", called(party.office), says, cited, True)


def _holds(scene: Scene, found: Found, party: Party, sitter: Sitter | None, relation: str, law: Law) -> Link:
    """That a body has the duty or the power here; where it is for holding a power, since when it has held that."""
    title, seat = scene.outcome.title, sitter.seat if sitter else None
    held = next((one for one in found.holdings if one.body == party.id and one.days.start), None)
    role = scene.book.roles[party.role].title if party.role in scene.book.roles else ""
    tier = scene.book.tiers[party.tier].title if party.tier in scene.book.tiers else ""
    says = has_the_duty(party, found.mode, role, tier, seat)
    days = seat.days if seat else None
    if held and held.days.start:
        power = next(p.title for p in scene.book.powers.values() if held in p.held)
        says = f"{subject(party.name)} has held {power} here since {in_words(held.days.start)}."
        days = held.days
    if party.sort is Sort.PROVIDER:
        says = f"{subject(party.name)} {verb(party.name, 'answers', 'answer')} here, and no elected body has this duty."
    start, end = (days.start, days.end) if days else (None, None)
    return Link(called(party.name), relation, title, says, law, True, start, end)


def _same(office: str, name: str) -> bool:
    return called(name).startswith(called(office))


def _up(scene: Scene, party: Party, one: Mandate) -> Link:
    """One link upward, in words; what the voters elect is the office where one law makes it and its election."""
    link, name = one.link, called(party.name)
    mine = name in (link.start, link.end)
    poll = next_poll(scene, party) if link.relation == "elects" and mine else None
    link = replace(link, next_poll=poll)
    later = f" Next: {month_in_words(poll)}." if poll else ""
    if link.relation == "elects" and mine and party.office and not _same(party.office, name):
        shared = {cite.cite for cite in office_law(scene, party)} & {cite.cite for cite in link.law}
        if party.seated_as or (shared and party.office.startswith("the Mayor")):
            return replace(
                link, end=called(party.office), says=mandate("elects", link.start, party.office, known=True) + later
            )
    by, to = (link.end, link.start) if link.relation == "answers-to" else (link.start, link.end)
    return replace(link, says=mandate(link.relation, by, to, known=mine) + later)


def next_poll(scene: Scene, party: Party) -> date | None:
    """The first day after the one asked about on which a body, or who sits in it, is elected."""
    body = scene.book.bodies.get(party.body or "")
    kind = scene.book.kinds.get(party.seated_as or party.kind)
    polls = (body.polls if body else ()) or (kind.polls if kind else ())
    return min((day for day in polls if day > scene.on), default=None)


def _nobody(scene: Scene, found: Found) -> list[str]:
    """What stands at the end of the minister's line where no body has the duty."""
    if found.status is Status.INDEPENDENT:
        return [scene.book.kinds[found.decided_by].title]
    return [scene.outcome.title] if found.status is Status.NOBODY else []


def _no_holder(scene: Scene, found: Found, law: Law) -> Iterator[Link]:
    """Where the line ends when nobody, or nobody elected, has the duty, and why."""
    if found.status is Status.INDEPENDENT:
        kind = scene.book.kinds[found.decided_by]
        why = f": {kind.no_voters}" if kind.no_voters else " with somebody independent"
        says = f"{subject(kind.title)} {verb(kind.title, 'decides', 'decide')}. The line ends here{why}."
        yield Link(kind.title, "holds-duty", scene.outcome.title, says, law)
    elif found.status is Status.NOBODY:
        says = "The law gives nobody the duty, so the line ends here."
        yield Link("nobody", "holds-duty", scene.outcome.title, says, law)
