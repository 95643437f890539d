"""The page of help says every command and nothing else, and what it prints can be pasted."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from accountability.cli.app import COMMANDS
from accountability.cli.help_page import ASKS, GROUPS, Command, page
from tests.unit.cli.command_line import ask
from tests.unit.cli.small_pack import small_pack


def paths(commands: tuple[Command, ...]) -> list[tuple[Command, ...]]:
    """Every command that can be run, after those to which it belongs."""
    found: list[tuple[Command, ...]] = []
    for command in commands:
        inner = paths(command.run) if isinstance(command.run, tuple) else [()]
        found += [(command, *path) for path in inner]
    return found


EVERY = paths(COMMANDS)
STAYS = ("mcp", "serve")
"""It answers until its reader leaves: `tests/unit/mcp` asks it."""


def words(path: tuple[Command, ...]) -> list[str]:
    return [command.name for command in path]


def test_the_page_is_what_help_prints() -> None:
    said = ask("--help")
    assert (said.out, said.status) == (page(COMMANDS), 0)
    assert said.out.startswith(
        f"{ASKS}\nAsk\n  who OUTCOME --in PLACE        who answers, and what is left for a minister\n"
    )


def test_every_command_is_on_the_page_in_its_group() -> None:
    group, told = "", []
    for line in page(COMMANDS).splitlines()[1:]:
        if line in GROUPS:
            group = line
        elif line.startswith("  ") and group:
            told += [(group, usage.split()[0]) for usage in re.split(r", ?", line[2:32].strip()) if usage]
    assert sorted(told) == sorted((command.group, command.name) for command in COMMANDS)


def test_no_line_is_too_wide_and_no_word_needs_another_alphabet() -> None:
    assert max(map(len, page(COMMANDS).splitlines())) <= 80
    assert page(COMMANDS).isascii()


@pytest.mark.parametrize("path", EVERY, ids=lambda path: " ".join(words(path)))
def test_every_command_has_help_with_an_example(path: tuple[Command, ...]) -> None:
    said = ask(*words(path), "--help")
    assert said.status == 0
    assert f"Example: accountability {' '.join(path[-1].example.split())}" in said.plain
    assert max(map(len, said.out.splitlines())) <= 80


@pytest.mark.parametrize(
    "path", [path for path in EVERY if path[0].name not in ("rules", *STAYS)], ids=lambda path: path[-1].name
)
def test_every_example_works_as_pasted(path: tuple[Command, ...], tmp_path: Path) -> None:
    if path[-1].name == "verify":
        ask("who", "bins", "--in", "Sevenoaks", "--receipt", "bins.json", folder=tmp_path)
    if words(path) == ["reform", "new"]:
        assert ask("init", ".", folder=tmp_path).status == 0
    if path[-1].name == "test":
        small_pack(tmp_path)
        case = "outcome: bins\ncases: [{says: Sevenoaks collects bins, in: Sevenoaks, rule: england}]\n"
        (tmp_path / "cases").mkdir()
        (tmp_path / "cases" / "bins.yaml").write_text(case)
    said = ask(*shlex.split(path[-1].example), folder=tmp_path)
    assert said.status in (0, 1), said
    assert said.out
    assert said.err == ""


@pytest.mark.parametrize(
    "name", [command.name for command in COMMANDS if command.example == command.name and command.name not in STAYS]
)
def test_a_command_that_is_complete_by_its_name_works(name: str) -> None:
    assert ask(name).status == 0
