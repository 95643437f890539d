"""What central government does about an outcome, whoever answers for it, and what becomes of that under a reform."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum


class CentralRole(StrEnum):
    """A role of central government, in the order in which people are told."""

    MAKES_LAW = "makes-law"
    SETS_STANDARDS = "sets-standards"
    FUNDS = "funds"
    INSPECTS = "inspects"
    INTERVENES = "intervenes"
    RUNS = "runs"
    MANAGES_CONTRACTS = "manages-contracts"
    ANSWERS_FOR_MONEY = "answers-for-money"
    AGREES_OUTCOMES = "agrees-outcomes"
    HOLDS_DATA = "holds-data"
    CROSS_BORDER = "cross-border"


class Becomes(StrEnum):
    """What becomes of a central role."""

    KEEPS = "keeps"
    GROWS = "grows"
    SHRINKS = "shrinks"
    GOES = "goes"
    NEW = "new"


Fate = tuple[CentralRole, Becomes, str]
"""A role, what becomes of it, and as to what."""

LEAVES: Mapping[CentralRole, Becomes] = {
    CentralRole.MAKES_LAW: Becomes.KEEPS,
    CentralRole.SETS_STANDARDS: Becomes.KEEPS,
    CentralRole.FUNDS: Becomes.SHRINKS,
    CentralRole.INSPECTS: Becomes.KEEPS,
    CentralRole.INTERVENES: Becomes.NEW,
    CentralRole.RUNS: Becomes.GOES,
    CentralRole.MANAGES_CONTRACTS: Becomes.GOES,
    CentralRole.ANSWERS_FOR_MONEY: Becomes.SHRINKS,
    CentralRole.AGREES_OUTCOMES: Becomes.NEW,
    CentralRole.HOLDS_DATA: Becomes.KEEPS,
    CentralRole.CROSS_BORDER: Becomes.KEEPS,
}
"""What usually follows where a minister answered, and somebody local comes to: what a move does not say otherwise."""

COMES: Mapping[CentralRole, Becomes] = {
    CentralRole.MAKES_LAW: Becomes.KEEPS,
    CentralRole.SETS_STANDARDS: Becomes.KEEPS,
    CentralRole.FUNDS: Becomes.GROWS,
    CentralRole.INSPECTS: Becomes.KEEPS,
    CentralRole.INTERVENES: Becomes.GOES,
    CentralRole.RUNS: Becomes.NEW,
    CentralRole.MANAGES_CONTRACTS: Becomes.NEW,
    CentralRole.ANSWERS_FOR_MONEY: Becomes.GROWS,
    CentralRole.AGREES_OUTCOMES: Becomes.GOES,
    CentralRole.HOLDS_DATA: Becomes.GROWS,
    CentralRole.CROSS_BORDER: Becomes.KEEPS,
}
"""What usually follows where somebody local answered, and a minister comes to."""

_LEFT: Mapping[CentralRole, str] = {
    CentralRole.MAKES_LAW: "the law",
    CentralRole.SETS_STANDARDS: "national standards",
    CentralRole.FUNDS: "the money that is shared out",
    CentralRole.INSPECTS: "inspection",
    CentralRole.INTERVENES: "any intervention",
    CentralRole.RUNS: "how it is run",
    CentralRole.MANAGES_CONTRACTS: "its contracts",
    CentralRole.AGREES_OUTCOMES: "what is agreed with whoever answers",
}
"""For what a minister answers who has a role."""


def fates(usual: Mapping[CentralRole, Becomes], own: Iterable[Fate]) -> tuple[Fate, ...]:
    """What becomes of every role: as a move says, and of those that it does not name what usually follows."""
    said = {role: (becomes, of) for role, becomes, of in own}
    return tuple((role, *said.get(role, (usual[role], ""))) for role in CentralRole if role in said or role in usual)


def left(found: Iterable[Fate]) -> tuple[str, ...]:
    """For what the minister still answers, in words.

    >>> left(fates(LEAVES, [(CentralRole.FUNDS, Becomes.KEEPS, "the formula")]))[:3]
    ('the law', 'national standards', 'the money that is shared out')
    """
    return tuple(_LEFT[role] for role, becomes, _ in found if becomes is not Becomes.GOES and role in _LEFT)
