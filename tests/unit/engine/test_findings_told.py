"""What was found on a test, in its words: the weakest decides, and a remedy is told only where something is lacking."""

from __future__ import annotations

from tests.unit.engine.small import TODAY, book, outcome

from accountability.engine.ask import question
from accountability.engine.scene import Scene
from accountability.engine.told import told
from accountability.model.scrutiny import Asks, Cycle, Finding, Mark, ProbeWords, Remedy, Way
from accountability.model.source import Citation

RULES = "  - {id: all, applies: {}, answerable: upper, law: [Roads Act 1980 s.1]}\n"
BOOK = book({"outcomes/transport/roads.yaml": outcome(RULES)})
ROADS, ASH = BOOK.outcomes["roads"], BOOK.places["ash"]
SCENE = Scene(BOOK, ROADS, ASH, TODAY, question(BOOK, ROADS, ASH, TODAY, {}))
MEND = Remedy(Way.ORDER, "name an inspector")
WORDS = ProbeWords(
    "inspected", "Inspected", "Was it inspected in the last {years} years?", "ask the council",
    told=(("yes", "{what} inspects it."),), years=5,
)  # fmt: skip


def asks(words: ProbeWords, *found: Finding) -> str:
    return told(SCENE, words, None, found).asks


def test_where_nothing_was_found_it_is_not_known_and_nobody_is_there_to_settle_it() -> None:
    one = told(SCENE, WORDS, None, ())
    assert (one.mark, one.says, one.settle) == (Mark.NOT_KNOWN, "", "")
    assert (one.test, one.title, one.asks) == ("inspected", "Inspected", "Was it inspected in the last 5 years?")


def test_the_weakest_of_what_was_found_decides_and_all_that_is_as_weak_is_told_once() -> None:
    law = (Citation("An Act 1990 s.1"),)
    found = (
        Finding(Mark.YES, "an inspector"),
        Finding(Mark.NO, "Nobody inspects it.", law=law, remedies=(MEND,)),
        Finding(Mark.NO, "It was last done in 1990.", law=law),
        Finding(Mark.NO, "Nobody inspects it."),
    )
    one = told(SCENE, WORDS, None, found)
    assert (one.mark, one.says) == (Mark.NO, "Nobody inspects it. It was last done in 1990.")
    assert (one.law, one.remedies) == (law, (MEND,))


def test_words_stand_in_the_sentence_of_the_mark_and_sentences_by_themselves() -> None:
    found = (Finding(Mark.YES, "Ofsted"), Finding(Mark.YES, "the Commission"), Finding(Mark.YES, "It is published."))
    assert told(SCENE, WORDS, None, found).says == "It is published. Ofsted and the Commission inspects it."
    plain = (Finding(Mark.PARTLY, "one school in ten"),)
    assert told(SCENE, WORDS, None, plain).says == "One school in ten."


def test_a_remedy_is_told_only_where_something_is_lacking() -> None:
    marks = {mark: told(SCENE, WORDS, None, (Finding(mark, "x", remedies=(MEND,)),)).remedies for mark in Mark}
    assert {mark for mark, remedies in marks.items() if remedies} == {Mark.NO, Mark.PARTLY}


def test_the_question_is_that_of_the_outcome_or_its_theme_where_there_is_one() -> None:
    def words(*of: Asks) -> ProbeWords:
        return ProbeWords("inspected", "Inspected", "In general?", "ask", asks_of=of)

    roads, transport = Asks("Of roads?", outcomes=("roads",)), Asks("Of transport?", themes=("transport",))
    lamps, county = Asks("Of lamps?", outcomes=("lamps",)), Asks("Of counties?", kinds=("county",))
    assert asks(words(lamps, transport, roads)) == "Of transport?"
    assert asks(words(roads, transport)) == "Of roads?"
    assert asks(words(lamps)) == "In general?"
    assert asks(words(county)) == "In general?"
    assert asks(words(Asks("Of all?"))) == "Of all?"


def test_the_years_are_the_longest_cycle_of_those_who_inspect_this() -> None:
    def words(*cycles: Cycle) -> ProbeWords:
        return ProbeWords("inspected", "Inspected", "In {years} years?", "ask", years=9, cycles=cycles)

    by = Finding(Mark.YES, "Ofsted")
    four, six = Cycle("Ofsted", 4), Cycle("Ofsted", 6, outcomes=("roads",))
    assert asks(words(four, six), by) == "In 6 years?"
    assert asks(words(four, Cycle("Ofsted", 6, outcomes=("lamps",))), by) == "In 4 years?"
    assert asks(words(four, Cycle("Ofsted", 6, themes=("transport",))), by) == "In 6 years?"
    assert asks(words(four, Cycle("Ofsted", 6, themes=("waste",))), by) == "In 4 years?"
    assert asks(words(Cycle("the Commission", 4)), by) == "In 9 years?"
    assert asks(words(four)) == "In 9 years?"
