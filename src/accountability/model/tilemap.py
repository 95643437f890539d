"""A map of one tile for each council area, each the same size: where a tile lies, and who answers there."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from accountability.model.answer import Status
from accountability.model.days import ALWAYS, Days
from accountability.model.source import NOWHERE, Span


@dataclass(frozen=True, slots=True)
class Spot:
    """Where the tile of a council area lies for some days.

    Columns are counted from the left and rows from the top, both from 1. Every even row is set half a tile to the
    right, so that six-sided tiles fit together.
    """

    area: str
    column: int
    row: int
    days: Days = ALWAYS
    span: Span = field(default=NOWHERE, compare=False)


class Answerer(StrEnum):
    """Of what kind those who answer are, by where they sit."""

    SINGLE_TIER = "single-tier"
    DISTRICT = "district"
    COUNTY = "county"
    STRATEGIC = "strategic"
    LOCAL = "local"
    NATIONAL = "national"
    PROVIDER = "provider"
    SEVERAL = "several"
    NOBODY = "nobody"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Tile:
    """One council area: where its tile lies, what came of the question there, and the names of those who answer."""

    place: str
    name: str
    code: str
    column: int
    row: int
    status: Status
    group: Answerer
    who: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TileGroup:
    """How many tiles have answerers of one kind."""

    group: Answerer
    tiles: int


@dataclass(frozen=True, slots=True)
class TileMap:
    """Who answers for one outcome in every council area of a day, one tile each."""

    outcome: str
    title: str
    on: date
    under: str
    given: tuple[tuple[str, str], ...]
    tiles: tuple[Tile, ...]
    groups: tuple[TileGroup, ...]
    within: str = ""
