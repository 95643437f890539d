"""What is said, piece by piece, as HTML: paragraphs, labelled rows, lists and tables, every word escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby, pairwise

from markupsafe import Markup, escape

from accountability.present.harmless import harmless
from accountability.present.pieces import Columns, Piece, Said, Table

_ADDRESS = re.compile(r"https?://[^\s;,)]+[^\s;,).]")


def html_of(said: Iterable[Said], links: Mapping[str, str]) -> Markup:
    """Everything that is said but what only somebody at a terminal is told; names in `links` lead to their pages."""
    words = Words(links)
    shown = [one for one in said if isinstance(one, Table) or one.text]
    return Markup("\n").join(_of_a_sort(sort, list(group), words) for sort, group in groupby(shown, _Sorter(shown)))


class Words:
    """Text as HTML, in which known names are links."""

    def __init__(self, links: Mapping[str, str]) -> None:
        """Link these names, the longest first."""
        self._links = links
        names = sorted((re.escape(name) for name in links if name), key=lambda name: (-len(name), name))
        self._names = re.compile(rf"(?<!\w)(?:{'|'.join(names)})(?!\w)") if names else None

    def __call__(self, text: str) -> Markup:
        """The text, escaped, with its links."""
        text = harmless(text)
        found = [(one.start(), one.end(), one[0]) for one in _ADDRESS.finditer(text)]
        found += [
            (one.start(), one.end(), self._links[one[0]])
            for one in (self._names.finditer(text) if self._names else ())
            if not any(start < one.end() and one.start() < end for start, end, _ in found)
        ]
        out, at = Markup(""), 0
        for start, end, href in sorted(found):
            out += escape(text[at:start]) + Markup('<a class="govuk-link" href="{}">{}</a>').format(
                href, text[start:end]
            )
            at = end
        return out + escape(text[at:])


class _Sorter:
    """Which pieces stand together in one list: rows with what is set in below them, items, steps, or one alone."""

    def __init__(self, shown: Sequence[Said]) -> None:
        self._last, self._count = "", 0
        heads = pairwise(shown)
        self._begins = {id(one) for one, next_ in heads if _is_step(next_) and not _is_step(one)}

    def __call__(self, one: Said) -> tuple[str, int]:
        sort = self._sort(one)
        if sort != self._last or sort in ("table", "text"):
            self._last, self._count = sort, self._count + 1
        return sort, self._count

    def _sort(self, one: Said) -> str:
        if isinstance(one, Table):
            return "table"
        if one.label and not one.lead:
            return "rows"
        if self._last == "rows" and one.lead:
            return "rows"
        if one.beside:
            return "rows"
        if id(one) in self._begins and not one.label:
            return "steps"
        if one.hang > one.lead:
            return "items"
        return "steps" if one.lead or self._last == "steps" else "text"


def _is_step(one: Said) -> bool:
    """Whether a piece hangs from the one before it, as a link of a line does."""
    return isinstance(one, Piece) and not one.label and one.lead > 0 and one.lead == one.hang


def _of_a_sort(sort: tuple[str, int], group: Sequence[Said], words: Words) -> Markup:
    if sort[0] == "table":
        return Markup("").join(_table(one, words) for one in group if isinstance(one, Table))
    pieces = [one for one in group if isinstance(one, Piece)]
    if sort[0] == "rows":
        return _rows(pieces, words)
    if sort[0] == "items":
        lines = (Markup("<li>{}</li>").format(words(one.text)) for one in pieces)
        return Markup('<ul class="govuk-list govuk-list--bullet">{}</ul>').format(Markup("").join(lines))
    if sort[0] == "steps":
        lines = (Markup('<li class="in{}">{}</li>').format(min(one.lead // 2, 6), words(one.text)) for one in pieces)
        return Markup('<ol class="steps">{}</ol>').format(Markup("").join(lines))
    return Markup("").join(Markup('<p class="govuk-body">{}</p>').format(words(one.text)) for one in pieces)


def _rows(pieces: Sequence[Piece], words: Words) -> Markup:
    """A list of labels and texts; what is set in below a row belongs to it."""
    out: list[Markup] = []
    for one in pieces:
        if one.label and not one.lead:
            out.append(
                Markup('<div class="govuk-summary-list__row"><dt>{}</dt><dd>{}').format(one.label, words(one.text))
            )
        else:
            label = Markup("<b>{}:</b> ").format(one.label.rstrip(".")) if one.label else Markup("")
            start = Markup("") if out else Markup('<div class="govuk-summary-list__row"><dt></dt><dd>')
            out.append(start + Markup('<p class="below">{}{}</p>').format(label, words(one.text)))
    closed = Markup("</dd></div>")
    body, open_ = Markup(""), False
    for line in out:
        if line.startswith('<div class="govuk-summary-list__row">'):
            body, open_ = body + (closed if open_ else Markup("")), True
        body += line
    return Markup('<dl class="govuk-summary-list">{}</dl>').format(body + closed)


def _table(table: Table, words: Words) -> Markup:
    head, *rows = table.rows
    number = Markup("") if table.columns is Columns.WORDS else Markup(' class="number"')
    heads = Markup("").join(
        Markup('<th scope="col"{}>{}</th>').format(number if n else Markup(""), cell or "What")
        for n, cell in enumerate(head)
    )
    body = Markup("").join(Markup("<tr>{}</tr>").format(_cells(row, number, words)) for row in rows)
    return Markup(
        '<div class="wide"><table class="govuk-table"><thead><tr>{}</tr></thead><tbody>{}</tbody></table></div>'
    ).format(heads, body)


def _cells(row: Sequence[str], number: Markup, words: Words) -> Markup:
    first, *others = row
    cells = Markup("").join(Markup("<td{}>{}</td>").format(number, words(cell)) for cell in others)
    return Markup('<th scope="row">{}</th>').format(words(first)) + cells
