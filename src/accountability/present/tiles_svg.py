"""A map of tiles as SVG: a tile for each council area, its colour and its letter by who answers.

It draws its own white ground, so it is the same on a light and on a dark page. It has no script and no style, so a
page may forbid both.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from accountability.model.tilemap import Answerer, Tile, TileMap
from accountability.model.words import capital
from accountability.present.folding import fold
from accountability.present.supposed import notice
from accountability.present.tiles_words import GROUPS, heading, says, who_words
from accountability.present.to_svg import escaped

Address = Callable[[Tile], str]
"""Where a tile leads."""

COLOURS: Mapping[Answerer, str] = {
    Answerer.SINGLE_TIER: "#1d4f91",
    Answerer.DISTRICT: "#a34700",
    Answerer.COUNTY: "#00695c",
    Answerer.STRATEGIC: "#6a1b9a",
    Answerer.LOCAL: "#ad1457",
    Answerer.NATIONAL: "#4e5a00",
    Answerer.PROVIDER: "#37627a",
    Answerer.SEVERAL: "#5d4037",
    Answerer.NOBODY: "#1a1a1a",
    Answerer.OPEN: "#6e6e6e",
}
"""Each dark enough for white letters. The letter tells them apart for whoever sees no colour."""
MARK = 'aria-labelledby="map-title map-desc"'
"""What every one of these files holds near its start."""
_MARGIN, _TILE, _LEAST = 24, 30, 560
_DOWN = _TILE * math.sqrt(3) / 2
_RADIUS = _TILE / math.sqrt(3)
_LETTER, _BIG = 6.6, 8.6
"""How wide a letter is taken to be, in the text and in the title."""


def tiles_svg(found: TileMap, address: Address | None = None) -> str:
    """The whole file. With `address` each tile is a link."""
    columns = [tile.column for tile in found.tiles] or [1]
    rows = [tile.row for tile in found.tiles] or [1]
    wide = (max(columns) - min(columns) + 1.5) * _TILE
    width = max(wide, _LEAST) + 2 * _MARGIN
    head, y = _head(found, width)
    left = (width - wide) / 2 + _TILE / 2 - min(columns) * _TILE
    top = y + _RADIUS - min(rows) * _DOWN
    height = y + 2 * _RADIUS + (max(rows) - min(rows)) * _DOWN + _MARGIN
    title = _title(found)
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0f}" height="{height:.0f}" '
            f'viewBox="0 0 {width:.0f} {height:.0f}" role="{"group" if address else "img"}" '
            f"{MARK} "
            'font-family="Arial, Helvetica, sans-serif" font-size="13" fill="#1a1a1a">',
            f'<title id="map-title">{escaped(title)}</title>',
            f'<desc id="map-desc">{escaped(says(found))}</desc>',
            f'<rect width="{width:.0f}" height="{height:.0f}" fill="#ffffff"/>',
            *head,
            *(_tile(tile, left, top, address) for tile in found.tiles),
            "</svg>\n",
        )
    )


def _title(found: TileMap) -> str:
    return f"{notice(found.under)} {heading(found)}".strip()


def _head(found: TileMap, width: float) -> tuple[list[str], float]:
    """The title and the legend with its counts, and the height below them."""
    room = width - 2 * _MARGIN
    parts: list[str] = []
    y = float(_MARGIN)
    for line in fold(_title(found), width=int(room / _BIG)):
        parts.append(_text(_MARGIN, y + 10, line, 'font-size="17" font-weight="bold"'))
        y += 23
    for line in fold(says(found).partition(" Who answers")[0], width=int(room / _LETTER)):
        parts.append(_text(_MARGIN, y + 10, line))
        y += 20
    y += 8
    for one in found.groups:
        letter, words = GROUPS[one.group]
        parts.append(_hexagon(_MARGIN + 12, y + 10, 12, COLOURS[one.group]))
        parts.append(_text(_MARGIN + 12, y + 14, letter, _LETTERED))
        for line in fold(f"{capital(words)}: {one.tiles}", width=int((room - 34) / _LETTER)):
            parts.append(_text(_MARGIN + 34, y + 14, line))
            y += 17
        y += 11
    return parts, y + 12


_LETTERED = 'text-anchor="middle" font-size="12" font-weight="bold" fill="#ffffff"'


def _tile(tile: Tile, left: float, top: float, address: Address | None) -> str:
    """One tile with its name and who answers; a link where it leads somewhere."""
    x = left + (tile.column + (0 if tile.row % 2 else 0.5)) * _TILE
    y = top + tile.row * _DOWN
    drawn = (
        f"<title>{escaped(f'{tile.name}: {who_words(tile)}')}</title>"
        f"{_hexagon(x, y, _RADIUS, COLOURS[tile.group])}{_text(x, y + 4, GROUPS[tile.group][0], _LETTERED)}"
    )
    return f'<a href="{escaped(address(tile))}">{drawn}</a>' if address else f"<g>{drawn}</g>"


def _hexagon(x: float, y: float, radius: float, colour: str) -> str:
    """A tile that stands on a corner, with a white edge between it and the next."""
    corners = ((x + radius * math.sin(n * math.pi / 3), y - radius * math.cos(n * math.pi / 3)) for n in range(6))
    points = " ".join(f"{across:.1f},{down:.1f}" for across, down in corners)
    return f'<polygon points="{points}" fill="{colour}" stroke="#ffffff" stroke-width="1.5"/>'


def _text(x: float, y: float, words: str, more: str = "") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}"{f" {more}" if more else ""}>{escaped(words)}</text>'
