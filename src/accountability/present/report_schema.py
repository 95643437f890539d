"""The shapes of reports as data, as JSON Schemas (Draft 2020-12), made from the values themselves."""

from __future__ import annotations

import types
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any, Union, get_args, get_origin, get_type_hints

from accountability.model.answer import NOTICE, Answer, Link, Party
from accountability.model.days import Days
from accountability.model.report import Listing
from accountability.model.source import Citation, Span
from accountability.present.json_schema import DEFS
from accountability.present.report_json import SCHEMAS
from accountability.present.to_json import SCHEMA, Data

_DAY: Data = {"type": "string", "format": "date"}
_EXACT: Data = {
    "description": "A number written out in full, so that no digit of it is lost.",
    "type": "string",
    "pattern": r"^-?\d+(\.\d+)?$",
}
_PLAIN: dict[Any, Data] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    date: _DAY,
    Decimal: _EXACT,
    Answer: {
        "description": "The answer, whose own schema is answer.schema.json.",
        "type": "object",
        "properties": {"schema": {"const": SCHEMA}},
        "required": ["schema"],
    },
    Party: {"$ref": "#/$defs/party"},
    Link: {"$ref": "#/$defs/link"},
    Citation: DEFS["law"]["items"],  # type: ignore[index]
    Days: {"$ref": "#/$defs/days"},
    Span: {"$ref": "#/$defs/span"},
}
_SHARED: Data = {
    "party": DEFS["party"],
    "link": DEFS["link"],
    "law": DEFS["law"],
    "days": {
        "description": "A half-open period: on the day until it no longer holds. Null is without end.",
        "type": "object",
        "properties": {"from": {"anyOf": [_DAY, {"type": "null"}]}, "until": {"anyOf": [_DAY, {"type": "null"}]}},
        "required": ["from", "until"],
        "additionalProperties": False,
    },
    "span": {
        "description": "A file of the pack and a line in it.",
        "type": "object",
        "properties": {"file": {"type": "string"}, "line": {"type": "integer"}},
        "required": ["file", "line"],
        "additionalProperties": False,
    },
}
_LIST: Data = {
    "description": "A list to search: one object for each row, with the columns of that list as its keys.",
    "type": "object",
    "properties": {
        "schema": {"const": SCHEMAS[Listing]},
        "list": {"type": "string"},
        "rows": {"type": "array", "items": {"type": "object", "additionalProperties": {"type": "string"}}},
        "note": {"type": "string"},
        "message": {"type": "string"},
        "nearest": {"type": "array", "items": {"type": "string"}},
        "under": {"type": "string"},
        "notice": {"const": NOTICE},
    },
    "required": ["schema", "list", "rows", "note"],
    "additionalProperties": False,
}


def report_schemas() -> dict[str, Data]:
    """Every schema by the name of its document: place, body, comparison, list, path, diff, test-run and the others."""
    return {name.split("/")[1]: _document(type_, name) for type_, name in SCHEMAS.items()}


def _document(type_: type, name: str) -> Data:
    shared: Data = dict(_SHARED)
    whole = _LIST if type_ is Listing else _object(type_, shared, {"schema": {"const": name}})
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{name.replace('/', ':')}",
        "title": f"A {name.split('/')[1]}",
        **whole,
        "$defs": shared,
    }


def _object(type_: type, shared: Data, first: Data | None = None) -> Data:
    """An object with a key for each field of a value, all of them there and no others."""
    hints = get_type_hints(type_)
    properties = (first or {}) | {one.name: _shape(hints[one.name], shared) for one in fields(type_)}
    return {
        "description": " ".join((type_.__doc__ or "").split()),
        "type": "object",
        "properties": properties | ({"notice": {"const": NOTICE}} if first else {}),
        "required": list(properties),
        "additionalProperties": False,
    }


def _shape(hint: Any, shared: Data) -> Data:
    """The schema of one type; a value of ours is written once and referred to."""
    if hint in _PLAIN:
        return _PLAIN[hint]
    if get_origin(hint) in (Union, types.UnionType):
        return {"anyOf": [_shape(one, shared) if one is not type(None) else {"type": "null"} for one in get_args(hint)]}
    if get_origin(hint) is tuple:
        return _row(get_args(hint), shared)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return {"enum": [one.value for one in hint]}
    if isinstance(hint, type) and is_dataclass(hint):
        name = hint.__name__.lower()
        if name not in shared:
            shared[name] = {}
            shared[name] = _object(hint, shared)
        return {"$ref": f"#/$defs/{name}"}
    raise TypeError(hint)


def _row(parts: tuple[Any, ...], shared: Data) -> Data:
    """A list of any length, or one whose places each have a type of their own."""
    if len(parts) == 2 and parts[1] is Ellipsis:
        return {"type": "array", "items": _shape(parts[0], shared)}
    shapes = [_shape(one, shared) for one in parts]
    return {"type": "array", "prefixItems": shapes, "minItems": len(shapes), "maxItems": len(shapes)}
