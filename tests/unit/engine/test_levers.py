"""Which levers reach whoever answers, in whose hands they are, and by which way an outcome can move."""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.engine.small import TODAY, book, outcome, raw

from accountability.compiled.compile import compile_pack
from accountability.engine.levers import levers
from accountability.engine.moving import moving, tier_asked
from accountability.files.read_pack import read_pack
from accountability.model.answer import Answer, Status
from accountability.model.compiled import Compiled
from accountability.model.lever import Levers, Pull
from accountability.model.moving import Moving, Outlook

LEFT = "ministers:\n  england: {minister: roads}\n  scotland: {reserved: An Act 1998 s.1}\n"
_RULE = "  - {{id: all, applies: {{nation: [england, scotland]}}, answerable: {}, law: [An Act 1990 s.1]}}\n"
UPPER = _RULE.format("upper")
NOBODY = _RULE.format("nobody, may-act: [lower]")
CENTRAL = _RULE.format("{minister: roads}")


def lever(id_: str, more: str) -> dict[str, str]:
    kind = "" if more.startswith("kind:") else "kind: direction\n"
    return {f"levers/{id_}.yaml": f"lever: {id_}\ntitle: {id_}\ndoes: It does.\nnations: [england]\n{kind}{more}"}


def found(place: str, files: dict[str, str], rules: str = UPPER, on: date = TODAY) -> list[Pull]:
    made = book({"outcomes/roads.yaml": outcome(rules, LEFT), **files})
    report = levers(made, made.outcomes["roads"], made.places[place], on)
    assert isinstance(report, Levers), report
    return list(report.levers)


def ids(pulls: list[Pull]) -> list[str]:
    return [pull.id for pull in pulls]


COUNTIES = "over: {kinds: [county]}\n"


@pytest.mark.parametrize(
    ("more", "place", "reaches"),
    [
        (COUNTIES, "ash", True),
        (COUNTIES, "city", False),
        ("over: {tiers: [upper]}\n", "city", True),
        ("over: {tiers: [lower]}\n", "city", False),
        ("over: {outcomes: [roads]}\n", "ash", True),
        ("over: {themes: [transport]}\n", "ash", True),
        ("over: {themes: [transport], but-not: [roads]}\n", "ash", False),
        ("over: {outcomes: [roads], kinds: [unitary]}\n", "ash", False),
        (COUNTIES, "glen", False),
        ("who: roads\ngovernment: devolved\n", "ash", False),
        ("who: roads\ngovernment: uk\n", "ash", True),
    ],
)
def test_a_lever_reaches_what_it_is_for_and_nothing_else(more: str, place: str, reaches: bool) -> None:
    assert ids(found(place, lever("x", more))) == (["x"] if reaches else [])


@pytest.mark.parametrize(("day", "reaches"), [("2019-12-31", False), ("2020-01-01", True), ("2021-01-01", False)])
def test_a_lever_holds_from_its_day_until_its_end(day: str, reaches: bool) -> None:
    pulls = found("ash", lever("x", "from: 2020-01-01\nuntil: 2021-01-01\n"), on=date.fromisoformat(day))
    assert ids(pulls) == (["x"] if reaches else [])


def test_it_says_whom_it_reaches_and_in_whose_hands_it_is() -> None:
    (pull,) = found("ash", lever("x", COUNTIES))
    assert (pull.reaches, pull.office, pull.department) == (
        ("Wood Council",), "Secretary of State for Transport", "Department for Transport",
    )  # fmt: skip


def test_softer_levers_come_first_and_law_making_last() -> None:
    kinds = ("law-making", "default", "guidance", "funding", "intervention", "data")
    files: dict[str, str] = {}
    for kind in kinds:
        files |= lever(f"l-{kind}", f"kind: {kind}\n")
    told = [pull.kind.value for pull in found("ash", files)]
    assert told == ["data", "guidance", "funding", "intervention", "default", "law-making"]


def test_nobody_is_in_default_of_a_duty_that_nobody_has() -> None:
    files = {**lever("default", "kind: default\nover: {kinds: [district]}\n"), **lever("act", "kind: law-making\n")}
    assert ids(found("ash", files, NOBODY)) == ["act"]
    assert ids(found("ash", lever("own", "kind: default\nover: {outcomes: [roads], kinds: [district]}\n"), NOBODY)) == [
        "own"
    ]


def test_what_is_a_ministers_own_needs_no_lever_on_somebody_else() -> None:
    files = {**lever("general", "kind: guidance\n"), **lever("act", "kind: law-making\n"), **lever("x", COUNTIES)}
    made = book({"outcomes/roads.yaml": outcome(CENTRAL, LEFT), **files})
    report = levers(made, made.outcomes["roads"], made.places["ash"], TODAY)
    assert isinstance(report, Levers)
    assert report.own == ("Secretary of State for Transport",)
    assert ids(list(report.levers)) == ["act"]


TAKEN = """\
intervention: wood-{n}
body: {body}
from: {start}
{more}takes: [roads]
power: taken
held-by: commissioners
sent-by: {{minister: roads}}
law: [Local Government Act 1999 s.15(5)]
"""


def test_the_register_says_where_it_is_in_force_and_where_it_was_used() -> None:
    files = {
        **lever("x", f"{COUNTIES}law: [Local Government Act 1999 s.15]\n"),
        **lever("y", f"{COUNTIES}law: [Local Government Act 1999 s.10]\n"),
        "interventions/a.yaml": TAKEN.format(n=1, body="wood-council", start="2020-01-01", more=""),
        "interventions/b.yaml": TAKEN.format(n=2, body="city-council", start="2015-01-01", more="until: 2016-01-01\n"),
        "interventions/c.yaml": TAKEN.format(n=3, body="ash-council", start="2027-01-01", more=""),
    }
    x, y = found("ash", files)
    assert [(use.whom, use.when) for use in x.in_force] == [("Wood Council", "from 1 January 2020")]
    assert [(use.whom, use.when) for use in x.used] == [("City Council", "from 1 January 2015 to 31 December 2015")]
    assert (y.in_force, y.used) == ((), ())
    (before,) = (pull for pull in found("ash", files, on=date(2019, 12, 31)) if pull.id == "x")
    assert (before.in_force, [use.whom for use in before.used]) == ((), ["City Council"])


def test_an_unsettled_question_has_no_levers_but_its_answer() -> None:
    lower = UPPER.replace("upper", "lower")
    made = book({"outcomes/roads.yaml": outcome(lower, LEFT), **lever("x", "")})
    report = levers(made, made.outcomes["roads"], made.places["wood"], TODAY)
    assert isinstance(report, Answer)
    assert report.status is Status.NARROW


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ("over: {outcomes: [rodes]}\n", 'No outcome has the id "rodes".'),
        ("over: {themes: [transprt]}\n", 'No theme has the id "transprt".'),
        ("over: {kinds: [countee]}\n", 'No kind has the id "countee".'),
        ("over: {tiers: [uper]}\n", 'No tier has the id "uper".'),
        ("who: rods\n", 'No portfolio has the id "rods".'),
    ],
)
def test_a_name_in_a_lever_that_nothing_has_is_a_mistake(more: str, says: str) -> None:
    files = {"outcomes/roads.yaml": outcome(UPPER, LEFT), **lever("x", more)}
    _, problems = compile_pack(read_pack(raw(files), ""))
    assert [problem.message for problem in problems] == [says]


def route(id_: str, more: str) -> dict[str, str]:
    return {f"routes/{id_}.yaml": f"route: {id_}\ntitle: {id_}\ndoes: It moves.\nnations: [england]\n{more}"}


ORDER = "instrument: order\nfrom-holder: [district, unitary]\nto: [upper]\n"
ACT = "instrument: act\nfrom-holder: [anybody]\nto: [upper, lower, uk]\n"
LOWER = UPPER.replace("upper", "lower")


def moves(made: Compiled, place: str, tier: str) -> Moving:
    report = moving(made, made.outcomes["roads"], made.places[place], tier, TODAY)
    assert isinstance(report, Moving), report
    return report


@pytest.mark.parametrize(
    ("rules", "routes", "place", "tier", "outlook", "ways"),
    [
        (LOWER, route("o", ORDER) | route("a", ACT), "ash", "upper", Outlook.BELOW_ACT, ["o", "a"]),
        (LOWER, route("o", ORDER) | route("a", ACT), "city", "upper", Outlook.THERE, []),
        (LOWER, route("o", ORDER) | route("a", ACT), "england", "upper", Outlook.PARTLY, ["o", "a"]),
        (UPPER, route("o", ORDER) | route("a", ACT), "ash", "lower", Outlook.ACT, ["a"]),
        (CENTRAL, route("o", ORDER) | route("a", ACT), "ash", "upper", Outlook.ACT, ["a"]),
        (NOBODY, route("o", ORDER) | route("a", ACT), "ash", "upper", Outlook.ACT, ["a"]),
        (LOWER, route("o", ORDER + "but-not: [roads]\n"), "ash", "upper", Outlook.UNKNOWN, []),
        (LOWER, route("o", ORDER + "outcomes: [roads]\n"), "ash", "upper", Outlook.BELOW_ACT, ["o"]),
        (LOWER, route("o", ORDER + "government: devolved\n"), "ash", "upper", Outlook.UNKNOWN, []),
        (LOWER, route("o", ORDER.replace("order", "delegation")), "ash", "upper", Outlook.UNKNOWN, ["o"]),
        (LOWER, route("o", ORDER) | route("a", ACT), "glen", "uk", Outlook.UNKNOWN, []),
    ],
)
def test_whether_it_can_move_and_by_which_ways(
    rules: str, routes: dict[str, str], place: str, tier: str, outlook: Outlook, ways: list[str]
) -> None:
    wider = {"places/wider.csv": "wider-area,name,kind,nation\nengland,England,nation,england\n"}
    report = moves(book({"outcomes/roads.yaml": outcome(rules, LEFT), **routes, **wider}), place, tier)
    assert (report.outlook, [way.id for way in report.ways]) == (outlook, ways)


def test_a_way_says_whom_it_needs_and_who_is_missing() -> None:
    files = {
        "outcomes/roads.yaml": outcome(LOWER, LEFT),
        "tiers/waste.yaml": "tier: waste\ntitle: the waste board\nfilled: where-listed\n",
        **route("o", "instrument: order\nfrom-holder: [district]\nto: [waste]\nthen: [joint-waste-authority]\n"),
    }
    (way,) = moves(book(files), "ash", "waste").ways
    assert way.missing == "joint waste authority"
    seat = "seats:\n  - {over: [ash], holders: [{body: board}]}\n"
    there = book({**files, "tiers/waste.yaml": files["tiers/waste.yaml"] + seat})
    report = moves(there, "ash", "waste")
    assert (report.sits, [one.missing for one in report.ways]) == (("Waste Board",), [""])


def test_who_has_the_function_already_is_read_from_the_powers() -> None:
    files = {
        "outcomes/roads.yaml": outcome(
            UPPER + "  - {id: held, applies: {nation: england, holds: {lower: mending}}, answerable: lower,"
            " law: [An Act 1990 s.1], exception-to: {all: [An Act 1990 s.1]}}\n",
            LEFT,
        ),
        "powers/mending.yaml": "power: mending\ntitle: mending\nheld:\n  - {body: ash-council, from: 2020-01-01}\n",
    }
    made = book(files)
    assert [(one.body, one.since) for one in moves(made, "birch", "lower").held] == [("Ash Council", date(2020, 1, 1))]
    assert moves(made, "ash", "lower").outlook is Outlook.THERE
    assert moves(made, "birch", "lower").outlook is Outlook.UNKNOWN


def test_what_has_to_be_weighed_is_told_where_something_would_move() -> None:
    weighed = {"assessments/e.yaml": "assessment: e\ntitle: Equality\ndoes: It is weighed.\nnations: [england]\n"}
    made = book({"outcomes/roads.yaml": outcome(LOWER, LEFT), **weighed})
    assert [one.id for one in moves(made, "ash", "upper").weighed] == ["e"]
    assert moves(made, "city", "upper").weighed == ()


def test_a_tier_that_is_none_is_answered_with_the_nearest() -> None:
    made = book({"outcomes/roads.yaml": outcome(UPPER, LEFT)})
    assert tier_asked(made, "Upper") == "upper"
    near = tier_asked(made, "uper")
    assert isinstance(near, Answer)
    assert near.message == 'No tier called "uper" is known. Did you mean upper?'


def test_of_one_kind_what_is_for_this_outcome_is_told_before_what_is_for_all() -> None:
    assert ids(found("ash", {**lever("a", COUNTIES), **lever("z", "over: {outcomes: [roads]}\n")})) == ["z", "a"]


def test_uses_of_a_power_are_told_latest_first() -> None:
    files = {
        **lever("x", f"{COUNTIES}law: [Local Government Act 1999 s.15]\n"),
        "interventions/a.yaml": TAKEN.format(n=1, body="city-council", start="2012-01-01", more="until: 2013-01-01\n"),
        "interventions/b.yaml": TAKEN.format(n=2, body="ash-council", start="2015-01-01", more="until: 2016-01-01\n"),
        "interventions/c.yaml": TAKEN.format(n=3, body="glen-council", start="2010-01-01", more="until: 2011-01-01\n"),
    }
    (x,) = found("ash", files)
    assert [use.whom for use in x.used] == ["Ash Council", "City Council", "Glen Council"]
