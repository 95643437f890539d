"""Lists made by others: every service and function is answered for or explained, and each guard is seen to fail."""

from __future__ import annotations

from tests.unit.engine.small import book, outcome, raw

from accountability.building import complete
from accountability.checks.anchors import FUNCTIONS, GOV_UK, OTHERS
from accountability.files.workspace import built_in as folder
from accountability.files.workspace import read_files
from accountability.model.anchor import Anchored
from accountability.model.compiled import Compiled

ENGLAND = "  - {id: england, applies: {}, answerable: upper, law: [Roads Act 1980 s.1]}\n"
SERVICES = "anchors/services.csv"


def found(services: str, head: str = "", functions: str = "group,title,reason\n") -> dict[str, Anchored]:
    """The figures of a small pack with these lists and one outcome."""
    more = {
        "outcomes/roads.yaml": outcome(ENGLAND, head),
        SERVICES: f"service,tier,state,reason\n{services}",
        "anchors/functions.csv": functions,
    }
    return {one.name: one for one in complete(raw(more), book(more))}


def said(one: Anchored) -> list[str]:
    return [missing.says for missing in one.unexplained]


def test_a_service_of_gov_uk_belongs_to_an_outcome_at_its_tier() -> None:
    one = found("12,upper,live,\n", "lgsl: [12]\n")[GOV_UK]
    assert (one.total, dict(one.counts), one.unexplained) == (
        1,
        {"with GOV.UK's tier in every English council": 1, "where the outcome says why not": 0},
        (),
    )


def test_a_service_of_gov_uk_without_an_outcome_is_told_with_its_line_whatever_reason_is_given() -> None:
    one = found("12,upper,live,because\n")[GOV_UK]
    assert said(one) == ["GOV.UK lists service 12, and no outcome has it."]
    assert str(one.unexplained[0].span) == f"rules/{SERVICES}:2"


def test_another_tier_than_gov_uks_is_told_with_a_council_unless_the_outcome_says_why() -> None:
    (says,) = said(found("12,lower,live,\n", "lgsl: [12]\n")[GOV_UK])
    assert says.startswith("GOV.UK sends people to the district or single-tier council for service 12, and roads names")
    assert "in 2 council areas, such as Ash" in says
    one = found("12,lower,live,\n", 'lgsl: [12]\ndiffers: {"12": the county mends them}\n')[GOV_UK]
    assert (said(one), dict(one.counts)["where the outcome says why not"]) == ([], 1)


def test_a_live_service_has_an_outcome_or_a_reason_and_a_discontinued_one_needs_neither() -> None:
    one = found("12,,live,\n13,,live,sold to the public\n14,,live,\n15,,discontinued,\n", "lgsl: [12]\n")[OTHERS]
    assert said(one) == ["Service 14 is live, and no outcome has it: no reason is given."]
    assert (one.total, [number for _, number in one.counts]) == (3, [1, 1])


def test_a_function_of_government_has_an_outcome_or_a_reason() -> None:
    functions = "group,title,reason\n04.5,Transport,\n04.6,Communication,\n01.5,R&D,nobody meets it\n"
    one = found("", 'cofog: "04.5"\n', functions)[FUNCTIONS]
    assert said(one) == ["Group 04.6, Communication, has no outcome: no reason is given."]


def test_nothing_is_unexplained_in_the_built_in_pack(built_in: Compiled) -> None:
    for one in complete(read_files(folder()), built_in):
        assert said(one) == [], one.name
