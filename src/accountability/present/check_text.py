"""What `rules check` found, as text: errors and nothing else, or faults, then advice, then what was looked at."""

from __future__ import annotations

from accountability.model.examined import Examined
from accountability.present.coverage_text import coverage_lines
from accountability.present.layout import page
from accountability.present.pieces import Said, sentence
from accountability.present.problems_text import LineOf, count, told

_MOST_ADVICE = 20


def check_text(examined: Examined, line_of: LineOf) -> str:
    """The page, with what to do next in its last line."""
    if examined.coverage is None:
        return page([*told(examined.errors, line_of), *sentence(_refused(examined))])
    lines: list[Said | str] = [*told(examined.faults, line_of)]
    lines += [] if examined.faults else coverage_lines(examined.coverage)
    return page([*lines, *told(examined.advice, line_of, _MOST_ADVICE), *sentence(_summary(examined))])


def _refused(examined: Examined) -> str:
    many = count(len(examined.errors))
    if not examined.elsewhere:
        return f"{many}. Nothing in this pack was used."
    elsewhere = f"{count(examined.elsewhere)} elsewhere in the pack"
    if not examined.errors:
        return f"{elsewhere}. Nothing in it was used, and so nothing here was checked: accountability rules check"
    return f"{many} here, and {elsewhere}. Nothing in this pack was used."


def _summary(examined: Examined) -> str:
    problems = count(len(examined.faults)) if examined.faults else "No problem"
    found = (*examined.faults, *examined.advice)
    pieces = len(examined.advice)
    advice = f", and {count(pieces, 'piece')} of advice" if pieces else ""
    elsewhere = f" Elsewhere in the pack: {count(examined.elsewhere)}." if examined.elsewhere else ""
    more = f" To learn more: accountability rules explain {found[0].code}" if found else ""
    return f"{problems} in {count(len(examined.files), 'file')}{advice}.{elsewhere}{more}"
