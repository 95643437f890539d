"""Around an answer: every outcome is told once, and a body answers where the answer names it."""

from __future__ import annotations

from datetime import date

import pytest
from tests.first_outcomes import TODAY

from accountability.engine.about_body import about_body
from accountability.engine.around import answers, around_place
from accountability.model.answer import Status
from accountability.model.compiled import Compiled
from accountability.model.report import Sorted

PLACES = ["sevenoaks", "east-sussex", "leeds", "city-of-london", "glasgow-city", "belfast", "eden", "Otley@leeds"]


@pytest.mark.parametrize("place", PLACES)
def test_every_outcome_is_told_and_under_no_more_groups_than_it_has_answerers(place: str, built_in: Compiled) -> None:
    where = built_in.places[place]
    told = [item.outcome for group in around_place(built_in, where, TODAY).groups for item in group.items]
    expected = [
        outcome.id
        for outcome, answer in answers(built_in, where, TODAY)
        for _ in (answer.answerable if answer.status is Status.ANSWERED else ("once",))
    ]
    assert sorted(told) == sorted(expected)


@pytest.mark.parametrize("place", PLACES)
def test_what_is_coming_is_told_once(place: str, built_in: Compiled) -> None:
    coming = around_place(built_in, built_in.places[place], TODAY).forthcoming
    assert len({one.id for one in coming}) == len(coming)
    assert not any("this council" in one.says or "this authority" in one.says for one in coming)


def test_what_a_body_answers_for_is_what_names_it_in_its_places(built_in: Compiled) -> None:
    body = about_body(built_in, built_in.bodies["sevenoaks-district-council"], TODAY)
    here = around_place(built_in, built_in.places["sevenoaks"], TODAY)
    (group,) = (g for g in here.groups if g.body == "sevenoaks-district-council")
    assert {i.outcome for i in body.items if i.status is Status.ANSWERED} == {i.outcome for i in group.items}


def test_a_county_council_does_not_answer_for_what_its_districts_do(built_in: Compiled) -> None:
    found = {item.outcome for item in about_body(built_in, built_in.bodies["kent-county-council"], TODAY).items}
    assert "waste-disposal" in found
    assert "waste-collection" not in found


def test_a_body_that_had_not_begun_or_has_ended_answers_for_nothing(built_in: Compiled) -> None:
    new = built_in.bodies["westmorland-and-furness-council"]
    assert about_body(built_in, new, date(2023, 3, 31)).items == ()
    assert about_body(built_in, built_in.bodies["eden-district-council"], TODAY).items == ()


def test_a_place_that_ended_says_what_became_of_it(built_in: Compiled) -> None:
    found = around_place(built_in, built_in.places["cumbria"], TODAY)
    assert found.after is not None
    assert found.after.names == ("Cumberland", "Westmorland and Furness")
    assert [cite.cite for cite in found.after.law] == ["SI 2022/331"]


def test_medway_is_taken_for_part_of_kent(built_in: Compiled) -> None:
    assert around_place(built_in, built_in.places["kent"], TODAY).not_in == ("Medway",)
    assert around_place(built_in, built_in.places["surrey"], TODAY).not_in == ()


def test_a_narrow_outcome_says_how_many_bodies(built_in: Compiled) -> None:
    groups = around_place(built_in, built_in.places["east-sussex"], TODAY).groups
    (narrow,) = (group for group in groups if group.sort is Sorted.NARROW)
    assert {item.outcome: item.bodies for item in narrow.items}["waste-collection"] == 5
