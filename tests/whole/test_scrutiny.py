"""How an outcome is held to account: which findings decide, and that what is not known is no failure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import pairwise

import pytest
from tests.unit.engine.small import TODAY, book, outcome

from accountability.engine.around import answers
from accountability.engine.scene import Scene
from accountability.engine.scrutinised import scrutinised
from accountability.engine.scrutiny import probed, scrutiny
from accountability.model.answer import Status
from accountability.model.compiled import Compiled
from accountability.model.scrutiny import Mark, Probe, Probed, Scrutiny

LOWER = outcome("  - {id: a, applies: {}, answerable: lower, law: [Highways Act 1980 s.41]}\n")
JOINT = outcome("  - {id: a, applies: {}, answerable: {jointly: [lower, upper]}, law: [Highways Act 1980 s.41]}\n")
DISTRICT = """\
kind: district
title: district council
office: [{by: the leader}]
elected-by: [{by: voters, says: "voters in {area}"}]
polls: [2024-05-02, 2028-05-04]
redress: [{by: the ombudsman, law: [Local Government Act 1974 s.25]}]
inspected-by: [{by: the inspectors, outcomes: [other]}]
"""
COUNTY = """\
kind: county
title: county council
office: [{by: the chair}]
appointed-by: [{by: the King}]
"""


def one_test(name: str, more: str = "") -> str:
    """The file of one test."""
    return f"test: {name}\ntitle: t {name}\nasks: is {name} so?\nsettle: look\n{more}"


def pack(**tests: str) -> dict[str, str]:
    """A small pack with some tests; in the names of tests write _ for -."""
    files = {f"scrutiny/{name}.yaml": one_test(name.replace("_", "-"), more) for name, more in tests.items()}
    return {
        "outcomes/transport/roads.yaml": LOWER,
        "kinds/district.yaml": DISTRICT,
        "kinds/county.yaml": COUNTY,
        **files,
    }


def put(files: Mapping[str, str], place: str = "ash", on: date = TODAY) -> Scrutiny:
    """Mended roads put to the tests of a small pack."""
    compiled = book(files)
    where = compiled.places[place]
    matter, answer = answers(compiled, where, on)[0]
    assert answer.question
    return scrutiny(Scene(compiled, matter, where, on, answer.question), answer)


def only(files: Mapping[str, str], place: str = "ash", on: date = TODAY) -> Probed:
    """The one test of a small pack."""
    (found,) = put(files, place, on).tests
    return found


def test_what_the_register_knows() -> None:
    found = {one.test: one for one in put(pack(redress="", elected="", answerer="", next_vote="")).tests}
    assert {test: (one.mark, one.says) for test, one in found.items()} == {
        "redress": (Mark.YES, "The ombudsman."),
        "elected": (Mark.YES, "Voters in Ash."),
        "answerer": (Mark.YES, "The leader."),
        "next-vote": (Mark.YES, "May 2028."),
    }
    assert [cite.cite for cite in found["redress"].law] == ["Local Government Act 1974 s.25"]


@pytest.mark.parametrize("name", ["measure", "decisions", "officers", "audit", "scrutiny", "inspection"])
def test_what_is_not_in_the_register_is_not_known_and_never_a_no(name: str) -> None:
    found = only(pack(**{name: ""}))
    assert (found.mark, found.says, found.settle, found.remedies) == (Mark.NOT_KNOWN, "", "look", ())


def test_who_is_appointed_is_not_elected_and_the_remedy_of_the_test_is_told() -> None:
    more = "remedies: [{route: act, says: an Act, kinds: [county]}, {route: order, says: an order, kinds: [unitary]}]\n"
    files = pack(elected=more) | {"outcomes/transport/roads.yaml": LOWER.replace("lower,", "upper,")}
    found = only(files)
    assert (found.mark, found.says) == (Mark.NO, "Those who run it are appointed by the King.")
    assert [remedy.says for remedy in found.remedies] == ["an Act"]


FINDING = "findings: [{{verdict: {verdict}, says: {says}, {fits}}}]\n"


@pytest.mark.parametrize(
    ("fits", "place", "on", "holds"),
    [
        ("kinds: [district]", "ash", TODAY, True),
        ("kinds: [county]", "ash", TODAY, False),
        ("bodies: [ash-council]", "ash", TODAY, True),
        ("bodies: [ash-council]", "birch", TODAY, False),
        ("offices: [the leader]", "ash", TODAY, True),
        ("offices: [the chair]", "ash", TODAY, False),
        ("outcomes: [roads]", "ash", TODAY, True),
        ("themes: [transport]", "ash", TODAY, True),
        ("nations: [scotland]", "ash", TODAY, False),
        ("nations: [scotland]", "glen", TODAY, True),
        ("from: 2026-11-22", "ash", TODAY, True),
        ("until: 2026-11-22", "ash", TODAY, False),
        ("forms: [jointly]", "ash", TODAY, False),
        ("kinds: [district], nations: [scotland]", "ash", TODAY, False),
    ],
)
def test_a_finding_holds_where_everything_that_it_names_does(fits: str, place: str, on: date, holds: bool) -> None:
    found = only(pack(measure=FINDING.format(verdict="passes", says="a series", fits=fits)), place, on)
    assert (found.mark, found.says) == ((Mark.YES, "A series.") if holds else (Mark.NOT_KNOWN, ""))


def test_what_is_said_of_a_body_goes_before_the_outcome_and_that_before_the_kind_and_that_before_the_register() -> None:
    of_kind = "  - {verdict: partly, says: of the kind, kinds: [district]}\n"
    of_outcome = "  - {verdict: fails, says: of the outcome, outcomes: [roads]}\n"
    of_body = "  - {verdict: passes, says: of the body, bodies: [ash-council]}\n"
    told = [
        only(pack(redress=f"findings:\n{more}")).says
        for more in (of_kind, of_kind + of_outcome, of_kind + of_outcome + of_body, of_body + of_kind)
    ]
    assert told == ["Of the kind.", "Of the outcome.", "Of the body.", "Of the body."]


def test_the_order_of_findings_changes_nothing_and_the_weakest_decides() -> None:
    weak, strong = "  - {verdict: partly, says: weak}\n", "  - {verdict: passes, says: strong}\n"
    assert only(pack(measure=f"findings:\n{weak}{strong}")).says == "Weak."
    assert only(pack(measure=f"findings:\n{strong}{weak}")).says == "Weak."


def test_whole_sentences_are_told_as_they_are_and_words_in_the_sentence_of_the_test() -> None:
    more = "told: {passes: 'It is {what}, at last.'}\nfindings:\n"
    words, whole = "  - {verdict: passes, says: so}\n", "  - {verdict: passes, says: It is.}\n"
    assert only(pack(measure=more + words)).says == "It is so, at last."
    assert only(pack(measure=more + whole)).says == "It is."


def test_officers_that_are_required_add_up() -> None:
    files = pack(officers="told: {not-known: 'The law requires {what}.'}\n") | {
        "scrutiny/officers.csv": "officer,kinds,themes\na clerk,district,\na mate,district,transport\na nurse,county,\n"
    }
    found = only(files)
    assert (found.mark, found.says) == (Mark.NOT_KNOWN, "The law requires a clerk and a mate.")


def test_where_two_share_it_the_weaker_of_them_decides_and_is_named() -> None:
    joint = "findings: [{verdict: partly, says: 'They share it: {names}.', forms: [jointly]}]\n"
    files = pack(elected="", answerer=joint) | {"outcomes/transport/roads.yaml": JOINT}
    found = {one.test: one for one in put(files).tests}
    assert found["elected"].mark is Mark.NO
    assert found["elected"].says == "Wood Council: Those who run it are appointed by the King."
    assert found["answerer"].says == "They share it: Ash Council and Wood Council."


def test_years_are_those_of_whoever_inspects() -> None:
    more = "years: 4\ncycles: [{by: the inspectors, years: 6, themes: [transport]}]\n"
    assert only(pack(inspection=more)).asks == "is inspection so?"
    asked = {"scrutiny/inspection.yaml": one_test("inspection", more).replace("so?", "so in {years} years?")}
    assert only(pack() | asked).asks == "is inspection so in 4 years?"
    kind = {"kinds/district.yaml": DISTRICT.replace("[other]", "[roads]")}
    assert only(pack() | asked | kind).asks == "is inspection so in 6 years?"


def test_the_weakest_comes_first_and_passes_are_counted() -> None:
    found = put(pack(redress="", measure="", elected="findings: [{verdict: fails, says: no}]\n"))
    assert [one.mark for one in found.tests] == [Mark.NO, Mark.NOT_KNOWN, Mark.YES]
    assert found.passes == 1


def test_everything_in_a_place_by_who_answers() -> None:
    compiled = book(pack(redress="", measure=""))
    found = scrutinised(compiled, compiled.places["ash"], TODAY)
    (council,) = found.answerers
    assert (council.name, council.outcomes, council.fewest, council.most) == ("Ash Council", 1, 1, 1)
    assert (council.weakest, council.mark, council.in_how_many) == ("t measure", Mark.NOT_KNOWN, 1)
    assert found.outcomes[0].marks == (("redress", Mark.YES), ("measure", Mark.NOT_KNOWN))


SAMPLE = ("wigan", "sevenoaks", "camden", "glasgow-city", "cardiff", "belfast")


@pytest.mark.parametrize("place", SAMPLE)
def test_every_outcome_that_has_an_answer_has_ten_marks_weakest_first(place: str, built_in: Compiled) -> None:
    where = built_in.places[place]
    tried = 0
    for matter, answer in answers(built_in, where, TODAY):
        if not answer.settled or answer.question is None:
            continue
        tests = probed(Scene(built_in, matter, where, TODAY, answer.question), answer)
        assert {one.test for one in tests} == set(Probe), matter.id
        assert all(a.mark.strength <= b.mark.strength for a, b in pairwise(tests)), matter.id
        for one in tests:
            known = one.mark is not Mark.NOT_KNOWN
            assert not known or one.says or one.law, (matter.id, one.test)
            assert not known or not one.settle, (matter.id, one.test)
            assert not one.remedies or one.mark in (Mark.NO, Mark.PARTLY), (matter.id, one.test)
            assert "{" not in one.asks + one.says, (matter.id, one.test)
        tried += 1
    assert tried > 200


def test_a_remedy_says_what_it_needs(built_in: Compiled) -> None:
    starts = {"act": "an Act", "order": "an order"}
    remedies = [
        remedy
        for probe in built_in.probes.values()
        for remedy in (*(r for _, r in probe.remedies), *(r for found in probe.findings for r in found.remedies))
    ]
    assert len(remedies) > 20
    assert [r.says for r in remedies if not r.says.startswith(starts.get(r.route, ""))] == []


def test_published_results_are_known_for_many_outcomes(built_in: Compiled) -> None:
    measured = {id_ for found in built_in.probes["measure"].findings for id_ in found.fits.outcomes}
    assert len(measured) >= 60


def test_independent_decisions_have_no_remedy(built_in: Compiled) -> None:
    where = built_in.places["norfolk"]
    (pair,) = answers(built_in, where, TODAY, ["inquest-finding"])
    matter, answer = pair
    assert answer.status is Status.INDEPENDENT
    assert answer.question
    tests = probed(Scene(built_in, matter, where, TODAY, answer.question), answer)
    assert [one.remedies for one in tests if one.remedies] == []
