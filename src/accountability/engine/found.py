"""What rules find on one piece of ground, one day, with every fact settled."""

from __future__ import annotations

from dataclasses import dataclass, field

from accountability.model.answer import Status
from accountability.model.rule import Reading, Rule
from accountability.model.tier import Holding, Seat, Tenure
from accountability.model.who import Sort, Who


@dataclass(frozen=True, slots=True)
class Sitter:
    """Somebody found to answer: the reference, the body behind it, and the seat or tenure by which it is so."""

    sort: Sort
    id: str
    body: str = ""
    tier: str = ""
    role: str = ""
    seat: Seat | None = field(default=None, compare=False)
    tenure: Tenure | None = field(default=None, compare=False)

    @property
    def key(self) -> tuple[str, str]:
        """What makes two the same: the body, or what is named where there is no body."""
        return ("body", self.body) if self.body else (self.sort, self.id)


@dataclass(frozen=True, slots=True)
class Step:
    """One decision: the outcome or role, the rules that won, and those that gave way to each."""

    matter: str
    is_role: bool
    winners: tuple[Rule, ...]
    candidates: tuple[Rule, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """The result of one decision. `steps` are the outcome's and then those of the roles that it asked."""

    status: Status
    mode: str = "sole"
    sitters: tuple[Sitter, ...] = ()
    steps: tuple[Step, ...] = ()
    may_act: tuple[Who, ...] = ()
    decided_by: str = ""
    readings: tuple[Reading, ...] = ()
    reason: str = ""
    holdings: tuple[Holding, ...] = ()

    @property
    def signature(self) -> tuple[object, ...]:
        """What makes two results the same answer: the status, and the bodies in one mode. A clash names none."""
        if self.status is Status.CONFLICT:
            return (self.status,)
        return (self.status, self.mode, frozenset(sitter.key for sitter in self.sitters), self.decided_by)

    @property
    def clashing(self) -> tuple[tuple[str, str], ...]:
        """The rules that clash, where they do."""
        if self.status is not Status.CONFLICT:
            return ()
        return tuple((step.matter, rule.id) for step in self.steps if len(step.winners) > 1 for rule in step.winners)

    @property
    def rule(self) -> Rule | None:
        """The first rule of the outcome that won."""
        return self.steps[0].winners[0] if self.steps and self.steps[0].winners else None
