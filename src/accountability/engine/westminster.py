"""What is left for ministers, and the chain from a legislature to the voters."""

from __future__ import annotations

from dataclasses import replace

from accountability.engine.parties import legislature
from accountability.engine.scene import Scene
from accountability.model.answer import Link, Minister, Party, Westminster
from accountability.model.who import Sort
from accountability.model.words import listed


def westminster(scene: Scene, nation: str) -> Westminster:
    """What ministers still answer for in a nation that day, and what none of them should be blamed for."""
    found: list[Minister] = []
    for residual in scene.outcome.residuals:
        tenure = (
            scene.book.portfolios[residual.portfolio].held_on(scene.on, nation) if residual.nation == nation else None
        )
        if tenure:
            department = scene.book.bodies[tenure.department].name_on(scene.on)
            found.append(
                Minister(
                    tenure.office,
                    department,
                    residual.answers_for,
                    residual.portfolio,
                    tenure.committee,
                    tenure.accounting_officer,
                    residual.reserved,
                )
            )
    return Westminster(tuple(found), scene.outcome.not_for)


def chain(scene: Scene, answerable: tuple[Party, ...], nation: str) -> tuple[Link, ...]:
    """From the legislature through the minister to whoever answers, and on to the voters."""
    links: list[Link] = []
    first = next(iter(westminster(scene, nation).ministers), None)
    ministers = [party for party in answerable if party.sort is Sort.MINISTER]
    if first and not ministers:
        department = next((t for t in scene.book.portfolios[first.portfolio].tenures if t.office == first.office), None)
        central = department is None or scene.book.bodies[department.department].kind == "department"
        house = legislature("uk" if central else "nation", nation)
        subjects = listed(first.answers_for) or "the law"
        says = f"{first.office} answers to {house} for {subjects}. The minister's line stops here."
        links.append(Link(house, "holds-to-account", first.office, says, carries_answerability=True))
        for party in answerable:
            says = f"{first.office} sets the framework within which {party.name} answers."
            links.append(Link(first.office, "sets-framework", party.name, says))
    for party in answerable:
        links += _up(scene, party, nation)
    return tuple(dict.fromkeys(links))


def _up(scene: Scene, party: Party, nation: str) -> list[Link]:
    """The links from whoever answers to the voters, as the graph wrote them into the rulebook."""
    if party.sort is Sort.MINISTER:
        house = legislature(party.tier, nation)
        return [
            Link(
                house, "holds-to-account", party.name, f"{party.name} answers to {house}.", carries_answerability=True
            ),
            Link("voters", "elects", house, f"Voters elect {house}.", carries_answerability=True),
        ]
    body = scene.book.bodies.get(party.id) if party.sort is Sort.BODY else None
    area = scene.book.places.get(body.area) if body and body.area else None
    for key in (
        f"body:{party.id}/{party.seated_as}",
        f"kind:{party.seated_as}",
        f"body:{party.id}/",
        f"kind:{party.kind}",
    ):
        for known in scene.book.chains.get(key, ()):
            if known.days.holds_on(scene.on):
                filled = {"{name}": party.name, "{area}": area.name if area else "its area"}
                return [_fill(link, filled) for link in known.links]
    return []


def _fill(link: Link, words: dict[str, str]) -> Link:
    def fill(text: str) -> str:
        for mark, word in words.items():
            text = text.replace(mark, word)
        return text

    return replace(link, start=fill(link.start), end=fill(link.end), says=fill(link.says))
