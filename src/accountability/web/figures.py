"""Drawings inside a page: the line from Parliament to the voters, and a map of tiles. All their text is escaped."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup

from accountability.engine.picture import picture
from accountability.model.answer import Answer
from accountability.model.tilemap import Tile, TileMap
from accountability.present.tiles_svg import tiles_svg
from accountability.present.to_svg import svg
from accountability.web.address import Address, Written


def line_svg(answer: Answer) -> Markup:
    """The drawing; its title, description and facts say all that it shows. Nothing where there is no line."""
    return Markup(svg(picture(answer))) if answer.chain else Markup("")  # noqa: S704  (every text in it is escaped)


def map_svg(found: TileMap, address: Callable[[Tile], Address], write: Written) -> Markup:
    """The map; each tile leads to the answer there, where that has a page."""
    linked = any(write(address(tile)) for tile in found.tiles[:1])
    return Markup(tiles_svg(found, (lambda tile: write(address(tile))) if linked else None))  # noqa: S704
