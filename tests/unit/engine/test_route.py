"""How one body answers to another, in the built-in pack: the line, the other way round, or where it stops short."""

from __future__ import annotations

from datetime import date

import pytest

from accountability.model.answer import Answer, Status
from accountability.model.compiled import Compiled
from accountability.model.route import Route
from accountability.present.layout import page
from accountability.present.path_text import path_said
from accountability.rulebook import Rulebook

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def book(built_in: Compiled) -> Rulebook:
    return Rulebook(built_in)


def ask(book: Rulebook, one: str, other: str, on: date = TODAY) -> Route:
    found = book.path(one, other, on)
    assert isinstance(found, Route), found
    return found


def test_a_board_answers_to_parliament_by_way_of_a_minister(book: Rulebook) -> None:
    found = ask(book, "NHS Kent and Medway Integrated Care Board", "UK Parliament")
    assert [link.end for link in found.links] == [
        "NHS England", "Secretary of State for Health and Social Care", "UK Parliament"
    ]  # fmt: skip
    assert found.answers
    assert all(link.carries_answerability for link in found.links)


def test_a_council_does_not_answer_to_a_minister_who_may_intervene(book: Rulebook) -> None:
    assert page(path_said(ask(book, "Kent County Council", "Secretary of State for Education"), TODAY)) == (
        "Kent County Council does not answer to the Secretary of State for Education.\n"
        "The nearest link between them stops short:\n"
        "  Secretary of State for Education may intervene in Kent County Council, for\n"
        "  education only. Education Act 1996, sections 497 and 497A.\n"
        "That link carries no answerability.\n"
        "The line of Kent County Council ends at voters in Kent.\n"
    )


def test_two_councils_of_one_place_have_nothing_between_them(book: Rulebook) -> None:
    found = ask(book, "Sevenoaks District Council", "Kent County Council")
    assert (found.answers, found.links, found.ends_at) == (False, (), "voters in Sevenoaks district")


def test_the_other_way_round_is_said(book: Rulebook) -> None:
    found = ask(book, "Secretary of State for Transport", "National Highways")
    assert (found.answers, found.other_way) == (False, True)
    assert "It is the other way round: National Highways answers to" in page(path_said(found, TODAY))


def test_a_tier_is_whoever_sits_there(book: Rulebook) -> None:
    found = ask(book, "West Yorkshire Fire and Rescue Authority", "Leeds City Council")
    assert found.answers
    assert not ask(book, "West Yorkshire Fire and Rescue Authority", "Kent County Council").answers


def test_an_office_reaches_the_voters_of_its_place(book: Rulebook) -> None:
    found = ask(book, "London Fire Commissioner", "voters")
    assert [link.relation for link in found.links] == ["answers-to", "elects"]


def test_ministers_are_those_of_the_body_s_nation(book: Rulebook) -> None:
    found = ask(book, "Western Health and Social Care Trust", "Northern Ireland Assembly")
    assert [link.end for link in found.links] == ["Minister of Health", "Northern Ireland Assembly"]
    assert not ask(book, "Western Health and Social Care Trust", "UK Parliament").answers


def test_an_intervention_in_force_is_the_nearest_link(book: Rulebook) -> None:
    minister = "Secretary of State for Housing, Communities and Local Government"
    (link,) = ask(book, "Birmingham City Council", minister).links
    assert link.relation == "intervenes-in"
    assert link.since == date(2023, 10, 5)
    assert not link.carries_answerability


def test_the_day_decides_who_is_there(book: Rulebook) -> None:
    assert ask(book, "Cumbria County Council", "voters", date(2020, 1, 1)).answers
    assert ask(book, "Cumbria County Council", "voters").missing == "Cumbria County Council"


def test_an_elected_body_is_in_nobody_s_line_to_parliament(book: Rulebook) -> None:
    for one in (
        "Kent County Council",
        "Greater Manchester Combined Authority",
        "Police and Crime Commissioner for Kent",
    ):
        assert not ask(book, one, "Parliament").answers


@pytest.mark.parametrize(("one", "other"), [("Nowhere Council", "voters"), ("voters", "Nowhere Council")])
def test_an_unknown_end_is_not_guessed(book: Rulebook, one: str, other: str) -> None:
    found = book.path(one, other, TODAY)
    assert isinstance(found, Answer)
    assert found.status is Status.NOT_FOUND


def test_before_the_records_there_is_no_answer(book: Rulebook) -> None:
    found = book.path("Kent County Council", "voters", date(2008, 12, 31))
    assert isinstance(found, Answer)
    assert found.status is Status.BEFORE_RECORDS
