"""The map of an outcome: who answers in every council area, one tile each, and the same as a table."""

from __future__ import annotations

from accountability.lookup.outcomes import find_outcome
from accountability.model.answer import Answer
from accountability.model.match import Matched
from accountability.model.tilemap import Tile
from accountability.model.words import capital
from accountability.present.pieces import sentence
from accountability.present.supposed import notice
from accountability.present.tiles_words import COLUMNS, GROUPS, heading, says, tile_rows
from accountability.web.address import Address
from accountability.web.asked import Ask
from accountability.web.naming import place_name
from accountability.web.pages.answers import refused
from accountability.web.shown import Elsewhere, Shown
from accountability.web.sources import Sources


def map_(at: Sources, asked: Ask) -> Shown | Elsewhere:
    """Who answers for an outcome in every council area of a day."""
    found = at.book.map(asked.parts[0], asked.on, asked.under, asked.given, asked.one("in") or None)
    if isinstance(found, Answer):
        return refused(found, "map", asked)
    match = find_outcome(at.book.compiled, asked.parts[0])
    if match.how is Matched.ONE and (match.id,) != asked.parts:
        return Elsewhere(Address("map", (match.id,), (*asked.asked(), ("in", asked.one("in")))))
    names = {tile.place: place_name(at.book.compiled, tile.place, found.on) for tile in found.tiles}

    def address(tile: Tile) -> Address:
        return Address("who", (found.outcome, names[tile.place]), asked.asked())

    rows = [(row, address(tile)) for row, tile in zip(tile_rows(found), found.tiles, strict=True)]
    more = {
        "columns": [capital(column) for column in COLUMNS],
        "rows": rows,
        "map": found,
        "address": address,
        "groups": GROUPS,
        "outcome": found.outcome,
    }
    return Shown(heading(found), tuple(sentence(says(found))), found, "map", notice=notice(found.under), more=more)
