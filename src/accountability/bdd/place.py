"""Where a test stands, as people are told it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

OURS = pytest.StashKey[bool]()
"""Marks the tests that were made from feature files and cases."""
SHOWN = pytest.StashKey[Callable[[Path], str]]()
"""How a file is called, where whoever started the tests knows better than pytest."""


def place_of(config: pytest.Config, path: Path) -> str:
    """A file's path from the folder in which the tests were started, else from the folder of the whole project."""
    if SHOWN in config.stash:
        return config.stash[SHOWN](path)
    for folder in (config.invocation_params.dir, config.rootpath):
        if path.is_relative_to(folder):
            return path.relative_to(folder).as_posix()
    return path.as_posix()


def workspace(path: Path) -> Path | None:
    """The nearest folder above a file whose `rules/` holds a pack."""
    return next((folder for folder in path.parents if (folder / "rules" / "pack.yaml").is_file()), None)
