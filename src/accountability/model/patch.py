"""What a pack changes in an outcome or a role of the pack that it extends."""

from __future__ import annotations

from dataclasses import dataclass, field

from accountability.model.rule import Gap, Rule
from accountability.model.source import NOWHERE, Span


@dataclass(frozen=True, slots=True)
class Repeal:
    """A rule of the other pack that no longer holds, in every version of it."""

    rule: str
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Patch:
    """Changes to one outcome or role: rules added, rules written anew in place of every version, rules taken out.

    `also_known_as` are further everyday words of an outcome, and `facts` the facts on which its rules turn.
    """

    matter: str
    adds: tuple[Rule, ...] = ()
    amends: tuple[Rule, ...] = ()
    repeals: tuple[Repeal, ...] = ()
    gaps: tuple[Gap, ...] = ()
    facts: tuple[str, ...] = ()
    also_known_as: tuple[str, ...] = ()
    span: Span = field(default=NOWHERE, compare=False)
