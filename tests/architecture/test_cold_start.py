"""A look-up from the compiled rulebook starts fast, because it loads no heavy library."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

WATCHED = """
import atexit, sys
atexit.register(lambda: print("loaded:", *sorted(sys.modules), file=sys.stderr))
sys.argv = ["accountability", "who", "bins", "--in", "Sevenoaks"]
from accountability.cli import main
main()
"""
HEAVY = {"pydantic", "networkx", "yaml", "pytest", "rich"}
UNREAD = {f"accountability.model.{name}" for name in ("lever", "moving", "reform", "scrutiny", "variation")}
"""What `who` never reads of a rulebook: to make so many classes takes as long as to answer."""


def ask(cache: Path) -> tuple[str, set[str]]:
    """What one run answers, and the modules that it loaded."""
    ran = subprocess.run(
        [sys.executable, "-c", WATCHED],
        env={**os.environ, "ACCOUNTABILITY_CACHE": str(cache), "ACCOUNTABILITY_TODAY": "2026-11-22"},
        capture_output=True,
        text=True,
        check=True,
    )
    return ran.stdout, set(ran.stderr.partition("loaded:")[2].split())


def test_the_second_look_up_loads_no_heavy_library(tmp_path: Path) -> None:
    first, compiling = ask(tmp_path)
    assert {"pydantic", "networkx", "yaml", *UNREAD} <= compiling  # else this test would watch nothing
    second, loaded = ask(tmp_path)
    assert second == first
    assert second.startswith("Sevenoaks District Council answers")
    assert loaded & (HEAVY | UNREAD) == set()
