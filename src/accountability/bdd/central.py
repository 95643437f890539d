"""What each sentence about the levers of ministers, and about moving an outcome to another tier, asks and compares."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from accountability.bdd.asking import Asking
from accountability.bdd.expect import Slots, Table
from accountability.bdd.failures import WRONG, DisagreesError, NotUnderstoodError
from accountability.bdd.names import same
from accountability.model.answer import Answer
from accountability.model.lever import Levers, Pull
from accountability.model.moving import Moving, Outlook
from accountability.model.words import listed

_LEVERS = 'When I ask what a minister can do about "libraries" in "Kent"'
_MOVING = 'When I ask whether "adult skills" can move to the tier "strategic" in "Kent"'


@dataclass(frozen=True, slots=True)
class LeversSeen:
    """The levers that were asked about."""

    found: Levers


@dataclass(frozen=True, slots=True)
class MovingSeen:
    """What was asked about moving."""

    found: Moving


def ask_levers(asking: Asking, slots: Slots, _: Table) -> None:
    """What a minister can do about an outcome in a place."""
    found = asking.book.levers(slots["outcome"], slots["place"], asking.day(slots.get("day", "")), asking.given)
    if isinstance(found, Answer):
        raise NotUnderstoodError(f"That has no one answer. {found.message}")
    asking.seen = LeversSeen(found)


def ask_moving(asking: Asking, slots: Slots, _: Table) -> None:
    """Whether an outcome can move to a tier."""
    found = asking.book.route(slots["outcome"], slots["tier"], slots["place"], asking.day(), asking.given)
    if isinstance(found, Answer):
        raise NotUnderstoodError(f"That has no one answer. {found.message}")
    asking.seen = MovingSeen(found)


def _named(asking: Asking, slots: Slots) -> Pull | None:
    found = asking.sight(LeversSeen, _LEVERS).found.levers
    return next((pull for pull in found if same(slots["lever"], pull.id, pull.title)), None)


def lever(asking: Asking, slots: Slots, _: Table) -> None:
    """A lever in the hands of a minister."""
    pull = _named(asking, slots)
    if pull is None:
        raise _none(asking)
    if not same(slots["minister"], pull.office):
        raise DisagreesError(f"By the rules it is in the hands of the {pull.office}.", WRONG)


def no_lever(asking: Asking, slots: Slots, _: Table) -> None:
    """A lever that does not reach whoever answers."""
    pull = _named(asking, slots)
    if pull:
        raise DisagreesError(f"By the rules it is a lever of the {pull.office} here.", WRONG)


def in_force(asking: Asking, slots: Slots, _: Table) -> None:
    """A lever that is being used on whoever answers."""
    pull = _named(asking, slots)
    if pull is None:
        raise _none(asking)
    if not pull.in_force:
        raise DisagreesError("By the rules it is not in force here on that day.", WRONG)


def own(asking: Asking, _: Slots, __: Table) -> None:
    """A minister who answers himself or herself."""
    found = asking.sight(LeversSeen, _LEVERS).found
    if not found.own:
        raise DisagreesError(f"By the rules {listed(party.name for party in found.answerable)} answers.", WRONG)


def _none(asking: Asking) -> DisagreesError:
    titles = [pull.title for pull in asking.sight(LeversSeen, _LEVERS).found.levers]
    return DisagreesError(f"The levers by the rules: {listed(titles) or 'none'}.", WRONG)


_OUTLOOKS = {
    Outlook.THERE: "it is there already",
    Outlook.PARTLY: "it is there already in part",
    Outlook.BELOW_ACT: "it can move without an Act",
    Outlook.ACT: "it takes an Act",
    Outlook.UNKNOWN: "no way is known",
}


def outlook(wanted: Outlook) -> Callable[[Asking, Slots, Table], None]:
    """Whether it can move, and by what."""

    def check(asking: Asking, _: Slots, __: Table) -> None:
        found = asking.sight(MovingSeen, _MOVING).found.outlook
        if found is not wanted:
            raise DisagreesError(f"By the rules {_OUTLOOKS[found]}.", WRONG)

    return check


def consent(asking: Asking, slots: Slots, _: Table) -> None:
    """Somebody who must agree to one of the ways."""
    told = [one for way in asking.sight(MovingSeen, _MOVING).found.ways for one in way.consents]
    if not same(slots["consenting"], *told):
        raise DisagreesError(f"By the rules the consent is needed of {listed(dict.fromkeys(told)) or 'nobody'}.", WRONG)


CENTRAL: Mapping[str, Callable[[Asking, Slots, Table], None]] = {
    "ask-levers": ask_levers,
    "ask-levers-on": ask_levers,
    "ask-moving": ask_moving,
    "lever": lever,
    "no-lever": no_lever,
    "lever-in-force": in_force,
    "own": own,
    "there-already": outlook(Outlook.THERE),
    "partly-there": outlook(Outlook.PARTLY),
    "without-act": outlook(Outlook.BELOW_ACT),
    "takes-act": outlook(Outlook.ACT),
    "consent": consent,
}
"""What each of these sentences does, by its id."""
