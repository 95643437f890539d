"""The command brief: exit statuses, forms, and what is said when it cannot be put."""

from __future__ import annotations

import json

import jsonschema
import pytest
from tests.unit.cli.command_line import ask, misunderstood

from accountability.present.report_schema import report_schemas


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("bins", "--in", "Leeds"), "For whom? Write --for parliament or"),
        (("bins", "--in", "Leeds", "--for", "press"), '"press" is no audience. Write --for parliament or'),
        (("bins", "--for", "media"), "Where? Add --in and a place"),
        (("bisn", "--in", "Leeds", "--for", "media"), 'No outcome called "bisn" is known.'),
        (("bins", "--in", "Leeds", "--for", "media", "--format", "pdf"), '"pdf" is not a format.'),
        (("bins", "--in", "Leeds", "--for", "media", "--given", "road-class=trunk"), "does not turn on"),
    ],
)
def test_not_understood(words: tuple[str, ...], says: str) -> None:
    said = ask("brief", *words)
    misunderstood(said)
    assert says in said.plain


@pytest.mark.parametrize(
    ("outcome", "place", "audience", "status"),
    [
        ("bins", "Leeds", "media", 0),
        ("public toilets", "Leeds", "parliament", 0),
        ("inquest finding", "Norfolk", "resident", 0),
        ("bins", "Kent", "parliament", 0),
        ("bins", "Kent", "correspondence", 0),
        ("bins", "Kent", "media", 1),
        ("bins", "Kent", "resident", 1),
        ("school standards", "Wigan", "parliament", 1),
        ("bins", "Richmond", "media", 1),
    ],
)
def test_exit_status(outcome: str, place: str, audience: str, status: int) -> None:
    assert ask("brief", outcome, "--in", place, "--for", audience).status == status


def test_a_day_before_the_records() -> None:
    said = ask("brief", "bins", "--in", "Leeds", "--for", "media", "--on", "2008-05-01")
    assert said.status == 1
    assert said.plain == "These records begin on 1 January 2009, so they cannot answer for 1 May 2008."


@pytest.mark.parametrize("audience", ["parliament", "correspondence", "media", "resident", "officer"])
def test_the_document_fits_its_schema(audience: str) -> None:
    said = ask("brief", "bins", "--in", "Birmingham", "--for", audience, "--format", "json")
    document = json.loads(said.out)
    jsonschema.validate(document, report_schemas()["brief"])
    assert (document["schema"], document["audience"]) == ("accountability/brief/1", audience)
    assert document["answer"]["schema"] == "accountability/answer/1"
    assert document["interventions"][0]["id"] == "birmingham-2023"


@pytest.mark.parametrize(("form", "starts"), [("markdown", "# Household rubbish"), ("html", "<!doctype html>")])
def test_other_forms(form: str, starts: str) -> None:
    said = ask("brief", "bins", "--in", "Leeds", "--for", "media", "--format", form)
    assert said.status == 0
    assert said.out.startswith(starts)


def test_a_fact_settles_it() -> None:
    said = ask("brief", "potholes", "--in", "Leeds", "--for", "parliament", "--given", "road-class=trunk")
    assert "Write to: National Highways." in said.out
