"""What a check kept is data that can be found again: broken, old or somebody else's, the same is told of the files."""

from __future__ import annotations

import hashlib
import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from accountability.files.workspace import find_pack
from accountability.store.cache import LOOKS, believed, cache_folder, forget_old
from accountability.store.looks import Looks, kept_at, program
from tests.faults.trials import begun, held, killed_at, killed_beyond, no_more_than, tried, unfinished
from tests.unit.cli.command_line import ask
from tests.unit.cli.small_pack import small_pack

CHECK = ("rules", "check", "--format", "json")
SEED, FLIPS = 2009, 60
GAP = ("outcomes/waste/waste-collection.yaml", "{nation: england}", "{nation: england, from: 2012-04-01}")


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A small pack with a gap before 1 April 2012."""
    (tmp_path / "pack").mkdir()
    folder = small_pack(tmp_path / "pack")
    file, before, after = GAP
    path = folder / "rules" / file
    path.write_text(path.read_text(encoding="utf-8").replace(before, after), encoding="utf-8")
    return folder


def told(pack: Path, *words: str) -> str:
    said = ask(*CHECK, *words, folder=pack)
    assert (said.err, said.status) == ("", 1), said
    assert '"AC013"' in said.out
    return said.out


@pytest.fixture
def kept(pack: Path) -> Path:
    """The looks of a first check."""
    told(pack)
    path = kept_at(pack / "rules", program())
    assert believed(path)
    return path


def known(path: Path) -> bool:
    """Whether anything in a file of looks is believed."""
    looks = Looks.read(path)
    return looks.of("outcomes", "waste-collection", digest_in(path), lambda: None) is not None


def digest_in(path: Path) -> str:
    """The digest of the one outcome, as it stands in the file."""
    text = path.read_bytes().decode("utf-8", "replace")
    return next((word for word in text.replace('"', " ").split(" ") if len(word) == 64 and word not in text[:64]), "")


def test_as_it_was_written_it_is_used(kept: Path) -> None:
    assert known(kept)


def test_a_byte_that_changed_is_noticed(kept: Path, pack: Path) -> None:
    by, whole, before = random.Random(SEED), kept.read_bytes(), told(pack)
    for _ in range(FLIPS):
        place = by.randrange(len(whole))
        kept.write_bytes(whole[:place] + bytes([whole[place] ^ 1 << by.randrange(8)]) + whole[place + 1 :])
        assert not known(kept), place
    assert told(pack) == before
    assert kept.read_bytes() == whole


BROKEN: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "cut short": lambda whole: whole[: len(whole) // 2],
    "without its mark": lambda whole: whole.partition(b"\n")[2],
    "of other words": lambda _: b"\xff\xfe not looks at all \x00",
    "deep": lambda _: b"[" * 100_000,
}


@pytest.mark.parametrize("how", BROKEN)
def test_what_is_no_file_of_looks_is_not_used_and_is_written_anew(kept: Path, pack: Path, how: str) -> None:
    whole, before = kept.read_bytes(), told(pack)
    kept.write_bytes(BROKEN[how](whole))
    assert not known(kept)
    assert told(pack) == before
    assert kept.read_bytes() == whole


SHAPES = (
    "{}",
    "3",
    "[[]]",
    '[["outcomes","a","b"]]',
    '[["cities","a","b",[]]]',
    '[["outcomes","a","b",[1,2]]]',
    "[" * 100_000,
)


@pytest.mark.parametrize("body", SHAPES, ids=range(len(SHAPES)))
def test_a_good_mark_over_another_shape_is_not_used(kept: Path, pack: Path, body: str) -> None:
    before = told(pack)
    mark = hashlib.sha256(f"{kept.name}\0{body}".encode()).hexdigest()
    kept.write_text(f"{mark}\n{body}", encoding="utf-8")
    assert Looks.read(kept).of("outcomes", "a", "b", lambda: "worked out") == "worked out"
    assert told(pack) == before


def test_looks_of_another_pack_or_program_under_this_name_are_not_used(kept: Path) -> None:
    other = kept.with_name(f"{'0' * 32}{LOOKS}")
    other.write_bytes(kept.read_bytes())
    assert believed(other)
    assert not known(other)


def test_each_pack_and_each_program_has_its_own(pack: Path, tmp_path: Path) -> None:
    here = kept_at(pack / "rules", program())
    assert here == kept_at(pack / "." / "rules", program())
    assert here not in (kept_at(find_pack(), program()), kept_at(pack / "rules", "another"))
    (tmp_path / "one.py").write_text("one = 1", encoding="utf-8")
    before = program(tmp_path)
    assert before == program(tmp_path)
    (tmp_path / "one.py").write_text("one = 2", encoding="utf-8")
    assert program(tmp_path) != before


def test_what_others_may_write_is_not_used(kept: Path, pack: Path) -> None:
    before = told(pack)
    kept.chmod(0o666)
    assert not known(kept)
    assert told(pack) == before
    assert kept.stat().st_mode & 0o077 == 0


def test_where_the_cache_cannot_be_written_the_check_goes_on(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = told(pack)
    for name in ("/proc/nowhere", "/dev/null/cache"):
        monkeypatch.setenv("ACCOUNTABILITY_CACHE", name)
        assert told(pack) == before


def test_with_full_everything_is_looked_at_again_and_kept(kept: Path, pack: Path) -> None:
    whole, before = kept.read_bytes(), told(pack)
    kept.unlink()
    assert told(pack, "--full") == before
    assert kept.read_bytes() == whole
    at = kept.stat().st_ino
    told(pack)
    assert kept.stat().st_ino == at
    told(pack, "--full")
    assert kept.stat().st_ino != at


def test_killed_while_it_is_kept_the_next_check_finds_the_same(kept: Path, pack: Path) -> None:
    whole, before = kept.read_bytes(), told(pack)
    for fault in (*map(killed_at, range(4)), *map(killed_beyond, (0, 100, 1000)), no_more_than(100)):
        kept.unlink(missing_ok=True)
        tried(CHECK, pack, fault)
        assert not kept.exists() or kept.read_bytes() == whole
        assert told(pack) == before
        assert kept.read_bytes() == whole
    assert {name for name in held(cache_folder()) if not unfinished(name)} >= {kept.name}


def test_several_at_once_on_an_empty_cache(pack: Path) -> None:
    running = [begun(CHECK, pack) for _ in range(4)]
    assert len({(end.status, end.out, end.err) for end in (one.ended() for one in running)}) == 1
    assert known(kept_at(pack / "rules", program()))


def test_only_the_newest_looks_stay_beside_the_newest_rulebooks(tmp_path: Path) -> None:
    names = [f"{n:032x}{end}" for n in range(15) for end in (LOOKS, ".sqlite")]
    for at, name in enumerate((*names, "notes.looks")):
        (tmp_path / name).write_text(name)
        os.utime(tmp_path / name, (at, at))
    forget_old(tmp_path)
    assert set(held(tmp_path)) == {*names[6:], "notes.looks"}
