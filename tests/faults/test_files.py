"""Files as they arrive: from Windows, far too large, or no files at all; and a clock that is wrong."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType

import pytest

from tests.unit.cli.command_line import ask, misunderstood
from tests.unit.cli.small_pack import small_pack

BINS = ("who", "bins", "--in", "Sevenoaks")
HUNDRED_MB = 100_000_000
IMPORT = ("--map", "code=body", "--map", "x=amount", "--set", "year=2022-23", "--out", "our.csv")


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return small_pack(tmp_path)


@pytest.fixture(autouse=True)
def _not_for_ever() -> Iterator[None]:
    """A command that waits for somebody else is stopped."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise TimeoutError

    was = signal.signal(signal.SIGALRM, stop)
    signal.alarm(60)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, was)


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_lines_that_end_as_elsewhere_say_the_same(end: str, pack: Path) -> None:
    for path in (pack / "rules").rglob("*.yaml" if end == "\r" else "*.*"):
        path.write_bytes(path.read_text().replace("\n", end).encode())
    said = ask(*BINS, "--quiet", folder=pack)
    assert (said.status, said.err) == (0, "")
    assert said.out == "Sevenoaks District Council answers for household rubbish collection in\nSevenoaks.\n"
    assert ask("rules", "check", folder=pack).status == 0


def test_a_table_whose_lines_end_with_returns_alone_is_told(pack: Path) -> None:
    path = pack / "rules" / "places" / "areas.csv"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r"))
    said = misunderstood(ask(*BINS, folder=pack))
    assert said.startswith("rules/places/areas.csv:1:1: ")
    assert "The first line cannot be read as the header of a table" in said
    assert "save the file as CSV UTF-8." in said


def _of(size: int) -> Callable[[Path], None]:
    def put(path: Path) -> None:
        with path.open("wb") as file:
            file.truncate(size)

    return put


def _pipe(path: Path) -> None:
    os.mkfifo(path)


PLACES = {
    "a rule file": ("rules/more.yaml", BINS),
    "a table of rules": ("rules/more.csv", BINS),
    "cases": ("cases/more.yaml", ("test",)),
    "a feature": ("features/more.feature", ("test",)),
    "figures": ("more.csv", ("spend", "--in", "Sevenoaks", "--values", "more.csv")),
    "a published table": ("more.csv", ("spend", "import", "more.csv", *IMPORT)),
    "what is to be formatted": ("cases/more.yaml", ("rules", "fmt")),
    "what is to be checked": ("rules/more.yaml", ("rules", "check")),
}


@pytest.mark.parametrize("what", [*PLACES, "many questions", "a receipt"])
def test_a_hundred_million_bytes_are_refused_in_a_sentence(what: str, pack: Path) -> None:
    others = {"many questions": ("who", "--batch", "more.csv"), "a receipt": ("verify", "more.csv")}
    name, words = PLACES.get(what) or ("more.csv", others[what])
    (pack / name).parent.mkdir(exist_ok=True)
    _of(HUNDRED_MB)(pack / name)
    said = misunderstood(ask(*words, folder=pack))
    assert any(word in said for word in (" million bytes", "too large")), said
    assert not (pack / "our.csv").exists()


@pytest.mark.parametrize("what", PLACES)
def test_a_pipe_is_not_waited_for(what: str, pack: Path) -> None:
    name, words = PLACES[what]
    (pack / name).parent.mkdir(exist_ok=True)
    _pipe(pack / name)
    said = misunderstood(ask(*words, folder=pack))
    assert any(word in said for word in ("not a plain file", "There is no file")), said


@pytest.mark.parametrize("today", ["2008-12-31", "1970-01-01", "0001-01-01"])
def test_a_clock_before_the_records_is_told_and_a_day_that_is_named_is_answered(today: str, pack: Path) -> None:
    said = ask(*BINS, folder=pack, ACCOUNTABILITY_TODAY=today)
    assert said.status == 1
    assert said.plain.startswith("These records begin on 1 January 2009, so they cannot answer for")
    named = ask(*BINS, "--on", "2020-01-01", folder=pack, ACCOUNTABILITY_TODAY=today)
    assert (named.status, named.out.splitlines()[0][:26]) == (0, "Sevenoaks District Council")


def test_a_clock_at_the_end_of_time_answers(pack: Path) -> None:
    assert ask(*BINS, folder=pack, ACCOUNTABILITY_TODAY="9999-12-31").status == 0
