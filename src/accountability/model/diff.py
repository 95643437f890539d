"""Two versions of a pack as answers: what changes for people, where, when, from whom to whom, and because of what."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from accountability.model.answer import Party, Status
from accountability.model.days import Days
from accountability.model.source import Law, Span


class What(StrEnum):
    """What changes: who answers, what is assumed where no fact is given, or only the law that is cited."""

    ANSWER = "answer"
    ASSUMED = "assumed"
    LAW = "law"


class Part(StrEnum):
    """What a line of a pack holds."""

    RULE = "rule"
    SEAT = "seat"
    PORTFOLIO = "portfolio"
    POWER = "power"
    FACT = "fact"
    BODY = "body"
    TIER = "tier"
    INTERVENTION = "intervention"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of one of the packs that decides. `matter` is the outcome or role of a rule.

    `same` says that the other pack says the same, and so did not cause the change; `other` is where the other pack
    has what goes by that name and says something else.
    """

    part: Part
    name: str
    matter: str
    span: Span
    same: bool = False
    other: Span | None = None


@dataclass(frozen=True, slots=True)
class Stood:
    """How it stands in one of the packs. Of `bodies` that differ from place to place, `parties` are the tiers."""

    status: Status
    mode: str = "sole"
    parties: tuple[Party, ...] = ()
    bodies: int = 1
    lines: tuple[Line, ...] = ()
    law: Law = ()


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody who answers, by id and by name."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Area:
    """A piece of ground by its id and by the name of its council, and who answers there in each of the packs."""

    ground: str
    name: str
    before: tuple[Named, ...] = ()
    after: tuple[Named, ...] = ()

    def mirrored(self) -> Area:
        """The same seen from the other side."""
        return replace(self, before=self.after, after=self.before)


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a fact, and in words that fit after "it is"."""

    fact: str
    value: str
    words: str


@dataclass(frozen=True, slots=True)
class Change:
    """One outcome that is answered for otherwise, over some ground for some days.

    `given` are the cases of fact in which it is so, any of which will do; none where it is so in every case.
    """

    what: What
    outcome: str
    title: str
    where: str
    areas: tuple[Area, ...]
    days: Days
    given: tuple[tuple[Value, ...], ...]
    before: Stood
    after: Stood

    def mirrored(self) -> Change:
        """The same seen from the other side."""
        areas = tuple(area.mirrored() for area in self.areas)
        return replace(self, areas=areas, before=self.after, after=self.before)


@dataclass(frozen=True, slots=True)
class Matter:
    """An outcome or a role that only one of the packs has."""

    sort: str
    id: str
    title: str
    span: Span


@dataclass(frozen=True, slots=True)
class Edition:
    """One of the two packs: its name, the day of its last check, and what only it has."""

    pack: str
    checked_on: date
    digest: str
    only: tuple[Matter, ...] = ()
    only_ground: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Diff:
    """Two versions of a pack, and every answer that differs. `outcomes` and `pieces` are those that both have."""

    old: Edition
    new: Edition
    outcomes: int
    pieces: int
    changes: tuple[Change, ...]

    def mirrored(self) -> Diff:
        """The same seen from the other side."""
        return replace(self, old=self.new, new=self.old, changes=tuple(one.mirrored() for one in self.changes))
