"""The line from a legislature to whoever answers, and on to the voters: each link once, and where it ends."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest
from tests.unit.engine.small import TODAY, book, outcome

from accountability.engine.ask import ask
from accountability.graph.chains import chains
from accountability.model.answer import Answer, Link

MINISTER = "Secretary of State for Transport"
HEAD = "ministers: {england: {minister: roads, answers-for: funding}}\n"
KINDS = {
    "county": "elected-by: [{by: voters, says: 'voters in {area}', law: [An Act 1972 s.7]}]\n",
    "district": "answers-to: [{by: {kind: national-park-authority}, says: the park, law: [An Act 1990 s.1]}]\n",
    "national-park-authority": "answers-to: [{by: {minister: roads}, law: [An Act 1995 s.1]}]\n",
    "department": "",
}
TO_PARLIAMENT = (MINISTER, "answers-to", "UK Parliament")
ELECTED = ("voters in the United Kingdom", "elects", "UK Parliament")


def asked(answers: str, files: Mapping[str, str] | None = None, on: date = TODAY) -> Answer:
    """Who answers for roads in Ash: counties are elected, districts answer to a park, and the park to a minister."""
    rules = f"  - {{id: all, applies: {{}}, answerable: {answers}, law: [Roads Act 1980 s.1]}}\n"
    kinds = {f"kinds/{kind}.yaml": f"kind: {kind}\ntitle: {kind}\n{more}" for kind, more in KINDS.items()}
    made = book({"outcomes/roads.yaml": outcome(rules, HEAD), **kinds, **(files or {})})
    made = replace(made, chains=chains(made))
    return ask(made, made.outcomes["roads"], made.places["ash"], on, {})


def line(answers: str, files: Mapping[str, str] | None = None) -> list[tuple[str, str, str]]:
    return [(link.start, link.relation, link.end) for link in asked(answers, files).chain]


def last(answers: str, files: Mapping[str, str] | None = None) -> Link:
    return asked(answers, files).chain[-1]


def test_where_voters_elect_a_council_the_line_of_the_minister_stops_at_it() -> None:
    assert line("upper") == [
        TO_PARLIAMENT,
        (MINISTER, "sets-framework", "Wood Council"),
        ("Wood Council", "holds-duty", "mended roads"),
        ("voters in Wood", "elects", "Wood Council"),
    ]


def test_a_body_under_a_minister_is_in_the_line_of_the_minister_and_so_is_who_stands_between() -> None:
    assert line("{body: park}") == [
        TO_PARLIAMENT,
        ("Park Authority", "holds-duty", "mended roads"),
        ("Park Authority", "answers-to", MINISTER),
        ELECTED,
    ]
    assert line("lower") == [
        TO_PARLIAMENT,
        ("the park", "answers-to", MINISTER),
        ("Ash Council", "holds-duty", "mended roads"),
        ("Ash Council", "answers-to", "the park"),
        ELECTED,
    ]


def test_a_minister_who_decides_is_one_link_to_the_legislature_which_voters_elect() -> None:
    assert line("{minister: roads}") == [TO_PARLIAMENT, ELECTED]
    first = asked("{minister: roads}").chain[0]
    assert first.says == f"{MINISTER} answers to it for mended roads: funding."
    assert [cite.cite for cite in first.law] == ["Roads Act 1980 s.1"]


def test_a_line_that_reaches_neither_voters_nor_a_minister_says_where_it_ends_and_why() -> None:
    assert last("{body: board}").says == "Waste Board has the duty here. The line ends here: a test."
    assert "ends here" not in "".join(link.says for link in asked("upper").chain)
    assert "ends here" not in "".join(link.says for link in asked("{body: park}").chain)


@pytest.mark.parametrize(
    ("answers", "start", "says"),
    [
        ("{independent: joint-waste-authority}", "joint waste authority", "The line ends here: a test."),
        ("{independent: county}", "county", "The line ends here with somebody independent."),
        ("nobody, may-act: [lower]", "nobody", "The law gives nobody the duty, so the line ends here."),
    ],
)
def test_where_nobody_elected_has_the_duty_the_line_says_so(answers: str, start: str, says: str) -> None:
    link = last(answers)
    assert (link.start, link.relation, link.end) == (start, "holds-duty", "mended roads")
    assert link.says.endswith(says)


def test_of_two_of_whom_either_may_act_each_has_a_line_and_only_one_of_them_leads_to_the_minister() -> None:
    found = line("{either: [upper, lower]}")
    assert found.index(("Ash Council", "answers-to", "the park")) < found.index(
        ("voters in Wood", "elects", "Wood Council")
    )
    assert (MINISTER, "sets-framework", "Wood Council") not in found
    assert found[-1] == ELECTED


def test_a_power_is_told_as_a_power() -> None:
    assert ("Wood Council", "holds-power", "mended roads") in line("upper, strength: power")


STEPPED_IN = """intervention: {id}
body: wood-council
from: 2020-01-01
takes: {takes}
power: {power}
held-by: {by}
outcomes: {outcomes}
sent-by: {{minister: roads}}
law: [An Act 1999 s.15]
"""


def stepped_in(power: str, outcomes: str = "[roads]", by: str = "commissioners", takes: str = "[]") -> dict[str, str]:
    text = STEPPED_IN.format(id=power, power=power, by=by, takes=takes, outcomes=outcomes)
    return {f"interventions/{power}.yaml": text}


def test_commissioners_answer_to_the_minister_who_sent_them() -> None:
    found = asked("upper", stepped_in("taken"))
    assert [(link.start, link.relation, link.end) for link in found.chain] == [
        TO_PARLIAMENT,
        ("commissioners at Wood Council", "holds-duty", "mended roads"),
        ("commissioners at Wood Council", "answers-to", MINISTER),
        ELECTED,
    ]
    assert found.chain[2].says == f"They answer to the {MINISTER}, who sent them."
    assert [cite.cite for cite in found.chain[2].law] == ["An Act 1999 s.15"]
    alone = asked("upper", stepped_in("taken", by="one commissioner")).chain[2]
    assert alone.says == f"It answers to the {MINISTER}, who sent it."


def told(*interventions: dict[str, str]) -> tuple[str, str, bool, list[str]]:
    """Of the interventions in Wood: the one told, whether it took functions, and who delivers."""
    found = asked("upper", {name: text for one in interventions for name, text in one.items()})
    one = found.intervention
    return (one.id, one.says, one.taken, [d.name for d in found.delivered_by]) if one else ("", "", False, [])


def test_of_several_interventions_the_one_that_goes_furthest_is_told() -> None:
    nothing = "[]"
    every = [stepped_in(power, nothing) for power in ("directions", "reserve", "taken")]
    assert told(*every)[0] == "taken"
    assert told(*every[:2])[0] == "reserve"
    assert told(every[0])[0] == "directions"
    assert told(stepped_in("directions"), stepped_in("taken", nothing))[0] == "directions"  # it decides this


def test_a_contract_is_told_only_of_what_it_is_for_and_then_somebody_else_delivers() -> None:
    assert told(stepped_in("contract", "[]", "a trust")) == ("", "", False, [])
    id_, says, taken, delivers = told(stepped_in("contract", by="a trust"))
    assert (id_, taken, delivers) == ("contract", False, ["a trust"])
    assert says.startswith(f"the {MINISTER} directed in January 2020 that a trust deliver this")


def test_what_was_taken_is_told_with_whether_this_is_among_it() -> None:
    took = f"commissioners, sent by the {MINISTER}, took functions on highways in January 2020"
    assert told(stepped_in("taken", takes="[highways]"))[1:3] == (f"{took}, this among them", True)
    assert told(stepped_in("taken", "[]", takes="[highways]"))[1:3] == (took, False)


def test_where_a_power_decides_the_line_says_since_when_it_is_held() -> None:
    power = {"powers/m.yaml": "power: mending\ntitle: mending\nheld:\n  - {body: wood-council, from: 2010-01-01}\n"}
    rules = "  - {id: all, applies: {holds: {upper: mending}}, answerable: upper, law: [Roads Act 1980 s.1]}\n"
    found = asked("upper", {**power, "outcomes/roads.yaml": outcome(rules, HEAD)})
    (duty,) = (link for link in found.chain if link.relation == "holds-duty")
    assert (duty.says, duty.since) == ("Wood Council has held mending here since 1 January 2010.", date(2010, 1, 1))


def test_a_minister_who_is_only_on_the_way_answers_for_the_body_under_him() -> None:
    rules = "  - {id: all, applies: {}, answerable: {body: park}, law: [Roads Act 1980 s.1]}\n"
    found = asked("", {"outcomes/roads.yaml": outcome(rules)}).chain
    assert [(link.start, link.relation, link.end) for link in found] == [
        TO_PARLIAMENT,
        ("Park Authority", "holds-duty", "mended roads"),
        ("Park Authority", "answers-to", MINISTER),
        ELECTED,
    ]
    assert found[0].says == f"{MINISTER} answers to it for Park Authority."
