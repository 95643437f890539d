"""A rule file as an editor's validator reads it: YAML 1.2, where a day is text, 524 a number and `no` a word."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import jsonschema
import yaml

from accountability.files.schemas import schema

ROOT = Path(__file__).resolve().parents[3]
_PLAIN = {
    "bool": (r"true|True|TRUE|false|False|FALSE", "tTfF"),
    "int": (r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
    "float": (r"[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)(?:[eE][-+]?[0-9]+)?", "-+.0123456789"),
    "null": (r"~|null|Null|NULL|", ["~", "n", "N", ""]),
}


class Yaml12(yaml.CSafeLoader):
    """The core schema of YAML 1.2."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012  (the library's own form)


for _name, (_pattern, _first) in _PLAIN.items():
    Yaml12.add_implicit_resolver(f"tag:yaml.org,2002:{_name}", re.compile(f"^(?:{_pattern})$"), list(_first))


def read(text: str | bytes) -> Any:
    """What an editor sees in a file; keys are always text to it."""
    return _text_keys(yaml.load(text, Yaml12))  # noqa: S506  (it is the safe loader)


def _text_keys(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _text_keys(inner) for key, inner in value.items()}
    return [_text_keys(inner) for inner in value] if isinstance(value, list) else value


def validator(kind: str) -> Any:
    """What checks a file of a kind, days in the calendar included."""
    return jsonschema.Draft202012Validator(schema(kind), format_checker=jsonschema.FormatChecker())


def kind_of(path: Path) -> str:
    """The kind of a file of this repository: by where it stands, or by its first key."""
    if path.is_relative_to(ROOT / "cases" / "total-place"):
        return "pilot"
    if path.is_relative_to(ROOT / "cases"):
        return "cases"
    if path == ROOT / "rules" / "pack.yaml":
        return "pack"
    text = path.read_text(encoding="utf-8")
    return next(line.split(":")[0] for line in text.splitlines() if line and not line.startswith("#"))
