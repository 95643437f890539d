"""The files of a pack at a revision are those of the folder when it was kept, byte for byte."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.unit.cli.history import git, kept
from tests.unit.cli.small_pack import small_pack

from accountability.files.revision import RevisionError, read_revision
from accountability.files.workspace import RawFile, digest, read_files


def insides(files: tuple[RawFile, ...]) -> list[tuple[str, str, bytes]]:
    return [(file.pack, file.inside, file.content) for file in files]


def test_the_files_are_those_that_were_kept(tmp_path: Path) -> None:
    pack = kept(small_pack(tmp_path)) / "rules"
    (pack / "tables").mkdir()
    (pack / "tables" / "ünïcode name.csv").write_bytes(b"\xef\xbb\xbfa,b\r\n1,\xff\n\n")
    (pack / "empty.yaml").touch()
    (pack / "notes.txt").write_text("not a rule file")
    (pack / ".hidden.yaml").write_text("not read")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "More")
    there, here = read_revision("main", pack), read_files(pack)
    assert insides(there) == insides(here)
    assert digest(there) == digest(here)
    assert {file.name for file in there} == {f"main:rules/{file.inside}" for file in here}
    assert len(read_revision("main~1", pack)) == len(there) - 2


def test_a_pack_that_extends_the_built_in_one_is_read_with_it(tmp_path: Path) -> None:
    pack = small_pack(tmp_path) / "rules"
    with (pack / "pack.yaml").open("a", encoding="utf-8") as stream:
        stream.write("extends: built-in\n")
    kept(tmp_path)
    assert insides(read_revision("main", pack)) == insides(read_files(pack))
    assert {file.pack for file in read_revision("main", pack)} == {"built-in", ""}


def test_a_tag_and_a_part_of_an_id_are_revisions_too(tmp_path: Path) -> None:
    pack = kept(small_pack(tmp_path)) / "rules"
    git(tmp_path, "tag", "-am", "The first", "v1")
    short = git(tmp_path, "rev-parse", "--short", "HEAD").strip()
    assert insides(read_revision("v1", pack)) == insides(read_revision(short, pack)) == insides(read_files(pack))


def test_content_that_is_not_here_is_said(tmp_path: Path) -> None:
    pack = kept(small_pack(tmp_path)) / "rules"
    id_ = git(tmp_path, "rev-parse", "main:rules/pack.yaml").strip()
    (tmp_path / ".git" / "objects" / id_[:2] / id_[2:]).unlink()
    with pytest.raises(RevisionError, match="not all here"):
        read_revision("main", pack)
