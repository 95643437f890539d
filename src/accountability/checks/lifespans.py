"""Nobody sits before they exist or after they have ended."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from accountability.model.compiled import Compiled
from accountability.model.days import RECORDS_BEGIN, Days
from accountability.model.diagnostic import Code, Diagnostic
from accountability.model.source import Span
from accountability.model.who import Sort


def _within(inner: Days, outer: Days) -> bool:
    """Say whether one period lies in another, as far back as the records go."""
    start = max(inner.start or RECORDS_BEGIN, RECORDS_BEGIN)
    return (outer.start is None or outer.start <= start) and (outer.end or date.max) >= (inner.end or date.max)


def sitters_exist(book: Compiled) -> Iterator[Diagnostic]:
    """The days of every seat and power lie within the life of the body."""
    told: set[Span] = set()
    held = [(h.body, h.days, h.span) for power in book.powers.values() for h in power.held]
    sat = [
        (seat.holder.name, seat.days, seat.span)
        for seats in book.seats.values()
        for seat in (*seats.full, *seats.part)
        if seat.holder.sort is Sort.BODY
    ]
    for body, days, span in (*held, *sat):
        if span not in told and not _within(days, book.bodies[body].days):
            told.add(span)
            yield _outside(book.bodies[body].name, book.bodies[body].days, span)


def departments_exist(book: Compiled) -> Iterator[Diagnostic]:
    """Every department that holds a portfolio is known, and holds it within its life."""
    for portfolio in book.portfolios.values():
        for tenure in portfolio.tenures:
            body = book.bodies.get(tenure.department)
            if body is None:
                message = f'No body has the id "{tenure.department}".'
                yield Diagnostic(Code.UNKNOWN_NAME, message, tenure.span, "The departments are in rules/bodies/.")
            elif not _within(tenure.days, body.days):
                yield _outside(body.name, body.days, tenure.span)


def _outside(name: str, life: Days, span: Span) -> Diagnostic:
    lived = " ".join(
        part for part in (f"from {life.start}" if life.start else "", f"until {life.end}" if life.end else "") if part
    )
    message = f"{name} holds this on days on which it did not exist: it exists {lived}."
    return Diagnostic(Code.OUTSIDE_LIFE, message, span, "Change the days of one of them.")
