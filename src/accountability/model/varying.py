"""What came of asking why an outcome differs between places."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from accountability.model.answer import CURRENT_LAW
from accountability.model.source import Certainty, Law, Span
from accountability.model.variation import Freedom, Kind, Limit, Run, Safeguard, Standard


@dataclass(frozen=True, slots=True)
class Standing:
    """One place: who answers there, how free they are and why, by which rule, and who can change what.

    `within` says whether voters elect locally who answers. `legislature` makes the law; `ministers` hold the framework.
    """

    place: str
    name: str
    nation: str
    answerable: tuple[str, ...]
    kind: Kind
    freedom: Freedom
    because: str
    local_voters: bool
    rules: tuple[tuple[str, Span], ...] = ()
    law: Law = ()
    legislature: str = ""
    ministers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is true of some of the places together. `other_law` says that their law is not that of the first group."""

    places: tuple[str, ...]
    nation: str
    kind: Kind
    also: tuple[Kind, ...]
    says: str
    other_law: bool = False
    local_voters: bool = True


@dataclass(frozen=True, slots=True)
class Brought:
    """A figure from the reader's own file: the place as typed, and the line on which it stands."""

    place: str
    value: str
    period: str
    source: str
    span: Span


@dataclass(frozen=True, slots=True)
class Value:
    """A figure for one place; `area` is the wider area for which it was published, where it is one."""

    place: str
    value: str
    period: str
    source: str
    area: str = ""


@dataclass(frozen=True, slots=True)
class Values:
    """Figures for the places, from one series or from the reader's own file.

    `differ` is unknown where figures are too few, or not of one period and one sort. `run` is known of a series alone.
    """

    title: str
    unit: str
    values: tuple[Value, ...]
    missing: tuple[str, ...] = ()
    differ: bool | None = None
    spread: str = ""
    run: Run | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Varying:
    """Why an outcome differs between places, on what evidence, who can change it, and what limits it.

    `unknown` names what is not known. A difference in values alone never decides the kind.
    """

    outcome: str
    title: str
    what: str
    on: date
    kind: Kind
    places: tuple[Standing, ...]
    verdicts: tuple[Verdict, ...]
    standards: tuple[Standard, ...] = ()
    law: Law = ()
    figures: tuple[Values, ...] = ()
    unknown: tuple[Kind, ...] = ()
    recorded: str = ""
    limits: tuple[Limit, ...] = ()
    safeguards: tuple[Safeguard, ...] = ()
    certainty: Certainty = Certainty.FROM_MEMORY
    checked_on: date | None = None
    under: str = CURRENT_LAW
