"""The wheel, installed in an empty environment, answers from another folder."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FIRST = "Sevenoaks District Council answers for household rubbish collection in"


def run(*command: str | Path, cwd: Path, **env: str) -> subprocess.CompletedProcess[str]:
    """Run a command with nothing of this checkout on its path."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "ACCOUNTABILITY"))}
    return subprocess.run(
        [*map(str, command)], cwd=cwd, env={**clean, **env}, capture_output=True, text=True, check=False
    )


MOMENT = "1700000000"
PARTS = ("src", "rules", "money", "cases/total-place")
BESIDE = ("pyproject.toml", "README.md", "LICENSE", "NOTICE", ".gitignore")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(ROOT, tmp_path_factory.mktemp("wheel"))


def build(source: Path, folder: Path) -> Path:
    """The wheel of the sources in a folder, as a release makes it."""
    words = ("-m", "build", "--wheel", "--no-isolation", "--outdir", folder, source)
    built = run(sys.executable, *words, cwd=folder, SOURCE_DATE_EPOCH=MOMENT)
    assert built.returncode == 0, built.stdout + built.stderr
    (found,) = folder.glob("*.whl")
    return found


def test_wheel_holds_the_built_in_pack_and_nothing_foreign(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert "accountability/_pack/rules/pack.yaml" in names
    assert {name.split("/")[0] for name in names} == {"accountability", "accountability-0.1.0.dist-info"}
    inside = {name.removeprefix("accountability/_pack/") for name in names if "/_pack/" in name}
    folders = (ROOT / "rules", ROOT / "money", ROOT / "cases" / "total-place")
    here = {path.relative_to(ROOT).as_posix() for folder in folders for path in folder.rglob("*") if path.is_file()}
    assert inside == here


def test_the_same_sources_in_another_folder_are_the_same_bytes(wheel: Path, tmp_path: Path) -> None:
    source, out = tmp_path / "another folder", tmp_path / "out"
    out.mkdir()
    for name in PARTS:
        shutil.copytree(
            ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"), copy_function=shutil.copy
        )
    for name in BESIDE:
        shutil.copy(ROOT / name, source / name)
    assert build(source, out).read_bytes() == wheel.read_bytes()


def test_installed_wheel_answers_from_another_folder(wheel: Path, tmp_path: Path) -> None:
    venv = tmp_path / "an empty place"
    made = run(sys.executable, "-m", "venv", "--without-pip", venv, cwd=tmp_path)
    assert made.returncode == 0, made.stderr
    python = venv / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    pip = (sys.executable, "-m", "pip", "--python", python)  # our own pip, which installs nothing that it has itself
    installed = run(*pip, "install", "-q", "--no-compile", "-c", ROOT / "constraints.txt", wheel, cwd=tmp_path)
    assert installed.returncode == 0, installed.stderr
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    cache = str(tmp_path / "cache")
    for _ in range(2):  # made from the files, then read from the cache
        asked = run(
            python.with_name("accountability"), "who", "bins", "--in", "Sevenoaks", cwd=elsewhere,
            ACCOUNTABILITY_CACHE=cache, ACCOUNTABILITY_TODAY="2026-11-22",
        )  # fmt: skip
        assert asked.stdout.startswith(FIRST), asked.stderr
        assert "rules/outcomes/waste/waste-collection.yaml:" in asked.stdout
        assert (asked.returncode, asked.stderr) == (0, "")
    unknown = run(python.with_name("accountability"), "who", "bins", "--in", "Sevenoakes", cwd=elsewhere,
                  ACCOUNTABILITY_CACHE=cache)  # fmt: skip
    assert unknown.returncode == 2
