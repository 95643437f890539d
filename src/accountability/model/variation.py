"""What the pack says of differences from place to place: what may differ, the floor, the safeguards, the figures."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from accountability.model.source import NOWHERE, Certainty, Law, Span


class Kind(StrEnum):
    """Why an outcome differs from place to place."""

    LAW = "law"
    STANDARD = "national-standard"
    CHOICE = "democratic-choice"
    DISCRETION = "discretion"
    PERFORMANCE = "performance"
    NEED = "need"
    RESOURCES = "resources"
    UNKNOWN = "unknown"


class Freedom(StrEnum):
    """How far the law lets whoever answers in a place do it in their own way."""

    NONE = "none"
    BOUNDED = "bounded"
    FREE = "free"


class Pull(StrEnum):
    """How far a safeguard moves decisions back to the centre."""

    NONE = "none"
    LITTLE = "a little"
    SOME = "somewhat"
    MUCH = "much"


@dataclass(frozen=True, slots=True)
class Within:
    """What is true in one nation: a sentence without its full stop, and what the rules alone cannot tell."""

    nation: str
    says: str
    law: Law = ()
    kind: Kind | None = None
    freedom: Freedom | None = None


@dataclass(frozen=True, slots=True)
class Standard:
    """A national standard: for whom, what is due, under which law, and who enforces it.

    Where it covers only some people, everybody else is left to the freedom that there is.
    """

    nations: tuple[str, ...]
    group: str
    says: str
    law: Law = ()
    enforced_by: str = ""
    only_some: bool = False


@dataclass(frozen=True, slots=True)
class Safeguard:
    """What stops a difference from going too far: whom it protects, who enforces it, what it costs in autonomy."""

    title: str
    protects: str
    enforced_by: str
    recentralises: Pull
    how: str
    nations: tuple[str, ...] = ()
    law: Law = ()


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit that the law sets to every public choice in some nations."""

    title: str
    says: str
    enforced_by: str
    nations: tuple[str, ...] = ()
    law: Law = ()
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Variation:
    """What the pack says of one outcome, for days from `since` on.

    `what` fits after "any difference in"; `recorded` says where a choice is found.
    """

    outcome: str
    what: str
    since: date | None = None
    within: tuple[Within, ...] = ()
    standards: tuple[Standard, ...] = ()
    safeguards: tuple[Safeguard, ...] = ()
    recorded: str = ""
    certainty: Certainty = Certainty.FROM_MEMORY
    source: tuple[str, ...] = ()
    checked_on: date | None = None
    span: Span = field(default=NOWHERE, compare=False)

    @property
    def id(self) -> str:
        """The outcome of which it speaks: there is one file for each."""
        return self.outcome


class Run(StrEnum):
    """Who runs a service that is measured."""

    CENTRALLY = "centrally"
    LOCALLY = "locally"


@dataclass(frozen=True, slots=True)
class Series:
    """A published series of figures by place: what is measured, when, who runs the service, and where it was read."""

    id: str
    outcome: str
    title: str
    unit: str
    period: str
    run: Run
    note: str = ""
    certainty: Certainty = Certainty.CHECKED
    source: tuple[str, ...] = ()
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a series: the area as the publisher names it, the places that it covers, and the value.

    The value is a number as it was published, or the words of a rating. `ground` is known once compiled.
    """

    series: str
    name: str
    over: tuple[str, ...]
    value: str
    ground: tuple[int, ...] = ()
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Published:
    """A series with its figures, and its source in words."""

    series: Series
    figures: tuple[Figure, ...]
