"""What a reform moves: from whom to whom, by what route, for how many people, what stays, and what is unresolved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from accountability.model.answer import CURRENT_LAW, Party, Status
from accountability.model.reform import Route, Test
from accountability.model.report import Subject
from accountability.model.source import Certainty, Law, Span


@dataclass(frozen=True, slots=True)
class Hands:
    """Who answers on one side. Of `bodies` that differ from area to area, `parties` are the tiers at which they sit."""

    status: Status
    mode: str = "sole"
    parties: tuple[Party, ...] = ()
    bodies: int = 0


@dataclass(frozen=True, slots=True)
class By:
    """The move by which a reform does it, with what has been thought of."""

    reform: str
    move: str
    route: Route
    law: Law
    assumption: str
    reversible_by: str
    floor: str
    safeguards: tuple[str, ...]
    side_effects: tuple[str, ...]
    unresolved: tuple[str, ...]
    certainty: Certainty
    span: Span


@dataclass(frozen=True, slots=True)
class Moved:
    """One outcome that comes into other hands: in how many council areas, in which so many people live.

    `by` is the move; there is none where it follows from a body that the reform creates or a power that it confers.
    """

    outcome: str
    title: str
    theme: str
    before: Hands
    after: Hands
    areas: int
    people: int
    by: By | None = None


class Want(StrEnum):
    """What is unresolved: said so by the reform, or found in its answers."""

    DECLARED = "declared"
    NO_ANSWER = "no-answer"
    NO_BODY = "no-body"
    NO_SCRUTINY = "no-scrutiny"


@dataclass(frozen=True, slots=True)
class Unresolved:
    """Something that a reform leaves open, with its cause: the outcome, power or body from which it comes."""

    what: Want
    says: str
    cause: str
    areas: int = 0


@dataclass(frozen=True, slots=True)
class Kept:
    """An outcome that stays where it is, by one test."""

    outcome: str
    title: str
    test: Test
    because: str


@dataclass(frozen=True, slots=True)
class Shift:
    """Two rulebooks on one day, in a place or everywhere: what moves, what stays, what is unresolved.

    `areas` are the council areas in which any answer differs, and `people` those who live in them. `place` is empty
    where everywhere is meant, and `one` names the only outcome asked about.
    """

    under: str
    and_under: str
    titles: tuple[str, str]
    on: date
    asked: int
    moved: tuple[Moved, ...]
    stays: tuple[Kept, ...]
    unresolved: tuple[Unresolved, ...]
    outcomes: int
    areas: int
    people: int
    place: Subject | None = None
    one: str = ""

    @property
    def sides(self) -> tuple[str, str]:
        """The reforms on either side."""
        return self.under or CURRENT_LAW, self.and_under or CURRENT_LAW


@dataclass(frozen=True, slots=True)
class Tallied:
    """Somebody who answers in a place, and for how many outcomes: on the first side, and on the second."""

    name: str
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Tally:
    """Who answers in a place on a day for how many outcomes, as the two sides have it, those who answer for most first.

    An outcome for which several answer counts for each of them; one for which nobody does counts for "nobody".
    """

    under: str
    and_under: str
    titles: tuple[str, str]
    place: Subject
    on: date
    asked: int
    rows: tuple[Tallied, ...]

    @property
    def sides(self) -> tuple[str, str]:
        """The reforms on either side."""
        return self.under, self.and_under
