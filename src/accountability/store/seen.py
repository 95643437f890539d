"""The digest of a pack whose files were read before, kept with the stamp that they had then."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from accountability.store.cache import SEEN, believed, cache_folder, made_whole

_FAILURES = (OSError, ValueError, TypeError, KeyError, RecursionError, MemoryError)
"""Whatever comes of a file that is not there, is somebody else's, or whose bytes are not as they were written."""


def kept_at(pack: Path, shown: str) -> Path:
    """Where it is kept: by the folder, and by how people read that."""
    named = hashlib.sha256(f"{shown}\0{pack.resolve()}".encode(errors="surrogateescape")).hexdigest()
    return cache_folder() / f"{named[:32]}{SEEN}"


def read(path: Path, mark: str) -> tuple[str, str] | None:
    """The digest of a pack and the name of its first file, if it had this mark when it was read; else nothing."""
    try:
        kept = json.loads(path.read_bytes()) if believed(path) else {}
        written = kept["mark"], kept["digest"], kept["first"]
        sound = kept["sum"] == _sum(*written) and kept["mark"] == mark
        return (str(kept["digest"]), str(kept["first"])) if sound else None
    except _FAILURES:
        return None


def write(path: Path, mark: str, digest: str, first: str) -> None:
    """Keep the digest of a pack that was read while it had this mark. Raises `OSError` where it cannot be written."""
    kept = {"mark": mark, "digest": digest, "first": first, "sum": _sum(mark, digest, first)}
    with made_whole(path) as making:
        making.write_text(json.dumps(kept), encoding="utf-8")


def _sum(*written: str) -> str:
    return hashlib.sha256("\0".join(written).encode(errors="surrogateescape")).hexdigest()
