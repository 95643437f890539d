"""Tiers, the seats at them, ministers' portfolios and the powers that bodies hold."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from accountability.model.days import Days
from accountability.model.source import NOWHERE, Certainty, Law, Span
from accountability.model.who import Who

ELSEWHERE = "elsewhere"
"""The value of a fact made by a part seat or part power: not in that part."""
HELD = "held"
"""The value of a fact made by a part power: in that part."""


class Filling(StrEnum):
    """What a tier promises of its seats."""

    FILLED = "filled"
    WHERE_LISTED = "where-listed"
    UNLISTED = "unlisted"


@dataclass(frozen=True, slots=True)
class Tier:
    """A level at which answerability sits.

    `named` says what an unlisted tier is called, by nation ("" is any). `part` ("{body}" is whoever sits) and
    `elsewhere` are words that fit after "it is", for the fact that part seats make; `asks` is its question.
    """

    id: str
    title: str
    filling: Filling
    nations: tuple[str, ...] = ()
    since: date | None = None
    named: tuple[tuple[str, str], ...] = ()
    kind: str = ""
    asks: str = ""
    part: str = ""
    elsewhere: str = ""
    span: Span = field(default=NOWHERE, compare=False)

    def name_in(self, nation: str) -> str:
        """What whoever sits at an unlisted tier is called in a nation."""
        words = dict(self.named)
        return words.get(nation) or words.get("") or self.title


@dataclass(frozen=True, slots=True)
class Over:
    """Places over which something holds: wholly, or in a part of each."""

    whole: tuple[str, ...] = ()
    part: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Seat:
    """The fact that somebody sits at a tier, in an office, for some days, under a law."""

    tier: str
    holder: Who
    days: Days
    seated_as: str = ""
    law: Law = ()
    usual: str = ""
    certainty: Certainty = Certainty.FROM_MEMORY
    source: tuple[str, ...] = ()
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Seats:
    """All seats at one tier on one piece of ground, in order of time."""

    full: tuple[Seat, ...] = ()
    part: tuple[Seat, ...] = ()


@dataclass(frozen=True, slots=True)
class Tenure:
    """A department and office that hold a portfolio, in some nations, for some days."""

    nations: tuple[str, ...]
    department: str
    office: str
    days: Days
    committee: str = ""
    accounting_officer: str = ""
    certainty: Certainty = Certainty.FROM_MEMORY
    source: tuple[str, ...] = ()
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Portfolio:
    """A minister's subject."""

    id: str
    title: str
    tenures: tuple[Tenure, ...]
    span: Span = field(default=NOWHERE, compare=False)

    def held_on(self, day: date, nation: str) -> Tenure | None:
        """Who holds the portfolio in a nation on a day, if anybody is known to."""
        for tenure in self.tenures:
            if nation in tenure.nations and tenure.days.holds_on(day):
                return tenure
        return None


@dataclass(frozen=True, slots=True)
class Holding:
    """A power held by a body. Before compiling `over` names places, after it `ground` and `part` hold pieces.

    `ground` is `None` when the power holds in all of the body's area.
    """

    body: str
    days: Days
    over: Over | None = None
    ground: frozenset[int] | None = None
    part: frozenset[int] = frozenset()
    seated_as: str = ""
    law: Law = ()
    usual: str = ""
    certainty: Certainty = Certainty.FROM_MEMORY
    source: tuple[str, ...] = ()
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Power:
    """A named function conferred on bodies."""

    id: str
    title: str
    held: tuple[Holding, ...]
    span: Span = field(default=NOWHERE, compare=False)
