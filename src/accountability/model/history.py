"""What is told of one outcome: who answered for it on each day, why a body does not answer for it, and what it is."""

from __future__ import annotations

from dataclasses import dataclass

from accountability.model.answer import CURRENT_LAW, Answer, Party, Status
from accountability.model.days import Days
from accountability.model.source import Span


@dataclass(frozen=True, slots=True)
class WhyNot:
    """The reason, and the smallest change in words and as text to add; with none, what the body is here."""

    name: str
    answers: bool
    reason: str
    change: str = ""
    add: str = ""
    here: str = ""


@dataclass(frozen=True, slots=True)
class NotAnswering:
    """Why a body does not answer, and the answer itself."""

    why_not: WhyNot
    answer: Answer


@dataclass(frozen=True, slots=True)
class Spell:
    """Days on end on which the same answered. `says` is what is said where not one to three parties answer."""

    days: Days
    status: Status
    parties: tuple[Party, ...] = ()
    says: str = ""


@dataclass(frozen=True, slots=True)
class History:
    """Who answered for an outcome in a place, from the day on which these records begin until the day asked about."""

    outcome: str
    title: str
    place: str
    place_name: str
    spells: tuple[Spell, ...]
    under: str = CURRENT_LAW


@dataclass(frozen=True, slots=True)
class AboutOutcome:
    """What an outcome is: its everyday words, what no minister answers for in it, and where its rules stand."""

    id: str
    title: str
    definition: str
    theme: str
    also_known_as: tuple[str, ...]
    not_for: tuple[str, ...]
    lgsl: tuple[str, ...]
    rules: Span
