"""Pages in a folder: the same bytes each time, only what changed written, nothing of anybody else's touched."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from tests.explorer.links import broken
from tests.unit.cli.command_line import Said, ask, misunderstood
from tests.unit.cli.small_pack import FILES, small_pack

from accountability.web.filenames import file_name
from accountability.web.folder import RECORD, Folder, NotOursError

WHO = "who/waste-collection/sevenoaks.html"
SECOND = {
    "outcomes/waste/street-cleaning.yaml": FILES["outcomes/waste/waste-collection.yaml"]
    .replace("waste-collection", "street-cleaning")
    .replace("household rubbish collection", "clean streets")
    .replace("[bins]", "[litter]"),
}


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A pack of one council and two outcomes."""
    rules = small_pack(tmp_path / "pack") / "rules"
    for name, text in SECOND.items():
        (rules / name).write_text(text, encoding="utf-8")
    return rules


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "pages"


def publish(pack: Path, folder: Path, *words: str) -> Said:
    said = ask("publish", str(folder), "--rules", str(pack), *words)
    assert said.status == 0, said
    return said


def files(folder: Path) -> dict[str, bytes]:
    return {one.relative_to(folder).as_posix(): one.read_bytes() for one in sorted(folder.rglob("*")) if one.is_file()}


def stamps(folder: Path) -> dict[str, tuple[int, int]]:
    found = {one.relative_to(folder).as_posix(): one.stat() for one in folder.rglob("*") if one.is_file()}
    return {name: (one.st_ino, one.st_mtime_ns) for name, one in found.items() if not name.startswith(RECORD)}


class TestWhatIsThere:
    def test_each_answer_is_a_page_and_a_document(self, pack: Path, folder: Path) -> None:
        publish(pack, folder)
        page = (folder / WHO).read_text(encoding="utf-8")
        assert "Who answers for household rubbish collection in Sevenoaks?" in page
        assert "Sevenoaks District Council" in page
        data = json.loads((folder / WHO).with_suffix(".json").read_text(encoding="utf-8"))
        assert data["answerable"][0]["name"] == "Sevenoaks District Council"
        for name in ("index.html", "about.html", "place/sevenoaks.html", "outcome/waste-collection.html",
                     "list/outcomes.html", "body/sevenoaks-district-council.html"):  # fmt: skip
            assert (folder / name).is_file(), name

    def test_the_document_is_that_of_the_command(self, pack: Path, folder: Path) -> None:
        publish(pack, folder)
        said = ask("who", "bins", "--in", "Sevenoaks", "--format", "json", "--rules", str(pack))
        ours = json.loads((folder / WHO).with_suffix(".json").read_text(encoding="utf-8"))
        assert {**ours, "record": None} == {**json.loads(said.out), "record": None}

    def test_without_documents(self, pack: Path, folder: Path) -> None:
        publish(pack, folder, "--no-json")
        assert not list(folder.rglob("*.json"))
        assert not list(broken(folder))

    def test_every_link_leads_to_a_file_and_a_place_in_it(self, pack: Path, folder: Path) -> None:
        publish(pack, folder)
        assert list(broken(folder)) == []

    def test_a_link_that_leads_nowhere_would_be_found(self, pack: Path, folder: Path) -> None:
        publish(pack, folder)
        (folder / "place/sevenoaks.html").unlink()
        assert any("place/sevenoaks.html" in one for one in broken(folder))

    def test_nothing_is_fetched_and_no_path_begins_at_the_root(self, pack: Path, folder: Path) -> None:
        publish(pack, folder)
        for name, body in files(folder).items():
            if name.endswith(".html"):
                page = body.decode()
                assert not re.search(r'(?:href|src|action)="/', page), name
                assert not re.search(r"<(?!a\b)[a-z]+[^>]+(?:href|src)=\"https?:", page), name
                assert "<form" not in page or name == "index.html"
                policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
                assert policy is not None, name
                assert "default-src &#39;none&#39;" in policy[1]
                assert "unsafe" not in policy[1]
                assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\bstyle=|\bon[a-z]+=", page), name

    def test_a_page_says_of_which_day_it_is(self, pack: Path, folder: Path) -> None:
        publish(pack, folder)
        assert "This page is about 22 November 2026" in (folder / WHO).read_text(encoding="utf-8")

    def test_another_day(self, pack: Path, folder: Path) -> None:
        publish(pack, folder, "--on", "2020-05-01")
        page = (folder / WHO).read_text(encoding="utf-8")
        assert "Who answered for household rubbish collection in Sevenoaks on 1 May 2020?" in page
        assert list(broken(folder)) == []

    def test_what_the_search_looks_through(self, pack: Path, folder: Path) -> None:
        publish(pack, folder)
        script = (folder / "static/search.js").read_text(encoding="utf-8")
        head, _, rows = script.partition(" = ")
        assert head.endswith("window.accountabilitySearch")
        found = json.loads(rows.rstrip().rstrip(";"))
        assert ["waste-collection", "household rubbish collection", ["bins"]] in found["outcomes"]
        assert found["places"] == [["sevenoaks", "Sevenoaks", []]]


class TestAgain:
    def test_the_same_bytes_by_one_process_or_two(
        self, pack: Path, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        publish(pack, folder)
        monkeypatch.setattr("accountability.web.publish.few", lambda _: False)
        monkeypatch.setattr("accountability.cli.publishing._processors", lambda: 2)
        publish(pack, tmp_path / "by-two")
        assert files(tmp_path / "by-two") == files(folder)

    def test_nothing_is_written_where_nothing_changed(self, pack: Path, folder: Path) -> None:
        publish(pack, folder)
        before = stamps(folder)
        said = publish(pack, folder)
        assert stamps(folder) == before
        assert " 0 written" in said.plain

    def test_only_what_changed_is_written(self, pack: Path, folder: Path) -> None:
        publish(pack, folder)
        before = stamps(folder)
        rule = pack / "outcomes/waste/street-cleaning.yaml"
        rule.write_text(rule.read_text(encoding="utf-8").replace("s.45", "s.46"), encoding="utf-8")
        publish(pack, folder)
        changed = {name for name, stamp in stamps(folder).items() if before[name] != stamp}
        assert "who/street-cleaning/sevenoaks.html" in changed
        assert WHO not in changed
        assert "place/sevenoaks.html" not in changed

    def test_what_is_no_longer_part_of_it_is_removed(self, pack: Path, folder: Path) -> None:
        publish(pack, folder)
        said = publish(pack, folder, "--outcomes", "bins")
        assert not (folder / "who/street-cleaning").exists()
        assert not (folder / "outcome/street-cleaning.html").exists()
        assert "removed that are no longer part of it" in said.plain
        assert list(broken(folder)) == []

    def test_what_somebody_changed_since_is_not_removed(self, pack: Path, folder: Path) -> None:
        publish(pack, folder)
        page = folder / "who/street-cleaning/sevenoaks.html"
        page.write_text("mine", encoding="utf-8")
        said = publish(pack, folder, "--outcomes", "bins")
        assert page.read_text(encoding="utf-8") == "mine"
        assert "1 no longer part of it and left" in said.plain

    def test_a_file_of_somebody_else_stays(self, pack: Path, folder: Path) -> None:
        publish(pack, folder)
        theirs = [folder / "CNAME", folder / "who/street-cleaning/notes.txt", folder / "zz/more.html"]
        for path in theirs:
            path.parent.mkdir(exist_ok=True)
            path.write_text("theirs", encoding="utf-8")
        publish(pack, folder, "--outcomes", "bins")
        assert [path.read_text(encoding="utf-8") for path in theirs] == ["theirs"] * 3

    def test_a_run_that_was_cut_short_is_gone_on_with(
        self, pack: Path, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        real, left = Folder.put, [5]

        def put(self: Folder, name: str, body: bytes) -> None:
            left[0] -= 1
            if left[0] < 0:
                raise KeyboardInterrupt
            real(self, name, body)

        with monkeypatch.context() as patched:
            patched.setattr(Folder, "put", put)
            assert ask("publish", str(folder), "--rules", str(pack)).status == 130
        assert not (folder / RECORD).exists()
        publish(pack, folder, "--outcomes", "bins")
        publish(pack, tmp_path / "whole", "--outcomes", "bins")
        assert files(folder) == files(tmp_path / "whole")


class TestRefused:
    def test_a_folder_with_files_of_others(self, pack: Path, folder: Path) -> None:
        folder.mkdir()
        (folder / "thesis.doc").write_text("years", encoding="utf-8")
        said = ask("publish", str(folder), "--rules", str(pack))
        misunderstood(said)
        assert "were not published from here, so nothing was written" in said.plain
        assert list(folder.iterdir()) == [folder / "thesis.doc"]

    def test_a_page_that_would_take_the_place_of_a_file_of_others(self, pack: Path, folder: Path) -> None:
        publish(pack, folder, "--outcomes", "bins")
        theirs = folder / "outcome/street-cleaning.html"
        theirs.write_text("theirs", encoding="utf-8")
        before = stamps(folder)
        said = ask("publish", str(folder), "--rules", str(pack))
        misunderstood(said)
        assert "outcome/street-cleaning.html" in said.plain
        assert stamps(folder) == before

    def test_a_file(self, pack: Path, folder: Path) -> None:
        folder.write_text("a file", encoding="utf-8")
        misunderstood(ask("publish", str(folder), "--rules", str(pack)))
        assert folder.read_text(encoding="utf-8") == "a file"

    def test_a_folder_in_it_that_leads_elsewhere(self, tmp_path: Path) -> None:
        (tmp_path / "elsewhere").mkdir()
        (tmp_path / "pages").mkdir()
        (tmp_path / "pages/who").symlink_to(tmp_path / "elsewhere")
        with pytest.raises(NotOursError):
            Folder(tmp_path / "pages").put("who/a.html", b"")
        assert not list((tmp_path / "elsewhere").iterdir())

    def test_a_record_that_names_what_is_outside(self, pack: Path, folder: Path) -> None:
        publish(pack, folder)
        outside = folder.parent / "outside.html"
        outside.write_bytes(b"")
        with (folder / RECORD).open("a", encoding="utf-8") as stream:
            stream.write("e3b0c44298fc1c149afbf4c8996fb924 0 ../outside.html\n")
        publish(pack, folder)
        assert outside.exists()

    @pytest.mark.parametrize(
        ("words", "says"),
        [
            (("--outcomes", "bins", "--theme", "waste"), "Name outcomes or a theme, not both."),
            (("--on", "someday"), "is not a day"),
        ],
    )
    def test_what_cannot_be_understood(self, pack: Path, folder: Path, words: tuple[str, ...], says: str) -> None:
        said = ask("publish", str(folder), "--rules", str(pack), *words)
        misunderstood(said)
        assert says in said.plain
        assert not folder.exists()


@pytest.mark.parametrize("name", ["CON", "nul.html", "a/b", "..", "a:b", "A", "é", "x" * 300, "", "a.", " a"])
def test_a_name_of_a_file_can_be_kept_on_every_system(name: str) -> None:
    found = file_name(name)
    assert re.fullmatch(r"[a-z0-9]([a-z0-9._-]*[a-z0-9])?", found)
    assert len(found) <= 100
    assert found.partition(".")[0] not in ("con", "nul", "aux", "prn")
    assert found != file_name(name + "x")
