"""The rules of an outcome under a reform: what held before its day stays, and what it says begins with it."""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.compiled.test_reforming import FROM, MOVE, POWER, ROADS, head, moves, problems, under, who
from tests.unit.engine.small import TODAY, outcome

from accountability.compiled.moved_rules import before
from accountability.engine.ask import ask
from accountability.model.compiled import Compiled
from accountability.model.days import Days
from accountability.model.rule import Rule
from accountability.model.source import Certainty

EVE = date(2019, 12, 31)


@pytest.mark.parametrize(
    ("days", "left"),
    [
        (Days(), Days(None, FROM)),
        (Days(date(2010, 1, 1), None), Days(date(2010, 1, 1), FROM)),
        (Days(date(2010, 1, 1), date(2030, 1, 1)), Days(date(2010, 1, 1), FROM)),
        (Days(None, date(2015, 1, 1)), Days(None, date(2015, 1, 1))),
        (Days(None, FROM), Days(None, FROM)),
        (Days(FROM, None), None),
        (Days(date(2030, 1, 1), None), None),
        (Days(EVE, None), Days(EVE, FROM)),
    ],
)
def test_the_part_of_a_period_before_a_day(days: Days, left: Days | None) -> None:
    assert before(days, FROM) == left


def up(file: str, rules: str = ROADS, more: str = "", extent: str = "england", **files: str) -> Compiled:
    return under(
        "up",
        outcomes__roads=rules,
        reforms__up__reform=head(more=more, extent=extent),
        reforms__up__roads=file,
        **files,
    )


def versions(book: Compiled, id_: str) -> list[tuple[Days, tuple[str, ...]]]:
    return [
        (rule.applies.days, tuple(cite.cite for cite in rule.law))
        for rule in book.outcomes["roads"].rules
        if rule.id == id_
    ]


AMENDS = (
    "adds-to: roads\namends:\n"
    "  - {id: england, applies: {nation: england%s}, answerable: upper, law: [New Act 2020 s.1]}\n"
)


def test_an_amended_rule_holds_until_the_day_and_the_new_version_from_it() -> None:
    book = up(AMENDS % "")
    assert versions(book, "england") == [
        (Days(None, FROM), ("Highways Act 1980 s.41",)),
        (Days(FROM, None), ("New Act 2020 s.1",)),
    ]
    assert (who(book, "ash", EVE), who(book, "ash")) == (["Ash Council"], ["Wood Council"])


def test_a_new_version_may_begin_later_than_the_reform_and_never_before_it() -> None:
    late, early = date(2024, 1, 1), date(2015, 1, 1)
    assert versions(up(AMENDS % f", from: {late}"), "england")[-1][0] == Days(late, None)
    assert versions(up(AMENDS % f", from: {early}"), "england")[-1][0] == Days(FROM, None)
    assert versions(up(AMENDS % ", until: 2030-01-01"), "england")[-1][0] == Days(FROM, date(2030, 1, 1))


def test_a_rule_that_was_to_begin_later_is_gone_with_its_repeal_and_one_that_had_ended_stays() -> None:
    rules = ROADS + (
        "  - {id: later, applies: {in: [ash], from: 2025-01-01}, answerable: upper, law: [L 2025 s.1],"
        " exception-to: {england: [L 2025 s.1]}}\n"
        "  - {id: once, applies: {in: [ash], until: 2015-01-01}, answerable: upper, law: [O 2000 s.1],"
        " exception-to: {england: [O 2000 s.1]}}\n"
    )
    repeals = "adds-to: roads\nrepeals: [later, once]\n"
    assert who(under("current-law", outcomes__roads=rules, reforms__up__reform=head()), "ash") == ["Wood Council"]
    book = up(repeals, rules)
    assert (versions(book, "later"), [days for days, _ in versions(book, "once")]) == (
        [],
        [Days(None, date(2015, 1, 1))],
    )
    assert (who(book, "ash"), who(book, "ash", date(2014, 12, 31))) == (["Ash Council"], ["Wood Council"])


def test_a_gap_and_a_fact_that_are_added_hold_from_the_day() -> None:
    patch = (
        "adds-to: roads\nrepeals: [england]\ngaps: [{applies: {nation: england}, reason: Nobody is to mend roads.}]\n"
    )
    book = up(patch)
    found = ask(book, book.outcomes["roads"], book.places["ash"], TODAY, {})
    assert (found.status, found.message) == ("no-rule", "Nobody is to mend roads.")
    assert [gap.applies.days for gap in book.outcomes["roads"].gaps] == [Days(FROM, None)]


def moved(*each: str, rules: str = ROADS, extent: str = "england") -> Rule:
    """The rule of the first of some moves."""
    book = up(moves(*each), rules, extent=extent)
    return next(rule for rule in book.outcomes["roads"].rules if rule.id.startswith("up"))


def test_a_move_goes_before_every_rule_that_can_hold_where_and_when_it_does() -> None:
    into = "exception-to: {england: [An Act 1990 s.2]}}\n"
    rules = ROADS + (
        "  - {id: past, applies: {nation: england, until: 2020-01-01}, answerable: upper, law: [An Act 1990 s.1], "
        f"{into}  - {{id: any, applies: {{in: [city]}}, answerable: upper, law: [An Act 1990 s.1], {into}"
    )
    rule = moved(MOVE, rules=rules)
    assert [edge.to for edge in rule.exception_to] == ["any", "england"]
    assert (rule.applies.days, rule.applies.nations) == (Days(FROM, None), ("england",))


def test_a_move_that_names_no_nation_holds_in_all_to_which_the_reform_extends() -> None:
    anywhere = MOVE.replace("{nation: england}", "{}")
    rule = moved(anywhere, extent="england, scotland")
    assert rule.applies.nations == ("england", "scotland")
    assert [edge.to for edge in rule.exception_to] == ["england", "scotland"]


def test_the_rule_of_a_move_says_what_the_move_says() -> None:
    rule = moved(f"{MOVE}, office: the new board")
    assert rule.office == "the new board"
    assert rule.because == "under a reform called up it is moved"
    assert [cite.cite for cite in rule.law] == ["Localism Act 2011 s.15"]
    assert rule.span.file.endswith("up/roads.yaml")


def test_what_is_left_to_a_minister_is_said_only_where_a_move_changes_that() -> None:
    central = outcome(
        "  - {id: england, applies: {nation: england}, answerable: {minister: roads}, law: [An Act 1980 s.1]}\n"
    )
    local_to_local, away = moved(MOVE), moved(MOVE, rules=central)
    to_minister = moved(MOVE.replace("upper", "{minister: roads}"))
    said = moved(f"{MOVE}, whitehall: {{funds: {{keeps: the formula}}}}")
    assert local_to_local.leaves is None
    assert away.leaves is not None
    assert "the law" in away.leaves
    assert to_minister.leaves is not None
    assert said.leaves is not None
    assert (away.not_for, to_minister.not_for) == (None, ())
    assert moved(MOVE.replace("upper", "nobody")).not_for is None


CREATES = "creates:\n  - {body: new, name: New, kind: county, sits-at: upper, over: [ash], in-place-of: %s}\n"
CONFERS = "confers:\n  - {power: buses, on: %s, law: [Bus Act 2020 s.1]}\n"


def held(more: str, power: str = POWER) -> list[tuple[str, Days]]:
    book = under("up", powers__buses=power, reforms__up__reform=head(more=more))
    return sorted(((one.body, one.days) for one in book.powers["buses"].held), key=str)


def test_a_power_is_conferred_from_the_day_in_all_of_an_area_and_what_was_held_in_part_ends() -> None:
    assert held(CONFERS % "wood-council") == [
        ("city-council", Days(date(2010, 1, 1), None)),
        ("wood-council", Days(FROM, None)),
    ]
    assert held(CONFERS % "city-council") == [
        ("city-council", Days(date(2010, 1, 1), FROM)),
        ("city-council", Days(FROM, None)),
    ]
    everywhere = POWER.replace(" over: [city],", "")
    assert held(CONFERS % "city-council", everywhere) == [("city-council", Days(date(2010, 1, 1), None))]
    assert [body for body, _ in held(CONFERS % "upper")] == [
        "city-council",
        "city-council",
        "glen-council",
        "wood-council",
    ]


@pytest.mark.parametrize(
    ("more", "says"),
    [
        (CONFERS.replace("buses", "busses") % "upper", 'No power has the id "busses". Did you mean buses?'),
        (CONFERS % "uper", 'No body or tier has the id "uper". Did you mean upper?'),
        (
            CREATES % "wood-counsil",
            'No body has the id "wood-counsil". Did you mean wood-council?',
        ),
        (
            CREATES % "ash-council",
            "ash-council has no seat at the tier upper on 2020-01-01 that could be taken.",
        ),
    ],
)
def test_what_a_reform_creates_or_confers_must_be_there(more: str, says: str) -> None:
    assert says in problems(powers__buses=POWER, reforms__up__reform=head(more=more))


def test_a_move_is_as_sure_as_its_file_says() -> None:
    sure = "certainty: checked\nsource: a paper\n"
    book = up(moves(MOVE, more=sure))
    assert {rule.certainty for rule in book.outcomes["roads"].rules if rule.id.startswith("up")} == {Certainty.CHECKED}
