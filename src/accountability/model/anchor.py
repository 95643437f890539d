"""Lists made by others against which a pack can be called complete: services of councils, functions of government."""

from __future__ import annotations

from dataclasses import dataclass, field

from accountability.model.source import NOWHERE, Span


@dataclass(frozen=True, slots=True)
class Service:
    """A service of councils, by its number in the Local Government Services List.

    `tier` is who provides it in England by GOV.UK's list: `upper`, `lower` or `either`; empty where GOV.UK does not
    list it. `state` is `live` or `discontinued`. `reason` says why no outcome has it.
    """

    number: str
    tier: str = ""
    state: str = "live"
    reason: str = ""
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Function:
    """A group of the Classification of the Functions of Government. `reason` says why no outcome has it."""

    group: str
    title: str
    reason: str = ""
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Unexplained:
    """Something in a list that the pack neither answers for nor explains: what, in which line, and why that is so."""

    says: str
    span: Span


@dataclass(frozen=True, slots=True)
class Anchored:
    """How complete a pack is against one list: how many there are, how each stands, and what is unexplained."""

    name: str
    total: int
    counts: tuple[tuple[str, int], ...]
    unexplained: tuple[Unexplained, ...] = ()
