"""rules fmt, and what rules check mends: what is said, what is written, and what is never touched."""

from __future__ import annotations

import errno
import secrets
import subprocess
from pathlib import Path

import pytest
from tests.unit.cli.command_line import ask, misunderstood
from tests.unit.cli.small_pack import small_pack

OUTCOME = "rules/outcomes/waste/waste-collection.yaml"
TIDY = """\
outcome: waste-collection
title: household rubbish collection
definition: Rubbish is taken away from the home on the days promised.
theme: waste
also-known-as: [bins]
rules:
  - id: england
    applies: {nation: england}
    answerable: lower
    law: [Environmental Protection Act 1990 s.45]
"""


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A pack in its form, but for one outcome."""
    folder = small_pack(tmp_path)
    (folder / "cases").mkdir()
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_files_are_formatted_once_and_then_there_is_nothing_to_do(pack: Path) -> None:
    before = contents(pack)
    said = ask("rules", "fmt", folder=pack)
    assert (said.status, said.err) == (0, "")
    assert said.out == f"{OUTCOME}\n1 of 4 files changed.\n"
    after = contents(pack)
    assert after[OUTCOME].decode() == TIDY
    assert {name for name in after if after[name] != before[name]} == {OUTCOME}
    assert set(after) == set(before)
    assert ask("rules", "fmt", folder=pack).out == "0 of 4 files changed.\n"
    assert ask("who", "bins", "--in", "Sevenoaks", folder=pack).status == 0


def test_with_check_nothing_is_written(pack: Path) -> None:
    before = contents(pack)
    said = ask("rules", "fmt", "--check", folder=pack)
    assert (said.status, said.err) == (1, "")
    assert said.out == f"{OUTCOME}\n1 of 4 files would change.\nTo change them: accountability rules fmt\n"
    assert contents(pack) == before
    ask("rules", "fmt", folder=pack)
    said = ask("rules", "fmt", "--check", folder=pack)
    assert (said.status, said.out) == (0, "0 of 4 files would change.\n")


def test_only_what_is_named_is_formatted(pack: Path) -> None:
    assert ask("rules", "fmt", "rules/kinds", folder=pack).out == "0 of 1 file changed.\n"
    said = ask("rules", "fmt", OUTCOME, "rules/bodies/councils.csv", folder=pack)
    assert said.out == f"{OUTCOME}\n1 of 1 file changed.\n"


@pytest.mark.parametrize(
    ("named", "says"),
    [
        ("nowhere.yaml", 'There is no file or folder "nowhere.yaml".'),
        ("notes.txt", '"notes.txt" is not a rule file'),
        ("a" * 5_000, "There is no file or folder"),
        ("nul\0here", "There is no file or folder"),
    ],
)
def test_what_is_not_a_rule_file_is_told(named: str, says: str, pack: Path) -> None:
    (pack / "notes.txt").write_text("mine")
    assert says in misunderstood(ask("rules", "fmt", named, folder=pack))


def test_without_a_workspace_nothing_is_formatted_or_mended(tmp_path: Path) -> None:
    assert "There is no workspace here." in misunderstood(ask("rules", "fmt", folder=tmp_path))
    assert "There is no workspace here" in misunderstood(ask("rules", "check", "--fix", folder=tmp_path))


def test_a_file_that_cannot_be_read_is_told_and_left_and_the_others_are_formatted(pack: Path) -> None:
    (pack / "cases" / "broken.yaml").write_bytes(b"outcome: [bins\n")
    (pack / "cases" / "other.yaml").write_bytes(b"repos: []\n")
    said = ask("rules", "fmt", folder=pack)
    assert said.status == 2
    assert "1 of 6 files changed." in said.out
    assert "cases/broken.yaml:2:1: The file cannot be read as YAML from here on [AC002]" in said.err
    assert 'This file starts with "repos", which no kind of rule file does.' in said.err
    assert "2 problems. What cannot be read was left as it is." in said.err
    assert (pack / "cases" / "broken.yaml").read_bytes() == b"outcome: [bins\n"


def test_a_link_out_of_the_workspace_is_not_written_through(
    pack: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "theirs.yaml"
    outside.write_bytes(b"outcome:   theirs\n")
    (pack / "cases" / "link.yaml").symlink_to(outside)
    for words in (("rules", "fmt"), ("rules", "fmt", "--check"), ("rules", "fmt", "cases/link.yaml")):
        said = ask(*words, folder=pack)
        assert said.status == 2
        assert "cases/link.yaml was left as it is: it is a link that leads out of this folder." in said.plain
    assert outside.read_bytes() == b"outcome:   theirs\n"


def test_a_link_inside_the_workspace_stays_a_link(pack: Path) -> None:
    (pack / "cases" / "link.yaml").symlink_to(pack / OUTCOME)
    assert ask("rules", "fmt", "cases", folder=pack).status == 0
    assert (pack / "cases" / "link.yaml").is_symlink()
    assert (pack / OUTCOME).read_text() == TIDY


def test_a_link_to_nothing_is_told(pack: Path) -> None:
    (pack / "cases" / "link.yaml").symlink_to(pack / "gone.yaml")
    said = ask("rules", "fmt", "cases", folder=pack)
    assert "The file cannot be read: No such file or directory [AC002]" in misunderstood(said)
    assert not (pack / "gone.yaml").exists()


def test_a_read_only_file_is_left(pack: Path) -> None:
    (pack / OUTCOME).chmod(0o444)
    before = contents(pack)[OUTCOME]
    said = ask("rules", "fmt", OUTCOME, folder=pack)
    assert f"{OUTCOME} was left as it is: it is read-only." in misunderstood(said)
    assert contents(pack)[OUTCOME] == before


@pytest.mark.parametrize("number", [errno.EACCES, errno.ENOSPC, errno.EROFS])
def test_a_disk_that_fails_leaves_the_file_and_nothing_beside_it(
    number: int, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(self: Path, target: Path) -> Path:
        raise OSError(number, "the disk failed", str(target))

    monkeypatch.setattr(Path, "replace", fails)
    before = contents(pack)
    said = ask("rules", "fmt", OUTCOME, folder=pack)
    assert f"{OUTCOME} was left as it is: it cannot be written: the disk failed." in misunderstood(said)
    assert contents(pack) == before


@pytest.mark.parametrize(("gone", "says"), [(True, "it is no longer there."), (False, "it was changed")])
def test_a_file_that_goes_or_changes_meanwhile_is_left(
    gone: bool, says: str, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody else is at the file between our reading it and our writing it."""
    token = secrets.token_hex

    def late(size: int) -> str:
        (pack / OUTCOME).unlink() if gone else (pack / OUTCOME).write_text("new")
        return token(size)

    monkeypatch.setattr(secrets, "token_hex", late)
    said = ask("rules", "fmt", OUTCOME, folder=pack)
    assert f"{OUTCOME} was left as it is: {says}" in misunderstood(said)
    assert contents(pack).get(OUTCOME) == (None if gone else b"new")
    assert not [name for name in contents(pack) if "making" in name]


def test_what_is_written_for_a_new_workspace_is_in_its_form(tmp_path: Path) -> None:
    ask("init", folder=tmp_path)
    assert ask("rules", "fmt", "--check", folder=tmp_path).out == "0 of 3 files would change.\n"


SLIPS = {"nation: england": "naton: englnd", "theme": "them", "Rubbish is": "Rubbish  is"}


@pytest.fixture
def slipped(pack: Path) -> Path:
    text = (pack / OUTCOME).read_text()
    for right, wrong in SLIPS.items():
        text = text.replace(right, wrong, 1)
    (pack / OUTCOME).write_text(text + "# by hand   :-)\n", encoding="utf-8", newline="\n")
    return pack


def test_what_can_be_mended_is_mended_and_the_rest_is_checked(slipped: Path) -> None:
    right = small_pack(slipped / "again") / OUTCOME
    said = ask("rules", "check", "--fix", "--rules", "rules", folder=slipped)
    assert said.out.startswith(
        f"Mended:\n{OUTCOME}: double spaces between words, now\n  single\n{OUTCOME}:4: them is now theme\n"
        f"{OUTCOME}:7: englnd is now england\n{OUTCOME}:7: naton is now nation\n"
    )
    assert "Looked at 1 outcomes" in said.out
    assert (slipped / OUTCOME).read_text() == right.read_text() + "# by hand   :-)\n"


def test_what_is_left_is_told_after_mending(slipped: Path) -> None:
    with (slipped / OUTCOME).open("a") as more:
        more.write("zzz: 1\n")
    said = ask("rules", "check", "--fix", folder=slipped)
    assert said.status == 2
    assert "them is now theme" in said.out
    assert '"zzz" is not known' in said.out
    assert "1 problem. Nothing in this pack was used." in said.out


def test_a_diff_is_shown_and_can_be_applied_and_nothing_is_written(slipped: Path) -> None:
    before = contents(slipped)
    said = ask("rules", "check", "--diff", folder=slipped)
    assert said.status == 1
    assert said.out.startswith(f"--- {OUTCOME}\n+++ {OUTCOME}\n@@ ")
    assert "-them: waste\n" in said.out
    assert "+theme: waste\n" in said.out
    assert said.err == "1 file can be mended. To do it: accountability rules check --fix\n"
    assert contents(slipped) == before
    subprocess.run(["git", "apply", "-p0"], cwd=slipped, input=said.out, text=True, check=True)
    applied = contents(slipped)[OUTCOME]
    (slipped / OUTCOME).write_bytes(before[OUTCOME])
    ask("rules", "check", "--fix", folder=slipped)
    assert contents(slipped)[OUTCOME] == applied


def test_where_nothing_can_be_mended_the_check_goes_on(pack: Path) -> None:
    before = contents(pack)
    for option in ("--fix", "--diff"):
        said = ask("rules", "check", option, folder=pack)
        assert said.err == "There is nothing that can be mended without you.\n"
        assert said.out.startswith(("No rule", "Nobody", "Looked"))
    assert contents(pack) == before


def test_a_file_that_may_not_be_mended_is_told(slipped: Path) -> None:
    (slipped / OUTCOME).chmod(0o444)
    said = ask("rules", "check", "--fix", folder=slipped)
    assert f"{OUTCOME} was left as it is: it is read-only." in misunderstood(said)
