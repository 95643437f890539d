"""The sentences of policy tests, listed and searched from the command line."""

from __future__ import annotations

import json

import pytest
from tests.unit.cli.command_line import ask, misunderstood

from accountability.bdd.sentences import SENTENCES
from accountability.present.folding import WIDTH
from accountability.present.steps_text import steps_page


def test_every_sentence_is_listed_by_the_word_that_it_starts_with() -> None:
    said = ask("steps")
    assert (said.status, said.err) == (0, "")
    lines = said.out.splitlines()
    assert [line for line in lines if not line.startswith(" ")] == [
        "Given", "When", "Then", f"{len(SENTENCES)} sentences. To search them: accountability steps WORDS",
    ]  # fmt: skip
    assert max(map(len, lines)) <= WIDTH
    for sentence in SENTENCES:
        assert " ".join(sentence.example.split()) in said.plain
        assert sentence.help in said.plain


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("delivered", ["delivered"]),
        ("smallest change", ["change"]),
        ("Then Kent County Council is not answerable", ["not"]),
        ("Kent County Council is not answerable", ["not"]),
        ("When", [sentence.id for sentence in SENTENCES if sentence.keyword == "when"]),
        ("", [sentence.id for sentence in SENTENCES]),
    ],
)
def test_a_search_finds_sentences_by_their_words_or_by_what_somebody_wrote(typed: str, ids: list[str]) -> None:
    said = ask("steps", *typed.split(), "--format", "json")
    found = json.loads(said.out)
    assert (said.status, found["schema"], found["nearest"]) == (0, "accountability/steps/1", None)
    assert [step["id"] for step in found["steps"]] == ids


def test_where_nothing_has_the_words_the_nearest_sentence_is_told() -> None:
    said = ask("steps", "Bury Council is accountable")
    assert (said.status, said.err) == (2, "")
    assert said.out == "No sentence has these words. The nearest:\n  Then Bury Council is answerable\n"
    found = json.loads(ask("steps", "Bury Council is accountable", "--format", "json").out)
    assert (found["steps"], found["nearest"]) == ([], "Then Bury Council is answerable")


def test_what_is_like_nothing_is_told_how_to_see_all() -> None:
    told = misunderstood(ask("steps", "qwertyuiop"))
    assert told == 'No sentence is like "qwertyuiop". To see them all: accountability steps'
    assert '"xml" is not a format.' in misunderstood(ask("steps", "--format", "xml"))


def test_the_page_has_every_sentence() -> None:
    page = steps_page(SENTENCES)
    assert all(f"`{sentence.example}`" in page for sentence in SENTENCES)
    assert page.index("## Given") < page.index("## When") < page.index("## Then")
