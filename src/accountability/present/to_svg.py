"""The drawing as SVG: boxes in layers, every fact also in words, dark on light, and readable without the picture."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from accountability.model.picture import Edge, Node, Picture, Shape
from accountability.present.folding import fold
from accountability.present.layers import Layers, layered
from accountability.present.picture_words import COLUMNS, edge_words, node_words, rows

_BOX, _GAP, _MARGIN, _BETWEEN = 240, 34, 24, 84
_LINE, _PAD = 17, 10
_LETTERS = 25
"""How many letters of the names fit in a box, and how wide a letter of a small text is taken to be."""
_SMALL, _LETTER = 12, 6.6
_SAYS = 34
_FILL: Mapping[Shape, tuple[str, str]] = {
    Shape.HOUSE: ("#f3e9d8", "#5c4212"),
    Shape.MINISTER: ("#e4ecf7", "#1d3f6e"),
    Shape.BODY: ("#e2f1e6", "#1c5230"),
    Shape.OFFICE: ("#e2f1e6", "#1c5230"),
    Shape.VOTERS: ("#f7e6ee", "#6e1d45"),
    Shape.BESIDE: ("#ffffff", "#595959"),
}
"""The ground and the edge of each sort of box. The letters are nearly black, so that all of them can be read."""


@dataclass(frozen=True, slots=True)
class Box:
    """Where a box stands."""

    x: float
    y: float
    height: float
    lines: tuple[str, ...]
    small: tuple[str, ...]

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height


def svg(picture: Picture) -> str:
    """The whole file. Its title, its description and its table of facts say all that the drawing shows."""
    layers = layered(picture)
    boxes, width, height = _placed(picture, layers)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0f}" height="{height:.0f}" '
        f'viewBox="0 0 {width:.0f} {height:.0f}" role="img" aria-labelledby="title desc" '
        'font-family="Arial, Helvetica, sans-serif" font-size="14" fill="#1a1a1a">',
        f'<title id="title">{escaped(picture.title)}</title>',
        f'<desc id="desc">{escaped(description(picture))}</desc>',
        f'<rect width="{width:.0f}" height="{height:.0f}" fill="#ffffff"/>',
        f'<text x="{_MARGIN}" y="{_MARGIN + 8}" font-size="17" font-weight="bold">{escaped(picture.title)}</text>',
    ]
    pairs = [(e, [boxes[name] for name in path]) for e, path in zip(picture.edges, layers.paths, strict=True)]
    parts += [_line(edge, path) for edge, path in pairs]
    parts += [_box(node, boxes[node.name]) for node in picture.nodes]
    parts += [part for edge, path in pairs for part in _label(edge, path, _share(picture, edge))]
    parts += [_key(height), "</svg>"]
    return "\n".join(parts) + "\n"


def escaped(text: str) -> str:
    """Text that cannot be read as markup.

    >>> escaped('<script> & "so"')
    '&lt;script&gt; &amp; &quot;so&quot;'
    """
    plain = text.replace("\n", "").isprintable()
    kept = text if plain else "".join(c for c in text if c in "\n\t" or c.isprintable())
    for mark, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;")):
        kept = kept.replace(mark, entity)
    return kept


def description(picture: Picture) -> str:
    """What the drawing shows, in words: the answer, then every fact as a row of a table."""
    lines = [picture.says, "", " | ".join(COLUMNS), *(" | ".join(row) for row in rows(picture))]
    return "\n".join(lines)


def _placed(picture: Picture, layers: Layers) -> tuple[dict[str, Box], float, float]:
    """Every box in its layer, the layers in the middle above one another, and how big all of it is."""
    nodes = {node.name: node for node in picture.nodes}
    widest = max((len(row) for row in layers.rows), default=1)
    letters = len(picture.title) * 9.5
    width = max(2 * _MARGIN + widest * _BOX + (widest - 1) * _GAP, 2 * _MARGIN + letters, 620.0)
    boxes: dict[str, Box] = {}
    y = _MARGIN + 36.0
    for row in layers.rows:
        drawn = {name: _sized(nodes.get(name)) for name in row}
        tallest = max(height for height, _, _ in drawn.values())
        x = (width - len(row) * _BOX - (len(row) - 1) * _GAP) / 2
        for name, (height, lines, small) in drawn.items():
            boxes[name] = Box(x, y, height if name in nodes else tallest, lines, small)
            x += _BOX + _GAP
        y += tallest + _BETWEEN
    return boxes, width, y - _BETWEEN + _MARGIN + 40


def _sized(node: Node | None) -> tuple[float, tuple[str, ...], tuple[str, ...]]:
    if node is None:
        return 0.0, (), ()
    lines = tuple(fold(node_words(node), width=_LETTERS))
    small = tuple(fold(node.says, width=_SAYS)) if node.says else ()
    return len(lines) * _LINE + len(small) * (_LINE - 2) + 2 * _PAD, lines, small


def _box(node: Node, box: Box) -> str:
    fill, edge = _FILL[node.shape]
    dashed = ' stroke-dasharray="5 4"' if node.shape is Shape.BESIDE else ""
    round_ = 14 if node.shape in (Shape.HOUSE, Shape.VOTERS) else 4
    parts = [
        f'<rect x="{box.x:.1f}" y="{box.y:.1f}" width="{_BOX}" height="{box.height:.1f}" rx="{round_}" '
        f'fill="{fill}" stroke="{edge}" stroke-width="1.5"{dashed}/>'
    ]
    y = box.y + _PAD + 13
    for line in box.lines:
        parts.append(_text(box.x + _BOX / 2, y, line, 'font-weight="bold"'))
        y += _LINE
    for line in box.small:
        parts.append(_text(box.x + _BOX / 2, y, line, f'font-size="{_SMALL}"'))
        y += _LINE - 2
    return "\n".join(parts)


def _text(x: float, y: float, words: str, more: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="middle" {more}>{escaped(words)}</text>'


def _line(edge: Edge, path: Sequence[Box]) -> str:
    """The line of a link, from the foot of one box to the head of the next, past those that hold it apart."""
    points = [(path[0].x + _BOX / 2, path[0].bottom)]
    for box in path[1:-1]:
        points += [(box.x + _BOX / 2, box.y), (box.x + _BOX / 2, box.bottom)]
    points.append((path[-1].x + _BOX / 2, path[-1].y))
    way = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    dashed = ' stroke-dasharray="6 4"' if not edge.carries else ""
    colour, thick = ("#1a1a1a", 2.2) if edge.carries else ("#595959", 1.4)
    return f'<polyline points="{way}" fill="none" stroke="{colour}" stroke-width="{thick}"{dashed}/>'


def _share(picture: Picture, edge: Edge) -> float:
    """How far down its line the words stand: where lines meet, further up, and where they part, further down."""
    return 0.36 if sum(other.lower == edge.lower for other in picture.edges) > 1 else 0.62


def _label(edge: Edge, path: Sequence[Box], share: float) -> list[str]:
    """What the link is, on a light ground."""
    words = edge_words(edge)
    last, before = path[-1], path[-2]
    foot = before.bottom
    x = before.x + _BOX / 2 + (last.x - before.x) * share
    y = foot + (last.y - foot) * share
    wide = len(words) * _LETTER + 8
    return [
        f'<rect x="{x - wide / 2:.1f}" y="{y - 9:.1f}" width="{wide:.1f}" height="17" fill="#ffffff"/>',
        _text(x, y + 4, words, f'font-size="{_SMALL}"'),
    ]


def _key(height: float) -> str:
    y = height - _MARGIN
    return "\n".join(
        (
            f'<line x1="{_MARGIN}" y1="{y}" x2="{_MARGIN + 30}" y2="{y}" stroke="#1a1a1a" stroke-width="2.2"/>',
            f'<text x="{_MARGIN + 38}" y="{y + 4}" font-size="{_SMALL}">in the line: must answer</text>',
            f'<line x1="{_MARGIN + 220}" y1="{y}" x2="{_MARGIN + 250}" y2="{y}" stroke="#595959" '
            'stroke-width="1.4" stroke-dasharray="6 4"/>',
            f'<text x="{_MARGIN + 258}" y="{y + 4}" font-size="{_SMALL}">beside it: carries no answerability</text>',
        )
    )
