"""One broken pack for each code: what is printed is read as prose, and the right example of its page mends it.

Each folder holds the files that differ from `sound/`, and in `expected.txt` what `rules check` prints. After a change
to a sentence, `WRITE=yes` before the test writes what is printed now; read it before you keep it.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from accountability.model.diagnostic import Code, Severity
from accountability.present.catalogue import CATALOGUE
from tests.unit.cli.command_line import ask

HERE = Path(__file__).parent
STATUS = {Severity.ERROR: 2, Severity.FAULT: 1, Severity.ADVICE: 0}
CODES = pytest.mark.parametrize("code", list(Code))


def the_pack(code: str, folder: Path) -> Path:
    """The sound pack with the broken files of a code, in a folder."""
    shutil.copytree(HERE / "sound" / "rules", folder / "rules")
    for part in ("rules", "cases"):
        if (HERE / code / part).is_dir():
            shutil.copytree(HERE / code / part, folder / part, dirs_exist_ok=True)
    return folder


def broken_file(code: str) -> Path:
    """The one file of a code that holds its wrong example."""
    (found,) = [
        path for path in (HERE / code).rglob("*/*.*") if CATALOGUE[Code(code)].wrong in path.read_text(encoding="utf-8")
    ]
    return found.relative_to(HERE / code)


def test_the_sound_pack_is_sound(tmp_path: Path) -> None:
    shutil.copytree(HERE / "sound" / "rules", tmp_path / "rules")
    said = ask("rules", "check", folder=tmp_path)
    assert (said.status, said.err) == (0, "")
    assert said.out.endswith("No problem in 12 files.\n")
    assert "[AC" not in said.out


def test_every_code_has_a_page_and_every_folder_a_code() -> None:
    assert list(CATALOGUE) == list(Code)
    assert {path.name for path in HERE.iterdir() if path.name.startswith("AC")} == set(Code)


@CODES
def test_a_broken_pack_is_told(code: Code, tmp_path: Path) -> None:
    said = ask("rules", "check", folder=the_pack(code, tmp_path))
    expected = HERE / code / "expected.txt"
    if os.environ.get("WRITE"):
        expected.write_text(said.out, encoding="utf-8")
    assert said.out == expected.read_text(encoding="utf-8")
    assert f"[{code}]" in said.out
    assert (said.status, said.err) == (STATUS[CATALOGUE[code].severity], "")
    assert all(len(line) <= 80 for line in said.out.splitlines())


@CODES
def test_the_right_example_mends_it(code: Code, tmp_path: Path) -> None:
    pack, page = the_pack(code, tmp_path), CATALOGUE[code]
    file = pack / broken_file(code)
    file.write_text(file.read_text(encoding="utf-8").replace(page.wrong, page.right), encoding="utf-8")
    said = ask("rules", "check", folder=pack)
    assert "[AC" not in said.out
    assert said.status == 0
