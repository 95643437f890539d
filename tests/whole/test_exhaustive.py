"""The whole pack, every outcome, piece of ground, day and case of fact; and small packs in which something is wrong."""

from __future__ import annotations

from datetime import date

from tests.unit.engine.small import book, outcome, tier

from accountability.checks.boxes import boxes, where
from accountability.checks.exhaustive import exhaustive, look
from accountability.checks.review import review
from accountability.model.compiled import Compiled
from accountability.model.diagnostic import Severity

ENGLAND = "  - {id: england, applies: {nation: england}, answerable: upper, law: [Roads Act 1980 s.1]}\n"
SCOTLAND = "  - {id: scotland, applies: {nation: scotland}, answerable: upper, law: [Roads Act 1984 s.1]}\n"


def test_the_built_in_pack_has_one_answer_everywhere_or_a_declared_reason(built_in: Compiled) -> None:
    found, patterns = look(built_in)
    assert found.faults == ()
    assert [one for one in review(built_in, found, patterns) if one.severity is not Severity.ADVICE] == []
    assert (found.outcomes, found.pieces) == (len(built_in.outcomes), len(built_in.ground))
    assert found.answered + found.declared == found.cells
    days = (found.last - found.first).days + 1
    assert found.days == days * found.outcomes * found.pieces


def test_a_gap_is_found_with_its_ground_and_days() -> None:
    (fault,) = exhaustive(book({"outcomes/roads.yaml": outcome(ENGLAND)})).faults
    assert (fault.status, fault.pieces, fault.witness) == ("no-rule", 1, "Glen")


def test_a_declared_gap_is_no_fault() -> None:
    head = "gaps:\n  - {applies: {nation: scotland}, reason: Glen mends no roads.}\n"
    found = exhaustive(book({"outcomes/roads.yaml": outcome(ENGLAND, head)}))
    assert (found.faults, found.declared) == ((), 1)


def test_a_clash_on_some_days_is_found() -> None:
    late = "  - {id: late, applies: {in: [ash], from: 2020-01-01}, answerable: lower, law: [L 2019 s.1]}\n"
    (fault,) = exhaustive(book({"outcomes/roads.yaml": outcome(ENGLAND + SCOTLAND + late)})).faults
    assert (fault.status, str(fault.on), fault.rules) == ("conflict", "2020-01-01", ("roads/england", "roads/late"))


def test_an_empty_seat_is_found() -> None:
    rules = ENGLAND + SCOTLAND.replace("upper", "waste")
    files = {"outcomes/roads.yaml": outcome(rules), "tiers/waste.yaml": tier("waste", "where-listed")}
    (fault,) = exhaustive(book(files)).faults
    assert (fault.status, fault.witness) == ("vacant", "Glen")


def test_a_clash_that_only_one_value_of_a_fact_makes_is_found_with_the_value() -> None:
    head = "facts:\n  road: {asks: Which?, values: {local: a local road, trunk: a trunk road}, usual: local}\n"
    rules = (
        ENGLAND + SCOTLAND + "  - {id: trunk, applies: {given: {road: trunk}}, answerable: lower, law: [T 1980 s.1]}\n"
    )
    found = exhaustive(book({"outcomes/roads.yaml": outcome(rules, head)}))
    assert {fault.given for fault in found.faults} == {(("road", "trunk"),)}


def test_a_fault_of_a_role_is_told_once_over_the_ground_of_all_who_ask_it() -> None:
    keeper = "role: keeper\ntitle: the keeper\nrules:\n"
    keeper += "  - {id: city, applies: {in: [city]}, answerable: upper, law: [K 1980 s.1]}\n"
    asks = "  - {id: asks, applies: {nation: %s}, answerable: {role: keeper}, law: [L 1980 s.1]}\n"
    files = {"roles/keeper.yaml": keeper, "outcomes/roads.yaml": outcome(asks % "england")}
    lamps = outcome(asks % "scotland").replace("outcome: roads", "outcome: lamps").replace("mended roads", "lamps")
    found = exhaustive(book({**files, "outcomes/lamps.yaml": lamps})).faults
    assert [(fault.pieces, fault.witness) for fault in found if fault.matter == "keeper"] == [(3, "Ash")]


def test_ground_on_which_no_value_of_a_fact_can_arise_is_found() -> None:
    only = "only: {local: {nation: england}, trunk: {nation: england}}"
    head = f"facts:\n  road: {{asks: Which?, values: {{local: a local road, trunk: a trunk road}}, {only}}}\n"
    trunk = "  - {id: trunk, applies: {nation: england, given: {road: trunk}}, answerable: upper, law: [T 1980 s.1]}\n"
    (fault,) = exhaustive(book({"outcomes/roads.yaml": outcome(ENGLAND + SCOTLAND + trunk, head)})).faults
    assert (fault.status, fault.witness) == ("no-such-case", "Glen")


def test_a_box_says_its_ground_and_its_days_in_words(built_in: Compiled) -> None:
    wales = built_in.places["wales"].ground
    kent = built_in.places["kent"].ground
    day = date(2026, 11, 22)
    assert where(built_in, tuple(wales), day) == "Welsh councils"
    assert where(built_in, tuple(kent), day) == "12 councils in Kent"
    assert where(built_in, (*kent, *wales), day) == "Welsh councils and 12 councils in Kent"
    bolton = built_in.places["bolton"].ground
    assert where(built_in, tuple(bolton), day) == "Bolton"


def test_cells_are_joined_in_time_and_then_over_ground() -> None:
    first, second, third = date(2010, 1, 1), date(2011, 1, 1), date(2012, 1, 1)
    cells = [(1, first, second), (1, second, third), (2, first, third), (3, second, third)]
    assert list(boxes(cells)) == [((1, 2), first, third), ((3,), second, third)]
