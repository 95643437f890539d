"""The Total Place pilots: all of them, each figure with its source, each outcome asked on both days."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from tests.unit.cli.command_line import ask, misunderstood

from accountability.files.cases import read_cases, read_pilots
from accountability.model.diagnostic import PackError

PILOTS = read_pilots(Path(__file__).resolve().parents[3] / "cases" / "total-place")
THEN, NOW = date(2010, 3, 5), date(2026, 11, 22)


def test_there_are_13_and_the_programme() -> None:
    assert len([one for one in PILOTS if one.places]) == 13
    assert [one.id for one in PILOTS if not one.places] == ["programme"]


@pytest.mark.parametrize("pilot", [one for one in PILOTS if one.places], ids=lambda one: one.id)
def test_each_outcome_is_asked_on_both_days(pilot: object) -> None:
    from accountability.model.pilot import Pilot

    assert isinstance(pilot, Pilot)
    asked = {(case.outcome, case.on) for case in pilot.cases}
    assert asked == {(outcome, day) for outcome in pilot.outcomes for day in (THEN, NOW)}
    assert pilot.themes
    assert all(one.source or one.illustrative for one in pilot.figures)
    assert all("reference/" not in source for one in pilot.figures for source in one.source)


def test_the_list() -> None:
    said = ask("pilots")
    assert "13 in all." in said.plain
    rows = json.loads(ask("pilots", "--format", "json").out)["rows"]
    assert len(rows) == 13
    assert rows[0]["id"] == "birmingham"


def test_one_as_a_page() -> None:
    said = ask("pilots", "Birmingham")
    for words in (
        "All public spending mapped: 7,300 million pounds, 2008-09.",
        "Source: Local Government Chronicle",
        "West Midlands Police Authority; now the Police and Crime Commissioner for West Midlands.",
    ):
        assert words in said.plain, words
    assert all(len(line) <= 80 for line in said.out.splitlines())


def test_one_whose_councils_are_gone_and_one_as_data() -> None:
    assert "Council areas now: Bournemouth, Christchurch and Poole and Dorset." in ask("pilots", "dorset").plain
    data = json.loads(ask("pilots", "kent", "--format", "json").out)
    assert (data["schema"], len(data["areas_then"])) == ("accountability/pilot/1", 12)


@pytest.mark.parametrize(
    ("name", "told"),
    [("Brimingham", "Did you mean Birmingham?"), ("and", "pilots: "), ("Atlantis", "No pilot is called")],
)
def test_a_name_that_is_no_pilot(name: str, told: str) -> None:
    assert told in misunderstood(ask("pilots", name))


BAD = """\
pilot: kent
title: Kent
then: 2010-03-05
places: [Kent]
figures: [{what: spending, amount: "7", unit: pounds, period: 2008-09}]
outcomes: [libraries]
cases: [{outcome: bins, says: one, in: Kent, status: narrow}]
"""


def test_a_figure_without_a_source_and_a_case_beside_its_outcomes_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "kent.yaml"
    path.write_text(BAD, encoding="utf-8")
    with pytest.raises(PackError) as refused:
        read_cases(path)
    messages = [one.message for one in refused.value.diagnostics]
    assert messages == [
        'The figure "spending" has no source.',
        'The case "one" is about bins, which is not among the outcomes.',
    ]
    path.write_text(
        BAD.replace("period: 2008-09", "period: 2008-09, status: illustrative").replace("[libraries]", "bins")
    )
    assert [one.outcome for one in read_cases(path)] == ["bins"]
