"""A Total Place pilot then and now: on what councils it stood, and who answered for what it touched."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from accountability.engine.around import parties_of
from accountability.engine.history import areas_on
from accountability.model.answer import Answer
from accountability.model.compiled import Compiled
from accountability.model.match import Match
from accountability.model.pilot import Pilot, PilotToday, Studied
from accountability.model.place import Place

Find = Callable[[str, date], tuple[Place, Match] | Answer]
Who = Callable[[str, str, date], Answer]


def pilot_today(book: Compiled, pilot: Pilot, now: date, find: Find, who: Who) -> PilotToday:
    """The pilot told for two days. A place of it that is not known raises `ValueError`: its own cases name it."""
    ground: set[int] = set()
    for typed in pilot.places:
        found = find(typed, pilot.then)
        if isinstance(found, Answer):
            raise ValueError(f"{pilot.id}: {found.message}")
        ground.update(found[0].ground)
    return PilotToday(
        pilot.id,
        pilot.title,
        pilot.region,
        pilot.then,
        now,
        areas_on(book, sorted(ground), pilot.then),
        areas_on(book, sorted(ground), now),
        pilot.themes,
        pilot.figures,
        tuple(_studied(pilot, now, who)),
    )


def _studied(pilot: Pilot, now: date, who: Who) -> Iterator[Studied]:
    """Each outcome in each place about which the pilot's cases ask, in the order of its outcomes."""
    asked = dict.fromkeys((case.outcome, case.place) for case in pilot.cases)
    for outcome, place in sorted(asked, key=lambda pair: pilot.outcomes.index(pair[0])):
        then, today = who(outcome, place, pilot.then), who(outcome, place, now)
        title = today.question.title if today.question else outcome
        yield Studied(outcome, title, place, _names(then), then.status, _names(today), today.status)


def _names(answer: Answer) -> tuple[str, ...]:
    return tuple(dict.fromkeys(party.name for party in parties_of(answer)))
