"""The schemas of rule files, written to a folder or printed: all or none, and nothing of others written over."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from tests.unit.cli.command_line import ask, misunderstood
from tests.unit.files.as_an_editor import read, validator

from accountability.files.schemas import KINDS, file_name, schema_text
from accountability.model.words import listed

ALL = {file_name(kind): schema_text(kind) for kind in KINDS}


def files(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.iterdir())}


def test_every_schema_is_written_and_one_sentence_says_so(tmp_path: Path) -> None:
    said = ask("rules", "schema", folder=tmp_path)
    assert (said.status, said.err) == (0, "")
    assert " ".join(said.out.split()) == (
        f"Wrote the schemas of {len(KINDS)} kinds of file to the folder schema: {listed(KINDS)}."
    )
    assert len(KINDS) == 29
    assert files(tmp_path / "schema") == ALL


def test_another_folder_may_be_named(tmp_path: Path) -> None:
    assert ask("rules", "schema", "my/own", folder=tmp_path).status == 0
    assert files(tmp_path / "my" / "own") == ALL


def test_schemas_that_were_written_before_are_written_anew(tmp_path: Path) -> None:
    ask("rules", "schema", folder=tmp_path)
    older = tmp_path / "schema" / "role.schema.json"
    older.write_text(json.dumps({**json.loads(older.read_text(encoding="utf-8")), "title": "older"}))
    (tmp_path / "schema" / "fact.schema.json").unlink()
    (tmp_path / "schema" / "notes.txt").write_text("mine")
    assert ask("rules", "schema", folder=tmp_path).status == 0
    assert files(tmp_path / "schema") == {**ALL, "notes.txt": "mine"}


@pytest.mark.parametrize("mine", ["mine", "[1]", '{"$schema": "x"}', "\udcff"])
def test_what_is_not_ours_is_never_written_over(mine: str, tmp_path: Path) -> None:
    (tmp_path / "tier.schema.json").write_text(mine, encoding="utf-8", errors="surrogateescape")
    words = misunderstood(ask("rules", "schema", ".", folder=tmp_path))
    assert '"tier.schema.json" is there already and is not a schema of this program.' in words
    assert [path.name for path in tmp_path.iterdir()] == ["tier.schema.json"]


def test_a_file_where_the_folder_should_be_is_said(tmp_path: Path) -> None:
    (tmp_path / "schema").write_text("mine")
    assert '"schema" is a file. Name a folder.' in misunderstood(ask("rules", "schema", folder=tmp_path))
    words = misunderstood(ask("rules", "schema", "schema/more", folder=tmp_path))
    assert '"schema/more" cannot be written to: ' in words
    assert words.endswith("Nothing was made.")


def test_where_one_cannot_be_written_all_stay_as_they_were(tmp_path: Path) -> None:
    ask("rules", "schema", folder=tmp_path)
    schemas = tmp_path / "schema"
    older = json.dumps({**json.loads((schemas / "pack.schema.json").read_text(encoding="utf-8")), "title": "older"})
    (schemas / "pack.schema.json").write_text(older)
    last = schemas / file_name(KINDS[-1])
    last.unlink()
    last.symlink_to(tmp_path / "nowhere" / "cases.schema.json")
    words = misunderstood(ask("rules", "schema", folder=tmp_path))
    assert words.startswith('"schema" cannot be written to: ')
    last.unlink()
    assert files(schemas) == {**{name: ALL[name] for name in ALL if name != last.name}, "pack.schema.json": older}
    assert list(tmp_path.iterdir()) == [schemas]


@pytest.mark.parametrize("kind", KINDS)
def test_one_schema_is_printed(kind: str, tmp_path: Path) -> None:
    said = ask("rules", "schema", "--print", kind, folder=tmp_path)
    assert (said.out, said.err, said.status) == (schema_text(kind), "", 0)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        (("--print", "outcom"), 'No kind of file is called "outcom". Did you mean outcome? There are pack, outcome,'),
        (("--print", "zzzz"), 'No kind of file is called "zzzz". There are pack, outcome,'),
        (("here", "--print", "role"), "Either name a folder to write to, or --print one kind of file."),
        (("outcome",), '"outcome" is a kind of file. To print its schema: accountability rules schema --print outcome'),
    ],
)
def test_what_is_not_understood_is_said_and_nothing_is_written(
    words: tuple[str, ...], answer: str, tmp_path: Path
) -> None:
    assert answer in misunderstood(ask("rules", "schema", *words, folder=tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_with_the_name_of_a_kind_is_written_to_when_it_is_meant(tmp_path: Path) -> None:
    assert ask("rules", "schema", "./role", folder=tmp_path).status == 0
    assert files(tmp_path / "role") == ALL


def test_a_new_workspace_has_the_schemas_to_which_its_editor_settings_and_its_files_point(tmp_path: Path) -> None:
    ask("init", folder=tmp_path)
    settings = json.loads((tmp_path / ".vscode" / "settings.json").read_text(encoding="utf-8"))["yaml.schemas"]
    assert {Path(name).name for name in settings} == set(ALL)
    assert files(tmp_path / "schema") == ALL
    told = {tmp_path / name: patterns for name, patterns in settings.items()}
    assert [name for name in told if not name.is_file()] == []
    outcome = tmp_path / "rules" / "outcomes" / "local" / "community-orchards.yaml"
    first = outcome.read_text(encoding="utf-8").splitlines()[0].partition("$schema=")[2]
    assert (outcome.parent / first).resolve() == (tmp_path / "schema" / "outcome.schema.json").resolve()
    checked = 0
    for name, pattern in settings.items():
        kind = Path(name).name.removesuffix(".schema.json")
        for path in tmp_path.glob(pattern):
            assert [error.message for error in validator(kind).iter_errors(read(path.read_bytes()))] == []
            checked += 1
    assert checked == 3
    assert yaml.safe_load(outcome.read_text(encoding="utf-8"))["outcome"] == "community-orchards"
