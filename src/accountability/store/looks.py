"""What came of looking at each outcome, kept for the next check: one file for each pack and program. Never code."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar, cast

from accountability.model.looked import Apart, Looked
from accountability.store.cache import LOOKS, believed, cache_folder, made_whole
from accountability.store.codec import decoder, encoder
from accountability.version import VERSION

V = TypeVar("V")
_THIS = Path(__file__).resolve().parents[1]
SECTIONS: dict[str, type] = {"outcomes": Looked, "roles": Looked, "services": Apart}
"""Every kind of look, and the type of its values."""
_FAILURES = (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError, MemoryError)
"""Whatever comes of a file that is not there, is somebody else's, or whose bytes are not as they were written."""
_Kept = dict[tuple[str, str], tuple[str, Any]]
"""By section and id: the digest of what a look depends on, and what came of it."""


def kept_at(pack: Path, made_by: str) -> Path:
    """Where the looks at a pack are kept: by its folder, and by the program that made them (see `program`)."""
    named = hashlib.sha256(f"{made_by}\0{pack.resolve()}".encode()).hexdigest()
    return cache_folder() / f"{named[:32]}{LOOKS}"


def program(folder: Path = _THIS) -> str:
    """The version of the program and a hash of its files: whoever changes the program looks at everything again."""
    seen = hashlib.sha256(VERSION.encode())
    for file in sorted(folder.rglob("*.py")):
        seen.update(f"\0{file.relative_to(folder).as_posix()}\0".encode())
        seen.update(file.read_bytes())
    return seen.hexdigest()


class Looks:
    """What came of looking at a pack before. A look is used again only while all that it depends on is as it was.

    `worked_out` are the section and id of each look that was worked out since, in that order.
    """

    def __init__(self, path: Path, kept: _Kept | None = None) -> None:
        """Begin with what was kept, or with nothing."""
        self._path = path
        self._kept = kept or {}
        self.worked_out: list[tuple[str, str]] = []

    @classmethod
    def read(cls, path: Path) -> Looks:
        """What is kept in a file; nothing where it is missing, somebody else's, or not as it was written."""
        try:
            return cls(path, _decoded(path.name, path.read_bytes()) if believed(path) else None)
        except _FAILURES:
            return cls(path)

    def of(self, section: str, id_: str, digest: str, work_out: Callable[[], V]) -> V:
        """What was found where the digest is the same; else what is worked out now, which is kept in its place."""
        known, found = self._kept.get((section, id_), ("", None))
        if known == digest:
            return cast("V", found)
        new = work_out()
        self._kept[section, id_] = digest, new
        self.worked_out.append((section, id_))
        return new

    def write(self) -> None:
        """Keep all of it, if there is anything new. Where that cannot be, the next check works it out again."""
        if not self.worked_out:
            return
        try:
            with made_whole(self._path) as making:
                making.write_bytes(_encoded(self._path.name, self._kept))
        except OSError:
            return


def _encoded(name: str, kept: _Kept) -> bytes:
    entries = [[*key, digest, encoder(SECTIONS[key[0]])(found)] for key, (digest, found) in sorted(kept.items())]
    body = json.dumps(entries, ensure_ascii=False, separators=(",", ":")).encode()
    return f"{_mark(name, body)}\n".encode() + body


def _decoded(name: str, content: bytes) -> _Kept:
    """Raises `ValueError` where a byte is not as it was written, or the file was written under another name."""
    mark, _, body = content.partition(b"\n")
    if mark.decode() != _mark(name, body):
        raise ValueError("not as it was written")
    return {
        (section, id_): (digest, decoder(SECTIONS[section])(found)) for section, id_, digest, found in json.loads(body)
    }


def _mark(name: str, body: bytes) -> str:
    return hashlib.sha256(f"{name}\0".encode() + body).hexdigest()
