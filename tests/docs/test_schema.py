"""The published schema is the one in the code, it is a schema, and real answers fit it."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import jsonschema
import pytest

from accountability import Rulebook
from accountability.files.cases import read_pilots
from accountability.files.money import read_ledger
from accountability.files.schemas import KINDS, file_name, schema_text
from accountability.model.compiled import Compiled
from accountability.model.report import Listing
from accountability.model.route import Route
from accountability.present.json_schema import answer_schema
from accountability.present.report_json import list_json_text, report_json_text
from accountability.present.report_schema import report_schemas
from accountability.present.to_json import answer_json_text
from tests.docs.generated import ROOT

SCHEMAS = {"answer": answer_schema(), **report_schemas()}


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_published_schema_is_one_and_in_step(name: str) -> None:
    published = json.loads((ROOT / "docs" / f"{name}.schema.json").read_text(encoding="utf-8"))
    assert published == json.loads(json.dumps(SCHEMAS[name])), "run make docs, and read what changed"
    jsonschema.Draft202012Validator.check_schema(SCHEMAS[name])


def test_the_schemas_of_rule_files_are_in_step_and_no_other_stands_beside_them() -> None:
    published = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "schema").iterdir()}
    assert published == {file_name(kind): schema_text(kind) for kind in KINDS}, "run make docs, and read what changed"


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


DAY = date(2026, 11, 22)


def reformed(_: Rulebook) -> Rulebook:
    """The built-in pack under a reform: what was compiled for the other tests knows of none."""
    found = Rulebook.load().under("recentralisation")
    assert isinstance(found, Rulebook)
    return found


REPORTS: dict[str, Callable[..., Any]] = {
    "place": lambda book: book.place("Sevenoaks", DAY),
    "place, long ago": lambda book: book.place("Kent", date(2012, 1, 1)),
    "body": lambda book: book.body("Kent County Council", DAY),
    "body, a minister": lambda book: book.body("Secretary of State for Transport", DAY),
    "comparison": lambda book: book.compare("Eden", on=date(2023, 3, 31), and_on=date(2023, 4, 1)),
    "path": lambda book: book.path("Kent County Council", "Parliament", DAY),
    "path, joined": lambda book: book.path("National Highways", "Parliament", DAY),
    "spending": lambda book: book.spend("Exeter", read_ledger(ROOT / "money", "2022-23")),
    "spending, of a town": lambda book: book.spend("Keswick", read_ledger(ROOT / "money", "2022-23")),
    "wrong-pockets": lambda book: book.wrong_pockets("Croydon", DAY),
    "wrong-pockets, all": lambda book: book.wrong_pockets(None, DAY),
    "variation": lambda book: book.variation("council tax support", ("Wigan", "Cardiff"), DAY),
    "variation, with figures": lambda book: book.variation("probation", ("Wigan", "Gateshead", "Leeds"), DAY),
    "pilot": lambda book: book.pilot(read_pilots(ROOT / "cases" / "total-place")[0], DAY),
    "levers": lambda book: book.levers("bins", "Birmingham", DAY),
    "levers, nobody": lambda book: book.levers("public toilets", "Leeds", DAY),
    "moving": lambda book: book.route("adult skills", "strategic", "Kent", DAY),
    "moving, there": lambda book: book.route("bins", "lower", "Leeds", DAY),
    "scrutiny": lambda book: book.scrutiny("Wigan", "buses", DAY),
    "scrutiny, with an intervention": lambda book: book.scrutiny("Liverpool", "potholes", date(2022, 1, 1)),
    "scrutiny-of-place": lambda book: book.scrutiny("Belfast", on=DAY),
    "scrutiny-of-place, under a reform": lambda book: reformed(book).scrutiny("Leeds", on=DAY),
    "spending, with guidance and habit": lambda book: book.spend("Barnsley", read_ledger(ROOT / "money", "2023-24")),
    "list": lambda book: book.outcomes(search="road"),
    "list, nothing found": lambda book: book.places(search="zzzz"),
}


@pytest.mark.parametrize("name", REPORTS)
def test_a_real_report_fits_its_schema(name: str, built_in: Compiled) -> None:
    report = REPORTS[name](Rulebook(built_in))
    text = list_json_text(report) if isinstance(report, Listing) else report_json_text(report)
    document = json.loads(text)
    jsonschema.validate(document, SCHEMAS[name.partition(",")[0]])
    assert document["schema"] == f"accountability/{name.partition(',')[0]}/1"


def test_a_report_with_a_key_too_many_does_not_fit(built_in: Compiled) -> None:
    report = Rulebook(built_in).path("Kent County Council", "Parliament", DAY)
    assert isinstance(report, Route)
    document = json.loads(report_json_text(report)) | {"extra": 1}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(document, SCHEMAS["path"])
