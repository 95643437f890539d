"""What a body is and answers for, on a small pack: a department by its portfolios, a body by its seats and its name."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest
from tests.unit.engine.small import ROADS, TODAY, book, outcome

from accountability.engine.about_body import about_body
from accountability.model.answer import Status
from accountability.model.report import AroundBody

LAW = "law: [Roads Act 1980 s.1]"
UPPER = f"  - {{id: england, applies: {{nation: england}}, answerable: upper, {LAW}}}\n"
MINISTER = f"  - {{id: all, applies: {{}}, answerable: {{minister: roads}}, {LAW}}}\n"
STEPPED_IN = """intervention: wood-2020
body: wood-council
from: 2020-01-01
until: 2021-01-01
takes: []
power: {power}
held-by: two commissioners
outcomes: {outcomes}
sent-by: {{minister: roads}}
law: [An Act 1999 s.15]
certainty: checked
source: a direction
"""


def about(body: str, files: Mapping[str, str], on: date = TODAY) -> AroundBody:
    made = book(files)
    return about_body(made, made.bodies[body], on)


def answers_for(body: str, files: Mapping[str, str], on: date = TODAY) -> list[str]:
    return [item.outcome for item in about(body, files, on).items]


def test_a_body_without_an_area_of_its_own_has_none() -> None:
    found = about("park", {"outcomes/roads.yaml": outcome(UPPER)})
    assert (found.area, found.districts, found.not_in, found.seats) == ("", 0, (), ())


def test_a_county_council_is_told_with_its_districts() -> None:
    found = about("wood-council", {"outcomes/roads.yaml": outcome(UPPER)})
    assert (found.area, found.districts) == ("Wood", 2)
    assert about("city-council", {"outcomes/roads.yaml": outcome(UPPER)}).districts == 0


def test_a_department_answers_for_what_its_own_portfolios_are_named_for_and_on_their_days() -> None:
    other = "portfolio: ships\ntitle: ships\nuk:\n  - {department: board, office: Secretary of State for Ships}\n"
    files = {
        "outcomes/roads.yaml": outcome(MINISTER),
        "portfolios/ships.yaml": other,
        "portfolios/roads.yaml": ROADS.replace("{department: dft,", "{department: dft, from: 2015-01-01,"),
    }
    assert answers_for("dft", files) == ["roads"]
    assert answers_for("dft", files, date(2014, 12, 31)) == []
    assert answers_for("board", files) == []


def test_a_body_that_a_rule_names_answers_where_that_rule_applies_though_it_sits_nowhere() -> None:
    rules = UPPER + f"  - {{id: glen, applies: {{nation: scotland}}, answerable: {{body: board}}, {LAW}}}\n"
    found = about("board", {"outcomes/roads.yaml": outcome(rules)}).items
    assert [(one.outcome, one.status, one.where) for one in found] == [("roads", Status.ANSWERED, ("Glen",))]


def test_what_a_body_answers_for_only_in_some_case_says_what_that_turns_on() -> None:
    fact = "facts:\n  kind: {asks: What kind of road is it?, values: {local: a local road, trunk: a trunk road}}\n"
    rules = UPPER + (
        f"  - {{id: trunk, applies: {{nation: england, given: {{kind: trunk}}}}, answerable: lower, {LAW},"
        " exception-to: {england: [Roads Act 1980 s.2]}}\n"
    )
    found = about("ash-council", {"outcomes/roads.yaml": outcome(rules, fact)}).items
    assert [(one.status, one.asks) for one in found] == [(Status.DEPENDS, "What kind of road is it?")]


def test_a_power_that_somebody_else_holds_is_not_told_as_its_own() -> None:
    power = (
        "power: buses\ntitle: buses\nheld:\n"
        "  - {body: city-council, over: [city], from: 2010-01-01, until: 2020-01-01, law: [Transport Act 2000 s.1]}\n"
    )
    files = {"outcomes/roads.yaml": outcome(UPPER), "powers/buses.yaml": power}
    assert [held.power for held in about("city-council", files, date(2019, 12, 31)).powers] == ["buses"]
    assert about("city-council", files, date(2020, 1, 1)).powers == ()
    assert about("wood-council", files, date(2019, 12, 31)).powers == ()


@pytest.mark.parametrize(
    ("power", "says", "taken"),
    [
        (
            "taken",
            "two commissioners, sent by the Secretary of State for Transport, hold functions on its work",
            True,
        ),
        (
            "directions",
            "the Secretary of State for Transport has given directions on its work; no function was taken",
            False,
        ),
    ],
)
def test_an_intervention_that_names_no_function_is_into_its_work(power: str, says: str, taken: bool) -> None:
    files = {
        "outcomes/roads.yaml": outcome(UPPER),
        "interventions/w.yaml": STEPPED_IN.format(power=power, outcomes="[]"),
    }
    told = about("wood-council", files, date(2020, 6, 1)).interventions
    assert [(one.says, one.taken) for one in told] == [(says, taken)]
    assert about("wood-council", files, date(2021, 1, 1)).interventions == ()
    assert about("city-council", files, date(2020, 6, 1)).interventions == ()


def test_what_commissioners_decide_is_not_told_as_the_council_s_while_they_do() -> None:
    files = {
        "outcomes/roads.yaml": outcome(UPPER),
        "interventions/w.yaml": STEPPED_IN.format(power="taken", outcomes="[roads]"),
    }
    assert answers_for("wood-council", files, date(2019, 12, 31)) == ["roads"]
    assert answers_for("wood-council", files, date(2020, 1, 1)) == []
    assert answers_for("wood-council", files, date(2021, 1, 1)) == ["roads"]
