"""The semantics of docs/semantics.md, one example each."""

from __future__ import annotations

from datetime import date

from tests.unit.engine.small import answer, names, outcome, tier

from accountability.model.answer import Answer, Status

UPPER = "  - {id: england, applies: {nation: england}, answerable: upper, law: [Roads Act 1980 s.1]}\n"
ROAD = "facts:\n  road: {asks: What kind of road is it?, values: {local: a local road, trunk: a trunk road}, usual: local}\n"
TRUNK = (
    "  - {id: trunk, applies: {nation: england, given: {road: trunk}}, answerable: {minister: roads}, law: [Roads Act 1980 s.2],"
    " exception-to: {england: [Roads Act 1980 s.2]}}\n"
)
PARK = "seats:\n  - {over: [{part-of: ash}], holders: [{body: park%s}]}\n"


def in_order(found: Answer) -> list[tuple[str, list[str]]]:
    return [(choice.label, [party.name for party in choice.parties]) for choice in found.choices]


def test_one_rule_and_one_seat() -> None:
    found = answer({"outcomes/roads.yaml": outcome(UPPER)}, "ash")
    assert (found.status, names(found)) == (Status.ANSWERED, ["Wood Council"])


def test_nobody_is_named_where_no_rule_applies() -> None:
    assert answer({"outcomes/roads.yaml": outcome(UPPER)}, "glen").status is Status.NO_RULE


def test_a_declared_gap_gives_its_reason() -> None:
    head = "gaps:\n  - {applies: {nation: scotland}, reason: Glen mends no roads.}\n"
    found = answer({"outcomes/roads.yaml": outcome(UPPER, head)}, "glen")
    assert (found.status, found.message) == (Status.NO_RULE, "Glen mends no roads.")


def test_a_reason_is_told_only_where_it_is_so_in_every_case_and_on_all_ground() -> None:
    """Why nothing is said of trunk roads is not why nothing is said of a road that nobody described."""
    gaps = "gaps:\n  - {applies: {WHEN}, reason: Of that nothing is said.}\n"
    asked = ROAD.replace(", usual: local", "")
    by_fact = outcome(UPPER, asked + gaps.replace("WHEN", "given: {road: local}"))
    files = {"outcomes/roads.yaml": by_fact}
    told = [answer(files, "glen").message, answer(files, "glen", road="local").message]
    assert told == [
        "No rule says who answers for mended roads in Glen on 22 November 2026.",
        "Of that nothing is said.",
    ]
    by_place = outcome(UPPER.replace("nation: england", "in: city"), gaps.replace("WHEN", "in: ash"))
    told = [answer({"outcomes/roads.yaml": by_place}, place).message for place in ("wood", "ash")]
    assert told == [
        "No rule says who answers for mended roads in Wood on 22 November 2026.",
        "Of that nothing is said.",
    ]


def test_two_rules_with_no_edge_between_them_clash() -> None:
    rules = UPPER + "  - {id: other, applies: {in: ash}, answerable: lower, law: [Other Act 1990 s.1]}\n"
    found = answer({"outcomes/roads.yaml": outcome(rules)}, "ash")
    assert (found.status, names(found)) == (Status.CONFLICT, [])
    assert [decider.rule for decider in found.because] == ["england", "other"]
    assert found.notes[0] == "They clash in Ash."


def test_two_rules_that_name_one_body_agree() -> None:
    rules = UPPER + "  - {id: other, applies: {in: city}, answerable: lower, law: [Other Act 1990 s.1]}\n"
    found = answer({"outcomes/roads.yaml": outcome(rules)}, "city")
    assert (found.status, names(found)) == (Status.ANSWERED, ["City Council"])
    assert [decider.rule for decider in found.because] == ["england", "other"]


def test_an_exception_to_an_exception_displaces_both() -> None:
    rules = (
        UPPER
        + "  - {id: mid, applies: {in: [ash]}, answerable: lower, law: [A 2000 s.1], exception-to: {england: [A 2000 s.1]}}\n"
        + "  - {id: top, applies: {in: [ash]}, answerable: {body: board}, law: [B 2001 s.1], exception-to: {mid: [B 2001 s.1]}}\n"
    )
    assert names(answer({"outcomes/roads.yaml": outcome(rules)}, "ash")) == ["Waste Board"]


def test_an_edge_reaches_through_a_rule_that_does_not_apply() -> None:
    rules = (
        UPPER
        + "  - {id: mid, applies: {until: 2010-01-01}, answerable: lower, law: [A 2000 s.1], exception-to: {england: [A 2000 s.1]}}\n"
        + "  - {id: top, applies: {in: [ash]}, answerable: {body: board}, law: [B 2001 s.1], exception-to: {mid: [B 2001 s.1]}}\n"
    )
    assert names(answer({"outcomes/roads.yaml": outcome(rules)}, "ash")) == ["Waste Board"]


def test_an_exception_that_ends_leaves_what_it_displaced() -> None:
    rules = UPPER + (
        "  - {id: old, applies: {in: [ash], until: 2015-04-01}, answerable: lower, law: [A 2000 s.1],"
        " exception-to: {england: [A 2000 s.1]}}\n"
    )
    files = {"outcomes/roads.yaml": outcome(rules)}
    assert names(answer(files, "ash", date(2015, 3, 31))) == ["Ash Council"]
    assert names(answer(files, "ash", date(2015, 4, 1))) == ["Wood Council"]


def test_a_usual_value_is_assumed_and_the_other_is_told() -> None:
    found = answer({"outcomes/roads.yaml": outcome(UPPER + TRUNK, ROAD)}, "ash")
    assert names(found) == ["Wood Council"]
    assert found.assuming == (("road", "local", "a local road"),)
    assert [(one.words, one.parties[0].name) for one in found.unless] == [
        ("a trunk road", "Secretary of State for Transport")
    ]


def test_a_fact_with_no_usual_value_makes_it_depend() -> None:
    found = answer({"outcomes/roads.yaml": outcome(UPPER + TRUNK, ROAD.replace(", usual: local", ""))}, "ash")
    assert (found.status, found.asks) == (Status.DEPENDS, "What kind of road is it?")
    assert in_order(found) == [
        ("a local road", ["Wood Council"]),
        ("a trunk road", ["Secretary of State for Transport"]),
    ]


def test_a_given_fact_settles_it() -> None:
    found = answer({"outcomes/roads.yaml": outcome(UPPER + TRUNK, ROAD)}, "ash", road="trunk")
    assert (names(found), found.unless) == (["Secretary of State for Transport"], ())


def test_a_value_that_cannot_arise_here_is_no_such_case() -> None:
    head = ROAD.replace("usual: local", "usual: local, only: {trunk: {in: [city]}}")
    found = answer({"outcomes/roads.yaml": outcome(UPPER + TRUNK, head)}, "ash", road="trunk")
    assert found.status is Status.NO_SUCH_CASE
    assert answer({"outcomes/roads.yaml": outcome(UPPER + TRUNK, head)}, "ash").unless == ()


def test_a_fact_that_leads_to_the_same_body_does_not_matter() -> None:
    rules = UPPER + TRUNK.replace("{minister: roads}", "upper")
    found = answer({"outcomes/roads.yaml": outcome(rules, ROAD)}, "ash")
    assert (found.assuming, found.unless) == ((), ())


def test_a_smaller_place_would_settle_it() -> None:
    rules = UPPER.replace("upper", "lower")
    found = answer({"outcomes/roads.yaml": outcome(rules)}, "wood")
    assert found.status is Status.NARROW
    assert in_order(found) == [("Ash Council", ["Ash Council"]), ("Birch Council", ["Birch Council"])]
    assert found.generally is not None
    assert found.generally.add == "roads/england"


def park_rules(rule: str = "park, applies: {held-by: {park: anyone}}") -> str:
    return UPPER + f"  - {{id: {rule}, answerable: park, law: [P 1995 s.1], exception-to: {{england: [P 1995 s.1]}}}}\n"


def test_a_part_seat_makes_a_fact_named_after_its_tier() -> None:
    files = {"outcomes/roads.yaml": outcome(park_rules()), "tiers/park.yaml": tier("park", "where-listed", PARK % "")}
    found = answer(files, "ash")
    assert found.status is Status.DEPENDS
    assert {choice.given: choice.parties[0].name for choice in found.choices} == {
        (("park", "park"),): "Park Authority",
        (("park", "elsewhere"),): "Wood Council",
    }
    assert names(answer(files, "ash", park="park")) == ["Park Authority"]
    assert names(answer(files, "ash", park="elsewhere")) == ["Wood Council"]


def test_a_usual_value_beside_a_part_seat_is_assumed() -> None:
    files = {
        "outcomes/roads.yaml": outcome(park_rules()),
        "tiers/park.yaml": tier("park", "where-listed", PARK % ", usual: elsewhere"),
    }
    found = answer(files, "ash")
    assert (names(found), [one.parties[0].name for one in found.unless]) == (["Wood Council"], ["Park Authority"])


def test_over_a_county_a_choice_may_itself_depend() -> None:
    files = {"outcomes/roads.yaml": outcome(park_rules()), "tiers/park.yaml": tier("park", "where-listed", PARK % "")}
    found = answer(files, "wood")
    assert found.status is Status.NARROW
    assert sorted(choice.status for choice in found.choices) == [Status.ANSWERED, Status.DEPENDS]


def test_a_power_over_part_of_a_place_makes_a_fact_named_after_it() -> None:
    files = {
        "outcomes/roads.yaml": outcome(
            UPPER + "  - {id: power, applies: {holds: {lower: mending}}, answerable: lower, law: [M 2000 s.1],"
            " exception-to: {england: [M 2000 s.1]}}\n"
        ),
        "powers/mending.yaml": "power: mending\ntitle: mending\nheld:\n  - {body: ash-council, over: [{part-of: ash}]}\n",
    }
    found = answer(files, "ash")
    assert [(choice.given[0][1], choice.parties[0].name) for choice in found.choices] == [
        ("held", "Ash Council"),
        ("elsewhere", "Wood Council"),
    ]


def test_a_power_is_asked_here_and_not_of_the_body_at_large() -> None:
    files = {
        "outcomes/roads.yaml": outcome(
            UPPER
            + "  - {id: power, applies: {holds: {upper: mending}}, answerable: {minister: roads}, law: [M 2000 s.1],"
            " exception-to: {england: [M 2000 s.1]}}\n"
        ),
        "powers/mending.yaml": "power: mending\ntitle: mending\nheld:\n  - {body: wood-council, over: [ash]}\n",
    }
    assert names(answer(files, "ash")) == ["Secretary of State for Transport"]
    assert names(answer(files, "birch")) == ["Wood Council"]


def test_members_of_a_joint_duty_drop_out_when_their_seat_is_empty() -> None:
    rules = "  - {id: joint, applies: {}, answerable: {jointly: [lower, waste]}, law: [J 1990 s.1]}\n"
    seats = "seats:\n  - {over: [ash], holders: [{body: board}]}\n"
    files = {"outcomes/roads.yaml": outcome(rules), "tiers/waste.yaml": tier("waste", "where-listed", seats)}
    assert (answer(files, "ash").mode, names(answer(files, "ash"))) == ("jointly", ["Ash Council", "Waste Board"])
    assert (answer(files, "birch").mode, names(answer(files, "birch"))) == ("sole", ["Birch Council"])


def test_equal_bodies_count_once() -> None:
    rules = "  - {id: either, applies: {}, answerable: {either: [lower, upper]}, law: [E 1990 s.1]}\n"
    assert names(answer({"outcomes/roads.yaml": outcome(rules)}, "city")) == ["City Council"]


def test_an_empty_seat_is_vacant() -> None:
    rules = "  - {id: waste, applies: {}, answerable: waste, law: [W 1990 s.1]}\n"
    files = {"outcomes/roads.yaml": outcome(rules), "tiers/waste.yaml": tier("waste", "where-listed")}
    assert answer(files, "ash").status is Status.VACANT


def test_an_unlisted_tier_is_named_by_kind_and_never_dropped() -> None:
    rules = "  - {id: parish, applies: {}, answerable: parish, law: [P 1972 s.1]}\n"
    words = "named: the parish council, where there is one\n"
    files = {"outcomes/roads.yaml": outcome(rules), "tiers/parish.yaml": tier("parish", "unlisted", words)}
    assert names(answer(files, "ash")) == ["the parish council, where there is one"]


def test_before_a_tier_is_filled_the_records_have_not_begun() -> None:
    rules = "  - {id: late, applies: {}, answerable: late, law: [L 1990 s.1]}\n"
    seats = "seats:\n  - {over: [ash], holders: [{body: board, from: 2015-01-01}]}\n"
    late = tier("late", "{nation: england, from: 2015-01-01}", seats)
    files = {"outcomes/roads.yaml": outcome(rules), "tiers/late.yaml": late}
    assert answer(files, "ash", date(2014, 12, 31)).status is Status.BEFORE_RECORDS
    assert names(answer(files, "ash", date(2015, 1, 1))) == ["Waste Board"]


def test_under_not_every_single_thing_must_fail() -> None:
    rules = "  - {id: not, applies: {not: {nation: scotland, in: [ash]}}, answerable: lower, law: [N 1990 s.1]}\n"
    files = {"outcomes/roads.yaml": outcome(rules)}
    assert answer(files, "glen").status is Status.NO_RULE
    assert answer(files, "ash").status is Status.NO_RULE
    assert names(answer(files, "birch")) == ["Birch Council"]


def test_a_role_is_decided_first_and_both_steps_are_told() -> None:
    role = "role: mender\ntitle: the mender\nrules:\n" + UPPER
    rules = "  - {id: duty, applies: {}, answerable: mender, law: [Roads Act 1980 s.41]}\n"
    found = answer({"outcomes/roads.yaml": outcome(rules), "roles/mender.yaml": role}, "ash")
    assert names(found) == ["Wood Council"]
    assert [(one.matter, one.rule) for one in found.because] == [("roads", "duty"), ("mender", "england")]
    assert found.answerable[0].role == "mender"


def test_a_role_that_clashes_makes_the_outcome_clash() -> None:
    role = "role: mender\ntitle: the mender\nrules:\n" + UPPER
    role += "  - {id: other, applies: {in: [ash]}, answerable: lower, law: [O 1990 s.1]}\n"
    rules = "  - {id: duty, applies: {}, answerable: mender, law: [Roads Act 1980 s.41]}\n"
    files = {"outcomes/roads.yaml": outcome(rules), "roles/mender.yaml": role}
    assert answer(files, "ash").status is Status.CONFLICT


def test_a_day_before_the_records_is_refused() -> None:
    found = answer({"outcomes/roads.yaml": outcome(UPPER)}, "ash", date(2008, 12, 31))
    assert found.status is Status.BEFORE_RECORDS


def test_a_fact_that_the_outcome_does_not_know_is_not_understood() -> None:
    found = answer({"outcomes/roads.yaml": outcome(UPPER + TRUNK, ROAD)}, "ash", raod="trunk")
    assert (found.status, "Did you mean road?" in found.message) == (Status.NOT_UNDERSTOOD, True)


TAKEN = """intervention: wood-2015
body: wood-council
from: 2015-02-26
until: 2016-02-11
power: taken
held-by: commissioners
sent-by: {minister: roads}
"""


def commissioned(more: str, on: date) -> Answer:
    return answer({"outcomes/roads.yaml": outcome(UPPER), "interventions/wood.yaml": TAKEN + more}, "ash", on)


def test_commissioners_stand_in_only_for_what_was_taken_and_only_while_it_was() -> None:
    found = commissioned("outcomes: [roads]\n", date(2015, 2, 26))
    assert (names(found), [party.name for party in found.beside]) == (
        ["commissioners at Wood Council"],
        ["Wood Council"],
    )
    assert names(commissioned("outcomes: [roads]\n", date(2015, 2, 25))) == ["Wood Council"]
    assert names(commissioned("outcomes: [roads]\n", date(2016, 2, 11))) == ["Wood Council"]
    other = commissioned("outcomes: []\n", date(2015, 2, 26))
    assert (names(other), other.intervention is not None and other.intervention.taken) == (["Wood Council"], False)


def test_where_all_functions_were_taken_only_what_is_named_was_not() -> None:
    assert names(commissioned("all-outcomes-but: [parks]\n", date(2015, 2, 26))) == ["commissioners at Wood Council"]
    assert names(commissioned("all-outcomes-but: [roads]\n", date(2015, 2, 26))) == ["Wood Council"]


def test_of_several_powers_any_is_enough() -> None:
    rules = UPPER + (
        "  - {id: held, applies: {nation: england, holds: {upper: [mending, lighting]}}, answerable: lower, law: [H 2000 s.1],"
        " exception-to: {england: [H 2000 s.1]}}\n"
    )
    held = "power: {0}\ntitle: {0}\nheld:\n  - {{body: wood-council, from: 2010-01-01}}\n"
    files = {
        "outcomes/roads.yaml": outcome(rules),
        "powers/mending.yaml": held.format("mending").replace("wood-council", "board"),
        "powers/lighting.yaml": held.format("lighting"),
    }
    assert names(answer(files, "ash")) == ["Ash Council"]
    assert names(answer(files, "ash", date(2009, 12, 31))) == ["Wood Council"]


def test_under_not_a_fact_must_fail_too() -> None:
    rules = (
        "  - {id: not, applies: {nation: england, not: {given: {road: trunk}}}, answerable: upper, law: [N 1990 s.1]}\n"
    )
    files = {"outcomes/roads.yaml": outcome(rules, ROAD)}
    assert names(answer(files, "ash", road="local")) == ["Wood Council"]
    assert answer(files, "ash", road="trunk").status is Status.NO_RULE


def test_of_two_that_each_sit_over_a_part_the_fact_says_which() -> None:
    seats = "seats:\n  - {over: [{part-of: ash}], holders: [{body: park}]}\n  - {over: [{part-of: ash}], holders: [{body: board}]}\n"
    files = {"outcomes/roads.yaml": outcome(park_rules()), "tiers/park.yaml": tier("park", "where-listed", seats)}
    assert names(answer(files, "ash", park="park")) == ["Park Authority"]
    assert names(answer(files, "ash", park="board")) == ["Waste Board"]
    assert names(answer(files, "ash", park="elsewhere")) == ["Wood Council"]
