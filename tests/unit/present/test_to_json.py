"""The answer as data: its shape is a promise."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest
from jsonschema import Draft202012Validator
from tests.unit.present.present_answers import (
    BINS,
    CUMBRIA,
    EAST_SUSSEX,
    INQUEST,
    LIBRARIES,
    POTHOLES,
    SCHOOLS,
    TOILETS,
    a_provider,
    a_question,
    an_answer,
    law,
    without_answer,
)

from accountability.model.answer import Answer, InForce, Link, Minister, Party, Status, Verdict, Westminster
from accountability.model.who import Sort
from accountability.present.json_schema import answer_schema
from accountability.present.to_json import answer_json, answer_json_text

FULL = replace(
    BINS,
    chain=(
        Link("UK Parliament", "sets-framework", "Sevenoaks District Council", "Parliament makes the law.", law("x")),
    ),
    intervention=InForce("i", "says", law("Local Government Act 1999 s.15"), taken=True),
    beside=(a_provider("academy trust", for_whom="Secretary of State for Education"),),
    readings=(("one reading", law("Highways Act 1980 s.100")),),
    record=(Verdict("waste-collection", "wales", "", "wrong place", change="a place in Wales"),),
)
SAMPLES = [
    *(BINS, CUMBRIA, EAST_SUSSEX, INQUEST, LIBRARIES, POTHOLES, SCHOOLS, TOILETS, FULL),
    *(replace(FULL, status=status) for status in Status),
    *(without_answer(status, "A sentence.", checked_on=None) for status in Status),
]


@pytest.mark.parametrize("answer", SAMPLES)
def test_every_answer_keeps_to_the_schema(answer: Answer) -> None:
    validator = Draft202012Validator(answer_schema())
    assert [error.message for error in validator.iter_errors(answer_json(answer))] == []


def test_the_schema_is_a_good_one_and_refuses_what_it_does_not_know() -> None:
    Draft202012Validator.check_schema(answer_schema())
    validator = Draft202012Validator(answer_schema())
    assert not validator.is_valid(answer_json(BINS) | {"guess": True})
    assert not validator.is_valid({key: value for key, value in answer_json(BINS).items() if key != "certainty"})
    assert not validator.is_valid(answer_json(BINS) | {"status": "probably"})


def test_the_shape_that_was_promised() -> None:
    data = answer_json(BINS)
    assert data["schema"] == "accountability/answer/1"
    assert data["question"] == {
        "outcome": "waste-collection",
        "title": "household rubbish collection",
        "place": {"id": "sevenoaks", "code": "E07000111", "name": "Sevenoaks"},
        "on": "2026-11-22",
        "under": "current-law",
        "given": {},
    }
    assert data["answerable"] == [
        {
            "body": "sevenoaks-district-council",
            "code": "E07000111",
            "name": "Sevenoaks District Council",
            "tier": "lower",
            "office": "the council's leader and cabinet",
            "strength": "duty",
        }
    ]
    assert data["westminster"] == {
        "minister": "Secretary of State for Environment, Food and Rural Affairs",
        "department": "Department for Environment, Food and Rural Affairs",
        "answers_for": ["the national rules on collection"],
        "not_for": ["collection days", "missed bins", "crews"],
        "also": [
            {
                "minister": "Secretary of State for Housing, Communities and Local Government",
                "department": "Ministry of Housing, Communities and Local Government",
                "answers_for": ["council funding", "intervention"],
            }
        ],
    }
    assert data["because"] == [
        {
            "rule": "waste-collection/england",
            "step": "outcome",
            "file": "rules/outcomes/environment/waste-collection.yaml",
            "line": 10,
            "law": [{"cite": "Environmental Protection Act 1990 s.45", "url": "https://www.legislation.gov.uk/0"}],
            "displaced": [],
        }
    ]


def test_a_provider_has_no_body_and_a_minister_has_a_portfolio() -> None:
    question = a_question("buses", "bus services", "Wigan")
    minister = Party(Sort.MINISTER, "roads", "Secretary of State for Transport", body="dft", tier="uk")
    answer = an_answer(question, a_provider("commercial bus operators"), minister, mode="either")
    first, second = json.loads(answer_json_text(answer))["answerable"]
    assert (first["body"], first["provider"]) == (None, "commercial-bus-operators")
    assert (second["body"], second["portfolio"]) == ("dft", "roads")


def test_nothing_is_left_for_ministers() -> None:
    assert answer_json(replace(BINS, westminster=Westminster()))["westminster"] == {
        "minister": None,
        "department": None,
        "answers_for": [],
        "not_for": [],
        "also": [],
    }


def test_a_late_question_carries_its_warning_in_the_data_too() -> None:
    late = replace(BINS, question=a_question("waste-collection", "bins", "Sevenoaks", date(2028, 1, 1)))
    assert answer_json(late)["notes"] == [
        "The facts were last looked at on 22 November 2026. "
        "What changed between then and 1 January 2028 is not known here."
    ]


def test_the_same_answer_gives_the_same_text_with_accents_kept() -> None:
    welsh = replace(BINS, question=a_question("waste-collection", "bins", "Ynys Môn"))
    minister = Minister("Welsh Ministers", "Welsh Government", ("framework",), committee="a committee")
    welsh = replace(welsh, westminster=Westminster((minister,)))
    assert answer_json_text(welsh) == answer_json_text(replace(welsh))
    assert "Ynys Môn" in answer_json_text(welsh)
    assert json.loads(answer_json_text(welsh)) == answer_json(welsh)
