"""A map of tiles in words: what each kind of answerer is called, its letter, and the same facts as rows."""

from __future__ import annotations

from collections.abc import Mapping

from accountability.model.answer import Status
from accountability.model.days import in_words
from accountability.model.report import Listing
from accountability.model.tilemap import Answerer, Tile, TileMap
from accountability.model.words import listed
from accountability.present import names

GROUPS: Mapping[Answerer, tuple[str, str]] = {
    Answerer.SINGLE_TIER: ("S", "a single-tier council"),
    Answerer.DISTRICT: ("D", "a district council"),
    Answerer.COUNTY: ("C", "a county council"),
    Answerer.STRATEGIC: ("M", "a mayor or strategic authority"),
    Answerer.LOCAL: ("B", "another public body, such as for police, fire, health or roads"),
    Answerer.NATIONAL: ("N", "a minister or a national body"),
    Answerer.PROVIDER: ("P", "a provider, such as a school or a company"),
    Answerer.SEVERAL: ("+", "several of these together"),
    Answerer.NOBODY: ("0", "nobody, or no elected person"),
    Answerer.OPEN: ("?", "it depends, or is not settled"),
}
"""The letter that stands in a tile, and what the kind is called."""
COLUMNS = ("place", "code", "who answers", "kind", "status")
_NO_NAME = {
    Status.NOBODY: "nobody has the duty",
    Status.INDEPENDENT: "no elected person answers",
    Status.DEPENDS: "it depends on the case",
    Status.NARROW: "it differs within the area",
    Status.NO_SUCH_CASE: "no such case can arise",
}
_UNSETTLED = "it is not settled"


def heading(found: TileMap) -> str:
    """What the map shows, as a title."""
    within = f" in {names.the_place(found.within)}" if found.within else ""
    return f"Who answers for {found.title}{within}, {in_words(found.on)}"


def says(found: TileMap) -> str:
    """How many council areas have answerers of each kind, in a sentence or two."""
    areas = "council area" if len(found.tiles) == 1 else "council areas"
    counted = listed([f"{GROUPS[one.group][1]} in {one.tiles}" for one in found.groups])
    given = f" Given: {listed([f'{name} is {value}' for name, value in found.given])}." if found.given else ""
    return f"{len(found.tiles)} {areas}, one tile each. Who answers: {counted}.{given}"


def who_words(tile: Tile) -> str:
    """Who answers in one council area, or why nobody is named."""
    return listed(tile.who) if tile.who else _NO_NAME.get(tile.status, _UNSETTLED)


def tile_rows(found: TileMap) -> tuple[tuple[str, ...], ...]:
    """The same facts as rows, under `COLUMNS`."""
    return tuple(
        (tile.name, tile.code, who_words(tile), GROUPS[tile.group][1], str(tile.status)) for tile in found.tiles
    )


def tile_list(found: TileMap) -> Listing:
    """The rows as a list, for CSV or data."""
    return Listing("map", COLUMNS, tile_rows(found), under=found.under)
