"""Who answers in a place for how many outcomes, as two rulebooks have it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from accountability.engine.around import answers
from accountability.engine.shift import title_of
from accountability.model.answer import Answer, Status
from accountability.model.compiled import Compiled
from accountability.model.place import Place
from accountability.model.report import Subject
from accountability.model.shift import Tallied, Tally
from accountability.model.words import plain

_NO_ONE = {Status.NOBODY: "nobody", Status.INDEPENDENT: "no elected person"}
_OTHERS = "it depends, or differs within the place"


def tally(before: Compiled, after: Compiled, on: date, place: Place) -> Tally:
    """Ask every outcome on both sides, and count those who answer."""
    asked = [answers(book, place, on) for book in (before, after)]
    counts = [Counter(name for _, answer in found for name in _names(answer)) for found in asked]
    rows = sorted(
        (Tallied(name, counts[0][name], counts[1][name]) for name in {*counts[0], *counts[1]}),
        key=lambda row: (-max(row.before, row.after), plain(row.name)),
    )
    return Tally(
        before.about.under,
        after.about.under,
        (title_of(before), title_of(after)),
        Subject(place.id, place.name, place.kind, place.code, place.days),
        on,
        len(asked[0]),
        tuple(rows),
    )


def _names(answer: Answer) -> Iterator[str]:
    if answer.status is Status.ANSWERED:
        yield from dict.fromkeys(party.name for party in answer.answerable)
    else:
        yield _NO_ONE.get(answer.status, _OTHERS)
