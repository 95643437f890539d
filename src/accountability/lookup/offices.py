"""What a person typed for a minister: the title of the office, which leads to its department."""

from __future__ import annotations

from datetime import date

from accountability.lookup.typed import said
from accountability.model.compiled import Compiled
from accountability.model.match import Match, Matched
from accountability.model.words import plain


def find_office(book: Compiled, typed: str, on: date) -> Match:
    """Look up a minister's office as it was called on a day. The match's `id` is the department, `body` the title."""
    name = said(typed).removeprefix("the ")
    titles = {
        tenure.office: tenure.department
        for portfolio in book.portfolios.values()
        for tenure in portfolio.tenures
        if tenure.days.holds_on(on) and plain(tenure.office) == name
    }
    if len(titles) != 1:
        return Match(Matched.NONE, typed)
    ((office, department),) = titles.items()
    return Match(Matched.ONE, typed, department, office)
