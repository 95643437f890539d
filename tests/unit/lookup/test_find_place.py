"""What a person types for a place, and what comes of it."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

import pytest
from tests.unit.lookup.small_book import ENGLAND, TODAY, VESTED, WALES, a_body, a_book, a_place, a_town

from accountability.lookup.places import find_place, looks_like_postcode
from accountability.model.days import Days
from accountability.model.match import Match, Matched, NameEntry
from accountability.model.place import Outside

UNTIL_2023 = Days(None, VESTED)
FROM_2023 = Days(VESTED)
SEATS_OF_2010 = Days(date(2010, 5, 6), date(2024, 7, 4))
SEATS_OF_2024 = Days(date(2024, 7, 4))

BOOK = a_book(
    [
        ENGLAND,
        WALES,
        a_place("Kent", "county", (0, 1), code="E10000016", aliases=("Kent County",)),
        a_place("Sevenoaks", ground=(0,), within=("Kent", "England"), code="E07000111", former_codes=("29UK",)),
        a_town("Sevenoaks", "sevenoaks", (0,), "Kent", "England"),
        a_place("Sevenoaks", "constituency", (0,), id_="sevenoaks-constituency"),
        a_place("Ashford", ground=(1,), within=("Kent", "England")),
        a_town("Ashford", "ashford", (1,), "Kent", "England"),
        a_town("Ashford", "spelthorne", (2,), "Surrey", "Spelthorne", "England"),
        a_place("Spelthorne", ground=(2,), within=("Surrey", "England")),
        a_place("Kent police area", "police-area", (0, 1, 3)),
        a_place("Richmond upon Thames", "london-borough", (4,), within=("London", "England")),
        a_town("Richmond", "richmond-upon-thames", (4,), "London", "Richmond upon Thames", "England"),
        a_place("North Yorkshire", "unitary", (5,), days=FROM_2023),
        a_town("Richmond", "north-yorkshire", (5,), "North Yorkshire", "England"),
        a_place("Richmondshire", ground=(5,), days=UNTIL_2023),
        a_town("Newport", "east-riding-of-yorkshire", (6,), "East Riding of Yorkshire", "England"),
        a_town("Newport", "uttlesford", (7,), "Essex", "Uttlesford", "England"),
        a_town("Newport", "isle-of-wight", (8,), "Isle of Wight", "England"),
        a_place("Isle of Wight", "unitary", (8,)),
        a_town("Newport", "pembrokeshire", (30,), "Pembrokeshire", "Wales", nation="wales"),
        a_place("Pembrokeshire", "welsh-council", (30,), within=("Wales",), nation="wales"),
        a_town("Newport", "telford-and-wrekin", (9,), "Telford and Wrekin", "England"),
        a_place("Newport", "welsh-council", (31,), within=("Wales",), nation="wales", aliases=("Casnewydd",)),
        a_town("Newport", "newport", (31,), "Wales", nation="wales", people=161506),
        a_place("Wales", "town", (10,), id_="Wales@rotherham", within=("Rotherham", "England")),
        a_place("Hull", "unitary", (11,), id_="kingston-upon-hull", aliases=("Kingston upon Hull",)),
        a_place("Newcastle upon Tyne", "metropolitan-district", (12,), within=("North East Region", "England")),
        a_place("Newcastle-under-Lyme", ground=(13,), within=("Staffordshire", "England")),
        a_place("King's Lynn and West Norfolk", ground=(14,), within=("Norfolk", "England")),
        a_place("Wigan", "metropolitan-district", (15,), within=("North West Region", "England")),
        a_place("Wigan", "constituency", (15,), id_="wigan-constituency-until-2024", days=SEATS_OF_2010),
        a_place("Wigan", "constituency", (15,), id_="wigan-constituency", days=SEATS_OF_2024),
        a_place("The Wrekin", "constituency", (9,), id_="the-wrekin-constituency"),
        a_place("Cumbria", "county", (16, 17), days=UNTIL_2023, code="E10000006"),
        a_place("Eden", ground=(16,), within=("Cumbria", "England"), days=UNTIL_2023),
        a_place("Westmorland and Furness", "unitary", (16,), days=FROM_2023),
        a_place("Somerset", "county", (18,), id_="somerset-county", days=UNTIL_2023),
        a_place("Somerset", "unitary", (18,), days=FROM_2023),
        a_place("Bournemouth", ground=(19,), days=Days(None, date(2019, 4, 1))),
        a_town("Bournemouth", "bcp", (19, 20), "Dorset", "England"),
        a_place("Greater London", "strategic-authority", (4, 21), aliases=("London",)),
        a_town("London", "westminster", (21,), "Westminster", "England"),
        a_place("Avon", "former-county", (22,), aliases=("County of Avon",)),
        a_place("St Helens", "metropolitan-district", (23,), within=("North West Region", "England")),
        a_place("County Durham", "unitary", (24,), aliases=("Durham",)),
        a_town("Durham", "county-durham", (24,), "County Durham", "England"),
        a_place("North Devon", ground=(25,), within=("Devon", "England")),
        a_place("North Norfolk", ground=(26,), within=("Norfolk", "England")),
        a_place("Tunbridge Wells", ground=(3,), within=("Kent", "England")),
        a_town("Sutton", "one", (28,), "Cambridgeshire", "England"),
        a_town("Sutton", "two", (29,), "Cambridgeshire", "England"),
        a_place("East Cambridgeshire", ground=(28,), within=("Cambridgeshire", "England")),
        a_place("Huntingdonshire", ground=(29,), within=("Cambridgeshire", "England")),
    ],
    [
        a_body("Newport City Council", "welsh-council", "newport"),
        a_body("Kent County Council", "county", "kent"),
        a_body("Cumbria County Council", "county", "cumbria", days=UNTIL_2023),
        a_body("Somerset County Council", "county", "somerset-county", id_="scc-until-2023", days=UNTIL_2023),
        a_body("Somerset Council", "unitary", "somerset", days=FROM_2023, former=[("Somerset County Council", VESTED)]),
        a_body("Department for Transport", "department"),
    ],
    outside=[Outside("Jersey", "Jersey is outside the United Kingdom and makes its own law.", ("States of Jersey",))],
)


def found(typed: str, on: date = TODAY) -> str:
    """The id of the one place meant, or how it went instead."""
    match = find_place(BOOK, typed, on)
    return match.id if match.how is Matched.ONE else match.how.value


def choices(typed: str, on: date = TODAY) -> list[str]:
    """The labels offered."""
    return [one.label for one in find_place(BOOK, typed, on).candidates]


@pytest.mark.parametrize(
    ("typed", "id_"),
    [
        ("Sevenoaks", "sevenoaks"),
        ("  sEVENoaks ", "sevenoaks"),
        ("E07000111", "sevenoaks"),
        ("29UK", "sevenoaks"),
        ("Hull", "kingston-upon-hull"),
        ("Casnewydd", "newport"),
        ("Cymru", "wales"),
        ("Avon", "avon"),
        ("Kings Lynn & West Norfolk", "kings-lynn-and-west-norfolk"),
        ("Saint Helens", "st-helens"),
        ("the isle of wight", "isle-of-wight"),
        ("Wrekin", "the-wrekin-constituency"),
        ("South Lakeland", "none"),
    ],
)
def test_a_name_as_people_write_it(typed: str, id_: str) -> None:
    assert found(typed) == id_


def test_a_name_in_full_costs_one_entry_of_the_names() -> None:
    class Counted(Mapping[str, tuple[NameEntry, ...]]):
        read = 0

        def __getitem__(self, key: str) -> tuple[NameEntry, ...]:
            self.read += 1
            return BOOK.names[key]

        def __iter__(self) -> Iterator[str]:
            raise AssertionError("every name was read")

        def __len__(self) -> int:
            return len(BOOK.names)

    names = Counted()
    assert find_place(replace(BOOK, names=names), "Sevenoaks", TODAY).id == "sevenoaks"
    assert names.read == 1


def test_a_district_hides_the_town_of_its_name_but_not_a_town_elsewhere() -> None:
    assert choices("Ashford") == ["Ashford, Kent", "Ashford, Surrey"]
    assert [found(label) for label in choices("Ashford")] == ["ashford", "Ashford@spelthorne"]


def test_two_richmonds() -> None:
    assert choices("Richmond") == ["Richmond, London", "Richmond, North Yorkshire"]
    assert found("Richmond, London") == "Richmond@richmond-upon-thames"


def test_six_newports_and_the_city() -> None:
    assert choices("Newport") == [
        "Newport, East Riding of Yorkshire",
        "Newport, Essex",
        "Newport, Isle of Wight",
        "Newport, Pembrokeshire",
        "Newport, Telford and Wrekin",
        "Newport, Wales (the city)",
    ]
    assert found("Newport, Wales (the city)") == "newport"


@pytest.mark.parametrize("typed", ["Ashford", "Richmond", "Newport", "Newcastle", "Sutton", "North"])
def test_every_label_can_be_pasted_back(typed: str) -> None:
    match = find_place(BOOK, typed, TODAY)
    assert match.how is Matched.SEVERAL
    assert [found(one.label) for one in match.candidates] == [one.id for one in match.candidates]


def test_two_places_of_one_name_in_one_county_are_told_apart_by_district() -> None:
    assert choices("Sutton") == ["Sutton, East Cambridgeshire", "Sutton, Huntingdonshire"]


def test_a_longer_name_is_its_own_label() -> None:
    assert choices("Newcastle") == ["Newcastle upon Tyne", "Newcastle-under-Lyme"]


@pytest.mark.parametrize(
    ("typed", "id_"),
    [
        ("Sevenoaks, Kent", "sevenoaks"),
        ("Newport Isle of Wight", "Newport@isle-of-wight"),
        ("Newport (Essex)", "Newport@uttlesford"),
        ("Ashford in Surrey", "Ashford@spelthorne"),
        ("Newport, Uttlesford", "Newport@uttlesford"),
        ("Newport city", "newport"),
        ("city of Newport", "newport"),
        ("Eden, Westmorland and Furness", "eden"),
        ("Wales, Rotherham", "Wales@rotherham"),
        ("Sevenoaks town", "Sevenoaks@sevenoaks"),
        ("Sevenoaks constituency", "sevenoaks-constituency"),
        ("Kent ceremonial county", "none"),
    ],
)
def test_words_that_say_which_one(typed: str, id_: str) -> None:
    assert found(typed) == id_


def test_words_that_leave_two_of_six_keep_the_labels_of_the_six() -> None:
    assert choices("Newport, Wales") == ["Newport, Pembrokeshire", "Newport, Wales (the city)"]


def test_labels_of_some_tell_them_from_all_of_the_name() -> None:
    book = a_book(
        [
            a_place("Ash", "town", (0,), id_="ash-one", within=("Kent", "East Region")),
            a_place("Ash", "town", (1,), id_="ash-two", within=("Kent", "West Region")),
            a_place("Ash", "town", (2,), id_="ash-three", within=("Surrey", "East Region")),
            a_place("Dover", ground=(0,)),
            a_place("Tandridge", ground=(1,)),
        ]
    )
    match = find_place(book, "Ash, East Region", TODAY)
    assert [one.label for one in match.candidates] == ["Ash, Dover", "Ash, Surrey"]


def test_places_that_nothing_else_tells_apart_are_told_apart_by_id() -> None:
    book = a_book([a_place("Ash", "town", (i,), id_=f"ash-{i}", within=("Kent",)) for i in range(2)])
    match = find_place(book, "Ash", TODAY)
    assert [find_place(book, one.label, TODAY).id for one in match.candidates] == ["ash-0", "ash-1"]


def test_lying_wholly_in_a_place_goes_before_reaching_into_it() -> None:
    towns = [a_place("Ash", "town", ground, id_=f"ash-{ground[0]}", within=()) for ground in ((0, 1), (2,))]
    book = a_book([*towns, a_place("Thames Valley", "police-area", (1, 2))])
    assert find_place(book, "Ash, Thames Valley", TODAY).id == "ash-2"


def test_a_constituency_hides_behind_a_place_of_its_name_anywhere() -> None:
    book = a_book([a_place("Selby", "constituency", (0,), id_="selby-constituency"), a_place("Selby", "town", (1,))])
    assert find_place(book, "Selby", TODAY).id == "selby"


def test_an_ended_area_is_not_among_several_that_begin_so() -> None:
    book = a_book([a_place("North Devon"), a_place("North Wiltshire", ground=(1,), days=Days(None, date(2009, 4, 1)))])
    assert find_place(book, "North", TODAY).id == "north-devon"
    assert find_place(book, "North", date(2009, 3, 31)).how is Matched.SEVERAL


def test_a_village_that_is_further_off_than_the_nearest_is_not_offered() -> None:
    book = a_book(
        [a_place("Birmingham"), a_town("Barningham", "suffolk", (1,), "Suffolk"), a_place("Bermingham", ground=(2,))]
    )
    assert [one.label for one in find_place(book, "Brmingham", TODAY).candidates] == [
        "Bermingham, in England",
        "Birmingham, in England",
    ]


def test_a_country_is_never_a_village() -> None:
    assert found("Wales") == "wales"


def test_a_place_called_by_its_nickname_gives_way_to_the_one_really_called_so() -> None:
    assert found("Durham") == "Durham@county-durham"


def test_london_is_not_the_town_in_westminster() -> None:
    assert found("London") == "greater-london"


@pytest.mark.parametrize(
    ("typed", "on", "id_"),
    [
        ("Somerset", date(2023, 3, 31), "somerset-county"),
        ("Somerset", VESTED, "somerset"),
        ("Bournemouth", date(2019, 3, 31), "bournemouth"),
        ("Bournemouth", date(2019, 4, 1), "Bournemouth@bcp"),
        ("Eden", TODAY, "eden"),
        ("Wigan", TODAY, "wigan"),
        ("Wigan constituency", date(2024, 7, 3), "wigan-constituency-until-2024"),
        ("Wigan constituency", date(2024, 7, 4), "wigan-constituency"),
        ("Wigan constituency", date(2009, 1, 1), "wigan-constituency-until-2024"),
    ],
)
def test_the_area_in_being_on_the_day(typed: str, on: date, id_: str) -> None:
    assert found(typed, on) == id_


def test_a_body_stands_for_its_area_even_when_it_has_ended() -> None:
    match = find_place(BOOK, "Cumbria County Council", TODAY)
    assert (match.how, match.id, match.body) == (Matched.ONE, "cumbria", "cumbria-county-council")


@pytest.mark.parametrize(("on", "body"), [(date(2023, 3, 31), "scc-until-2023"), (VESTED, "somerset-council")])
def test_of_two_bodies_of_one_name_the_one_in_being(on: date, body: str) -> None:
    assert find_place(BOOK, "Somerset County Council", on).body == body


def test_a_body_without_an_area_is_no_place() -> None:
    assert found("Department for Transport") == "none"


def test_the_first_words_of_one_name_are_enough_and_of_several_are_not() -> None:
    assert found("Kings Lynn") == "kings-lynn-and-west-norfolk"
    assert choices("North") == ["North Devon", "North Norfolk", "North Yorkshire"]


def test_other_words_of_a_name_are_offered_and_not_taken() -> None:
    match = find_place(BOOK, "Furness", TODAY)
    assert (match.how, match.candidates[0].label) == (Matched.NEAR, "Westmorland and Furness")


def test_many_names_with_the_same_first_word_are_cut_to_three_suggestions() -> None:
    towns = [a_town(f"Great {name}", name, (i,), "Essex", people=i) for i, name in enumerate("abcdefghijklmn")]
    match = find_place(a_book(towns), "Great", TODAY)
    assert match.how is Matched.NEAR
    assert [one.label for one in match.candidates] == ["Great n, in Essex", "Great m, in Essex", "Great l, in Essex"]


@pytest.mark.parametrize(
    ("typed", "labels"),
    [
        ("Sevenoakes", ["Sevenoaks, in Kent"]),
        ("Sevenoaks, Surrey", ["Sevenoaks, in Kent"]),
        ("Sevenoakes, Kent", ["Sevenoaks, in Kent"]),
        ("Richmnd", ["Richmond, London", "Richmond, North Yorkshire"]),
        ("Kent Conty Council", ["Kent County Council"]),
        ("Jersy", ["Jersey"]),
    ],
)
def test_a_likely_misspelling_is_offered_and_never_taken(typed: str, labels: list[str]) -> None:
    match = find_place(BOOK, typed, TODAY)
    assert (match.how, match.id, [one.label for one in match.candidates]) == (Matched.NEAR, "", labels)


def test_what_is_offered_can_be_typed() -> None:
    assert found("Sevenoaks, in Kent") == "sevenoaks"


def test_the_next_code_is_not_a_misspelling() -> None:
    assert found("E07000112") == "none"


def test_a_place_outside_says_so() -> None:
    match = find_place(BOOK, "states of jersey", TODAY)
    assert (match.how, match.says) == (Matched.OUTSIDE, "Jersey is outside the United Kingdom and makes its own law.")


@pytest.mark.parametrize(
    "typed", ["", "   ", "Sevenoaks\x00", "Seven\noaks", "\udcff", ",", "the", "a" * 100_000, "x " * 50_000]
)
def test_what_nobody_would_type_is_nothing_and_costs_nothing(typed: str) -> None:
    began = time.perf_counter()
    assert find_place(BOOK, typed, TODAY) == Match(Matched.NONE, typed)
    assert time.perf_counter() - began < 1


class TestPostcodes:
    """The hook where an index of postcodes is asked."""

    def test_without_an_index_a_postcode_is_not_known(self) -> None:
        assert found("LA9 4DQ") == "none"

    @pytest.mark.parametrize("area", ["westmorland-and-furness", "E07000111"])
    def test_an_index_may_answer_with_an_id_or_a_code(self, area: str) -> None:
        asked: list[str] = []

        def index(postcode: str) -> str | None:
            asked.append(postcode)
            return area

        match = find_place(BOOK, "la9 4dq", TODAY, index)
        assert (match.how, match.id) == (Matched.ONE, "sevenoaks" if area.startswith("E") else area)
        assert asked == ["LA94DQ"]

    def test_a_postcode_that_the_index_does_not_hold(self) -> None:
        assert find_place(BOOK, "ZZ9 9ZZ", TODAY, lambda _: None).how is Matched.NONE

    def test_a_name_is_never_taken_to_the_index(self) -> None:
        assert find_place(BOOK, "Kent", TODAY, lambda _: "sevenoaks").id == "kent"

    @pytest.mark.parametrize(
        ("typed", "is_one"),
        [
            ("M1 1AE", True),
            ("sw1a1aa", True),
            ("EC1A 1BB", True),
            ("LA9", False),
            ("Leeds", False),
            ("E07000111", False),
        ],
    )
    def test_the_shape_of_a_postcode(self, typed: str, is_one: bool) -> None:
        assert looks_like_postcode(typed) is is_one
