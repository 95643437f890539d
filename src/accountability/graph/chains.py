"""The chain from each kind of body to the voters, written into the rulebook when it is compiled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import networkx as nx

from accountability.graph.answering import PARLIAMENT, VOTERS, Answering, breakpoints
from accountability.model.answer import Link
from accountability.model.compiled import Chain, Compiled
from accountability.model.days import Days


def chains(book: Compiled) -> dict[str, tuple[Chain, ...]]:
    """For each kind, and each body with edges of its own, the links to the voters while they stay the same."""
    found: dict[str, list[Chain]] = {}
    answering = Answering(book)
    for days in breakpoints(book):
        graph = answering.on(days)
        keys = [f"kind:{kind}" for kind in sorted(book.kinds)]
        keys += sorted(node for node in graph if node.startswith("body:") and "/" in node)
        for key in keys:
            chain = _chain(book, graph, key, days)
            known = found.setdefault(key, [])
            if known and known[-1].links == chain.links and known[-1].days.end == days.start:
                known[-1] = replace(known[-1], days=Days(known[-1].days.start, days.end))
            else:
                known.append(chain)
    return {key: tuple(found[key]) for key in sorted(found)}


def _chain(book: Compiled, graph: nx.DiGraph, start: str, days: Days) -> Chain:
    """Every way up that begins with another link, each by the shortest way on to the voters."""
    kind = book.kinds.get(start.removeprefix("kind:"))
    ways = [] if start not in graph else [_way(graph, start, first) for first in graph.successors(start)]
    paths = [way for way in ways if way]
    if not paths:
        stops = tuple(_stops(graph, start))
        return Chain(days, stops, reaches_voters=False, why_not=kind.no_voters if kind else "")
    links = dict.fromkeys(link for path in paths for link in _links(graph, path))
    return Chain(days, tuple(links), reaches_voters=True)


def _way(graph: nx.DiGraph, start: str, first: str) -> list[str]:
    """The shortest way to the voters that begins with one link; empty when there is none."""
    try:
        onward: list[str] = nx.shortest_path(graph, first, VOTERS)
    except nx.NetworkXNoPath:
        return []
    return [] if start in onward else [start, *onward]


def _stops(graph: nx.DiGraph, start: str) -> Iterator[Link]:
    """The links from a node that never reaches voters, as far as they go."""
    if start in graph:
        reached = nx.single_source_shortest_path(graph, start)
        longest = max(reached.values(), key=lambda path: (len(path), path))
        yield from _links(graph, longest)


def _links(graph: nx.DiGraph, path: list[str]) -> Iterator[Link]:
    """The links of a path. `{name}` is where it starts; past a tier the voters are those of the starting area."""
    name, several = "{name}", False
    for start, end in pairwise(path):
        link: Link | None = graph[start][end]["link"]
        if link is None:
            several = several or start.startswith("tier:")
            continue
        found = replace(link, start=link.start.replace("{name}", name), end=link.end.replace("{name}", name))
        if start == PARLIAMENT:
            found = replace(found, start=name.replace("{house:", "{voters:"), end=name)
        elif several and end == VOTERS:
            found = replace(found, start="voters in {area}", law=(), since=None, until=None)
        yield found
        name = link.end if link.relation == "answers-to" else link.start


def circles(book: Compiled) -> list[list[str]]:
    """Circles in who answers to whom, on any day of the records: nobody may answer to themselves."""
    answering = Answering(book)
    found: set[tuple[str, ...]] = set()
    for days in breakpoints(book):
        graph = answering.on(days)
        groups = nx.strongly_connected_components(graph)
        found |= {tuple(sorted(group)) for group in groups if len(group) > 1}
        found |= {(one,) for one in nx.nodes_with_selfloops(graph)}
    return [list(group) for group in sorted(found)]
