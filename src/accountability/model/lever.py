"""Levers: what a minister can do about an outcome for which somebody else answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from accountability.model.answer import CURRENT_LAW, Party, Status
from accountability.model.days import ALWAYS, Days
from accountability.model.source import NOWHERE, Certainty, Law, Span


class LeverKind(StrEnum):
    """The closed list of what a minister can do to somebody who answers, softest first."""

    PUBLICATION = "publication"
    DATA = "data"
    GUIDANCE = "guidance"
    STANDARDS = "standards"
    FUNDING = "funding"
    APPROVAL = "approval"
    APPOINTMENT = "appointment"
    INSPECTION = "inspection"
    INQUIRY = "inquiry"
    CALL_IN = "call-in"
    DIRECTION = "direction"
    INTERVENTION = "intervention"
    DEFAULT = "default"
    LAW_MAKING = "law-making"


class Government(StrEnum):
    """Whose minister: one of the UK Government, or one of a devolved government."""

    UK = "uk"
    DEVOLVED = "devolved"


@dataclass(frozen=True, slots=True)
class Reach:
    """What a lever reaches. Every part that is given must fit; within a part, any of the values will do.

    `outcomes` and `themes` are one part. `kinds` are kinds of body, office or provider that answer, `tiers` where they
    sit, `roles` by which role they answer, `holds` a power that they hold. `but_not` are outcomes that it leaves out.
    """

    outcomes: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    but_not: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    tiers: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()

    @property
    def of_bodies(self) -> bool:
        """Whether it reaches somebody who answers, and not the outcome whoever answers."""
        return bool(self.kinds or self.tiers or self.roles or self.holds)

    @property
    def specific(self) -> bool:
        """Whether it is meant for some outcomes, and not for all that a kind of body does."""
        return bool(self.outcomes or self.themes)

    def concerns(self, outcome: str, theme: str) -> bool:
        """Say whether it is about an outcome."""
        named = outcome in self.outcomes or theme in self.themes
        return outcome not in self.but_not and (named or not self.specific)


@dataclass(frozen=True, slots=True)
class Use:
    """Somebody on whom a lever was used: when, and where that was read. `body` is its id, if it is in the register."""

    whom: str
    when: str = ""
    source: tuple[str, ...] = ()
    body: str = ""


@dataclass(frozen=True, slots=True)
class Lever:
    """A power of ministers, as written. `who` is a portfolio; none is the minister to whom the outcome is left."""

    id: str
    kind: LeverKind
    title: str
    does: str
    reach: Reach
    nations: tuple[str, ...]
    who: str = ""
    government: Government | None = None
    days: Days = ALWAYS
    law: Law = ()
    test: str = ""
    procedure: str = ""
    used: tuple[Use, ...] = ()
    limits: tuple[str, ...] = ()
    certainty: Certainty = Certainty.FROM_MEMORY
    source: tuple[str, ...] = ()
    checked_on: date | None = None
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Pull:
    """A lever that a minister can pull here: in whose hands it is that day, whom it reaches, and who has used it.

    `specific` says that it is meant for this outcome. `reaches` are those who answer here and whom it reaches; with
    none, it reaches the outcome whoever answers. `in_force` are uses of it on them that day.
    """

    id: str
    kind: LeverKind
    title: str
    does: str
    office: str
    department: str
    portfolio: str
    specific: bool
    reaches: tuple[str, ...] = ()
    law: Law = ()
    test: str = ""
    procedure: str = ""
    in_force: tuple[Use, ...] = ()
    used: tuple[Use, ...] = ()
    limits: tuple[str, ...] = ()
    certainty: Certainty = Certainty.FROM_MEMORY
    source: tuple[str, ...] = ()
    checked_on: date | None = None
    span: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Levers:
    """What ministers can do about an outcome in a place on a day, softest first.

    `own` are the ministers who answer themselves. Where nobody has the duty, `may_act` are those who may act.
    `not_for` is what no minister should be blamed for. `message` is the sentence that says who answers.
    """

    outcome: str
    title: str
    place: str
    on: date
    nation: str
    status: Status
    message: str
    answerable: tuple[Party, ...] = ()
    own: tuple[str, ...] = ()
    may_act: tuple[str, ...] = ()
    levers: tuple[Pull, ...] = ()
    not_for: tuple[str, ...] = ()
    certainty: Certainty = Certainty.FROM_MEMORY
    under: str = CURRENT_LAW
