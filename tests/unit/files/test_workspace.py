"""Which pack is used, which files it holds, and what names its bytes."""

from __future__ import annotations

from pathlib import Path

import pytest

from accountability.files.workspace import RawFile, built_in, digest, find_pack, read_files
from accountability.model.diagnostic import PackError


def a_pack(folder: Path, **files: str) -> Path:
    """A folder with a manifest and these files."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in {"pack.yaml": "name: p\n", **files}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder


def test_the_pack_in_this_folder_goes_before_the_built_in_one(tmp_path: Path) -> None:
    mine = a_pack(tmp_path / "rules")
    assert find_pack(start=tmp_path) == mine


def test_rules_without_a_manifest_are_not_a_pack(tmp_path: Path) -> None:
    (tmp_path / "rules").mkdir()
    assert find_pack(start=tmp_path) == built_in()


def test_a_pack_is_named_by_its_folder_or_by_the_folder_above(tmp_path: Path) -> None:
    mine = a_pack(tmp_path / "rules")
    assert find_pack(str(mine)) == mine
    assert find_pack(str(tmp_path)) == mine


@pytest.mark.parametrize("named", ["nowhere", "x" * 5_000])
def test_a_folder_without_a_pack_is_a_mistake(named: str, tmp_path: Path) -> None:
    with pytest.raises(PackError) as caught:
        find_pack(str(tmp_path / named))
    (found,) = caught.value.diagnostics
    assert found.message.endswith("holds no pack: there is no pack.yaml in it.")
    assert len(found.message) < 300


def test_files_are_sorted_and_hidden_ones_are_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    pack = a_pack(
        tmp_path / "rules", **{"b.yaml": "", "a/c.csv": "", "notes.txt": "", ".git/x.yaml": "", ".hidden.yaml": ""}
    )
    assert [(file.name, file.inside) for file in read_files(pack)] == [
        ("rules/a/c.csv", "a/c.csv"),
        ("rules/b.yaml", "b.yaml"),
        ("rules/pack.yaml", "pack.yaml"),
    ]


def test_a_pack_elsewhere_shows_the_folder_that_was_named(tmp_path: Path) -> None:
    pack = a_pack(tmp_path / "mine" / "rules")
    assert [file.name for file in read_files(pack)] == [f"{pack.as_posix()}/pack.yaml"]


def test_one_byte_or_name_changes_the_digest() -> None:
    file = RawFile("rules/a.yaml", "a.yaml", b"ab")
    seen = {
        digest((file,)),
        digest((RawFile("rules/a.yaml", "a.yaml", b"ac"),)),
        digest((RawFile("rules/b.yaml", "b.yaml", b"ab"),)),
        digest((file, RawFile("rules/b.yaml", "b.yaml", b""))),
        digest(()),
    }
    assert len(seen) == 5


def test_the_name_of_the_folder_does_not_change_the_digest() -> None:
    assert digest((RawFile("x/a.yaml", "a.yaml", b"a"),)) == digest((RawFile("y/a.yaml", "a.yaml", b"a"),))
