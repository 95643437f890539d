"""Every form under which a thing can be asked."""

from __future__ import annotations

from datetime import date

import pytest

from accountability.compiled.names import name_index
from accountability.model.body import Body
from accountability.model.days import ALWAYS, Days
from accountability.model.match import NameEntry
from accountability.model.outcome import Outcome
from accountability.model.place import Outside, Place

HULL = Place(
    "kingston-upon-hull",
    "Hull",
    "unitary",
    code="E06000010",
    former_codes=("00FA",),
    also_known_as=("Kingston upon Hull",),
)


def test_a_place_can_be_asked_by_name_id_code_former_code_alias_and_short_form() -> None:
    index = name_index([HULL], [], [], [])
    ranks = {form: [(entry.id, entry.rank) for entry in entries] for form, entries in index.items()}
    assert ranks == {
        "00fa": [("kingston-upon-hull", 3)],
        "e06000010": [("kingston-upon-hull", 0)],
        "hull": [("kingston-upon-hull", 0)],
        "kingston": [("kingston-upon-hull", 1)],
        "kingston upon hull": [("kingston-upon-hull", 0)],
    }


def test_the_id_of_a_town_is_not_a_name() -> None:
    index = name_index([Place("Keswick@cumberland", "Keswick", "town")], [], [], [])
    assert list(index) == ["keswick"]


def test_a_constituency_can_be_asked_with_that_word_in_both_its_sets() -> None:
    old = Place("wigan-constituency-until-2024", "Wigan", "constituency")
    new = Place("wigan-constituency", "Wigan", "constituency")
    assert {entry.id for entry in name_index([old, new], [], [], [])["wigan constituency"]} == {old.id, new.id}


def test_a_code_that_a_place_bears_is_not_indexed_for_its_body() -> None:
    place = Place("kent", "Kent", "county", code="E10000016")
    body = Body("kent-county-council", "Kent County Council", "county", code="E10000016")
    other = Body("gmca", "Greater Manchester Combined Authority", "combined-authority", code="E47000001")
    index = name_index([place], [body, other], [], [])
    assert index["e10000016"] == (NameEntry("place", "kent", 0),)
    assert index["e47000001"] == (NameEntry("body", "gmca", 0),)


def test_saint_and_st_are_the_same_and_a_leading_the_may_be_left_out() -> None:
    index = name_index(
        [Place("1", "Saint Helens", "town"), Place("2", "St. Ives", "town"), Place("3", "The Wrekin", "constituency")],
        [],
        [],
        [],
    )
    assert {"saint helens", "st helens", "saint ives", "st ives", "the wrekin", "wrekin"} <= set(index)


@pytest.mark.parametrize(
    ("name", "kind", "everyday"),
    [
        ("Sevenoaks District Council", "district", "sevenoaks council"),
        ("London Borough of Bexley", "london-borough", "bexley council"),
        ("Royal Borough of Greenwich", "london-borough", "greenwich council"),
        ("City of Bradford Metropolitan District Council", "metropolitan-district", "bradford council"),
        ("Borough Council of King's Lynn and West Norfolk", "district", "kings lynn and west norfolk council"),
        ("City of York Council", "unitary", "york council"),
        ("Caerphilly County Borough Council", "welsh-council", "caerphilly council"),
        ("Vale of White Horse District Council", "district", "vale of white horse council"),
    ],
)
def test_a_council_can_be_asked_without_the_words_for_its_sort(name: str, kind: str, everyday: str) -> None:
    assert name_index([], [Body("b", name, kind)], [], [])[everyday] == (NameEntry("body", "b", 1),)


def test_a_body_that_is_no_council_gets_no_council_name() -> None:
    index = name_index([], [Body("b", "Kent Police and Crime Commissioner", "police-and-crime-commissioner")], [], [])
    assert not [form for form in index if form.endswith("council")]


def test_a_former_name_ranks_last_and_an_alias_before_it() -> None:
    body = Body(
        "symca", "South Yorkshire Mayoral Combined Authority", "combined-authority", also_known_as=("SYMCA South",),
        former_names=(("Sheffield City Region Combined Authority", date(2021, 9, 17)),),
    )  # fmt: skip
    index = name_index([], [body], [], [])
    assert index["sheffield city region combined authority"][0].rank == 3
    assert index["symca south"][0].rank == 2


def test_a_short_form_goes_to_the_town_that_people_mean() -> None:
    barrow = Place("Barrow-in-Furness@w", "Barrow-in-Furness", "town", population=47000)
    suffolk = Place("Barrow@s", "Barrow", "town", population=1500)
    avon = Place("Bradford-on-Avon@w", "Bradford-on-Avon", "town", population=9000)
    bradford = Place("bradford", "Bradford", "metropolitan-district")
    tay = Place("Wells-on-Sea@n", "Wells-on-Sea", "town", population=2000)
    wells = Place("Wells@s", "Wells", "town", population=10000)
    index = name_index([barrow, suffolk, avon, bradford, tay, wells], [], [], [])
    assert {entry.id for entry in index["barrow"]} == {barrow.id, suffolk.id}
    assert {entry.id for entry in index["bradford"]} == {"bradford"}
    assert {entry.id for entry in index["wells"]} == {wells.id}


@pytest.mark.parametrize(("days", "known"), [(ALWAYS, True), (Days(None, date(2009, 4, 1)), False)])
def test_an_area_that_has_ended_lends_its_short_name_to_nobody(days: Days, known: bool) -> None:
    index = name_index([Place("berwick-upon-tweed", "Berwick-upon-Tweed", "district", days=days)], [], [], [])
    assert ("berwick" in index) is known


def test_outcomes_and_places_outside_are_indexed_with_their_sorts() -> None:
    outcome = Outcome("waste-collection", "household rubbish collection", (), also_known_as=("bins",), lgsl=("524",))
    index = name_index([], [], [outcome], [Outside("Jersey", "Jersey is outside.", ("Bailiwick of Jersey",))])
    assert {form: entries[0] for form, entries in index.items()} == {
        "bailiwick of jersey": NameEntry("outside", "jersey", 2),
        "bins": NameEntry("outcome", "waste-collection", 2),
        "household rubbish collection": NameEntry("outcome", "waste-collection", 0),
        "jersey": NameEntry("outside", "jersey", 0),
        "lgsl 524": NameEntry("outcome", "waste-collection", 0),
        "waste collection": NameEntry("outcome", "waste-collection", 0),
    }


def test_the_order_of_what_goes_in_changes_nothing() -> None:
    places = [Place("a", "Newport", "town"), Place("b", "Newport", "town"), HULL]
    there, back = name_index(places, [], [], []), name_index(reversed(places), [], [], [])
    assert list(there.items()) == list(back.items())
    assert list(there) == sorted(there)
    assert [entry.id for entry in there["newport"]] == ["a", "b"]


def test_a_place_and_a_body_can_be_asked_by_what_else_they_are_called() -> None:
    place = Place("glen", "Glen", "scottish-council", also_known_as=("The Glens",))
    body = Body("glen-council", "The Council of the Glen", "scottish-council", also_known_as=("Comhairle",))
    index = name_index([place], [body], [], [])
    assert index["the glens"] == index["glens"] == (NameEntry("place", "glen", 2),)
    assert index["the council of the glen"] == index["council of the glen"] == (NameEntry("body", "glen-council", 0),)
    assert index["comhairle"] == (NameEntry("body", "glen-council", 2),)


def test_a_name_of_one_word_that_is_the_is_still_a_name() -> None:
    assert list(name_index([Place("The@glen", "The", "town")], [], [], [])) == ["the"]
