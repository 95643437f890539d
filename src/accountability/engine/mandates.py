"""From whoever answers to the voters: the links that the graph wrote into the rulebook, with their marks filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest

from accountability.engine.line_words import called
from accountability.engine.parties import legislature
from accountability.engine.relations import relations
from accountability.engine.scene import Scene
from accountability.model.answer import Link, Party
from accountability.model.source import Law
from accountability.model.tier import Tenure
from accountability.model.who import Sort

_MARK = re.compile(r"\{(minister|house|voters|body|kind):([^}]*)\}")
HOUSES = frozenset(
    {"UK Parliament", "Scottish Parliament", "Senedd", "National Assembly for Wales", "Northern Ireland Assembly"}
)
"""Every legislature, as it stands in a link."""
_VOTERS = {
    "scotland": "voters in Scotland",
    "wales": "voters in Wales",
    "northern-ireland": "voters in Northern Ireland",
}


@dataclass(frozen=True, slots=True)
class House:
    """A legislature, the voters who elect it, and the law by which they do and by which ministers answer to it."""

    name: str
    voters: str
    electing: Law = ()
    answering: Law = ()


@dataclass(frozen=True, slots=True)
class Mandate:
    """One link upward. `office` and `tenure` are set where it leads to a minister."""

    link: Link
    office: str = ""
    tenure: Tenure | None = None


def house_of(scene: Scene, tenure: Tenure, nation: str) -> House:
    """The legislature to which whoever holds a portfolio answers."""
    kind = scene.book.bodies[tenure.department].kind
    central = kind == "department"
    name = called(legislature(central, nation, scene.on))
    voters = "voters in the United Kingdom" if central else _VOTERS.get(nation, "voters in the United Kingdom")
    electing, answering = (_law(scene, kind, type_) for type_ in ("elected-by", "answers-to"))
    return House(name, voters, electing, answering)


def _law(scene: Scene, kind: str, type_: str) -> Law:
    found = relations(scene.book, kind, None, "", type_, scene.concern)
    return tuple(dict.fromkeys(cite for one in found for cite in one.law))


def framing(scene: Scene, office: str, party: Party | None, nation: str) -> Law:
    """The law by which a minister sets the framework for a body, where the register names one."""
    body = scene.book.bodies.get(party.id) if party else None
    found = relations(scene.book, party.kind, body, party.seated_as, "framework-from", scene.concern) if party else []
    ministers = [(one, scene.book.portfolios[one.by.name]) for one in found if one.by.sort is Sort.MINISTER]
    held = [(one, portfolio.held_on(scene.on, nation)) for one, portfolio in ministers]
    mine = [one.law for one, tenure in held if tenure and called(tenure.office) == office]
    return tuple(dict.fromkeys(cite for law in mine for cite in law))


def office_law(scene: Scene, party: Party) -> Law:
    """The law that makes the office which answers for a body."""
    body = scene.book.bodies.get(party.id)
    found = relations(scene.book, party.kind, body, party.seated_as, "office", scene.concern)
    return tuple(dict.fromkeys(cite for one in found for cite in one.law))


def mandates(scene: Scene, party: Party, nation: str) -> Iterator[Mandate]:
    """The links from whoever answers up to the voters, or to a minister. What is above the minister is left out."""
    if party.sort in (Sort.MINISTER, Sort.WORDS):
        return
    written = _written(scene, party)
    for link, following in zip_longest(written, written[1:]):
        if not link.start.startswith(("{minister:", "{voters:")):
            yield _filled(scene, link, following.start if following else "", party, nation)


def _written(scene: Scene, party: Party) -> tuple[Link, ...]:
    """The links that hold that day: the body's own for its office, the office's, the body's own, its kind's."""
    for key in (
        f"body:{party.id}/{party.seated_as}",
        f"kind:{party.seated_as}",
        f"body:{party.id}/",
        f"kind:{party.kind}",
    ):
        for known in scene.book.chains.get(key, ()):
            if known.days.holds_on(scene.on):
                return known.links
    return ()


def _filled(scene: Scene, link: Link, following: str, party: Party, nation: str) -> Mandate:
    """A link with the names of that day and place. Where words stand for a minister, the next link says for which."""
    marked = _MARK.search(link.end) or (_MARK.fullmatch(following) if link.relation == "answers-to" else None)
    portfolio = scene.book.portfolios.get(marked[2]) if marked and marked[1] == "minister" else None
    tenure = portfolio.held_on(scene.on, nation) if portfolio else None
    start, end = (called(_fill(scene, text, party, nation)) for text in (link.start, link.end))
    office = called(tenure.office) if tenure else ""
    return Mandate(replace(link, start=start, end=office if office and end.startswith(office) else end), office, tenure)


def _fill(scene: Scene, text: str, party: Party, nation: str) -> str:
    body = scene.book.bodies.get(party.id) if party.sort is Sort.BODY else None
    area = scene.book.places.get(body.area) if body and body.area else None

    def name(found: re.Match[str]) -> str:
        sort, id_ = found[1], found[2]
        if sort == "body":
            return scene.book.bodies[id_].name_on(scene.on)
        if sort == "kind":
            return scene.book.kinds[id_].title
        portfolio = scene.book.portfolios[id_]
        tenure = portfolio.held_on(scene.on, nation)
        return tenure.office if tenure else f"the minister for {portfolio.title}"

    filled = text.replace("{name}", party.name).replace("{area}", area.name if area else "its area")
    return _MARK.sub(name, filled)
