"""The documents for programs, asked by a machine that knows only our own description of them."""

from __future__ import annotations

from datetime import date
from typing import Any
from urllib.parse import parse_qs

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi import checks

from accountability.rulebook import Rulebook
from accountability.web.asked import split_path
from accountability.web.routes import PAGES
from accountability.web.server import app
from accountability.web.site import Site
from accountability.web.sources import sources_of
from tests.browser.kinds import KINDS, TODAY

CHECKS = [
    not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_schema_conformance,
    checks.response_headers_conformance,
]
SITE = Site(sources_of(Rulebook.load(None), None), lambda: date.fromisoformat(TODAY))
SCHEMA = schemathesis.openapi.from_asgi("/openapi.json", app(SITE, ("testserver",)))
SLOW = SCHEMA.include(path_regex="whitehall|westminster|compare|scrutiny|plan")
QUICK = SCHEMA.exclude(path_regex="whitehall|westminster|compare|scrutiny|plan")
OURS: Any = {
    "derandomize": True,
    "deadline": None,
    "database": None,
    "phases": [Phase.explicit, Phase.generate],
    "suppress_health_check": list(HealthCheck),
}
ASKED = [
    address for name, addresses in KINDS.items() if PAGES[name].data for address in addresses if address != "/compare"
]


@QUICK.parametrize()
@settings(max_examples=30, **OURS)
def test_any_question_gets_what_is_described(case: schemathesis.Case) -> None:
    case.call_and_validate(checks=CHECKS)


@SLOW.parametrize()
@settings(max_examples=8, **OURS)
def test_any_long_question_gets_what_is_described(case: schemathesis.Case) -> None:
    case.call_and_validate(checks=CHECKS)


@pytest.mark.parametrize("address", ASKED)
def test_every_page_is_the_document_that_is_described(address: str) -> None:
    path, _, query = address.partition("?")
    name, parts, _ = split_path(path)
    for _ in range(4):
        names = PAGES[name].parts[: len(parts)]
        operation = SCHEMA["/" + "/".join((name, *(f"{{{one}}}" for one in names))) + ".json"]["GET"]
        asked = {key: values if key in ("given", "between") else values[0] for key, values in parse_qs(query).items()}
        case = operation.Case(path_parameters=dict(zip(names, parts, strict=True)), query=asked)
        found = case.call()
        case.validate_response(found, checks=CHECKS)
        if found.status_code != 303:
            break
        path, _, query = found.headers["location"][0].partition("?")
        name, parts, _ = split_path(path)
    assert found.status_code in (200, 404)
