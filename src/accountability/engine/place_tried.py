"""Every outcome of a place put to the tests, kept by outcome and by who answers for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from accountability.engine.around import answers
from accountability.engine.ask import question
from accountability.engine.scene import Scene
from accountability.engine.scrutiny import probed
from accountability.model.answer import Answer, Party, Status
from accountability.model.compiled import Compiled
from accountability.model.place import Place
from accountability.model.scrutiny import Mark, Probe, Probed
from accountability.model.who import Sort

Key = tuple[str, str]
"""Under whom an outcome is counted: a name, and the id of the body where it is one."""
Tests = tuple[Probed, ...]

_GROUPED = {Sort.MINISTER: "Ministers", Sort.PROVIDER: "No public body"}
_WITHOUT = {Status.NOBODY: "Nobody has the duty", Status.INDEPENDENT: "No elected person"}
_NATIONAL = "Bodies for a whole nation"
_LAST = (_NATIONAL, *_GROUPED.values(), *_WITHOUT.values())


@dataclass(frozen=True, slots=True)
class PlaceTried:
    """The tests of every outcome that has one answer: as a whole, and of each who answers for it alone."""

    outcomes: Mapping[str, tuple[Answer, Tests]]
    by_answerer: Mapping[Key, Mapping[str, Tests]]
    unsettled: tuple[str, ...]


def place_tried(book: Compiled, place: Place, on: date) -> PlaceTried:
    """Every outcome in a place put to the tests."""
    outcomes: dict[str, tuple[Answer, Tests]] = {}
    by_answerer: dict[Key, dict[str, Tests]] = {}
    unsettled: list[str] = []
    for outcome, answer in answers(book, place, on):
        if not answer.settled:
            unsettled.append(outcome.id)
            continue
        scene = Scene(book, outcome, place, on, question(book, outcome, place, on, {}))
        tests = probed(scene, answer)
        outcomes[outcome.id] = answer, tests
        for key, party in _keys(answer):
            alone = party if len(answer.answerable) > 1 else None
            by_answerer.setdefault(key, {})[outcome.id] = probed(scene, answer, alone) if alone else tests
    return PlaceTried(outcomes, by_answerer, tuple(unsettled))


def mark_of(tests: Sequence[Probed], wanted: Probe) -> Mark:
    """What came of one of the tests."""
    return next(one.mark for one in tests if one.test == wanted)


def rank(key: Key) -> int:
    """Bodies that sit in the place come first, then those who are counted together."""
    return _LAST.index(key[0]) + 1 if key[0] in _LAST else 0


def _keys(answer: Answer) -> Iterable[tuple[Key, Party | None]]:
    """Under whom an outcome is counted: each body that sits there by itself, the others together by sort."""
    if answer.status in _WITHOUT:
        yield (_WITHOUT[answer.status], ""), None
    for party in answer.answerable:
        if party.sort in _GROUPED:
            yield (_GROUPED[party.sort], ""), party
        elif party.tier == "nation":
            yield (_NATIONAL, ""), party
        else:
            yield (party.name, party.body or ""), party
