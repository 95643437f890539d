"""What was seen of the rules while every cell was looked at: which applied together, which won, which never did."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.unit.engine.small import book, outcome

from accountability.checks.exhaustive import look
from accountability.checks.patterns import Patterns, unsettled, unused_edges, unused_rules, version
from accountability.model.compiled import Compiled
from accountability.model.looked import Pattern

LAW = "law: [Roads Act 1980 s.1]"
ENGLAND = f"  - {{id: england, applies: {{nation: england}}, answerable: upper, {LAW}}}\n"
SCOTLAND = f"  - {{id: scotland, applies: {{nation: scotland}}, answerable: upper, {LAW}}}\n"
INTO = "exception-to: {england: [Roads Act 1980 s.2]}}\n"
ASH = f"  - {{id: ash, applies: {{in: [ash]}}, answerable: lower, {LAW}, {INTO}"
DAY = date(2020, 1, 1)


def seen(rules: str) -> tuple[Compiled, Patterns]:
    made = book({"outcomes/roads.yaml": outcome(rules)})
    return made, look(made)[1]


def pattern(*ids: str, wins: str = "a", clashes: bool = False, piece: int = 0) -> Pattern:
    return Pattern("roads", frozenset((id_, None) for id_ in ids), ((wins, None),), piece, DAY, (), clashes)


def test_a_pattern_is_kept_once_with_its_first_place_and_whether_it_ever_clashed() -> None:
    patterns = Patterns()
    patterns.add(pattern("a", "b"))
    patterns.add(pattern("a", "b", piece=3))
    assert patterns.seen("roads") == (pattern("a", "b"),)
    patterns.add(pattern("b", "a", piece=3, clashes=True))
    assert patterns.seen("roads") == (replace(pattern("a", "b"), clashes=True),)
    patterns.add(pattern("a", "b"))
    assert patterns.seen("roads")[0].clashes
    patterns.add_all([pattern("c", wins="c"), replace(pattern("a"), matter="lamps")])
    assert [(one.matter, sorted(id_ for id_, _ in one.candidates)) for one in patterns] == [
        ("roads", ["a", "b"]),
        ("roads", ["c"]),
        ("lamps", ["a"]),
    ]
    assert patterns.seen("nothing") == ()


def test_a_rule_is_always_with_another_if_it_applies_and_never_without_it() -> None:
    patterns = Patterns()
    patterns.add_all([pattern("a", "b"), pattern("b")])
    assert patterns.always_with("roads", "a", "b")
    assert not patterns.always_with("roads", "b", "a")
    assert not patterns.always_with("roads", "c", "b")
    assert not patterns.always_with("lamps", "a", "b")


def test_a_rule_that_never_wins_is_unused_and_one_that_wins_somewhere_is_not() -> None:
    never = f"  - {{id: never, applies: {{nation: scotland, in: [ash]}}, answerable: lower, {LAW}}}\n"
    made, patterns = seen(ENGLAND + SCOTLAND + ASH + never)
    assert [rule.id for rule in unused_rules(made.outcomes["roads"], patterns)] == ["never"]
    assert unsettled(made.outcomes["roads"], patterns)


def test_versions_of_a_rule_are_told_apart() -> None:
    old = SCOTLAND.replace("{nation: scotland}", "{nation: scotland, until: 2009-01-01}")
    new = SCOTLAND.replace("{nation: scotland}", "{nation: scotland, from: 2009-01-01}")
    made, patterns = seen(ENGLAND + old + new)
    assert [version(rule) for rule in unused_rules(made.outcomes["roads"], patterns)] == [("scotland", None)]


def test_an_exception_that_never_meets_what_it_displaces_is_unused() -> None:
    wide = ASH.replace("england: [", "scotland: [")
    made, patterns = seen(
        SCOTLAND + f"  - {{id: birch, applies: {{in: [birch, city]}}, answerable: lower, {LAW}}}\n" + wide
    )
    assert [(rule.id, edge.to) for rule, edge in unused_edges(made.outcomes["roads"], patterns)] == [
        ("ash", "scotland")
    ]
    sound, patterns = seen(ENGLAND + SCOTLAND + ASH)
    assert unused_edges(sound.outcomes["roads"], patterns) == []
    assert not unsettled(sound.outcomes["roads"], patterns)


def test_an_exception_that_meets_what_is_below_what_it_displaces_is_used() -> None:
    mid = f"  - {{id: mid, applies: {{in: [ash], until: 2012-01-01}}, answerable: lower, {LAW}, {INTO}"
    into = INTO.replace("england", "mid")
    top = f"  - {{id: top, applies: {{in: [ash], from: 2012-01-01}}, answerable: lower, {LAW}, {into}"
    made, patterns = seen(ENGLAND + SCOTLAND + mid + top)
    assert unused_edges(made.outcomes["roads"], patterns) == []


def test_two_that_win_together_leave_something_open() -> None:
    made, patterns = seen(ENGLAND + SCOTLAND + f"  - {{id: city, applies: {{in: [city]}}, answerable: lower, {LAW}}}\n")
    assert unused_rules(made.outcomes["roads"], patterns) == []
    assert unsettled(made.outcomes["roads"], patterns)
    assert [one.clashes for one in patterns.seen("roads") if len(one.winners) == 2] == [False]


def test_two_that_win_together_and_differ_are_seen_to_clash() -> None:
    _, patterns = seen(ENGLAND + SCOTLAND + ASH.partition(", exception-to")[0] + "}\n")
    assert [one.clashes for one in patterns.seen("roads") if len(one.winners) == 2] == [True]
    assert [one.clashes for one in patterns.seen("roads") if len(one.winners) == 1] == [False, False]
