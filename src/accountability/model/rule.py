"""Rules: conditions that lead to a conclusion, with its law."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from accountability.model.days import ALWAYS, Days
from accountability.model.source import NOWHERE, Certainty, Law, Span
from accountability.model.who import Who

Wanted = tuple[tuple[str, tuple[str, ...]], ...]
"""Pairs of a name and the values of which any will do."""


@dataclass(frozen=True, slots=True)
class Condition:
    """What must hold. Every part that is given must hold; within a part, any of the values will do.

    `places` are the ids as written; `ground` the pieces of ground on which they stand, once compiled.
    Under `unless`, every single thing listed must fail.
    """

    nations: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    ground: frozenset[int] | None = None
    days: Days = ALWAYS
    held_by: Wanted = ()
    holds: Wanted = ()
    given: Wanted = ()
    unless: Condition | None = None


ANYWHERE = Condition()


class Form(StrEnum):
    """The closed table of conclusions."""

    ONE = "one"
    JOINTLY = "jointly"
    EITHER = "either"
    NOBODY = "nobody"
    INDEPENDENT = "independent"
    DISPUTED = "disputed"


@dataclass(frozen=True, slots=True)
class Reading:
    """One of the rival readings of a disputed law."""

    words: str
    law: Law


@dataclass(frozen=True, slots=True)
class Conclusion:
    """What a rule concludes. `who` is who answers, or for `nobody` who may act."""

    form: Form
    who: tuple[Who, ...] = ()
    readings: tuple[Reading, ...] = ()


@dataclass(frozen=True, slots=True)
class Edge:
    """This rule is an exception to another one, for a reason in law."""

    to: str
    law: Law
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody who can be asked although they do not answer, and about what."""

    who: Who
    about: str


@dataclass(frozen=True, slots=True)
class Beside:
    """Somebody with a duty of their own towards the outcome, whoever answers for it: what they must do, and the law."""

    who: Who
    does: str
    law: Law


@dataclass(frozen=True, slots=True)
class Rule:
    """One version of one rule of an outcome or a role.

    `leaves` is what it leaves to the minister, where that is not what the outcome says.
    """

    id: str
    applies: Condition
    answerable: Conclusion
    law: Law
    exception_to: tuple[Edge, ...] = ()
    strength: str = "duty"
    office: str = ""
    because: str = ""
    to_challenge: str = ""
    not_for: tuple[str, ...] | None = None
    leaves: tuple[str, ...] | None = None
    ask: tuple[Asked, ...] = ()
    beside: tuple[Beside, ...] = ()
    delivers: tuple[Who, ...] = ()
    funds: tuple[Who, ...] = ()
    certainty: Certainty = Certainty.FROM_MEMORY
    source: tuple[str, ...] = ()
    checked_on: date | None = None
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Gap:
    """A declared reason why no rule answers somewhere."""

    applies: Condition
    reason: str
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Fact:
    """Something about the case that a place cannot tell. `only` says where a value can arise."""

    id: str
    asks: str
    values: tuple[tuple[str, str], ...]
    usual: str | None = None
    only: tuple[tuple[str, Condition], ...] = ()
    span: Span = field(default=NOWHERE, compare=False)

    def words(self, value: str) -> str:
        """The value in words."""
        return dict(self.values).get(value, value)
