"""The shapes of the documents that programs are sent, as the parts of an OpenAPI document that others refer to."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from accountability.present.json_schema import answer_schema
from accountability.present.report_schema import report_schemas

_TEXT = {"type": "string"}


def _object(**needed: Any) -> dict[str, Any]:
    return {"type": "object", "properties": needed, "required": list(needed), "additionalProperties": False}


OWN: dict[str, Any] = {
    "problem": _object(message=_TEXT),
    "health": _object(status={"const": "ok"}, pack=_TEXT, rules=_TEXT, checked_on={"type": "string", "format": "date"}),
    "suggestions": _object(
        schema={"const": "accountability/suggestions/1"},
        suggestions={"type": "array", "items": _object(value=_TEXT, label=_TEXT, says=_TEXT)},
    ),
}
"""The documents that only a site has."""


def schemas(names: Collection[str]) -> dict[str, Any]:
    """The shape of each of these documents, and of every part that one of them refers to, by name."""
    found = dict(OWN)
    published: dict[str, Any] = {"answer": answer_schema(), **report_schemas()}
    for name in sorted(names):
        shape = published[name]
        own = {key: part for key, part in shape.items() if key not in ("$schema", "$id", "$defs")}
        found[name] = _at_home(own, name)
        for part, inner in shape.get("$defs", {}).items():
            found[f"{name}.{part}"] = _at_home(inner, name)
    return found


def _at_home(shape: Any, name: str) -> Any:
    """A shape in which parts are referred to by where they stand in the whole document."""
    if isinstance(shape, dict):
        return {
            key: f"#/components/schemas/{name}.{inner.removeprefix('#/$defs/')}"
            if key == "$ref" and isinstance(inner, str)
            else _at_home(inner, name)
            for key, inner in shape.items()
        }
    return [_at_home(one, name) for one in shape] if isinstance(shape, list) else shape
