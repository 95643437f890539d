"""What a reform changes in how a place is held to account: who answers for more or fewer, and which marks move."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.unit.engine.small import TODAY, book
from tests.whole.test_scrutiny import JOINT, LOWER, pack

from accountability.engine.scrutinised import scrutinised
from accountability.model.compiled import Compiled
from accountability.model.scrutiny import Mark, PlaceAsTheLawIs, PlaceScrutiny
from accountability.present.layout import page
from accountability.present.scrutiny_place_text import place_scrutiny_said
from accountability.rulebook import Rulebook

ROADS = "outcomes/transport/roads.yaml"
TESTS = pack(redress="", elected="", measure="")
UPPER = LOWER.replace("answerable: lower", "answerable: upper")


def beside(law: dict[str, str], then: dict[str, str]) -> PlaceAsTheLawIs:
    return found(law, then).before or pytest.fail("nothing is beside it")


def found(law: dict[str, str], then: dict[str, str]) -> PlaceScrutiny:
    reformed = book(then)
    return scrutinised(reformed, reformed.places["ash"], TODAY, book(law))


def test_what_comes_into_other_hands_is_counted_on_both_sides_the_losers_first() -> None:
    changed = beside(TESTS, TESTS | {ROADS: UPPER})
    assert [(one.name, one.was, one.now) for one in changed.answerers] == [
        ("Ash Council", 1, 0),
        ("Wood Council", 0, 1),
    ]


def test_a_mark_that_falls_is_told_from_what_to_what_and_a_mark_not_known_is_not() -> None:
    """The county is appointed, and nothing is known of its redress; nobody knows a measure on either side."""
    changed = beside(TESTS, TESTS | {ROADS: UPPER})
    assert [(one.name, one.test, one.was, one.now, one.outcomes) for one in changed.tests] == [
        ("Wood Council", "elected", Mark.YES, Mark.NO, 1)
    ]


def test_a_mark_that_rises_is_told_too() -> None:
    (one,) = beside(TESTS | {ROADS: UPPER}, TESTS).tests
    assert (one.name, one.test, one.was, one.now) == ("Ash Council", "elected", Mark.NO, Mark.YES)


def test_who_answered_jointly_is_set_beside_itself_and_not_beside_both() -> None:
    """Both together are only as strong as the county; the council alone is what it was."""
    changed = beside(TESTS | {ROADS: JOINT}, TESTS)
    assert changed.tests == ()
    assert [(one.name, one.was, one.now) for one in changed.answerers] == [("Wood Council", 1, 0)]


def test_a_reform_that_changes_nothing_says_so() -> None:
    same = found(TESTS, TESTS)
    assert same.before == PlaceAsTheLawIs((), (), ())
    assert "The reform changes nothing here.\n" in page(place_scrutiny_said(same, TODAY))


def test_what_has_one_answer_on_one_side_only_is_not_compared() -> None:
    gone = LOWER.replace("applies: {}", "applies: {nation: wales}")
    changed = beside(TESTS, TESTS | {ROADS: gone})
    assert changed.uncompared == ("roads",)
    assert changed.tests == ()


def test_the_law_as_it_is_has_nothing_beside_it(built_in: Compiled) -> None:
    plain = Rulebook(built_in).scrutiny("Wigan", on=TODAY)
    assert isinstance(plain, PlaceScrutiny)
    assert plain.before is None


def test_the_weakest_comes_first_and_no_mark_is_unknown() -> None:
    reformed = Rulebook.load().under("radical-devolution")
    assert isinstance(reformed, Rulebook)
    changed = reformed.scrutiny("Manchester", on=TODAY)
    assert isinstance(changed, PlaceScrutiny)
    assert changed.before
    marks = [one.now.strength for one in changed.before.tests]
    assert marks == sorted(marks)
    assert Mark.NOT_KNOWN not in {mark for one in changed.before.tests for mark in (one.was, one.now)}
    ministers = next(one for one in changed.before.answerers if one.name == "Ministers")
    assert ministers.now < ministers.was
    said = page(place_scrutiny_said(changed, TODAY))
    assert "For how many outcomes" in said
    assert said.count("\n") < page(place_scrutiny_said(changed, TODAY, everything=True)).count("\n")
    nothing = replace(changed, before=replace(changed.before, answerers=(), tests=()))
    assert "The reform changes nothing here." in page(place_scrutiny_said(nothing, TODAY))
