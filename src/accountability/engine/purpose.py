"""The purpose test: whether a body must or may do what it spends on, by the rules of the outcomes of that line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from accountability.engine.found import Found
from accountability.engine.ground import Asker
from accountability.model.answer import Status
from accountability.model.compiled import Compiled
from accountability.model.money import Purpose


@dataclass(frozen=True, slots=True)
class Tested:
    """What the test found for one body and line: the outcomes that are its duty or in its power, and at which tiers.

    `own_powers` are those powers that a rule gives to the body itself; the others are of whoever may act.
    """

    purpose: Purpose
    duties: tuple[str, ...] = ()
    powers: tuple[str, ...] = ()
    own_powers: tuple[str, ...] = ()
    tiers: tuple[str, ...] = ()


class PurposeTest:
    """Asks the rules on one piece of a body's ground. What was asked once is kept."""

    def __init__(self, book: Compiled, on: date) -> None:
        """Ask about one day."""
        self._book, self._on = book, on
        self._askers: dict[str, Asker] = {}
        self._found: dict[tuple[str, int], tuple[Found, ...]] = {}

    def of(self, body: str, piece: int | None, outcomes: Iterable[str]) -> Tested:
        """The test of what a body spends on some outcomes."""
        known = [id_ for id_ in outcomes if id_ in self._book.outcomes]
        if not known:
            return Tested(Purpose.NO_OUTCOME)
        if piece is None:
            return Tested(Purpose.NOT_SETTLED)
        stands = {id_: self.stands(body, piece, id_) for id_ in known}
        duties = tuple(id_ for id_, (strength, _) in stands.items() if strength == "duty")
        own = tuple(id_ for id_, (strength, _) in stands.items() if strength == "power")
        powers = tuple(id_ for id_, (strength, _) in stands.items() if strength in ("power", "may"))
        tiers = tuple(dict.fromkeys(tier for _, tier in stands.values() if tier))
        if duties or powers:
            purpose = Purpose.BOTH if duties and powers else Purpose.DUTY if duties else Purpose.POWER
            return Tested(purpose, duties, powers, own, tiers)
        settled = any(strength == "other" for strength, _ in stands.values())
        return Tested(Purpose.OTHER if settled else Purpose.NOT_SETTLED)

    def stands(self, body: str, piece: int, outcome: str) -> tuple[str, str]:
        """How a body stands to an outcome there in any case of fact: duty, power, may, other or nothing; and its tier.

        Where the law gives nobody the duty, whoever spends does so by a power that others may have too.
        """
        found = self._cases(outcome, piece)
        for one in found:
            for sitter in one.sitters:
                if sitter.body == body:
                    return one.rule.strength if one.rule else "duty", sitter.tier
        if any(one.status is Status.NOBODY for one in found):
            return "may", ""
        return ("other" if any(one.status is Status.ANSWERED for one in found) else ""), ""

    def _cases(self, outcome: str, piece: int) -> tuple[Found, ...]:
        key = (outcome, piece)
        if key not in self._found:
            if outcome not in self._askers:
                self._askers[outcome] = Asker(self._book, self._book.outcomes[outcome])
            self._found[key] = tuple(_every(self._askers[outcome], piece, self._on))
        return self._found[key]


def _every(asker: Asker, piece: int, on: date) -> Iterator[Found]:
    """What is found in the usual case, then in the others."""
    answer = asker.piece(piece, on, {})
    if answer is None:
        return
    if answer.found is not None:
        yield answer.found
    yield from (branch.found for branch in (*answer.branches, *answer.unless))
