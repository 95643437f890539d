"""Pieces laid out as lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterable

from accountability.present.columns import LAID_OUT
from accountability.present.folding import fold
from accountability.present.pieces import Said, Table


def page(said: Iterable[Said | str]) -> str:
    """Everything that is said as one text that ends with a line's end. What is a line already is printed as it is."""
    return "".join(f"{line}\n" for line in lines_of(said))


def lines_of(said: Iterable[Said | str]) -> list[str]:
    """Everything that is said as lines of at most 80 columns.

    >>> from accountability.present.pieces import item, labelled
    >>> lines_of([*labelled("Ask", "the council's leader and cabinet."), *item("or the mayor"), "a line"])
    ["Ask: the council's leader and cabinet.", '  or the mayor', 'a line']
    """
    return [line for one in said for line in ([one] if isinstance(one, str) else _lines(one))]


def _lines(one: Said) -> list[str]:
    if isinstance(one, Table):
        return LAID_OUT[one.columns](one)
    words = f"{one.text} {one.typed}" if one.text and one.typed else one.text or one.typed
    lead, hang = " " * one.lead, " " * one.hang
    if one.beside:
        return fold(words, hang, f"{lead}{one.label}".ljust(one.hang))
    return fold(f"{one.label}: {words}" if one.label else words, hang, lead) or [""]
