"""The Total Place pilots of 2009 and 2010: what each looked at, what it counted, and who answered then and now."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from accountability.model.answer import CURRENT_LAW, Status
from accountability.model.case import Case
from accountability.model.source import NOWHERE, Certainty, Span


@dataclass(frozen=True, slots=True)
class Theme:
    """What a pilot looked at, in its own words, and where that was read."""

    theme: str
    certainty: Certainty
    source: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure: what was counted, how much as it was published, for which period, and where it was read.

    One that is illustrative was made up to show something, and has no source.
    """

    what: str
    amount: str
    unit: str
    period: str
    illustrative: bool = False
    source: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pilot:
    """A pilot as written. Where it has no places it is the programme as a whole. `then` is the day asked about."""

    id: str
    title: str
    then: date
    region: str = ""
    places: tuple[str, ...] = ()
    themes: tuple[Theme, ...] = ()
    figures: tuple[Counted, ...] = ()
    outcomes: tuple[str, ...] = ()
    cases: tuple[Case, ...] = ()
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Studied:
    """One outcome in one place: who answered for it on the first day, and who on the second."""

    outcome: str
    title: str
    place: str
    then: tuple[str, ...]
    then_status: Status
    now: tuple[str, ...]
    now_status: Status


@dataclass(frozen=True, slots=True)
class PilotToday:
    """A pilot told as a page: its council areas on both days, its themes and figures, and who answered for what."""

    pilot: str
    title: str
    region: str
    then: date
    now: date
    areas_then: tuple[str, ...]
    areas_now: tuple[str, ...]
    themes: tuple[Theme, ...]
    figures: tuple[Counted, ...]
    studied: tuple[Studied, ...]
    under: str = CURRENT_LAW
