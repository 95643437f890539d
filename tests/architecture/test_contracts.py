"""Every import contract holds, and every one is seen to fail when it is broken on purpose in a copy of the source."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

BREACHES = {
    "Layers: each imports only what stands below it": [
        ("model/days.py", "import accountability.engine.decide"),
        ("engine/here.py", "import accountability.checks.voters"),
        ("lookup/kinds.py", "import accountability.store.codec"),
        ("proving/facts.py", "import accountability.engine.here"),
        ("present/layout.py", "import accountability.checks.seats"),
        ("mcp_server/tools.py", "import accountability.bdd.names"),
        ("web/address.py", "import accountability.mcp_server.tools"),
        ("rulebook.py", "import accountability.mcp_server.tools"),
        ("homeless.py", "SETTLED = True"),
    ],
    "Edges: files and present know the values, not the machinery": [
        ("files/law.py", "import accountability.graph.chains"),
        ("present/layout.py", "import accountability.engine.here"),
    ],
    "Pure core: no disk, clock, environment or library of the edges": [
        ("model/days.py", "import time"),
        ("compiled/names.py", "import logging"),
        ("graph/chains.py", "import os"),
        ("lookup/typed.py", "import pathlib"),
        ("engine/decide.py", "import random"),
        ("checks/seats.py", "import io"),
        ("present/names.py", "import rich"),
    ],
    "One home: networkx in graph": [("engine/relations.py", "import networkx")],
    "One home: yaml and pydantic in files": [
        ("store/codec.py", "import yaml"),
        ("bdd/cases.py", "import pydantic"),
    ],
    "One home: sqlite3, brotli and msgpack in store": [
        ("files/workspace.py", "import sqlite3"),
        ("lookup/typed.py", "import msgpack"),
    ],
    "One home: xlsxwriter, pyarrow and python_calamine in store": [
        ("cli/matrix.py", "import xlsxwriter"),
        ("present/matrix_rows.py", "import pyarrow"),
    ],
    "One home: clingo in proving": [("checks/proved.py", "import clingo"), ("cli/proving.py", "import clingo")],
    "One home: typer in cli": [("bdd/names.py", "import typer")],
    "One home: mcp in mcp_server": [("cli/mcp.py", "import mcp.types"), ("rulebook.py", "import mcp")],
    "One home: starlette, uvicorn, jinja2 and markupsafe in web": [
        ("cli/serving.py", "import uvicorn"),
        ("present/names.py", "import jinja2"),
        ("mcp_server/tools.py", "import starlette.routing"),
    ],
    "One home: pytest, pytest_bdd and gherkin in bdd": [
        ("building.py", "import pytest"),
        ("cli/asked.py", "import pytest_bdd"),
        ("files/cases.py", "import gherkin"),
    ],
    "No circles between siblings": [("model/days.py", "import accountability.model.rule")],
    "Fast start: the command line loads no heavy library itself": [("cli/terminal.py", "import pydantic")],
}


def lint(folder: Path) -> tuple[int, str]:
    """Run the contracts of this project over the source in a folder."""
    ran = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))",
        ],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder / "src"), "COLUMNS": "200", "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    return ran.returncode, ran.stdout + ran.stderr


def source(folder: Path) -> Path:
    """A copy of the source, to be broken."""
    shutil.copytree(ROOT / "src", folder / "src", ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def test_every_contract_holds(tmp_path: Path) -> None:
    status, said = lint(source(tmp_path))
    assert status == 0, said
    assert f"{len(BREACHES)} kept, 0 broken" in said


def test_every_contract_is_broken_somewhere_below() -> None:
    configured = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    assert {contract["name"] for contract in configured} == set(BREACHES)


@pytest.fixture(scope="module")
def said_of_breaches(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], str]:
    """What is said of each breach under the title of its contract. Of every contract one is tried in each round."""
    found: dict[tuple[str, str], str] = {}
    for turn in range(max(map(len, BREACHES.values()))):
        folder = source(tmp_path_factory.mktemp(f"round-{turn}"))
        tried = {name: breaches[turn] for name, breaches in BREACHES.items() if turn < len(breaches)}
        for file, line in tried.values():
            broken = folder / "src" / "accountability" / file
            before = broken.read_text(encoding="utf-8") if broken.is_file() else ""
            broken.write_text(f"{before}\n{line}\n", encoding="utf-8")
        _, said = lint(folder)
        parts = said.partition("Broken contracts")[2]
        for name, (file, _) in tried.items():
            after = parts.partition(f"\n{name}\n")[2]
            ends = [at for other in BREACHES if (at := after.find(f"\n{other}\n")) >= 0]
            found[name, file] = after[: min(ends, default=len(after))]
    return found


@pytest.mark.parametrize(
    ("contract", "file", "line"), [(name, *breach) for name, breaches in BREACHES.items() for breach in breaches]
)
def test_a_breach_is_noticed(contract: str, file: str, line: str, said_of_breaches: dict[tuple[str, str], str]) -> None:
    said = said_of_breaches[contract, file]
    module = Path(file).stem
    imported = line.removeprefix("import ").partition(".")[0] if line.startswith("import ") else ""
    assert module in said, said
    assert imported in said
