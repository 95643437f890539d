"""A diff for a pull request: a table, and every area below it. Whatever the packs say is plain text there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from accountability.model.diff import Change, Diff, Named
from accountability.model.words import capital, listed
from accountability.present.diff_words import (
    Block,
    blocks,
    case_words,
    cause_words,
    from_to,
    last_words,
    only_words,
    place_words,
    titles_words,
    when_words,
)

_HEAD = ("| | outcome | where | when | from | to | because of |", "|---:|---|---|---|---|---|---|")
_MARKS = re.compile(r"([\\`*_{}\[\]()<>#+!|~@&:.-])")
_PLAIN = frozenset(".-():+")
"""Marks that mean something only in places where no text of ours or theirs stands."""


def diff_markdown(found: Diff) -> str:
    """The table with one row for each change of each block, then who answered and who answers in every area."""
    told = [(block, change) for block in blocks(found) for change in block.changes]
    lines = [f"- {plain_markdown(said)}" for said in only_words(found)]
    if told:
        lines += ["", *_HEAD] if lines else [*_HEAD]
        lines += [_row(number, block, change) for number, (block, change) in enumerate(told, 1)]
        lines += ["", *_details(change for _, change in told)]
    return "\n".join([*lines, *([""] if lines else []), plain_markdown(last_words(found))]) + "\n"


def plain_markdown(text: str) -> str:
    """A text that says in Markdown what it says, on one line.

    >>> plain_markdown("<b>A|B</b> [c](d) @e")
    '&lt;b&gt;A\\\\|B&lt;/b&gt; \\\\[c\\\\](d) @<!-- -->e'
    """
    line = " ".join(text.split())
    return _MARKS.sub(lambda found: _escaped(found[0]), line)


def _escaped(mark: str) -> str:
    return _ENTITIES.get(mark) or (mark if mark in _PLAIN else f"\\{mark}")


_ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;", "@": "@<!-- -->", "#": "#<!-- -->"}
"""What must not be read as markup of a page, or as a mention of a person or of an issue."""


def _row(number: int, block: Block, change: Change) -> str:
    before, after = from_to(change)
    when = ", ".join(filter(None, (when_words(change.days), case_words(change))))
    cells = (capital(titles_words(block.titles)), place_words(change), when, before, after, cause_words(change))
    return f"| {number} | {' | '.join(map(plain_markdown, cells))} |"


def _details(changes: Iterable[Change]) -> Iterator[str]:
    yield from ("<details>", "<summary>Every area</summary>", "")
    for number, change in enumerate(changes, 1):
        yield from (f"Row {number}:", "")
        for area in change.areas:
            yield f"- {plain_markdown(area.name)}: from {_who(area.before)} to {_who(area.after)}"
        yield ""
    yield "</details>"


def _who(found: tuple[Named, ...]) -> str:
    return plain_markdown(listed(one.name for one in found)) or "nobody"
