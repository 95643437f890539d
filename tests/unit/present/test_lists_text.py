"""Lists as aligned columns, as CSV and as data, and what is said when a search finds nothing."""

from __future__ import annotations

import csv
import json

import pytest
from tests.first_outcomes import TODAY, with_first_outcomes

from accountability.engine.lists import LISTS, Wanted, listing
from accountability.model.compiled import Compiled
from accountability.model.report import Listing
from accountability.present.lists_text import list_csv, list_text
from accountability.present.report_json import list_json_text


def test_outcomes_of_a_theme(built_in: Compiled) -> None:
    found = listing(with_first_outcomes(built_in), "outcomes", Wanted(TODAY, theme="transport"))
    text = """\
Outcome                   Theme      Id
bus services              transport  bus-services
passenger train services  transport  passenger-rail
repair of public roads    transport  potholes
3 in all.
"""
    assert list_text(found) == text


@pytest.mark.parametrize("what", LISTS)
def test_every_list_fits_and_is_the_same_in_every_form(what: str, built_in: Compiled) -> None:
    found = listing(built_in, what, Wanted(TODAY))
    text = list_text(found)
    assert max(map(len, text.splitlines())) <= 80
    assert f"\n{len(found.rows)} in all." in text
    rows = list(csv.reader(list_csv(found).splitlines()))
    assert len(rows) == len(found.rows) + 1
    assert len(json.loads(list_json_text(found))["rows"]) == len(found.rows)
    assert found.rows == listing(built_in, what, Wanted(TODAY)).rows


@pytest.mark.parametrize(
    ("what", "search", "theme", "kind", "says"),
    [
        ("outcomes", "binz", "", "", 'No outcome has "binz" in it. Did you mean bin or bins?\n'),
        ("outcomes", "qqqqqq", "", "", 'No outcome has "qqqqqq" in it.\n'),
        ("outcomes", "", "transprot", "", 'No theme is called "transprot". Did you mean transport?\n'),
        ("bodies", "", "", "distrct", 'No kind is called "distrct". Did you mean district?\n'),
    ],
)
def test_nothing_found(what: str, search: str, theme: str, kind: str, says: str, built_in: Compiled) -> None:
    found = listing(with_first_outcomes(built_in), what, Wanted(TODAY, search, theme, kind))
    assert list_text(found) == says


def test_a_list_of_bodies_is_of_those_in_being(built_in: Compiled) -> None:
    rows = listing(built_in, "bodies", Wanted(TODAY, "cumbria county council")).rows
    assert "Cumbria County Council" not in [row[0] for row in rows]


def test_towns_are_listed_only_when_asked_for(built_in: Compiled) -> None:
    assert "town" not in {row[1] for row in listing(built_in, "places", Wanted(TODAY)).rows}
    assert {row[1] for row in listing(built_in, "places", Wanted(TODAY, kind="town")).rows} == {"town"}


@pytest.mark.parametrize("cell", ["=1+1", "+cmd", "-cmd", "@sum", "\tx"])
def test_csv_holds_no_formula(cell: str) -> None:
    found = list_csv(Listing("outcomes", ("outcome",), ((cell,),)))
    (row,) = list(csv.reader(found.splitlines()[1:]))
    assert row == [f"'{cell}"]
