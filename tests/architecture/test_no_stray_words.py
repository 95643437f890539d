"""No file that is kept holds a path of one machine, a package registry, or a note that was meant for later."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

STRAY = {
    "a path of one machine": re.compile(r"(?<![\w.:/-])/(?:work|root|home|Users|tmp)/[\w.]"),
    "a package registry": re.compile(
        "|".join(("pypi" + r"\.org", "python" + "hosted", "npm" + "js", "index" + "-url"))
    ),
    "a note for later": re.compile(r"\b(?:" + "|".join(("TO" + "DO", "FIX" + "ME", "XX" + "X")) + r")\b"),
    "a mark of a merge": re.compile(r"^(?:<{7}|>{7}) ", re.M),
}
MADE = {"__pycache__", "dist", "build", "node_modules"}


def kept() -> list[Path]:
    """The files that are kept: what git tracks or would; without git, all but hidden and made folders."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if listed.returncode == 0:
        found = [ROOT / name for name in listed.stdout.split("\0") if name]
    else:
        found = [
            path
            for path in ROOT.rglob("*")
            if not any(
                part in MADE or part.endswith(".egg-info") or (part.startswith(".") and part != ".ci")
                for part in path.relative_to(ROOT).parts
            )
        ]
    return sorted(path for path in found if path.is_file())


def test_there_is_something_to_look_at() -> None:
    assert {"README.md", "Makefile", "pyproject.toml"} <= {path.name for path in kept()}


@pytest.mark.parametrize("what", STRAY)
def test_no_stray_words(what: str) -> None:
    found = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in kept()
        for match in STRAY[what].finditer(path.read_text(encoding="utf-8", errors="replace"))
    ]
    assert found == []


@pytest.mark.parametrize(
    ("what", "text"),
    [
        ("a path of one machine", "see " + "/ro" + "ot/notes"),
        ("a package registry", "https://py" + "pi.org/simple"),
        ("a note for later", "# TO" + "DO: later"),
        ("a mark of a merge", "<" * 7 + " HEAD"),
    ],
)
def test_stray_words_would_be_seen(what: str, text: str) -> None:
    assert STRAY[what].search(text)


def test_every_kept_file_is_small() -> None:
    assert [path.name for path in kept() if path.stat().st_size > 1_000_000] == []
