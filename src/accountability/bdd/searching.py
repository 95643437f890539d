"""Which files below a workspace hold tests, and which look as if they did and cannot be used."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDERS = ("cases", "features")
"""Where the tests of a workspace stand."""
_LINK = "This is a link that leads out of the workspace, and is not followed. Put the file itself here."
_FOLDER_LINK = "This folder is a link, and is not followed. Put the files themselves here."
_NO_FILE = "This is not a plain file, and is not read."
_YML = "This file is not read. A file of cases has a name that ends in .yaml."


@dataclass(frozen=True, slots=True)
class Unread:
    """A path that looks like tests and is not used, and why."""

    path: Path
    says: str


def find_tests(workspace: Path, paths: Iterable[Path]) -> tuple[tuple[Path, ...], tuple[Unread, ...]]:
    """The files of tests among some paths, else in the folders `FOLDERS`; and what cannot be used. Both are sorted."""
    wanted = tuple(paths) or tuple(workspace / name for name in FOLDERS if (workspace / name).exists())
    found: set[Path] = set()
    unread: dict[Path, str] = {}
    for path in (path for start in wanted for path in _below(start)):
        says = _wrong(workspace, path)
        if says:
            unread[path] = says
        elif is_test(workspace, path):
            found.add(path)
    return tuple(sorted(found)), tuple(Unread(path, unread[path]) for path in sorted(unread))


def is_test(workspace: Path, path: Path) -> bool:
    """Say whether a file is one of tests by its name and place: a feature anywhere, cases in their folder."""
    return path.suffix == ".feature" or (path.suffix == ".yaml" and path.relative_to(workspace).parts[0] == "cases")


def _below(start: Path) -> Iterator[Path]:
    """A file, or every file and every link in a folder; hidden ones are left alone, and no link is followed."""
    if not start.is_dir():
        yield start
        return
    for folder, inner, files in os.walk(start):
        inner[:] = sorted(name for name in inner if not name.startswith("."))
        yield from (Path(folder, name) for name in sorted(files) if not name.startswith("."))
        yield from (Path(folder, name) for name in inner if Path(folder, name).is_symlink())


def _wrong(workspace: Path, path: Path) -> str:
    """Why a path that looks like tests cannot be used; empty when it can, or when it is something else."""
    if path.is_dir():
        return _FOLDER_LINK
    if path.suffix == ".yml" and path.relative_to(workspace).parts[0] == "cases":
        return _YML
    if not is_test(workspace, path):
        return ""
    if not path.resolve().is_relative_to(workspace.resolve()):
        return _LINK
    return "" if path.is_file() else _NO_FILE
