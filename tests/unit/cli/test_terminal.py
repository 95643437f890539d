"""Real processes: letters that a terminal cannot show, readers who stop reading, caches that are broken."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.unit.cli.small_pack import small_pack

COMMAND = (sys.executable, "-m", "accountability.cli")
BINS = ("who", "bins", "--in", "Sevenoaks", "--quiet")
ANSWER = b"Sevenoaks District Council answers for household rubbish collection in\nSevenoaks.\n"


@pytest.fixture(scope="module", autouse=True)
def pack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = small_pack(tmp_path_factory.mktemp("pack"))
    with contextlib.chdir(folder):
        yield folder


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


def run(cache: Path, *words: str | bytes, **env: str) -> subprocess.CompletedProcess[bytes]:
    """Run a command as a shell would, with its own cache."""
    there = {**os.environ, "ACCOUNTABILITY_CACHE": str(cache), "ACCOUNTABILITY_TODAY": "2026-11-22", **env}
    return subprocess.run([*COMMAND, *words], env=there, capture_output=True, check=False)


def right(ran: subprocess.CompletedProcess[bytes]) -> bool:
    """Say whether a run answered, and said nothing else."""
    return (ran.stdout.replace(b"\r", b""), ran.stderr, ran.returncode) == (ANSWER, b"", 0)


def test_answers(cache: Path) -> None:
    assert right(run(cache, *BINS))


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "latin-1", "cp437"])
def test_any_terminal_can_show_the_answer(encoding: str, cache: Path) -> None:
    ran = run(cache, "who", "bins", "--in", "Zz\u017c \u2013 \u0416", PYTHONIOENCODING=encoding)
    assert ran.stdout.decode(encoding).startswith('No place called "Zz')
    assert (ran.returncode, ran.stderr) == (2, b"")


@pytest.mark.parametrize("locale", ["C", "POSIX", "C.UTF-8", "en_GB.ISO-8859-1"])
def test_any_locale_will_do(locale: str, cache: Path) -> None:
    assert right(run(cache, *BINS, LANG=locale, LC_ALL=locale))


@pytest.mark.skipif(sys.platform == "win32", reason="arguments there are text")
def test_bytes_that_are_no_text_are_not_understood(cache: Path) -> None:
    ran = run(cache, "who", "bins", "--in", b"Zz\xff\xfe")
    assert ran.returncode == 2
    assert b"No place called" in ran.stdout
    assert ran.stderr == b""


@pytest.mark.skipif(sys.platform == "win32", reason="it has no pipes that close")
@pytest.mark.parametrize("reader", ["head -1", "true"])
def test_a_reader_who_has_heard_enough_is_no_mistake(reader: str, cache: Path) -> None:
    asked = f'"{sys.executable}" -m accountability.cli who bins --in Sevenoaks --format json'
    ran = subprocess.run(
        ["bash", "-c", f'{asked} | {reader}; exit "${{PIPESTATUS[0]}}"'],
        env={**os.environ, "ACCOUNTABILITY_CACHE": str(cache)}, capture_output=True, check=False,
    )  # fmt: skip
    assert (ran.returncode, ran.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full disk here")
@pytest.mark.parametrize(
    ("output", "why"), [(">/dev/full", b"No space left on device"), (">&-", b"there is no output to write to")]
)
def test_an_answer_that_cannot_be_written_is_told(output: str, why: bytes, cache: Path) -> None:
    asked = f'"{sys.executable}" -m accountability.cli who bins --in Sevenoaks'
    ran = subprocess.run(
        ["bash", "-c", f"{asked} {output}"],
        env={**os.environ, "ACCOUNTABILITY_CACHE": str(cache)}, capture_output=True, check=False,
    )  # fmt: skip
    assert (ran.returncode, ran.stderr) == (2, b"The answer could not be written: " + why + b".\n")


@pytest.fixture
def stored(cache: Path, tmp_path: Path) -> Iterator[Path]:
    """A stored rulebook of its own, to break."""
    assert right(run(cache, *BINS))
    (original,) = cache.glob("*.sqlite")
    mine = tmp_path / original.name
    mine.write_bytes(original.read_bytes())
    yield mine
    assert mine.parent == tmp_path


@pytest.mark.parametrize("how", ["truncated early", "truncated late", "empty", "garbage", "one letter changed"])
def test_a_broken_cache_is_made_anew(how: str, stored: Path) -> None:
    whole = stored.read_bytes()
    broken = {
        "truncated early": whole[:5_000],
        "truncated late": whole[: len(whole) // 2],
        "empty": b"",
        "garbage": bytes(range(256)) * 400,
        "one letter changed": whole.replace(b"household rubbish collection", b"household rubbish collectiom"),
    }[how]
    assert broken != whole
    stored.write_bytes(broken)
    assert right(run(stored.parent, *BINS))
    assert right(run(stored.parent, *BINS))


def test_a_cache_folder_that_is_a_file_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("not a folder")
    assert right(run(tmp_path / "cache", *BINS))


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="there is no folder here that nobody can write to")
def test_a_cache_folder_that_cannot_be_written_is_done_without() -> None:
    assert right(run(Path("/proc/self/accountability"), *BINS))
