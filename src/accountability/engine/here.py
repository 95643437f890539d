"""One piece of ground on one day: who sits there, and which powers they hold."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from accountability.model.compiled import Compiled
from accountability.model.tier import ELSEWHERE, HELD, Filling, Holding, Seat, Seats, Tier
from accountability.model.who import Sort

Facts = Mapping[str, str]
NO_FACTS: Facts = {}
_NO_SEATS = Seats()


class Here:
    """A piece of ground on a day. Seats are looked up once, when first asked for."""

    __slots__ = ("_holdings", "_seats", "book", "day", "nation", "piece")

    def __init__(
        self,
        book: Compiled,
        piece: int,
        day: date,
        seats: dict[str, tuple[Seat | None, tuple[Seat, ...]]] | None = None,
        holdings: dict[str, tuple[Holding, ...]] | None = None,
    ) -> None:
        """Stand on a piece of ground on a day. Where seats and holdings are known already, they are not looked up."""
        self.book = book
        self.piece = piece
        self.day = day
        self.nation = book.ground[str(piece)].nation
        self._seats = {} if seats is None else seats
        self._holdings = {} if holdings is None else holdings

    def seats(self, tier: str) -> tuple[Seat | None, tuple[Seat, ...]]:
        """The full seat at a tier, if anybody sits in it that day, and the seats over a part of this ground."""
        if tier not in self._seats:
            known = self.book.seats.get(f"{tier}/{self.piece}", _NO_SEATS)
            full = next((seat for seat in known.full if seat.days.holds_on(self.day)), None)
            self._seats[tier] = full, tuple(seat for seat in known.part if seat.days.holds_on(self.day))
        return self._seats[tier]

    def seat(self, tier: str, facts: Facts) -> Seat | None:
        """Who sits at a tier, given in which part of the ground the case lies."""
        full, parts = self.seats(tier)
        value = facts.get(tier, ELSEWHERE)
        return next((seat for seat in parts if part_value(seat) == value), full)

    def part_values(self, tier: Tier) -> tuple[tuple[str, ...], str | None]:
        """The values of the fact that part seats make, and the usual one; no values where there are no part seats."""
        full, parts = self.seats(tier.id)
        if not parts:
            return (), None
        values = [part_value(seat) for seat in parts]
        if full is not None or tier.filling is not Filling.FILLED:
            values.append(ELSEWHERE)
        usual = next((ELSEWHERE if seat.usual == ELSEWHERE else part_value(seat) for seat in parts if seat.usual), None)
        return tuple(dict.fromkeys(values)), usual

    def holdings(self, power: str) -> tuple[Holding, ...]:
        """The holdings of a power that are in force on the day and touch this ground."""
        if power not in self._holdings:
            self._holdings[power] = tuple(
                holding
                for holding in self.book.powers[power].held
                if holding.days.holds_on(self.day)
                and (holding.ground is None or self.piece in holding.ground or self.piece in holding.part)
            )
        return self._holdings[power]

    def holding(self, tier: str, power: str, facts: Facts) -> Holding | None:
        """The holding by which whoever sits at a tier holds a power here, if they do."""
        seat = self.seat(tier, facts)
        if seat is None or seat.holder.sort is not Sort.BODY:
            return None
        for holding in self.holdings(power):
            partly = self.piece in holding.part
            if holding.body == seat.holder.name and (not partly or facts.get(power) == HELD):
                return holding
        return None

    def power_values(self, power: str) -> tuple[tuple[str, ...], str | None]:
        """The values of the fact that a power over part of this ground makes, and the usual one."""
        partly = [holding for holding in self.holdings(power) if self.piece in holding.part]
        if not partly:
            return (), None
        return (HELD, ELSEWHERE), next((holding.usual for holding in partly if holding.usual), None)


class Standing:
    """Pieces of ground on which somebody has stood on a day, so that who sits there is looked up once for all outcomes.

    It is made for one question that asks many outcomes, and forgotten with it.
    """

    __slots__ = ("_here", "book")

    def __init__(self, book: Compiled) -> None:
        """Stand nowhere yet."""
        self.book = book
        self._here: dict[tuple[int, date], Here] = {}

    def at(self, piece: int, day: date) -> Here:
        """A piece of ground on a day."""
        found = self._here.get((piece, day))
        if found is None:
            found = self._here[piece, day] = Here(self.book, piece, day)
        return found


def part_value(seat: Seat) -> str:
    """The value by which a part seat is named in the fact of its tier."""
    return seat.holder.name
