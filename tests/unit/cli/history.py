"""A folder with a git history, for what reads revisions."""

from __future__ import annotations

import subprocess
from pathlib import Path


def git(folder: Path, *words: str) -> str:
    """Run git in a folder, as somebody, on no day in particular."""
    who = ("-c", "user.name=A Clerk", "-c", "user.email=clerk@example.org", "-c", "commit.gpgsign=false")
    ran = subprocess.run(["git", "-C", str(folder), *who, *words], capture_output=True, text=True, check=True)
    return ran.stdout


def kept(folder: Path) -> Path:
    """The folder with everything in it kept as the branch main."""
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "As it was")
    return folder
