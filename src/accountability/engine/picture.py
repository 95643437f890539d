"""The line of one answer as a drawing: who stands above whom, and who stands beside the line."""

from __future__ import annotations

from collections.abc import Iterator

from accountability.engine.line_words import subject
from accountability.engine.mandates import HOUSES
from accountability.model.answer import CURRENT_LAW, NOTICE, Answer, Link, Mention
from accountability.model.picture import Edge, Node, Picture, Shape
from accountability.model.words import capital

_DUTIES = frozenset({"holds-duty", "holds-power"})


def picture(answer: Answer) -> Picture:
    """The drawing of an answer's line; without nodes where there is no line to draw."""
    beside = tuple(_beside(answer))
    above = _above(answer.chain)
    edges = [_edge(link, above) for link in (*answer.chain, *beside) if link.relation not in _DUTIES]
    says = {link.start: _without_name(link) for link in answer.chain if link.relation in _DUTIES}
    if "nobody" in says:
        says |= {link.end: says["nobody"] for link in answer.chain if link.start == "nobody"}
    shapes = _shapes(answer, edges, beside)
    nodes = tuple(Node(name, shape, says.get(name, "")) for name, shape in shapes.items())
    asked = answer.question
    title = f"{capital(asked.title)} in {asked.place_name}: who answers" if asked else "Who answers"
    if asked and asked.under != CURRENT_LAW:
        title = f"{NOTICE} {title}"
    return Picture(title, answer.message, nodes, _once(edges), (*answer.chain, *beside))


def _once(edges: list[Edge]) -> tuple[Edge, ...]:
    """One line between two: of an office and of answering to it, the answering."""
    found: dict[tuple[str, str], Edge] = {}
    for edge in edges:
        ends = (edge.upper, edge.lower)
        if ends not in found or found[ends].relation == "office":
            found[ends] = edge
    return tuple(found.values())


def _without_name(link: Link) -> str:
    """What somebody has here, to stand under the name."""
    return capital(link.says.removeprefix(f"{subject(link.start)} "))


def _beside(answer: Answer) -> Iterator[Link]:
    """Who delivers, who pays and who questions: links that are never in the line."""
    if not answer.chain:
        return
    names = [link.start for link in answer.chain if link.relation in _DUTIES and link.start != "nobody"]
    first = names[0] if names else next(iter(party.name for party in answer.answerable), "")
    for relation, what, found in (
        ("delivers-for", "delivers, and does not answer", answer.delivered_by),
        ("funds", "pays, and does not answer", answer.funded_by),
    ):
        yield from (_link(mention, relation, first, what) for mention in found if first)
    offices = {link.start for link in answer.chain if link.relation == "answers-to" and link.end in HOUSES}
    for minister in answer.westminster.ministers:
        if "Committee" in minister.committee and minister.office in offices:
            says = f"The {minister.committee} questions the {minister.office}."
            yield Link(minister.committee, "scrutinises", minister.office, says)


def _link(mention: Mention, relation: str, of: str, what: str) -> Link:
    return Link(mention.name, relation, of, f"{capital(mention.name)}: {what}.")


def _above(chain: tuple[Link, ...]) -> set[str]:
    """Those from whom the line leads up to a legislature."""
    above, found = set(HOUSES), True
    while found:
        found = {one.start for one in chain if one.relation == "answers-to" and one.end in above} - above != set()
        above |= {one.start for one in chain if one.relation == "answers-to" and one.end in above}
    return above


def _edge(link: Link, above: set[str]) -> Edge:
    up = link.relation not in ("sets-framework", "office") and not (
        link.relation == "answers-to" and link.end not in above
    )
    upper, lower = (link.end, link.start) if up else (link.start, link.end)
    return Edge(upper, lower, link.relation, link.carries_answerability, up)


def _shapes(answer: Answer, edges: list[Edge], beside: tuple[Link, ...]) -> dict[str, Shape]:
    """What each name stands for, in the order in which the line meets them."""
    shapes: dict[str, Shape] = {}
    outside = {link.start for link in beside}
    offices = {link.end for link in answer.chain if link.relation == "office"}
    for edge in edges:
        for name in (edge.upper, edge.lower):
            if name in HOUSES:
                shapes[name] = Shape.HOUSE
            elif any(e.upper in HOUSES and e.lower == name and e.relation == "answers-to" for e in edges):
                shapes[name] = Shape.MINISTER
            elif name in offices:
                shapes[name] = Shape.OFFICE
            elif any(e.relation == "elects" and e.lower == name for e in edges):
                shapes[name] = Shape.VOTERS
            else:
                shapes[name] = Shape.BESIDE if name in outside else Shape.BODY
    return shapes
