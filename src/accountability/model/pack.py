"""A pack as written: everything that its files say, with names not yet resolved."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from accountability.model.anchor import Function, Service
from accountability.model.body import Body, Forthcoming, Intervention, Kind, Relation
from accountability.model.briefing import Dispute, Precedent, Questions, RedFlag, Saying, Trigger
from accountability.model.days import ALWAYS, Days
from accountability.model.estimate import Estimate
from accountability.model.invest import Investment
from accountability.model.lever import Lever
from accountability.model.moving import Assessment, WayAcross
from accountability.model.outcome import Outcome, Role
from accountability.model.patch import Patch
from accountability.model.place import Outside
from accountability.model.reform import Reform
from accountability.model.rule import Fact
from accountability.model.scrutiny import Finding, ProbeWords
from accountability.model.source import NOWHERE, Certainty, Span
from accountability.model.tier import Over, Portfolio, Power, Seat, Tier
from accountability.model.tilemap import Spot
from accountability.model.variation import Figure, Limit, Series, Variation


@dataclass(frozen=True, slots=True)
class Area:
    """A place as written. Which of the lists is used depends on its kind: see `docs/rule-files.md`."""

    id: str
    name: str
    kind: str
    nation: str = ""
    code: str = ""
    region: str = ""
    county: str = ""
    made_of: tuple[str, ...] = ()
    over: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    days: Days = ALWAYS
    also_known_as: tuple[str, ...] = ()
    former_codes: tuple[str, ...] = ()
    population: int = 0
    certainty: Certainty = Certainty.FROM_MEMORY
    span: Span = field(default=NOWHERE, compare=False)
    people: int = 0
    alone: bool = True


@dataclass(frozen=True, slots=True)
class Placed:
    """A seat as written: over places, wholly or in part."""

    seat: Seat
    over: Over


@dataclass(frozen=True, slots=True)
class Known:
    """A public source of facts."""

    id: str
    publisher: str
    title: str
    address: str = ""
    licence: str = ""


@dataclass(frozen=True, slots=True)
class Pack:
    """Everything in a folder `rules/`. `digest` is a hash of every file's bytes; `extends` the pack that it changes."""

    name: str
    title: str
    checked_on: date
    digest: str = ""
    areas: tuple[Area, ...] = ()
    outside: tuple[Outside, ...] = ()
    bodies: tuple[Body, ...] = ()
    governance: tuple[tuple[str, Relation], ...] = ()
    kinds: tuple[Kind, ...] = ()
    tiers: tuple[Tier, ...] = ()
    seats: tuple[Placed, ...] = ()
    portfolios: tuple[Portfolio, ...] = ()
    powers: tuple[Power, ...] = ()
    facts: tuple[Fact, ...] = ()
    roles: tuple[Role, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    interventions: tuple[Intervention, ...] = ()
    forthcoming: tuple[Forthcoming, ...] = ()
    sources: tuple[Known, ...] = ()
    services: tuple[Service, ...] = ()
    functions: tuple[Function, ...] = ()
    investments: tuple[Investment, ...] = ()
    variations: tuple[Variation, ...] = ()
    limits: tuple[Limit, ...] = ()
    series: tuple[Series, ...] = ()
    figures: tuple[Figure, ...] = ()
    probes: tuple[ProbeWords, ...] = ()
    findings: tuple[tuple[str, Finding], ...] = ()
    patches: tuple[Patch, ...] = ()
    reforms: tuple[Reform, ...] = ()
    questions: tuple[Questions, ...] = ()
    triggers: tuple[Trigger, ...] = ()
    precedents: tuple[Precedent, ...] = ()
    sayings: tuple[Saying, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    red_flags: tuple[RedFlag, ...] = ()
    levers: tuple[Lever, ...] = ()
    routes: tuple[WayAcross, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    spots: tuple[Spot, ...] = ()
    estimates: tuple[Estimate, ...] = ()
    extends: Pack | None = None
