"""Supply Estimates: what Parliament votes for a department, line by line, and what each line pays for."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from accountability.model.source import NOWHERE, Certainty, Span


class Budget(StrEnum):
    """The budget under which a line falls."""

    DEPARTMENTAL = "departmental-expenditure-limit"
    ANNUAL = "annually-managed-expenditure"


class Money(StrEnum):
    """What a line's money is for: running costs and grants, or what lasts."""

    RESOURCE = "resource"
    CAPITAL = "capital"


class Voted(StrEnum):
    """Whether Parliament votes a line with the Estimate, or it rests on another authority."""

    VOTED = "voted"
    NOT_VOTED = "non-voted"


@dataclass(frozen=True, slots=True)
class Section:
    """A line of an Estimate. A letter, a budget or an amount that is not there is not known.

    `pays_for` are the outcomes whose central money is all here, `pays_part_of` those of which a part is; `besides` is
    what else it pays for. `amount` is in thousands of pounds.
    """

    title: str
    letter: str = ""
    budget: Budget | None = None
    money: tuple[Money, ...] = ()
    voted: Voted | None = None
    amount: Decimal | None = None
    pays_for: tuple[str, ...] = ()
    pays_part_of: tuple[str, ...] = ()
    besides: str = ""
    certainty: Certainty = Certainty.FROM_MEMORY
    source: tuple[str, ...] = ()
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Estimate:
    """What is known of a department's Estimate. `id` is the department of today; `title` the Estimate's own name."""

    id: str
    title: str
    year: str
    sections: tuple[Section, ...]
    checked_on: date | None = None
    span: Span = field(default=NOWHERE, compare=False)


class Turn(StrEnum):
    """What becomes of a line where outcomes leave ministers or come to them.

    `passed-on`: it is still voted, and whoever comes to answer spends it. `taken-back`: it was voted already for
    others to spend, and ministers come to spend it.
    """

    LEAVES = "leaves"
    SHRINKS = "shrinks"
    PASSED_ON = "passed-on"
    GROWS = "grows"
    TAKEN_BACK = "taken-back"
    CHANGES = "changes"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an Estimate under a reform: what becomes of it, and the titles of the outcomes that it pays for.

    `parts` are those of `leaves`, `comes` and `stays` of which it pays a part.
    """

    department: str
    estimate: str
    year: str
    title: str
    turn: Turn
    letter: str = ""
    budget: Budget | None = None
    money: tuple[Money, ...] = ()
    voted: Voted | None = None
    amount: Decimal | None = None
    leaves: tuple[str, ...] = ()
    comes: tuple[str, ...] = ()
    stays: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    besides: str = ""
    certainty: Certainty = Certainty.FROM_MEMORY
    source: tuple[str, ...] = ()
