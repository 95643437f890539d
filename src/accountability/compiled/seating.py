"""Seats on each piece of ground, and the ground on which powers are held."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from accountability.compiled.places import Places
from accountability.compiled.references import References
from accountability.model.diagnostic import Code, Diagnostic
from accountability.model.pack import Placed
from accountability.model.tier import Holding, Power, Seat, Seats


def seat_key(tier: str, piece: int) -> str:
    """The key of all seats at a tier on a piece of ground."""
    return f"{tier}/{piece}"


def _in_time(seat: Seat) -> tuple[date, str]:
    return (seat.days.start or date.min, seat.holder.name)


def seat_everybody(placed: Iterable[Placed], places: Places, references: References) -> dict[str, Seats]:
    """All seats by tier and piece, in order of time. Every name in them must be known."""
    full: dict[str, list[Seat]] = {}
    part: dict[str, list[Seat]] = {}
    for one in placed:
        seat = replace(one.seat, holder=references.who(one.seat.holder, one.seat.span))
        if not references.known(seat.tier, references.tiers, "tier", seat.span):
            continue
        if seat.seated_as:
            references.known(seat.seated_as, references.kinds, "kind", seat.span)
        if not seat.days.is_possible():
            message = f"{seat.holder.name} sits from {seat.days.start} until {seat.days.end}, which is no day at all."
            places.problems.append(Diagnostic(Code.IMPOSSIBLE_PERIOD, message, seat.span))
        asker = Diagnostic(Code.UNKNOWN_NAME, "", seat.span)
        for table, names in ((full, one.over.whole), (part, one.over.part)):
            for piece in places.stand_on(names, asker):
                table.setdefault(seat_key(seat.tier, piece), []).append(seat)
    return {
        key: Seats(tuple(sorted(full.get(key, ()), key=_in_time)), tuple(sorted(part.get(key, ()), key=_in_time)))
        for key in sorted({*full, *part})
    }


def ground_power(power: Power, places: Places, references: References) -> Power:
    """A power with the ground on which each body holds it."""

    def grounded(holding: Holding) -> Holding:
        references.known(holding.body, references.bodies, "body", holding.span)
        if holding.over is None:
            return holding
        asker = Diagnostic(Code.UNKNOWN_NAME, "", holding.span)
        whole, part = (places.stand_on(names, asker) for names in (holding.over.whole, holding.over.part))
        return replace(holding, over=None, ground=whole, part=part - whole)

    return replace(power, held=tuple(grounded(holding) for holding in power.held))
