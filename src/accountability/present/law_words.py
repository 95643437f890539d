"""Provisions of law in the words in which people say them: "s.45" is "section 45"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

from accountability.model.source import Citation, Law
from accountability.model.words import listed

_UNITS = {
    "s": ("section", "sections"),
    "ss": ("section", "sections"),
    "section": ("section", "sections"),
    "sections": ("section", "sections"),
    "sch": ("Schedule", "Schedules"),
    "schs": ("Schedule", "Schedules"),
    "schedule": ("Schedule", "Schedules"),
    "schedules": ("Schedule", "Schedules"),
    "art": ("article", "articles"),
    "arts": ("article", "articles"),
    "article": ("article", "articles"),
    "articles": ("article", "articles"),
    "reg": ("regulation", "regulations"),
    "regs": ("regulation", "regulations"),
    "regulation": ("regulation", "regulations"),
    "regulations": ("regulation", "regulations"),
    "para": ("paragraph", "paragraphs"),
    "paras": ("paragraph", "paragraphs"),
    "pt": ("Part", "Parts"),
    "pts": ("Part", "Parts"),
    "part": ("Part", "Parts"),
    "ch": ("Chapter", "Chapters"),
    "r": ("rule", "rules"),
    "rr": ("rule", "rules"),
}
"""Each way of writing a unit of law, with the word for one and the word for several."""

_ALL = "|".join(sorted(_UNITS, key=len, reverse=True))
_UNIT = re.compile(rf"(?<![\w.])({_ALL})(?:\.\s?|\s)(?!\d{{4}}\b)(?=\d|[A-Z]{{0,2}}\d|[IVX]+\b)", re.IGNORECASE)

Run = tuple[tuple[str, str], tuple[str, ...]]
"""One unit with its numbers: the words for it, and each number or range."""


def law_words(law: Law) -> str:
    """All citations as one phrase: an Act is named once, and provisions of one sort are listed together.

    >>> law_words((Citation("Coroners and Justice Act 2009 s.1"), Citation("Coroners and Justice Act 2009 s.24")))
    'Coroners and Justice Act 2009, sections 1 and 24'
    >>> law_words((Citation("Local Government Act 2000 ss.9F-9FA"), Citation("SI 2017/470 art.1")))
    'Local Government Act 2000, sections 9F to 9FA; SI 2017/470, article 1'
    >>> law_words((Citation("SI 2022/331", title="Cumbria (Structural Changes) Order 2022"),))
    'Cumbria (Structural Changes) Order 2022 (SI 2022/331)'
    >>> law_words((Citation("School Travel (Wales) Regulations 2009"),))
    'School Travel (Wales) Regulations 2009'
    """
    return "; ".join(", ".join((title, *map(_run_words, runs))) for title, runs in by_title(law))


def law_after(law: Law, before: Law) -> str:
    """The same, after other law was named: a second mention of the one Act is "that Act".

    >>> law_after((Citation("Highways Act 1980 s.1"),), (Citation("Highways Act 1980 s.41"),))
    'section 1 of that Act'
    """
    named, known = by_title(law), by_title(before)
    if len(named) == 1 and len(known) == 1 and named[0][0] == known[0][0] and named[0][1]:
        return f"{listed(map(_run_words, named[0][1]))} of {_that(named[0][0])}"
    return law_words(law)


def what_was_read(law: Law) -> str:
    """What a person would open to check this law: the Act, the Acts, or the law.

    >>> what_was_read((Citation("Environmental Protection Act 1990 s.45"),)), what_was_read(())
    ('the Act', 'the law')
    """
    titles = [title for title, _ in by_title(law)]
    if not titles or not all(" Act " in f"{title} " for title in titles):
        return "the law"
    return "the Act" if len(titles) == 1 else "the Acts"


def gathered(laws: Iterable[Law]) -> Law:
    """Several lists of citations as one, each once, in the order in which they were met."""
    return tuple({citation.cite: citation for law in laws for citation in law}.values())


def by_title(law: Law) -> list[tuple[str, tuple[Run, ...]]]:
    """Every Act or instrument that is cited, with its provisions, in order of first mention."""
    found: dict[str, list[Run]] = {}
    for citation in law:
        title, runs = _parse(citation)
        held = found.setdefault(title, [])
        if len(runs) == 1 and held and held[-1][0] == runs[0][0]:
            held[-1] = (held[-1][0], tuple(dict.fromkeys((*held[-1][1], *runs[0][1]))))
        else:
            held.extend(run for run in runs if run not in held)
    return [(title, tuple(runs)) for title, runs in found.items()]


@functools.lru_cache(maxsize=4096)
def _parse(citation: Citation) -> tuple[str, tuple[Run, ...]]:
    """The title and the provisions; words that are no such thing are all title."""
    marks = list(_UNIT.finditer(citation.cite))
    if not marks or marks[0].start() == 0:
        return _titled(citation, citation.cite), ()
    title = _titled(citation, citation.cite[: marks[0].start()].rstrip(" ,"))
    ends = [*(mark.start() for mark in marks[1:]), len(citation.cite)]
    runs = tuple(
        (_UNITS[mark[1].lower()], _numbers(citation.cite[mark.end() : end]))
        for mark, end in zip(marks, ends, strict=True)
    )
    return title, runs


def _titled(citation: Citation, number: str) -> str:
    """The title of an instrument with its number in brackets; anything else as it is cited."""
    return f"{citation.title} ({number})" if citation.title else number


def _numbers(text: str) -> tuple[str, ...]:
    """The numbers after a unit, one by one, with a range in words."""
    parts = re.split(r"\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*", text.strip().strip(","))
    return tuple(_range(part.strip()) for part in parts if part.strip() and part.strip() != "and")


def _range(text: str) -> str:
    return re.sub(r"(?<=[\w)])\s*[-\u2013]\s*(?=[\dA-Z(])", " to ", text)


def _run_words(run: Run) -> str:
    (one, several), numbers = run
    word = several if len(numbers) > 1 or any(" to " in number for number in numbers) else one
    return f"{word} {listed(numbers)}"


def _that(title: str) -> str:
    return "that Act" if " Act " in f"{title} " else "that order"
