"""Tables as HTML: heads, a name for each row, figures to the right, and a table that can stand on a narrow screen."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from markupsafe import Markup, escape

from accountability.model.days import in_words
from accountability.present.pieces import Table
from accountability.web.words import Words, html, joined

_NUMBER = re.compile(r"-?[\d,.]+(?:%| million| billion)?|-|")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_TABLE = (
    '<div class="wide"><table class="govuk-table{}" role="table"><thead role="rowgroup"><tr role="row">{}</tr></thead>'
    '<tbody role="rowgroup">{}</tbody></table></div>'
)


def table_html(table: Table, words: Words) -> Markup:
    """A table of what is said: its first row is the heads."""
    heads, *rows = table.rows
    return rows_html(heads, [([words(cell) for cell in row], row) for row in rows])


def rows_html(heads: Sequence[str], rows: Sequence[tuple[Sequence[Markup], Sequence[str]]]) -> Markup:
    """A table of rows, each as it is shown and as it is said.

    A column is set to the right if all in it are figures. On a narrow screen a table with words in its columns is
    shown row below row, each cell with its head; its parts keep their roles then.
    """
    right = [n > 0 and all(_NUMBER.fullmatch(said[n]) for _, said in rows) for n in range(len(heads))]
    figures = [Markup(' class="number"') if one else Markup("") for one in right]
    named = [head or "What" for head in heads]
    top = joined(
        html('<th scope="col" role="columnheader"{}>{}</th>', figures[n], head) for n, head in enumerate(named)
    )
    body = joined(_row(cells, said, named, figures) for cells, said in rows)
    return html(_TABLE, Markup("") if len(heads) < 3 or all(right[1:]) else Markup(" stacks"), top, body)


def _row(cells: Sequence[Markup], said: Sequence[str], heads: Sequence[str], figures: Sequence[Markup]) -> Markup:
    first, *others = cells
    told = joined(
        html(
            '<td role="cell" data-head="{}"{}{}>{}</td>',
            heads[n],
            figures[n],
            Markup("") if said[n] else Markup(" data-empty"),
            cell,
        )
        for n, cell in enumerate(others, 1)
    )
    total = Markup(' class="total"') if said[0] == "All" else Markup("")
    name = '<th scope="row" role="rowheader">{}</th>' if said[0] else '<td role="cell" data-empty>{}</td>'
    return html('<tr role="row"{}>{}{}</tr>', total, html(name, first), told)


def cell_html(text: str) -> Markup:
    """A cell of a list: a day in words, kept on one line; anything else as it stands.

    >>> cell_html("2026-11-30"), cell_html("decided & made")
    (Markup('<time datetime="2026-11-30">30 November 2026</time>'), Markup('decided &amp; made'))
    """
    if not _DAY.fullmatch(text):
        return escape(text)
    return html('<time datetime="{}">{}</time>', text, in_words(date.fromisoformat(text)))


def linked(text: str, href: str) -> Markup:
    """A cell that leads to a page, if there is one."""
    return html('<a class="govuk-link" href="{}">{}</a>', href, cell_html(text)) if href else cell_html(text)
