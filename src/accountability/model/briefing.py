"""What a pack says to those who will be asked: rules on questions, powers to step in, precedents, everyday words."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from accountability.model.days import ALWAYS, Days
from accountability.model.source import NOWHERE, Certainty, Law, Span


class Blame(StrEnum):
    """Where blame went after a transfer."""

    MOVED = "moved"
    PARTLY = "partly"
    STAYED = "stayed"
    UNKNOWN = "unknown"


class Occasion(StrEnum):
    """What must be so for a claim to mislead, in the order in which claims are told."""

    ALWAYS = "always"
    MINISTER_LEFT = "minister-left"
    INTERVENTION = "intervention"
    STANDING_IN = "standing-in"
    MINISTER_ANSWERS = "minister-answers"
    DEVOLVED = "devolved"
    NOBODY = "nobody"
    INDEPENDENT = "independent"
    PROVIDER = "provider"


@dataclass(frozen=True, slots=True)
class Questions:
    """Which questions may be put in Parliament about a nation, and what may be said of accounting officers.

    `unless` are the exceptions, each a phrase that finishes "a question that". `accounting` has a gap for the officer.
    """

    id: str
    says: str
    unless: tuple[str, ...] = ()
    accounting: str = ""
    law: Law = ()
    certainty: Certainty = Certainty.FROM_MEMORY
    source: tuple[str, ...] = ()
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Trigger:
    """A power of ministers to step in: the test that must be met, what they may then do, and the law.

    It concerns bodies of `kinds`, and these outcomes or themes; with none of them, all.
    """

    id: str
    nation: str
    minister: str
    test: str
    does: str
    kinds: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    days: Days = ALWAYS
    law: Law = ()
    certainty: Certainty = Certainty.FROM_MEMORY
    source: tuple[str, ...] = ()
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Precedent:
    """An earlier transfer, and where blame went after it. With no outcomes or themes it is told of any."""

    id: str
    title: str
    nations: tuple[str, ...]
    moved_on: date | None
    blame: Blame
    says: str
    outcomes: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    law: Law = ()
    certainty: Certainty = Certainty.FROM_MEMORY
    source: tuple[str, ...] = ()
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Topic:
    """Something about which a minister can be asked; `{body}` in the words is whoever decides."""

    words: str
    days: Days = ALWAYS
    law: Law = ()


@dataclass(frozen=True, slots=True)
class Saying:
    """How an outcome is spoken of every day, in a nation.

    `does` follows the name of whoever answers ("collects the bins"), `about` follows "questions about", `called` is a
    short name, `framework` what ministers answer for by law, `as_to` what is not theirs, `topics` what is, and
    `department` follows "My Department".
    """

    outcome: str
    nations: tuple[str, ...] = ()
    does: str = ""
    about: tuple[str, ...] = ()
    called: str = ""
    framework: str = ""
    as_to: tuple[str, ...] = ()
    topics: tuple[Topic, ...] = ()
    department: str = ""
    certainty: Certainty = Certainty.FROM_MEMORY
    source: tuple[str, ...] = ()
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Dispute:
    """A dispute between a body and others about an outcome: its short name, what it shows, and what to say of it."""

    id: str
    body: str
    outcome: str
    days: Days
    called: str
    shows: str
    pressed: str
    certainty: Certainty = Certainty.FROM_MEMORY
    source: tuple[str, ...] = ()
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class RedFlag:
    """A claim that would mislead, on which occasions, and why: a clause."""

    id: str
    claim: str
    occasions: tuple[Occasion, ...]
    because: str
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Briefing:
    """All of this for one nation."""

    questions: Questions | None = None
    triggers: tuple[Trigger, ...] = ()
    precedents: tuple[Precedent, ...] = ()
    sayings: tuple[Saying, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    red_flags: tuple[RedFlag, ...] = ()
