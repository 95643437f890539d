"""The answer to a question, as a value: who answers, why, why not somebody else, and what is still unsettled."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from accountability.model.source import NOWHERE, Certainty, Law, Span
from accountability.model.who import Sort

CURRENT_LAW = "current-law"
"""The name of the law as it is, with no reform laid over it."""
NOTICE = "Analysis of an assumption. Not law, not government policy."
"""What heads everything that is said under a reform, in every format."""


class Status(StrEnum):
    """What came of the question."""

    ANSWERED = "answered"
    NOBODY = "nobody"
    INDEPENDENT = "independent"
    DISPUTED = "disputed"
    NARROW = "narrow"
    DEPENDS = "depends"
    VACANT = "vacant"
    NO_RULE = "no-rule"
    CONFLICT = "conflict"
    NO_SUCH_CASE = "no-such-case"
    AMBIGUOUS = "ambiguous"
    NOT_FOUND = "not-found"
    NOT_UNDERSTOOD = "not-understood"
    OUT_OF_SCOPE = "out-of-scope"
    BEFORE_RECORDS = "before-records"


SETTLED = frozenset({Status.ANSWERED, Status.NOBODY, Status.INDEPENDENT})
"""Answered, even if the answer is that nobody elected answers."""
NOT_ASKED = frozenset({Status.NOT_FOUND, Status.NOT_UNDERSTOOD})
"""The question itself was not understood."""


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody who answers: a body, a minister, a provider, commissioners, or "the parish council, where there is one".

    `id` is a body's id, a portfolio for a minister, a kind for a provider, a tier for one who is not listed, an
    intervention for commissioners. `body` is the body's id, or the minister's department. `for_whom` is the
    minister for whom a company of the state acts. `seated_as` is the kind of office in which it sits.
    """

    sort: Sort
    id: str
    name: str
    body: str | None = None
    code: str = ""
    tier: str = ""
    role: str = ""
    office: str = ""
    strength: str = "duty"
    seated_as: str = ""
    for_whom: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Minister:
    """A minister who still answers for part of the matter, and for which part."""

    office: str
    department: str
    answers_for: tuple[str, ...]
    portfolio: str = ""
    committee: str = ""
    accounting_officer: str = ""
    reserved: str = ""


@dataclass(frozen=True, slots=True)
class Westminster:
    """What is left for ministers, and what no minister should be blamed for."""

    ministers: tuple[Minister, ...] = ()
    not_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """One link of the chain from a legislature to the voters: a sentence, and the relation that it states.

    The relation leads from `start` to `end`: a minister `answers-to` a legislature, voters `elects` a council.
    `since` and `until` are the first day of what it says, and the first day after it, where they are known;
    `next_poll` is the first day after the day asked about on which those voters elect, where the register has it.
    """

    start: str
    relation: str
    end: str
    says: str
    law: Law = ()
    carries_answerability: bool = False
    since: date | None = None
    until: date | None = None
    next_poll: date | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """One way in which whoever answers is held to account."""

    relation: str
    by: str
    law: Law = ()


@dataclass(frozen=True, slots=True)
class Decider:
    """A rule that decided, the file and line where it stands, and the rules that gave way to it."""

    matter: str
    rule: str
    law: Law
    span: Span
    displaced: tuple[str, ...] = ()
    step: str = "outcome"  # or "role"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What happened to one rule: `decides`, `gives way`, `wrong place`, `wrong day`, `wrong fact`, `sits elsewhere`...

    `to` is the rule it gave way to; `change` the smallest single change that would admit it, if there is one.
    """

    matter: str
    rule: str
    names: str
    what: str
    to: str = ""
    change: str = ""
    law: Law = ()
    because: str = ""
    edge_law: Law = ()
    span: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Unless:
    """Another value of the facts, and who answers then. `words` fit after "unless it is"."""

    given: tuple[tuple[str, str], ...]
    words: str
    status: Status
    mode: str
    parties: tuple[Party, ...]
    law: Law = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to settle an unsettled question: narrower places, a branch of facts, or a candidate match.

    `add` is text to paste. `branches` are filled when the choice is itself a question of fact.
    """

    label: str
    add: str = ""
    status: Status = Status.ANSWERED
    mode: str = "sole"
    parties: tuple[Party, ...] = ()
    places: tuple[str, ...] = ()
    given: tuple[tuple[str, str], ...] = ()
    law: Law = ()
    asks: str = ""
    branches: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody who stands beside the answer: a deliverer, a funder, one who may act, one named by mistake."""

    name: str
    body: str | None = None
    what: str = ""


@dataclass(frozen=True, slots=True)
class InForce:
    """An intervention that touches whoever answers."""

    id: str
    says: str
    law: Law = ()
    taken: bool = False


@dataclass(frozen=True, slots=True)
class Coming:
    """What is announced, decided or enacted and not in force."""

    id: str
    state: str
    says: str
    expected: date | None = None
    law: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked, as it was understood."""

    outcome: str
    title: str
    place: str
    place_name: str
    place_code: str
    place_kind: str
    on: date
    under: str = CURRENT_LAW
    given: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer with everything that a reader may ask of it.

    `also` are others with a duty of their own towards the outcome: `label` says what they must do.
    """

    status: Status
    message: str
    question: Question | None = None
    mode: str = "sole"
    answerable: tuple[Party, ...] = ()
    westminster: Westminster = Westminster()
    chain: tuple[Link, ...] = ()
    held_to_account: tuple[Held, ...] = ()
    delivered_by: tuple[Mention, ...] = ()
    funded_by: tuple[Mention, ...] = ()
    may_act: tuple[Mention, ...] = ()
    decided_by: Mention | None = None
    beside: tuple[Party, ...] = ()
    intervention: InForce | None = None
    because: tuple[Decider, ...] = ()
    assuming: tuple[tuple[str, str, str], ...] = ()
    unless: tuple[Unless, ...] = ()
    generally: Choice | None = None
    choices: tuple[Choice, ...] = ()
    instead: tuple[Mention, ...] = ()
    ask: tuple[Mention, ...] = ()
    also: tuple[Choice, ...] = ()
    to_challenge: str = ""
    asks: str = ""
    forthcoming: tuple[Coming, ...] = ()
    notes: tuple[str, ...] = ()
    readings: tuple[tuple[str, Law], ...] = ()
    record: tuple[Verdict, ...] = field(default=(), repr=False)
    certainty: Certainty = Certainty.FROM_MEMORY
    checked_on: date | None = None

    @property
    def decided(self) -> bool:
        """Whether rules were asked on some ground: then there is a record to read."""
        return self.question is not None and self.status not in (*NOT_ASKED, Status.BEFORE_RECORDS, Status.NO_SUCH_CASE)

    @property
    def settled(self) -> bool:
        """Whether there is one answer."""
        return self.status in SETTLED
