"""Money as published: lines, amounts and where they come from; and the count of it in a place. Decimal, never float."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from accountability.model.answer import CURRENT_LAW
from accountability.model.called_for import NOT_TOLD, CalledFor, Declared, Guidance
from accountability.model.report import Subject

NOTHING = Decimal(0)


class Role(StrEnum):
    """What an amount may be added to.

    Only what is spent is counted. What is passed on to another body is counted where that body spends it; grants and
    taxes say where money comes from; a total, a detail or a memorandum is the same money seen again.
    """

    SPENDS = "spends"
    PASSES_ON = "passes-on"
    ADJUSTS = "adjusts"
    GRANTS = "grants"
    TAXES = "taxes"
    TOTAL = "total"
    DETAIL = "detail"
    MEMO = "memo"


class Control(StrEnum):
    """Who settles how much is spent: local choice, national rules, what people may claim, or it is not settled."""

    LOCAL = "local"
    NATIONAL = "national"
    DEMAND = "demand"
    UNSETTLED = "unsettled"


class Basis(StrEnum):
    """What was spent, or what was planned."""

    OUTTURN = "outturn"
    BUDGET = "budget"


@dataclass(frozen=True, slots=True)
class MoneyLine:
    """A line of a published table. `fit` is `exact`, or `main` where other groups of COFOG are in the line too."""

    id: str
    title: str
    role: Role
    control: Control = Control.UNSETTLED
    cofog: str = ""
    fit: str = ""
    outcomes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Amount:
    """One amount in pounds: of a body, under a line, from a source. `place` is empty where it is the body's area."""

    body: str
    line: MoneyLine
    amount: Decimal
    source: str = ""
    place: str = ""
    illustrative: bool = False


@dataclass(frozen=True, slots=True)
class Published:
    """A source of figures, worded for the public."""

    id: str
    publisher: str
    title: str
    published: str = ""
    address: str = ""
    licence: str = ""


@dataclass(frozen=True, slots=True)
class Ledger:
    """The money of one financial year. `missing` says of a body what it did not give; `gaps` what nobody gives here.

    `guidance` and `habits` say what it is spent under besides the rules, on whatever day each of them holds.
    """

    year: str
    basis: Basis
    amounts: tuple[Amount, ...]
    sources: tuple[Published, ...] = ()
    missing: tuple[tuple[str, str], ...] = ()
    gaps: tuple[str, ...] = ()
    guidance: tuple[Guidance, ...] = ()
    habits: tuple[Declared, ...] = ()

    @property
    def last_day(self) -> date:
        """The last day of the year: the bodies are those of that day.

        >>> Ledger("2022-23", Basis.OUTTURN, ()).last_day.isoformat()
        '2023-03-31'
        """
        return date(int(self.year[:4]) + 1, 3, 31)


def year_of(day: date) -> str:
    """The financial year in which a day lies.

    >>> year_of(date(2023, 3, 31)), year_of(date(2023, 4, 1))
    ('2022-23', '2023-24')
    """
    first = day.year if (day.month, day.day) >= (4, 1) else day.year - 1
    return f"{first}-{(first + 1) % 100:02}"


class Purpose(StrEnum):
    """Why a body spends on a line, by the rules: it must, it may, for some of it each; or nothing says why."""

    DUTY = "duty"
    POWER = "power"
    BOTH = "duty-and-power"
    OTHER = "another-answers"
    NOT_SETTLED = "not-settled"
    NO_OUTCOME = "no-outcome"


@dataclass(frozen=True, slots=True)
class Activity:
    """What one body spends under one line, and the purpose test of it.

    `outcomes` are ids with titles: where there are several the amount is not divided among them. `duties` and `powers`
    are those of them for which the body must or may act here; `called_for` is everything that makes the money go
    there; `evidence` that it works, `not known` where there is none in these data.
    """

    body: str
    name: str
    tier: str
    line: str
    title: str
    amount: Decimal
    control: Control
    cofog: str
    fit: str
    outcomes: tuple[tuple[str, str], ...]
    purpose: Purpose
    duties: tuple[str, ...] = ()
    powers: tuple[str, ...] = ()
    called_for: CalledFor = NOT_TOLD
    evidence: str = "not known"
    source: str = ""
    illustrative: bool = False


def grouped(activities: Iterable[Activity], key: Callable[[Activity], str]) -> tuple[tuple[str, Decimal], ...]:
    """Amounts added up by a key, the largest first. They add up to what all of them add up to."""
    found: dict[str, Decimal] = {}
    for one in activities:
        found[key(one)] = found.get(key(one), NOTHING) + one.amount
    return tuple(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))


@dataclass(frozen=True, slots=True)
class Spender:
    """One body with its money of the year, in pounds. `held` is elected, appointed, minister or not-known.

    `stated` is the total of its services that the source itself prints, where it does.
    """

    body: str
    name: str
    kind: str
    tier: str
    held: str
    spends: Decimal = NOTHING
    passes_on: Decimal = NOTHING
    adjusts: Decimal = NOTHING
    grants: Decimal = NOTHING
    taxes: Decimal = NOTHING
    stated: Decimal | None = None
    missing: str = ""


@dataclass(frozen=True, slots=True)
class Spending:
    """The count of a place: what is spent by bodies whose whole area lies in it, each pound once.

    `wider` are bodies that act in it and beyond: their money is for all of their area, is not divided, and is in no
    sum. `without` are bodies that act in it and for which there is no figure at all. `no_money` are outcomes for which
    a body that was counted answers and under which it has no line.
    """

    place: Subject
    year: str
    basis: Basis
    on: date
    total: Decimal
    elected: Decimal
    spenders: tuple[Spender, ...]
    wider: tuple[Spender, ...]
    without: tuple[str, ...]
    activities: tuple[Activity, ...]
    no_money: tuple[tuple[str, str], ...]
    gaps: tuple[str, ...]
    sources: tuple[Published, ...]
    under: str = CURRENT_LAW
