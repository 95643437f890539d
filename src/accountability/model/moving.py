"""Routes: how answerability for an outcome can move to another tier, by which instrument, and with whose consent."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from accountability.model.answer import CURRENT_LAW, Party, Status
from accountability.model.days import ALWAYS, Days
from accountability.model.lever import Government, Use
from accountability.model.source import NOWHERE, Certainty, Law, Span

MINISTER = "minister"
NOBODY = "nobody"
ANYBODY = "anybody"
UK = "uk"
NATION = "nation"
HOLDERS = (MINISTER, NOBODY, ANYBODY)
"""From whom a route leads, beside the kinds of body, office and provider."""
CENTRAL = (UK, NATION)
"""To where a route leads, beside the tiers."""


class Instrument(StrEnum):
    """What makes the move, least first. An Act changes the law; a delegation lends a function and moves nothing."""

    DECISION = "decision"
    ORDER = "order"
    ACT = "act"
    DELEGATION = "delegation"


@dataclass(frozen=True, slots=True)
class WayAcross:
    """One way by which answerability can move, as written: from holders of these kinds to these tiers.

    `outcomes` limits it to those; with none it is for all but `but_not`. `then` is the kind that must sit at the tier
    for it; with none, whoever sits there.
    """

    id: str
    instrument: Instrument
    title: str
    does: str
    from_: tuple[str, ...]
    to: tuple[str, ...]
    nations: tuple[str, ...]
    outcomes: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    but_not: tuple[str, ...] = ()
    then: tuple[str, ...] = ()
    government: Government | None = None
    days: Days = ALWAYS
    law: Law = ()
    consents: tuple[str, ...] = ()
    procedure: str = ""
    needs: tuple[str, ...] = ()
    limits: tuple[str, ...] = ()
    lead_time: str = ""
    used: tuple[Use, ...] = ()
    certainty: Certainty = Certainty.FROM_MEMORY
    source: tuple[str, ...] = ()
    checked_on: date | None = None
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Assessment:
    """What has to be weighed before anything moves, whatever the instrument: equality, new burdens."""

    id: str
    title: str
    does: str
    nations: tuple[str, ...]
    days: Days = ALWAYS
    law: Law = ()
    certainty: Certainty = Certainty.FROM_MEMORY
    source: tuple[str, ...] = ()
    checked_on: date | None = None
    span: Span = field(default=NOWHERE, compare=False)


class Outlook(StrEnum):
    """Whether answerability can move to the tier."""

    THERE = "already-there"
    PARTLY = "partly-there"
    BELOW_ACT = "no-act-needed"
    ACT = "act-needed"
    UNKNOWN = "no-route-known"


@dataclass(frozen=True, slots=True)
class Held:
    """A body at the tier that has the function already, by which power, since when."""

    body: str
    power: str
    since: date | None = None
    law: Law = ()


@dataclass(frozen=True, slots=True)
class Way:
    """A way that fits: `missing` is whom it needs at the tier and who does not sit there, if anybody is missing."""

    id: str
    instrument: Instrument
    title: str
    does: str
    law: Law = ()
    consents: tuple[str, ...] = ()
    procedure: str = ""
    needs: tuple[str, ...] = ()
    missing: str = ""
    limits: tuple[str, ...] = ()
    lead_time: str = ""
    used: tuple[Use, ...] = ()
    certainty: Certainty = Certainty.FROM_MEMORY
    source: tuple[str, ...] = ()
    checked_on: date | None = None
    span: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Weighed:
    """An assessment that has to be made."""

    id: str
    title: str
    does: str
    law: Law = ()
    certainty: Certainty = Certainty.FROM_MEMORY


@dataclass(frozen=True, slots=True)
class Moving:
    """Whether and how answerability for an outcome can move to a tier, in a place, on a day.

    `now` are those who answer now, in any case or part of the place; `sits` are those who sit at the tier here.
    `held` are bodies that have the function at that tier already, anywhere in the nation.
    """

    outcome: str
    title: str
    tier: str
    tier_title: str
    place: str
    on: date
    nation: str
    status: Status
    outlook: Outlook
    now: tuple[Party, ...] = ()
    sits: tuple[str, ...] = ()
    held: tuple[Held, ...] = ()
    ways: tuple[Way, ...] = ()
    weighed: tuple[Weighed, ...] = ()
    certainty: Certainty = Certainty.FROM_MEMORY
    under: str = CURRENT_LAW
