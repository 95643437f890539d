"""The published schema is the one in the code, it is a schema, and real answers fit it."""

from __future__ import annotations

import json
from datetime import date

import jsonschema
import pytest

from accountability import Rulebook
from accountability.model.compiled import Compiled
from accountability.present.json_schema import answer_schema
from accountability.present.to_json import answer_json_text
from tests.docs.generated import ROOT


def test_the_published_schema_is_in_step() -> None:
    published = json.loads((ROOT / "docs" / "answer.schema.json").read_text(encoding="utf-8"))
    assert published == json.loads(json.dumps(answer_schema())), "run make docs, and read what changed"


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(answer_schema())


@pytest.mark.parametrize(
    ("outcome", "place", "status"),
    [
        ("bins", "Sevenoaks", "answered"),
        ("potholes", "Sevenoaks", "answered"),
        ("bins", "East Sussex", "narrow"),
        ("school standards", "Wigan", "depends"),
        ("public toilets", "Leeds", "nobody"),
        ("inquest finding", "Norfolk", "independent"),
        ("bins", "Richmond", "ambiguous"),
        ("bins", "Zzz", "not-found"),
        ("bins", "Jersey", "out-of-scope"),
    ],
)
def test_a_real_answer_fits_the_schema(outcome: str, place: str, status: str, built_in: Compiled) -> None:
    answer = json.loads(answer_json_text(Rulebook(built_in).why(outcome, place, date(2026, 11, 22))))
    jsonschema.validate(answer, json.loads((ROOT / "docs" / "answer.schema.json").read_text(encoding="utf-8")))
    assert answer["status"] == status
