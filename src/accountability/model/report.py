"""What surrounds an answer, as values: a place, a body, a list, and a comparison."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from accountability.model.answer import CURRENT_LAW, Coming, Decider, InForce, Party, Status, Unless
from accountability.model.days import ALWAYS, Days
from accountability.model.source import NOWHERE, Law, Span


@dataclass(frozen=True, slots=True)
class Subject:
    """The place or body that a report is about."""

    id: str
    name: str
    kind: str
    code: str = ""
    days: Days = ALWAYS


class Sorted(StrEnum):
    """How a group of outcomes is answered for: by a body, by bodies for a whole nation, by ministers, and so on."""

    BODY = "body"
    NATIONAL = "national"
    MINISTERS = "ministers"
    PROVIDER = "provider"
    NOBODY = "nobody"
    INDEPENDENT = "independent"
    DEPENDS = "depends"
    NARROW = "narrow"
    UNSETTLED = "unsettled"


@dataclass(frozen=True, slots=True)
class Item:
    """One outcome in a group.

    `asks` is the question of fact that it turns on, `bodies` how many answer where it is narrow, `by` the minister, the
    provider or the body for a whole nation, `beside` who shares it, `unless` the cases in which somebody else answers,
    and `where` the places of a body in which it holds.
    """

    outcome: str
    title: str
    theme: str = ""
    status: Status = Status.ANSWERED
    asks: str = ""
    bodies: int = 0
    by: str = ""
    beside: tuple[str, ...] = ()
    unless: tuple[Unless, ...] = ()
    where: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Outcomes that are answered for in one way."""

    sort: Sorted
    name: str = ""
    body: str = ""
    items: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Passed:
    """Ground that passed from some areas to others on a day, and the law that did it."""

    on: date
    names: tuple[str, ...]
    law: Law = ()


@dataclass(frozen=True, slots=True)
class AroundPlace:
    """Everything answered for in a place on a day, and what it is part of, was before and became.

    `within` are the names that follow its own, the nearest first; `not_in` areas that people think are in it; `part_of`
    wider areas by name; `reached_by` the constituencies that share its ground; `now` the council areas of its ground on
    a day when it was not in being.
    """

    place: Subject
    on: date
    groups: tuple[Group, ...]
    within: tuple[str, ...] = ()
    not_in: tuple[str, ...] = ()
    part_of: tuple[str, ...] = ()
    reached_by: tuple[str, ...] = ()
    before: Passed | None = None
    after: Passed | None = None
    now: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    forthcoming: tuple[Coming, ...] = ()
    checked_on: date | None = None
    under: str = CURRENT_LAW


@dataclass(frozen=True, slots=True)
class Seated:
    """A seat of a body: at which tier, where, in which office, for which days, under which law."""

    tier: str
    title: str
    where: tuple[str, ...]
    days: Days
    seated_as: str = ""
    in_part: bool = False
    law: Law = ()
    span: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Holds:
    """A power that a body holds, and where: in all its area when `where` is empty."""

    power: str
    title: str
    days: Days
    where: tuple[str, ...] = ()
    law: Law = ()
    span: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Means:
    """One way in which a body is governed or held to account: who, and whether for some of its outcomes only."""

    by: str
    for_some: bool = False
    law: Law = ()


@dataclass(frozen=True, slots=True)
class AroundBody:
    """Everything that a body is and answers for on a day.

    `means` has the relations by type; `districts` counts the council areas of a county, and `not_in` are areas that
    people think are in it. `former_names` end on their day; `came_from` and `went_to` are bodies before and after.
    """

    body: Subject
    on: date
    area: str = ""
    districts: int = 0
    not_in: tuple[str, ...] = ()
    former_names: tuple[tuple[str, date], ...] = ()
    came_from: Passed | None = None
    went_to: Passed | None = None
    same_as: tuple[str, ...] = ()
    means: tuple[tuple[str, tuple[Means, ...]], ...] = ()
    seats: tuple[Seated, ...] = ()
    powers: tuple[Holds, ...] = ()
    interventions: tuple[InForce, ...] = ()
    items: tuple[Item, ...] = ()
    portfolios: tuple[str, ...] = ()
    forthcoming: tuple[Coming, ...] = ()
    under: str = CURRENT_LAW


@dataclass(frozen=True, slots=True)
class Listing:
    """A list to search: its columns, and rows in order. `note` says what is left out; `nearest` what may be meant.

    `shown` is how many of the columns a person reads; the others are for programs.
    """

    what: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""
    missed: str = ""
    nearest: tuple[str, ...] = ()
    shown: int = 0
    under: str = CURRENT_LAW


@dataclass(frozen=True, slots=True)
class Chair:
    """The seat or portfolio by which somebody answers: its law and its line."""

    party: str
    law: Law = ()
    span: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Stand:
    """How one outcome is answered for on one side: by whom, by which rules, and by which seats."""

    status: Status
    mode: str = "sole"
    parties: tuple[Party, ...] = ()
    rules: tuple[Decider, ...] = ()
    chairs: tuple[Chair, ...] = ()
    bodies: int = 0
    unless: tuple[Unless, ...] = ()


class Cause(StrEnum):
    """Why two answers differ: another body at the same level, a rule that puts it elsewhere, or only an exception."""

    BODY = "body"
    RULE = "rule"
    UNLESS = "unless"


@dataclass(frozen=True, slots=True)
class Difference:
    """One outcome that is answered for otherwise on the two sides.

    `other_rule` says that a rule which decides on one side cannot on the other: in time, that the law changed.
    """

    outcome: str
    title: str
    cause: Cause
    left: Stand
    right: Stand
    other_rule: bool = False

    def mirrored(self) -> Difference:
        """The same difference seen from the other side."""
        return replace(self, left=self.right, right=self.left)


@dataclass(frozen=True, slots=True)
class Renamed:
    """A body that is one body in law under two names: what it answers for did not move."""

    left: str
    right: str
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two sides that are compared."""

    place: str
    name: str
    on: date
    under: str = CURRENT_LAW


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two sides, and only what differs. What differs and what is the same make up what was asked."""

    left: Side
    right: Side
    asked: int
    same: int
    differences: tuple[Difference, ...]
    renamed: tuple[Renamed, ...] = ()
    outcome: str = ""

    def mirrored(self) -> Comparison:
        """The same comparison seen from the other side."""
        return replace(
            self,
            left=self.right,
            right=self.left,
            differences=tuple(one.mirrored() for one in self.differences),
            renamed=tuple(replace(one, left=one.right, right=one.left) for one in self.renamed),
        )
