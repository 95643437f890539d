"""A diff for a person: each block of outcomes that change alike, its lines, and its causes."""

from __future__ import annotations

from accountability.model.diff import Change, Diff
from accountability.present.diff_words import (
    Block,
    blocks,
    by_cause,
    case_words,
    from_to,
    heading,
    last_words,
    only_words,
    place_words,
    when_words,
)
from accountability.present.layout import page
from accountability.present.pieces import Said, entry, labelled, sentence

_MOST = 12
"""How many lines one block is told in."""


def diff_text(found: Diff, everything: bool = False) -> str:
    """Everything that changes; with `everything`, every line of it."""
    lines: list[Said] = []
    for block in blocks(found):
        lines += _block(block, everything)
    for said in only_words(found):
        lines += entry(said)
    return page(lines + sentence(last_words(found)))


def _block(block: Block, everything: bool) -> list[Said]:
    lines = entry(f"{heading(block, everything)}.")
    many = len(block.changes)
    left = many if everything else _MOST
    for cause, changes in by_cause(block.changes):
        shown = changes[: max(left, 0)]
        left -= len(shown)
        for change in shown:
            lines += entry(_line(change, bool(block.where)))
        lines += labelled("Cause", f"{cause}.") if shown and cause else []
    if many > _MOST and not everything:
        hidden = many - _MOST
        lines += sentence(f"{hidden} more of these {'is' if hidden == 1 else 'are'} not shown. To see all: add --all")
    return lines


def _line(change: Change, placed: bool) -> str:
    """When, in which case, and from whom to whom; where too if the heading does not say it."""
    before, after = from_to(change)
    where = "" if placed else f"In {place_words(change)}, "
    case = case_words(change)
    ended = "," if ", " in before else ""  # "National Highways, for the minister,"
    return f"{where}{when_words(change.days)}{f', {case}' if case else ''}: from {before}{ended} to {after}."
