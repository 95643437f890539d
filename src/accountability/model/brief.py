"""What somebody who will be asked needs to know of an outcome in a place, as a value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from accountability.model.answer import Answer, Party, Status
from accountability.model.briefing import Dispute, Precedent, Questions, RedFlag, Saying, Trigger
from accountability.model.source import Certainty, Law


class Audience(StrEnum):
    """For whom a brief is."""

    PARLIAMENT = "parliament"
    CORRESPONDENCE = "correspondence"
    MEDIA = "media"
    RESIDENT = "resident"
    OFFICER = "officer"


class Part(StrEnum):
    """What a minister has to do with an outcome: decides it, decides some cases, has somebody act for them, or less."""

    DECIDES = "decides"
    SOME_CASES = "some-cases"
    ACTED_FOR = "acted-for"
    RESIDUAL = "residual"


@dataclass(frozen=True, slots=True)
class Asked:
    """A minister who can be asked, about what, and in which legislature. `here` says that it is the UK Parliament."""

    office: str
    department: str
    part: Part
    subjects: tuple[str, ...]
    house: str
    here: bool
    committee: str = ""
    accounting_officer: str = ""
    reserved: str = ""


@dataclass(frozen=True, slots=True)
class Way:
    """Who decides in some areas of the place (`where`), or in one case of fact (`case`, settled by `add`)."""

    status: Status
    mode: str = "sole"
    parties: tuple[Party, ...] = ()
    where: tuple[str, ...] = ()
    case: str = ""
    add: str = ""
    law: Law = ()


@dataclass(frozen=True, slots=True)
class SteppedIn:
    """An intervention in force at a body: which functions, since when, by whom; whether they decide this."""

    id: str
    body: str
    power: str
    held_by: str
    takes: tuple[str, ...]
    since: date | None
    sender: str
    department: str
    decides: bool
    law: Law = ()
    note: str = ""
    certainty: Certainty = Certainty.FROM_MEMORY


@dataclass(frozen=True, slots=True)
class Held:
    """Since when somebody has had this, and who had it on the day before."""

    party: str
    since: date
    before: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Vote:
    """Who elects whom, and the next day on which they do, where it is known."""

    voters: str
    elects: str
    next_poll: date | None = None


@dataclass(frozen=True, slots=True)
class Brief:
    """One outcome in one place on one day, for one audience.

    `nation` is empty where the place lies in several. `function` is the power by which it is decided, and `area` the
    area of the body that holds it. `now` is who answers today, where the day is past and the answer is another.
    """

    audience: Audience
    answer: Answer
    nation: str = ""
    ways: tuple[Way, ...] = ()
    ministers: tuple[Asked, ...] = ()
    interventions: tuple[SteppedIn, ...] = ()
    triggers: tuple[Trigger, ...] = ()
    precedents: tuple[Precedent, ...] = ()
    red_flags: tuple[RedFlag, ...] = ()
    questions: Questions | None = None
    saying: Saying | None = None
    dispute: Dispute | None = None
    function: str = ""
    area: str = ""
    held: tuple[Held, ...] = ()
    votes: tuple[Vote, ...] = ()
    now: tuple[str, ...] = ()
