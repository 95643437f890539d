"""Figures beside an answer: of the smallest area that holds the place, and compared only where they can be."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.unit.engine.small import book, outcome

from accountability.engine.figures import brought, number, published
from accountability.model.variation import Figure, Published, Run, Series
from accountability.model.varying import Value, Values

RULES = "  - {id: all, applies: {}, answerable: upper, law: [Roads Act 1980 s.1]}\n"
SMALL = book({"outcomes/roads.yaml": outcome(RULES)})
ASH, BIRCH, WOOD, CITY = (SMALL.places[name] for name in ("ash", "birch", "wood", "city"))
SERIES = Series("s", "roads", "roads in repair", "per cent", "2025", Run.LOCALLY, source=("a table",))


def of(**values: str) -> Values | None:
    """What is said of two districts, with these figures by area; an area that is both is a county."""
    figures = tuple(
        Figure("s", SMALL.places[area].name, (area,), value, SMALL.places[area].ground)
        for area, value in values.items()
    )
    made = replace(SMALL, series={"roads": (Published(SERIES, figures),)})
    return next(iter(published(made, "roads", (ASH, BIRCH))), None)


@pytest.mark.parametrize(
    ("text", "is_"),
    [
        ("1,168", "1168"), ("66.7%", "66.7"), ("66.7 %", "66.7"), ("-4.2", "-4.2"), ("0", "0"),
        ("good", None), ("", None), ("1.2.3", None), ("--4", None), ("٣", None),
    ],
)  # fmt: skip
def test_a_published_number_is_read_and_words_are_not(text: str, is_: str | None) -> None:
    assert number(text) == (None if is_ is None else Decimal(is_))


def test_a_figure_is_that_of_the_smallest_area_that_holds_the_place() -> None:
    found = of(wood="50", ash="60")
    assert found is not None
    assert [(one.place, one.value, one.area) for one in found.values] == [("Ash", "60", ""), ("Birch", "50", "Wood")]
    assert [(one.period, one.source) for one in found.values] == [("2025", "a table")] * 2
    assert found.missing == ()


def test_a_place_without_a_figure_is_named_and_a_series_that_says_nothing_here_is_left_out() -> None:
    found = of(ash="60")
    assert found is not None
    assert ([one.place for one in found.values], found.missing, found.differ) == (["Ash"], ("Birch",), None)
    assert of(city="70") is None


def test_numbers_differ_by_their_spread() -> None:
    one, other = of(ash="60%", birch="66.5%"), of(ash="1,000", birch="1000")
    assert one is not None
    assert other is not None
    assert (one.differ, one.spread) == (True, "6.5")
    assert (other.differ, other.spread) == (False, "")


def test_words_differ_when_they_are_other_words_and_are_not_compared_with_numbers() -> None:
    said = [of(ash="Good", birch="good"), of(ash="Good", birch="Poor"), of(ash="Good", birch="5")]
    assert [one.differ if one else "" for one in said] == [False, True, None]


def test_figures_that_the_reader_brings_are_compared_only_within_one_period() -> None:
    theirs = {"ash": Value("Ash", "4", "2024", "us"), "birch": Value("Birch", "5", "2024", "us")}
    found = brought((BIRCH, CITY, ASH), theirs)
    assert found is not None
    assert ([one.place for one in found.values], found.missing, found.spread) == (["Birch", "Ash"], ("City",), "1")
    other = brought((ASH, BIRCH), {**theirs, "ash": replace(theirs["ash"], period="2023")})
    assert other is not None
    assert (other.differ, other.spread) == (None, "")
    assert brought((CITY,), theirs) is None
