"""A JSON Schema (Draft 2020-12) for every kind of YAML file, made from the shapes, so that an editor can complete,
explain and check while somebody types.

A schema asks for the usual way of writing where the program takes more than one: a key that is written has a value.
"""

from __future__ import annotations

import functools
import json
import re
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema

from accountability.files.cases import CasesFile
from accountability.files.json_values import SHARED
from accountability.files.read_pack import FILES
from accountability.files.shapes.pilots import PilotFile

Schema = dict[str, Any]

MADE_BY = "Made by: accountability rules schema"
"""What stands in every schema, so that one is known again."""
_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_SHAPES: dict[str, type[BaseModel]] = {
    **{kind: shape for kind, (shape, _) in FILES.items()},
    "cases": CasesFile,
    "pilot": PilotFile,
}
KINDS = tuple(_SHAPES)
"""Every kind of YAML file of a workspace."""


def schema(kind: str) -> Schema:
    """The schema of one kind of file. Raises `KeyError` where there is no such kind.

    >>> schema("pack")["required"]
    ['name', 'format', 'checked-on']
    """
    whole = _SHAPES[kind].model_json_schema(by_alias=True, schema_generator=_AsWritten)
    found, shared = _sharing(whole)
    keys = found["properties"]
    found["properties"] = {kind: keys[kind], **keys} if kind in keys else keys
    return {"$schema": _DRAFT, "$comment": MADE_BY, "title": f"accountability: {kind}", **found, "$defs": shared}


_OWN = ("description", "examples", "default")
"""What a place says of itself beside the type of value that it shares with others."""


def _sharing(whole: Schema) -> tuple[Schema, Schema]:
    """A schema in which every type of single value stands once; and its definitions."""
    shared: Schema = {}

    def slim(part: Any) -> Any:
        if isinstance(part, list):
            return [slim(one) for one in part]
        if not isinstance(part, dict):
            return part
        bare = {name: value for name, value in part.items() if name not in _OWN}
        name = next((name for name, value in SHARED.items() if value == bare), "")
        if not name:
            return {name: value if name in _OWN else slim(value) for name, value in part.items()}
        if name not in shared:
            shared[name] = {inner: slim(value) for inner, value in bare.items()}
        return {"$ref": f"#/$defs/{name}", **{own: part[own] for own in _OWN if own in part}}

    found = slim({name: value for name, value in whole.items() if name != "$defs"})
    shared |= {name: slim(value) for name, value in whole.get("$defs", {}).items()}
    return found, dict(sorted(shared.items()))


@functools.cache
def schema_text(kind: str) -> str:
    """The schema of one kind of file as the text of its file."""
    return json.dumps(schema(kind), indent=2, ensure_ascii=False) + "\n"


def file_name(kind: str) -> str:
    """The name of the file that holds the schema of a kind.

    >>> file_name("outcome")
    'outcome.schema.json'
    """
    return f"{kind}.schema.json"


class _AsWritten(GenerateJsonSchema):
    """Schemas of files as people write them, without names from the code and without what goes without saying."""

    def normalize_name(self, name: str) -> str:
        """`RuleShape` as people read it where something does not fit: rule."""
        return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", name.removesuffix("Shape")).lower()

    def sort(self, value: Any, parent_key: str | None = None) -> Any:  # noqa: ARG002  (the signature is the library's)
        """Keys stay in the order in which people write them."""
        return value

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002  (the signature is the library's)
        """No titles: a key is its own name."""
        return False

    def model_schema(self, schema: Any) -> Schema:
        """A mapping, without the name that it has in the code."""
        found = super().model_schema(schema)
        found.pop("title", None)
        return found

    def literal_schema(self, schema: Any) -> Schema:
        """The words that may stand there; in a table a cell may also be empty."""
        return {"type": "string", "enum": [word for word in schema["expected"] if word]}

    def nullable_schema(self, schema: Any) -> Schema:
        """A key that may be left out: where it is written, it has a value."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: Any) -> Schema:
        """A value that holds where the key is left out, unless it is nothing."""
        found = super().default_schema(schema)
        if not found.get("default"):
            found.pop("default", None)
        return found

    def dict_schema(self, schema: Any) -> Schema:
        """A mapping whose keys are from a closed list, or are names that fit a pattern."""
        keys, values = (self.generate_inner(schema[f"{part}_schema"]) for part in ("keys", "values"))
        if "enum" in keys:
            return {"type": "object", "properties": dict.fromkeys(keys["enum"], values), "additionalProperties": False}
        return {"type": "object", "patternProperties": {keys["pattern"]: values}, "additionalProperties": False}
