"""Pages of words: the file of a rule with the deciding lines marked, how to report a mistake, and what this is."""

from __future__ import annotations

import re
from http import HTTPStatus

from accountability.present.harmless import harmless
from accountability.web.asked import Ask
from accountability.web.shown import Shown
from accountability.web.sources import Sources

_LINES = re.compile(r"(\d{1,6})(?:-(\d{1,6}))?")


def rules(at: Sources, asked: Ask) -> Shown:
    """One file of the rules as it is written, every line with a number to link to, the deciding ones marked."""
    name = "/".join(asked.parts)
    text = at.files.get(name)
    if text is None:
        return Shown("There is no such file of rules here.", template="error", status=HTTPStatus.NOT_FOUND)
    marked = {n for first, last in _LINES.findall(asked.one("lines")) for n in _between(first, last)}
    lines = [(n, harmless(line), n in marked) for n, line in enumerate(text.splitlines(), 1)]
    return Shown(name, template="rules", more={"lines": lines, "marked": sorted(marked)[:1]})


def _between(first: str, last: str) -> range:
    start = int(first)
    return range(start, min(int(last or first), start + 500) + 1)


def mistake(at: Sources, asked: Ask) -> Shown:
    """How to report a mistake, with the question that was asked."""
    return Shown(
        "Report a mistake", template="mistake", more={"page": asked.one("page"), "about": at.book.compiled.about}
    )


def about(at: Sources, _asked: Ask) -> Shown:
    """What this is, and what it is not."""
    return Shown("About these answers", template="about", more={"about": at.book.compiled.about})
