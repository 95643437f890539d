"""START HERE: the one object that answers. Every step from files to an answer is one line of wiring in this module."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from accountability.engine.ask import ask
from accountability.engine.ground import Asker
from accountability.engine.here import Here
from accountability.engine.record import facts_assumed, record
from accountability.engine.refused import ended_body, refused_match, refused_reform
from accountability.engine.why_not import WhyNot, why_not
from accountability.files.workspace import digest, find_pack, read_files
from accountability.lookup.bodies import find_body
from accountability.lookup.offices import find_office
from accountability.lookup.outcomes import find_outcome
from accountability.lookup.places import find_place, looks_like_postcode
from accountability.lookup.postcodes import postcode_place
from accountability.model.answer import CURRENT_LAW, Answer, Status
from accountability.model.asked import Asked
from accountability.model.compiled import Compiled
from accountability.model.match import Match, Matched
from accountability.model.outcome import Outcome
from accountability.model.place import Place
from accountability.store import sqlite
from accountability.store.postcodes import Postcodes, PostcodesError
from accountability.version import VERSION

NO_FACTS: Mapping[str, str] = {}


class Rulebook:
    """A pack loaded, checked and compiled."""

    def __init__(self, compiled: Compiled) -> None:
        """Answer from a compiled rulebook; `Rulebook.load` makes one from a folder."""
        self.compiled = compiled
        self.postcodes = Postcodes()

    @classmethod
    def load(cls, path: str | None = None, *, cache: bool = True) -> Rulebook:
        """The rulebook of a pack: the folder named, else `rules/` here, else the built-in pack.

        The compiled rulebook is kept in the user's cache folder and used again while no byte of the pack has changed.
        Raises `PackError` with every mistake when the pack cannot be used.
        """
        pack = find_pack(path)
        files = read_files(pack)
        key = digest(files, f"{VERSION}/{sqlite.LAYOUT}")
        stored = sqlite.cache_folder() / f"{key[:24]}.sqlite"

        @functools.cache
        def anew() -> Compiled:
            from accountability.building import build  # noqa: PLC0415  (pydantic, yaml, networkx only when compiling)

            compiled = build(files, key)
            if cache:
                _keep(compiled, stored)
            return compiled

        try:
            return cls(sqlite.read(stored, key, anew) if cache else anew())
        except sqlite.BrokenStoreError:
            return cls(anew())

    def who(
        self,
        outcome: str,
        place: str,
        on: date | None = None,
        under: str = CURRENT_LAW,
        given: Mapping[str, str] = NO_FACTS,
    ) -> Answer:
        """Who is answerable for an outcome in a place, both as a person would name them.

        `on` is the day asked about: the day on which the facts were checked when it is left out.
        """
        day = on or self.compiled.about.checked_on
        if under != CURRENT_LAW:
            return refused_reform(under)
        found = self._find(outcome, place, day)
        if isinstance(found, Answer):
            return found
        matter, where, match = found
        answer = ask(self.compiled, matter, where, day, given, under)
        return ended_body(self.compiled, match, answer, day)

    def who_many(self, questions: Iterable[Asked | Answer]) -> Iterator[Answer]:
        """Answer many questions in order, one at a time, holding none of them.

        What could not be read as a question has its answer already, and keeps its turn.
        """
        for asked in questions:
            if isinstance(asked, Answer):
                yield asked
            else:
                yield self.who(asked.outcome, asked.place, asked.on, asked.under, asked.given)

    def why(
        self,
        outcome: str,
        place: str,
        on: date | None = None,
        under: str = CURRENT_LAW,
        given: Mapping[str, str] = NO_FACTS,
    ) -> Answer:
        """The same answer with its record: a verdict on every rule."""
        answer = self.who(outcome, place, on, under, given)
        if answer.question is None or not answer.decided:
            return answer
        matter = self.compiled.outcomes[answer.question.outcome]
        where = self._place_asked(answer.question.place)
        day = answer.question.on
        asker = Asker(self.compiled, matter)
        possible = [piece for piece in where.ground if asker.piece(piece, day, given) is not None]
        facts = facts_assumed(answer.assuming, given)
        return replace(
            answer, record=tuple(record(self.compiled, matter, Here(self.compiled, possible[0], day), facts))
        )

    def why_not(
        self,
        body: str,
        outcome: str,
        place: str,
        on: date | None = None,
        under: str = CURRENT_LAW,
        given: Mapping[str, str] = NO_FACTS,
    ) -> tuple[WhyNot | None, Answer]:
        """Why a body does not answer, the smallest change that would name it, and the answer; `None` if not asked."""
        answer = self.why(outcome, place, on, under, given)
        if answer.question is None or not answer.decided:
            return None, answer
        day = answer.question.on
        office = find_office(self.compiled, body, day)
        match = office if office.how is Matched.ONE else find_body(self.compiled, body, day)
        if match.how is not Matched.ONE:
            return None, refused_match("body", match)
        named = self.compiled.bodies[match.id]
        name = office.body or named.name_on(day)
        matter = self.compiled.outcomes[answer.question.outcome]
        where = self._place_asked(answer.question.place)
        return why_not(self.compiled, named, name, matter, where, day, given, answer), answer

    def _find(self, outcome: str, place: str, on: date) -> tuple[Outcome, Place, Match] | Answer:
        """The outcome and place that were named, or the answer that says they are not known or not one."""
        found = find_outcome(self.compiled, outcome)
        if found.how is not Matched.ONE:
            return refused_match("outcome", found)
        where = self._find_place(place, on)
        if isinstance(where, Answer):
            return where
        return self.compiled.outcomes[found.id], *where

    def _find_place(self, typed: str, on: date) -> tuple[Place, Match] | Answer:
        """The place that was named, with how; or the answer that says it is not known or not one."""
        if looks_like_postcode(typed):
            try:
                place, match = postcode_place(self.compiled, typed, on, self.postcodes.area)
            except PostcodesError as error:
                return Answer(Status.NOT_UNDERSTOOD, str(error))
            return (place, match) if place else refused_match("place", match)
        match = find_place(self.compiled, typed, on)
        return (self.compiled.places[match.id], match) if match.how is Matched.ONE else refused_match("place", match)

    def _place_asked(self, id_: str) -> Place:
        """The place of a question that was understood: a postcode is not among the places of a rulebook."""
        if id_ in self.compiled.places:
            return self.compiled.places[id_]
        place, _ = postcode_place(self.compiled, id_, self.compiled.about.checked_on, self.postcodes.area)
        if place is None:
            raise KeyError(id_)
        return place


def _keep(compiled: Compiled, stored: Path) -> None:
    """Keep a compiled rulebook for next time; where that cannot be, answer without."""
    try:
        sqlite.write(compiled, stored)
    except OSError:
        return
