"""What each sentence about a reform does: what it moves, what stays and by which test, and what it leaves open."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from accountability.bdd.asking import Asking
from accountability.bdd.expect import Slots, Table
from accountability.bdd.failures import WRONG, DisagreesError, NotUnderstoodError
from accountability.bdd.names import Names, same
from accountability.bdd.seeing import outcome_named
from accountability.model.answer import Answer, Status
from accountability.model.shift import Hands, Shift
from accountability.model.words import listed

_SHIFT = 'When I compare "Wigan" with the reform "radical-devolution"'


@dataclass(frozen=True, slots=True)
class ShiftSeen:
    """What a reform moves in a place, and the names that may be used of it."""

    found: Shift
    names: Names


def compare(asking: Asking, slots: Slots, _: Table) -> None:
    """A place as it is, and under a reform."""
    after = asking.book.under(slots["reform"])
    found = asking.book.shift(slots["reform"], asking.under, slots["place"], asking.day())
    if isinstance(found, Answer) or isinstance(after, Answer):
        said = found.message if isinstance(found, Answer) else ""
        raise NotUnderstoodError(f"The question was not understood. {said}")
    asking.seen = ShiftSeen(found, Names(after.compiled, Answer(Status.ANSWERED, "")))


def moves(asking: Asking, slots: Slots, _: Table) -> None:
    """An outcome that comes from one into the hands of another."""
    seen, outcome = asking.sight(ShiftSeen, _SHIFT), outcome_named(asking, slots)
    found = [one for one in seen.found.moved if one.outcome == outcome]
    if not found:
        raise DisagreesError(f'By the rules "{slots["outcome"]}" stays in the same hands.', WRONG)
    for one in found:
        sides = ((slots["body"], one.before), (slots["other"], one.after))
        if all(any(seen.names.is_party(seen.names.known(typed), p) for p in hands.parties) for typed, hands in sides):
            return
    said = "; ".join(f"from {_in_hands(one.before)} to {_in_hands(one.after)}" for one in found)
    raise DisagreesError(f'By the rules "{slots["outcome"]}" moves {said}.', WRONG)


def stays(asking: Asking, slots: Slots, _: Table) -> None:
    """An outcome that a reform keeps where it is, by one test."""
    seen, outcome = asking.sight(ShiftSeen, _SHIFT), outcome_named(asking, slots)
    kept = next((one for one in seen.found.stays if one.outcome == outcome), None)
    if kept is None:
        raise DisagreesError(f'The reform names no test by which "{slots["outcome"]}" stays.', WRONG)
    if kept.test != slots["reason-to-stay"]:
        raise DisagreesError(f'"{slots["outcome"]}" stays by the test of {kept.test}: {kept.because}.', WRONG)


def leaves_open(asking: Asking, slots: Slots, _: Table) -> None:
    """Something that the reform leaves unresolved."""
    told = [one.says for one in asking.sight(ShiftSeen, _SHIFT).found.unresolved]
    if not same(slots["question"], *told):
        raise DisagreesError(f"What it leaves unresolved: {'; '.join(told) or 'nothing'}.", WRONG)


def _in_hands(hands: Hands) -> str:
    return listed([party.name for party in hands.parties]) or str(hands.status)


REFORMS: Mapping[str, Callable[[Asking, Slots, Table], None]] = {
    "compare-reform": compare,
    "moves": moves,
    "stays": stays,
    "leaves-open": leaves_open,
}
"""What each sentence about a reform does, by its id."""
