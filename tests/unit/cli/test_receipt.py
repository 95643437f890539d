"""Receipts: what is kept of an answer, what is said when it is asked again, and what is no receipt."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.unit.cli.command_line import Said, ask, misunderstood
from tests.unit.cli.small_pack import FILES, small_pack

from accountability.model.asked import Asked
from accountability.model.compiled import Compiled
from accountability.model.receipt import Because
from accountability.present.receipt_json import read_receipt, receipt_text
from accountability.present.to_json import answer_json
from accountability.present.verified import BESIDE, PARTS
from accountability.rulebook import Rulebook

DAY = date(2026, 11, 22)
WHO = ("who", "bins", "--in", "Sevenoaks")


def keep(folder: Path, *words: str, name: str = "r.json", **env: str) -> Said:
    """Ask, and keep a receipt in a folder."""
    return ask(*(words or WHO), "--receipt", name, folder=folder, **env)


def document(folder: Path, name: str = "r.json") -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / name).read_text(encoding="utf-8"))
    return found


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def pack(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small pack to change, with a receipt from before and a cache of its own."""
    monkeypatch.setenv("ACCOUNTABILITY_CACHE", str(tmp_path_factory.mktemp("cache")))
    small_pack(tmp_path)
    assert keep(tmp_path).status == 0
    return tmp_path


class TestKept:
    """What a receipt holds, and where it is written."""

    def test_the_answer_is_printed_as_ever(self, tmp_path: Path) -> None:
        assert keep(tmp_path) == ask(*WHO, folder=tmp_path)
        assert names(tmp_path) == ["r.json"]

    def test_it_holds_the_answer_and_all_it_rests_on(self, tmp_path: Path) -> None:
        keep(tmp_path, "who", "potholes", "--in", "leeds", "--on", "2020-02-29", "--given", "road-class=trunk")
        found = document(tmp_path)
        book = Rulebook.load()
        assert list(found) == ["schema", "engine", "pack", "asked", "checked_on", "answer"]
        assert (found["schema"], found["engine"]) == ("accountability/receipt/1", "0.1.0")
        assert found["pack"] == {"name": "built-in", "hash": f"sha256:{book.compiled.about.digest}"}
        assert found["asked"] == {
            "outcome": "potholes",
            "place": "leeds",
            "on": "2020-02-29",
            "under": "current-law",
            "given": {"road-class": "trunk"},
        }
        answer = book.who("potholes", "leeds", date(2020, 2, 29), given={"road-class": "trunk"})
        assert found["answer"] == answer_json(answer)
        assert found["checked_on"] == "2026-11-22"

    def test_the_same_rulebook_gives_the_same_bytes(self, pack: Path) -> None:
        for name, cache in (("a", "one"), ("b", "two"), ("c", "one")):
            keep(pack, name=name, ACCOUNTABILITY_CACHE=str(pack / "cache" / cache))
        assert (pack / "a").read_bytes() == (pack / "b").read_bytes() == (pack / "c").read_bytes()

    def test_another_program_on_the_same_pack_has_the_same_hash(
        self, pack: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("accountability.rulebook.VERSION", "9.9.9")
        keep(pack, name="b")
        old, new = document(pack), document(pack, "b")
        assert old["pack"] == new["pack"]
        assert (old["engine"], new["engine"]) == ("0.1.0", "9.9.9")

    def test_an_unsettled_answer_is_one_too(self, tmp_path: Path) -> None:
        assert keep(tmp_path, "who", "school standards", "--in", "Wigan").status == 1
        assert document(tmp_path)["answer"]["status"] == "depends"
        assert ask("verify", "r.json", folder=tmp_path).status == 0

    @pytest.mark.parametrize(("place", "status"), [("Nowhereville", 2), ("Richmond", 1)])
    def test_no_answer_no_receipt(self, place: str, status: int, tmp_path: Path) -> None:
        said = keep(tmp_path, "who", "bins", "--in", place)
        assert (said.err, said.status) == ("No receipt was written, because there is no answer to keep.\n", status)
        assert names(tmp_path) == []

    def test_a_receipt_is_written_over_by_another(self, tmp_path: Path) -> None:
        keep(tmp_path)
        keep(tmp_path, "who", "libraries", "--in", "Leeds")
        assert document(tmp_path)["asked"]["outcome"] == "libraries"
        assert names(tmp_path) == ["r.json"]

    @pytest.mark.parametrize(
        "content", [b"my letters", b"{}", b'{"schema": "accountability/answer/1"}', b"\x00\xff", b" " * 50]
    )
    def test_nothing_else_is_written_over(self, content: bytes, tmp_path: Path) -> None:
        (tmp_path / "r.json").write_bytes(content)
        said = keep(tmp_path)
        assert misunderstood(said) == (
            '"r.json" is there already and is not a receipt of this program. Choose another name.'
        )
        assert (tmp_path / "r.json").read_bytes() == content

    @pytest.mark.parametrize(
        ("name", "says"),
        [
            ("", "To which file? Name one after --receipt."),
            (".", '"." is a folder. Name a file in it.'),
            ("no/r.json", 'There is no folder "no" to write it in.'),
            (os.devnull, "is not a file that can be written over."),
            ("x" * 300, "cannot be written: File name too long."),
        ],
    )
    def test_where_it_cannot_be_written(self, name: str, says: str, tmp_path: Path) -> None:
        said = keep(tmp_path, name=name)
        assert said.status == 2
        assert said.out == ""
        assert says in said.plain
        assert names(tmp_path) == []

    @pytest.mark.skipif(sys.platform == "win32", reason="links need leave there")
    def test_a_link_stays_a_link(self, tmp_path: Path) -> None:
        (tmp_path / "kept").mkdir()
        (tmp_path / "kept" / "real.json").touch()
        (tmp_path / "r.json").symlink_to(tmp_path / "kept" / "real.json")
        keep(tmp_path)
        assert (tmp_path / "r.json").is_symlink()
        assert document(tmp_path / "kept", "real.json")["engine"] == "0.1.0"

    @pytest.mark.skipif(
        sys.platform == "win32" or os.geteuid() == 0, reason="whoever may write everywhere is not refused"
    )
    def test_a_read_only_folder(self, tmp_path: Path) -> None:
        tmp_path.chmod(0o500)
        assert "cannot be written: Permission denied." in misunderstood(keep(tmp_path))

    @pytest.mark.parametrize("moment", [KeyboardInterrupt, OSError(28, "No space left on device")])
    def test_whole_or_not_at_all(self, moment: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        keep(tmp_path)
        first = (tmp_path / "r.json").read_bytes()
        write = Path.write_bytes

        def half(self: Path, content: bytes) -> int:
            write(self, content[:100])
            raise moment

        monkeypatch.setattr(Path, "write_bytes", half)
        said = keep(tmp_path, "who", "libraries", "--in", "Leeds")
        assert said.status != 0
        assert said.out == ""
        assert (tmp_path / "r.json").read_bytes() == first
        assert names(tmp_path) == ["r.json"]

    def test_not_with_a_batch(self, tmp_path: Path) -> None:
        said = ask("who", "--batch", "-", "--receipt", "r.json", folder=tmp_path)
        assert misunderstood(said) == "A receipt is of one answer. Leave out --receipt, or --batch."


def change(folder: Path, file: str, old: str, new: str) -> None:
    path = folder / "rules" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


OUTCOME = "outcomes/waste/waste-collection.yaml"


def another_rule(folder: Path) -> None:
    change(folder, OUTCOME, "id: england,", "id: england-anew,")


def another_seat(folder: Path) -> None:
    change(
        folder,
        "bodies/councils.csv",
        "\nsevenoaks-",
        "\nwealden-council,Wealden Council,district,,sevenoaks\nsevenoaks-",
    )
    change(folder, "tiers/lower.yaml", "body: sevenoaks-district-council", "body: wealden-council")


def other_law(folder: Path) -> None:
    change(folder, OUTCOME, "Act 1990 s.45", "Act 1990 s.46")


def checked_again(folder: Path) -> None:
    change(folder, "pack.yaml", "2026-11-22", "2027-01-31")


def less_sure(folder: Path) -> None:
    change(folder, OUTCOME, "answerable: lower,", "answerable: lower, certainty: doubtful,")


def another_pack(folder: Path) -> None:
    change(folder, "pack.yaml", "name: small", "name: other")


def a_comment(folder: Path) -> None:
    change(folder, OUTCOME, "theme: waste", "# a line that moves the rule\ntheme: waste")


def gone(folder: Path) -> None:
    change(folder, OUTCOME, "also-known-as: [bins]\n", "")


class TestVerified:
    """What asking again comes to."""

    def test_it_holds(self, pack: Path) -> None:
        said = ask("verify", "r.json", folder=pack)
        assert said == (
            "The answer for 22 November 2026 still holds. Sevenoaks District Council answers\n"
            "for household rubbish collection in Sevenoaks.\n",
            "",
            0,
        )

    @pytest.mark.parametrize(
        ("mend", "status", "fields", "causes", "says"),
        [
            (another_rule, 1, {"because"}, {Because.RULE, Because.PACK},
             "Another rule decides: waste-collection/england-anew (rules/outcomes/waste/waste-collection.yaml:7), "
             "where it was waste-collection/england."),
            (another_seat, 1, {"answerable", "message", "chain"}, {Because.SEAT, Because.PACK},
             "Who answers: it was Sevenoaks District Council, and is now Wealden Council."),
            (another_seat, 1, {"answerable"}, {Because.SEAT},
             "another seat is filled by it: rules/tiers/lower.yaml:7, by Local Government Act 1972, section 2."),
            (other_law, 1, {"because"}, {Because.LAW, Because.PACK}, "Cause: The rule cites other law:"),
            (less_sure, 1, {"certainty"}, {Because.FACTS, Because.PACK},
             "How sure it is: it was from-memory, and is now doubtful."),
            (gone, 1, {"status", "answerable", "question"}, {Because.PACK},
             'no longer holds. The question can no longer be put: No outcome called "bins" is known.'),
            (checked_again, 0, set(), {Because.FACTS, Because.PACK},
             "Changed since, with the same answer: The facts were checked again, to 31 January 2027; "
             "they had been to 22 November 2026."),
            (another_pack, 0, set(), {Because.PACK}, 'The pack is "other", where it was "small".'),
            (a_comment, 0, set(), {Because.PACK}, "The rules were edited: the pack small is"),
        ],
    )  # fmt: skip
    def test_what_changed_and_what_caused_it(
        self, mend: Callable[[Path], None], status: int, fields: set[str], causes: set[Because], says: str, pack: Path
    ) -> None:
        mend(pack)
        said = ask("verify", "r.json", folder=pack)
        assert (said.err, said.status) == ("", status)
        if status == 0:
            assert said.out.startswith("The answer for 22 November 2026 still holds.")
        else:
            assert said.out.startswith(("The answer for 22 November 2026 no longer", "Who answers is the same."))
        assert says in said.plain
        assert max(map(len, said.out.splitlines())) <= 80
        found = json.loads(ask("verify", "r.json", "--format", "json", folder=pack).out)
        assert found["schema"] == "accountability/verification/1"
        assert found["holds"] is (status == 0)
        assert fields <= {one["field"] for one in found["changed"]}
        assert bool(fields) == bool(found["changed"])
        assert causes <= {one["cause"] for one in found["causes"]}

    def test_another_version_of_the_program(self, pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("accountability.rulebook.VERSION", "9.9.9")
        said = ask("verify", "r.json", folder=pack)
        assert said.status == 0
        assert "The program is version 9.9.9, where it was 0.1.0." in said.plain

    def test_a_receipt_that_was_changed_by_hand(self, pack: Path) -> None:
        path = pack / "r.json"
        path.write_text(path.read_text().replace('"name": "Sevenoaks District Council"', '"name": "Me"'))
        said = ask("verify", "r.json", folder=pack)
        assert said.status == 1
        assert "Who answers: it was Me, and is now Sevenoaks District Council." in said.plain
        assert "The program and the rules are the same, so the receipt, or the postcodes, were changed." in said.plain

    def test_what_it_says_to_ask_can_be_pasted(self, pack: Path) -> None:
        another_seat(pack)
        last = ask("verify", "r.json", folder=pack).out.splitlines()[-1]
        assert last == '  accountability who "bins" --in "Sevenoaks" --on 2026-11-22'

    def test_with_a_pack_named(self, pack: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
        elsewhere = tmp_path_factory.mktemp("elsewhere")
        shutil.copy(pack / "r.json", elsewhere)
        assert ask("verify", "r.json", "--rules", str(pack), folder=elsewhere).status == 0
        another_pack(small_pack(elsewhere))
        said = ask("verify", "r.json", folder=elsewhere)
        assert 'The pack is "other", where it was "small".' in said.plain

    def test_every_part_of_an_answer_has_words(self, built_in: Compiled) -> None:
        answer = answer_json(Rulebook(built_in).who("bins", "Sevenoaks", DAY))
        assert {*PARTS, *BESIDE} == set(answer)

    @pytest.mark.parametrize("place", ["Bradford", "Calderdale", "Kirklees", "Leeds", "Wakefield"])
    def test_every_answer_holds_in_the_rulebook_that_gave_it(self, place: str, built_in: Compiled) -> None:
        book = Rulebook(built_in)
        for outcome in built_in.outcomes:
            asked = Asked(outcome, place, DAY)
            text = receipt_text(book.receipt(asked, book.who(outcome, place, DAY)))
            found = book.verify(read_receipt(text))
            assert found.holds
            assert found.causes == ()
            assert receipt_text(read_receipt(text)) == text


def without(*path: str) -> Callable[[dict[str, Any]], object]:
    def take(found: dict[str, Any]) -> object:
        for step in path[:-1]:
            found = found[step]
        return found.pop(path[-1])

    return take


def holding(value: object, *path: str) -> Callable[[dict[str, Any]], object]:
    def put(found: dict[str, Any]) -> None:
        for step in path[:-1]:
            found = found[step]
        found[path[-1]] = value

    return put


class TestNoReceipt:
    """Files that are none: one sentence, exit status 2."""

    @pytest.fixture(scope="class")
    @staticmethod
    def whole(tmp_path_factory: pytest.TempPathFactory) -> str:
        folder = tmp_path_factory.mktemp("whole")
        keep(folder)
        return (folder / "r.json").read_text(encoding="utf-8")

    @pytest.mark.parametrize(
        ("content", "says"),
        [
            (b"", "it is not JSON"),
            (b"my letters", "it is not JSON"),
            (b"\xff\xfe\x00", "it is not text"),
            (b"[]", "it is JSON of another kind"),
            (b"{}", "it is JSON of another kind"),
            (b"[" * 200_000, "it is not JSON"),
            (b'{"a": ' * 500 + b"1" + b"}" * 500, "it is JSON of another kind"),
            (b'{"schema": "accountability/answer/1"}', "it is of the kind answer. A receipt is what --receipt writes"),
            (b'{"schema": "accountability/receipt/2"}', "it was written by a newer version of this program"),
            (b'{"schema": "accountability/receipt/1"}', '"pack" is missing from it'),
            (b"x" * 6_000_000, "it is too large"),
        ],
    )
    def test_a_foreign_file(self, content: bytes, says: str, tmp_path: Path) -> None:
        (tmp_path / "r.json").write_bytes(content)
        for form in ("text", "json"):
            said = misunderstood(ask("verify", "r.json", "--format", form, folder=tmp_path))
            assert said.startswith('"r.json" is not a receipt')
            assert says in said

    @pytest.mark.parametrize("share", [0.02, 0.3, 0.9, 0.999])
    def test_cut_short(self, share: float, whole: str, tmp_path: Path) -> None:
        (tmp_path / "r.json").write_text(whole[: int(len(whole) * share)])
        assert "it is cut short or damaged." in misunderstood(ask("verify", "r.json", folder=tmp_path))

    @pytest.mark.parametrize(
        ("spoil", "says"),
        [
            (without("engine"), '"engine" is missing from it, or is not text'),
            (without("pack", "hash"), '"hash" is missing from it, or is not text'),
            (without("asked"), '"asked" is missing from it'),
            (without("asked", "given"), '"given" is missing from it'),
            (without("answer"), '"answer" is missing from it'),
            (without("answer", "status"), "of a form that this program does not know"),
            (holding(3, "asked", "place"), '"place" is missing from it, or is not text'),
            (holding("soon", "asked", "on"), '"on" is not a day'),
            (holding({"road-class": 1}, "asked", "given"), '"road-class" is missing from it, or is not text'),
            (holding("x", "checked_on"), '"checked_on" is not a day'),
            (holding([], "answer"), '"answer" is missing from it'),
        ],
    )
    def test_a_part_is_missing_or_wrong(
        self, spoil: Callable[[dict[str, Any]], object], says: str, whole: str, tmp_path: Path
    ) -> None:
        found = json.loads(whole)
        spoil(found)
        (tmp_path / "r.json").write_text(json.dumps(found))
        assert says in misunderstood(ask("verify", "r.json", folder=tmp_path))

    @pytest.mark.parametrize("value", [None, 5, "x", [], [5], [[]], {"a": 1}, [{"rule": [1]}], [{"rule": None}]])
    @pytest.mark.parametrize("part", ["answerable", "because", "status", "chain", "certainty", "question"])
    def test_a_part_of_another_kind_is_a_difference(self, part: str, value: object, whole: str, tmp_path: Path) -> None:
        found = json.loads(whole)
        found["answer"][part] = value
        (tmp_path / "r.json").write_text(json.dumps(found))
        said = ask("verify", "r.json", folder=tmp_path)
        assert (said.err, said.status) == ("", 1)

    def test_files_that_cannot_be_read(self, tmp_path: Path) -> None:
        assert misunderstood(ask("verify", "none.json", folder=tmp_path)) == 'There is no file called "none.json".'
        assert misunderstood(ask("verify", ".", folder=tmp_path)) == '"." is a folder. Name the receipt in it.'
        assert "cannot be read" in misunderstood(ask("verify", "x" * 300, folder=tmp_path))
        (tmp_path / "r.json").write_bytes(b"")
        assert misunderstood(ask("verify", "r.json/x", folder=tmp_path))
        assert '"csv" is not a format.' in misunderstood(ask("verify", "r.json", "--format", "csv", folder=tmp_path))

    def test_a_byte_order_mark_is_accepted(self, whole: str, tmp_path: Path) -> None:
        (tmp_path / "r.json").write_bytes(b"\xef\xbb\xbf" + whole.encode())
        assert ask("verify", "r.json", folder=tmp_path).status == 0


def test_the_small_pack_is_the_one_meant() -> None:
    assert "outcomes/waste/waste-collection.yaml" in FILES
