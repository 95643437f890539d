"""Who answered from when until when: the cells of the exhaustive check, joined while nothing in the answer changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from accountability.engine.ask import ask
from accountability.engine.classes import Classes
from accountability.model.answer import Status
from accountability.model.compiled import Compiled
from accountability.model.days import Days
from accountability.model.outcome import Outcome
from accountability.model.period import Period
from accountability.model.place import Place
from accountability.model.tier import Seats
from accountability.model.who import Sort

Said = tuple[Status, str, tuple[tuple[str, str, str], ...]]
"""The status, the rules that decided, and the sort, name and tier of everybody who answers."""

_SORTS = {Sort.WORDS: "intervention"}
"""Commissioners are known by the intervention that sent them."""


def periods(book: Compiled, outcomes: Iterable[Outcome], places: Iterable[Place]) -> Iterator[tuple[Period, ...]]:
    """The rows for each outcome in each council area, over all its days since the records begin.

    The last row of an area that is still in being has no end: past the day to which the facts were checked, the
    answer is the same until something is known to change.
    """
    areas = tuple(places)
    for outcome in outcomes:
        classes = Classes(book, outcome, book.about.checked_on)
        for place in areas:
            yield tuple(_periods(book, classes, outcome, place))


def _periods(book: Compiled, classes: Classes, outcome: Outcome, place: Place) -> Iterator[Period]:
    days = _cuts(book, classes, place)
    if len(days) < 2:
        return
    since, said = days[0], _said(book, outcome, place, days[0])
    for day in days[1:-1]:
        now = _said(book, outcome, place, day)
        if now != said:
            yield from _rows(outcome, place, Days(since, day), said)
            since, said = day, now
    ended = place.days.end == days[-1]
    yield from _rows(outcome, place, Days(since, days[-1] if ended else None), said)


def _cuts(book: Compiled, classes: Classes, place: Place) -> list[date]:
    """The days of an area's life on which anything that decides may change, with its first and the day after its last.

    Interventions are looked up after the rules, so no cell knows of them.
    """
    edges = {day for piece in place.ground for cell in classes.cells(piece) for day in (cell.start, cell.end)}
    first, after = min(edges), max(edges)
    for tier in classes.asker.turns.tiers:
        for piece in place.ground:
            seats = book.seats.get(f"{tier}/{piece}", Seats())
            sitting = {seat.holder.name for seat in (*seats.full, *seats.part)}
            edges.update(d for body in sitting for one in book.interventions.get(body, ()) for d in one.days.edges())
    start = max(first, place.days.start or first)
    end = min(after, place.days.end or after)
    return sorted({start, end, *(day for day in edges if start < day < end)})


def _said(book: Compiled, outcome: Outcome, place: Place, on: date) -> Said:
    """What the rows say of a day."""
    answer = ask(book, outcome, place, on, {})
    rule = "; ".join(dict.fromkeys(f"{one.matter}/{one.rule}" for one in answer.because))
    parties = tuple((_SORTS.get(party.sort, str(party.sort)), party.id, party.tier) for party in answer.answerable)
    return answer.status, rule, parties


def _rows(outcome: Outcome, place: Place, days: Days, said: Said) -> Iterator[Period]:
    status, rule, parties = said
    for sort, body, tier in parties or (("", "", ""),):
        yield Period(outcome.id, place.id, place.code, days, status, sort, body, tier, rule)
