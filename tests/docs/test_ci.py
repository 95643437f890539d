"""The hooks and the workflow that we offer: their files are sound, and every command in them runs."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.broken.test_broken import HERE
from tests.docs.generated import ROOT, diagnostics
from tests.unit.cli.command_line import ask

HOOKS = ROOT / ".pre-commit-hooks.yaml"
WORKFLOW = ROOT / "docs" / "ci" / "rules.yml"
CONFIG = ROOT / "docs" / "ci" / "pre-commit-config.yaml"
HOOK_KEYS = {"id", "name", "description", "entry", "language", "files", "pass_filenames", "require_serial"}


def loaded(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def steps() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = loaded(WORKFLOW)["jobs"]["check"]["steps"]
    return found


def entries() -> list[str]:
    """Every command of ours in the hooks, the workflow and the page about them."""
    page = (ROOT / "docs" / "ci" / "README.md").read_text(encoding="utf-8")
    found = [hook["entry"] for hook in loaded(HOOKS)]
    found += [step["run"].partition(" > ")[0] for step in steps() if "accountability rules" in step.get("run", "")]
    return [*found, *re.findall(r"`(accountability rules check[^`]*)`", page)]


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    shutil.copytree(HERE / "sound" / "rules", tmp_path / "rules")
    return tmp_path


def test_there_are_commands_to_run() -> None:
    assert len(entries()) >= 10


@pytest.mark.parametrize("command", entries())
def test_a_command_runs_and_leaves_with_the_right_status(command: str, pack: Path) -> None:
    program, *words = shlex.split(command)
    assert program == "accountability"
    assert ask(*words, folder=pack).status == 0
    shutil.copytree(HERE / "AC003" / "rules", pack / "rules", dirs_exist_ok=True)
    assert ask(*words, folder=pack).status == 2


def test_hooks_have_the_keys_of_hooks_and_take_the_files_of_a_pack() -> None:
    for hook in loaded(HOOKS):
        assert set(hook) <= HOOK_KEYS
        assert {"id", "name", "entry", "language"} <= set(hook)
        assert re.search(hook["files"], "rules/outcomes/waste/bins.yaml")
        assert not re.search(hook["files"], "docs/rules.md")


def test_a_hook_that_is_given_files_tells_of_those(pack: Path) -> None:
    (hook,) = [one for one in loaded(HOOKS) if one.get("pass_filenames", True)]
    shutil.copytree(HERE / "AC022" / "rules", pack / "rules", dirs_exist_ok=True)
    _, *words = shlex.split(hook["entry"])
    assert "[AC022]" in ask(*words, "rules/outcomes/waste/waste-collection.yaml", folder=pack).out
    assert "[AC022]" not in ask(*words, "rules/outcomes/transport/potholes.yaml", folder=pack).out


def test_the_example_names_a_hook_that_is_there() -> None:
    named = {hook["id"] for repo in loaded(CONFIG)["repos"] for hook in repo["hooks"]}
    assert named <= {hook["id"] for hook in loaded(HOOKS)}


def test_the_workflow_is_one() -> None:
    text = WORKFLOW.read_text(encoding="utf-8")
    assert loaded(WORKFLOW)["jobs"]["check"]["runs-on"] == "ubuntu-latest"
    assert re.search(r"^on:$", text, re.M)
    for step in steps():
        assert ("uses" in step) != ("run" in step)
    kept = next(step for step in steps() if "upload-artifact" in step.get("uses", ""))["with"]["path"].split()
    assert kept == [step["run"].partition(" > ")[2] for step in steps() if " > " in step.get("run", "")]


@pytest.mark.parametrize("path", diagnostics(), ids=lambda path: path.name)
def test_the_pages_of_the_codes_are_in_step(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == diagnostics()[path]


def test_no_page_is_left_of_a_code_that_is_gone() -> None:
    assert set((ROOT / "docs" / "diagnostics").iterdir()) == set(diagnostics())
