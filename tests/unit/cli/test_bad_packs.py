"""A pack with a mistake is refused: the file, the line, what is wrong, and what to do. Nothing of it is used."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.unit.cli.command_line import ask, misunderstood

MANIFEST = b"name: small\nformat: 1\nchecked-on: 2026-11-22\n"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "pack.yaml").write_bytes(MANIFEST)
    return tmp_path


BROKEN = [
    ("bomb.yaml", b"a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "1:4: [AC001]", "Rule files may not use & or *."),
    ("tag.yaml", b"outcome: !!python/object:os.system x\n", "1:10: [AC001]", "Rule files may not use tags (!) [AC001]"),
    ("deep.yaml", b"outcome: " + b"[" * 200_000, "1:50: [AC001]", "nested more than 40 deep"),
    ("empty.yaml", b"", "1:1: [AC002]", "The file is empty [AC002]"),
    ("comment.yaml", b"# later\n", "1:1: [AC002]", "The file is empty [AC002]"),
    ("latin.yaml", b"outcome: bins\ntitle: caf\xe9\n", "2:1: [AC002]", "The file is not in UTF-8 [AC002]"),
    ("doubled.yaml", b"outcome: a\noutcome: b\n", "2:1: [AC002]", '"outcome" is given twice [AC002]'),
    ("tab.yaml", b"outcome: a\n\ttitle: b\n", "2:1: [AC002]", "Use spaces, not tabs, at the start of a line."),
    ("list.yaml", b"- a\n- b\n", "1:1: [AC002]", "This is not a rule file [AC002]"),
    ("odd.yaml", b"outcom: a\n", "1:1: [AC002]", 'This file starts with "outcom"'),
    ("two.yaml", b"---\na: b\n---\nc: d\n", "3:1: [AC002]", "Keep one document in a file"),
    ("nul.yaml", b"outcome: a\x00b\n", "1:11: [AC002]", "There is a control character here"),
    ("escape.yaml", b'outcome: a\ntitle: "b \\x1b[31m"\n', "2:8: [AC002]", "There is a control character here"),
    ("turned.yaml", "outcome: a\u202eb\n".encode(), "1:11: [AC002]", "There is a control character here"),
    ("hidden.csv", "body,name,kind\na,b\u200b,k\n".encode(), "2:4: [AC002]", "There is a control character here"),
    ("unknown.yaml", b"outcome: a\ntitel: b\n", "2:1: [AC003]", '"titel" is not known [AC003]'),
    ("missing.yaml", b"tier: lower\n", "1:1: [AC004]", '"title" is missing [AC004]'),
    ("value.yaml", b"fact: A B\nasks: What?\nvalues: {a: b}\n", "1:7: [AC005]", '"A B" is not an id'),
    ("day.yaml", b"tier: t\ntitle: t\nchecked-on: 2026-02-30\nfilled: unlisted\n", "3:13: [AC005]", "not a day in the"),
    ("quote.csv", b'body,name,kind\na,"b\n', "2:1: [AC002]", "Check the double quotes in this row."),
    ("header.csv", b'"body,name\na,b\n', "1:1: [AC002]", "This table starts with the column"),
    ("twice.csv", b"body,name,name\na,b,c\n", "1:1: [AC002]", 'The column "name" is given twice [AC002]'),
    ("none.csv", b"", "1:1: [AC002]", "The table has no header [AC002]"),
    ("what.csv", b"colour\nred\n", "1:1: [AC002]", 'This table starts with the column "colour"'),
    ("short.csv", b"body,name,kind\na,b\n", "2:1: [AC002]", "This row has 2 cells, and the header has 3"),
    ("former.csv", b"body,name,kind,former-names\na,b,c,Old until 2020-13-01\n", "2:1: [AC005]", "is not a day in the"),
    ("wide.csv", b"body,name,kind\na," + b"x" * 200_000 + b",k\n", "2:1: [AC002]", "The table cannot be read"),
]


@pytest.mark.parametrize(("name", "content", "place", "says"), BROKEN, ids=[name for name, *_ in BROKEN])
def test_a_broken_file_is_told(name: str, content: bytes, place: str, says: str, pack: Path) -> None:
    (pack / "rules" / name).write_bytes(content)
    said = ask("who", "bins", "--in", "Sevenoaks", folder=pack)
    assert says.lower() in misunderstood(said).lower()
    where, code = place.split()
    assert f"rules/{name}:{where} " in said.err
    assert code in said.err
    assert "Nothing in this pack was used." in said.err
    assert said.out == ""


def test_a_link_out_of_the_pack_is_not_followed(pack: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    secret = tmp_path_factory.mktemp("elsewhere") / "secret.yaml"
    secret.write_text("secret: words\n")
    (pack / "rules" / "link.yaml").symlink_to(secret)
    said = ask("who", "bins", "--in", "Sevenoaks", folder=pack)
    assert "This is a link to a file outside the pack [AC001]" in misunderstood(said)
    assert "rules/link.yaml:1" in said.err
    assert "words" not in said.err


def test_a_link_within_the_pack_is_followed(pack: Path) -> None:
    (pack / "rules" / "kept.text").write_bytes(b"outcom: a\n")
    (pack / "rules" / "link.yaml").symlink_to(pack / "rules" / "kept.text")
    assert 'This file starts with "outcom"' in misunderstood(ask("who", "bins", "--in", "Sevenoaks", folder=pack))


def test_every_mistake_is_told_at_once(pack: Path) -> None:
    (pack / "rules" / "a.yaml").write_bytes(b"")
    (pack / "rules" / "b.yaml").write_bytes(b"- a\n")
    said = ask("who", "bins", "--in", "Sevenoaks", folder=pack)
    assert said.err.index("rules/a.yaml") < said.err.index("rules/b.yaml")
    assert "2 problems. Nothing in this pack was used." in said.err


def test_a_byte_order_mark_is_not_shown(pack: Path) -> None:
    (pack / "rules" / "a.yaml").write_bytes(b"\xef\xbb\xbftier: lower\n")
    assert "\ufeff" not in ask("who", "bins", "--in", "Sevenoaks", folder=pack).err


@pytest.mark.parametrize("named", ["nowhere", ".", "rules/pack.yaml", "a" * 5_000, "nul\0here"])
def test_a_folder_with_no_pack_is_told(named: str, tmp_path: Path) -> None:
    said = ask("who", "bins", "--in", "Sevenoaks", "--rules", named, folder=tmp_path)
    assert said.status == 2
    assert "holds no pack: there is no pack.yaml in it." in " ".join(said.err.split())
    assert "Traceback" not in said.plain


@pytest.mark.parametrize(
    ("manifest", "says"),
    [
        (b"", "The file is empty [AC002]"),
        (b"name: small\nformat: 2\nchecked-on: 2026-11-22\n", '"2" is not one of 1'),
        (b"name: small\nformat: 1\n", '"checked-on" is missing [AC004]'),
    ],
)
def test_a_broken_manifest_is_told(manifest: bytes, says: str, pack: Path) -> None:
    (pack / "rules" / "pack.yaml").write_bytes(manifest)
    assert says in misunderstood(ask("who", "bins", "--in", "Sevenoaks", folder=pack))


def test_a_pack_with_nothing_in_it_knows_nothing(pack: Path) -> None:
    assert 'No outcome called "bins" is known.' in misunderstood(ask("who", "bins", "--in", "Sevenoaks", folder=pack))


def test_a_folder_named_like_a_file_is_told(pack: Path) -> None:
    (pack / "rules" / "folder.yaml").mkdir()
    assert "The file cannot be read" in misunderstood(ask("who", "bins", "--in", "Sevenoaks", folder=pack))


def test_a_file_too_large_to_be_a_rule_is_refused(pack: Path) -> None:
    (pack / "rules" / "large.csv").write_bytes(b"x" * 8_000_001)
    assert "more than 8 million bytes" in misunderstood(ask("who", "bins", "--in", "Sevenoaks", folder=pack))


def test_rules_check_says_the_same(pack: Path) -> None:
    (pack / "rules" / "a.yaml").write_bytes(b"")
    assert "The file is empty [AC002]" in misunderstood(ask("rules", "check", folder=pack))
