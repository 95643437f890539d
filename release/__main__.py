"""`make release`: the package built twice, in two folders, compared byte for byte; and the list of its parts.

Only what is committed is built. Each time and owner in it comes from the last commit, and nothing from this machine.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from release.parts import parts_of

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "dist"


def _git(*words: str) -> str:
    ran = subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603, S607
    if ran.returncode:
        sys.exit(f"A release is made of a commit, and git says: {ran.stderr.strip()}")
    return ran.stdout.strip()


def built(source: Path, out: Path, moment: int) -> dict[str, bytes]:
    """The package of the sources in a folder, as files by name. The wheel is built from the sources' own archive."""
    env = {**os.environ, "SOURCE_DATE_EPOCH": str(moment), "PYTHONHASHSEED": "0", "TZ": "UTC"}
    words = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(out), str(source)]
    ran = subprocess.run(words, env=env, capture_output=True, text=True, check=False)  # noqa: S603
    if ran.returncode:
        sys.exit(ran.stdout + ran.stderr)
    return {path.name: path.read_bytes() for path in sorted(out.iterdir())}


def main() -> None:
    """Build twice, compare, and write the files with their sums."""
    moment = int(_git("log", "-1", "--format=%ct"))
    if _git("status", "--porcelain"):
        sys.stderr.write("What is not committed is left out.\n")
    with tempfile.TemporaryDirectory() as work:
        made = []
        for name in ("one", "another folder"):
            source = Path(work) / name / "source"
            _git("clone", "--quiet", "--no-hardlinks", str(ROOT), str(source))
            made.append({**built(source, Path(work) / name / "out", moment), "parts.cdx.json": b""})
            made[-1]["parts.cdx.json"] = parts_of(source, moment).encode()
    first, second = made
    differing = [name for name in sorted(first | second) if first.get(name) != second.get(name)]
    if differing:
        sys.exit(f"Built twice, these differ: {', '.join(differing)}. Nothing was kept.")
    OUT.mkdir(exist_ok=True)
    sums = "".join(f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in sorted(first.items()))
    for name, content in {**first, "SHA256SUMS": sums.encode()}.items():
        (OUT / name).write_bytes(content)
    sys.stdout.write(f"Built twice from {_git('log', '-1', '--format=%h')}, the same bytes. In dist:\n{sums}")


if __name__ == "__main__":
    main()
