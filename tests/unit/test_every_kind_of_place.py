"""The first outcomes in each kind of place, today and on both sides of 1 April 2009, against a table made from the law.

The cases hold the rest. Here stand those that a council, at one tier or the other, answers for in most places.
"""

from __future__ import annotations

from datetime import date

import pytest

from accountability import Rulebook
from accountability.model.answer import Status
from accountability.model.compiled import Compiled

DAYS = (date(2009, 3, 31), date(2009, 4, 1), date(2026, 11, 22))
LOWER = {
    "Sevenoaks": "sevenoaks-district-council",
    "Hartlepool": "hartlepool-borough-council",
    "Leeds": "leeds-city-council",
    "Camden": "london-borough-of-camden",
    "City of London": "city-of-london-corporation",
    "Isles of Scilly": "council-of-the-isles-of-scilly",
    "Fife": "fife-council",
    "Cardiff": "city-of-cardiff-council",
    "Kent": "narrow",
}
UPPER = LOWER | {"Sevenoaks": "kent-county-council", "Kent": "kent-county-council"}
NIHE = "northern-ireland-housing-executive"
NOBODY = dict.fromkeys(UPPER, "nobody")
INDEPENDENT = dict.fromkeys(UPPER, "independent")
CAMDEN_WASTE = {"Camden": "north-london-waste-authority"}
EXPECTED = {
    "waste-collection": LOWER | {"Derry": "council"},
    "waste-disposal": UPPER | CAMDEN_WASTE | {"Derry": "council"},
    "potholes": UPPER | {"Derry": "minister"},
    "homelessness": LOWER | {"Derry": NIHE},
    "council-tax-bills": LOWER | {"Derry": "minister"},
    "food-hygiene": LOWER | {"Derry": "council"},
    "food-standards": UPPER | {"Derry": "council"},
    "public-health": {"Derry": "public-health-agency"},
    "elections": INDEPENDENT | {"Derry": "independent"},
    "public-toilets": NOBODY | {"Derry": "nobody"},
    "planning-permission": LOWER,
    "bus-services": dict.fromkeys(UPPER, "provider")
    | dict.fromkeys(("Camden", "City of London"), "transport-for-london")
    | {"Derry": "minister"},
    "passenger-rail": dict.fromkeys(UPPER, "minister") | {"Derry": "minister"},
    "council-housing-repairs": LOWER | {"Sevenoaks": "depends", "Derry": NIHE},
}
DERRY = {False: "derry-city-council", True: "derry-city-and-strabane-district-council"}
FACTS = {"council-housing-repairs": {"landlord": "council"}}


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize(
    ("outcome", "place"), [(outcome, place) for outcome, places in EXPECTED.items() for place in places]
)
def test_the_first_outcomes(outcome: str, place: str, day: date, built_in: Compiled) -> None:
    if outcome == "public-health" and day < date(2009, 4, 1):
        expected = "western-health-and-social-services-board"
    else:
        expected = EXPECTED[outcome][place]
    given = FACTS.get(outcome, {})
    if expected == "depends":
        given, expected = {}, "depends"
    if place == "Derry" and outcome == "council-housing-repairs":
        given = {"landlord": "housing-executive"}
    asked = "Derry City and Strabane" if place == "Derry" and day.year > 2015 else place
    answer = Rulebook(built_in).who(outcome, asked, day, given=given)
    found = {party.body for party in answer.answerable}
    if expected == "council":
        expected = DERRY[day.year > 2015]
    if expected in {"minister", "provider"}:
        assert answer.status is Status.ANSWERED
        assert {party.sort.value for party in answer.answerable} == {expected}
    elif expected in {"narrow", "nobody", "independent", "depends"}:
        assert answer.status == expected
    else:
        assert (answer.status, found) == (Status.ANSWERED, {expected})
