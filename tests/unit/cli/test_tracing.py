"""The commands that follow a line: forms, exit statuses, and what is said when there is no line to follow."""

from __future__ import annotations

import json

import pytest
from tests.unit.cli.command_line import ask, misunderstood


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("trace", "bins", "--in", "Sevenoaks"), 0),
        (("trace", "public", "toilets", "--in", "Exeter"), 0),
        (("trace", "inquest", "--in", "Norfolk"), 0),
        (("trace", "planning", "--in", "London"), 1),
        (("trace", "school standards", "--in", "Leeds"), 1),
        (("path", "Kent County Council", "voters"), 0),
        (("path", "Kent County Council", "Secretary of State for Education"), 0),
        (("path", "Cumbria County Council", "voters"), 1),
        (("path", "Kent County Council", "the Kent County Council"), 1),
        (("path", "Kent County Council", "voters", "--on", "2008-12-31"), 1),
    ],
)
def test_the_exit_status_says_whether_it_is_settled(words: tuple[str, ...], status: int) -> None:
    said = ask(*words)
    assert said.status == status, said
    assert said.out
    assert not said.err
    assert all(len(line) <= 80 for line in said.out.splitlines())


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("trace", "bins"), "Where? Add --in and a place, such as --in Sevenoaks."),
        (("trace", "bins", "--in", "Zzzqqq"), 'No place called "Zzzqqq" is known.'),
        (("trace", "bins", "--in", "Sevenoaks", "--format", "png"), '"png" is not a format. Write --format text or'),
        (("trace", "bins", "--in", "Sevenoaks", "--under", "utopia"), 'No reform called "utopia" is known.'),
        (("path", "Zzzqqq", "voters"), 'No body called "Zzzqqq" is known.'),
        (("path", "voters", ""), "No body was named."),
        (("path", "voters", "Parliament", "--on", "soon"), '"soon" is not a day.'),
    ],
)
def test_what_is_not_understood_is_said(words: tuple[str, ...], says: str) -> None:
    assert says in misunderstood(ask(*words))


@pytest.mark.parametrize(("form", "starts"), [("svg", "<svg "), ("mermaid", "flowchart TD\n"), ("dot", "digraph ")])
def test_a_drawing_goes_to_stdout_alone(form: str, starts: str) -> None:
    said = ask("trace", "buses", "--in", "Wigan", "--format", form)
    assert (said.status, said.err) == (0, "")
    assert said.out.startswith(starts)


def test_what_cannot_be_drawn_leaves_stdout_empty() -> None:
    said = ask("trace", "planning", "--in", "London", "--format", "svg")
    assert (said.status, said.out) == (1, "")
    assert said.err.startswith("Greater London has 33 answers")


def test_the_data_is_the_answer_with_its_chain() -> None:
    said = ask("trace", "buses", "--in", "Wigan", "--format", "json")
    chain = json.loads(said.out)["chain"]
    assert chain[0] | {"law": []} == {
        "from": "Secretary of State for Transport",
        "relation": "answers-to",
        "to": "UK Parliament",
        "carries_answerability": True,
        "says": "Secretary of State for Transport answers to it for the law on buses and bus funding.",
        "law": [],
        "since": None,
        "until": None,
        "next_poll": None,
    }
    assert chain[-1]["relation"] == "elects"
