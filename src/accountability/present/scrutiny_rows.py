"""How an outcome, or everything in a place, is held to account, as rows of CSV."""

from __future__ import annotations

from accountability.model.report import Listing
from accountability.model.scrutiny import PlaceScrutiny, Scrutiny
from accountability.present.law_words import law_words
from accountability.present.lists_text import list_csv


def csv_of_outcome(found: Scrutiny) -> str:
    """A row for each test, with its mark, what it rests on, and each remedy with what that needs."""
    columns = ("test", "question", "verdict", "says", "law", "remedy", "needs", "to settle it", "certainty", "source")
    rows = tuple(
        (
            one.test,
            one.asks,
            str(one.mark),
            one.says,
            law_words(one.law),
            "; ".join(remedy.says for remedy in one.remedies),
            "; ".join(remedy.route for remedy in one.remedies),
            one.settle,
            str(one.certainty),
            "; ".join(one.source),
        )
        for one in found.tests
    )
    return list_csv(Listing("tests", columns, rows, under=found.under))


def csv_of_place(found: PlaceScrutiny) -> str:
    """A row for each outcome, the worst first, with the mark of every test in a column of its own."""
    columns = ("outcome", "title", "who", "status", "passes", *(test for test, _ in found.titles))
    rows = tuple(
        (one.outcome, one.title, "; ".join(one.who), str(one.status), str(one.passes), *(m for _, m in one.marks))
        for one in found.outcomes
    )
    return list_csv(Listing("outcomes", columns, rows, under=found.under))
