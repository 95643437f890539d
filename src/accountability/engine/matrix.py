"""Every outcome in every council area on a day: answers one after another, none of them held."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from accountability.engine.ask import ask
from accountability.engine.refused import as_typed
from accountability.model.answer import Answer, Status
from accountability.model.compiled import Compiled
from accountability.model.near_miss import nearest
from accountability.model.outcome import Outcome
from accountability.model.place import Place
from accountability.model.words import listed, plain


@dataclass(frozen=True, slots=True)
class Matrix:
    """Outcomes by council areas on a day. Its length is known at once; an answer is found when it is asked for.

    `of_all_days` are the council areas of any day on the same ground.
    """

    book: Compiled = field(repr=False)
    outcomes: tuple[Outcome, ...]
    places: tuple[Place, ...]
    of_all_days: tuple[Place, ...]
    on: date

    def __len__(self) -> int:
        """How many answers there are."""
        return len(self.outcomes) * len(self.places)

    def __iter__(self) -> Iterator[Answer]:
        """The answers, outcome by outcome, and for each of them place by place."""
        for outcome in self.outcomes:
            for place in self.places:
                yield ask(self.book, outcome, place, self.on, {})


def council_areas(book: Compiled, within: Place | None = None, on: date | None = None) -> tuple[Place, ...]:
    """The lower-tier and single-tier areas by name: those of a day, or of all days; those on the ground of a place."""
    pieces = book.ground if within is None else map(str, within.ground)
    found = {area for piece in pieces for area in book.ground[piece].path}
    areas = (book.places[id_] for id_ in found)
    return tuple(sorted((a for a in areas if on is None or a.days.holds_on(on)), key=lambda a: (plain(a.name), a.id)))


def of_theme(book: Compiled, theme: str) -> tuple[str, ...] | Answer:
    """The outcomes of a theme, or the answer that says there is no such theme."""
    known = sorted({outcome.theme for outcome in book.outcomes.values()})
    name = plain(theme).replace(" ", "-")
    if name in known:
        return tuple(id_ for id_ in book.outcomes if book.outcomes[id_].theme == name)
    meant = listed(nearest(name, known) or known, "or")
    return Answer(Status.NOT_FOUND, f'No theme is called "{as_typed(theme)}". Did you mean {meant}?')
