"""Everything that an outcome turns on, and the days on which any of it changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from accountability.model.compiled import Compiled
from accountability.model.days import RECORDS_BEGIN, Days
from accountability.model.outcome import Ruled
from accountability.model.rule import Condition, Form
from accountability.model.tier import Holding, Seat, Seats
from accountability.model.who import Sort, Who

_NAMING = (Form.ONE, Form.JOINTLY, Form.EITHER)
_NO_SEATS = Seats()


@dataclass(frozen=True)
class Seen:
    """One outcome or role of a rulebook, with the roles that it asks and all that their rules can see."""

    book: Compiled
    matter: Ruled

    @cached_property
    def matters(self) -> tuple[Ruled, ...]:
        """The outcome, then every role that it can come to ask."""
        found = {self.matter.id: self.matter}
        for matter in (waiting := [self.matter]):
            for rule in matter.rules:
                concluded = rule.answerable
                for who in concluded.who if concluded.form in _NAMING else ():
                    if who.sort is Sort.ROLE and who.name not in found:
                        found[who.name] = self.book.roles[who.name]
                        waiting.append(found[who.name])
        return tuple(found.values())

    @cached_property
    def conditions(self) -> tuple[Condition, ...]:
        """Every condition of a rule or gap, or of a value of a fact, and what each says under `not`."""
        written = [rule.applies for matter in self.matters for rule in matter.rules]
        written += [gap.applies for matter in self.matters for gap in matter.gaps]
        written += [when for fact in self.facts for _, when in self.book.facts[fact].only]
        return tuple(_with_inner(written))

    @cached_property
    def facts(self) -> tuple[str, ...]:
        """The declared facts that a condition asks for, in some rule or in what limits another such fact."""
        waiting = [rule.applies for matter in self.matters for rule in matter.rules]
        waiting += [gap.applies for matter in self.matters for gap in matter.gaps]
        found: set[str] = set()
        while waiting:
            for condition in _with_inner([waiting.pop()]):
                for name, _ in condition.given:
                    if name in self.book.facts and name not in found:
                        found.add(name)
                        waiting += [when for _, when in self.book.facts[name].only]
        return tuple(sorted(found))

    @cached_property
    def tiers(self) -> tuple[str, ...]:
        """The tiers that a rule concludes or a condition asks for."""
        found = {who.name for who in self.named if who.sort is Sort.TIER}
        for condition in self.conditions:
            found |= {tier for tier, _ in (*condition.held_by, *condition.holds)}
            found |= {name for name, _ in condition.given if name in self.book.tiers}
        return tuple(sorted(found))

    @cached_property
    def powers(self) -> tuple[str, ...]:
        """The powers that a condition asks for."""
        found = {power for condition in self.conditions for _, powers in condition.holds for power in powers}
        found |= {name for condition in self.conditions for name, _ in condition.given if name in self.book.powers}
        return tuple(sorted(found))

    @cached_property
    def named(self) -> frozenset[Who]:
        """Everybody whom a rule says must answer."""
        rules = [rule.answerable for matter in self.matters for rule in matter.rules]
        return frozenset(who for concluded in rules if concluded.form in _NAMING for who in concluded.who)

    @cached_property
    def bodies(self) -> tuple[str, ...]:
        """The bodies that a rule names outright."""
        return tuple(sorted(who.name for who in self.named if who.sort is Sort.BODY))

    @cached_property
    def portfolios(self) -> tuple[str, ...]:
        """The ministers' subjects that a rule names, or that sit at a tier."""
        found = {who.name for who in self.named if who.sort is Sort.MINISTER}
        for tier in self.tiers:
            for piece in self.book.ground:
                seats = self.book.seats.get(f"{tier}/{piece}", _NO_SEATS)
                found |= {s.holder.name for s in (*seats.full, *seats.part) if s.holder.sort is Sort.MINISTER}
        return tuple(sorted(found))

    @cached_property
    def _everywhere(self) -> frozenset[date]:
        """The days on which something changes that is not a seat."""
        periods = [condition.days for condition in self.conditions]
        periods += [self.book.bodies[body].days for body in self.bodies]
        periods += [tenure.days for name in self.portfolios for tenure in self.book.portfolios[name].tenures]
        periods += [holding.days for power in self.powers for holding in self.book.powers[power].held]
        periods += [Days(self.book.tiers[tier].since) for tier in self.tiers]
        return frozenset(day for days in periods for day in days.edges())

    def breakpoints(self, piece: int) -> tuple[date, ...]:
        """The first day of the records, and each later day up to the last check on which something changes here."""
        edges = set(self._everywhere)
        for tier in self.tiers:
            seats = self.book.seats.get(f"{tier}/{piece}", _NO_SEATS)
            edges.update(day for seat in (*seats.full, *seats.part) for day in seat.days.edges())
        after = self.book.about.checked_on + timedelta(days=1)
        return (RECORDS_BEGIN, *sorted(day for day in edges if RECORDS_BEGIN < day < after))

    def view(self, piece: int, day: date) -> object:
        """Everything that a rule can see on a piece of ground on a day.

        A body that no rule names is seen by its kind and office, and by where else it sits or what it holds here. Where
        two views are equal, so are the answers, but for the names of those bodies.
        """
        if day not in self._of_day:
            self._of_day[day] = self._same_everywhere(day)
        same, holdings = self._of_day[day]
        met: dict[str, int] = {}
        here = self.book.ground[str(piece)]
        seats = tuple(self._sitting(f"{tier}/{piece}", day, met) for tier in self.tiers)
        held = tuple(
            (power, self._seen(h.body, met), piece in h.part, h.ground is None or piece in h.ground, h.usual)
            for power, h in holdings
            if h.body in met or piece in h.part
        )
        return here.nation, tuple(piece in ground for ground in self._grounds), seats, held, same

    @cached_property
    def _of_day(self) -> dict[date, tuple[object, tuple[tuple[str, Holding], ...]]]:
        return {}

    @cached_property
    def _told_by_name(self) -> frozenset[str]:
        """The bodies that a rule can tell from others: those named, and departments, which may answer by themselves."""
        found = {name for c in self.conditions for _, names in (*c.held_by, *c.given) for name in names}
        found |= {t.department for name in self.portfolios for t in self.book.portfolios[name].tenures}
        return frozenset(found | set(self.bodies))

    @cached_property
    def _grounds(self) -> tuple[frozenset[int], ...]:
        return tuple({c.ground for c in self.conditions if c.ground is not None})

    def _same_everywhere(self, day: date) -> tuple[object, tuple[tuple[str, Holding], ...]]:
        """What does not depend on the ground: periods that hold, who has a portfolio, who lives; and powers held."""
        book = self.book
        tenures = (book.portfolios[name].tenures for name in self.portfolios)
        rest = (
            tuple(condition.days.holds_on(day) for condition in self.conditions),
            tuple(book.bodies[body].days.holds_on(day) for body in self.bodies),
            tuple(tuple((t.nations, t.department) for t in of if t.days.holds_on(day)) for of in tenures),
            tuple(day < (book.tiers[tier].since or day) for tier in self.tiers),
        )
        held = ((power, holding) for power in self.powers for holding in book.powers[power].held)
        return rest, tuple((power, holding) for power, holding in held if holding.days.holds_on(day))

    def _sitting(self, key: str, day: date, met: dict[str, int]) -> object:
        seats = self.book.seats.get(key, _NO_SEATS)
        return tuple(
            tuple((self._holder(seat, met), seat.seated_as, seat.usual) for seat in of if seat.days.holds_on(day))
            for of in (seats.full, seats.part)
        )

    def _holder(self, seat: Seat, met: dict[str, int]) -> object:
        return self._seen(seat.holder.name, met) if seat.holder.sort is Sort.BODY else seat.holder

    def _seen(self, body: str, met: dict[str, int]) -> object:
        place = met.setdefault(body, len(met))
        return self.book.bodies[body].kind, place, body if body in self._told_by_name else ""


def _with_inner(conditions: Iterable[Condition]) -> Iterator[Condition]:
    for condition in conditions:
        yield condition
        if condition.unless is not None:
            yield condition.unless
