"""What some ground was part of on a day, what came before and after, and the law by which it passed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from accountability.model.body import Body
from accountability.model.compiled import Compiled
from accountability.model.days import day_before
from accountability.model.place import Place
from accountability.model.report import Passed
from accountability.model.source import Law
from accountability.model.tier import Seat

COUNCIL_TIERS = ("upper", "lower")


def areas_on(book: Compiled, pieces: Iterable[int], on: date) -> tuple[str, ...]:
    """The council areas of a day in which some ground lies, by name."""
    found = {area for piece in pieces for area in book.ground[str(piece)].path}
    return tuple(sorted({book.places[id_].name for id_ in found if book.places[id_].days.holds_on(on)}))


def law_of_change(book: Compiled, pieces: Iterable[int], day: date) -> Law:
    """The law under which those who came after began to sit on a day."""
    for piece in pieces:
        for tier in COUNCIL_TIERS:
            known = book.seats.get(f"{tier}/{piece}")
            for seat in known.full if known else ():
                if seat.days.start == day and seat.law:
                    return seat.law
    return ()


def what_was_before(book: Compiled, place: Place) -> Passed | None:
    """The areas on whose ground a place began, if it began in these records."""
    day = place.days.start
    if day is None or place.point:
        return None
    names = areas_on(book, place.ground, day_before(day))
    return Passed(day, names, law_of_change(book, place.ground, day)) if names else None


def what_came_after(book: Compiled, place: Place) -> Passed | None:
    """The areas to which the ground of a place passed, if it has ended."""
    day = place.days.end
    if day is None or place.point:
        return None
    return Passed(day, areas_on(book, place.ground, day), law_of_change(book, place.ground, day))


Sat = tuple[str, int, Seat]
"""A seat of a body with the tier and the piece of ground."""


def came_from(book: Compiled, body: Body, sat: Iterable[Sat]) -> Passed | None:
    """Who sat in a body's seats the day before it began."""
    day = body.days.start
    return None if day is None else _sitting(book, body, sat, day, day_before(day))


def went_to(book: Compiled, body: Body, sat: Iterable[Sat]) -> Passed | None:
    """Who sits in a body's seats on the day on which it had ended."""
    day = body.days.end
    return None if day is None else _sitting(book, body, sat, day, day)


def _sitting(book: Compiled, body: Body, sat: Iterable[Sat], on: date, when: date) -> Passed | None:
    """The bodies in the seats of one that began or ended `on`, as they sat on the day `when`."""
    names: set[str] = set()
    law: Law = ()
    for tier, piece, own in sorted(sat, key=lambda one: one[0] not in COUNCIL_TIERS):
        if on not in (own.days.start, own.days.end):
            continue
        for seat in book.seats[f"{tier}/{piece}"].full:
            if seat.days.holds_on(when) and seat.holder.name != body.id:
                other = book.bodies.get(seat.holder.name)
                names.add(other.name_on(when) if other else book.portfolios[seat.holder.name].title)
                law = law or (own.law if own.days.start == on else seat.law)
    return Passed(on, tuple(sorted(names)), law) if names else None
