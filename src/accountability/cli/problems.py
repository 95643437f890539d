"""The source line of a mistake, read again from the pack for showing."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

from accountability.files.workspace import built_in
from accountability.model.source import BUILT_IN


def source_lines() -> Callable[[str, int], str]:
    """What gives a line of a file as written, or nothing when it cannot be read from here. Each file is read once."""

    @cache
    def lines(name: str) -> tuple[str, ...]:
        path = built_in() / name.removeprefix(f"{BUILT_IN}/") if name.startswith(f"{BUILT_IN}/") else Path(name)
        try:
            return tuple(path.read_text(encoding="utf-8-sig", errors="replace").splitlines()) if path.is_file() else ()
        except OSError:
            return ()

    return lambda name, number: lines(name)[number - 1] if 0 < number <= len(lines(name)) else ""
