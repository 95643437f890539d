"""`rules diff` as a person types it: folders and revisions, three forms, and sentences for what cannot be compared."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from tests.unit.cli.command_line import ask, misunderstood
from tests.unit.cli.history import git, kept
from tests.unit.cli.small_pack import FILES, small_pack

OUTCOME = "rules/outcomes/waste/waste-collection.yaml"
EXCEPTION = """\
  - id: closed
    applies: {in: [sevenoaks], from: 2020-01-01, until: 2021-01-01}
    answerable: nobody
    law: [Some Act 2019 s.1]
    exception-to: {england: [Some Act 2019 s.1]}
"""
TOLD = """\
1 outcome changes, household rubbish collection, in English councils.
1 January 2020 to 31 December 2020: from Sevenoaks District Council to nobody.
Cause: closed, rules/outcomes/waste/waste-collection.yaml:8.
No other answer changes, in any place, on any day since 1 January 2009.
"""
NOTHING = "No answer changes, in any place, on any day since 1 January 2009.\n"


@pytest.fixture
def edited(tmp_path: Path) -> Path:
    """A workspace whose branch main has the small pack, and whose working folder an exception more."""
    kept(small_pack(tmp_path))
    with (tmp_path / OUTCOME).open("a", encoding="utf-8") as stream:
        stream.write(EXCEPTION)
    return tmp_path


def everything(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_the_working_folder_is_compared_with_a_revision_and_nothing_is_written(edited: Path) -> None:
    before = everything(edited)
    said = ask("rules", "diff", "main", folder=edited)
    assert (said.out, said.err, said.status) == (TOLD, "", 0)
    assert everything(edited) == before


def test_two_folders_are_compared(edited: Path, tmp_path: Path) -> None:
    other = small_pack(tmp_path / "other")
    assert ask("rules", "diff", str(other), folder=edited).out == TOLD
    said = ask("rules", "diff", "rules", str(other), folder=edited)
    assert "from nobody to Sevenoaks District Council." in said.plain
    assert "Cause: closed was taken out, rules/outcomes/waste/waste-collection.yaml:8; now england" in said.plain


def test_two_revisions_are_compared(edited: Path) -> None:
    git(edited, "commit", "-qam", "As it is")
    assert ask("rules", "diff", "main~1", "main", folder=edited).out == TOLD.replace("closed, ", "closed, main:")
    assert ask("rules", "diff", "main", folder=edited).out == NOTHING


def test_a_pack_in_a_folder_of_the_repository_is_found_at_the_revision(tmp_path: Path) -> None:
    small_pack(tmp_path / "local" / "waste")
    kept(tmp_path)
    assert ask("rules", "diff", "main", folder=tmp_path / "local" / "waste").out == NOTHING
    assert ask("rules", "diff", "main", "local/waste", folder=tmp_path).out == NOTHING


def test_a_hook_of_git_reads_the_history_of_the_folder(edited: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    git(elsewhere, "init", "-q")
    assert ask("rules", "diff", "main", folder=edited, GIT_DIR=str(elsewhere / ".git")).out == TOLD


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("mian",), '"mian" is neither a folder with a pack.yaml nor a revision that git knows here.'),
        (("main", "nowhere"), '"nowhere" is neither a folder with a pack.yaml nor a revision'),
        (("main:rules",), '"main:rules" is neither a folder'),
        (("--", "--output=x"), '"--output=x" is not the name of a revision.'),
        (("main\n",), "is not the name of a revision."),
        (("main; touch x",), '"main; touch x" is neither a folder'),
        (("$(touch x)",), '"$(touch x)" is neither a folder'),
        (("x" * 5000,), "is neither a folder"),
        (("main", "--format", "yaml"), '"yaml" is not a format. Write --format text or --format markdown'),
    ],
)
def test_what_cannot_be_compared_is_said_in_a_sentence(words: tuple[str, ...], says: str, edited: Path) -> None:
    before = everything(edited)
    assert says in misunderstood(ask("rules", "diff", *words, folder=edited))
    assert everything(edited) == before


def test_without_a_repository_a_revision_is_not_known(tmp_path: Path) -> None:
    told = misunderstood(
        ask("rules", "diff", "main", folder=small_pack(tmp_path), GIT_CEILING_DIRECTORIES=str(tmp_path))
    )
    assert '"main" is no folder with a pack.yaml, and no revision: "rules" is in no git repository.' in told


def test_without_git_folders_can_be_compared_and_revisions_not(edited: Path, tmp_path: Path) -> None:
    assert "the program git is needed" in misunderstood(ask("rules", "diff", "main", folder=edited, PATH=str(tmp_path)))
    other = small_pack(tmp_path / "other")
    assert ask("rules", "diff", str(other), folder=edited, PATH=str(tmp_path)).out == TOLD


def test_a_revision_without_the_pack_says_so(tmp_path: Path) -> None:
    (tmp_path / "readme.txt").write_text("nothing yet")
    kept(tmp_path)
    small_pack(tmp_path)
    assert 'At "main" there is no rules/pack.yaml.' in misunderstood(ask("rules", "diff", "main", folder=tmp_path))


def test_a_link_in_a_revision_is_not_followed(tmp_path: Path) -> None:
    small_pack(tmp_path)
    (tmp_path / "rules" / "more.yaml").symlink_to("/etc/passwd")
    kept(tmp_path)
    (tmp_path / "rules" / "more.yaml").unlink()
    told = misunderstood(ask("rules", "diff", "main", folder=tmp_path))
    assert 'At "main" the file rules/more.yaml is a link, and links are not followed.' in told


def test_a_mistake_in_an_old_pack_is_told_at_its_line_there(tmp_path: Path) -> None:
    small_pack(tmp_path)
    (tmp_path / OUTCOME).write_text(FILES["outcomes/waste/waste-collection.yaml"] + "untill: 3\n", encoding="utf-8")
    kept(tmp_path)
    small_pack(tmp_path)
    told = misunderstood(ask("rules", "diff", "main", folder=tmp_path))
    assert f"main:{OUTCOME}:8:1: key not known [AC003]" in told


def test_a_file_that_is_too_large_in_a_revision_is_refused(tmp_path: Path) -> None:
    small_pack(tmp_path)
    (tmp_path / "rules" / "big.yaml").write_bytes(b"#" * 8_000_001)
    kept(tmp_path)
    (tmp_path / "rules" / "big.yaml").unlink()
    told = misunderstood(ask("rules", "diff", "main", folder=tmp_path))
    assert "main:rules/big.yaml:1:1: The file holds more than 8 million bytes [AC001]" in told


def test_the_document_fits_its_schema_and_says_everything(edited: Path) -> None:
    said = ask("rules", "diff", "main", "--format", "json", folder=edited)
    found = json.loads(said.out)
    published = Path(__file__).resolve().parents[3] / "docs" / "diff.schema.json"
    jsonschema.validate(found, json.loads(published.read_text(encoding="utf-8")))
    assert (said.status, found["schema"], found["outcomes"], found["pieces"]) == (0, "accountability/diff/1", 1, 1)
    (change,) = found["changes"]
    assert (change["outcome"], change["days"]) == ("waste-collection", {"from": "2020-01-01", "until": "2021-01-01"})
    assert change["areas"][0]["before"] == [{"id": "sevenoaks-district-council", "name": "Sevenoaks District Council"}]
    assert change["after"]["lines"][0]["span"] == {"file": OUTCOME, "line": 8}


def test_the_table_for_a_pull_request(edited: Path) -> None:
    assert ask("rules", "diff", "main", "--format", "markdown", folder=edited).out == (
        "| | outcome | where | when | from | to | because of |\n"
        "|---:|---|---|---|---|---|---|\n"
        "| 1 | Household rubbish collection | English councils | 1 January 2020 to 31 December 2020 "
        "| Sevenoaks District Council | nobody | closed, rules/outcomes/waste/waste-collection.yaml:8 |\n\n"
        "<details>\n<summary>Every area</summary>\n\nRow 1:\n\n"
        "- Sevenoaks: from Sevenoaks District Council to nobody\n\n</details>\n\n"
        "No other answer changes, in any place, on any day since 1 January 2009.\n"
    )


def test_markup_in_a_pack_is_text_in_the_table(edited: Path) -> None:
    path = edited / OUTCOME
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("household rubbish collection", '"<img src=x> | [a](b) @all"'), encoding="utf-8")
    said = ask("rules", "diff", "main", "--format", "markdown", folder=edited)
    assert "&lt;img src=x&gt; \\| \\[a\\](b) @<!-- -->all" in said.out
    assert "<img" not in said.out


def test_an_outcome_that_is_added_or_taken_out_is_told(edited: Path) -> None:
    path = edited / OUTCOME
    path.unlink()
    other = edited / "rules/outcomes/waste/bins.yaml"
    text = FILES["outcomes/waste/waste-collection.yaml"]
    other.write_text(text.replace("waste-collection", "bins"), encoding="utf-8")
    assert ask("rules", "diff", "main", folder=edited).out == (
        "The outcome household rubbish collection is added,\n  rules/outcomes/waste/bins.yaml:1.\n"
        "The outcome household rubbish collection is taken out,\n  main:rules/outcomes/waste/waste-collection.yaml:1.\n"
        "No other answer changes, in any place, on any day since 1 January 2009.\n"
    )


def test_no_line_is_too_wide_and_the_same_packs_give_the_same_bytes(edited: Path) -> None:
    said = [ask("rules", "diff", "main", folder=edited, ACCOUNTABILITY_CACHE=str(edited / name)) for name in "ab"]
    assert said[0] == said[1]
    assert max(map(len, said[0].out.splitlines())) <= 80
