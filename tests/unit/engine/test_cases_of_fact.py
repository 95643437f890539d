"""What a fact can be here, what is asked about it and in which words, and when nothing of the kind can arise."""

from __future__ import annotations

from datetime import date

from tests.unit.engine.small import TODAY, answer, book, names, outcome, tier

from accountability.engine.around import answers, parties_of
from accountability.engine.ask import refused_facts
from accountability.model.answer import Answer, Status

LAW = "law: [Roads Act 1980 s.1]"
UPPER = f"  - {{id: england, applies: {{nation: england}}, answerable: upper, {LAW}}}\n"
INTO = f"{LAW}, exception-to: {{england: [Roads Act 1980 s.2]}}"
MINISTER = "{minister: roads}"
TRUNK = f"  - {{id: trunk, applies: {{nation: england, given: {{road: trunk}}}}, answerable: {MINISTER}, {INTO}}}\n"
LIT = f"  - {{id: lit, applies: {{nation: england, given: {{lit: bright}}}}, answerable: lower, {INTO}}}\n"
ROAD = "  road: {asks: What kind of road is it?, values: {local: a local road, trunk: a trunk road}%s}\n"
LAMP = "  lit: {asks: Is it lit?, values: {bright: a lit road, dark: a dark road}%s}\n"
PARK = "  - {id: park, applies: {held-by: {park: anyone}}, answerable: park, " + INTO + "}\n"
SEAT = "seats:\n  - {over: [{part-of: ash}], holders: [{body: park}]}\n"
MENDING = (
    "power: mending\ntitle: mending\nheld:\n  - {body: ash-council, over: [{part-of: ash}], law: [An Act 1990 s.1]}\n"
)
POWER = f"  - {{id: power, applies: {{holds: {{lower: mending}}}}, answerable: lower, {INTO}}}\n"


def facts(*each: str) -> str:
    return "facts:\n" + "".join(each)


def in_park(more: str = "", place: str = "ash", on: date = TODAY, **given: str) -> Answer:
    files = {"outcomes/roads.yaml": outcome(UPPER + PARK), "tiers/park.yaml": tier("park", "where-listed", SEAT) + more}
    return answer(files, place, on, **given)


def labels(found: Answer) -> list[tuple[str, str]]:
    return [(choice.label, choice.add) for choice in found.choices]


def test_a_tier_over_part_of_a_place_asks_in_its_own_words_or_in_plain_ones() -> None:
    found = in_park()
    assert found.asks == "Who sits for this spot as the park tier?"
    assert labels(found) == [
        ("in the part where Park Authority sits", "--given park=park"),
        ("elsewhere", "--given park=elsewhere"),
    ]
    worded = in_park("asks: Is it in the park?\npart: inside {body}\nelsewhere: outside it\n")
    assert worded.asks == "Is it in the park?"
    assert [label for label, _ in labels(worded)] == ["inside Park Authority", "outside it"]


def test_a_power_over_part_of_a_place_asks_where_it_is_held() -> None:
    found = answer({"outcomes/roads.yaml": outcome(UPPER + POWER), "powers/mending.yaml": MENDING}, "ash")
    assert found.asks == "Is it where mending is held?"
    assert [label for label, _ in labels(found)] == ["where mending is held", "outside the area of mending"]


def test_a_given_part_that_is_nowhere_near_is_no_such_case_and_elsewhere_is_everywhere_else() -> None:
    assert in_park(place="birch", park="park").status is Status.NO_SUCH_CASE
    assert names(in_park(place="birch", park="elsewhere")) == ["Wood Council"]
    assert names(in_park(place="birch")) == ["Wood Council"]


def test_a_value_that_nothing_is_near_is_refused_with_those_there_are() -> None:
    made = book({"outcomes/roads.yaml": outcome(UPPER + TRUNK, facts(ROAD % ""))})

    def says(**given: str) -> str:
        refused = refused_facts(made, made.outcomes["roads"], given)
        return refused.message if refused else ""

    assert says(road="local") == ""
    assert says(road="xyzzy") == '"xyzzy" is not a value of road. It can be local or trunk.'
    assert says(road="trnk") == '"trnk" is not a value of road. It can be local or trunk. Did you mean trunk?'
    assert says(xyzzy="local") == ('Who answers for mended roads does not turn on "xyzzy". It turns on road.')


def test_two_facts_that_both_matter_are_each_a_part_of_the_way() -> None:
    rules = UPPER + TRUNK + LIT.replace("lit: bright", "road: local, lit: bright")
    found = answer({"outcomes/roads.yaml": outcome(rules, facts(ROAD % "", LAMP % ""))}, "ash")
    assert {choice.add: choice.parties[0].name for choice in found.choices} == {
        "--given lit=bright --given road=local": "Ash Council",
        "--given lit=bright --given road=trunk": "Secretary of State for Transport",
        "--given lit=dark --given road=local": "Wood Council",
        "--given lit=dark --given road=trunk": "Secretary of State for Transport",
    }


def test_a_given_fact_is_not_assumed_and_the_other_still_is() -> None:
    head = facts(ROAD % ", usual: local", LAMP % ", usual: dark")
    rules = UPPER + TRUNK + LIT.replace("lit: bright", "road: local, lit: bright")
    files = {"outcomes/roads.yaml": outcome(rules, head)}
    found = answer(files, "ash", road="local")
    assert (names(found), [name for name, *_ in found.assuming]) == (["Wood Council"], ["lit"])
    assert [(one.words, [party.name for party in one.parties]) for one in found.unless] == [
        ("a lit road", ["Ash Council"])
    ]


def test_what_can_arise_only_in_a_park_turns_on_the_park_though_no_rule_names_it() -> None:
    only = ", usual: local, only: {trunk: {held-by: {park: anyone}}}"
    files = {
        "outcomes/roads.yaml": outcome(UPPER + TRUNK, facts(ROAD % only)),
        "tiers/park.yaml": tier("park", "where-listed", SEAT),
    }
    assert answer(files, "birch", road="trunk").status is Status.NO_SUCH_CASE
    assert names(answer(files, "ash", park="park", road="trunk")) == ["Secretary of State for Transport"]
    assert answer(files, "ash", park="elsewhere", road="trunk").status is Status.NO_SUCH_CASE


def test_everybody_who_answers_in_some_case_or_part_is_counted_once() -> None:
    assert {party.name for party in parties_of(in_park())} == {"Wood Council", "Park Authority"}
    whole = in_park(place="wood")
    assert whole.status is Status.NARROW
    assert [party.name for party in parties_of(whole)].count("Wood Council") == 1
    assert {party.name for party in parties_of(whole)} == {"Wood Council", "Park Authority"}


def test_outcomes_are_answered_in_the_order_of_their_ids_however_they_are_asked() -> None:
    other = outcome(UPPER).replace("outcome: roads", "outcome: lamps")
    made = book({"outcomes/roads.yaml": outcome(UPPER), "outcomes/lamps.yaml": other})
    for asked in (["roads", "lamps"], ["lamps", "roads"], []):
        assert [one.id for one, _ in answers(made, made.places["ash"], TODAY, asked)] == ["lamps", "roads"]
