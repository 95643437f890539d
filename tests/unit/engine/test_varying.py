"""Why an outcome differs between places: what the rules alone tell, and what figures never do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from tests.unit.engine.small import TODAY, book, outcome

from accountability.engine.ask import ask
from accountability.engine.varying import varying
from accountability.graph.chains import chains
from accountability.model.variation import Freedom, Kind
from accountability.model.varying import Value, Varying

ENGLAND = "  - {id: england, applies: {nation: england}, answerable: lower, law: [Roads Act 1980 s.1]}\n"
SCOTLAND = "  - {id: scotland, applies: {nation: scotland}, answerable: lower, law: [Roads (Scotland) Act 1984 s.1]}\n"
BOTH = "  - {id: everywhere, applies: {}, answerable: lower, law: [Roads Act 1980 s.1]}\n"
KIND = """\
kind: district
title: district
elected-by: [{by: voters, says: "voters in {area}"}]
"""
VARIES = """\
varies: roads
what: how soon roads are mended
within:
  england: {says: Each council decides}
  scotland: {says: One scheme holds there, freedom: bounded}
"""


def found(
    rules: str,
    *places: str,
    head: str = "variation: democratic-choice\n",
    more: Mapping[str, str] | None = None,
    values: Mapping[str, Value] | None = None,
) -> Varying:
    """What comes of asking about mended roads; the councils of districts are elected."""
    files = {"outcomes/transport/roads.yaml": outcome(rules, head), "kinds/district.yaml": KIND, **(more or {})}
    compiled = book(files)
    compiled = replace(compiled, chains=chains(compiled))
    matter = compiled.outcomes["roads"]
    asked = [(compiled.places[p], ask(compiled, matter, compiled.places[p], TODAY, {})) for p in places]
    return varying(compiled, matter, asked, values or {})


def test_one_law_and_a_free_hand_is_a_democratic_choice() -> None:
    told = found(ENGLAND, "ash", "birch")
    assert told.kind is Kind.CHOICE
    assert [one.freedom for one in told.places] == [Freedom.FREE, Freedom.FREE]
    assert [one.places for one in told.verdicts] == [("Ash", "Birch")]


def test_another_nation_with_other_law_differs_in_law() -> None:
    told = found(ENGLAND + SCOTLAND, "ash", "birch", "glen")
    assert told.kind is Kind.LAW
    assert [(one.places, one.other_law) for one in told.verdicts] == [(("Ash", "Birch"), False), (("Glen",), True)]


def test_another_nation_with_the_same_law_does_not() -> None:
    told = found(BOTH, "ash", "glen")
    assert told.kind is not Kind.LAW
    assert not any(one.other_law for one in told.verdicts)


def test_a_body_that_nobody_elects_locally_has_no_local_choice() -> None:
    told = found(BOTH, "glen", "city")
    assert {one.freedom for one in told.places} == {Freedom.NONE}
    assert told.kind is Kind.UNKNOWN


@pytest.mark.parametrize(
    ("head", "freedom"),
    [
        ("variation: law\n", Freedom.NONE),
        ("variation: national-standard\n", Freedom.BOUNDED),
        ("variation: discretion\n", Freedom.BOUNDED),
        ("variation: performance\n", Freedom.BOUNDED),
        ("variation: democratic-choice\n", Freedom.FREE),
        ("variation: performance\nstrength: power\n", Freedom.FREE),
    ],
)
def test_freedom_is_read_from_the_rules(head: str, freedom: Freedom) -> None:
    assert found(ENGLAND, "ash", "birch", head=head).places[0].freedom is freedom


def test_a_minister_leaves_no_local_choice() -> None:
    rule = "  - {id: england, applies: {}, answerable: {minister: roads}, law: [Roads Act 1980 s.1]}\n"
    told = found(rule, "ash", "birch")
    assert (told.kind, told.places[0].freedom, told.verdicts[0].local_voters) == (Kind.UNKNOWN, Freedom.NONE, False)


def test_nobody_with_a_duty_is_free() -> None:
    rule = "  - {id: england, applies: {}, answerable: nobody, may-act: [lower], law: [Roads Act 1980 s.1]}\n"
    told = found(rule, "ash", "birch")
    assert (told.places[0].freedom, told.places[0].answerable) == (Freedom.FREE, ("Ash Council",))


def test_a_standard_for_everybody_bounds_a_choice_and_one_for_some_does_not() -> None:
    standard = "standards: [{for: Everybody, says: it is due, nations: [england]%s, law: [Roads Act 1980 s.2]}]\n"
    for some, freedom in (("", Freedom.BOUNDED), (", covers: some", Freedom.FREE)):
        told = found(ENGLAND, "ash", "birch", more={"variation/roads.yaml": VARIES + standard % some})
        assert told.places[0].freedom is freedom
        assert [law.cite for law in told.law] == ["Roads Act 1980 s.1", "Roads Act 1980 s.2"]


def test_the_words_of_the_pack_are_used_from_their_day_only() -> None:
    told = found(ENGLAND, "ash", "birch", more={"variation/roads.yaml": VARIES})
    assert (told.what, told.verdicts[0].says) == ("how soon roads are mended", "Each council decides")
    later = VARIES.replace("what:", "from: 2027-01-01\nwhat:")
    told = found(ENGLAND, "ash", "birch", more={"variation/roads.yaml": later})
    assert (told.what, told.kind) == ("mended roads", Kind.UNKNOWN)


def value(place: str, figure: str, period: str = "2025") -> Value:
    return Value(place, figure, period, "a count")


def test_figures_show_that_and_never_why() -> None:
    without = found(ENGLAND, "ash", "birch")
    told = found(ENGLAND, "ash", "birch", values={"ash": value("Ash", "1,012"), "birch": value("Birch", "13.5%")})
    assert (told.figures[0].differ, told.figures[0].spread) == (True, "998.5")
    assert told.kind is without.kind
    assert Kind.PERFORMANCE in told.unknown


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        (value("Ash", "7"), value("Birch", "7.0"), False),
        (value("Ash", "good"), value("Birch", "Good"), False),
        (value("Ash", "good"), value("Birch", "inadequate"), True),
        (value("Ash", "good"), value("Birch", "7"), None),
        (value("Ash", "7", "2024"), value("Birch", "8"), None),
    ],
)
def test_only_figures_of_one_period_and_sort_are_compared(one: Value, other: Value, differ: bool | None) -> None:
    told = found(ENGLAND, "ash", "birch", values={"ash": one, "birch": other})
    assert told.figures[0].differ is differ


def test_a_figure_of_a_wider_area_stands_for_the_places_in_it() -> None:
    more = {
        "series/series.csv": "series,outcome,title,unit,period,run,source\nmends,roads,m,days,2025,locally,A paper\n",
        "series/figures.csv": "figure-of,name,over,value\nmends,the Wood,ash|birch,5\nmends,Birch,birch,6\n",
    }
    told = found(ENGLAND, "ash", "birch", "city", more=more)
    assert [(one.place, one.value, one.area) for one in told.figures[0].values] == [
        ("Ash", "5", "the Wood"),
        ("Birch", "6", ""),
    ]
    assert told.figures[0].missing == ("City",)
