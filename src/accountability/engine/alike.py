"""Answers on many pieces of ground and days, decided once for those that no rule can tell apart.

The names of those who sit on each piece are put in after.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from accountability.engine.cases_of_fact import Branch, Given, PieceAnswer
from accountability.engine.classes import Cell, Classes
from accountability.engine.found import Found, Sitter
from accountability.engine.here import NO_FACTS
from accountability.model.compiled import Compiled
from accountability.model.who import Sort, Who


class Alike:
    """One outcome, asked on whatever ground and day is wanted."""

    def __init__(self, book: Compiled, classes: Classes, given: Mapping[str, str] = NO_FACTS) -> None:
        """Ask with these facts given. `classes` tell which ground and days are the same to every rule."""
        self._book, self._classes, self._given = book, classes, given
        self._decided: dict[tuple[object, ...], tuple[PieceAnswer | None, tuple[str, ...]]] = {}

    def on(self, cell: Cell) -> PieceAnswer | None:
        """The answer on a piece of ground; `None` where no such case can arise."""
        signature, names = self._classes.told_apart(cell)
        key = signature, self._offices(cell)
        if key not in self._decided:
            self._decided[key] = self._classes.asker.piece(cell.piece, cell.start, self._given), names
        answer, theirs = self._decided[key]
        return self._renamed(answer, dict(zip(theirs, names, strict=True))) if answer is not None else None

    def _offices(self, cell: Cell) -> tuple[str | None, ...]:
        """The ministers who hold the portfolios: rules see no more than a department's kind."""
        nation = self._book.ground[str(cell.piece)].nation
        tenures = (self._book.portfolios[name].held_on(cell.start, nation) for name in self._classes.portfolios)
        return tuple(f"{one.department} {one.office}" if one else None for one in tenures)

    def _renamed(self, answer: PieceAnswer, names: Mapping[str, str]) -> PieceAnswer:
        """The answer on ground that no rule can tell from other ground, with those who sit there."""
        if all(one == other for one, other in names.items()):
            return answer
        return PieceAnswer(
            answer.found and _with(answer.found, names),
            self._given_there(answer.assuming, names),
            tuple(self._branch(branch, names) for branch in answer.unless),
            tuple(self._branch(branch, names) for branch in answer.branches),
        )

    def _branch(self, branch: Branch, names: Mapping[str, str]) -> Branch:
        return Branch(self._given_there(branch.given, names), _with(branch.found, names))

    def _given_there(self, given: Given, names: Mapping[str, str]) -> Given:
        """Values of facts; that of a tier which may cover a part is a body."""
        tiers = self._book.tiers
        return tuple((name, _body(value, names) if name in tiers else value) for name, value in given)


def _with(found: Found, names: Mapping[str, str]) -> Found:
    return replace(found, sitters=tuple(sorted((_who(s, names) for s in found.sitters), key=lambda s: s.key)))


def _who(sitter: Sitter, names: Mapping[str, str]) -> Sitter:
    if sitter.sort is not Sort.BODY:
        return sitter
    there = _body(sitter.body, names)
    return replace(sitter, id=there, body=there)


def _body(body: str, names: Mapping[str, str]) -> str:
    return names.get(str(Who(Sort.BODY, body)), "").removeprefix("body: ") or body
