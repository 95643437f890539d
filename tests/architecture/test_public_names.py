"""The public names: few, loaded when asked for, and the same everywhere that they are told."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from importlib import import_module
from pathlib import Path

import pytest

import accountability

ROOT = Path(__file__).resolve().parents[2]


def test_public_names_are_these() -> None:
    assert accountability.__all__ == ["Answer", "PackError", "Rulebook", "Status", "__version__"]


@pytest.mark.parametrize("name", accountability.__all__)
def test_every_public_name_can_be_loaded(name: str) -> None:
    assert getattr(accountability, name) is not None


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Rulebok'"):
        _ = accountability.Rulebok


def test_importing_the_package_loads_nothing_of_it() -> None:
    code = "import sys, accountability; print(*sorted(n for n in sys.modules if n.startswith('accountability.')))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == ""


def test_one_version_everywhere() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == accountability.__version__
    assert f"## {accountability.__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_nothing_inside_imports_the_public_names_but_the_tests_plugin() -> None:
    found = {
        path.relative_to(ROOT / "src" / "accountability").parts[0]
        for path in (ROOT / "src").rglob("*.py")
        if re.search(r"^\s*from accountability import|^\s*import accountability$", path.read_text("utf-8"), re.M)
    }
    assert found <= {"bdd"}


@pytest.mark.parametrize("script", tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["scripts"].values())
def test_console_script_exists(script: str) -> None:
    module, _, name = script.partition(":")
    assert callable(getattr(import_module(module), name))
