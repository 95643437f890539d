"""What is said when a name leads to nothing, to several things, or to a body that was not there that day."""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.engine.small import BODIES, LOWER, book, outcome

from accountability.engine.ask import ask
from accountability.engine.refused import as_typed, before_records, ended_body, refused_match, refused_reform
from accountability.model.answer import Answer, Status
from accountability.model.match import Candidate, Match, Matched

ASH, BIRCH = Candidate("ash", "Ash, Wood"), Candidate("birch", "Birch, Wood")
RULES = "  - {id: all, applies: {}, answerable: upper, law: [Roads Act 1980 s.1]}\n"


def match(how: Matched, typed: str = "ash", *candidates: Candidate, says: str = "") -> Match:
    return Match(how, typed, candidates=candidates, says=says)


@pytest.mark.parametrize(
    ("what", "asks"),
    [
        ("place", "2 places are called ash. Which one?"),
        ("outcome", '2 outcomes match "ash". Which one?'),
        ("body", '2 bodies match "ash". Which one?'),
    ],
)
def test_a_name_of_several_things_asks_which(what: str, asks: str) -> None:
    found = refused_match(what, match(Matched.SEVERAL, "ash", ASH, BIRCH))
    assert (found.status, found.message) == (Status.AMBIGUOUS, asks)
    into = "--in " if what == "place" else ""
    assert [(one.label, one.add) for one in found.choices] == [
        ("Ash, Wood", f'{into}"Ash, Wood"'),
        ("Birch, Wood", f'{into}"Birch, Wood"'),
    ]


def test_a_name_that_other_places_may_have_is_asked_about_and_one_outcome_is_not() -> None:
    found = refused_match("place", match(Matched.SEVERAL, "ash", ASH))
    assert found.message.startswith("ash: other places may have that name")
    assert (len(found.notes), [one.label for one in found.choices]) == (1, ["Ash, Wood"])
    assert refused_match("outcome", match(Matched.SEVERAL, "ash", ASH)).notes == ()


def test_a_near_name_is_offered_and_one_like_nothing_is_said_not_to_be_known() -> None:
    near = refused_match("place", match(Matched.NEAR, "ahs", ASH, BIRCH))
    assert (near.status, near.message) == (
        Status.NOT_FOUND,
        'No place called "ahs" is known. Did you mean Ash, Wood or Birch, Wood?',
    )
    assert len(near.choices) == 2
    none = refused_match("body", match(Matched.NONE, "xyzzy"))
    assert (none.status, none.message) == (Status.NOT_FOUND, 'No body called "xyzzy" is known.')
    said = refused_match("place", match(Matched.NONE, "SW1A", says="No such postcode."))
    assert said.message == "No such postcode."


@pytest.mark.parametrize("typed", ["", "  ", "\x00"])
def test_nothing_that_was_named_is_not_understood(typed: str) -> None:
    found = refused_match("outcome", match(Matched.NONE, typed))
    assert (found.status, found.message) == (Status.NOT_UNDERSTOOD, "No outcome was named.")


def test_a_place_abroad_is_out_of_scope() -> None:
    found = refused_match("place", match(Matched.OUTSIDE, "Jersey", says="Jersey is not in the United Kingdom."))
    assert (found.status, found.message) == (Status.OUT_OF_SCOPE, "Jersey is not in the United Kingdom.")


def test_what_was_typed_is_repeated_without_control_characters_and_cut_at_sixty() -> None:
    assert as_typed(" a\x1b[31mb\n") == "a [31mb"
    assert as_typed("x" * 60) == "x" * 60
    assert as_typed("x" * 61) == "x" * 57 + "..."


def test_a_reform_that_is_not_known_is_answered_with_those_near_it() -> None:
    near = refused_reform("radicl", ["radical", "regional"])
    assert near.message == 'No reform called "radicl" is known. Did you mean radical or regional?'
    assert [(one.label, one.add) for one in near.choices] == [
        ("radical", "--under radical"),
        ("regional", "--under regional"),
    ]
    assert refused_reform("x", []).message == 'No reform called "x" is known. The law as it is: current-law.'


def test_records_begin_on_the_first_of_january_2009() -> None:
    assert before_records(date(2009, 1, 1)) is None
    early = before_records(date(2008, 12, 31))
    assert early is not None
    assert early.message == ("These records begin on 1 January 2009, so they cannot answer for 31 December 2008.")


ENDED = {
    "bodies/all.csv": BODIES.replace("Wood Council,county,wood,,", "Wood Council,county,wood,2010-04-01,2020-04-01")
    + "ash-new,Ash Unitary,unitary,ash,2020-04-01,\nbirch-new,Birch Unitary,unitary,birch,2020-04-01,\n",
    "tiers/upper.csv": "over,body,from,until,law\n"
    "ash|birch,wood-council,2010-04-01,2020-04-01,\n"
    "ash,ash-new,2020-04-01,,SI 2019/1\nbirch,birch-new,2020-04-01,,SI 2019/1\n"
    "city,city-council,,,\nglen,glen-council,,,\n",
    "tiers/lower.csv": LOWER,
    "tiers/upper.yaml": "tier: upper\ntitle: the upper tier\nfilled: where-listed\n",
}  # fmt: skip


def by_name_of(body: str, on: date) -> Answer:
    made = book({"outcomes/roads.yaml": outcome(RULES), **ENDED})
    found = ask(made, made.outcomes["roads"], made.places["wood"], on, {})
    return ended_body(made, Match(Matched.ONE, "x", id="wood", body=body), found, on)


def test_a_body_that_had_ended_says_when_and_to_how_many_its_area_passed_and_under_which_law() -> None:
    found = by_name_of("wood-council", date(2020, 4, 1))
    assert found.notes == ("Wood Council ended on 31 March 2020. On 1 April 2020 its area passed to 2 councils.",)
    assert [(one.label, one.add, [cite.cite for cite in one.law]) for one in found.choices][-1] == (
        "the old council",
        "--on 2020-03-31",
        ["SI 2019/1"],
    )
    assert by_name_of("wood-council", date(2020, 3, 31)).notes == ()


def test_a_body_that_had_not_begun_says_so_and_one_that_was_there_says_nothing() -> None:
    assert by_name_of("wood-council", date(2010, 3, 31)).notes[0] == "Wood Council did not exist until 1 April 2010."
    assert by_name_of("ash-council", date(2010, 3, 31)).notes == by_name_of("", date(2010, 3, 31)).notes
