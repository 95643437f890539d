"""A pack compiled: what is there twice, what is named and not there, and one order however it was written."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from tests.unit.compiled.test_reforming import head
from tests.unit.engine.small import BODIES, book, outcome, raw

from accountability.compiled.compile import compile_pack
from accountability.files.read_pack import read_pack
from accountability.model.diagnostic import Code, Diagnostic

RULE = "  - {id: all, applies: {}, answerable: upper, law: [Roads Act 1980 s.1]}\n"
TRIGGER = "trigger: t\nnation: england\nminister: roads\ntest: it fails\ndoes: direct it\nlaw: [An Act 1990 s.1]\n"
PRECEDENT = "precedent: p\ntitle: roads to counties\nblame: partly\nsays: It was so.\nsource: A report of 2015\n"
FLAG = "red-flag: f\nclaim: it is so\noccasions: [always]\nbecause: it is not\n"
LEVER = "lever: l\ntitle: l\ndoes: It does.\nnations: [england]\nkind: direction\n"
ROUTE = (
    "route: r\ntitle: r\ndoes: It moves.\nnations: [england]\ninstrument: act\nfrom-holder: [anybody]\nto: [upper]\n"
)
WEIGHED = "assessment: e\ntitle: Equality\ndoes: It is weighed.\nnations: [england]\n"
DISPUTE = "dispute: d\nbody: wood-council\noutcome: roads\ncalled: a\nshows: b\npressed: c\n"
STEPPED_IN = (
    "intervention: {}\nbody: wood-council\n{}takes: []\npower: taken\nheld-by: them\n"
    "sent-by: {{minister: roads}}\nlaw: [An Act 1999 s.15]\n"
)
COMING = "forthcoming,says,state,bodies,kinds,outcomes,nations,announced-on,expected,precision,law,certainty,source\n"


def mistakes(files: Mapping[str, str]) -> list[Diagnostic]:
    return compile_pack(read_pack(raw({"outcomes/roads.yaml": outcome(RULE), **files}), ""))[1]


@pytest.mark.parametrize(
    ("folder", "text", "says"),
    [
        ("briefing", TRIGGER, 'The trigger "t" is there twice.'),
        ("briefing", PRECEDENT, 'The precedent "p" is there twice.'),
        ("briefing", FLAG, 'The red flag "f" is there twice.'),
        ("briefing", DISPUTE, 'The dispute "d" is there twice.'),
        ("levers", LEVER, 'The lever "l" is there twice.'),
        ("routes", ROUTE, 'The route "r" is there twice.'),
        ("assessments", WEIGHED, 'The assessment "e" is there twice.'),
    ],
)
def test_what_is_there_twice_is_called_what_it_is(folder: str, text: str, says: str) -> None:
    found = mistakes({f"{folder}/a.yaml": text, f"{folder}/b.yaml": text})
    assert [(one.code, one.message) for one in found] == [(Code.REPEATED_ID, says)]


@pytest.mark.parametrize(
    ("folder", "text", "says"),
    [
        ("briefing", DISPUTE.replace("roads", "rods"), 'No outcome has the id "rods".'),
        ("briefing", PRECEDENT + "themes: [transprot]\n", 'No theme has the id "transprot".'),
        ("briefing", PRECEDENT + "outcomes: [rods]\n", 'No outcome has the id "rods".'),
        ("briefing", TRIGGER + "outcomes: [rods]\n", 'No outcome has the id "rods".'),
        ("levers", LEVER + "over: {roles: [mendr]}\n", 'No role has the id "mendr".'),
        ("routes", ROUTE.replace("[upper]", "[uppr]"), 'No tier has the id "uppr".'),
        ("routes", ROUTE.replace("[anybody]", "[cuonty]"), 'No kind has the id "cuonty".'),
        ("routes", ROUTE + "then: [cuonty]\n", 'No kind has the id "cuonty".'),
        ("routes", ROUTE + "but-not: [rods]\n", 'No outcome has the id "rods".'),
    ],
)
def test_what_is_named_and_not_there_is_told_where_it_is_named(folder: str, text: str, says: str) -> None:
    (one,) = mistakes({f"{folder}/a.yaml": text})
    assert (one.code, one.message, one.span.file) == (Code.UNKNOWN_NAME, says, f"rules/{folder}/a.yaml")


@pytest.mark.parametrize(
    ("text", "part"),
    [
        (TRIGGER, "triggers"),
        (PRECEDENT, "precedents"),
        (FLAG, "red_flags"),
        (DISPUTE, "disputes"),
        ("saying: roads\ndoes: mends the roads\n", "sayings"),
    ],
)
def test_whatever_a_pack_says_to_those_who_will_be_asked_is_kept_by_nation(text: str, part: str) -> None:
    made = book({"outcomes/roads.yaml": outcome(RULE), "briefing/a.yaml": text})
    assert len(getattr(made.briefing["england"], part)) == 1
    assert book({"outcomes/roads.yaml": outcome(RULE)}).briefing == {}


def test_a_body_that_continues_none_is_a_mistake() -> None:
    rows = BODIES.replace("from,until\n", "from,until,continues\n", 1)
    rows = "\n".join(row + ("," if n else "") for n, row in enumerate(rows.splitlines())) + "\n"
    continued = rows.replace(
        "board,Waste Board,joint-waste-authority,,,,", "board,Waste Board,joint-waste-authority,,,,parkk"
    )
    assert [one.message for one in mistakes({"bodies/all.csv": continued})] == ['No body has the id "parkk".']


def test_interventions_stand_in_the_order_of_their_days_then_of_their_ids() -> None:
    files = {
        "interventions/a.yaml": STEPPED_IN.format("late", "from: 2020-01-01\n"),
        "interventions/b.yaml": STEPPED_IN.format("second", "from: 2019-01-01\n"),
        "interventions/c.yaml": STEPPED_IN.format("first", "from: 2019-01-01\n"),
    }
    made = book({"outcomes/roads.yaml": outcome(RULE), **files})
    assert [one.id for one in made.interventions["wood-council"]] == ["first", "second", "late"]


def test_what_is_coming_stands_under_all_that_it_touches_in_the_order_of_ids() -> None:
    rows = (
        "b,it comes,made,wood-council,county,roads,,,,none,,doubtful,\n"
        "a,it comes,made,,county,roads,,,,none,,doubtful,\n"
    )
    made = book({"outcomes/roads.yaml": outcome(RULE), "forthcoming/f.csv": COMING + rows})
    found = {key: [row.id for row in rows] for key, rows in made.forthcoming.items()}
    assert found == {"body:wood-council": ["b"], "kind:county": ["a"], "outcome:roads": ["a", "b"]}
    assert list(found) == sorted(found)


def test_places_outside_stand_in_the_order_of_their_names() -> None:
    outside = "outside:\n  - {name: Jersey, says: no}\n  - {name: Guernsey, says: no, also-known-as: [Sark]}\n"
    made = book({"outcomes/roads.yaml": outcome(RULE), "places/outside.yaml": outside})
    assert list(made.outside) == ["guernsey", "jersey"]


def test_a_reform_that_is_there_twice_is_a_mistake() -> None:
    found = mistakes({"reforms/up/reform.yaml": head(), "reforms/up/other.yaml": head()})
    assert 'The reform "up" is there twice.' in [one.message for one in found]
