"""What an exhaustive check covered, as text."""

from __future__ import annotations

from accountability.model.anchor import Anchored
from accountability.model.coverage import Coverage, Fault
from accountability.model.days import day_before, in_words
from accountability.model.words import capital
from accountability.present.layout import HANG, fold, page, sentence


def coverage_text(found: Coverage) -> str:
    """What was looked at, what was found, and every fault with a witness."""
    lines: list[str] = []
    for fault in found.faults:
        lines += _fault(fault)
    period = f"from {in_words(found.first)} to {in_words(found.last)}"
    lines += sentence(
        f"Looked at {found.outcomes} outcomes on {found.pieces} pieces of ground, every day {period}: "
        f"{found.cells:,} cells in which nothing changes, {found.days:,} days of answers, "
        f"{found.cases:,} cases of fact, "
        f"of {found.classes:,} kinds that differ."
    )
    if found.faults:
        lines += sentence(f"{len(found.faults)} kinds of fault. The rules do not settle every question.")
    else:
        lines += sentence(
            f"Every cell has exactly one answer for each case ({found.answered:,}) "
            f"or a declared reason why not ({found.declared:,})."
        )
    return page(lines + anchors_lines(found.anchors))


def anchors_lines(found: tuple[Anchored, ...]) -> list[str]:
    """How complete the pack is against each list, and what is unexplained, each with its line."""
    lines: list[str] = []
    for one in found:
        counts = "; ".join(f"{number} {words}" for words, number in one.counts)
        left = f"; {len(one.unexplained)} unexplained" if one.unexplained else "; nothing unexplained"
        lines += sentence(f"{capital(one.name)}, {one.total}: {counts}{left}.")
        for missing in one.unexplained:
            lines += fold(f"{missing.span} {missing.says}", HANG * 2, HANG)
    return lines


_WHAT = {
    "conflict": "Rules differ on",
    "no-rule": "No rule answers for",
    "vacant": "Nobody sits where the rules lead for",
    "no-such-case": "No value of a fact can arise for",
    "before-records": "The register does not go back far enough for",
}


def _fault(fault: Fault) -> list[str]:
    given = ", ".join(f"{name}={value}" for name, value in fault.given)
    when = f"{in_words(fault.on)} to {in_words(day_before(fault.until))}"
    rules = f" Rules: {', '.join(fault.rules)}." if fault.rules else ""
    return sentence(
        f"{_WHAT.get(fault.status, fault.status)} {fault.outcome}. Where and when: {fault.where}, {when}. "
        f"For example: {fault.witness} on {in_words(fault.on)}{f', with {given}' if given else ''}.{rules}"
    )
