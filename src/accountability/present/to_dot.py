"""The drawing as DOT, for Graphviz and what reads its files."""

from __future__ import annotations

from accountability.model.picture import Picture, Shape
from accountability.present.folding import fold
from accountability.present.picture_words import edge_words, node_words

_WIDE = 34


def dot(picture: Picture) -> str:
    """A directed graph from the legislature down; what stands beside the line is dashed."""
    ids = {node.name: f"n{place}" for place, node in enumerate(picture.nodes)}
    lines = ["digraph line {", f"  label={quoted(picture.title)}; labelloc=t; rankdir=TB;", "  node [shape=box];"]
    for node in picture.nodes:
        words = "\n".join((*fold(node_words(node), width=_WIDE), *fold(node.says, width=_WIDE)))
        style = ", style=dashed" if node.shape is Shape.BESIDE else ""
        lines.append(f"  {ids[node.name]} [label={quoted(words)}{style}];")
    for edge in picture.edges:
        style = "" if edge.carries else ", style=dashed"
        lines.append(f"  {ids[edge.upper]} -> {ids[edge.lower]} [label={quoted(edge_words(edge))}{style}];")
    return "".join(f"{line}\n" for line in (*lines, "}"))


def quoted(text: str) -> str:
    r"""A text as DOT quotes it.

    >>> quoted('a "b" \\ c')
    '"a \\"b\\" \\\\ c"'
    """
    kept = "".join(c for c in text if c == "\n" or c.isprintable())
    marked = kept.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{marked}"'
