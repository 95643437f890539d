"""A command in a process of its own, to which something happens: it is killed, or its disk is full.

The process is forked from this one, so that it has everything loaded and hundreds of them cost seconds. What happens
is done by the operating system, or by the interpreter's own watch on files, so no part of the program is replaced.
"""

from __future__ import annotations

import os
import resource
import signal
import sys
import traceback
from collections.abc import Callable
from contextlib import chdir
from pathlib import Path
from typing import Any, NamedTuple

from accountability.cli import main

KILLED = 99
"""The exit status of a process that was killed by its watch."""
TODAY = "2026-11-22"
_TOUCHES = ("open", "os.rename", "os.remove", "os.mkdir", "os.chmod", "sqlite3.connect")
_TO_WRITE = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
Fault = Callable[[], None]
"""Done in the new process, just before the command."""


class Ended(NamedTuple):
    """How a process ended: its exit status, or less than nothing for the signal that killed it; and what it said."""

    status: int
    out: str
    err: str

    @property
    def killed(self) -> bool:
        """Whether it was stopped in the midst."""
        return self.status == KILLED or self.status < 0


def nothing() -> None:
    """No fault at all."""


def killed_at(touch: int) -> Fault:
    """Killed when the file system is touched for the n-th time: a file opened to write, named, made or removed.

    It is killed before that is done; where a file would be emptied to be written anew, just after that.
    """
    left = touch

    def watch(event: str, args: tuple[Any, ...]) -> None:
        nonlocal left
        if event in _TOUCHES and (event != "open" or (isinstance(args[2], int) and args[2] & _TO_WRITE)):
            left -= 1
            if left < 0:
                if event == "open" and args[2] & os.O_TRUNC and Path(args[0]).is_file():
                    os.truncate(args[0], 0)
                os._exit(KILLED)

    return lambda: sys.addaudithook(watch)


def killed_beyond(size: int) -> Fault:
    """Killed by the system as soon as a file would hold more than so many bytes."""

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    return limit


def no_more_than(size: int) -> Fault:
    """Refused by the system, as on a full disk, as soon as a file would hold more than so many bytes."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


class Begun(NamedTuple):
    """A process that was begun, and where what it says can be read."""

    process: int
    out: int
    err: int

    def ended(self) -> Ended:
        """Wait until it ends."""
        said = []
        for end in (self.out, self.err):
            with os.fdopen(end, encoding="utf-8") as stream:
                said.append(stream.read())
        return Ended(os.waitstatus_to_exitcode(os.waitpid(self.process, 0)[1]), *said)


def begun(words: tuple[str, ...], folder: Path, fault: Fault = nothing, act: Callable[[], None] = main) -> Begun:
    """Begin a command in a folder. What it says goes through pipes, which are never full and have no size."""
    sys.stdout.flush()
    sys.stderr.flush()
    pipes = [os.pipe(), os.pipe()]
    child = os.fork()
    if child:
        for _, end in pipes:
            os.close(end)
        return Begun(child, pipes[0][0], pipes[1][0])
    status = 1
    try:
        for number, (_, end) in enumerate(pipes, 1):
            os.dup2(end, number)
        sys.stdout, sys.stderr = (os.fdopen(number, "w", encoding="utf-8", closefd=False) for number in (1, 2))
        os.environ["ACCOUNTABILITY_TODAY"] = TODAY
        sys.argv = ["accountability", *words]
        with chdir(folder):
            fault()
            act()
        status = 0
    except SystemExit as left:
        status = left.code if isinstance(left.code, int) else 0
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


def tried(words: tuple[str, ...], folder: Path, fault: Fault = nothing, act: Callable[[], None] = main) -> Ended:
    """A command in a folder, with something that happens to it."""
    return begun(words, folder, fault, act).ended()


def held(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by its path in it."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.is_symlink()
    }


def unfinished(name: str) -> bool:
    """Whether a file is one that was being written when its process was killed: hidden, and read by nothing."""
    return Path(name).name.startswith(".making-")
