"""On a disk that is full, a command says so in a sentence, and every file is as it was."""

from __future__ import annotations

import contextlib
import ctypes
import os
import sys
from pathlib import Path

import pytest

from accountability.cli import main
from tests.faults.commands import WRITING
from tests.faults.trials import held, no_more_than, tried
from tests.unit.cli.command_line import NEVER, ask
from tests.unit.cli.small_pack import small_pack

NO_ROOM = ("File too large", "No space left on device")
_NO_DISK = 77
_ROOM = 20
"""Bytes that a file may hold."""


@pytest.mark.parametrize("name", WRITING)
def test_a_disk_that_is_full(name: str, tmp_path: Path) -> None:
    command = WRITING[name]
    here, first = tmp_path / "here", tmp_path / "first"
    for folder in (here, first):
        folder.mkdir()
        command.prepare(folder)
    assert ask(*command.words, folder=first).status == command.status
    before = held(here)
    end = tried(command.words, here, no_more_than(_ROOM))
    assert end.status == 2, end
    assert any(reason in end.out + end.err for reason in NO_ROOM), end
    assert not any(word in end.out + end.err for word in NEVER), end
    assert held(here) == before


def test_a_real_disk_that_is_full(tmp_path: Path) -> None:
    """A disk of 160 kB, which only the process of the command sees, nearly filled."""
    before: dict[str, bytes] = {}

    def disk() -> None:
        if not _mounted(tmp_path):
            os._exit(_NO_DISK)
        os.chdir(small_pack(tmp_path))
        with contextlib.suppress(OSError):
            Path("filled").write_bytes(bytes(1_000_000))
        Path("filled").write_bytes(bytes(90_000))
        before.update(held(tmp_path))

    def act() -> None:
        try:
            main()
        finally:
            sys.stdout.write("unchanged\n" if held(tmp_path) == before else "changed\n")

    end = tried(("rules", "schema"), tmp_path, disk, act)
    if end.status == _NO_DISK:
        pytest.skip("no disk can be made for a while here")
    assert (end.status, end.out) == (2, "unchanged\n"), end
    assert " ".join(end.err.split()) == '"schema" cannot be written to: No space left on device. Nothing was made.'


def _mounted(folder: Path) -> bool:
    """Put a small disk in the place of a folder, for this process alone; whether that could be done."""
    libc = ctypes.CDLL(None, use_errno=True)
    private, of_a_user = 0x20000, 0x10000000
    user, group = os.geteuid(), os.getegid()
    if not hasattr(libc, "unshare") or libc.unshare(private | (of_a_user if user else 0)):
        return False
    if user:
        Path("/proc/self/setgroups").write_text("deny")
        Path("/proc/self/uid_map").write_text(f"{user} {user} 1")
        Path("/proc/self/gid_map").write_text(f"{group} {group} 1")
    keep_to_ourselves = 0x4000 | 0x40000
    libc.mount(b"none", b"/", None, keep_to_ourselves, None)
    return bool(libc.mount(b"none", os.fsencode(folder), b"tmpfs", 0, b"size=160k") == 0)
