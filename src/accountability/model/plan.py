"""What is involved in making a reform happen: its steps in the order in which they can be taken."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from accountability.model.reform import Step


@dataclass(frozen=True, slots=True)
class Stage:
    """A step with its number, the numbers of those that must come first, and the titles of the outcomes it moves."""

    number: int
    step: Step
    after: tuple[int, ...]
    outcomes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """A reform and its stages. `uncarried` are the moves that no step carries out."""

    under: str
    title: str
    intent: str
    starts: date
    stages: tuple[Stage, ...]
    uncarried: tuple[str, ...] = ()
