"""A drawing as values: what is drawn and how it hangs together, with nothing of lines, letters or colours."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from accountability.model.source import Law


class Shape(StrEnum):
    """What a node stands for."""

    HOUSE = "legislature"
    MINISTER = "minister"
    BODY = "body"
    OFFICE = "office"
    VOTERS = "voters"
    OUTCOME = "outcome"
    BESIDE = "beside"


@dataclass(frozen=True, slots=True)
class Node:
    """Somebody in the drawing. Two nodes never share a label."""

    id: str
    label: str
    shape: Shape


@dataclass(frozen=True, slots=True)
class Edge:
    """One link, drawn from the node nearer to the legislature (`upper`) to the other (`lower`).

    `carries` says whether it is part of the line; what stands beside the line is drawn otherwise. `up` says that the
    relation leads from `lower` to `upper`, as a minister answers to a parliament.
    """

    upper: str
    lower: str
    relation: str
    says: str
    carries: bool
    up: bool = False
    law: Law = ()
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing with its title and what it shows, in words."""

    title: str
    says: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
