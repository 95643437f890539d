"""What was named: an outcome, a place, a body, each found in one compiled rulebook, or the answer that says why not."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING

from accountability.engine.refused import refused_match
from accountability.lookup.outcomes import find_outcome
from accountability.lookup.places import find_place, looks_like_postcode
from accountability.model.answer import Answer, Status
from accountability.model.compiled import Compiled
from accountability.model.match import Match, Matched
from accountability.model.outcome import Outcome
from accountability.model.place import Place

if TYPE_CHECKING:
    from accountability.store.postcodes import Postcodes


class Finding:
    """Whoever asks a compiled rulebook by names."""

    def __init__(self, compiled: Compiled) -> None:
        """Find in this rulebook."""
        self.compiled = compiled

    def read_all(self) -> None:
        """Read every entry of a stored rulebook now, rather than each when it is first asked for."""
        for field in fields(self.compiled):
            entries = getattr(self.compiled, field.name)
            if isinstance(entries, Mapping):
                for _ in entries.values():
                    pass

    @functools.cached_property
    def postcodes(self) -> Postcodes:
        """The postcodes, looked up only when somebody asks by one."""
        from accountability.store.postcodes import Postcodes

        return Postcodes()

    def _find_body(self, typed: str, on: date) -> tuple[Match, Match]:
        """A minister's office of that title, and the body that is meant: the office's department where there is one."""
        from accountability.lookup.bodies import find_body
        from accountability.lookup.offices import find_office

        office = find_office(self.compiled, typed, on)
        return office, office if office.how is Matched.ONE else find_body(self.compiled, typed, on)

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
            from accountability.lookup.postcodes import postcode_place
            from accountability.store.postcodes import PostcodesError

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
        from accountability.lookup.postcodes import postcode_place

        place, _ = postcode_place(self.compiled, id_, self.compiled.about.checked_on, self.postcodes.area)
        if place is None:
            raise KeyError(id_)
        return place

    def _outcomes_named(self, outcomes: Iterable[str], theme: str) -> Iterable[str] | Answer:
        """The outcomes that were named, or those of a theme, or all; or the answer that says which is not known."""
        from accountability.engine.matrix import of_theme

        matches = [find_outcome(self.compiled, typed) for typed in outcomes]
        unknown = next((match for match in matches if match.how is not Matched.ONE), None)
        if unknown:
            return refused_match("outcome", unknown)
        if theme:
            return of_theme(self.compiled, theme)
        return {match.id for match in matches} or self.compiled.outcomes
