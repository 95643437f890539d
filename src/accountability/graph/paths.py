"""The way from one body to another along links, each of which carries answerability or stops short."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

import networkx as nx

from accountability.model.answer import Link

Step = tuple[str, str, Link]
"""One link between two nodes, from whoever answers, or is overseen, to whom."""
_SHORT_OF_IT = 4
"""A link that carries no answerability counts as so many that do: the way with the fewest of them is the nearest."""


class Ways:
    """Every link of one day as a graph."""

    def __init__(self, steps: Iterable[Step]) -> None:
        """Keep of several links between two nodes the strongest, which comes first."""
        self._all: nx.DiGraph = nx.DiGraph()
        self._line: nx.DiGraph = nx.DiGraph()
        for start, end, link in steps:
            known = self._all.get_edge_data(start, end)
            if known is None or (link.carries_answerability and not known["link"].carries_answerability):
                weight = 1 if link.carries_answerability else _SHORT_OF_IT
                self._all.add_edge(start, end, link=link, weight=weight)
                if link.carries_answerability:
                    self._line.add_edge(start, end, link=link)

    def answers(self, start: str, ends: frozenset[str]) -> tuple[Link, ...]:
        """The shortest line by which the one answers to any of the others; empty when it does not."""
        return self._shortest(self._line, start, ends, None)

    def nearest(self, start: str, ends: frozenset[str]) -> tuple[Link, ...]:
        """The way with the fewest links that carry no answerability; empty when no link leads there."""
        return self._shortest(self._all, start, ends, "weight")

    def _shortest(self, graph: nx.DiGraph, start: str, ends: frozenset[str], weight: str | None) -> tuple[Link, ...]:
        if start not in graph:
            return ()
        reached = nx.single_source_dijkstra_path(graph, start, weight=weight or _one)
        found = sorted((self._cost(graph, way), way) for end, way in reached.items() if end in ends and end != start)
        return tuple(graph[a][b]["link"] for a, b in pairwise(found[0][1])) if found else ()

    @staticmethod
    def _cost(graph: nx.DiGraph, way: list[str]) -> int:
        return sum(graph[a][b].get("weight", 1) for a, b in pairwise(way))


def _one(*_: object) -> int:
    return 1
