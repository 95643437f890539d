"""Who answers to whom by kind, as a graph on one day. The home of networkx is this folder."""

from __future__ import annotations

from collections.abc import Iterable

import networkx as nx

from accountability.model.answer import Link
from accountability.model.body import Relation
from accountability.model.compiled import Compiled
from accountability.model.days import RECORDS_BEGIN, Days
from accountability.model.who import Sort, Who

VOTERS = "voters"
PARLIAMENT = "parliament"
CARRIERS = ("elected-by", "answers-to", "appointed-by")
"""The relations that can carry answerability, the strongest first."""


def node(who: Who) -> str:
    """The node of whoever a relation names."""
    return VOTERS if who.sort is Sort.VOTERS else f"{who.sort}:{who.name}"


def carrying(found: Iterable[Relation]) -> list[Relation]:
    """The relations that carry answerability upward."""
    return [one for one in found if one.type in CARRIERS and one.carries == "answerability"]


def kinds_at_tiers(book: Compiled) -> dict[str, tuple[str, ...]]:
    """The kinds of body that ever sit at each tier."""
    found: dict[str, set[str]] = {}
    for key, seats in book.seats.items():
        for seat in (*seats.full, *seats.part):
            if seat.holder.sort is Sort.BODY:
                found.setdefault(key.partition("/")[0], set()).add(book.bodies[seat.holder.name].kind)
    return {tier: tuple(sorted(found[tier])) for tier in sorted(found)}


def breakpoints(book: Compiled) -> list[Days]:
    """The periods, from the first day of the records, in which no edge that carries answerability begins or ends."""
    relations = [r for kind in book.kinds.values() for r in kind.relations]
    relations += [r for body in book.bodies.values() for r in body.own]
    days = sorted({d for r in carrying(relations) for d in r.days.edges() if d > RECORDS_BEGIN})
    return [Days(start, end) for start, end in zip((None, *days), (*days, None), strict=True)]


class Answering:
    """Builds the graph of a rulebook for one day after another; what no day changes is worked out once."""

    def __init__(self, book: Compiled) -> None:
        """Look once at the seats and the relations."""
        self._tiers = kinds_at_tiers(book)
        self._kinds = {f"kind:{one.id}": carrying(one.relations) for one in book.kinds.values()}
        self._bodies = {f"body:{body.id}": f"kind:{body.kind}" for body in book.bodies.values()}
        self._portfolios = tuple(book.portfolios)
        self._own: dict[str, list[Relation]] = {}
        for body in book.bodies.values():
            for relation in carrying(body.own):
                self._own.setdefault(f"body:{body.id}/{relation.seated_as}", []).append(relation)

    def on(self, days: Days) -> nx.DiGraph:
        """Every edge that carries answerability in a period, from whoever answers to those to whom they answer."""
        day = days.start or RECORDS_BEGIN
        graph: nx.DiGraph = nx.DiGraph()
        graph.add_edge(PARLIAMENT, VOTERS, link=Link("", "elects", "", "", carries_answerability=True))
        for portfolio in self._portfolios:
            link = Link(f"{{minister:{portfolio}}}", "answers-to", f"{{house:{portfolio}}}", "", (), True)
            graph.add_edge(f"minister:{portfolio}", PARLIAMENT, link=link)
        own = ((node.partition("/")[0], node) for node in self._own if node.endswith("/"))
        graph.add_edges_from((*own, *self._bodies.items()), link=None)
        graph.add_edges_from(((f"tier:{t}", f"kind:{k}") for t, kinds in self._tiers.items() for k in kinds), link=None)
        for start, found in (*self._kinds.items(), *self._own.items()):
            for relation in sorted(found, key=lambda r: CARRIERS.index(r.type)):
                end = node(relation.by)
                if relation.days.holds_on(day) and not graph.has_edge(start, end):
                    graph.add_edge(start, end, link=_link(relation))
        return graph


def _link(relation: Relation) -> Link:
    """The link that a relation states of `{name}`."""
    other, dates = other_end(relation), relation.days
    if relation.type == "answers-to":
        return Link("{name}", "answers-to", other, "", relation.law, True, dates.start, dates.end)
    verb = "elects" if relation.by.sort is Sort.VOTERS or relation.type == "elected-by" else "appoints"
    return Link(other, verb, "{name}", "", relation.law, True, dates.start, dates.end)


def other_end(relation: Relation) -> str:
    """The words for the other end of a relation, or the mark that is filled in when the day and place are known."""
    said = relation.says or relation.by.says
    if relation.by.sort is Sort.BODY:
        return f"{{body:{relation.by.name}}}"
    if relation.by.sort is Sort.MINISTER and not said:
        return f"{{minister:{relation.by.name}}}"
    if relation.by.sort is Sort.KIND and not said:
        return f"{{kind:{relation.by.name}}}"
    return said or relation.by.name
