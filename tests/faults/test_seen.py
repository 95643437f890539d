"""Rule files are not read again while nothing about them has changed, and every change to one is noticed."""

from __future__ import annotations

import contextlib
import os
import random
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from accountability import PackError, Rulebook
from accountability.files import stamps, workspace
from accountability.files.stamps import stamp
from accountability.store.cache import SEEN, cache_folder
from tests.unit.cli.small_pack import small_pack

SOME_DAY = date(2026, 11, 22)


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small pack whose files nobody has touched for a while, and a cache of its own."""
    monkeypatch.setattr(stamps, "_SETTLED", 0)
    monkeypatch.setenv("ACCOUNTABILITY_CACHE", str(tmp_path / "cache"))
    (tmp_path / "pack").mkdir()
    return small_pack(tmp_path / "pack") / "rules"


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the rule files that are read."""
    names: list[str] = []
    known = workspace.read_bytes

    def reading(path: str | Path, name: str) -> bytes:
        names.append(name)
        return known(path, name)

    monkeypatch.setattr(workspace, "read_bytes", reading)
    return names


def who(pack: Path) -> str:
    return Rulebook.load(str(pack)).who("bins", "Sevenoaks", SOME_DAY).message


def edited(pack: Path) -> Path:
    """The file of the bins, with one word of its title changed for one that is as long."""
    (path,) = pack.rglob("waste-collection.yaml")
    text = path.read_text(encoding="utf-8")
    assert "household" in text
    path.write_text(text.replace("household", "homestead"), encoding="utf-8")
    return path


def test_what_was_read_is_not_read_again(pack: Path, read: list[str]) -> None:
    first = who(pack)
    assert len(read) > 3
    read.clear()
    assert (who(pack), read) == (first, [])


def test_an_edit_that_hides_is_noticed(pack: Path, read: list[str]) -> None:
    """As many bytes, and the time of writing put back: the system's own time of change tells."""
    (path,) = pack.rglob("waste-collection.yaml")
    before = path.stat()
    assert "household" in who(pack)
    edited(pack)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    after = path.stat()
    assert (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns)
    assert "homestead" in who(pack)


@pytest.mark.parametrize(
    "change",
    [
        lambda pack: (pack / "more.csv").write_text("source,publisher,title\n", encoding="utf-8"),
        lambda pack: next(pack.rglob("waste-collection.yaml")).unlink(),
        lambda pack: next(pack.rglob("waste-collection.yaml")).rename(pack / "outcomes" / "other.yaml"),
        lambda pack: (pack / "tiers").rename(pack / "levels"),
    ],
    ids=["added", "deleted", "renamed", "folder renamed"],
)
def test_files_that_come_and_go_are_noticed(pack: Path, read: list[str], change: Callable[[Path], object]) -> None:
    who(pack)
    read.clear()
    change(pack)
    with_change = stamp(pack)
    with contextlib.suppress(PackError):
        who(pack)
    assert read
    assert with_change == stamp(pack)


def test_files_that_changed_a_moment_ago_are_read(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two changes within one tick of the clock bear one time."""
    monkeypatch.setattr(stamps, "_SETTLED", 3_600_000_000_000)
    assert stamp(pack) is None


@pytest.mark.parametrize("day", [date(2009, 1, 1), date(1970, 1, 2)])
def test_a_clock_that_is_behind_trusts_no_time(pack: Path, monkeypatch: pytest.MonkeyPatch, day: date) -> None:
    monkeypatch.setattr(time, "time_ns", lambda: int(time.mktime(day.timetuple())) * 10**9)
    assert stamp(pack) is None


def test_a_pack_with_a_link_is_read(pack: Path) -> None:
    (path,) = pack.rglob("waste-collection.yaml")
    path.rename(pack / "real.txt")
    path.symlink_to(pack / "real.txt")
    assert stamp(pack) is None


def test_a_change_to_what_it_extends_is_noticed(pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stamps, "built_in", lambda: pack)
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "pack.yaml").write_text("name: mine\nformat: 1\nextends: built-in\n", encoding="utf-8")
    before = stamp(mine)
    assert before is not None
    assert before == stamp(mine)
    edited(pack)
    assert stamp(mine) != before


def test_no_byte_of_what_is_kept_can_change_an_answer(pack: Path) -> None:
    first = who(pack)
    (kept,) = cache_folder().glob(f"*{SEEN}")
    whole, draw = kept.read_bytes(), random.Random(2026)
    for _ in range(60):
        at = draw.randrange(len(whole))
        kept.write_bytes(whole[:at] + bytes([whole[at] ^ draw.randrange(1, 256)]) + whole[at + 1 :])
        assert who(pack) == first
    kept.write_bytes(whole[: len(whole) // 2])
    assert who(pack) == first


def test_what_somebody_else_could_have_written_is_not_believed(pack: Path, read: list[str]) -> None:
    who(pack)
    (kept,) = cache_folder().glob(f"*{SEEN}")
    kept.chmod(0o666)
    read.clear()
    who(pack)
    assert read


def test_a_reform_is_not_made_of_other_files_than_the_law(pack: Path) -> None:
    """The law was answered from what is kept; whoever edits meanwhile is told to ask again."""
    (pack / "reforms" / "plain").mkdir(parents=True)
    (pack / "reforms" / "plain" / "reform.yaml").write_text(
        "reform: plain\ntitle: a plain reform\nintent: Nothing moves.\nparent: current-law\nfrom: 2027-04-01\n"
        "extent: [england]\n",
        encoding="utf-8",
    )
    who(pack)
    book = Rulebook.load(str(pack))
    edited(pack)
    with pytest.raises(PackError) as told:
        book.under("plain")
    assert "changed since the question was put" in told.value.diagnostics[0].message
