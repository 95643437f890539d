"""What a person types for an outcome, and what comes of it."""

from __future__ import annotations

import pytest
from tests.unit.lookup.small_book import a_book, a_place, an_outcome

from accountability.lookup.outcomes import find_outcome
from accountability.model.match import Match, Matched

BOOK = a_book(
    places=[a_place("Waste")],
    outcomes=[
        an_outcome("waste-collection", "household rubbish collection", "bins", "missed bin collection", lgsl=["524"]),
        an_outcome("waste-disposal", "waste disposal", "landfill"),
        an_outcome("potholes", "repair of public roads", "pothole", "road repairs", lgsl=["548"]),
        an_outcome("libraries", "public libraries", "library"),
        an_outcome("local-buses", "bus services", "buses"),
        an_outcome("toilets", "public toilets"),
        an_outcome("landfill-tax", "the tax on landfill", "bins and taxes"),
        an_outcome("landfill", "tips"),
    ],
)


@pytest.mark.parametrize(
    ("typed", "id_"),
    [
        ("waste-collection", "waste-collection"),
        ("Household Rubbish Collection", "waste-collection"),
        ("bins", "waste-collection"),
        ("bin", "waste-collection"),
        ("lgsl:524", "waste-collection"),
        ("LGSL 0548", "potholes"),
        ("548", "potholes"),
        ("repairs of the road", "potholes"),
        ("library service", "libraries"),
        ("bus service", "local-buses"),
        ("toilet", "toilets"),
    ],
)
def test_names_numbers_and_words_in_any_order(typed: str, id_: str) -> None:
    match = find_outcome(BOOK, typed)
    assert (match.how, match.id) == (Matched.ONE, id_)


def test_one_word_inside_a_longer_name_is_offered_and_never_taken() -> None:
    match = find_outcome(BOOK, "services")
    assert match.how is Matched.NEAR
    assert [one.id for one in match.candidates] == ["local-buses"]


def test_a_name_goes_before_everyday_words() -> None:
    assert find_outcome(BOOK, "landfill").id == "landfill"


def test_words_that_several_hold_are_several_by_title_and_can_be_pasted() -> None:
    match = find_outcome(BOOK, "public")
    assert match.how is Matched.SEVERAL
    assert [one.label for one in match.candidates] == ["public libraries", "public toilets", "repair of public roads"]
    assert [find_outcome(BOOK, one.label).id for one in match.candidates] == [one.id for one in match.candidates]


def test_two_outcomes_of_one_title_are_told_apart_by_id() -> None:
    book = a_book(outcomes=[an_outcome("school-meals", "free meals"), an_outcome("care-meals", "free meals")])
    assert [one.label for one in find_outcome(book, "free meals").candidates] == ["care-meals", "school-meals"]


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("potholess", "repair of public roads"),
        ("public libaries", "public libraries"),
        ("rubish collection", "household rubbish collection"),
        ("colection of houshold", "household rubbish collection"),
    ],
)
def test_a_misspelling_is_offered_by_title_and_never_taken(typed: str, label: str) -> None:
    match = find_outcome(BOOK, typed)
    assert (match.how, match.id, [one.label for one in match.candidates]) == (Matched.NEAR, "", [label])


@pytest.mark.parametrize("typed", ["", "the", "waste of time", "xyzzy", "lgsl:999", "bins\x07", "b" * 100_000])
def test_what_names_no_outcome(typed: str) -> None:
    assert find_outcome(BOOK, typed) == Match(Matched.NONE, typed)
