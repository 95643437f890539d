"""The answer over a place: one piece of ground after another, then one answer, or why there is not one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from accountability.engine.cases_of_fact import Branch, CasesOfFact, PieceAnswer, Turns, turns_of
from accountability.engine.decide import Edges
from accountability.engine.here import Here, Standing
from accountability.model.compiled import Compiled
from accountability.model.outcome import Ruled


@dataclass(frozen=True, slots=True)
class Group:
    """Pieces of ground with the same answer."""

    answer: PieceAnswer
    pieces: tuple[int, ...]


class Asker:
    """Asks one outcome or role on any ground. What it learns of the rules it keeps; answers it does not."""

    def __init__(self, book: Compiled, matter: Ruled, standing: Standing | None = None) -> None:
        """Look once at what the rules turn on. `standing` is shared by whoever asks many outcomes on one ground."""
        self.book = book
        self.matter = matter
        self.here: Callable[[int, date], Here] = standing.at if standing else partial(Here, book)
        self._edges: dict[str, Edges] = {}
        self.turns: Turns = turns_of(book, matter)

    def cases(self, piece: int, day: date, given: Mapping[str, str]) -> CasesOfFact:
        """Every case that can arise on a piece of ground."""
        return self.cases_at(self.here(piece, day), given)

    def cases_at(self, here: Here, given: Mapping[str, str]) -> CasesOfFact:
        """Every case that can arise where one stands."""
        return CasesOfFact(self.matter, here, self.turns, given, self._edges)

    def piece(self, piece: int, day: date, given: Mapping[str, str]) -> PieceAnswer | None:
        """The answer on one piece of ground; `None` where no such case can arise."""
        return self.cases(piece, day, given).answer()

    def over(self, pieces: Iterable[int], day: date, given: Mapping[str, str]) -> tuple[Group, ...]:
        """The answers over some ground, grouped; ground on which no such case can arise drops out."""
        found: dict[tuple[object, ...], tuple[PieceAnswer, list[int]]] = {}
        for piece in sorted(pieces):
            answer = self.piece(piece, day, given)
            if answer is not None:
                kept = found.setdefault(answer.signature, (answer, []))
                kept[1].append(piece)
                if kept[0].unless != answer.unless or kept[0].reason != answer.reason:
                    found[answer.signature] = (_merged(kept[0], answer), kept[1])
        return tuple(Group(answer, tuple(of)) for answer, of in found.values())


def _merged(one: PieceAnswer, other: PieceAnswer) -> PieceAnswer:
    """The same answer on two pieces, with what may lead elsewhere on either, and a reason that is true of both."""
    unless = {(branch.given, branch.found.signature): branch for branch in (*one.unless, *other.unless)}
    assuming = tuple(sorted({*one.assuming, *other.assuming}))
    found = replace(one.found, reason="") if one.found and one.reason != other.reason else one.found
    return PieceAnswer(found, assuming, tuple(unless.values()), one.branches)


def at_a_point(groups: tuple[Group, ...]) -> tuple[Group, ...]:
    """At one point of ground that is not known more closely, a fact settles what a smaller place would.

    When on some pieces the answer depends on a fact and on the others it is one of those same branches (the town is in
    the park or it is not), the one question about the fact is enough.
    """
    depending = [group for group in groups if group.answer.found is None]
    settled = [group for group in groups if group.answer.found is not None]
    if len(depending) != 1 or not settled:
        return groups
    branches: tuple[Branch, ...] = depending[0].answer.branches
    known = {branch.found.signature for branch in branches}
    if all(group.answer.found is not None and group.answer.found.signature in known for group in settled):
        return (Group(depending[0].answer, tuple(sorted(p for group in groups for p in group.pieces))),)
    return groups
