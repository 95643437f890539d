"""One invests and another gains: the case as written, and what it comes to for each body in a place."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from accountability.model.answer import CURRENT_LAW
from accountability.model.report import Subject
from accountability.model.source import NOWHERE, Certainty, Law, Span

NOTHING = Decimal(0)


class Figures(StrEnum):
    """Where the figures of a case come from: made up to show the shape of it, published, or the reader's own."""

    ILLUSTRATIVE = "illustrative"
    PUBLISHED = "published"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Flow:
    """What whoever answers for an outcome pays and gains, in pounds: one amount for all years, or one for each year.

    `cashable` is the part of the gain that can be taken out of a budget.
    """

    outcome: str
    pays: tuple[Decimal, ...] = ()
    gains: tuple[Decimal, ...] = ()
    cashable: tuple[Decimal, ...] = ()
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Investment:
    """A case as written: bodies are not named, but looked up by the outcome for which they answer in the place.

    `through` is the instrument that could carry a side-payment, and `law` its law. `note` may hold `{place}`.
    """

    id: str
    title: str
    place: str
    years: int
    figures: Figures
    flows: tuple[Flow, ...]
    through: str = ""
    law: Law = ()
    note: str = ""
    certainty: Certainty = Certainty.FROM_MEMORY
    source: tuple[str, ...] = ()
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Pocket:
    """What it comes to for one body, in pounds over all years.

    `side` is what it would pay to the others, or if below nothing be paid, so that nobody loses in public value;
    `cash_side` the same counted in cash alone, where that can be; `cash_after` its cash when it has paid `side`.
    """

    body: str
    name: str
    kind: str
    pays: Decimal
    gains: Decimal
    cash: Decimal
    net: Decimal
    side: Decimal = NOTHING
    cash_side: Decimal = NOTHING
    cash_after: Decimal = NOTHING


@dataclass(frozen=True, slots=True)
class Ending:
    """Bodies of the case that are due to be replaced, and when: the day, or only its month or year, is known."""

    names: tuple[str, ...]
    on: date
    precision: str = "day"


@dataclass(frozen=True, slots=True)
class Pockets:
    """A case worked out in a place on a day. Shares lie between 0 and 1.

    `wrong_share` is how much of the gain goes to bodies that do not pay, of all of it. `pays_back_in` is the year in
    which the gain has made up for what was paid, where amounts are given by year and it ever does; `cash_back_in` the
    same in cash. `shareable` says that side-payments can leave nobody worse off in public value; `cash_shareable` in
    cash. `made_for` is the place for which the figures were made, where another is asked about.
    """

    case: str
    title: str
    place: Subject
    on: date
    years: int
    figures: Figures
    pockets: tuple[Pocket, ...]
    all: Pocket
    wrong_share: Decimal
    pays_back_in: int | None
    cash_back_in: int | None
    shareable: bool
    cash_shareable: bool
    through: str = ""
    law: Law = ()
    note: str = ""
    ending: tuple[Ending, ...] = ()
    made_for: str = ""
    source: tuple[str, ...] = ()
    certainty: Certainty = Certainty.FROM_MEMORY


@dataclass(frozen=True, slots=True)
class WrongPockets:
    """Who pays and who gains, for one case or several."""

    cases: tuple[Pockets, ...]
    under: str = CURRENT_LAW
