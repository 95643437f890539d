"""Mistakes in a pack as text: place, the line as written with the place marked, what is wrong, and the next step."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from accountability.model.diagnostic import Diagnostic
from accountability.present.layout import sentence

_MOST = 50


def problems_text(
    problems: Sequence[Diagnostic], line_of: Callable[[str, int], str], end: str = "Nothing in this pack was used."
) -> str:
    """Every mistake, in order of place; past fifty, how many more there are; and what came of it all."""
    blocks = [_block(problem, line_of) for problem in problems[:_MOST]]
    files = len({problem.span.file for problem in problems})
    many = "1 problem" if len(problems) == 1 else f"{len(problems)} problems"
    more = [f"({len(problems) - _MOST} more are not shown.)"] if len(problems) > _MOST else []
    return "\n".join([*blocks, *more, f"{many} in {files} {'file' if files == 1 else 'files'}. {end}"]) + "\n"


def _block(problem: Diagnostic, line_of: Callable[[str, int], str]) -> str:
    span = problem.span
    lines = [f"{span.file}:{span.line}:{span.column}: [{problem.code}]"]
    source = line_of(span.file, span.line)
    if source and span.end_line:
        width = (span.end_column if span.end_line == span.line else len(source) + 1) - span.column
        shown, start = _window(source, span.column - 1)
        lines += [f"  {shown}", f"  {' ' * start}{'^' * max(1, min(width, len(shown) - start))}"]
    lines += sentence(problem.message)
    for where, words in problem.related:
        lines.append(f"See {where}: {words}.")
    if problem.help:
        lines += sentence(problem.help if problem.help.startswith("Did you") else f"Next: {problem.help}")
    return "\n".join(lines)


def _window(source: str, column: int, width: int = 74) -> tuple[str, int]:
    """The part of a long line around a column, and where the column stands in it."""
    start = 0 if column < width - 20 else column - 20
    return source[start : start + width], column - start
