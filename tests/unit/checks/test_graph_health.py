"""Who answers to whom is sound on every day: no circle, nobody out of reach, and every line ends or says why not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from accountability.checks import EVERY, circles, voters
from accountability.compiled.compile import compile_pack
from accountability.graph.chains import chains
from accountability.model.body import Body, Kind, Relation
from accountability.model.compiled import Compiled
from accountability.model.days import ALWAYS, Days
from accountability.model.diagnostic import Code, Diagnostic
from accountability.model.pack import Area, Pack, Placed
from accountability.model.source import Span
from accountability.model.tier import Filling, Over, Seat, Tier
from accountability.model.who import Sort, Who

TURN = date(2015, 4, 1)
ELECTED = Relation("elected-by", Who(Sort.VOTERS, "voters"), carries="answerability")
AUDITED = Relation("audited-by", Who(Sort.WORDS, "its auditor"))


def answers_to(kind: str, days: Days = ALWAYS) -> Relation:
    return Relation("answers-to", Who(Sort.KIND, kind), days=days, carries="answerability")


def a_book(*relations: Relation, no_voters: str = "", own: tuple[tuple[str, Relation], ...] = ()) -> Compiled:
    """Ash has a council of this kind; a kind of board that nobody asks answers to councils."""
    pack = Pack(
        "small",
        "Small",
        date(2026, 11, 22),
        areas=(Area("ash", "Ash", "district", "england"),),
        bodies=(Body("ash-council", "Ash Council", "council"), Body("elm-board", "Elm Board", "board")),
        kinds=(
            Kind("council", "council", relations, no_voters, span=Span("council.yaml", 1)),
            Kind("board", "board", (answers_to("council"),), span=Span("board.yaml", 1)),
            Kind("hermit", "hermit", (), span=Span("hermit.yaml", 1)),
        ),
        governance=own,
        tiers=(Tier("lower", "the council", Filling.FILLED, ("england",), date(2009, 1, 1)),),
        seats=(Placed(Seat("lower", Who(Sort.BODY, "ash-council"), ALWAYS), Over(("ash",))),),
    )
    book, problems = compile_pack(pack)
    assert not problems
    return replace(book, chains=chains(book))


def found(book: Compiled) -> list[Diagnostic]:
    checks = (circles.nobody_answers_to_themselves, voters.every_answerer_reaches_voters, voters.nobody_is_out_of_reach)
    assert set(checks) <= set(EVERY)
    return [one for check in checks for one in check(book)]


def test_a_kind_that_no_seat_and_no_rule_names_is_nobody_s_concern() -> None:
    assert found(a_book(ELECTED)) == []  # although a hermit answers to nobody


@pytest.mark.parametrize("days", [ALWAYS, Days(None, TURN), Days(date(2012, 1, 1), TURN), Days(TURN, None)])
def test_a_circle_is_found_on_whatever_days_it_lasts(days: Days) -> None:
    (only,) = found(a_book(ELECTED, answers_to("board", days)))
    assert only.code is Code.CIRCLE
    assert "kind:board, kind:council" in only.message


def test_a_circle_of_two_bodies_own_relations_is_found() -> None:
    to_board = Relation("answers-to", Who(Sort.BODY, "elm-board"), carries="answerability")
    to_council = Relation("answers-to", Who(Sort.BODY, "ash-council"), carries="answerability")
    codes = [one.code for one in found(a_book(ELECTED, own=(("ash-council", to_board), ("elm-board", to_council))))]
    assert codes == [Code.CIRCLE]


def test_one_that_sits_and_reaches_no_voters_must_say_why() -> None:
    (only,) = found(a_book(AUDITED))
    assert (only.code, str(only.span)) == (Code.NO_VOTERS, "council.yaml:1")


def test_one_that_reaches_voters_only_from_some_day_must_say_why_before() -> None:
    (only,) = found(a_book(replace(ELECTED, days=Days(TURN, None)), AUDITED))
    assert only.code is Code.NO_VOTERS


def test_a_reason_is_enough_where_somebody_else_holds_it_to_account() -> None:
    assert found(a_book(AUDITED, no_voters="it is a club")) == []


def test_a_reason_is_not_enough_where_nobody_does() -> None:
    (only,) = found(a_book(no_voters="it is a club"))
    assert (only.code, str(only.span)) == (Code.OUT_OF_REACH, "council.yaml:1")
    assert only.message == "A council can answer, reaches no voters, and nobody can hold it to account."


def test_a_time_in_which_nobody_does_is_found_too() -> None:
    (only,) = found(a_book(replace(AUDITED, days=Days(None, TURN)), no_voters="it is a club"))
    assert only.message.endswith("nobody can hold it to account from 1 April 2015.")


def test_the_built_in_pack_is_sound(built_in: Compiled) -> None:
    assert found(built_in) == []
