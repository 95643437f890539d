"""What programs may ask, as an OpenAPI document made from the table of pages."""

from __future__ import annotations

import functools
import json
from typing import Any

from accountability.version import VERSION
from accountability.web.asked import LONGEST
from accountability.web.routes import PAGES, Page
from accountability.web.shapes import schemas

_FIELDS: dict[str, tuple[str, dict[str, Any]]] = {
    "outcome": ("What is answered for, in any words: bins, lgsl:524.", {"type": "string"}),
    "in": ("Where: a council, town, county, postcode or code.", {"type": "string"}),
    "place": ("Where: a council, town, county, postcode or code.", {"type": "string"}),
    "body": ("A council, a board, a department, a minister.", {"type": "string"}),
    "department": ("A department of the UK government.", {"type": "string"}),
    "reform": ("A reform, by its id or title.", {"type": "string"}),
    "list": ("Which list.", {"type": "string"}),
    "file": ("A file of the rules.", {"type": "string"}),
    "on": ("The day asked about. Today if left out.", {"type": "string"}),
    "under": ("A reform. The law as it is if left out.", {"type": "string"}),
    "given": ("A fact that a place cannot tell: road-class=trunk. May be repeated.", {"type": "array"}),
    "and-in": ("The other place.", {"type": "string"}),
    "and-on": ("The other day.", {"type": "string"}),
    "and-under": ("The other reform.", {"type": "string"}),
    "between": ("A place to put beside others. Twice or more.", {"type": "array"}),
    "for": ("Who will be asked: parliament, correspondence, media, resident or officer.", {"type": "string"}),
    "year": ("A year of money, such as 2022-23.", {"type": "string"}),
}
"""What each name in a path or after the question mark means."""


@functools.cache
def openapi_text() -> str:
    """The document, the same bytes each time."""
    return json.dumps(openapi(), ensure_ascii=False, indent=1)


def openapi() -> dict[str, Any]:
    """Every page that is also data, at its address with `.json`, and the two that are data alone."""
    paths: dict[str, Any] = {
        _path(name, parts): {"get": _asked(name, page, parts)}
        for name, page in PAGES.items()
        for parts in (page.parts[:many] for many in range(len(page.parts) + 1) if page.takes(many))
        if page.data
    }
    health = {"summary": "Whether it runs, and on which rules", "operationId": "health"}
    paths["/suggest.json"] = {"get": _suggest()}
    paths["/healthz"] = {"get": {**health, "responses": {"200": _document("health")}}}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "accountability",
            "version": VERSION,
            "description": "Who is answerable for an outcome, in a place, on a day, and why. Not an official service.",
        },
        "paths": paths,
        "components": {"schemas": schemas({name for page in PAGES.values() for name in page.data})},
    }


def _path(name: str, parts: tuple[str, ...]) -> str:
    return "/" + "/".join((name, *(f"{{{part}}}" for part in parts))) + ".json"


def _asked(name: str, page: Page, parts: tuple[str, ...]) -> dict[str, Any]:
    words = [_parameter(part, "path") for part in parts] + [_parameter(field, "query") for field in page.fields]
    return {
        "summary": page.says,
        "operationId": "-".join((name, *parts)),
        "parameters": words,
        "responses": {
            "200": _document(*page.data),
            "303": {"description": "The same question at the address of its own page."},
            "400": _document("problem"),
            "404": _document(*page.data, "problem"),
            "414": _document("problem"),
        },
    }


def _parameter(name: str, where: str) -> dict[str, Any]:
    says, schema = _FIELDS[name]
    text: dict[str, Any] = {"type": "string", "minLength": 1, "maxLength": LONGEST}
    shape = {"type": "array", "items": text, "maxItems": 8} if schema["type"] == "array" else text
    return {"name": name, "in": where, "required": where == "path", "description": says, "schema": shape}


def _suggest() -> dict[str, Any]:
    return {
        "summary": "What may be meant by the letters typed so far",
        "operationId": "suggest",
        "parameters": [
            {"name": "what", "in": "query", "required": True, "schema": {"enum": ["outcome", "place"]}},
            {"name": "typed", "in": "query", "required": True, "schema": {"type": "string", "maxLength": LONGEST}},
        ],
        "responses": {"200": _document("suggestions"), "400": _document("problem"), "414": _document("problem")},
    }


def _document(*names: str) -> dict[str, Any]:
    shapes = [{"$ref": f"#/components/schemas/{name}"} for name in names]
    schema = shapes[0] if len(shapes) == 1 else {"anyOf": shapes}
    return {"description": f"A document: {' or '.join(names)}.", "content": {"application/json": {"schema": schema}}}
