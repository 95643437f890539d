"""How everything is held to account in a place: each who answers, and each outcome with the worst first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from accountability.engine.around import answers
from accountability.engine.ask import question
from accountability.engine.scene import Scene
from accountability.engine.scrutiny import probed, scrutiny
from accountability.model.answer import Answer, Party, Status
from accountability.model.compiled import Compiled
from accountability.model.outcome import Outcome
from accountability.model.place import Place
from accountability.model.scrutiny import Answerer, AsTheLawIs, Mark, PlaceScrutiny, Probe, Probed, Scored, Scrutiny
from accountability.model.who import Sort

_GROUPED = {Sort.MINISTER: "Ministers", Sort.PROVIDER: "No public body"}
_WITHOUT = {Status.NOBODY: "Nobody has the duty", Status.INDEPENDENT: "No elected person"}
_NATIONAL = "Bodies for a whole nation"
_LAST = (_NATIONAL, *_GROUPED.values(), *_WITHOUT.values())
_FAILED = (Mark.NO, Mark.PARTLY, Mark.NOT_KNOWN)


def scrutinised(book: Compiled, place: Place, on: date) -> PlaceScrutiny:
    """Every outcome that has one answer in a place put to the tests."""
    scored: list[Scored] = []
    unsettled: list[str] = []
    by_answerer: dict[tuple[str, str], list[tuple[Probed, ...]]] = {}
    for outcome, answer in answers(book, place, on):
        if not answer.settled:
            unsettled.append(outcome.id)
            continue
        scene = Scene(book, outcome, place, on, question(book, outcome, place, on, {}))
        tests = probed(scene, answer)
        marks = tuple((str(one), _mark(tests, one)) for one in Probe if one in book.probes)
        who = tuple(party.name for party in answer.answerable)
        passes = sum(mark is Mark.YES for _, mark in marks)
        scored.append(Scored(outcome.id, outcome.title, who, answer.status, passes, marks))
        for key, party in _keys(answer):
            alone = party if len(answer.answerable) > 1 else None
            by_answerer.setdefault(key, []).append(probed(scene, answer, alone) if alone else tests)
    groups = sorted(by_answerer, key=lambda key: (_rank(key), -len(by_answerer[key]), key))
    return PlaceScrutiny(
        place.id,
        place.name,
        on,
        len(book.probes),
        tuple((str(one), book.probes[one].title) for one in Probe if one in book.probes),
        tuple(_answerer(book, key, by_answerer[key]) for key in groups),
        tuple(sorted(scored, key=_worst_first)),
        tuple(unsettled),
        book.about.checked_on,
    )


def one_outcome(book: Compiled, outcome: Outcome, place: Place, answer: Answer) -> Scrutiny:
    """One outcome put to the tests, from an answer that is settled."""
    asked = answer.question or question(book, outcome, place, book.about.checked_on, {})
    return scrutiny(Scene(book, outcome, place, asked.on, asked), answer)


_RANK = {Mark.NO: 0, Mark.PARTLY: 1, Mark.YES: 2}


def beside_the_law(found: Scrutiny, law: Scrutiny) -> Scrutiny:
    """What was found under a reform, with what the law as it is comes to."""
    marks = {one.test: one.mark for one in law.tests}
    pairs = [(one.title, _RANK.get(marks.get(one.test, one.mark)), _RANK.get(one.mark)) for one in found.tests]
    known = [(title, was, then) for title, was, then in pairs if was is not None and then is not None]
    return replace(
        found,
        before=AsTheLawIs(
            law.who,
            law.passes,
            tuple(title for title, was, then in known if then > was),
            tuple(title for title, was, then in known if then < was),
        ),
    )


def _worst_first(one: Scored) -> tuple[int, int, int, str]:
    """Fewest passed first; among those the most that surely fail, so that what is not known is no fault."""
    found = Counter(mark for _, mark in one.marks)
    return one.passes, -found[Mark.NO], -found[Mark.PARTLY], one.outcome


def _mark(tests: Sequence[Probed], wanted: Probe) -> Mark:
    return next(one.mark for one in tests if one.test == wanted)


def _keys(answer: Answer) -> Iterable[tuple[tuple[str, str], Party | None]]:
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


def _rank(key: tuple[str, str]) -> int:
    return _LAST.index(key[0]) + 1 if key[0] in _LAST else 0


def _answerer(book: Compiled, key: tuple[str, str], found: Sequence[Sequence[Probed]]) -> Answerer:
    """One who answers, with the test that most outcomes fail: a sure failure weighs before what is not known."""
    passes = [sum(one.mark is Mark.YES for one in tests) for tests in found]
    counts = {one: Counter(_mark(tests, one) for tests in found) for one in Probe if one in book.probes}
    weakest = max(counts, key=lambda one: tuple(counts[one][mark] for mark in _FAILED))
    mark = next((mark for mark in _FAILED if counts[weakest][mark]), Mark.YES)
    title = book.probes[weakest].title
    return Answerer(*key, len(found), min(passes), max(passes), title, mark, counts[weakest][mark])
