"""What is said, piece by piece, as HTML: headings, paragraphs, labelled rows, lists and tables, every word escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, count, groupby, pairwise

from markupsafe import Markup

from accountability.present.pieces import Piece, Said, Table
from accountability.web.tables import table_html
from accountability.web.words import Words, html, joined

_OPTION = re.compile(r'--(?:in|on|under|given) ("[^"]*"|[^\s,;]+)')
_LEAST_LISTED = 4
"""A page with so many headings begins with a list of them."""
_LONG_LABEL = 40
_SHORT_TEXT = 60
_LEAST_ABREAST = 8
_MANY = re.compile(r"(?<=: )(?:[^,;.:]+, ){24,}[^,;.:]+(?=\.)")
"""A list of so many that it is opened only by whoever wants it."""
_HEAD = re.compile(r"(?P<head>[^.?!]{2,88}):|(?P<counted>[^.?!:]{2,60}: \d[^.?!:]{0,60})\.")
_GOES_ON = re.compile(r"\b(?:is|are|was|were|be|to|by|for|with|if|that|the|says)$")
"""A sentence that ends so and a colon is ended by what follows it, and is no heading."""


def html_of(said: Iterable[Said], words: Words, level: int = 2) -> Markup:
    """Everything that is said but what only somebody at a terminal is told; known names lead to their pages.

    What leads a list is a heading of this level; with 0 there is none.
    """
    shown = _shown(said)
    heads = _heads(shown) if level else {}
    sorted_ = groupby(shown, _Sorter(shown, heads))
    return joined((_of_a_sort(sort, list(group), words, heads, level) for sort, group in sorted_), "\n")


def contents(said: Iterable[Said]) -> tuple[tuple[str, str], ...]:
    """The id and the words of each heading, where there are so many that a list of them helps."""
    found = tuple(_heads(_shown(said)).values())
    return found if len(found) >= _LEAST_LISTED else ()


def _shown(said: Iterable[Said]) -> list[Said]:
    """What is said on a page, where nobody types options: their values stand for themselves."""
    return [one if isinstance(one, Table) else _plain(one) for one in said if isinstance(one, Table) or one.text]


def _plain(one: Piece) -> Piece:
    if "--" not in one.text:
        return one
    return replace(one, text=_OPTION.sub(lambda found: found[1].strip('"').replace("=", ": "), one.text))


def _heads(shown: Sequence[Said]) -> dict[int, tuple[str, str]]:
    """Which pieces are headings of what follows them, by their identity: an id to link to, and the words."""
    found: dict[int, tuple[str, str]] = {}
    used = set(_TAKEN)
    for one, next_ in pairwise(shown):
        words = _head(one) if isinstance(next_, Table) or next_.label or next_.hang > next_.lead else ""
        if words:
            stem = re.sub(r"\W+", "-", words.lower()).strip("-") or "part"
            names = chain((stem,), (f"{stem}-{n}" for n in count(2)))
            id_ = next(name for name in names if name not in used)
            used.add(id_)
            found[id(one)] = id_, words
    return found


_TAKEN = frozenset({"main", "again", "outcome", "place", "on", "under", "body"})
"""Ids that stand in the pages themselves."""


def _head(one: Said) -> str:
    """The words of a heading; nothing where a piece is not one."""
    if isinstance(one, Table) or one.label or one.lead or one.hang:
        return ""
    found = _HEAD.fullmatch(one.text)
    words = (found["head"] or found["counted"]) if found else ""
    return "" if _GOES_ON.search(words) else words


class _Sorter:
    """Which pieces stand together in one list: rows with what is set in below them, items, steps, or one alone."""

    def __init__(self, shown: Sequence[Said], heads: Mapping[int, object]) -> None:
        self._last, self._count, self._heads = "", 0, heads
        self._begins = {id(one) for one, next_ in pairwise(shown) if _is_step(next_) and not _is_step(one)}

    def __call__(self, one: Said) -> tuple[str, int]:
        sort = self._sort(one)
        if sort != self._last or sort in ("table", "text", "head"):
            self._last, self._count = sort, self._count + 1
        return sort, self._count

    def _sort(self, one: Said) -> str:
        if isinstance(one, Table):
            return "table"
        if id(one) in self._heads:
            return "head"
        if (one.label and not one.lead) or (self._last == "rows" and one.lead) or one.beside:
            return "rows"
        if id(one) in self._begins and not one.label:
            return "steps"
        if one.hang > one.lead:
            return "items"
        return "steps" if one.lead or self._last == "steps" else "text"


def _is_step(one: Said) -> bool:
    """Whether a piece hangs from the one before it, as a link of a line does."""
    return isinstance(one, Piece) and not one.label and one.lead > 0 and one.lead == one.hang


def _of_a_sort(
    sort: tuple[str, int], group: Sequence[Said], words: Words, heads: Mapping[int, tuple[str, str]], level: int
) -> Markup:
    if sort[0] == "table":
        return joined(table_html(one, words) for one in group if isinstance(one, Table))
    pieces = [one for one in group if isinstance(one, Piece)]
    if sort[0] == "head":
        id_, text = heads[id(pieces[0])]
        size = "m" if level == 2 else "s"
        head = '<h{0} class="govuk-heading-{1}" id="{2}">{3}</h{0}>'
        return html(head, level, size, id_, words(text))
    if sort[0] == "rows":
        return _rows(pieces, words)
    if sort[0] == "items":
        lines = (html("<li>{}</li>", words(one.text)) for one in pieces)
        return html('<ul class="govuk-list govuk-list--bullet">{}</ul>', joined(lines))
    if sort[0] == "steps":
        lines = (html('<li class="in{}">{}</li>', min(one.lead // 2, 6), words(one.text)) for one in pieces)
        return html('<ol class="steps">{}</ol>', joined(lines))
    return joined(html('<p class="govuk-body">{}</p>', words(one.text)) for one in pieces)


def _rows(pieces: Sequence[Piece], words: Words) -> Markup:
    """A list of labels and texts; what is set in below a row belongs to it. Equal labels are said once."""
    rows = list(_row_groups(pieces))
    out = Markup("")
    for label, same in groupby(rows, lambda row: (row[0].label, id(row[0]) if row[1:] else 0)):
        texts = [_text(row, words) for row in same]
        long = Markup(" long") if len(label[0]) > _LONG_LABEL else Markup("")
        out += html(
            '<div class="govuk-summary-list__row{}"><dt>{}</dt>{}</div>',
            long,
            words.label(label[0]),
            joined(html("<dd>{}</dd>", text) for text in texts),
        )
    numbered = Markup(" numbered") if all(len(row[0].label) < 4 for row in rows) else Markup("")
    return html('<dl class="govuk-summary-list{}">{}</dl>', numbered, out)


def _row_groups(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Each row with everything that is set in below it."""
    row: list[Piece] = []
    for one in pieces:
        if row and one.label and not one.lead and not one.label.startswith(" "):
            yield row
            row = []
        row.append(one)
    yield row


def _folded(text: str, words: Words) -> Markup:
    """A text in which a very long list is folded away."""
    many = _MANY.search(text)
    if not many:
        return words.begun(text)
    before, after = text[: many.start()].rstrip(": "), text[many.end() + 1 :].strip()
    fold = '{}.<details class="many"><summary>Which ones</summary>{}.</details>{}'
    return html(fold, words.begun(before), words(many[0]), words(after))


def _text(row: Sequence[Piece], words: Words) -> Markup:
    """The text of a row, and what is set in below it: labelled texts as a list of their own."""
    first, *below = row
    out = _folded(first.text, words)
    for labelled, group in groupby(below, lambda one: bool(one.label)):
        lines = list(group)
        if not labelled:
            out += joined(html('<p class="below">{}</p>', words(one.text)) for one in lines)
            continue
        short = len(lines) >= _LEAST_ABREAST and all(len(one.label + one.text) < _SHORT_TEXT for one in lines)
        body = joined(
            html("<div><dt>{}</dt><dd>{}</dd></div>", one.label.strip().rstrip(".:"), words.begun(one.text))
            for one in lines
        )
        out += html('<dl class="below{}">{}</dl>', Markup(" abreast") if short else Markup(""), body)
    return out
