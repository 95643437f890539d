"""The ground, laid from how areas were made of one another, and the places that stand on it."""

from __future__ import annotations

from datetime import date

import pytest

from accountability.compiled.places import Places, lay_ground
from accountability.model.days import Days
from accountability.model.diagnostic import Code, Diagnostic
from accountability.model.pack import Area
from accountability.model.place import Place
from accountability.model.source import Certainty, Span

TURN = date(2015, 4, 1)
ENDED, NEW = Days(None, TURN), Days(TURN, None)
HERE = Span("places/areas.csv", 2)
OLD = Area("old", "Old", "district", "england", days=ENDED, county="shire", region="north")
EAST = Area("east", "East", "unitary", "england", days=NEW, made_of=("old",))
WEST = Area("west", "West", "unitary", "england", days=NEW, made_of=("old", "other"))
OTHER = Area("other", "Other", "district", "england", days=ENDED, county="shire")
GLEN = Area("glen", "Glen", "scottish-council", "scotland")
SHIRE = Area("shire", "Shire", "county", "england", days=ENDED)
NORTH = Area("north", "North of England", "region", "england", over=("shire",))
EVERY = (OLD, EAST, WEST, OTHER, GLEN, SHIRE, NORTH)


def placed(*areas: Area) -> dict[str, Place]:
    places = Places(areas)
    found = places.places()
    assert places.problems == []
    return found


def names(places: dict[str, Place], id_: str) -> set[str]:
    ground = {piece.index: piece.id for piece in lay_ground(EVERY)}
    return {ground[index] for index in places[id_].ground}


def test_each_path_from_a_first_area_through_its_successors_is_a_piece() -> None:
    assert [(piece.index, piece.id, piece.nation, piece.path) for piece in lay_ground(EVERY)] == [
        (0, "glen", "scotland", ("glen",)),
        (1, "old~east", "england", ("old", "east")),
        (2, "old~west", "england", ("old", "west")),
        (3, "other", "england", ("other", "west")),
    ]


def test_pieces_are_numbered_in_the_order_of_their_ids_whichever_area_began_first() -> None:
    areas = (OLD, Area("zeta", "Zeta", "unitary", "england", days=NEW, made_of=("old",)), EAST)
    later = Area("alpha", "Alpha", "unitary", "england", days=Days(date(2020, 1, 1), None), made_of=("old",))
    assert [piece.id for piece in lay_ground((*areas, later))] == ["old~alpha", "old~east", "old~zeta"]


def test_the_order_of_the_areas_changes_nothing() -> None:
    assert lay_ground(EVERY) == lay_ground(EVERY[::-1])


def test_a_place_stands_on_its_own_pieces_or_on_those_of_what_it_is_over() -> None:
    found = placed(*EVERY)
    assert names(found, "old") == {"old~east", "old~west"}
    assert names(found, "west") == {"old~west", "other"}
    assert names(found, "shire") == {"old~east", "old~west", "other"}
    assert names(found, "north") == names(found, "shire")


def test_a_nation_and_the_state_stand_on_all_of_their_ground() -> None:
    nation = Area("england", "England", "nation", "england")
    state = Area("uk", "United Kingdom", "state")
    found = placed(*EVERY, nation, state)
    assert names(found, "england") == {"old~east", "old~west", "other"}
    assert names(found, "uk") == names(found, "england") | {"glen"}
    assert (found["england"].nation, found["uk"].nation) == ("england", "")


def test_a_place_over_one_nation_is_of_that_nation() -> None:
    assert placed(*EVERY, Area("police", "Police", "police-area", over=("glen",)))["police"].nation == "scotland"
    assert placed(*EVERY, Area("border", "Border", "region", over=("glen", "west")))["border"].nation == ""


def test_names_that_tell_a_place_from_another_are_its_county_its_region_and_its_nation() -> None:
    found = placed(*EVERY)
    assert found["old"].within == ("Shire", "North of England", "England")
    assert found["east"].within == ("England",)
    assert found["glen"].within == ("Scotland",)


def test_a_town_is_told_by_the_area_in_which_it_lies_and_not_by_its_own_name_twice() -> None:
    town = Area("Ford@old", "Ford", "town", over=("old",), near=("other", "nowhere"), population=10)
    own = Area("Old@old", "Old", "town", over=("old",))
    found = placed(*EVERY, town, own)
    assert found["Ford@old"].within == ("Shire", "Old", "North of England", "England")
    assert found["Old@old"].within == ("Shire", "North of England", "England")
    assert (found["Ford@old"].near, found["Ford@old"].population) == (("Other",), 10)
    assert found["Ford@old"].ground == found["old"].ground


@pytest.mark.parametrize("kind", ["london-borough", "city-of-london"])
def test_a_borough_of_london_is_in_london(kind: str) -> None:
    assert placed(Area("hackney", "Hackney", kind, "england"))["hackney"].within == ("London", "England")


def test_a_nation_of_several_words_is_written_as_people_write_it() -> None:
    area = Area("causeway", "Causeway", "northern-irish-district", "northern-ireland")
    assert placed(area)["causeway"].within == ("Northern Ireland",)


def test_a_place_that_is_there_twice_is_a_mistake_and_a_town_is_the_larger_of_the_two() -> None:
    twice = Places((GLEN, Area("glen", "Glen again", "scottish-council", "scotland", span=HERE)))
    assert [(one.code, one.message, one.span) for one in twice.problems] == [
        (Code.REPEATED_ID, 'The place "glen" is there twice.', HERE)
    ]
    assert twice.problems[0].related == ((GLEN.span, "first here"),)
    assert twice.areas["glen"].name == "Glen"
    small, large = (Area("Ford@glen", "Ford", "town", over=("glen",), population=n) for n in (10, 20))
    for towns in ((small, large), (large, small)):
        assert placed(GLEN, *towns)["Ford@glen"].population == 20


def test_a_place_on_no_ground_is_a_mistake() -> None:
    places = Places((GLEN, Area("nowhere", "Nowhere", "county", "england", span=HERE)))
    places.places()
    assert [(one.message, one.span) for one in places.problems] == [('The place "Nowhere" stands on no ground.', HERE)]


@pytest.mark.parametrize(
    ("area", "name"),
    [
        (Area("x", "X", "region", over=("gleen",)), "gleen"),
        (Area("x", "X", "district", "england", made_of=("gleen",)), "gleen"),
        (Area("x", "X", "district", "england", county="gleen"), "gleen"),
    ],
)
def test_a_name_in_an_area_that_no_place_has_is_a_mistake_with_what_was_meant(area: Area, name: str) -> None:
    places = Places((GLEN, area))
    places.places()
    one = places.problems[0]
    assert (one.code, one.message, one.help) == (
        Code.UNKNOWN_NAME,
        f'No place has the id "{name}".',
        "Did you mean glen?",
    )


def test_places_that_are_over_one_another_stand_on_nothing_rather_than_for_ever() -> None:
    places = Places((GLEN, Area("a", "A", "region", over=("b",)), Area("b", "B", "region", over=("a",))))
    assert places.standing("a") == frozenset()
    assert places.standing("unknown") == frozenset()


def test_ground_of_several_names_is_all_of_it_and_an_unknown_name_is_told_where_it_was_asked() -> None:
    places = Places(EVERY)
    asker = Diagnostic(Code.UNKNOWN_NAME, "", HERE)
    assert places.stand_on(("glen", "other"), asker) == frozenset({0, 3})
    assert places.stand_on(("zzzzzz", "glen"), asker) == frozenset({0})
    assert [(one.span, one.help) for one in places.problems] == [(HERE, "The ids of places are in rules/places/.")]


def test_a_place_keeps_everything_that_its_row_says() -> None:
    area = Area(
        "glen", "Glen", "scottish-council", "scotland", code="S12", days=NEW, also_known_as=("the Glen",),
        former_codes=("S11",), population=10, people=20, alone=False, certainty=Certainty.CHECKED, span=HERE,
    )  # fmt: skip
    one = placed(area)["glen"]
    assert (one.code, one.days, one.also_known_as, one.former_codes) == ("S12", NEW, ("the Glen",), ("S11",))
    assert (one.population, one.people, one.alone) == (10, 20, False)
    assert (one.certainty, one.span) == (Certainty.CHECKED, HERE)
