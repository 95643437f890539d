"""Every name in a pack must be something's: what is not is a mistake, told where it stands, with what was meant."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest
from tests.unit.engine.small import AREAS, BODIES, LOWER, ROADS, UPPER, book, outcome, raw, tier

from accountability.compiled.compile import compile_pack
from accountability.files.read_pack import read_pack
from accountability.model.diagnostic import Code, Diagnostic

LAW = "law: [Roads Act 1980 s.1]"
RULE = f"  - {{id: general, applies: {{}}, answerable: upper, {LAW}}}\n"
POWER = "power: buses\ntitle: buses\nheld:\n  - {body: city-council, over: [city], law: [An Act 2000 s.1]}\n"
INTERVENTION = (
    "intervention: w\nbody: wood-council\nfrom: 2020-01-01\ntakes: []\npower: taken\nheld-by: them\n"
    "sent-by: {minister: roads}\nlaw: [An Act 1999 s.15]\n"
)
ROLE = "role: mender\ntitle: the mender\nrules:\n"


def mistakes(files: Mapping[str, str]) -> list[Diagnostic]:
    every = {"outcomes/roads.yaml": outcome(RULE), **files}
    return compile_pack(read_pack(raw(every), ""))[1]


def applies(text: str) -> dict[str, str]:
    return {"outcomes/roads.yaml": outcome(RULE.replace("applies: {}", f"applies: {{{text}}}"))}


def answers(text: str) -> dict[str, str]:
    return {"outcomes/roads.yaml": outcome(RULE.replace("answerable: upper", f"answerable: {text}"))}


def fact(text: str, rule: str = "given: {kind: big}") -> dict[str, str]:
    head = f"facts:\n  kind: {{asks: Which?, values: {{big: a big one, small: a small one}}{text}}}\n"
    return {"outcomes/roads.yaml": outcome(RULE.replace("applies: {}", f"applies: {{{rule}}}"), head)}


@pytest.mark.parametrize(
    ("files", "says"),
    [
        (applies("in: [asch]"), 'No place has the id "asch".'),
        (applies("held-by: {uper: anyone}"), 'No tier has the id "uper".'),
        (applies("held-by: {upper: cuonty}"), 'No kind or body has the id "cuonty".'),
        (applies("holds: {uper: buses}") | {"powers/b.yaml": POWER}, 'No tier has the id "uper".'),
        (applies("holds: {upper: busses}") | {"powers/b.yaml": POWER}, 'No power has the id "busses".'),
        (applies("not: {in: [asch]}"), 'No place has the id "asch".'),
        (applies("given: {upper: wood-counsil}"), 'No value of upper has the id "wood-counsil".'),
        (applies("given: {buses: helt}") | {"powers/b.yaml": POWER}, 'No value of buses has the id "helt".'),
        (fact("", "given: {kind: bigg}"), 'No value of kind has the id "bigg".'),
        (fact(", usual: bigg"), 'No value of kind has the id "bigg".'),
        (fact(", only: {bigg: {in: [ash]}}"), 'No value of kind has the id "bigg".'),
        (fact(", only: {big: {in: [asch]}}"), 'No place has the id "asch".'),
        (answers("uper"), 'No tier or role has the id "uper".'),
        (answers("{body: bord}"), 'No body has the id "bord".'),
        (answers("{minister: rods}"), 'No minister has the id "rods".'),
        (answers("{provider: cuonty}"), 'No provider has the id "cuonty".'),
        (answers("{jointly: [upper, lowr]}"), 'No tier or role has the id "lowr".'),
        (answers("upper, exception-to: {genral: [A 1 s.1]}"), 'No rule of this file has the id "genral".'),
        (answers("upper, ask: [{who: lowr, about: it}]"), 'No tier or role has the id "lowr".'),
        (answers("upper, beside: [{who: lowr, does: it, law: [A 1 s.1]}]"), 'No tier or role has the id "lowr".'),
        (answers("upper, delivers: [{tier: lowr}]"), 'No tier has the id "lowr".'),
        (answers("upper, funds: [{body: bord}]"), 'No body has the id "bord".'),
        ({"outcomes/roads.yaml": outcome(RULE, "gaps: [{applies: {in: [asch]}, reason: none}]\n")}, 'No place has the id "asch".'),
        ({"outcomes/roads.yaml": outcome(RULE, "instead: [{who: lowr, answers-for: it}]\n")}, 'No tier or role has the id "lowr".'),
        ({"outcomes/roads.yaml": outcome(RULE, "ministers: {england: {minister: rods}}\n")}, 'No portfolio has the id "rods".'),
        ({"roles/mender.yaml": ROLE.replace("rules:", "filled-at: uper\nrules:") + RULE}, 'No tier has the id "uper".'),
        ({"powers/b.yaml": POWER.replace("body: city-council", "body: city-counsil")}, 'No body has the id "city-counsil".'),
        ({"powers/b.yaml": POWER.replace("over: [city]", "over: [citty]")}, 'No place has the id "citty".'),
        ({"tiers/upper.csv": UPPER.replace("city,city-council", "city,city-counsil")}, 'No body has the id "city-counsil".'),
        ({"tiers/upper.csv": UPPER.replace("city,city-council", "citty,city-council")}, 'No place has the id "citty".'),
        ({"bodies/all.csv": BODIES.replace("Wood Council,county", "Wood Council,cuonty")}, 'No kind has the id "cuonty".'),
        ({"interventions/w.yaml": INTERVENTION.replace("wood-council", "wood-counsil")}, 'No body has the id "wood-counsil".'),
        ({"interventions/w.yaml": INTERVENTION.replace("minister: roads", "minister: rods")}, 'No portfolio has the id "rods".'),
        ({"places/areas.csv": AREAS.replace("ash,Ash,district,england,wood", "ash,Ash,district,england,woood")}, 'No place has the id "woood".'),
    ],
)  # fmt: skip
def test_a_name_that_nothing_has_is_a_mistake_where_it_stands(files: Mapping[str, str], says: str) -> None:
    (one,) = mistakes(files)
    assert (one.code, one.message) == (Code.UNKNOWN_NAME, says)
    assert one.span.file.removeprefix("rules/") in files
    assert one.help.startswith("Did you mean ")


def test_a_name_like_no_other_is_told_without_a_guess() -> None:
    (one,) = mistakes(answers("zzzzzzzz"))
    assert one.help == ""


@pytest.mark.parametrize(
    ("files", "says"),
    [
        ({"bodies/more.csv": "body,name,kind\nboard,Another Board,district\n"}, 'The body "board" is there twice.'),
        ({"tiers/other.yaml": tier("upper")}, 'The tier "upper" is there twice.'),
        ({"powers/a.yaml": POWER, "powers/b.yaml": POWER}, 'The power "buses" is there twice.'),
        ({"kinds/x.yaml": "kind: county\ntitle: county\nno-voters: a test\n"}, 'The kind "county" is there twice.'),
        ({"portfolios/x.yaml": ROADS}, 'The portfolio "roads" is there twice.'),
        ({"outcomes/x.yaml": outcome(RULE)}, 'The outcome "roads" is there twice.'),
        ({"roles/a.yaml": ROLE + RULE, "roles/b.yaml": ROLE + RULE}, 'The role "mender" is there twice.'),
        ({"interventions/a.yaml": INTERVENTION, "interventions/b.yaml": INTERVENTION}, 'The intervention "w" is there twice.'),
    ],
)  # fmt: skip
def test_an_id_that_is_there_twice_is_a_mistake_that_says_where_it_was_first(
    files: Mapping[str, str], says: str
) -> None:
    found = [one for one in mistakes(files) if one.code is Code.REPEATED_ID]
    assert says in [one.message for one in found]
    (one,) = (one for one in found if one.message == says)
    assert [note for _, note in one.related] == ["first here"]


@pytest.mark.parametrize(
    ("files", "says"),
    [
        (fact("", "given: {kind: big}") | {"tiers/kind.yaml": tier("kind", "where-listed")}, '"kind" is both a fact and a tier.'),
        (fact("") | {"powers/b.yaml": POWER.replace("power: buses", "power: kind")}, '"kind" is both a fact and a power.'),
        ({"powers/b.yaml": POWER.replace("power: buses", "power: upper")}, '"upper" is both a tier and a power.'),
        ({"roles/upper.yaml": ROLE.replace("mender", "upper") + RULE}, '"upper" is both a tier and a role.'),
        ({"roles/roads.yaml": ROLE.replace("mender", "roads") + RULE}, '"roads" is both a role and an outcome.'),
    ],
)  # fmt: skip
def test_what_can_be_named_in_one_place_has_one_meaning(files: Mapping[str, str], says: str) -> None:
    assert says in [one.message for one in mistakes(files) if one.code is Code.REPEATED_ID]


def versions(first: str, second: str) -> list[str]:
    rules = "".join(f"  - {{id: all, applies: {{{days}}}, answerable: upper, {LAW}}}\n" for days in (first, second))
    return [one.message for one in mistakes({"outcomes/roads.yaml": outcome(rules)})]


def test_versions_of_a_rule_follow_one_another_and_share_no_day() -> None:
    twice = ['Two rules have the id "all" on the same days.']
    assert versions("until: 2020-01-01", "from: 2020-01-01") == []
    assert versions("until: 2020-01-02", "from: 2020-01-01") == twice
    assert versions("", "") == twice


def test_a_period_of_no_day_is_a_mistake() -> None:
    (rule,) = mistakes(applies("from: 2020-01-01, until: 2020-01-01"))
    assert (rule.code, rule.message) == (
        Code.IMPOSSIBLE_PERIOD,
        "This holds from 2020-01-01 until 2020-01-01, which is no day at all.",
    )
    rows = "over,body,from,until\nash|birch,wood-council,2020-01-01,2020-01-01\n"
    seats = mistakes({"tiers/upper.csv": rows, "tiers/upper.yaml": tier("upper", "where-listed")})
    assert [(one.code, one.message) for one in seats] == [
        (
            Code.IMPOSSIBLE_PERIOD,
            "wood-council sits from 2020-01-01 until 2020-01-01, which is no day at all.",
        )
    ]


def test_everything_comes_out_in_one_order_however_it_was_written() -> None:
    more = INTERVENTION.replace("intervention: w", "intervention: a").replace("2020", "2019")
    other = INTERVENTION.replace("intervention: w", "intervention: z").replace("wood-council", "ash-council")
    files = {
        "outcomes/roads.yaml": outcome(
            f"  - {{id: z, applies: {{from: 2015-01-01}}, answerable: upper, {LAW}}}\n"
            f"  - {{id: z, applies: {{until: 2015-01-01}}, answerable: upper, {LAW}}}\n"
            f"  - {{id: a, applies: {{}}, answerable: upper, {LAW},"
            " exception-to: {z: [A 1 s.1]}}\n"
        ),
        "interventions/a.yaml": INTERVENTION,
        "interventions/b.yaml": more,
        "interventions/c.yaml": other,
        "tiers/lower.csv": "over,body,from,until\nash,ash-council,2015-01-01,\nash,park,,2015-01-01\n"
        + "\n".join(f"{row},," for row in LOWER.splitlines()[2:])
        + "\n",
    }
    made = book(files)
    rules = [(rule.id, rule.applies.days.start) for rule in made.outcomes["roads"].rules]
    assert rules == [("a", None), ("z", None), ("z", date(2015, 1, 1))]
    assert list(made.interventions) == ["ash-council", "wood-council"]
    assert [one.id for one in made.interventions["wood-council"]] == ["a", "w"]
    assert [seat.holder.name for seat in made.seats["lower/0"].full] == ["park", "ash-council"]
    assert list(made.bodies) == sorted(made.bodies)
