"""The compiled rulebook: one resolved whole, in which nothing is looked up by the name that somebody wrote."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, get_args, get_type_hints

from accountability.model.answer import CURRENT_LAW, Link
from accountability.model.body import Body, Forthcoming, Intervention, Kind
from accountability.model.days import Days
from accountability.model.match import NameEntry
from accountability.model.outcome import Outcome, Role
from accountability.model.place import Ground, Outside, Place
from accountability.model.rule import Fact
from accountability.model.tier import Portfolio, Power, Seats, Tier

if TYPE_CHECKING:
    from accountability.model.briefing import Briefing
    from accountability.model.estimate import Estimate
    from accountability.model.invest import Investment
    from accountability.model.lever import Lever
    from accountability.model.moving import Assessment, WayAcross
    from accountability.model.reform import Reform
    from accountability.model.scrutiny import ProbeWords
    from accountability.model.tilemap import Spot
    from accountability.model.variation import Limit, Published, Variation


@dataclass(frozen=True, slots=True)
class Chain:
    """The links from a kind of body to the voters while nothing in them changes, or why there are none."""

    days: Days
    links: tuple[Link, ...]
    reaches_voters: bool
    why_not: str = ""


@dataclass(frozen=True, slots=True)
class About:
    """What is said of the pack as a whole; `under` is the reform that it has been changed by."""

    name: str
    title: str
    checked_on: date
    digest: str
    pieces: int
    under: str = CURRENT_LAW


@dataclass(frozen=True)
class Compiled:
    """Everything that answers. Each mapping may be read from memory or, one entry at a time, from the store.

    `seats` is keyed by `tier/piece`, `chains` by a kind or by `body:id`, `names` by the plain form of a name,
    `variations` and `series` by an outcome, `limits` and `briefing` by a nation, and `spots` by a council area.
    """

    about: About
    ground: Mapping[str, Ground]
    places: Mapping[str, Place]
    outside: Mapping[str, Outside]
    bodies: Mapping[str, Body]
    kinds: Mapping[str, Kind]
    tiers: Mapping[str, Tier]
    seats: Mapping[str, Seats]
    portfolios: Mapping[str, Portfolio]
    powers: Mapping[str, Power]
    facts: Mapping[str, Fact]
    roles: Mapping[str, Role]
    outcomes: Mapping[str, Outcome]
    interventions: Mapping[str, tuple[Intervention, ...]]
    forthcoming: Mapping[str, tuple[Forthcoming, ...]]
    investments: Mapping[str, Investment]
    chains: Mapping[str, tuple[Chain, ...]]
    probes: Mapping[str, ProbeWords]
    names: Mapping[str, tuple[NameEntry, ...]]
    reforms: Mapping[str, Reform]
    variations: Mapping[str, Variation]
    limits: Mapping[str, tuple[Limit, ...]]
    series: Mapping[str, tuple[Published, ...]]
    briefing: Mapping[str, Briefing]
    levers: Mapping[str, Lever] = field(default_factory=dict)
    routes: Mapping[str, WayAcross] = field(default_factory=dict)
    assessments: Mapping[str, Assessment] = field(default_factory=dict)
    spots: Mapping[str, tuple[Spot, ...]] = field(default_factory=dict)
    estimates: Mapping[str, Estimate] = field(default_factory=dict)


SECTIONS = tuple(name for name in Compiled.__annotations__ if name != "about")
"""Every mapping of a compiled rulebook."""
_LATER = {
    "investments": "invest",
    "probes": "scrutiny",
    "reforms": "reform",
    "variations": "variation",
    "limits": "variation",
    "series": "variation",
    "briefing": "briefing",
    "levers": "lever",
    "routes": "moving",
    "assessments": "moving",
    "spots": "tilemap",
    "estimates": "estimate",
}
"""What `who` never reads, and the module beside this one that says what it is: to load them all takes as long as to
answer."""


@cache
def type_of(section: str) -> Any:
    """The type of the entries of a section, whose module is loaded with the first of them."""
    package = __name__.rpartition(".")[0]
    names = vars(import_module(f"{package}.{_LATER[section]}")) if section in _LATER else {}
    alone = type(section, (), {"__annotations__": {section: Compiled.__annotations__[section]}})
    return get_args(get_type_hints(alone, {**globals(), **names})[section])[1]
