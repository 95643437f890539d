"""Killed at any moment, a command that writes loses nothing and leaves nothing half-written; the next run succeeds."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.faults.commands import WRITING, Writing
from tests.faults.trials import Fault, held, killed_at, killed_beyond, tried, unfinished
from tests.unit.cli.command_line import ask

MOST = 5
"""How many moments are tried of a command that has many: the first, the last, and some between."""
SIZES = (0, 100, 1500)


class Stage:
    """A command, the folders in which it is tried, and what it leaves when nothing happens to it."""

    def __init__(self, name: str, folder: Path) -> None:
        self.command: Writing = WRITING[name]
        self._folder, self._tried = folder, 0
        (folder / "first").mkdir()
        self.command.prepare(folder / "first")
        whole = self._new()
        self.before = held(whole)
        said = ask(*self.command.words, folder=whole)  # in this process, so that every other finds it loaded
        assert said.status == self.command.status, said
        self.after = held(whole)
        assert self.after != self.before

    def _new(self) -> Path:
        self._tried += 1
        return Path(shutil.copytree(self._folder / "first", self._folder / f"{self._tried}"))

    def survives(self, fault: Fault) -> bool:
        """Whether the command was not killed. If it was: every file is as it was or as it was to be, and it goes on."""
        here = self._new()
        end = tried(self.command.words, here, fault)
        if not end.killed:
            assert end.status == self.command.status, end
            return True
        left = held(here)
        assert set(self.before) <= set(left)
        for name, content in left.items():
            if not unfinished(name):
                assert content in (self.before.get(name), self.after.get(name)), name
        again = ask(*self.command.words, folder=here)
        # Killed when all was done, it has nothing left to do, and some commands say so.
        assert again.status == self.command.status or _finished(left) == self.after, again
        assert _finished(held(here)) == self.after
        return False


def _finished(files: dict[str, bytes]) -> dict[str, bytes]:
    return {name: content for name, content in files.items() if not unfinished(name)}


@pytest.fixture(params=WRITING)
def stage(request: pytest.FixtureRequest, tmp_path: Path) -> Stage:
    return Stage(request.param, tmp_path)


def test_killed_when_it_touches_a_file(stage: Stage) -> None:
    low, high = 0, 1
    while not stage.survives(killed_at(high)):
        low, high = high, high * 4
    step = max(1, (high - low) // MOST)
    reached = [stage.survives(killed_at(moment)) for moment in range(0, high, step)]
    assert reached[0] is False


def test_killed_when_a_file_is_half_written(stage: Stage) -> None:
    reached = [stage.survives(killed_beyond(size)) for size in SIZES]
    assert reached[0] is False
