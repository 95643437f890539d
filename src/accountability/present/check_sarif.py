"""What `rules check` found, in SARIF 2.1.0, for programs that show findings beside the lines of a change."""

from __future__ import annotations

import json
from urllib.parse import quote

from accountability.model.diagnostic import Diagnostic, Severity
from accountability.model.examined import Examined
from accountability.model.explained import Explained
from accountability.model.source import Span
from accountability.present.catalogue import CATALOGUE
from accountability.present.check_json import whole_message
from accountability.present.to_json import Data

_LEVELS = {Severity.ERROR: "error", Severity.FAULT: "error", Severity.ADVICE: "note"}
_CODES = tuple(CATALOGUE)


def check_sarif_text(examined: Examined, version: str) -> str:
    """One run, with the catalogue as its rules. `version` is the program's."""
    driver: Data = {
        "name": "accountability",
        "version": version,
        "semanticVersion": version,
        "rules": [_rule(one) for one in CATALOGUE.values()],
    }
    run: Data = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": examined.used}],
        "results": [_result(one) for one in examined.found],
    }
    document: Data = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    }
    return json.dumps(document, indent=2)


def _rule(one: Explained) -> Data:
    return {
        "id": one.code,
        "shortDescription": {"text": one.title},
        "fullDescription": {"text": one.why},
        "help": {"text": f"Wrong:\n{one.wrong}\nRight:\n{one.right}\nNot raised: {one.not_raised}"},
        "defaultConfiguration": {"level": _LEVELS[one.severity]},
    }


def _result(one: Diagnostic) -> Data:
    related = [{**_location(span), "message": {"text": says}} for span, says in one.related if span.file]
    found: Data = {
        "ruleId": one.code,
        "ruleIndex": _CODES.index(one.code),
        "level": _LEVELS[one.severity],
        "message": {"text": whole_message(one)},
        "locations": [_location(one.span)] if one.span.file else [],
    }
    return found | ({"relatedLocations": related} if related else {})


def _location(span: Span) -> Data:
    place: Data = {"artifactLocation": {"uri": quote(span.file)}}
    if span.line:
        place["region"] = _region(span)
    return {"physicalLocation": place}


def _region(span: Span) -> Data:
    region: Data = {"startLine": span.line, "startColumn": span.column}
    if span.end_line and (span.end_line, span.end_column) > (span.line, span.column):
        region |= {"endLine": span.end_line, "endColumn": span.end_column}
    return region
