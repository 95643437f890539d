"""What the system says of the files of a pack, by which it is seen that none has changed, without reading them."""

from __future__ import annotations

import hashlib
import stat
import time
from dataclasses import dataclass
from pathlib import Path

from accountability.files.workspace import MANIFEST, built_in, extends, files_below, shown

_SETTLED = 2_000_000_000
"""Nanoseconds for which nothing must have changed: two changes sooner after one another may bear one time."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """A hash of every file's path, number, size and times; `shown` is the pack's folder as people read it."""

    mark: str
    shown: str


def stamp(pack: Path) -> Stamp | None:
    """The stamp of a pack and of the one that it extends; nothing where only reading can tell.

    A file's time of change is the system's own: no program sets it back. Nothing is told of a pack with links or with
    anything that is not a plain file, of one that changed a moment ago or is to change by its times, and of one whose
    files cannot be looked at.
    """
    now = time.time_ns()
    told: list[tuple[str | int, ...]] = []
    try:
        manifest = (pack / MANIFEST).read_bytes()
        for folder in (built_in(), pack) if extends(manifest) else (pack,):
            for inside, entry in files_below(folder):
                if entry.is_symlink():
                    return None
                of = entry.stat()
                changed, written = of.st_ctime_ns, of.st_mtime_ns
                if changed > now - _SETTLED or written > now - _SETTLED or not stat.S_ISREG(of.st_mode):
                    return None
                told.append((inside, of.st_ino, of.st_size, written, changed))
            told.append((str(folder.resolve()), of.st_dev))
    except OSError:
        return None
    return Stamp(hashlib.sha256(repr(told).encode(errors="backslashreplace")).hexdigest(), shown(pack))
