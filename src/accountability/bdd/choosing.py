"""Chooses among tests by what they are about: an outcome, a theme, a place, a tag."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

from accountability.bdd.mentions import Mentioned
from accountability.engine.matrix import of_theme
from accountability.engine.refused import refused_match
from accountability.lookup.outcomes import find_outcome
from accountability.lookup.places import find_place
from accountability.model.answer import Answer
from accountability.model.compiled import Compiled
from accountability.model.match import Matched


@dataclass(frozen=True, slots=True)
class Wish:
    """What tests somebody wants, as it was typed; what is empty leaves all of them."""

    outcome: str = ""
    theme: str = ""
    place: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Chosen:
    """What tests are wanted, as it is understood: an outcome by its id, a theme, ground, any of some tags."""

    outcome: str = ""
    theme: str = ""
    ground: frozenset[int] = frozenset()
    tags: frozenset[str] = frozenset()


EVERYTHING = Chosen()


class About:
    """Reads what tests name against a rulebook, each name once."""

    def __init__(self, book: Compiled, today: date) -> None:
        """Keep the rulebook; a place without a day is meant today."""
        self._book, self._today = book, today
        self._outcome = cache(self._find_outcome)
        self._ground = cache(self._find_ground)

    def choose(self, wish: Wish) -> Chosen | Answer:
        """What is wished for; or the answer that says that an outcome, a theme or a place is not known or not one."""
        match = find_outcome(self._book, wish.outcome) if wish.outcome else None
        themed = of_theme(self._book, wish.theme) if wish.theme else ()
        if isinstance(themed, Answer):
            return themed
        if match and match.how is not Matched.ONE:
            return refused_match("outcome", match)
        where = find_place(self._book, wish.place, self._today) if wish.place else None
        if where and where.how is not Matched.ONE:
            return refused_match("place", where)
        ground = frozenset(self._book.places[where.id].ground) if where else frozenset()
        return Chosen(match.id if match else "", self._theme(next(iter(themed), "")), ground, frozenset(wish.tags))

    def wanted(self, chosen: Chosen, named: Mentioned, tags: Iterable[str]) -> bool:
        """Say whether a test is among those chosen: its place is the one chosen, or lies in it."""
        outcomes = {self._outcome(typed) for typed in named.outcomes}
        if chosen.outcome and chosen.outcome not in outcomes:
            return False
        if chosen.theme and chosen.theme not in {self._theme(id_) for id_ in outcomes}:
            return False
        if chosen.tags and not chosen.tags & set(tags):
            return False
        grounds = (self._ground(typed, on or self._today) for typed, on in named.places)
        return not chosen.ground or any(ground and ground <= chosen.ground for ground in grounds)

    def theme(self, named: Mentioned) -> str:
        """The theme of the first outcome that a test names; empty when it names none that is known."""
        return next((theme for typed in named.outcomes if (theme := self._theme(self._outcome(typed)))), "")

    def _theme(self, id_: str) -> str:
        return self._book.outcomes[id_].theme if id_ else ""

    def _find_outcome(self, typed: str) -> str:
        match = find_outcome(self._book, typed)
        return match.id if match.how is Matched.ONE else ""

    def _find_ground(self, typed: str, on: date) -> frozenset[int]:
        match = find_place(self._book, typed, on)
        return frozenset(self._book.places[match.id].ground) if match.how is Matched.ONE else frozenset()
