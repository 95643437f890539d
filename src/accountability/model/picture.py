"""A drawing as values: what is drawn and how it hangs together, with nothing of lines, letters or colours."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from accountability.model.answer import Link


class Shape(StrEnum):
    """What a node stands for."""

    HOUSE = "legislature"
    MINISTER = "minister"
    BODY = "body"
    OFFICE = "office"
    VOTERS = "voters"
    BESIDE = "beside"


@dataclass(frozen=True, slots=True)
class Node:
    """Somebody in the drawing. No two nodes share a name; `says` is what they have here, in a sentence."""

    name: str
    shape: Shape
    says: str = ""


@dataclass(frozen=True, slots=True)
class Edge:
    """One link, from the node nearer to the legislature (`upper`) to the other (`lower`).

    `up` says that the relation leads from `lower` to `upper`, as a minister answers to a parliament. `carries` says
    whether the link is part of the line; what stands beside the line never is.
    """

    upper: str
    lower: str
    relation: str
    carries: bool
    up: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing with its title, what it shows in a sentence, and the facts behind it as links."""

    title: str
    says: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    facts: tuple[Link, ...]
