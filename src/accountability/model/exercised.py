"""Which rules and exceptions are shown by a test to decide and to give way; and how sure the rules are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from accountability.model.source import Span


@dataclass(frozen=True, slots=True)
class RuleTested:
    """One version of a rule: in how many tests it decides, and in how many of its matter it does not.

    `alone` is a rule that is the only one of its matter, and holds everywhere and always.
    """

    matter: str
    rule: str
    line: int
    span: Span
    decides: int = 0
    misses: int = 0
    alone: bool = False

    @property
    def whole(self) -> bool:
        """Whether some test shows it deciding, and another shows it failing or giving way, where anything else can."""
        return self.decides > 0 and (self.misses > 0 or self.alone)


@dataclass(frozen=True, slots=True)
class EdgeTested:
    """One exception of one version of a rule, and in how many tests it displaces the other rule."""

    matter: str
    rule: str
    line: int
    to: str
    span: Span
    displaces: int = 0


@dataclass(frozen=True, slots=True)
class Shown:
    """How many rules of a theme were read in a source, are from memory, or are doubtful."""

    theme: str
    outcomes: int
    rules: int
    checked: int
    from_memory: int
    doubtful: int


@dataclass(frozen=True, slots=True)
class Missing:
    """A test that somebody should write: the question that would show a rule deciding, and whom it should name."""

    matter: str
    outcome: str
    place: str
    on: date
    answerable: tuple[str, ...]
    status: str
    mode: str = "sole"
    given: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Exercised:
    """What the tests show of the rules."""

    questions: int
    rules: tuple[RuleTested, ...]
    edges: tuple[EdgeTested, ...]
    themes: tuple[Shown, ...] = ()
    missing: tuple[Missing, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether every rule and every exception has its tests."""
        return all(one.whole for one in self.rules) and all(one.displaces for one in self.edges)
