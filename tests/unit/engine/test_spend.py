"""The count of money: each pound once, at the body that spends it, however it is grouped."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accountability import Rulebook
from accountability.engine.spend import spending
from accountability.files.money import read_ledger
from accountability.model.compiled import Compiled
from accountability.model.money import (
    Activity,
    Amount,
    Basis,
    Control,
    Ledger,
    MoneyLine,
    Purpose,
    Role,
    Spending,
    grouped,
)  # fmt: skip
from accountability.present.spend_rows import BY, by_control

MONEY = Path(__file__).resolve().parents[3] / "money"
BODIES = ("exeter-city-council", "devon-county-council", "east-devon-district-council", "pcc-devon-and-cornwall")
ledger = cache(lambda year: read_ledger(MONEY, year))


def counted(book: Compiled, place: str, of: Ledger | str) -> Spending:
    found = Rulebook(book).spend(place, ledger(of) if isinstance(of, str) else of)
    assert isinstance(found, Spending), found
    return found


LINES = st.builds(
    MoneyLine,
    st.sampled_from(("a", "b", "c")),
    st.sampled_from(("Bins", "Care", "Roads")),
    st.sampled_from(Role),
    st.sampled_from(Control),
    st.sampled_from(("", "04.5", "10")),
    st.just(""),
    st.lists(st.sampled_from(("potholes", "waste-collection", "libraries", "public-toilets")), unique=True).map(tuple),
)
ROWS = st.lists(
    st.builds(Amount, st.sampled_from(BODIES), LINES, st.decimals(-(10**9), 10**9, places=2, allow_nan=False)),
    max_size=12,
)


@settings(max_examples=15, deadline=None)
@given(ROWS)
def test_every_grouping_adds_up_to_the_penny(built_in: Compiled, rows: list[Amount]) -> None:
    found = spending(built_in, built_in.places["devon"], Ledger("2022-23", Basis.OUTTURN, tuple(rows)))
    inside = [one for one in rows if one.body != "pcc-devon-and-cornwall" and one.line.role is Role.SPENDS]
    total = sum((one.amount for one in inside), Decimal(0))
    assert found.total == total
    sums = [sum((amount for _, amount in grouped(found.activities, key)), Decimal(0)) for key in BY.values()]
    sums.append(sum((amount for _, amount in by_control(found)), Decimal(0)))
    sums.append(sum((one.spends for one in found.spenders), Decimal(0)))
    assert set(sums) == {total}
    assert found.elected == total


@settings(max_examples=8, deadline=None)
@given(ROWS)
def test_what_a_place_spends_is_what_its_parts_and_its_own_bodies_spend(built_in: Compiled, rows: list[Amount]) -> None:
    whole = Ledger("2022-23", Basis.OUTTURN, tuple(rows))
    county = spending(built_in, built_in.places["devon"], whole)
    parts = [spending(built_in, built_in.places[id_], whole).total for id_ in ("exeter", "east-devon")]
    own = [one.spends for one in county.spenders if one.body == "devon-county-council"]
    assert county.total == sum((*parts, *own), Decimal(0))


def test_a_levy_is_counted_where_it_is_spent_and_not_where_it_is_paid(built_in: Compiled) -> None:
    found = counted(built_in, "Greater Manchester", "2009-10")
    passed = {one.name: one.passes_on for one in found.spenders}
    waste = "Greater Manchester Waste Disposal Authority"
    assert passed[waste] == -104715000
    assert passed["Manchester City Council"] > 0
    assert {one.name for one in found.spenders} >= {waste, "Manchester City Council"}
    assert not [one for one in found.activities if one.line.startswith("levy")]


def test_bodies_that_reach_beyond_the_place_are_told_and_not_added(built_in: Compiled) -> None:
    found = counted(built_in, "Exeter", "2022-23")
    assert [one.body for one in found.spenders] == ["exeter-city-council"]
    assert "devon-county-council" in {one.body for one in found.wider}
    assert found.total == Decimal(44498000)
    assert "NHS Devon Integrated Care Board" in found.without


def test_people_elected_locally_do_not_answer_for_what_ministers_and_appointed_members_spend(
    built_in: Compiled,
) -> None:
    found = counted(built_in, "Birmingham", "2009-10")
    assert {one.body: one.held for one in found.spenders} == {"birmingham-city-council": "elected", "dwp": "minister"}
    assert found.elected == Decimal(2773502000)
    wide = counted(built_in, "Greater Manchester", "2009-10")
    assert {one.held for one in wide.spenders if "Police" in one.name} == {"appointed"}


def test_the_purpose_of_each_activity_comes_from_the_rules(built_in: Compiled) -> None:
    found = {one.line: one for one in counted(built_in, "Leeds", "2023-24").activities}
    assert purpose(found, title="Library service") is Purpose.DUTY
    assert purpose(found, title="Regulatory services: Public conveniences") is Purpose.POWER
    assert {one.evidence for one in found.values()} == {"not known"}
    other = {one.line: one for one in counted(built_in, "Manchester", "2023-24").activities}
    assert purpose(other, title="Trade waste") is Purpose.NO_OUTCOME


def purpose(found: dict[str, Activity], title: str) -> Purpose:
    (one,) = [one for one in found.values() if one.title == title]
    return one.purpose


def test_outcomes_with_no_money_are_those_that_a_counted_body_answers_for(built_in: Compiled) -> None:
    found = counted(built_in, "Exeter", "2022-23")
    told = {id_ for id_, _ in found.no_money}
    assert "abandoned-vehicles" in told
    assert not {"waste-collection", "adult-social-care", "universal-credit"} & told


def test_a_town_has_no_money_of_its_own(built_in: Compiled) -> None:
    found = counted(built_in, "Keswick", "2022-23")
    assert not found.spenders
    assert found.total == 0
    assert "cumbria-county-council" in {one.body for one in found.wider}


@pytest.mark.parametrize("year", ["2009-10", "2010-11", "2022-23"])
def test_every_english_council_answers_with_figures(year: str, built_in: Compiled) -> None:
    of = ledger(year)
    with_figures = {one.body for one in of.amounts if one.line.role is Role.SPENDS}
    seated = {
        seat.holder.name
        for key, seats in built_in.seats.items()
        for seat in seats.full
        if key.startswith(("lower/", "upper/"))
        and built_in.ground[key.rpartition("/")[2]].nation == "england"
        and seat.days.holds_on(of.last_day)
    }
    assert len(seated) > 300
    assert seated <= with_figures
