"""Names of files that every system can keep: small letters, digits, dots and hyphens, no word that Windows keeps."""

from __future__ import annotations

import functools
import hashlib
import re

from accountability.model.words import plain

_SAFE = re.compile(r"[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?")
_LONGEST = 100
_KEPT_BY_WINDOWS = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10)))
)


@functools.lru_cache(maxsize=20_000)
def file_name(name: str) -> str:
    """The name itself where it is safe; else its letters and a hash, so that no two names share a file.

    >>> file_name("sevenoaks"), file_name("Ynys Môn"), file_name("con"), file_name("../..")
    ('sevenoaks', 'ynys-mon-7edd4de9', 'con-1143da2b', '0cfd1c96')
    """
    if _SAFE.fullmatch(name) and len(name) <= _LONGEST and name.partition(".")[0] not in _KEPT_BY_WINDOWS:
        return name
    letters = re.sub(r"[^a-z0-9]+", "-", plain(name)).strip("-")[:60]
    return f"{letters}-{hashlib.sha256(name.encode()).hexdigest()[:8]}".lstrip("-")
