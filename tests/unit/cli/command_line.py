"""The command line, asked in this process as a person would ask it in a shell."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from accountability.cli import main

TODAY = "2026-11-22"
NEVER = ("Traceback", "Error:", "Exception", 'File "', ".py", "None", "wrong inside the program", "\x1b")


class Said(NamedTuple):
    """What a run said, and its exit status."""

    out: str
    err: str
    status: int

    @property
    def plain(self) -> str:
        """All that was said, on one line."""
        return " ".join((self.out + self.err).split())


def ask(*words: str, folder: Path | None = None, **env: str) -> Said:
    """Run a command in a folder. `env` adds to the environment."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="") for _ in range(2))
    status: object = 0
    with (
        patch.object(sys, "argv", ["accountability", *words]),
        patch.dict(os.environ, {"ACCOUNTABILITY_TODAY": TODAY, **env}),
        contextlib.chdir(folder or Path.cwd()),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):
        try:
            main()
        except SystemExit as left:
            status = left.code or 0
    said = []
    for stream in (out, err):
        stream.flush()
        assert isinstance(stream.buffer, io.BytesIO)
        said.append(stream.buffer.getvalue().decode("utf-8"))
    assert isinstance(status, int)
    return Said(said[0], said[1], status)


def misunderstood(said: Said) -> str:
    """The one plain sentence of something not understood: exit status 2, and no word of the machinery."""
    assert said.status == 2, said
    for word in NEVER:
        assert word not in said.plain, said
    assert all(len(line) <= 120 for line in (said.out + said.err).splitlines()), said
    assert said.plain
    return said.plain
