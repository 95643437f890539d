"""A folder of files that are all ours: only what changed is written, and only what was written here is removed.

Each file is told in a record before it takes its name, so that a run that was cut short can be gone on with.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

RECORD = ".accountability-export"
"""What was written here, one file a line: a hash, the number of bytes, and the path."""
_HEAD = "accountability/export/1\n"
_PATH = re.compile(r"[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?(?:/[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?)*")


class NotOursError(Exception):
    """Something there was not written here; the sentence says what, and what to do."""


@dataclass
class Folder:
    """The folder, for one of those who write to it at once. `who` tells them apart."""

    path: Path
    who: str = "0"
    written: int = 0
    same: int = 0
    _known: set[str] = field(default_factory=set, repr=False)
    _record: IO[str] | None = field(default=None, repr=False)

    def put(self, name: str, body: bytes) -> None:
        """Let a file have these bytes. What has them already is not touched."""
        path = self.path / name
        self._folder_of(name)
        self._tell(f"{_mark(body)} {len(body)} {name}\n")
        if _has(path, body):
            self.same += 1
            return
        making = self.path / f"{RECORD}.{self.who}.making"
        making.write_bytes(body)
        making.replace(path)
        self.written += 1

    def close(self) -> None:
        """Leave the record of this writer whole."""
        if self._record is not None:
            self._record.close()
            self._record = None

    def _folder_of(self, name: str) -> None:
        """Make the folder of a file. A link to another folder is not followed."""
        parent = name.rpartition("/")[0]
        if parent in self._known:
            return
        if parent:
            self._folder_of(parent)
            path = self.path / parent
            if path.is_symlink() or (path.exists() and not path.is_dir()):
                raise NotOursError(
                    f'"{path}" is not a folder that was made here. Move it away, or choose another folder.'
                )
            path.mkdir(exist_ok=True)
        self._known.add(parent)

    def _tell(self, line: str) -> None:
        if self._record is None:
            self._record = (self.path / f"{RECORD}.{self.who}.part").open(
                "a", encoding="utf-8", newline="\n", buffering=1
            )
            self._record.write(_HEAD)
        self._record.write(line)


def opened(path: Path) -> dict[str, str]:
    """The hash of every file that was written here before. Makes the folder where there is none.

    Raises `NotOursError` where it has files and no record.
    """
    if path.exists() and not path.is_dir():
        raise NotOursError(f'"{path}" is not a folder. Name one that is empty, or that does not exist yet.')
    path.mkdir(parents=True, exist_ok=True)
    if not any(path.iterdir()):
        return {}
    known: dict[str, str] = {}
    records = _records(path)
    if not records:
        raise NotOursError(
            f'"{path}" has files in it that were not published from here, so nothing was written. '
            "Name a folder that is empty, or that does not exist yet."
        )
    for record in records:
        for mark, name in _lines(record):
            known[name] = mark
    return known


def strangers(path: Path, known: dict[str, str], may_be: Callable[[str], bool]) -> str:
    """The first file that stands where a page may be written and was not written here; nothing where there is none."""
    if not known and not any(path.iterdir()):
        return ""
    for folder, folders, files in os.walk(path):
        folders.sort()
        within = Path(folder).relative_to(path).as_posix()
        for file in sorted(files):
            name = file if within == "." else f"{within}/{file}"
            if name not in known and not name.startswith(RECORD) and may_be(name.casefold()):
                return name
    return ""


def closed(path: Path, before: dict[str, str]) -> tuple[int, int]:
    """Remove what was written here before and is not any more, and write the record. Returns how many went and stayed.

    A file of before that was changed since by somebody else stays.
    """
    parts = [one for one in _records(path) if one.name != RECORD]
    lines = sorted({(name, mark, size) for part in parts for mark, size, name in _whole_lines(part)})
    kept = {name for name, _, _ in lines}
    gone = stay = 0
    for name in sorted(before.keys() - kept):
        file = path / name
        if file.is_symlink() or not file.is_file() or not _within(path, file):
            continue
        if _mark(file.read_bytes()) != before[name]:
            stay += 1
            continue
        file.unlink()
        gone += 1
        _remove_empty(path, file.parent)
    making = path / f"{RECORD}.making"
    with making.open("w", encoding="utf-8", newline="\n") as stream:
        stream.write(_HEAD)
        stream.writelines(f"{mark} {size} {name}\n" for name, mark, size in lines)
    making.replace(path / RECORD)
    for left in (*parts, *path.glob(f"{RECORD}.*.making")):
        left.unlink()
    return gone, stay


def begun(path: Path, before: dict[str, str]) -> None:
    """Put the records of runs that were cut short together with the last whole one, before anything new is told."""
    parts = [one for one in _records(path) if one.name != RECORD]
    if parts:
        making = path / f"{RECORD}.making"
        lines = (f"{mark} 0 {name}\n" for name, mark in sorted(before.items()))
        making.write_text(_HEAD + "".join(lines), encoding="utf-8", newline="\n")
        making.replace(path / RECORD)
        for part in parts:
            part.unlink()


def _records(path: Path) -> list[Path]:
    """The record of the last whole run, then those of runs that were cut short."""
    parts = sorted(path.glob(f"{RECORD}.*.part"))
    whole = path / RECORD
    return [one for one in (whole, *parts) if one.is_file() and not one.is_symlink() and _is_record(one)]


def _is_record(path: Path) -> bool:
    with path.open("rb") as stream:
        return stream.readline(100) == _HEAD.encode()


def _lines(record: Path) -> Iterator[tuple[str, str]]:
    return ((mark, name) for mark, _, name in _whole_lines(record))


def _whole_lines(record: Path) -> Iterator[tuple[str, str, str]]:
    """The lines of a record; the last may have been cut short, and a path that no page has is not believed."""
    with record.open(encoding="utf-8", errors="replace", newline="\n") as stream:
        for line in stream:
            mark, _, rest = line.rstrip("\n").partition(" ")
            size, _, name = rest.partition(" ")
            if line.endswith("\n") and size.isdigit() and _PATH.fullmatch(name):
                yield mark, size, name


def _has(path: Path, body: bytes) -> bool:
    try:
        return not path.is_symlink() and path.stat().st_size == len(body) and path.read_bytes() == body
    except OSError:
        return False


def _mark(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()[:32]


def _within(root: Path, file: Path) -> bool:
    """Whether no link on the way leads out of the folder."""
    return Path(os.path.realpath(file.parent)).is_relative_to(os.path.realpath(root))


def _remove_empty(root: Path, folder: Path) -> None:
    while folder != root and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
