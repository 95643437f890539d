"""Keep what the fuzzer grew: `python -m tests.fuzz.grown FOLDER TARGET`, one input a line, the smallest first."""

from __future__ import annotations

import base64
import sys
from collections.abc import Iterator
from pathlib import Path

GROWN = Path(__file__).parent / "grown"
MOST = {"place": 60, "outcome": 30, "question": 30, "site": 60}
"""Of a target that takes longer, fewer are kept."""
_MOST, _LARGEST = 150, 2_000


def grown(target: str) -> Iterator[bytes]:
    """What is kept of a target."""
    path = GROWN / f"{target}.txt"
    if path.is_file():
        yield from map(base64.b64decode, path.read_text(encoding="ascii").splitlines())


def keep(folder: Path, target: str) -> None:
    """Keep some of a folder, of every length."""
    found = sorted({path.read_bytes() for path in folder.iterdir()}, key=lambda content: (len(content), content))
    found = [content for content in found if 0 < len(content) <= _LARGEST]
    step = max(1, -(-len(found) // MOST.get(target, _MOST)))
    GROWN.mkdir(exist_ok=True)
    text = "".join(f"{base64.b64encode(content).decode()}\n" for content in found[::step])
    (GROWN / f"{target}.txt").write_text(text, encoding="ascii")


if __name__ == "__main__":
    keep(Path(sys.argv[1]), sys.argv[2])
