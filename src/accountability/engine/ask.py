"""Ask a resolved question: the way in to the engine."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from accountability.engine.assemble import assemble
from accountability.engine.ground import Asker, at_a_point
from accountability.engine.here import Standing
from accountability.engine.refused import before_records
from accountability.engine.scene import Scene
from accountability.model.answer import Answer, Question, Status
from accountability.model.compiled import Compiled
from accountability.model.near_miss import nearest
from accountability.model.outcome import Outcome
from accountability.model.place import Place
from accountability.model.tier import ELSEWHERE, HELD
from accountability.model.words import listed


def question(book: Compiled, outcome: Outcome, place: Place, on: date, given: Mapping[str, str]) -> Question:
    """The question as it was understood."""
    facts = tuple(sorted(given.items()))
    return Question(
        outcome.id, outcome.title, place.id, place.name, place.code, place.kind, on, book.about.under, facts
    )


def ask(
    book: Compiled,
    outcome: Outcome,
    place: Place,
    on: date,
    given: Mapping[str, str],
    standing: Standing | None = None,
) -> Answer:
    """Who is answerable for an outcome, in a place, on a day, with these facts given.

    `standing` is shared by whoever asks many outcomes in the same place.
    """
    asked = question(book, outcome, place, on, given)
    early = before_records(on)
    if early:
        return replace(early, question=asked, checked_on=book.about.checked_on)
    asker = Asker(book, outcome, standing)
    misfit = _misfit(book, asker, outcome, given)
    if misfit:
        return Answer(Status.NOT_UNDERSTOOD, misfit, asked, checked_on=book.about.checked_on)
    groups = asker.over(place.ground, on, given)
    if place.point:
        groups = at_a_point(groups)
    return assemble(Scene(book, outcome, place, on, asked), groups)


def refused_facts(book: Compiled, outcome: Outcome, given: Mapping[str, str]) -> Answer | None:
    """The answer that says which fact or value an outcome does not know; nothing when all fit."""
    misfit = _misfit(book, Asker(book, outcome), outcome, given)
    return Answer(Status.NOT_UNDERSTOOD, misfit) if misfit else None


def _misfit(book: Compiled, asker: Asker, outcome: Outcome, given: Mapping[str, str]) -> str:
    """The sentence for a fact or value that the outcome does not know; empty when all fit."""
    for name, value in sorted(given.items()):
        if name not in asker.turns.names:
            known = sorted(asker.turns.facts)
            near = nearest(name, asker.turns.names)
            if near:
                return f'"{name}" is not a fact that {outcome.title} turns on. Did you mean {near[0]}?'
            turns = f"It turns on {listed(known)}." if known else "It turns on no fact."
            return f'Who answers for {outcome.title} does not turn on "{name}". {turns}'
        values = _values(book, name)
        if values and value not in values:
            near = nearest(value, values)
            hint = f" Did you mean {near[0]}?" if near else ""
            return f'"{value}" is not a value of {name}. It can be {listed(values, "or")}.{hint}'
    return ""


def _values(book: Compiled, name: str) -> tuple[str, ...]:
    if name in book.facts:
        return tuple(value for value, _ in book.facts[name].values)
    if name in book.powers:
        return (HELD, ELSEWHERE)
    sitters = {
        seat.holder.name for key, seats in book.seats.items() if key.startswith(f"{name}/") for seat in seats.part
    }
    return (*sorted(sitters), ELSEWHERE)
