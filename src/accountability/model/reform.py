"""A reform: a named patch on the law as it is, with what it supposes, what it moves, and what it leaves open."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from accountability.model.body import Body
from accountability.model.central_role import Fate
from accountability.model.patch import Patch
from accountability.model.rule import Conclusion, Condition
from accountability.model.source import NOWHERE, Certainty, Law, Span


class Route(StrEnum):
    """By what kind of legal act a move is made."""

    ORDER = "order"
    ACT = "act"
    DIRECTION = "direction"
    GRANT = "grant"


class Test(StrEnum):
    """Why an outcome stays with central government."""

    INSURANCE = "insurance"
    EXTERNALITY = "externality"
    SCALE = "scale"
    SECURITY = "security"
    INDEPENDENCE = "independence"


HEADINGS = {
    "money": "money",
    "borrowing": "borrowing and fiscal rules",
    "failure": "failure",
    "duties": "duties that stay unfunded or fall",
    "places-without-an-authority": "places with no strategic authority or mayor",
    "capacity": "capacity",
    "staff": "staff",
    "data": "data",
    "cross-border": "cross-border users",
    "rights-and-equality": "rights and equality",
    "subsidy-and-procurement": "subsidy, procurement and treaties",
    "emergencies": "emergencies",
    "transition": "transition",
    "parliament": "Parliament",
    "local-scrutiny": "local scrutiny to match",
    "winners-and-losers": "winners and losers by place",
    "other-nations": "the other nations",
    "the-strongest-objection": "the strongest objection",
}
"""What a reform must answer, assume or leave open, by name: each heading and its title."""


@dataclass(frozen=True, slots=True)
class Created:
    """A body that a reform supposes, and the seat that it takes: over which places, as what, instead of whom."""

    body: Body
    sits_at: str
    over: tuple[str, ...]
    seated_as: str = ""
    in_place_of: str = ""
    because: str = ""


@dataclass(frozen=True, slots=True)
class Conferred:
    """A power conferred on a body, or on every holder of a tier."""

    power: str
    on: str
    law: Law
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Promised:
    """A tier at which somebody sits everywhere in a nation, once the reform holds."""

    tier: str
    nation: str
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Move:
    """Outcomes (or roles) that change hands alike: to whom, where, and what must be thought of.

    `whitehall` says what becomes of central roles where it is not the usual: the role, what becomes of it, in words.
    """

    id: str
    theme: str
    matters: tuple[str, ...]
    applies: Condition
    answerable: Conclusion
    assumption: str
    route: Route
    law: Law
    reversible_by: str
    floor: str
    safeguards: tuple[str, ...] = ()
    side_effects: tuple[str, ...] = ()
    unresolved: tuple[str, ...] = ()
    whitehall: tuple[Fate, ...] = ()
    office: str = ""
    certainty: Certainty = Certainty.FROM_MEMORY
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Stay:
    """Outcomes that stay where they are, by one test."""

    matters: tuple[str, ...]
    test: Test
    because: str
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a reform answers, assumes or leaves open under one heading, in whole sentences."""

    heading: str
    answers: tuple[str, ...] = ()
    assumes: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    span: Span = field(default=NOWHERE, compare=False)

    @property
    def blank(self) -> bool:
        """Whether nothing at all is said."""
        return not (self.answers or self.assumes or self.open)


@dataclass(frozen=True, slots=True)
class Step:
    """A step of making it happen: what it does, by which law, with whose consent, and what must come first."""

    id: str
    title: str
    does: str
    route: Route
    law: Law
    moves: tuple[str, ...] = ()
    consents: tuple[str, ...] = ()
    lead_time: str = ""
    after: tuple[str, ...] = ()
    staff: str = ""
    money: str = ""
    could_block: tuple[str, ...] = ()
    certainty: Certainty = Certainty.FROM_MEMORY
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Reform:
    """A patch on one parent, from one day. Before that day its parent answers.

    `extent` are the nations whose answers it may change; `patches` change rules where a move cannot say enough.
    `every_heading` says that no heading may be left out.
    """

    id: str
    title: str
    intent: str
    parent: str
    starts: date
    extent: tuple[str, ...]
    creates: tuple[Created, ...] = ()
    confers: tuple[Conferred, ...] = ()
    promises: tuple[Promised, ...] = ()
    moves: tuple[Move, ...] = ()
    stays: tuple[Stay, ...] = ()
    findings: tuple[Finding, ...] = ()
    plan: tuple[Step, ...] = ()
    patches: tuple[Patch, ...] = ()
    every_heading: bool = True
    certainty: Certainty = Certainty.FROM_MEMORY
    source: tuple[str, ...] = ()
    checked_on: date | None = None
    span: Span = field(default=NOWHERE, compare=False)


def rule_of(reform: str, move: str) -> str:
    """The id of the rule by which a move is made."""
    return f"{reform}-{move}"
