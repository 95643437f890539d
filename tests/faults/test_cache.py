"""The cache is data that can be made again: broken, old or somebody else's, the same answers come out of the files."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import fields
from pathlib import Path

import pytest

from accountability.building import build
from accountability.files.workspace import read_files
from accountability.model.compiled import Compiled
from accountability.store import sqlite
from accountability.store.cache import believed, cache_folder, forget_old
from tests.faults.trials import begun, held, killed_at, killed_beyond, no_more_than, tried, unfinished
from tests.unit.cli.command_line import ask
from tests.unit.cli.small_pack import small_pack

BINS = ("who", "bins", "--in", "Sevenoaks", "--quiet")
ANSWER = "Sevenoaks District Council answers for household rubbish collection in\nSevenoaks.\n"
SECTIONS = tuple(field.name for field in fields(Compiled))
SEED, FLIPS = 2009, 300


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Compiled:
    return build(read_files(small_pack(tmp_path_factory.mktemp("small")) / "rules"), "digest")


@pytest.fixture(scope="module")
def stored(book: Compiled, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("stored") / "book.sqlite"
    sqlite.write(book, path)
    return path


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    (tmp_path / "pack").mkdir()
    return small_pack(tmp_path / "pack")


def answers(pack: Path) -> bool:
    said = ask(*BINS, folder=pack)
    return (said.out, said.err, said.status) == (ANSWER, "", 0)


def same(path: Path, book: Compiled) -> tuple[bool, bool]:
    """Whether everything that is read equals the rulebook, and whether a change was noticed."""
    noticed = []

    def anew() -> Compiled:
        noticed.append(True)
        return book

    try:
        read = sqlite.read(path, "digest", anew)
    except sqlite.BrokenStoreError:
        return True, True
    # Each entry of the rulebook is asked for before the keys are listed, as an answer would.
    one_by_one = all(
        getattr(read, section).get(key) == value
        for section in SECTIONS[1:]
        for key, value in getattr(book, section).items()
    )
    whole = read.about == book.about and all(
        dict(getattr(read, section)) == dict(getattr(book, section)) for section in SECTIONS[1:]
    )
    return one_by_one and whole, bool(noticed)


def test_as_it_was_written_nothing_is_noticed(stored: Path, book: Compiled) -> None:
    assert SECTIONS[0] == "about"
    assert same(stored, book) == (True, False)


def test_a_changed_byte_anywhere_changes_no_answer(stored: Path, book: Compiled, tmp_path: Path) -> None:
    content = stored.read_bytes()
    used = [at for at, byte in enumerate(content) if byte]
    dice = random.Random(SEED)
    noticed = 0
    for _ in range(FLIPS):
        at = dice.choice(used)
        changed = bytearray(content)
        changed[at] ^= 1 << dice.randrange(8)
        (tmp_path / "book.sqlite").write_bytes(changed)
        right, told = same(tmp_path / "book.sqlite", book)
        assert right, (at, content[max(0, at - 20) : at + 20])
        noticed += told
    assert noticed > FLIPS * 3 / 4


@pytest.mark.parametrize(
    ("where", "change"),
    [
        ("name = 'sevenoaks'", "name = 'sevenoakz'"),
        ("section = 'about'", "data = replace(data, '2026-11-22', '2025-11-22')"),
        ("section = 'outcomes'", "name = 'waste-collectiom'"),
        ("section = 'seats'", "section = 'seat'"),
        ("section = 'kinds'", "data = x'00ff'"),
        ("section = 'kinds'", "data = 5"),
        ("section = 'kinds'", "data = NULL"),
        ("section = 'kinds'", "mark = NULL"),
        ("section = 'keys' AND name = 'places'", "data = '[]'"),
        ("section = 'keys' AND name = 'places'", "name = 'place'"),
    ],
)
def test_a_change_that_the_file_itself_would_allow_is_noticed(
    where: str, change: str, stored: Path, book: Compiled, tmp_path: Path
) -> None:
    path = tmp_path / "book.sqlite"
    shutil.copy(stored, path)
    connection = sqlite3.connect(path)
    assert connection.execute(f"UPDATE entry SET {change} WHERE {where}").rowcount  # noqa: S608
    connection.commit()
    connection.close()
    assert same(path, book) == (True, True)


def test_what_was_never_there_is_not_taken_for_lost(stored: Path, book: Compiled) -> None:
    read = sqlite.read(stored, "digest", lambda: pytest.fail("made anew"))
    assert "no such place" not in read.places
    assert read.outcomes.get("no such outcome") is None


def test_many_threads_read_one_cache(stored: Path, book: Compiled) -> None:
    read = sqlite.read(stored, "digest", lambda: pytest.fail("made anew"))

    def everything(_: int) -> bool:
        return all(dict(getattr(read, section)) == dict(getattr(book, section)) for section in SECTIONS[1:])

    with ThreadPoolExecutor(8) as threads:
        assert all(threads.map(everything, range(16)))


def _of_others(path: Path) -> None:
    path.chmod(0o666)


def _of_a_group(path: Path) -> None:
    path.chmod(0o660)


def _of_another_user(path: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root can give a file away")
    os.chown(path, 12_345, 12_345)


@pytest.mark.parametrize("give", [_of_others, _of_a_group, _of_another_user])
def test_a_cache_that_somebody_else_could_have_made_is_not_read(give: Callable[[Path], None], pack: Path) -> None:
    assert answers(pack)
    (kept,) = cache_folder().glob("*.sqlite")
    lie = kept.read_bytes()
    connection = sqlite3.connect(kept)
    ((text,),) = connection.execute("SELECT data FROM entry WHERE section = 'bodies'").fetchall()
    text = text.replace("Sevenoaks District Council", "Nobody at all")
    mark = sqlite._mark("bodies", "sevenoaks-district-council", text)
    connection.execute("UPDATE entry SET data = ?, mark = ? WHERE section = 'bodies'", (text, mark))
    connection.commit()
    connection.close()
    assert ask(*BINS, folder=pack).out.startswith("Nobody at all answers")  # whoever can write to it is believed
    lie = kept.read_bytes()
    give(kept)
    assert not believed(kept)
    assert answers(pack)
    assert kept.read_bytes() != lie
    assert believed(kept)


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _folder(path: Path) -> None:
    path.mkdir()


def _link_to_nothing(path: Path) -> None:
    path.symlink_to(path.parent / "nowhere")


@pytest.mark.parametrize("put", [_pipe, _folder, _link_to_nothing])
def test_what_is_no_file_in_the_place_of_the_cache(put: Callable[[Path], None], pack: Path) -> None:
    assert answers(pack)
    (kept,) = cache_folder().glob("*.sqlite")
    kept.unlink()
    put(kept)
    assert answers(pack)
    assert not [name for name in held(cache_folder()) if unfinished(name)]


def test_a_cache_folder_that_is_a_link(pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    monkeypatch.setenv("ACCOUNTABILITY_CACHE", str(tmp_path / "link"))
    assert answers(pack)
    assert len(held(tmp_path / "real")) == 1
    (tmp_path / "broken").symlink_to(tmp_path / "nowhere")
    monkeypatch.setenv("ACCOUNTABILITY_CACHE", str(tmp_path / "broken"))
    assert answers(pack)


def test_a_cache_of_another_version_is_left_alone_and_never_read(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert answers(pack)
    old = held(cache_folder())
    monkeypatch.setattr("accountability.rulebook.VERSION", "0.0.9")
    assert answers(pack)
    now = held(cache_folder())
    assert len(now) == len(old) + 1
    assert old.items() < now.items()


def test_killed_while_the_cache_is_written(pack: Path) -> None:
    def finished() -> dict[str, bytes]:
        return {name: content for name, content in held(cache_folder()).items() if not unfinished(name)}

    assert answers(pack)
    whole = finished()
    ends = []
    for fault in (*map(killed_at, range(8)), *map(killed_beyond, (0, 5_000, 60_000))):
        shutil.rmtree(cache_folder())
        end = tried(BINS, pack, fault)
        ends.append(end.killed)
        assert end.killed or (end.out, end.err) == (ANSWER, "")
        assert finished() in ({}, whole)
        assert answers(pack)
        assert finished() == whole
    assert set(ends) == {True, False}


def test_a_full_disk_does_without_a_cache(pack: Path) -> None:
    end = tried(BINS, pack, no_more_than(5_000))
    assert (end.status, end.out, end.err) == (0, ANSWER, "")
    assert held(cache_folder()) == {}


def test_several_at_once_on_an_empty_cache(pack: Path) -> None:
    running = [begun(BINS, pack) for _ in range(6)]
    assert {(end.status, end.out, end.err) for end in (one.ended() for one in running)} == {(0, ANSWER, "")}
    (name,) = held(cache_folder())
    assert believed(cache_folder() / name)
    assert answers(pack)


def test_only_what_is_ours_is_cleared_away(tmp_path: Path) -> None:
    """A folder that somebody named as the cache may hold other things, whatever they are called."""
    long_ago = time.time() - 3 * 86_400
    theirs = ("accounts.sqlite", "fees.sqlite", "a" * 31 + ".sqlite", ".making-notes", "notes.txt", "0.sqlite")
    ours = tuple(f"{n:032x}.sqlite" for n in range(15))
    for at, name in enumerate((*theirs, *ours, ".making-abc_123x.sqlite")):
        (tmp_path / name).write_text(name)
        os.utime(tmp_path / name, (long_ago + at, long_ago + at))
    (tmp_path / ".making-new_one1.sqlite").write_text("still being written")
    forget_old(tmp_path)
    assert set(held(tmp_path)) == {*theirs, *ours[3:], ".making-new_one1.sqlite"}
