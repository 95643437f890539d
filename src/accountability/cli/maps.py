"""A map of tiles, printed or written to a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from accountability.model.answer import Answer
    from accountability.model.tilemap import TileMap


def draw(found: TileMap | Answer, path: Path | None, quiet: bool) -> None:
    """Print the map or write it, or say why there is none."""
    from accountability.cli.refusing import refuse
    from accountability.cli.terminal import say, tell
    from accountability.cli.writing import writing
    from accountability.model.answer import Answer
    from accountability.present.layout import page
    from accountability.present.pieces import sentence
    from accountability.present.tiles_svg import tiles_svg

    if isinstance(found, Answer):
        refuse(found, "text")
        return
    drawn = tiles_svg(found)
    if path is None:
        say(drawn)
        return
    with writing(path) as making:
        making.write_text(drawn, encoding="utf-8", newline="\n")
    if not quiet:
        tell(page(sentence(f"{len(found.tiles)} tiles, in {path}")))
