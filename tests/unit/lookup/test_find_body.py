"""What a person types for a body, and what comes of it."""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.lookup.small_book import TODAY, VESTED, a_body, a_book, a_place

from accountability.lookup.bodies import find_body
from accountability.model.days import Days
from accountability.model.match import Match, Matched

BOOK = a_book(
    [a_place("Kent", "county", code="E10000016"), a_place("Sheffield", code="E08000039", former_codes=("E08000019",))],
    [
        a_body("Kent County Council", "county", "kent", code="E10000016"),
        a_body("Sheffield City Council", "metropolitan-district", "sheffield", code="E08000039"),
        a_body("Sevenoaks District Council"),
        a_body("London Borough of Bexley", "london-borough"),
        a_body("Greater Manchester Combined Authority", "combined-authority", aliases=["GMCA"]),
        a_body("North Yorkshire County Council", "county", id_="nycc", days=Days(None, VESTED)),
        a_body(
            "North Yorkshire Council", "unitary", days=Days(VESTED), former=[("North Yorkshire County Council", VESTED)]
        ),
        a_body("NHS Kent and Medway Integrated Care Board", "integrated-care-board"),
        a_body("NHS Devon Integrated Care Board", "integrated-care-board"),
        a_body("Newcastle Council", "unitary", id_="newcastle-one"),
        a_body("Newcastle Council", "unitary", id_="newcastle-two"),
    ],
)


@pytest.mark.parametrize(
    ("typed", "id_"),
    [
        ("Kent County Council", "kent-county-council"),
        ("the Kent County Council", "kent-county-council"),
        ("kent-county-council", "kent-county-council"),
        ("Kent council", "kent-county-council"),
        ("Kent", "kent-county-council"),
        ("E10000016", "kent-county-council"),
        ("E08000019", "sheffield-city-council"),
        ("Bexley", "london-borough-of-bexley"),
        ("gmca", "greater-manchester-combined-authority"),
        ("Greater Manchester", "greater-manchester-combined-authority"),
        ("NHS Devon", "nhs-devon-integrated-care-board"),
    ],
)
def test_names_codes_and_places(typed: str, id_: str) -> None:
    match = find_body(BOOK, typed, TODAY)
    assert (match.how, match.id, match.body) == (Matched.ONE, id_, id_)


@pytest.mark.parametrize(("on", "id_"), [(date(2023, 3, 31), "nycc"), (VESTED, "north-yorkshire-council")])
def test_of_two_rows_of_one_name_the_one_in_being(on: date, id_: str) -> None:
    assert find_body(BOOK, "North Yorkshire County Council", on).id == id_
    assert find_body(BOOK, "North Yorkshire Council", on).id == id_


def test_two_bodies_of_one_name_are_told_apart_by_id() -> None:
    match = find_body(BOOK, "Newcastle Council", TODAY)
    assert match.how is Matched.SEVERAL
    assert [find_body(BOOK, one.label, TODAY).id for one in match.candidates] == ["newcastle-one", "newcastle-two"]


def test_words_that_begin_several_names_are_several() -> None:
    match = find_body(BOOK, "NHS", TODAY)
    assert match.how is Matched.SEVERAL
    assert [one.label for one in match.candidates] == [
        "NHS Devon Integrated Care Board",
        "NHS Kent and Medway Integrated Care Board",
    ]


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("Kent Conty Council", "Kent County Council"),
        ("Sevenoakes", "Sevenoaks District Council"),
        ("Medway", "NHS Kent and Medway Integrated Care Board"),
    ],
)
def test_what_is_nearly_a_name_is_offered_and_never_taken(typed: str, label: str) -> None:
    match = find_body(BOOK, typed, TODAY)
    assert (match.how, match.id, [one.label for one in match.candidates]) == (Matched.NEAR, "", [label])


@pytest.mark.parametrize("typed", ["", "xyzzy", "E10000017", "Kent\x00", "k" * 100_000])
def test_what_names_no_body(typed: str) -> None:
    assert find_body(BOOK, typed, TODAY) == Match(Matched.NONE, typed)
