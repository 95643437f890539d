"""The user's own cache folder: where it is, which of its files may be believed, and which are kept."""

from __future__ import annotations

import contextlib
import os
import re
import stat
import sys
import time
from pathlib import Path

_RULEBOOK = re.compile(r"[0-9a-f]{32}\.sqlite")
_UNFINISHED = re.compile(r"\.making-[a-z0-9_]{8}\.sqlite")
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


def forget_old(folder: Path) -> None:
    """Keep the newest few rulebooks; the rest can be made again. What was begun and never finished goes after a day.

    Nothing else that lies in the folder is touched, whatever its name.
    """
    with contextlib.suppress(OSError):
        there = {found: found.stat().st_mtime for found in folder.iterdir() if _is_ours(found.name)}
        made = sorted((one for one in there if _RULEBOOK.fullmatch(one.name)), key=lambda one: (there[one], one.name))
        left = [one for one in there if one not in made and there[one] < time.time() - _A_DAY]
        for old in (*made[:-_MOST_KEPT], *left):
            old.unlink()


def _is_ours(name: str) -> bool:
    return bool(_RULEBOOK.fullmatch(name) or _UNFINISHED.fullmatch(name))
