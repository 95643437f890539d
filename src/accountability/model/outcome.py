"""Outcomes, which people experience, and roles, which the law defines once and many outcomes use."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from accountability.model.rule import Gap, Rule
from accountability.model.source import NOWHERE, Span
from accountability.model.who import Who


@dataclass(frozen=True, slots=True)
class Ruled:
    """What outcomes and roles share: they are decided by rules. `facts` are ids of facts."""

    id: str
    title: str
    rules: tuple[Rule, ...]
    facts: tuple[str, ...] = ()
    gaps: tuple[Gap, ...] = ()
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Role(Ruled):
    """A statutory role. `filled_at` is the tier at which it is usually held."""

    filled_at: str = ""


@dataclass(frozen=True, slots=True)
class Residual:
    """What a minister still answers for: in one nation, one portfolio, and the subjects.

    `reserved` holds the law by which a UK minister answers in a devolved nation.
    """

    nation: str
    portfolio: str
    answers_for: tuple[str, ...] = ()
    reserved: str = ""


@dataclass(frozen=True, slots=True)
class Instead:
    """A body that people name by mistake: who sits there, and what it answers for."""

    who: Who
    answers_for: str


@dataclass(frozen=True, slots=True)
class Outcome(Ruled):
    """A service outcome: something people experience and somebody should answer for.

    `differs` says, for a service of GOV.UK's list, why another tier answers here than provides it there.
    """

    definition: str = ""
    theme: str = ""
    also_known_as: tuple[str, ...] = ()
    lgsl: tuple[str, ...] = ()
    cofog: str = ""
    residuals: tuple[Residual, ...] = ()
    not_for: tuple[str, ...] = ()
    variation: str = "unknown"
    instead: tuple[Instead, ...] = ()
    differs: tuple[tuple[str, str], ...] = ()
    checked_on: date | None = None
