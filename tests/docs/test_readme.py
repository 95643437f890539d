"""Every command and example in README.md and of the essay's page works as pasted, and prints what the page says."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest

from tests.docs.generated import BLOCK, ROOT, commands, is_ours, printed

README = (ROOT / "README.md").read_text(encoding="utf-8")
OURS = [pair for block in BLOCK.findall(README) for pair in commands(block) if is_ours(pair[0])]
ESSAY = [
    pair
    for block in BLOCK.findall((ROOT / "docs" / "essay.md").read_text(encoding="utf-8"))
    for pair in commands(block)
    if pair not in OURS
]


def test_the_first_five_minutes_are_there() -> None:
    for words in ("who ", "why ", "why-not ", "--on ", "--given ", "--format json"):
        assert any(words in command for command, _ in OURS), words


@pytest.mark.parametrize(("command", "output"), OURS + ESSAY, ids=[command for command, _ in OURS + ESSAY])
def test_a_command_prints_what_the_page_says(command: str, output: str) -> None:
    assert printed(command) == output


def test_the_python_examples_run() -> None:
    found = doctest.testfile(str(ROOT / "README.md"), module_relative=False, encoding="utf-8")
    assert found.attempted >= 3
    assert found.failed == 0


DOCUMENTS = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "CHANGELOG.md",
    *sorted((ROOT / "docs").rglob("*.md")),
]


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_link_to_a_file_leads_somewhere(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    links = [link.split("#")[0] for link in re.findall(r"\]\(([^)]+)\)", text) if "://" not in link]
    assert [link for link in links if link and not (path.parent / link).exists()] == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_make_target_that_is_named_exists(path: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = set(re.findall(r"`make ([a-z]+)", path.read_text(encoding="utf-8")))
    assert named <= targets
