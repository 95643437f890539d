"""What a test is about: the outcomes and the places that it names, so that tests can be chosen and grouped by them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from accountability.bdd import grammar
from accountability.bdd.failures import sentence_of
from accountability.model.case import Case
from accountability.model.days import read_day
from accountability.model.trial import Block


@dataclass(frozen=True, slots=True)
class Mentioned:
    """What a test names, as it was typed; a place with the day on which it is meant, and none is today.

    `title` is what the test is called, and `expects` its sentences that start with Then.
    """

    title: str
    outcomes: tuple[str, ...]
    places: tuple[tuple[str, date | None], ...]
    expects: tuple[Block, ...] = ()


MENTIONED = pytest.StashKey[Callable[[], Mentioned]]()
"""What a test names, worked out only when somebody chooses among tests."""


def of_case(case: Case) -> Mentioned:
    """What a documented case names."""
    return Mentioned(f"Case: {case.says}", (case.outcome,), ((case.place, case.on),))


def of_scenario(scenario: Any) -> Mentioned:
    """What a scenario names, with its examples filled in."""
    outcomes: list[str] = []
    places: list[tuple[str, date | None]] = []
    expects: list[Block] = []
    on: date | None = None
    for step in scenario.steps:
        if step.type == "then":
            expects.append(Block(step.line_number, sentence_of(step.keyword, step.name), ()))
        reading = grammar.read(step.type, step.name)
        if reading is None or reading.problem:
            continue
        slots = reading.slots
        if reading.sentence.id == "date":
            on = read_day(slots["day"])
        day = read_day(slots.get("day", "")) or on
        outcomes += [slots["outcome"]] if "outcome" in slots else []
        places += [(slots[gap], day) for gap in ("place", "other-place", "area") if gap in slots]
        for row in _rows(step) if reading.sentence.id == "ask-all" else ():
            outcomes.append(row.get("outcome", ""))
            places.append((row.get("place", ""), read_day(row.get("on", "")) or day))
    title = f"{scenario.keyword}: {scenario.name}"
    return Mentioned(title, _once(outcomes), tuple(dict.fromkeys(places)), tuple(expects))


def _rows(step: Any) -> Iterator[dict[str, str]]:
    rows = step.datatable.raw() if step.datatable else []
    header = [cell.strip().lower() for cell in rows[0]] if rows else []
    for row in rows[1:]:
        yield dict(zip(header, (cell.strip() for cell in row), strict=False))


def _once(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))
