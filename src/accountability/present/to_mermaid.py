"""The drawing as Mermaid, for a page that draws it."""

from __future__ import annotations

from accountability.model.picture import Node, Picture, Shape
from accountability.present.folding import fold
from accountability.present.picture_words import edge_words, node_words

_SHAPES = {Shape.HOUSE: ("([", "])"), Shape.VOTERS: ("([", "])")}
_WIDE = 34


def mermaid(picture: Picture) -> str:
    """A flowchart from the legislature down; what stands beside the line is dotted."""
    ids = {node.name: f"n{place}" for place, node in enumerate(picture.nodes)}
    lines = ["flowchart TD", f"    accTitle: {_one_line(picture.title)}", f"    accDescr: {_one_line(picture.says)}"]
    lines += [f"    {ids[node.name]}{_boxed(node)}" for node in picture.nodes]
    for edge in picture.edges:
        arrow = "-->" if edge.carries else "-.->"
        lines.append(f'    {ids[edge.upper]} {arrow}|"{quoted(edge_words(edge))}"| {ids[edge.lower]}')
    return "".join(f"{line}\n" for line in lines)


def quoted(text: str) -> str:
    """Text between quotes, in which no mark means anything.

    >>> quoted('a "b" <i>')
    'a #quot;b#quot; #lt;i#gt;'
    """
    kept = "".join(c for c in text if c.isprintable())
    for mark, entity in (("#", "\0"), ('"', "#quot;"), ("<", "#lt;"), (">", "#gt;"), ("`", "#96;")):
        kept = kept.replace(mark, entity)
    return kept.replace("\0", "#35;")


def _one_line(text: str) -> str:
    return quoted(" ".join(text.split())).replace(":", "#58;")


def _boxed(node: Node) -> str:
    left, right = _SHAPES.get(node.shape, ("[", "]"))
    words = "<br/>".join(quoted(line) for line in (*fold(node_words(node), width=_WIDE), *fold(node.says, width=_WIDE)))
    return f'{left}"{words}"{right}'
