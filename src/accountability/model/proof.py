"""Whether two evaluators that share nothing come to the same: what was compared, and where they differ."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from accountability.model.source import Span


@dataclass(frozen=True, slots=True)
class Deciding:
    """A rule that decides: of which outcome or role, its id, and where it stands."""

    matter: str
    rule: str
    span: Span


@dataclass(frozen=True, slots=True)
class Said:
    """What one evaluator says. `who` are bodies, or what is named where there is no body.

    `declared` is true of `no-rule` where a gap gives its reason.
    """

    status: str
    mode: str = "sole"
    who: tuple[str, ...] = ()
    rules: tuple[Deciding, ...] = ()
    declared: bool = False


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One cell in which the two differ. Without `given`, the answer over all cases of fact is meant."""

    outcome: str
    title: str
    ground: str
    place: str
    on: date
    given: tuple[tuple[str, str], ...] | None
    engine: Said
    other: Said


@dataclass(frozen=True, slots=True)
class Proof:
    """How much was compared, and each disagreement.

    `cells` are pieces of ground on days on which something changes there. Those on which nothing differs that a rule
    can see are `alike`: one of them is asked for all. `cases` are the cases of fact that were asked.
    """

    under: str
    outcomes: int
    cells: int
    alike: int
    cases: int
    disagreements: tuple[Disagreement, ...]
