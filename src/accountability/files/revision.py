"""A pack as it was at a git revision, read from the history: no checkout, and nothing is written."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path, PurePosixPath

from accountability.files.workspace import LARGEST, MANIFEST, RawFile, of_a_pack, too_large, with_extended

_LONGEST = 80
_FILE, _LINK = "100", "120000"
"""How the mode of a file begins, and the mode of a link, in a tree of git."""

_ELSEWHERE = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_NAMESPACE"})
"""What a hook sets, and what would stand for the repository of the folder."""


class RevisionError(Exception):
    """The revision cannot be read; the sentence says why."""


def read_revision(revision: str, pack: Path) -> tuple[RawFile, ...]:
    """Every file of the pack in a folder as it was at a revision, and those of the pack that it extends.

    Raises `RevisionError` where git, the revision or the pack in it is missing, and `PackError` for a file that is
    too large.
    """
    shown = revision if len(revision) <= _LONGEST else f"{revision[:_LONGEST]}..."
    # A name that begins with a hyphen would be an option to git, and no name holds a NUL or ends a line.
    if not revision or revision.startswith("-") or not revision.isprintable():
        raise RevisionError(f'"{shown}" is not the name of a revision.')
    if shutil.which("git") is None:
        raise RevisionError("To read a revision the program git is needed, and it is not installed.")
    unplaced = f'"{shown}" is no folder with a {MANIFEST}, and no revision: "{pack.name}" is in no git repository.'
    unknown = f'"{shown}" is neither a folder with a {MANIFEST} nor a revision that git knows here.'
    missing = f'The files of "{shown}" are not all here. Fetch them with git first.'
    inside = _git(pack, "rev-parse", "--show-prefix", otherwise=unplaced).decode("utf-8", "replace").rstrip("\n")
    commit = (
        _git(pack, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}", otherwise=unknown).decode().strip()
    )
    listed = _git(pack, "ls-tree", "-r", "-z", "-l", commit, otherwise=f'git cannot list the files of "{shown}".')
    files = [_entry(line) for line in listed.decode("utf-8", "replace").split("\0") if line]
    kept = sorted((name, *entry) for name, *entry in files if of_a_pack(PurePosixPath(name)))
    if not any(name == MANIFEST for name, *_ in kept):
        raise RevisionError(f'At "{shown}" there is no {inside}{MANIFEST}.')
    for name, mode, _, size in kept:
        if mode == _LINK:
            raise RevisionError(f'At "{shown}" the file {inside}{name} is a link, and links are not followed.')
        if not size.isdigit():
            raise RevisionError(missing)
        if int(size) > LARGEST:
            raise too_large(f"{shown}:{inside}{name}")
    texts = _contents(pack, [id_ for _, _, id_, _ in kept], missing)
    return with_extended(
        tuple(RawFile(f"{shown}:{inside}{name}", name, text) for (name, *_), text in zip(kept, texts, strict=True))
    )


def _entry(line: str) -> tuple[str, str, str, str]:
    """The name of a file, its mode, the id of its content and its size, from a line of a tree."""
    said, _, name = line.partition("\t")
    mode, _, id_, size = said.split()
    return name, mode, id_, size


def _contents(pack: Path, ids: list[str], missing: str) -> list[bytes]:
    """The content of each id, all from one run of git. Raises `RevisionError` with a sentence where one is missing."""
    answered = _git(pack, "cat-file", "--batch", otherwise=missing, given="".join(f"{id_}\n" for id_ in ids).encode())
    found: list[bytes] = []
    at = 0
    for _ in ids:
        line = answered.index(b"\n", at)
        told = answered[at:line].split()[-1]
        if not told.isdigit():
            raise RevisionError(missing)
        start, size = line + 1, int(told)
        found.append(answered[start : start + size])
        at = start + size + 1
    return found


def _git(folder: Path, *words: str, otherwise: str, given: bytes = b"") -> bytes:
    """What git says in a folder. Raises `RevisionError` with the sentence `otherwise` where it fails.

    Nothing is read from the network, nobody is asked, and a repository that a hook is at work on does not stand for
    that of the folder.
    """
    kept = {name: value for name, value in os.environ.items() if name not in _ELSEWHERE}
    ran = subprocess.run(  # noqa: S603  (a list of words, and no shell)
        [shutil.which("git") or "git", "-C", str(folder), *words],
        env={**kept, "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"},
        input=given, capture_output=True, check=False,
    )  # fmt: skip
    if ran.returncode:
        raise RevisionError(otherwise)
    return ran.stdout
