"""Two small rulebooks as answers: what is told of each kind of edit, and what is not told of what changes nothing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from tests.unit.engine.small import AREAS, BODIES, LOWER, UPPER, book, outcome, tier

from accountability.checks.diff import diff
from accountability.model.answer import Status
from accountability.model.days import Days
from accountability.model.diff import Change, Part, Stood, What

ENGLAND = "  - {id: england, applies: {nation: england}, answerable: upper, law: [Roads Act 1980 s.1]}\n"
SCOTLAND = "  - {id: scotland, applies: {nation: scotland}, answerable: upper, law: [Roads Act 1984 s.1]}\n"
RULES = outcome(ENGLAND + SCOTLAND)
PLAIN = {"outcomes/roads.yaml": RULES}
LATE = "  - {id: late, applies: {in: [ash], from: 2020-01-01}, answerable: lower, law: [L 2019 s.1], exception-to: {england: [x]}}\n"
FACTS = (
    "facts:\n  road: {asks: Which?, values: {local: a local road, trunk: a trunk road, lane: a lane}, usual: local}\n"
)


def changes(old: Mapping[str, str], new: Mapping[str, str], law: bool = False) -> tuple[Change, ...]:
    one, other = book({**PLAIN, **old}), book({**PLAIN, **new})
    found = diff(one, other, law)
    assert found.mirrored() == diff(other, one, law)
    return found.changes


def who(stood: Stood) -> list[str]:
    return [party.name for party in stood.parties]


def roads(rules: str, head: str = "") -> dict[str, str]:
    return {"outcomes/roads.yaml": outcome(rules, head)}


def test_a_new_exception_is_told_with_its_ground_days_bodies_and_line() -> None:
    (one,) = changes({}, roads(ENGLAND + SCOTLAND + LATE))
    assert (one.what, one.outcome, one.where, one.days) == (What.ANSWER, "roads", "Ash", Days(date(2020, 1, 1)))
    assert (who(one.before), who(one.after), one.given) == (["Wood Council"], ["Ash Council"], ())
    (line,) = one.after.lines
    assert (line.part, line.name, str(line.span), line.same) == (
        Part.RULE,
        "late",
        "rules/outcomes/roads.yaml:8",
        False,
    )
    assert [(line.name, line.same) for line in one.before.lines] == [("england", True)]


def test_a_rule_that_is_taken_out_is_told_at_its_line_in_the_old_pack() -> None:
    (one,) = changes({}, roads(ENGLAND))
    assert (one.where, one.after.status, one.after.lines) == ("Glen", Status.NO_RULE, ())
    assert [(line.name, line.other) for line in one.before.lines] == [("scotland", None)]


def test_words_law_and_certainty_alone_change_no_answer() -> None:
    other = RULES.replace("s.1]", "s.2], certainty: doubtful").replace("mended roads", "roads")
    assert changes({}, {"outcomes/roads.yaml": other}) == ()


def test_law_that_changes_is_told_where_it_is_asked_for() -> None:
    (one,) = changes({}, {"outcomes/roads.yaml": RULES.replace("1984 s.1", "1984 s.2")}, law=True)
    assert (one.what, one.where) == (What.LAW, "Glen")
    assert ([c.cite for c in one.before.law], [c.cite for c in one.after.law]) == (
        ["Roads Act 1984 s.1"], ["Roads Act 1984 s.2"],
    )  # fmt: skip


def test_a_seat_that_changes_hands_is_told_at_its_line() -> None:
    seats = """over,body,from,until
ash|birch,wood-council,,
city,city-council,,2015-04-01
city,wood-council,2015-04-01,
glen,glen-council,,
"""
    (one,) = changes({}, {"tiers/upper.csv": seats})
    assert (one.where, one.days) == ("City", Days(date(2015, 4, 1)))
    assert (who(one.before), who(one.after)) == (["City Council"], ["Wood Council"])
    assert [(line.part, line.name, str(line.span)) for line in one.after.lines] == [
        (Part.SEAT, "Wood Council", "rules/tiers/upper.csv:4")
    ]


def test_a_change_in_one_case_of_fact_is_told_of_that_case_alone() -> None:
    trunk = "  - {id: trunk, applies: {given: {road: [trunk, lane]}}, answerable: {minister: roads}, law: [T 1980 s.1], exception-to: {england: [x], scotland: [x]}}\n"
    before = trunk.replace("[trunk, lane]", "lane").replace("minister: roads", "body: park")
    told = changes(roads(ENGLAND + SCOTLAND + before, FACTS), roads(ENGLAND + SCOTLAND + trunk, FACTS))
    assert {(one.given[0][0].words, tuple(who(one.before))) for one in told} == {
        ("a trunk road", ("Wood Council",)),
        ("a trunk road", ("City Council",)),
        ("a trunk road", ("Glen Council",)),
        ("a lane", ("Park Authority",)),
    }
    assert {tuple(who(one.after)) for one in told} == {("Secretary of State for Transport",)}


def test_cases_that_change_alike_are_told_together() -> None:
    trunk = "  - {id: trunk, applies: {given: {road: [trunk, lane]}, in: [ash]}, answerable: lower, law: [T 1980 s.1], exception-to: {england: [x]}}\n"
    quiet = trunk.replace("answerable: lower", "answerable: upper")
    (one,) = changes(roads(ENGLAND + SCOTLAND + quiet, FACTS), roads(ENGLAND + SCOTLAND + trunk, FACTS))
    assert [[value.value for value in case] for case in one.given] == [["lane"], ["trunk"]]


def test_another_usual_value_is_told_where_no_fact_is_given() -> None:
    rules = (
        ENGLAND
        + SCOTLAND
        + "  - {id: trunk, applies: {given: {road: trunk}, in: [ash]}, answerable: lower, law: [T 1980 s.1], exception-to: {england: [x]}}\n"
    )
    (one,) = changes(roads(rules, FACTS), roads(rules, FACTS.replace(", usual: local", "")))
    assert (one.what, one.where, who(one.before), one.after.status) == (
        What.ASSUMED, "Ash", ["Wood Council"], Status.DEPENDS,
    )  # fmt: skip
    assert [line.part for line in one.after.lines] == [Part.FACT]


def test_an_intervention_that_takes_functions_is_told() -> None:
    taken = """intervention: ash-1
body: wood-council
from: 2021-01-01
until: 2022-01-01
power: taken
takes: [highways]
outcomes: [roads]
held-by: Commissioners
sent-by: {minister: roads}
law: [Local Government Act 1999 s.15]
"""
    (one,) = changes({}, {"interventions/wood.yaml": taken})
    assert one.days == Days(date(2021, 1, 1), date(2022, 1, 1))
    assert who(one.after) == ["Commissioners at Wood Council"]
    assert [(line.part, line.name) for line in one.after.lines] == [(Part.INTERVENTION, "ash-1")]


def test_many_councils_are_told_by_their_tier_and_each_stands_in_the_areas() -> None:
    names = [f"hill{n}" for n in range(5)]
    areas = AREAS + "".join(f"{n},{n.title()},district,england,wood,,,\n" for n in names)
    bodies = BODIES + "".join(f"{n}-council,{n.title()} Council,district,{n},,\n" for n in names)
    more = {
        "places/areas.csv": areas,
        "bodies/all.csv": bodies,
        "tiers/lower.csv": LOWER + "".join(f"{n},{n}-council\n" for n in names),
        "tiers/upper.csv": UPPER.replace("ash|birch", "|".join(["ash", "birch", *names])),
    }
    (one,) = changes(more, {**more, **roads(ENGLAND.replace("upper", "lower") + SCOTLAND)})
    assert (who(one.before), who(one.after), one.after.bodies) == (["Wood Council"], ["the lower tier"], 7)
    assert [area.after[0].name for area in one.areas][:2] == ["Ash Council", "Birch Council"]


def test_an_outcome_that_only_one_has_is_told_and_not_compared() -> None:
    bins = RULES.replace("outcome: roads", "outcome: bins").replace("mended roads", "bins")
    found = diff(book(PLAIN), book({**PLAIN, "outcomes/bins.yaml": bins}))
    assert (found.changes, found.outcomes, found.old.only) == ((), 1, ())
    assert [(one.sort, one.id, str(one.span)) for one in found.new.only] == [
        ("outcome", "bins", "rules/outcomes/bins.yaml:1")
    ]


def test_a_rule_elsewhere_changes_only_its_own_outcome() -> None:
    bins = RULES.replace("outcome: roads", "outcome: bins").replace("mended roads", "bins")
    both = {**PLAIN, "outcomes/bins.yaml": bins}
    found = diff(book(both), book({**both, **roads(ENGLAND + SCOTLAND + LATE)}))
    assert {one.outcome for one in found.changes} == {"roads"}


def test_ground_that_only_one_has_is_told_and_the_rest_is_compared() -> None:
    new = {
        "places/areas.csv": AREAS + "isle,Isle,scottish-council,scotland,,,,\n",
        "bodies/all.csv": BODIES + "isle-council,Isle Council,scottish-council,isle,,\n",
        "tiers/lower.csv": LOWER + "isle,isle-council\n",
        "tiers/upper.csv": UPPER + "isle,isle-council\n",
    }
    found = diff(book(PLAIN), book({**PLAIN, **new}))
    assert (found.changes, found.pieces) == ((), 4)
    assert (found.old.only_ground, found.new.only_ground) == ((), ("Isle",))


def test_ground_that_is_divided_in_one_is_compared_part_by_part() -> None:
    areas = AREAS.replace("city,City,unitary,england,,,,\n", "city,City,unitary,england,,,2023-04-01,\n")
    parts = "east,East,unitary,england,,2023-04-01,,city\nwest,West,unitary,england,,2023-04-01,,city\n"
    seats = "over,body,from,until\nash|birch,wood-council,,\ncity,city-council,,2023-04-01\neast,east-council,2023-04-01,\nwest,city-council,2023-04-01,\nglen,glen-council,,\n"
    new = {
        "places/areas.csv": areas + parts,
        "bodies/all.csv": BODIES + "east-council,East Council,unitary,east,2023-04-01,\n",
        "tiers/upper.csv": seats,
        "tiers/lower.csv": seats.replace("ash|birch,wood-council,,\n", "ash,ash-council,,\nbirch,birch-council,,\n"),
    }
    (one,) = changes({}, new)
    assert (one.days, who(one.before), who(one.after)) == (
        Days(date(2023, 4, 1)), ["City Council"], ["East Council"],
    )  # fmt: skip
    assert [(area.ground, area.name) for area in one.areas] == [("city~east", "East")]


def test_an_empty_seat_and_a_tier_of_its_own_are_told() -> None:
    files = {"tiers/waste.yaml": tier("waste", "where-listed")}
    (one,) = changes(files, {**files, **roads(ENGLAND + SCOTLAND.replace("upper", "waste"))})
    assert (one.before.status, one.after.status) == (Status.ANSWERED, Status.VACANT)


def test_a_piece_of_what_was_one_council_that_day_is_told_as_a_part_of_it() -> None:
    merged = (
        AREAS.replace("city,City,unitary,england,,,,\n", "") + "city,City,unitary,england,,2010-01-01,,north|south\n"
    )
    places = merged + "north,North,unitary,england,,,2010-01-01,\nsouth,South,unitary,england,,,2010-01-01,\n"
    seats = "over,body\nash|birch,wood-council\nnorth|south,city-council\nglen,glen-council\n"
    lower = "over,body\nash,ash-council\nbirch,birch-council\nnorth|south,city-council\nglen,glen-council\n"
    files = {"places/areas.csv": places, "tiers/upper.csv": seats, "tiers/lower.csv": lower}
    moved = seats.replace("north|south,city-council", "north,wood-council\nsouth,city-council")
    late = "over,body,from,until\nash|birch,wood-council,,\nsouth,city-council,,\nglen,glen-council,,\nnorth,city-council,,2015-01-01\nnorth,wood-council,2015-01-01,\n"
    assert [one.where for one in changes(files, {**files, "tiers/upper.csv": moved})] == ["North"]
    assert [one.where for one in changes(files, {**files, "tiers/upper.csv": late})] == ["part of City"]
