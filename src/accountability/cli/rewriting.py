"""A file of the workspace that is written anew: whole or not at all, and only where it really is."""

from __future__ import annotations

import stat
from pathlib import Path

_MAY_BE_WRITTEN = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH


class _ChangedError(Exception):
    """Somebody else wrote to the file."""


def leads_out(path: Path, root: Path) -> str:
    """Why a file is not to be written where it leads out of the folder `root`; nothing where it does not."""
    inside = path.resolve().is_relative_to(root.resolve())
    return "" if inside else "it is a link that leads out of this folder"


def rewrite(path: Path, root: Path, before: bytes, after: bytes) -> str:
    """Put `after` in the place of `before`. Where that may not be, the file stays as it is, and the answer says why.

    `root` is the folder out of which no link may lead.
    """
    from accountability.store.whole import written_whole

    try:
        if leads_out(path, root):
            return leads_out(path, root)
        if not path.stat().st_mode & _MAY_BE_WRITTEN:
            return "it is read-only"
        with written_whole(path) as making:
            making.write_bytes(after)
            if path.read_bytes() != before:
                raise _ChangedError
    except FileNotFoundError:
        return "it is no longer there"
    except _ChangedError:
        return "it was changed in the meantime"
    except OSError as error:
        return f"it cannot be written: {error.strerror}"
    return ""
