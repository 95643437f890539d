"""The checks at their edges, on small packs: where nothing is promised, who is named by a role, who sits in part."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from tests.unit.engine.small import BODIES, TODAY, UPPER, book, outcome, raw, tier

from accountability.checks import lifespans, seats, voters
from accountability.checks.anchors import FUNCTIONS, GOV_UK, OTHERS, anchors, left_unexplained
from accountability.checks.exhaustive import exhaustive
from accountability.compiled.compile import compile_pack
from accountability.files.read_pack import read_pack
from accountability.graph.chains import chains
from accountability.model.anchor import Anchored
from accountability.model.compiled import Compiled
from accountability.model.days import RECORDS_BEGIN

LAW = "law: [Roads Act 1980 s.1]"
ALL = f"  - {{id: all, applies: {{}}, answerable: upper, {LAW}}}\n"
ENGLAND = ALL.replace("applies: {}", "applies: {nation: england}")
OPEN = {"tiers/upper.yaml": tier("upper", "where-listed"), "tiers/lower.yaml": tier("lower", "where-listed")}


def made(files: Mapping[str, str], rules: str = ALL, head: str = "") -> Compiled:
    found = book({"outcomes/roads.yaml": outcome(rules, head), **files})
    return replace(found, chains=chains(found))


def test_a_tier_promises_somebody_in_the_nations_where_it_is_filled_and_nowhere_else() -> None:
    without = {"tiers/upper.csv": UPPER.replace("glen,glen-council\n", "")}
    (hole,) = seats.promises_kept(made(without))
    assert "the tier upper in glen on 1 January 2009" in hole.message
    england = tier("upper", "{nation: [england], from: 2009-01-01}")
    assert list(seats.promises_kept(made({**without, "tiers/upper.yaml": england}))) == []
    assert list(seats.promises_kept(made({**without, **OPEN}))) == []


def test_a_power_is_held_within_the_life_of_the_body_too() -> None:
    bodies = BODIES.replace(
        "board,Waste Board,joint-waste-authority,,,", "board,Waste Board,joint-waste-authority,,2015-01-01,"
    )
    power = "power: buses\ntitle: buses\nheld:\n  - {body: board, from: %s, law: [An Act 2000 s.1]}\n"
    early = made({"bodies/all.csv": bodies, "powers/b.yaml": power % "2014-12-31"})
    (one,) = lifespans.sitters_exist(early)
    assert one.message == "Waste Board holds this on days on which it did not exist: it exists from 2015-01-01."
    assert one.span.file == "rules/powers/b.yaml"
    assert list(lifespans.sitters_exist(made({"bodies/all.csv": bodies, "powers/b.yaml": power % "2015-01-01"}))) == []


def alone(files: Mapping[str, str], rules: str = ALL) -> list[str]:
    """The kinds that can answer and that nobody can hold to account."""
    return [one.span.file.rpartition("/")[2] for one in voters.nobody_is_out_of_reach(made(files, rules))]


def test_whoever_can_answer_must_be_within_reach_however_it_comes_to_answer() -> None:
    sitting = ["county.yaml", "district.yaml", "scottish-council.yaml", "unitary.yaml"]
    assert alone({}) == sitting
    assert alone({}, ALL.replace("upper", "{body: board}")) == [
        *sitting[:2],
        "joint-waste-authority.yaml",
        *sitting[2:],
    ]
    role = {"roles/mender.yaml": "role: mender\ntitle: the mender\nrules:\n" + ALL.replace("upper", "{body: board}")}
    assert "joint-waste-authority.yaml" in alone(role)
    part = "seats:\n  - {over: [{part-of: ash}], holders: [{body: park}]}\n"
    assert "national-park-authority.yaml" in alone({"tiers/park.yaml": tier("park", "where-listed", part)})
    assert "national-park-authority.yaml" in alone({}, ALL.replace("upper", "{provider: national-park-authority}"))


def test_a_kind_that_reaches_no_voters_on_several_days_is_told_once() -> None:
    days = ("until: 2010-01-01", "from: 2015-01-01, until: 2016-01-01", "from: 2020-01-01")
    each = ", ".join(f"{{by: voters, says: voters, law: [An Act 1972 s.7], {one}}}" for one in days)
    kinds = {"kinds/county.yaml": f"kind: county\ntitle: county\nelected-by: [{each}]\n"}
    assert [one.span.file for one in voters.every_answerer_reaches_voters(made(kinds))] == ["rules/kinds/county.yaml"]


def test_coverage_counts_what_is_answered_and_what_is_declared_not_to_be() -> None:
    head = "gaps:\n  - {applies: {nation: scotland}, reason: Nobody mends roads there.}\n"
    found = exhaustive(made({}, ENGLAND, head))
    assert (found.answered, found.declared, found.faults) == (3, 1, ())
    assert (found.outcomes, found.cells, found.first, found.last) == (1, 4, RECORDS_BEGIN, TODAY)
    assert exhaustive(made({}, ENGLAND, head), date(2010, 1, 1)).last == date(2010, 1, 1)
    hole = exhaustive(made({}, ENGLAND))
    assert (hole.answered, hole.declared, [fault.status for fault in hole.faults]) == (3, 0, ["no-rule"])


def test_only_some_outcomes_can_be_looked_at() -> None:
    lamps = outcome(ENGLAND).replace("outcome: roads", "outcome: lamps")
    both = made({"outcomes/lamps.yaml": lamps})
    assert [fault.matter for fault in exhaustive(both).faults] == ["lamps"]
    assert exhaustive(both, only=["roads"]).faults == ()
    assert exhaustive(both, only=["lamps"]).outcomes == 1


def test_where_no_value_of_a_fact_can_arise_nobody_could_be_named() -> None:
    fact = "facts:\n  lit: {asks: Is it lit?, values: {bright: lit}, only: {bright: {nation: england}}}\n"
    rules = ALL.replace("applies: {}", "applies: {given: {lit: bright}}")
    found = exhaustive(made({}, rules, fact))
    assert [(fault.status, fault.where) for fault in found.faults] == [("no-such-case", "Glen")]


SERVICES = (
    "service,tier,state,reason\n12,upper,live,\n13,lower,live,\n"
    "14,,live,\n15,,live,it is for others\n16,,discontinued,\n"
)
GROUPS = "group,title,reason\n04.5,transport,\n05.1,waste,it is for others\n06.1,housing,\n"


def lists(head: str) -> dict[str, Anchored]:
    files = {
        "outcomes/roads.yaml": outcome(ALL, head),
        "anchors/services.csv": SERVICES,
        "anchors/functions.csv": GROUPS,
    }
    pack = read_pack(raw(files), "")
    compiled, problems = compile_pack(pack)
    assert not problems
    return {one.name: one for one in anchors(pack, compiled)}


def test_lists_made_by_others_are_counted_and_what_is_unexplained_is_told() -> None:
    found = lists("lgsl: [12, 13, 14]\ncofog: '04.5'\n")
    assert [
        (one.total, [count for _, count in one.counts]) for one in (found[GOV_UK], found[OTHERS], found[FUNCTIONS])
    ] == [
        (2, [1, 0]),
        (2, [1, 1]),
        (3, [1, 1]),
    ]
    says = [one.message for one in left_unexplained(found.values())]
    assert says == [
        "GOV.UK sends people to the district or single-tier council for service 13, and roads names others "
        "in 2 council areas, such as Ash: differs does not say why.",
        "Group 06.1, housing, has no outcome: no reason is given.",
    ]


def test_a_service_that_no_outcome_has_is_unexplained_unless_a_reason_is_given() -> None:
    says = [one.message for one in left_unexplained(lists("lgsl: [12]\n").values())]
    assert "GOV.UK lists service 13, and no outcome has it." in says
    assert "Service 14 is live, and no outcome has it: no reason is given." in says
    assert not any("15" in one or "16" in one for one in says)


def test_where_the_outcome_says_why_it_differs_that_is_counted() -> None:
    differs = "lgsl: [12, 13, 14]\ndiffers: {'13': the county does it}\n"
    assert [count for _, count in lists(differs)[GOV_UK].counts] == [1, 1]
