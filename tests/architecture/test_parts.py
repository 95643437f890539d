"""The list of parts of a release names what is installed with the program, and is the same bytes each time."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from release.parts import parts, parts_of, pinned

ROOT = Path(__file__).resolve().parents[2]
MOMENT = 1_700_000_000
PROJECT = {
    "name": "ours", "version": "1.0", "license": "MIT", "dependencies": ["typer>=0.15"],
    "optional-dependencies": {"xlsx": ["XlsxWriter>=3.2"], "test": ["pytest>=9"]},
}  # fmt: skip


@pytest.fixture(scope="module")
def listed() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(parts_of(ROOT, MOMENT))
    return found


def test_what_is_needed_and_what_extras_add(listed: dict[str, Any]) -> None:
    scope = {one["name"]: one["scope"] for one in listed["components"]}
    assert {"typer", "pydantic", "pydantic-core", "pyyaml", "networkx", "rich"} <= {
        name for name, how in scope.items() if how == "required"
    }
    assert {"xlsxwriter", "pyarrow", "mcp", "starlette", "uvicorn", "jinja2", "markupsafe"} <= {
        name for name, how in scope.items() if how == "optional"
    }
    assert not {"pytest", "hypothesis", "mypy", "ruff", "playwright", "schemathesis"} & set(scope)


def test_every_part_is_at_a_version_and_leads_to_parts(listed: dict[str, Any]) -> None:
    assert (listed["bomFormat"], listed["specVersion"]) == ("CycloneDX", "1.6")
    refs = {one["bom-ref"] for one in listed["components"]} | {listed["metadata"]["component"]["bom-ref"]}
    assert {one["ref"] for one in listed["dependencies"]} == refs
    assert {other for one in listed["dependencies"] for other in one["dependsOn"]} <= refs
    assert all(one["version"] and one["purl"].endswith(f"@{one['version']}") for one in listed["components"])


def test_the_same_bytes_and_no_moment_of_this_machine() -> None:
    assert parts_of(ROOT, MOMENT) == parts_of(ROOT, MOMENT)
    assert datetime.fromtimestamp(MOMENT, UTC).strftime("%Y-%m-%dT%H:%M:%SZ") in parts_of(ROOT, MOMENT)


def test_a_part_without_a_version_is_told() -> None:
    with pytest.raises(ValueError, match=r"constraints\.txt holds no version of .*rich"):
        parts(PROJECT, {"typer": "0.2", "xlsxwriter": "3"}, MOMENT)


def test_versions_are_read_whatever_their_letters() -> None:
    assert pinned("PyYAML==6.0\npydantic_core==2 ; python_version > '3'\n") == {"pyyaml": "6.0", "pydantic-core": "2"}
