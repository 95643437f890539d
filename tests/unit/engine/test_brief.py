"""What a pack says to those who will be asked: what of it is told of an outcome, in a place, on a day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest
from tests.unit.engine.small import TODAY, book, outcome, raw

from accountability.compiled.compile import compile_pack
from accountability.engine.ask import ask
from accountability.engine.brief import brief
from accountability.files.read_pack import read_pack
from accountability.model.brief import Audience, Brief, Part
from accountability.model.diagnostic import PackError

HEAD = (
    "ministers: {england: {minister: roads, answers-for: funding}, scotland: {minister: roads, answers-for: funding}}\n"
)
RULES = (
    "  - {id: england, applies: {nation: england}, answerable: upper, law: [Highways Act 1980 s.41]}\n"
    "  - {id: scotland, applies: {nation: scotland}, answerable: {minister: roads}, law: [An Act 1984 s.1]}\n"
)
OUTCOME = {"outcomes/transport/roads.yaml": outcome(RULES, HEAD)}
TRIGGER = "trigger: t\nnation: england\nminister: roads\ntest: it fails\ndoes: direct it\nlaw: [An Act 1990 s.1]\n"
PRECEDENT = "precedent: p\ntitle: roads to counties\nblame: partly\nsays: It was so.\nsource: A report of 2015\n"


def told(files: Mapping[str, str], place: str = "ash", on: date = TODAY, today: date = TODAY) -> Brief:
    compiled = book({**OUTCOME, **files})
    matter, where = compiled.outcomes["roads"], compiled.places[place]
    return brief(compiled, ask(compiled, matter, where, on, {}), matter, where, Audience.MEDIA, today)


def problems(files: Mapping[str, str]) -> list[str]:
    """What compiling says of a pack."""
    return [one.message for one in compile_pack(read_pack(raw({**OUTCOME, **files}), ""))[1]]


def flag(name: str, *occasions: str) -> dict[str, str]:
    text = f"red-flag: {name}\nclaim: claim {name}\noccasions: [{', '.join(occasions)}]\nbecause: it is so\n"
    return {f"briefing/{name}.yaml": text}


def test_a_pack_that_says_nothing_still_gives_a_brief() -> None:
    found = told({})
    assert [party.name for party in found.ways[0].parties] == ["Wood Council"]
    assert (found.triggers, found.precedents, found.red_flags, found.questions) == ((), (), (), None)


@pytest.mark.parametrize(
    ("limit", "reaches"),
    [
        ("", True),
        ("kinds: [county]\n", True),
        ("kinds: [district]\n", False),
        ("themes: [transport]\n", True),
        ("outcomes: [roads]\n", True),
        ("from: 2026-11-22\n", True),
        ("from: 2026-11-23\n", False),
        ("until: 2026-11-22\n", False),
    ],
)
def test_a_power_to_step_in_reaches_its_kinds_themes_and_days(limit: str, reaches: bool) -> None:
    assert bool(told({"briefing/t.yaml": TRIGGER + limit}).triggers) is reaches


def test_no_power_to_step_in_where_a_minister_decides() -> None:
    found = told({"briefing/t.yaml": TRIGGER.replace("england", "scotland")}, "glen")
    assert found.triggers == ()
    assert [(one.office, one.part) for one in found.ministers] == [("Secretary of State for Transport", Part.DECIDES)]


def test_a_power_of_one_nation_is_not_told_in_another() -> None:
    assert told({"briefing/t.yaml": TRIGGER.replace("england", "scotland")}).triggers == ()


def test_the_nearest_precedents_come_first_and_none_from_the_future() -> None:
    files = {
        "briefing/a.yaml": PRECEDENT.replace("precedent: p", "precedent: any"),
        "briefing/b.yaml": PRECEDENT.replace("precedent: p", "precedent: of-theme") + "themes: [transport]\n",
        "briefing/c.yaml": PRECEDENT.replace("precedent: p", "precedent: of-it")
        + "outcomes: [roads]\nmoved-on: 2015-04-01\n",
        "briefing/d.yaml": PRECEDENT.replace("precedent: p", "precedent: elsewhere") + "nations: [wales]\n",
    }
    assert [one.id for one in told(files).precedents] == ["of-it", "of-theme", "any"]
    assert [one.id for one in told(files, on=date(2015, 3, 31)).precedents] == ["of-theme", "any"]


def test_a_claim_is_told_on_its_occasion_in_the_order_of_occasions() -> None:
    files = {**flag("a", "always", "nobody"), **flag("b", "minister-answers"), **flag("c", "minister-left")}
    assert [one.id for one in told(files).red_flags] == ["a", "c"]
    assert [one.id for one in told(files, "glen").red_flags] == ["a", "b"]


def test_a_saying_and_a_dispute_belong_to_their_nation_body_and_days() -> None:
    files = {
        "briefing/s.yaml": "saying: roads\nnations: [england]\ndoes: mends the roads\n",
        "briefing/d.yaml": (
            "dispute: d\nbody: wood-council\noutcome: roads\nfrom: 2026-11-01\nuntil: 2026-12-01\n"
            "called: the strike\nshows: employs the crews\npressed: ministers take no part\n"
        ),
    }
    found = told(files)
    assert found.saying
    assert found.saying.does == "mends the roads"
    assert found.dispute
    assert found.dispute.called == "the strike"
    assert told(files, "city").dispute is None
    assert told(files, on=date(2026, 10, 31)).dispute is None
    assert told(files, "glen").saying is None


def test_who_answers_today_is_told_only_where_it_changed() -> None:
    rules = (
        "  - {id: then, applies: {nation: england, until: 2020-04-01}, answerable: lower, law: [An Act 1990 s.1]}\n"
        "  - {id: now, applies: {nation: england, from: 2020-04-01}, answerable: upper, law: [An Act 1990 s.2]}\n"
    )
    files = {"outcomes/transport/roads.yaml": outcome(rules)}
    assert told(files, on=date(2020, 3, 31)).now == ("Wood Council",)
    assert told(files, on=date(2020, 4, 1)).now == ()
    assert told(files, "city", on=date(2020, 3, 31)).now == ()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (TRIGGER + "kinds: [cuonty]\n", 'No kind has the id "cuonty".'),
        (TRIGGER.replace("minister: roads", "minister: rods"), 'No portfolio has the id "rods".'),
        (TRIGGER + "themes: [transprot]\n", 'No theme has the id "transprot".'),
        (PRECEDENT + "outcomes: [rods]\n", 'No outcome has the id "rods".'),
        ("saying: rods\n", 'No outcome has the id "rods".'),
        ("dispute: d\nbody: nobody\noutcome: roads\ncalled: a\nshows: b\npressed: c\n", 'No body has the id "nobody".'),
    ],
)
def test_every_name_must_be_known(text: str, says: str) -> None:
    assert problems({"briefing/x.yaml": text}) == [says]


def test_nothing_is_said_twice() -> None:
    twice = {"briefing/a.yaml": "saying: roads\nnations: [england]\n", "briefing/b.yaml": "saying: roads\n"}
    assert problems(twice) == ['There are two sayings for "roads" in one nation.']
    assert problems({"briefing/a.yaml": TRIGGER, "briefing/b.yaml": TRIGGER}) == ['The trigger "t" is there twice.']


def test_there_is_no_precedent_without_a_source() -> None:
    text = PRECEDENT.partition("source:")[0]
    with pytest.raises(PackError) as refused:
        read_pack(raw({**OUTCOME, "briefing/p.yaml": text}), "")
    assert "source" in refused.value.diagnostics[0].message


def test_ministers_who_decide_come_before_those_to_whom_something_is_left() -> None:
    other = "portfolio: money\ntitle: money\nuk:\n  - {department: dft, office: Chancellor}\n"
    head = "ministers: {scotland: {minister: money, answers-for: funding}}\n"
    files = {"outcomes/transport/roads.yaml": outcome(RULES, head), "portfolios/money.yaml": other}
    assert [(one.office, one.part) for one in told(files, "glen").ministers] == [
        ("Secretary of State for Transport", Part.DECIDES),
        ("Chancellor", Part.RESIDUAL),
    ]


def test_of_a_place_in_two_nations_no_nation_speaks() -> None:
    wider = {"places/wider.csv": "wider-area,name,kind,over\nborder,Border,region,city|glen\n"}
    assert told({**wider, "briefing/t.yaml": TRIGGER, **flag("a", "always")}, "border").red_flags == ()


def test_where_no_power_decides_there_is_no_function() -> None:
    found = told({})
    assert (found.function, found.area) == ("", "")


def test_the_power_that_decides_is_told_with_the_area_of_the_one_body_that_holds_it() -> None:
    rules = RULES + (
        "  - {id: held, applies: {nation: england, holds: {upper: mending}}, answerable: upper, law: [An Act 2000 s.1],"
        " exception-to: {england: [An Act 2000 s.1]}}\n"
    )
    files = {
        "outcomes/transport/roads.yaml": outcome(rules, HEAD),
        "powers/m.yaml": "power: mending\ntitle: mending roads\nheld:\n  - {body: wood-council, from: 2010-01-01}\n",
    }
    assert (told(files).function, told(files).area) == ("mending roads", "Wood")
    assert (told(files, "city").function, told(files, "city").area) == ("", "")
    assert (told(files, on=date(2009, 12, 31)).function, told(files, on=date(2009, 12, 31)).area) == ("", "")
