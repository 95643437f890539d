"""The user's own cache folder: where it is, which of its files may be believed, and which are kept."""

from __future__ import annotations

import contextlib
import os
import re
import stat
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

RULEBOOK, LOOKS, SEEN = ".sqlite", ".looks", ".seen"
"""How the names of compiled rulebooks end, those of what checks have found, and those of packs that were read."""
_MADE = {end: re.compile(rf"[0-9a-f]{{32}}\{end}") for end in (RULEBOOK, LOOKS, SEEN)}
_UNFINISHED = re.compile(rf"\.making-[a-z0-9_]{{8}}\.({'|'.join(end[1:] for end in _MADE)})")
_A_DAY = 86_400
_MOST_KEPT = 12
_OTHERS_MAY_WRITE = stat.S_IWGRP | stat.S_IWOTH


def believed(path: Path) -> bool:
    """Whether a file of the cache may be read: a file, and nobody but this user (or the system's own) can have made it.

    Whoever can write to the cache can choose what is answered, so one that somebody else owns, or may write to, is
    made anew. Where files have no such owners, the folder is the user's own.
    """
    try:
        found = path.stat()
    except OSError:
        return False
    if not stat.S_ISREG(found.st_mode):
        return False
    return sys.platform == "win32" or (found.st_uid in (os.geteuid(), 0) and not found.st_mode & _OTHERS_MAY_WRITE)


def cache_folder() -> Path:
    """The user's own cache folder for this product; `ACCOUNTABILITY_CACHE` names another."""
    named = os.environ.get("ACCOUNTABILITY_CACHE")
    if named:
        return Path(named)
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return base / "accountability"


@contextlib.contextmanager
def made_whole(path: Path) -> Iterator[Path]:
    """A new file beside one of the cache, to be written to by this user alone, that takes its name when all went well.

    What is old in the folder is forgotten then. Raises `OSError` where the folder cannot be written to.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".making-", suffix=path.suffix, dir=path.parent)
    os.close(handle)
    making = Path(name)
    try:
        yield making
        making.replace(path)
    finally:
        making.unlink(missing_ok=True)
    forget_old(path.parent)


def forget_old(folder: Path) -> None:
    """Keep the newest few files of each kind; the rest can be made again.

    What was begun and never finished goes after a day. Nothing else that lies in the folder is touched, whatever its
    name.
    """
    with contextlib.suppress(OSError):
        there = {found: found.stat().st_mtime for found in folder.iterdir() if _is_ours(found.name)}
        left = [one for one in there if _UNFINISHED.fullmatch(one.name) and there[one] < time.time() - _A_DAY]
        for made in _MADE.values():
            of_a_kind = (one for one in there if made.fullmatch(one.name))
            left += sorted(of_a_kind, key=lambda one: (there[one], one.name))[:-_MOST_KEPT]
        for old in left:
            old.unlink()


def _is_ours(name: str) -> bool:
    return any(one.fullmatch(name) for one in (*_MADE.values(), _UNFINISHED))
