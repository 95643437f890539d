"""What an exhaustive check covered, as text."""

from __future__ import annotations

from accountability.model.anchor import Anchored
from accountability.model.coverage import Coverage
from accountability.model.days import in_words
from accountability.model.words import capital
from accountability.present.pieces import Said, item, sentence


def coverage_lines(found: Coverage) -> list[Said]:
    """What was looked at, and what it came to; faults are told as diagnostics."""
    period = (
        f"every day from {in_words(found.first)} to {in_words(found.last)}"
        if found.first < found.last
        else f"on {in_words(found.last)}"
    )
    lines = sentence(
        f"Looked at {found.outcomes} outcomes on {found.pieces} pieces of ground, {period}: "
        f"{found.cells:,} cells in which nothing changes, {found.days:,} days of answers, "
        f"{found.cases:,} cases of fact, "
        f"of {found.classes:,} kinds that differ."
    )
    if not found.faults:
        lines += sentence(
            f"Every cell has exactly one answer for each case ({found.answered:,}) "
            f"or a declared reason why not ({found.declared:,})."
        )
    for one in found.anchors:
        lines += sentence(f"{_figures(one)}.")
    return lines


def anchors_lines(found: tuple[Anchored, ...]) -> list[Said]:
    """How complete the pack is against each list, and what is unexplained, each with its line."""
    lines: list[Said] = []
    for one in found:
        lines += sentence(f"{_figures(one)}.")
        for missing in one.unexplained:
            lines += item(f"{missing.span} {missing.says}")
    return lines


def _figures(one: Anchored) -> str:
    counts = "; ".join(f"{number} {words}" for words, number in one.counts)
    left = f"{len(one.unexplained)} unexplained" if one.unexplained else "nothing unexplained"
    return f"{capital(one.name)}, {one.total}: {counts}; {left}"
