"""The sentences of the grammar, given to pytest-bdd. A step is checked before anything is asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest
from pytest_bdd import given, then, when
from pytest_bdd.parser import Scenario, Step
from pytest_bdd.parsers import StepParser

from accountability.bdd import grammar
from accountability.bdd.asking import Asking, book_for
from accountability.bdd.briefs import BRIEFS
from accountability.bdd.central import CENTRAL
from accountability.bdd.expect import EXPECTATIONS, Slots, Table
from accountability.bdd.failures import NotUnderstoodError, StoppedError, sentence_of
from accountability.bdd.leaving import LEAVINGS
from accountability.bdd.looking import LOOKS
from accountability.bdd.place import OURS, place_of
from accountability.bdd.reforms import REFORMS
from accountability.bdd.scrutinising import TESTS
from accountability.bdd.seeing import SIGHTS
from accountability.bdd.spending import COUNTS, SUMS
from accountability.bdd.varying import VARYINGS
from accountability.model.answer import CURRENT_LAW
from accountability.model.days import read_day
from accountability.model.trial import Block


class Written(StepParser):
    """Lets the grammar alone decide what a step is: pytest-bdd is told of one step a keyword, and so stays fast."""

    def __init__(self, keyword: str) -> None:
        """Match every sentence of this keyword."""
        super().__init__(f"a sentence that starts with {keyword.capitalize()}")
        self._keyword = keyword

    def is_matching(self, name: str) -> bool:
        """Say whether the step is any sentence."""
        return grammar.read(self._keyword, name) is not None

    def parse_arguments(self, name: str) -> dict[str, Any] | None:
        """The sentence, with what stands in its gaps."""
        reading = grammar.read(self._keyword, name)
        return None if reading is None else {"reading": reading}


@pytest.fixture
def accountability_asking(request: pytest.FixtureRequest) -> Asking:
    """The question of one scenario."""
    return Asking(book_for(request.config, request.path), request.path.parent)


def _date(asking: Asking, slots: Slots, _: Table) -> None:
    asking.on = read_day(slots["day"])


def _reform(asking: Asking, slots: Slots, _: Table) -> None:
    asking.under = slots["reform"]


def _law(asking: Asking, _: Slots, __: Table) -> None:
    asking.under = CURRENT_LAW


def _fact(asking: Asking, slots: Slots, _: Table) -> None:
    asking.given[slots["fact"]] = slots["value"]


def _ask(asking: Asking, slots: Slots, _: Table) -> None:
    asking.ask(slots["outcome"], slots["place"], read_day(slots.get("day", "")))


DOES: Mapping[str, Callable[[Asking, Slots, Table], None]] = {
    "date": _date,
    "reform": _reform,
    "law": _law,
    "fact": _fact,
    "ask": _ask,
    "ask-on": _ask,
    "ask-minister": _ask,
    "ask-minister-on": _ask,
    **LOOKS,
    **REFORMS,
    **COUNTS,
    **EXPECTATIONS,
    **LEAVINGS,
    **SIGHTS,
    **SUMS,
    **VARYINGS,
    **BRIEFS,
    **CENTRAL,
    **TESTS,
}
"""What each sentence does, by its id."""


def _act(accountability_asking: Asking, reading: grammar.Reading, datatable: Table = ()) -> None:
    """Do what the sentence says."""
    DOES[reading.sentence.id](accountability_asking, reading.slots, datatable)


given(Written("given"))(_act)
when(Written("when"))(_act)
then(Written("then"))(_act)


def pytest_bdd_before_scenario(request: pytest.FixtureRequest, scenario: Scenario) -> None:
    """Refuse a scenario with a sentence that is not understood, naming all of them, before anything is asked."""
    if not request.node.stash.get(OURS, False):
        return
    blocks = tuple(block for step in scenario.steps for block in _not_understood(step))
    if blocks:
        stopped = NotUnderstoodError(blocks=blocks)
        stopped.locate(place_of(request.config, request.path), f"{scenario.keyword}: {scenario.name}")
        raise stopped


def pytest_bdd_step_error(request: pytest.FixtureRequest, scenario: Scenario, step: Step, exception: Exception) -> None:
    """Tell a failure which sentence of which file it is."""
    if isinstance(exception, StoppedError):
        title = f"{scenario.keyword}: {scenario.name}"
        sentence = sentence_of(step.keyword, step.name)
        exception.locate(place_of(request.config, request.path), title, step.line_number, sentence)


def _not_understood(step: Step) -> list[Block]:
    reading = grammar.read(step.type, step.name)
    says = _unread(step) if reading is None else reading.problem
    if not says and reading and bool(step.datatable) != reading.sentence.table:
        says = (
            "Write a table under this line, with each row between | and |."
            if reading.sentence.table
            else "This sentence takes no table. Take away the lines under it that start with |."
        )
    if not says and step.docstring is not None:
        says = 'No sentence takes text between """ and """. Take it away.'
    return [Block(step.line_number, sentence_of(step.keyword, step.name), (says,))] if says else []


def _unread(step: Step) -> str:
    near = grammar.nearest(step.type, step.name)
    keyword, _, rest = near.partition(" ")
    if near and keyword.lower() == step.type:
        near = sentence_of(step.keyword, rest)
    return f"The nearest sentence: {near}" if near else "No sentence is like it. To see them all: accountability steps"
