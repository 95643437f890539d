"""The style sheet and the scripts of the explorer, our own, each with a hash of its bytes for its address."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources

_TYPES = {".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml"}


@dataclass(frozen=True, slots=True)
class File:
    """One file: its name in an address, its type and its bytes."""

    name: str
    type: str
    body: bytes


def _read() -> dict[str, File]:
    found = {}
    for entry in sorted(resources.files(__name__).iterdir(), key=lambda one: one.name):
        stem, dot, ending = entry.name.rpartition(".")
        if f".{ending}" in _TYPES and dot:
            body = entry.read_bytes()
            name = f"{stem}-{hashlib.sha256(body).hexdigest()[:12]}.{ending}"
            found[entry.name] = File(name, _TYPES[f".{ending}"], body)
    return found


PLAIN: Mapping[str, File] = _read()
"""Each file by the name that it has here."""
FILES: Mapping[str, File] = {file.name: file for file in PLAIN.values()}
"""Each file by its name in an address."""
