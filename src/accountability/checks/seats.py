"""Each seat has one holder a day, and every tier keeps its promise to be filled."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from accountability.model.compiled import Compiled
from accountability.model.days import in_words
from accountability.model.diagnostic import Code, Diagnostic
from accountability.model.tier import Filling, Seats


def one_in_a_seat(book: Compiled) -> Iterator[Diagnostic]:
    """No two full seats at one tier, on one piece of ground, on one day. Each pair of lines is told once."""
    told: set[tuple[object, object]] = set()
    for key, seats in book.seats.items():
        for i, seat in enumerate(seats.full):
            for other in seats.full[:i]:
                pair = (other.span, seat.span)
                if seat.days.overlaps(other.days) and pair not in told:
                    told.add(pair)
                    tier, piece = key.split("/")
                    where, who = book.ground[piece].id, f"{other.holder.name} and {seat.holder.name}"
                    message = f"Two sit at the tier {tier} in {where} on the same days: {who}."
                    help_ = "End one seat on the day on which the other begins."
                    yield Diagnostic(Code.TWO_IN_A_SEAT, message, seat.span, help_, ((other.span, "the other seat"),))


def promises_kept(book: Compiled) -> Iterator[Diagnostic]:
    """A tier that promises to be filled has somebody in every seat, from its day to the day of checking."""
    for tier in book.tiers.values():
        if tier.filling is Filling.FILLED and tier.since is not None:
            for piece in book.ground.values():
                if piece.nation in tier.nations:
                    seats = book.seats.get(f"{tier.id}/{piece.index}", Seats())
                    hole = _first_hole(tier.since, seats, book.about.checked_on)
                    if hole:
                        where = f"the tier {tier.id} in {piece.id} on {in_words(hole)}"
                        message = f"Nobody sits at {where}, and the tier promises that somebody does."
                        yield Diagnostic(
                            Code.EMPTY_SEAT, message, tier.span, "Add the seat, or change what the tier promises."
                        )


def _first_hole(since: date, seats: Seats, last: date) -> date | None:
    """The first day with no full seat and no part seats; part seats with no full one make the whole."""
    spans = sorted((seat.days.start or date.min, seat.days.end or date.max) for seat in (*seats.full, *seats.part))
    reached = since
    for start, end in spans:
        if start > reached:
            break
        reached = max(reached, end)
    return reached if reached < last + timedelta(days=1) else None
