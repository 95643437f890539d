"""How everything is held to account in a place: each who answers, and each outcome with the worst first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from accountability.engine.ask import question
from accountability.engine.place_tried import Key, PlaceTried, mark_of, place_tried, rank
from accountability.engine.scene import Scene
from accountability.engine.scrutiny import scrutiny
from accountability.engine.scrutiny_beside import place_beside
from accountability.model.answer import Answer
from accountability.model.compiled import Compiled
from accountability.model.outcome import Outcome
from accountability.model.place import Place
from accountability.model.scrutiny import Answerer, AsTheLawIs, Mark, PlaceScrutiny, Probe, Probed, Scored, Scrutiny

_FAILED = (Mark.NO, Mark.PARTLY, Mark.NOT_KNOWN)


def scrutinised(book: Compiled, place: Place, on: date, law: Compiled | None = None) -> PlaceScrutiny:
    """Every outcome that has one answer in a place put to the tests; beside the law as it is where that is given."""
    tried = place_tried(book, place, on)
    groups = sorted(tried.by_answerer, key=lambda key: (rank(key), -len(tried.by_answerer[key]), key))
    return PlaceScrutiny(
        place.id,
        place.name,
        on,
        len(book.probes),
        tuple((str(one), book.probes[one].title) for one in Probe if one in book.probes),
        tuple(_answerer(book, key, tuple(tried.by_answerer[key].values())) for key in groups),
        tuple(sorted(_scored(book, tried), key=_worst_first)),
        tried.unsettled,
        book.about.checked_on,
        before=place_beside(tried, place_tried(law, place, on)) if law else None,
    )


def _scored(book: Compiled, tried: PlaceTried) -> Iterable[Scored]:
    """Each outcome with the mark of every test that the pack has."""
    for outcome, (answer, tests) in tried.outcomes.items():
        marks = tuple((str(one), mark_of(tests, one)) for one in Probe if one in book.probes)
        who = tuple(party.name for party in answer.answerable)
        passes = sum(mark is Mark.YES for _, mark in marks)
        yield Scored(outcome, book.outcomes[outcome].title, who, answer.status, passes, marks)


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


def _answerer(book: Compiled, key: Key, found: Sequence[Sequence[Probed]]) -> Answerer:
    """One who answers, with the test that most outcomes fail: a sure failure weighs before what is not known."""
    passes = [sum(one.mark is Mark.YES for one in tests) for tests in found]
    counts = {one: Counter(mark_of(tests, one) for tests in found) for one in Probe if one in book.probes}
    weakest = max(counts, key=lambda one: tuple(counts[one][mark] for mark in _FAILED))
    mark = next((mark for mark in _FAILED if counts[weakest][mark]), Mark.YES)
    title = book.probes[weakest].title
    return Answerer(*key, len(found), min(passes), max(passes), title, mark, counts[weakest][mark])
