"""Many answers at once: by ids, as a matrix, a map, planes of numbers, periods, lists, or facts for others to prove."""

from __future__ import annotations

import functools
from abc import abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from accountability.engine.ask import refused_facts
from accountability.engine.here import NO_FACTS
from accountability.engine.refused import before_records
from accountability.finding import Finding
from accountability.model.answer import CURRENT_LAW, Answer

if TYPE_CHECKING:
    from accountability.engine.matrix import Matrix
    from accountability.engine.planes import Planes
    from accountability.engine.tables import Tables
    from accountability.model.decided import Decided
    from accountability.model.period import Period
    from accountability.model.proof import Proof
    from accountability.model.report import Listing
    from accountability.model.tilemap import TileMap


class Tabling(Finding):
    """A rulebook asked for many answers at once."""

    @abstractmethod
    def under(self, reform: str) -> Tabling | Answer:
        """The same rulebook under a reform."""

    def decided(self, outcome: str, place: str, on: date | None = None) -> Decided:
        """Who answers, by the ids of an outcome and a place, and no words: for who asks thousands of times.

        `answer` of what comes back is the whole answer, worked out when it is read. Under a reform, ask the rulebook
        that is under it. Raises `KeyError` for an id that is not known.

        >>> from accountability import Rulebook
        >>> book = Rulebook.load()
        >>> found = book.decided("libraries", "eden", on=date(2023, 3, 31))
        >>> found.status.value, found.bodies, found.rules
        ('answered', ('cumbria-county-council',), ('libraries/england',))
        >>> found.answer == book.who("libraries", "eden", on=date(2023, 3, 31))
        True
        """
        return self._tables.decided(outcome, place, on or self.compiled.about.checked_on)

    @functools.cached_property
    def _tables(self) -> Tables:
        from accountability.engine.tables import Tables

        return Tables(self.compiled)

    def matrix(
        self,
        outcomes: str | Iterable[str] = (),
        theme: str = "",
        place: str | None = None,
        on: date | None = None,
        under: str = CURRENT_LAW,
    ) -> Matrix | Answer:
        """Who answers for every outcome, or for some, in every council area, or in those of a place.

        Its length is known at once, and an answer is found when it is asked for:

        >>> from accountability import Rulebook
        >>> found = Rulebook.load().matrix(["bins", "libraries"], place="West Yorkshire")
        >>> len(found)
        10
        >>> next(iter(found)).answerable[0].name
        'City of Bradford Metropolitan District Council'
        """
        from accountability.engine.matrix import Matrix, council_areas

        book = self.under(under)
        if isinstance(book, Answer):
            return book
        day = on or book.compiled.about.checked_on
        where = before_records(day) or (book._find_place(place, day) if place is not None else None)
        if isinstance(where, Answer):
            return where
        ids = book._outcomes_named((outcomes,) if isinstance(outcomes, str) else outcomes, theme)
        if isinstance(ids, Answer):
            return ids
        within, law = where[0] if where else None, book.compiled
        areas = council_areas(law, within, day), council_areas(law, within)
        return Matrix(law, tuple(law.outcomes[id_] for id_ in sorted(ids)), *areas, day)

    def map(
        self,
        outcome: str,
        on: date | None = None,
        under: str = CURRENT_LAW,
        given: Mapping[str, str] = NO_FACTS,
        place: str | None = None,
    ) -> TileMap | Answer:
        """Who answers for an outcome in every council area of a day, or in those of a place: one tile each.

        >>> from accountability import Rulebook
        >>> found = Rulebook.load().map("potholes")
        >>> [(count.group.value, count.tiles) for count in found.groups]
        [('single-tier', 186), ('county', 164), ('national', 11)]
        """
        from accountability.engine.matrix import council_areas
        from accountability.engine.tilemap import tilemap

        book = self.under(under)
        if isinstance(book, Answer):
            return book
        law, day = book.compiled, on or book.compiled.about.checked_on
        where = before_records(day) or (book._find_place(place, day) if place is not None else None)
        if isinstance(where, Answer):
            return where
        ids = book._outcomes_named((outcome,), "")
        if isinstance(ids, Answer):
            return ids
        matter = law.outcomes[next(iter(ids))]
        areas = council_areas(law, where[0] if where else None, day)
        refused = refused_facts(law, matter, given)
        return refused or tilemap(law, matter, areas, day, given, where[0].name if where else "")

    def periods(self, matrix: Matrix) -> Iterator[tuple[Period, ...]]:
        """Who answered from when until when, for each outcome in each council area of any day: one group after another.

        The periods of an area are all days since the records begin. When it was no area, the answer is for its ground.

        >>> from accountability import Rulebook
        >>> book = Rulebook.load()
        >>> found = book.matrix("libraries", place="Eden", on=date(2023, 3, 31))
        >>> eden, _ = book.periods(found)
        >>> [(str(row.days.start), row.in_being, row.party.name) for row in eden]
        [('2009-01-01', True, 'Cumbria County Council'), ('2023-04-01', False, 'Westmorland and Furness Council')]
        """
        from accountability.checks.periods import periods

        return periods(matrix.book, matrix.outcomes, matrix.of_all_days)

    def planes(self, matrix: Matrix) -> Planes:
        """The same matrix as numbers, a plane of them for each outcome: what millions of answers are made from.

        >>> from accountability import Rulebook
        >>> book = Rulebook.load()
        >>> found = book.planes(book.matrix("bins", place="Kent"))
        >>> (plane,) = found
        >>> found.areas[0].id, found.bodies[plane.bodies[0]], found.rulings[plane.rulings[0]].status.value
        ('ashford', ('ashford-borough-council',), 'answered')
        """
        from accountability.engine.planes import Planes
        from accountability.engine.tables import Tables

        tables = self._tables if matrix.book is self.compiled else Tables(matrix.book)
        return Planes(tables, [one.id for one in matrix.outcomes], matrix.places, matrix.on)

    def prove(
        self, outcome: str = "", every: bool = False, progress: Callable[[int, int], None] = lambda _, __: None
    ) -> Proof | Answer:
        """Whether answer-set rules, which share nothing with the engine, come to the same on all ground and every day.

        Of all outcomes or one. Cells that no rule can tell apart are asked once, or with `every` each by itself. Raises
        `ImportError` where clingo, which the extra `prove` brings, is not installed.

        >>> from accountability import Rulebook
        >>> found = Rulebook.load().prove("war pensions")
        >>> found.cells, found.disagreements
        (437, ())
        """
        from accountability.checks.proved import compare

        named = self._outcomes_named((outcome,) if outcome else (), "")
        if isinstance(named, Answer):
            return named
        return compare(self.compiled, (self.compiled.outcomes[id_] for id_ in named), progress, every)

    def facts(self, outcome: str = "") -> dict[str, str] | Answer:
        """The answer-set rules, and all outcomes or one as facts for them: texts by the names of files.

        >>> from accountability import Rulebook
        >>> list(Rulebook.load().facts("war pensions"))
        ['decision.lp', 'facts-war-pensions.lp']
        """
        from accountability.proving.facts import written

        named = self._outcomes_named((outcome,) if outcome else (), "")
        if isinstance(named, Answer):
            return named
        return written(self.compiled, (self.compiled.outcomes[id_] for id_ in named))

    def _listing(
        self,
        what: str,
        search: str = "",
        on: date | None = None,
        theme: str = "",
        kind: str = "",
        place: str | None = None,
        until: date | None = None,
    ) -> Listing | Answer:
        """A list to search. `place` and `until` are asked of what is forthcoming."""
        from accountability.engine.around import sitting
        from accountability.engine.lists import Wanted, listing

        day = on or self.compiled.about.checked_on
        where = self._find_place(place, day) if place else None
        if isinstance(where, Answer):
            return where
        bodies = tuple(sitting(self.compiled, where[0], day)) if where else None
        found = listing(self.compiled, what, Wanted(day, search, theme, kind, bodies, until))
        return replace(found, under=self.compiled.about.under)

    outcomes = functools.partialmethod(_listing, "outcomes")
    places = functools.partialmethod(_listing, "places")
    bodies = functools.partialmethod(_listing, "bodies")
    tiers = functools.partialmethod(_listing, "tiers")
    powers = functools.partialmethod(_listing, "powers")
    interventions = functools.partialmethod(_listing, "interventions")
    reforms = functools.partialmethod(_listing, "reforms")
    forthcoming = functools.partialmethod(_listing, "forthcoming")
