"""The command scrutiny: exit statuses, forms, and what is said when there is no one answer."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.unit.cli.command_line import ask, misunderstood
from tests.unit.cli.small_pack import small_pack


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("scrutiny", "buses"), "Where? Add --in and a place, such as --in Sevenoaks."),
        (("scrutiny", "bisn", "--in", "Leeds"), 'No outcome called "bisn" is known.'),
        (("scrutiny", "bins", "--in", "Sevenoakes"), "Did you mean Sevenoaks, in Kent?"),
        (("scrutiny", "--in", "Nowhereville"), 'No place called "Nowhereville" is known.'),
        (("scrutiny", "bins", "--in", "Leeds", "--format", "svg"), '"svg" is not a format.'),
        (("scrutiny", "bins", "--in", "Leeds", "--on", "soon"), '"soon" is not a day.'),
        (("scrutiny", "--in", "Leeds", "--given", "road-class=trunk"), "A fact is about one outcome. Name it too"),
        (("scrutiny", "bins", "--in", "Leeds", "--given", "colour=red"), 'does not turn on "colour"'),
    ],
)
def test_not_understood(words: tuple[str, ...], says: str) -> None:
    said = ask(*words)
    misunderstood(said)
    assert says in said.plain


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("bins", "--in", "East Sussex"), "East Sussex has 5 answers"),
        (("school standards", "--in", "Wigan"), "Add --given school-type=academy or --given school-type=maintained"),
        (("bins", "--in", "Richmond"), "2 places are called Richmond. Which one?"),
        (("bins", "--in", "Leeds", "--on", "2008-05-01"), "These records begin on 1 January 2009"),
        (("--in", "Leeds", "--on", "2008-05-01"), "These records begin on 1 January 2009"),
    ],
)
def test_where_there_is_no_one_answer_it_says_so_as_who_does(words: tuple[str, ...], says: str) -> None:
    said = ask("scrutiny", *words)
    assert said.status == 1
    assert says in said.plain


@pytest.mark.parametrize(
    ("words", "schema"),
    [
        (("buses", "--in", "Wigan"), "accountability/scrutiny/1"),
        (("--in", "Belfast"), "accountability/scrutiny-of-place/1"),
        (("bins", "--in", "East Sussex"), "accountability/answer/1"),
    ],
)
def test_as_data(words: tuple[str, ...], schema: str) -> None:
    said = ask("scrutiny", *words, "--format", "json")
    assert json.loads(said.out)["schema"] == schema
    assert said.out == ask("scrutiny", *words, "--format", "json").out


def test_as_rows() -> None:
    said = ask("scrutiny", "buses", "--in", "Wigan", "--format", "csv")
    assert said.status == 0
    assert said.out.startswith(
        "test,question,verdict,says,law,remedy,needs,to_settle_it,certainty,source\nredress,can one"
    )
    assert ask("scrutiny", "--in", "Belfast", "--format", "csv").out.startswith(
        "outcome,title,who,status,passes,redress,"
    )


def test_a_pack_without_tests_says_so(tmp_path: Path) -> None:
    said = ask("scrutiny", "bins", "--in", "Sevenoaks", folder=small_pack(tmp_path))
    assert (said.status, said.plain) == (
        1,
        "These rules have no folder scrutiny, so there are no tests to put to anybody.",
    )
