"""What is told beside who answers: the sentence, who delivers, pays and may act, how sure it is, and what is coming."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest
from tests.unit.engine.small import AREAS, TODAY, answer, outcome, tier

from accountability.model.answer import Answer
from accountability.model.source import Certainty

LAW = "law: [Roads Act 1980 s.1]"
HEAD = "forthcoming,says,state,bodies,kinds,outcomes,nations,announced-on,expected,precision,law,certainty,source\n"


def asked(
    answers: str = "upper",
    head: str = "",
    files: Mapping[str, str] | None = None,
    place: str = "ash",
    on: date = TODAY,
    applies: str = "{}",
) -> Answer:
    rules = f"  - {{id: all, applies: {applies}, answerable: {answers}, {LAW}}}\n"
    return answer({"outcomes/roads.yaml": outcome(rules, head), **(files or {})}, place, on)


@pytest.mark.parametrize(
    ("answers", "says"),
    [
        ("upper", "Wood Council answers for mended roads in Ash."),
        ("{jointly: [lower, upper]}", "Ash Council and Wood Council answer for mended roads in Ash."),
        ("nobody, may-act: [lower]", "Nobody has a duty to answer for mended roads in Ash."),
        ("{independent: unitary}", "No elected person answers for mended roads in Ash."),
        ("{disputed: [{reading: one, law: [A 1 s.1]}, {reading: other, law: [B 1 s.1]}]}",
         "The law is disputed on who answers for mended roads in Ash."),
        ("empty", "Nobody sits at the level that answers for mended roads in Ash on 22 November 2026."),
        ("late", "These records do not go back to 22 November 2026 for mended roads in Ash."),
    ],
)  # fmt: skip
def test_the_sentence_says_what_came_of_it(answers: str, says: str) -> None:
    tiers = {
        "tiers/empty.yaml": tier("empty", "where-listed"),
        "tiers/late.yaml": tier("late", "{nation: england, from: 2027-01-01}"),
    }
    assert asked(answers, files=tiers).message == says


def test_where_no_rule_answers_and_where_two_differ_the_sentence_says_so_with_the_day() -> None:
    none = asked(applies="{nation: scotland}")
    assert none.message == "No rule says who answers for mended roads in Ash on 22 November 2026."
    rules = (
        f"  - {{id: one, applies: {{}}, answerable: upper, {LAW}}}\n"
        f"  - {{id: two, applies: {{}}, answerable: lower, {LAW}}}\n"
    )
    two = answer({"outcomes/roads.yaml": outcome(rules)}, "ash")
    assert two.message == "Two rules differ on who answers for mended roads in Ash on 22 November 2026."


def test_who_delivers_and_who_pays_are_told_and_do_not_answer() -> None:
    delivers = "delivers: [{tier: lower}, {body: board, says: the board's lorries}, {kind: unitary}]\n"
    found = asked(head=delivers + "funds: [council tax]\n")
    assert [(one.name, one.body) for one in found.delivered_by] == [
        ("Ash Council", "ash-council"),
        ("Waste Board", "board"),
        ("unitary", None),
    ]
    assert [one.name for one in found.funded_by] == ["council tax"]
    assert [party.name for party in found.answerable] == ["Wood Council"]


def test_over_a_county_those_who_differ_from_place_to_place_are_told_by_their_level() -> None:
    found = asked(head="delivers: [{tier: lower}]\n", place="wood")
    assert [(one.name, one.body) for one in found.delivered_by] == [("the lower tier of each place", None)]


def test_who_may_act_is_told_where_nobody_must() -> None:
    assert [one.name for one in asked("nobody, may-act: [lower, upper]").may_act] == ["Ash Council", "Wood Council"]


def test_who_is_named_by_mistake_is_told_only_where_somebody_else_answers() -> None:
    head = "instead: [{who: lower, answers-for: lamps}]\n"
    assert [(one.name, one.what) for one in asked(head=head).instead] == [("Ash Council", "lamps")]
    assert asked(head=head, place="city").instead == ()
    assert asked(head=head, place="wood").instead == ()


def test_others_with_a_duty_of_their_own_are_told_beside() -> None:
    found = asked("upper, beside: [{who: lower, does: must clear snow, law: [Snow Act 1990 s.1]}]")
    assert [
        (one.label, [party.name for party in one.parties], [cite.cite for cite in one.law]) for one in found.also
    ] == [("must clear snow", ["Ash Council"], ["Snow Act 1990 s.1"])]


def test_whom_to_ask_and_how_to_challenge_come_from_the_rule() -> None:
    found = asked("upper, ask: [{who: lower, about: lamps}], to-challenge: appeal to the court")
    assert [(one.name, one.what) for one in found.ask] == [("Ash Council", "lamps")]
    assert found.to_challenge == "appeal to the court"


def test_an_answer_is_as_sure_as_the_least_sure_of_its_rules_and_seats() -> None:
    head = "certainty: checked\nsource: read\n"
    assert asked("{body: board}", head).certainty is Certainty.CHECKED
    assert asked("upper", head).certainty is Certainty.FROM_MEMORY  # of the seat nothing is said
    assert asked("{body: board}, certainty: doubtful, source: a note", head).certainty is Certainty.DOUBTFUL


def test_an_answer_is_as_old_as_the_oldest_check_of_its_rules() -> None:
    assert asked().checked_on == TODAY
    assert asked(head="checked-on: 2025-01-01\n").checked_on == date(2025, 1, 1)
    assert asked("upper, checked-on: 2024-01-01", "checked-on: 2025-01-01\n").checked_on == date(2024, 1, 1)


def test_a_place_that_had_ended_or_not_begun_says_that_its_ground_is_meant() -> None:
    areas = {
        "places/areas.csv": AREAS.replace(
            "wood,Wood,county,england,,,,", "wood,Wood,county,england,,2010-04-01,2020-04-01,"
        )
    }
    ended = asked(files=areas, place="wood", on=date(2020, 4, 1)).notes
    assert ended[0].startswith("Wood as an area ended on 31 March 2020. The answer is for its ground, now in ")
    early = asked(files=areas, place="wood", on=date(2010, 3, 31)).notes
    assert early[0].startswith("Wood as an area began on 1 April 2010. The answer is for its ground, then in ")
    assert asked(files=areas, place="wood", on=date(2020, 3, 31)).notes == ()
    assert asked(files=areas, place="wood", on=date(2010, 4, 1)).notes == ()


def coming(*rows: str, head: str = "", place: str = "ash", on: date = TODAY) -> list[str]:
    text = HEAD + "".join(f"{row},doubtful,\n" for row in rows)
    return [one.id for one in asked(head=head, files={"forthcoming/f.csv": text}, place=place, on=on).forthcoming]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("x,it comes,made,wood-council,,,,,,none,", True),
        ("x,it comes,made,ash-council,,,,,,none,", False),
        ("x,it comes,made,,county,,,,,none,", True),
        ("x,it comes,made,,district,,,,,none,", False),
        ("x,it comes,made,,,roads,,,,none,", True),
        ("x,it comes,made,,,roads,england,,,none,", True),
        ("x,it comes,made,,,roads,scotland,,,none,", False),
        ("x,it comes,made,wood-council,,roads,,,,none,", True),
        ("x,it comes,made,ash-council,,roads,,,,none,", False),
        ("x,it comes,made,,district,roads,,,,none,", False),
        ("x,it comes,made,,county,roads,,,,none,", True),
        ("x,it comes,made,wood-council,,,,2026-11-22,2026-11-23,day,", True),
        ("x,it comes,made,wood-council,,,,2026-11-23,,none,", False),
        ("x,it comes,made,wood-council,,,,,2026-11-22,day,", False),
    ],
)
def test_what_is_coming_is_told_where_all_that_it_names_is_met(row: str, told: bool) -> None:
    assert coming(row) == ["x"] * told


def test_what_is_coming_to_those_who_deliver_is_told_too() -> None:
    row = "x,it comes,made,ash-council,,,,,,none,"
    assert coming(row, head="delivers: [{tier: lower}]\n") == ["x"]
