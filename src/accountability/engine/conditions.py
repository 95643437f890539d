"""Which conditions hold, and which fail and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from accountability.engine.here import Facts, Here
from accountability.model.rule import Condition
from accountability.model.tier import Seat
from accountability.model.who import Sort


class Fails(StrEnum):
    """The kinds of failure, as they are told."""

    PLACE = "wrong place"
    DAY = "wrong day"
    SEAT = "sits elsewhere"
    POWER = "power not held"
    FACT = "wrong fact"


@dataclass(frozen=True, slots=True)
class Failure:
    """One thing that a condition wants and that is not so here. `negated`: it is so, and should not be."""

    kind: Fails
    name: str
    wanted: tuple[str, ...]
    negated: bool = False


def sits_as(here: Here, seat: Seat | None, sitters: tuple[str, ...]) -> bool:
    """Say whether whoever sits is one of these: by office, kind or name, or `anyone`."""
    if seat is None:
        return False
    if "anyone" in sitters:
        return True
    if seat.holder.sort is Sort.MINISTER:
        return "minister" in sitters
    name = seat.holder.name
    return bool({seat.seated_as, name, here.book.bodies[name].kind} & set(sitters))


def _singles(when: Condition, here: Here, facts: Facts) -> Iterator[tuple[bool, Failure]]:
    """Every single thing in a condition, and whether it is so; the parts of `not` are left to `failures`."""
    if when.nations:
        yield here.nation in when.nations, Failure(Fails.PLACE, "nation", when.nations)
    if when.ground is not None:
        yield here.piece in when.ground, Failure(Fails.PLACE, "in", when.places)
    if when.days.start is not None or when.days.end is not None:
        wanted = (str(when.days.start or ""), str(when.days.end or ""))
        yield when.days.holds_on(here.day), Failure(Fails.DAY, "days", wanted)
    for tier, sitters in when.held_by:
        yield sits_as(here, here.seat(tier, facts), sitters), Failure(Fails.SEAT, tier, sitters)
    for tier, powers in when.holds:
        held = any(here.holding(tier, power, facts) for power in powers)
        yield held, Failure(Fails.POWER, tier, powers)
    for fact, values in when.given:
        yield facts.get(fact) in values, Failure(Fails.FACT, fact, values)


def failures(when: Condition, here: Here, facts: Facts) -> list[Failure]:
    """Everything in a condition that is not so; empty when it holds. Under `not`, every single thing must fail."""
    found = [failure for so, failure in _singles(when, here, facts) if not so]
    if when.unless is not None:
        for so, failure in _singles(when.unless, here, facts):
            if so:
                found.append(Failure(failure.kind, failure.name, failure.wanted, negated=True))
    return found


def holds(when: Condition, here: Here, facts: Facts) -> bool:
    """Say whether a condition holds: what `failures` would find nothing against, without saying what."""
    if when.nations and here.nation not in when.nations:
        return False
    if when.ground is not None and here.piece not in when.ground:
        return False
    if not when.days.holds_on(here.day):
        return False
    return (
        all(sits_as(here, here.seat(tier, facts), sitters) for tier, sitters in when.held_by)
        and all(any(here.holding(tier, power, facts) for power in powers) for tier, powers in when.holds)
        and all(facts.get(fact) in values for fact, values in when.given)
        and (when.unless is None or not any(so for so, _ in _singles(when.unless, here, facts)))
    )
