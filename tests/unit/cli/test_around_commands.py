"""The commands around an answer: exit statuses, forms, and what is said when they cannot be put."""

from __future__ import annotations

import csv
import json

import pytest
from tests.unit.cli.command_line import ask, misunderstood

from accountability.cli.app import COMMANDS


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("place", "Nowhereville"), 'No place called "Nowhereville" is known.'),
        (("place", "Sevenoakes"), "Did you mean Sevenoaks, in Kent?"),
        (("body", "Kent County Councl"), "Did you mean Kent County Council?"),
        (("compare", "--in", "Leeds"), "Compare it with what? Add --and-in and a place, or --and-on and a day."),
        (("compare", "--and-in", "Leeds"), "Where? Add --in and a place, such as --in Sevenoaks."),
        (("compare", "--in", "Leeds", "--and-under", "utopia"), 'No reform called "utopia" is known.'),
        (("compare", "bisn", "--in", "Leeds", "--and-in", "Wigan"), 'No outcome called "bisn" is known.'),
        (("outcomes", "--search", "binz"), 'No outcome has "binz" in it. Did you mean bin, bind or bins?'),
        (("outcomes", "--search", "a" * 100_000), 'aaa..." in it.'),
        (("outcomes", "--format", "xlsx"), '"xlsx" is not a format. Write --format text or --format json or'),
        (("forthcoming", "--in", "Nowhereville"), 'No place called "Nowhereville" is known.'),
        (("forthcoming", "--until", "soon"), '"soon" is not a day.'),
    ],
)  # fmt: skip
def test_not_understood(words: tuple[str, ...], says: str) -> None:
    said = ask(*words)
    misunderstood(said)
    assert says in said.plain


def test_what_a_place_may_mean_can_be_pasted() -> None:
    said = ask("place", "Richmond")
    assert said.status == 1
    assert '  accountability place "Richmond, London"\n' in said.out


@pytest.mark.parametrize("command", ["place", "body"])
def test_before_the_records(command: str) -> None:
    said = ask(command, "Kent County Council" if command == "body" else "Kent", "--on", "2008-05-01")
    assert said.status == 1
    assert said.plain == "These records begin on 1 January 2009, so they cannot answer for 1 May 2008."


@pytest.mark.parametrize(
    ("words", "schema"),
    [
        (("place", "Sevenoaks"), "accountability/place/1"),
        (("body", "Kent", "County", "Council"), "accountability/body/1"),
        (("compare", "--in", "Eden", "--on", "2023-03-31", "--and-on", "2023-04-01"), "accountability/comparison/1"),
        (("tiers",), "accountability/list/1"),
    ],
)
def test_as_data(words: tuple[str, ...], schema: str) -> None:
    said = ask(*words, "--format", "json")
    assert said.status == 0
    assert json.loads(said.out)["schema"] == schema
    assert said.out == ask(*words, "--format", "json").out


def test_the_same_verbs_from_python() -> None:
    from accountability.model.report import AroundBody, AroundPlace, Comparison, Listing
    from accountability.rulebook import Rulebook

    book = Rulebook.load()
    assert isinstance(book.place("Leeds"), AroundPlace)
    assert isinstance(book.body("Leeds City Council"), AroundBody)
    assert isinstance(book.compare("Leeds", "Wigan"), Comparison)
    for what in ("outcomes", "places", "bodies", "tiers", "powers", "interventions", "forthcoming"):
        assert isinstance(getattr(book, what)(), Listing)
        assert what in {command.name for command in COMMANDS}


def test_what_is_coming_to_a_place_by_a_day() -> None:
    everything = list(csv.DictReader(ask("forthcoming", "--in", "Sevenoaks", "--format", "csv").out.splitlines()))
    soon = ask("forthcoming", "--in", "Sevenoaks", "--until", "2028-04-30", "--format", "csv").out
    rows = list(csv.DictReader(soon.splitlines()))
    assert rows
    assert all(row in everything and row["expected"] <= "2028-04-30" for row in rows)
    assert any("replace this council" in row["what"] for row in rows)
