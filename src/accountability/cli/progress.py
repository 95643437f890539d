"""How far a long piece of work has come, on a terminal only, and wiped away when it is done."""

from __future__ import annotations

import sys

_WIDTH = 24


class Progress:
    """One line on stderr that is written over; nothing at all where stderr is not a terminal."""

    def __init__(self, doing: str) -> None:
        """Name what is being done."""
        self._doing = doing
        self._shown = ""
        self._live = sys.stderr.isatty()

    def bar(self, done: int, total: int) -> None:
        """So much of so much."""
        full = _WIDTH * done // total if total else 0
        self._show(f"[{'#' * full}{'.' * (_WIDTH - full)}] {100 * done // total if total else 0:3}%")

    def count(self, done: int) -> None:
        """So much, where nobody knows of how much."""
        self._show(f"{done:,}")

    def _show(self, text: str) -> None:
        if self._live and text != self._shown:
            sys.stderr.write(f"\r{self._doing} {text}")
            sys.stderr.flush()
            self._shown = text

    def wipe(self) -> None:
        """Leave the line as it was."""
        if self._shown:
            sys.stderr.write("\r" + " " * (len(self._doing) + len(self._shown) + 1) + "\r")
            sys.stderr.flush()
            self._shown = ""
