"""The line from a legislature to the voters, for real answers of the built-in pack."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from accountability.engine.mandates import HOUSES
from accountability.model.answer import Answer, Link, Status
from accountability.model.compiled import Compiled
from accountability.rulebook import Rulebook

TODAY = date(2026, 11, 22)
PLACES = ("Sevenoaks", "Wigan", "Leeds", "Camden", "Exeter", "Keswick", "Cardiff", "Glasgow", "Stornoway", "Derry")
DAYS = (date(2009, 1, 1), date(2014, 6, 1), TODAY)
IN_LINE = {"answers-to", "office", "elects", "appoints", "holds-duty", "holds-power"}


@pytest.fixture(scope="module")
def book(built_in: Compiled) -> Rulebook:
    return Rulebook(built_in)


@pytest.fixture(scope="module")
def answers(book: Rulebook) -> list[Answer]:
    """Every outcome in ten places on three days, of every nation."""
    return [book.who(o, p, day) for o in sorted(book.compiled.outcomes) for p in PLACES for day in DAYS]


def named(link: Link) -> tuple[str, str]:
    return link.start, link.end


def lines(answers: list[Answer]) -> Iterator[tuple[Answer, tuple[Link, ...]]]:
    return ((answer, answer.chain) for answer in answers if answer.chain)


def test_there_is_a_line_wherever_it_is_settled_and_nowhere_else(answers: list[Answer]) -> None:
    assert sum(bool(answer.chain) for answer in answers) > 500
    for answer in answers:
        assert bool(answer.chain) == answer.settled, answer.message


def test_every_link_is_a_sentence_with_its_marks_filled_in(answers: list[Answer]) -> None:
    for answer, chain in lines(answers):
        for link in chain:
            assert link.says.endswith("."), link
            assert link.says[0].isupper() or link.says.startswith("NHS"), link
            assert "{" not in "".join((*named(link), link.says)), (answer.message, link)


def test_only_answering_carries_answerability(answers: list[Answer]) -> None:
    for _, chain in lines(answers):
        for link in chain:
            assert link.relation in {*IN_LINE, "sets-framework"}, link
            if link.relation == "sets-framework":
                assert not link.carries_answerability
                assert link.says in ("The minister's line stops here.", "The ministers' line stops here.",
                                     "The ministers' lines stop here.")  # fmt: skip
            elif link.start != "nobody" and "The line ends here" not in link.says:
                assert link.carries_answerability, link


def test_who_delivers_and_who_pays_is_never_in_the_line(answers: list[Answer]) -> None:
    for answer, chain in lines(answers):
        parties = {party.name for party in answer.answerable}
        beside = {one.name for one in (*answer.delivered_by, *answer.funded_by)} - parties
        assert beside.isdisjoint(name for link in chain for name in named(link)), answer.message


def test_whoever_answers_stands_in_the_line(answers: list[Answer]) -> None:
    for answer, chain in lines(answers):
        everybody = {name.removeprefix("the ") for link in chain for name in named(link)}
        for party in answer.answerable:
            assert party.name.removeprefix("the ") in everybody, answer.message


def test_a_line_ends_at_voters_or_says_where_it_ends(answers: list[Answer]) -> None:
    for answer, chain in lines(answers):
        ends = any(link.relation == "elects" for link in chain)
        assert ends or "ends here" in chain[-1].says or "sent by" in str(answer.intervention), (answer.message, chain)


def test_a_minister_stops_short_or_the_line_runs_through(answers: list[Answer]) -> None:
    """No minister is both said to stop short of a body and found in its line."""
    for answer, chain in lines(answers):
        stops = {link.start for link in chain if link.relation == "sets-framework"}
        through = {link.end for link in chain if link.relation == "answers-to"} - HOUSES
        assert stops.isdisjoint(through), answer.message


def test_a_house_is_elected_only_where_the_line_runs_through_it(book: Rulebook) -> None:
    local, central = book.who("bins", "Sevenoaks", TODAY), book.who("Universal Credit", "Leeds", TODAY)
    assert "UK Parliament" not in {link.end for link in local.chain if link.relation == "elects"}
    assert central.chain[-1].says == "Voters in the United Kingdom elect its House of Commons."


def test_links_carry_their_law_and_their_days(book: Rulebook) -> None:
    holds = next(link for link in book.who("policing", "Wigan", TODAY).chain if link.relation == "holds-duty")
    assert holds.since == date(2017, 5, 8)
    assert "Police Reform and Social Responsibility Act 2011 s.1" in {cite.cite for cite in holds.law}


def test_a_power_gives_the_day_since_which_it_is_held(book: Rulebook) -> None:
    holds = next(link for link in book.who("buses", "Wigan", TODAY).chain if link.relation == "holds-duty")
    assert holds.says == "Greater Manchester Combined Authority has held bus franchising here since 24 September 2023."


@pytest.mark.parametrize(
    ("place", "day", "house"),
    [
        ("Glasgow", TODAY, "Scottish Parliament"),
        ("Swansea", TODAY, "Senedd"),
        ("Swansea", date(2020, 5, 5), "National Assembly for Wales"),
        ("Belfast", TODAY, "Northern Ireland Assembly"),
        ("Leeds", TODAY, "UK Parliament"),
    ],
)
def test_the_legislature_is_the_nation_s_as_it_was_called(book: Rulebook, place: str, day: date, house: str) -> None:
    assert {link.end for link in book.who("bins", place, day).chain} & HOUSES == {house}


def test_a_reserved_matter_runs_to_westminster_and_says_so(book: Rulebook) -> None:
    first = book.who("policing", "Cardiff", TODAY).chain[0]
    assert first.end == "UK Parliament"
    assert first.says.endswith("This is reserved.")
    assert first.law[0].cite.startswith("Government of Wales Act 2006")


def test_commissioners_answer_to_the_minister_who_sent_them(answers: list[Answer], book: Rulebook) -> None:
    answer = book.who("child protection", "Rotherham", date(2015, 6, 1))
    assert answer.status is Status.ANSWERED
    sent = [link for link in answer.chain if link.relation == "answers-to" and "who sent them" in link.says]
    assert len(sent) == 1
    assert sent[0].end.startswith("Secretary of State")
    assert sent[0].end in {link.start for link in answer.chain if link.end == "UK Parliament"}


def test_an_answer_is_the_same_twice(book: Rulebook) -> None:
    assert book.who("potholes", "Leeds", TODAY).chain == book.who("potholes", "Leeds", TODAY).chain
