"""What was found in a pack as text: the place, the line as written with the place marked, and the next step."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from accountability.model.diagnostic import Diagnostic, Paste
from accountability.model.source import Span
from accountability.present.catalogue import CATALOGUE
from accountability.present.folding import WIDTH, fold
from accountability.present.harmless import harmless
from accountability.present.layout import page

MOST = 50
"""The most that is told at once in a terminal."""

LineOf = Callable[[str, int], str]
"""A line of a file as written, by the file's name and the number of the line; nothing where it cannot be read."""


def problems_text(problems: Sequence[Diagnostic], line_of: LineOf, end: str = "Nothing in this pack was used.") -> str:
    """Every mistake, in order of place; past fifty, how many more there are; and what came of it all."""
    return page([*told(problems, line_of), f"{count(len(problems))}. {end}"])


def count(number: int, what: str = "problem") -> str:
    """So many problems.

    >>> count(1), count(2)
    ('1 problem', '2 problems')
    """
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def told(problems: Sequence[Diagnostic], line_of: LineOf, most: int = MOST) -> list[str]:
    """The lines of each; of a great many, the first."""
    lines = [line for problem in problems[:most] for line in _block(problem, line_of)]
    return [*lines, *([f"({len(problems) - most} more are not shown.)"] if len(problems) > most else [])]


def _block(problem: Diagnostic, line_of: LineOf) -> list[str]:
    lines = [*(_of_whole if problem.notes else _of_place)(problem, line_of)]
    if problem.help:
        leads = problem.help.startswith(("Did you", "For all"))
        lines += fold(problem.help if leads else f"Next: {problem.help[:1].lower()}{problem.help[1:]}")
    if problem.paste:
        lines += _to_paste(problem.paste, line_of)
    return [harmless(line) for line in lines]


def _of_place(problem: Diagnostic, line_of: LineOf) -> list[str]:
    """A mistake at one place: a header that says it in a few words, the line with the place marked, the rest."""
    span = problem.span
    place = f"{span.file}:{span.line}:{span.column}: " if span.file else ""
    short, tail = problem.message.removesuffix("."), f" [{problem.code}]"
    fits = ". " not in short and len(place) + len(short) + len(tail) <= WIDTH
    lines = fold(f"{place}{short if fits else CATALOGUE[problem.code].title}{tail}")
    lines += _marked(span, line_of)
    lines += [] if fits else fold(problem.message)
    for where, words in problem.related:
        lines += fold(f"See {where}: {words}.")
    return lines


def _of_whole(problem: Diagnostic, line_of: LineOf) -> list[str]:
    """A fault of the whole: what it is, the rules in it, the box, a witness."""
    lines = fold(f"{problem.message.removesuffix('.')} [{problem.code}]")
    for span in (problem.span, *(span for span, _ in problem.related)):
        lines += [str(span), *_excerpt(span, line_of)]
    for note in problem.notes:
        lines += fold(note)
    return lines


def _marked(span: Span, line_of: LineOf) -> list[str]:
    source = line_of(span.file, span.line)
    if not source or not span.end_line:
        return []
    width = (span.end_column if span.end_line == span.line else len(source) + 1) - span.column
    shown, start = _window(source, span.column - 1)
    return [f"  {shown.rstrip()}", f"  {' ' * start}{'^' * max(1, min(width, len(shown) - start))}"]


def _excerpt(span: Span, line_of: LineOf) -> list[str]:
    """The first line of a rule as written, and the one that says who is answerable."""
    first = line_of(span.file, span.line)
    if not first.lstrip().startswith("- "):
        return []
    below = (line_of(span.file, number) for number in range(span.line + 1, span.end_line + 1))
    concludes = next((line for line in below if line.strip().startswith("answerable:")), "")
    return [_window(line, 0)[0].rstrip() for line in (first, concludes) if line.strip()]


def _window(source: str, column: int, width: int = 74) -> tuple[str, int]:
    """The part of a long line around a column, and where the column stands in it."""
    start = 0 if column < width - 20 else column - 20
    return source[start : start + width], column - start


def _to_paste(paste: Paste, line_of: LineOf) -> list[str]:
    """A line to put into a rule, set in as the rule is. It is not folded, so that it can be pasted."""
    span = paste.span
    braces = line_of(span.file, span.line)[span.column - 1 :].startswith("{")
    last = _last_line(span, line_of)
    if paste.replaces:
        where = f"put this in place of its exception-to, at line {span.line}"
    elif braces:
        where = f"write this before the last brace of line {last}"
    else:
        where = f"paste after line {last}"
    indent = "    " if braces else " " * (span.column - 1)
    lead = ", " if braces and not paste.replaces else ""
    return [
        *fold(f"That is a question of law. If it is one, {where}, with the reason:"),
        indent + lead + paste.line,
    ]


def _last_line(span: Span, line_of: LineOf) -> int:
    """The last line of a rule that says something: what stands between it and the next is not its own."""
    ends = span.end_line - 1 if _starts_anew(span, line_of) else span.end_line
    for number in range(ends, span.line, -1):
        text = line_of(span.file, number).strip()
        if text and not text.startswith("#"):
            return number
    return span.line


def _starts_anew(span: Span, line_of: LineOf) -> bool:
    """Whether the end of a rule is only where the next thing starts, which is how a block of YAML ends."""
    return span.end_line > span.line and not line_of(span.file, span.end_line)[: span.end_column - 1].strip(" -")
