"""Who answers to whom, as a graph, and the chain from each kind of body to the voters. The home of networkx."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise

import networkx as nx

from accountability.model.answer import Link
from accountability.model.body import Relation
from accountability.model.compiled import Chain, Compiled
from accountability.model.days import RECORDS_BEGIN, Days
from accountability.model.who import Sort, Who

VOTERS = "voters"
PARLIAMENT = "parliament"
_CARRIERS = ("elected-by", "answers-to", "appointed-by")
_SAYS = {
    "elected-by": "{by} elect {start}.",
    "appointed-by": "{by} appoint {start}.",
    "answers-to": "{start} answers to {by}.",
}


def _node(who: Who) -> str:
    return VOTERS if who.sort is Sort.VOTERS else f"{who.sort}:{who.name}"


def accountability_graph(book: Compiled, day: date) -> nx.DiGraph:
    """Every edge that carries answerability on a day, upward: from whoever answers to those to whom they answer."""
    graph: nx.DiGraph = nx.DiGraph()
    graph.add_edge(PARLIAMENT, VOTERS, relation="elected-by", says="voters", law=())
    for portfolio in sorted(book.portfolios):
        graph.add_edge(f"minister:{portfolio}", PARLIAMENT, relation="answers-to", says="the legislature", law=())
    for one in book.kinds.values():
        _add(graph, f"kind:{one.id}", one.relations, day)
    for body in book.bodies.values():
        graph.add_edge(f"body:{body.id}", f"kind:{body.kind}", relation="is-a", says="", law=())
        for office in sorted({relation.seated_as for relation in body.own}):
            own = tuple(relation for relation in body.own if relation.seated_as == office)
            _add(graph, f"body:{body.id}/{office}", own, day)
    for tier, kinds in _kinds_at_tiers(book).items():
        for kind in sorted(kinds):
            graph.add_edge(f"tier:{tier}", f"kind:{kind}", relation="is-a", says="", law=())
    return graph


def _add(graph: nx.DiGraph, start: str, found: Iterable[Relation], day: date) -> None:
    for relation in found:
        if relation.type in _CARRIERS and relation.carries == "answerability" and relation.days.holds_on(day):
            says = relation.says or relation.by.says or relation.by.name
            end = _node(relation.by)
            if not graph.has_edge(start, end) or _CARRIERS.index(relation.type) < _CARRIERS.index(
                graph[start][end]["relation"]
            ):
                graph.add_edge(start, end, relation=relation.type, says=says, law=relation.law)


def _kinds_at_tiers(book: Compiled) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for key, seats in book.seats.items():
        for seat in (*seats.full, *seats.part):
            if seat.holder.sort is Sort.BODY:
                found.setdefault(key.partition("/")[0], set()).add(book.bodies[seat.holder.name].kind)
    return found


def _breakpoints(book: Compiled) -> list[date]:
    """Every day on which an edge that carries answerability begins or ends."""
    everybody: Iterator[Relation] = (r for kind in book.kinds.values() for r in kind.relations)
    own = (r for body in book.bodies.values() for r in body.own)
    days = {d for found in (everybody, own) for r in found if r.type in _CARRIERS for d in r.days.edges()}
    return sorted({RECORDS_BEGIN, *(d for d in days if d > RECORDS_BEGIN)})


def chains(book: Compiled) -> dict[str, tuple[Chain, ...]]:
    """For each kind, and each body with edges of its own, the links to the voters while they stay the same."""
    days = _breakpoints(book)
    found: dict[str, list[Chain]] = {}
    for i, day in enumerate(days):
        graph = accountability_graph(book, day)
        until = days[i + 1] if i + 1 < len(days) else None
        keys = [f"kind:{kind}" for kind in sorted(book.kinds)]
        keys += sorted(node for node in graph if node.startswith("body:") and "/" in node)
        for key in keys:
            chain = _chain(book, graph, key, Days(day if i else None, until))
            known = found.setdefault(key, [])
            if known and known[-1].links == chain.links:
                known[-1] = Chain(Days(known[-1].days.start, until), chain.links, chain.reaches_voters, chain.why_not)
            else:
                known.append(chain)
    return {key: tuple(found[key]) for key in sorted(found)}


def _chain(book: Compiled, graph: nx.DiGraph, start: str, days: Days) -> Chain:
    kind = book.kinds.get(start.removeprefix("kind:"))
    why_not = kind.no_voters if kind else ""
    try:
        path = nx.shortest_path(graph, start, VOTERS)
    except (nx.NetworkXNoPath, nx.NodeNotFound):
        return Chain(days, tuple(_stops(graph, start)), reaches_voters=False, why_not=why_not)
    return Chain(days, tuple(_links(graph, path)), reaches_voters=True)


def _stops(graph: nx.DiGraph, start: str) -> Iterator[Link]:
    """The links from a node that never reaches voters, as far as they go."""
    if start in graph:
        reached = nx.single_source_shortest_path(graph, start)
        longest = max(reached.values(), key=lambda path: (len(path), path))
        yield from _links(graph, longest)


def _links(graph: nx.DiGraph, path: list[str]) -> Iterator[Link]:
    name = "{name}"
    for start, end in pairwise(path):
        edge = graph[start][end]
        if edge["relation"] != "is-a":
            says = _SAYS[edge["relation"]].format(by=edge["says"], start=name)
            yield Link(
                edge["says"],
                edge["relation"],
                name,
                says[:1].upper() + says[1:],
                edge["law"],
                carries_answerability=True,
            )
            name = edge["says"]


def circles(book: Compiled, day: date) -> list[list[str]]:
    """Circles in who answers to whom, if there are any: nobody may answer to themselves."""
    groups = nx.strongly_connected_components(accountability_graph(book, day))
    return sorted(sorted(group) for group in groups if len(group) > 1)
