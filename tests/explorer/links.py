"""Every link of a folder of pages, followed to its file and the place in it: `python -m tests.explorer.links DIR`."""

from __future__ import annotations

import functools
import os
import posixpath
import re
import sys
from collections.abc import Iterator
from html import unescape
from pathlib import Path

LINK = re.compile(rb'<([a-z]+)\b[^>]*?\s(?:href|src|action|srcset|data)="([^"]*)"')
ID = re.compile(rb'\sid="([^"]*)"')
OUTSIDE = ("http://", "https://")


def broken(folder: Path) -> Iterator[str]:
    """What is wrong with the links of the pages of a folder: each a file, the link, and why."""
    there = {Path(at, name).relative_to(folder).as_posix() for at, _, names in os.walk(folder) for name in names}

    @functools.lru_cache(maxsize=2_000)
    def ids(name: str) -> frozenset[str]:
        return frozenset(found.decode() for found in ID.findall((folder / name).read_bytes()))

    for name in sorted(there):
        if not name.endswith(".html"):
            continue
        body = (folder / name).read_bytes()
        for tag, raw in {(tag.decode(), raw) for tag, raw in LINK.findall(body)}:
            link = unescape(raw.decode())
            if link.startswith(OUTSIDE):
                if tag != "a":
                    yield f"{name}: <{tag}> would fetch {link}"
                continue
            path, _, fragment = link.partition("#")
            to = posixpath.normpath(f"{name.rpartition('/')[0] or '.'}/{path}") if path else name
            if not link or ":" in link or link.startswith("/") or to not in there:
                yield f'{name}: <{tag}> leads to "{link}", which is not there'
            elif fragment and fragment not in (ids(to) if path else {one.decode() for one in ID.findall(body)}):
                yield f'{name}: "{link}" is a place that {to} does not have'


if __name__ == "__main__":
    wrong = list(broken(Path(sys.argv[1])))
    sys.stdout.write("\n".join([*wrong[:40], f"{len(wrong)} broken\n"]))
    sys.exit(bool(wrong))
