"""The closed grammar: each sentence means one thing, and a near miss is offered the sentence that was meant."""

from __future__ import annotations

import pytest

from accountability.bdd.grammar import nearest, read, tidy
from accountability.bdd.sentences import SENTENCES, SLOTS, Sentence
from accountability.bdd.steps import DOES


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda s: s.id)
def test_the_example_of_a_sentence_is_read_as_that_sentence(sentence: Sentence) -> None:
    keyword, _, text = sentence.example.partition(" ")
    reading = read(keyword.lower(), text)
    assert reading is not None
    assert reading.sentence is sentence
    assert reading.problem == ""
    assert all(reading.slots[slot] == SLOTS[slot][1] for slot in reading.slots)
    assert nearest(sentence.keyword, text) == tidy(sentence.example)


def test_every_sentence_has_its_own_id_and_does_something() -> None:
    assert len({sentence.id for sentence in SENTENCES}) == len(SENTENCES)
    assert {sentence.id for sentence in SENTENCES} == set(DOES)
    assert all(sentence.help.endswith(".") for sentence in SENTENCES)


@pytest.mark.parametrize(
    ("keyword", "text", "meant"),
    [
        ("then", "Bury Council is accountable", "Then Bury Council is answerable"),
        ("then", "nobody is accountable", "Then nobody is answerable"),
        ("then", "the office was the Mayor", 'Then the office is "the Mayor"'),
        ("then", "Kent County Council is not responsible", "Then Kent County Council is not answerable"),
        ("given", "the date was 1 April 2018", "Given the date is 1 April 2018"),
        ("given", 'the scenario is "radical"', 'Given the reform is "radical"'),
        ("when", 'I ask who answers for "bins" in "Leeds" on 1 May 2020',
         'When I ask who is answerable for "bins" in "Leeds" on 1 May 2020'),
        ("then", 'the answer rests on the rule "england"', 'Then the answer rests on rule "england"'),
        ("then", 'the date is 1 April 2018', "Given the date is 1 April 2018"),
        ("then", "xyz", ""),
    ],
)  # fmt: skip
def test_a_near_miss_is_offered_what_was_meant(keyword: str, text: str, meant: str) -> None:
    assert nearest(keyword, text) == meant
