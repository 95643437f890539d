"""Which pack applies, and which bytes it holds."""

from __future__ import annotations

import hashlib
import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

from accountability.model.diagnostic import Code, Diagnostic, PackError
from accountability.model.source import BUILT_IN, Span

MANIFEST = "pack.yaml"
_EXTENDS = re.compile(rb"^extends:[ \t]*[\"']?built-in[\"']?[ \t]*(?:#.*)?\r?$", re.MULTILINE)
_SUFFIXES = (".yaml", ".yml", ".csv")
LARGEST = 8_000_000
"""The most bytes that one rule file may hold."""


@dataclass(frozen=True, slots=True)
class RawFile:
    """A file of a pack: its name for people (`rules/tiers/police.yaml`), its path in the pack, and its bytes.

    `pack` is empty, or the name of the pack that is extended, to which the file belongs.
    """

    name: str
    inside: str
    content: bytes
    pack: str = ""


def built_in() -> Path:
    """The folder of the built-in pack: in an installed package, else in the checkout beside `src/`."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "_pack" / "rules"
    return installed if (installed / MANIFEST).is_file() else package.parent.parent / "rules"


def find_pack(named: str | None = None, start: Path | None = None) -> Path:
    """The pack to use: the one named, else `rules/` in this folder if it holds a `pack.yaml`, else the built-in one.

    Raises `PackError` when the folder that was named holds no pack.
    """
    if named is not None:
        for folder in (Path(named), Path(named) / "rules"):
            if _holds_pack(folder):
                return folder
        shown = named if len(named) < 200 else f"{named[:200]}..."
        message = f'The folder "{shown}" holds no pack: there is no {MANIFEST} in it.'
        raise PackError(
            [
                Diagnostic(
                    Code.UNREADABLE,
                    message,
                    Span(f"{shown}/{MANIFEST}", 1),
                    help="Name the folder that holds pack.yaml.",
                )
            ]
        )
    here = (start or Path.cwd()) / "rules"
    return here if (here / MANIFEST).is_file() else built_in()


def _holds_pack(folder: Path) -> bool:
    try:
        return (folder / MANIFEST).is_file()
    except OSError:
        return False


def read_files(pack: Path) -> tuple[RawFile, ...]:
    """Every YAML and CSV file of a pack, sorted by name; hidden files and folders are left alone.

    Those of the pack that it extends come first. Raises `PackError` when a file cannot be read.
    """
    return with_extended(_read_files(pack, shown(pack)))


def with_extended(own: tuple[RawFile, ...]) -> tuple[RawFile, ...]:
    """The files of a pack after those of the pack that it extends, if it says that it does."""
    if not any(file.inside == MANIFEST and extends(file.content) for file in own):
        return own
    return (*_read_files(built_in(), BUILT_IN, BUILT_IN), *own)


def extends(manifest: bytes) -> bool:
    """Whether a pack with this `pack.yaml` extends the built-in one."""
    return _EXTENDS.search(manifest) is not None


def _read_files(pack: Path, shown: str, of: str = "") -> tuple[RawFile, ...]:
    found: list[RawFile] = []
    for inside, entry in sorted(files_below(pack), key=lambda pair: pair[0].split("/")):
        name = f"{shown}/{inside}"
        if entry.is_symlink() and not Path(entry.path).resolve().is_relative_to(pack.resolve()):
            message = "This is a link to a file outside the pack."
            help_ = "Copy the file here, or take the link away."
            raise PackError([Diagnostic(Code.REFUSED, message, Span(name, 1), help=help_)])
        found.append(RawFile(name, inside, read_bytes(entry.path, name), of))
    return tuple(found)


def files_below(folder: str | Path, inside: str = "") -> Iterator[tuple[str, os.DirEntry[str]]]:
    """What is named as a file of a pack below a folder, by its path inside; links to folders are not followed.

    In no order. Raises `OSError` where a folder cannot be listed.
    """
    with os.scandir(folder) as entries:
        for entry in entries:
            if not entry.name.startswith("."):
                if entry.name.endswith(_SUFFIXES):
                    yield inside + entry.name, entry
                if entry.is_dir(follow_symlinks=False):
                    yield from files_below(entry.path, f"{inside}{entry.name}/")


def read_bytes(path: str | Path, name: str) -> bytes:
    """The bytes of a file that people know as `name`. Raises `PackError` when it cannot be read.

    A pipe or a device, which could keep the reader waiting or never end, is refused.
    """
    try:
        with open(path, "rb", buffering=0, opener=_at_once) as file:
            found = os.fstat(file.fileno())
            if not stat.S_ISREG(found.st_mode):
                raise _no_file(name)
            if found.st_size > LARGEST:
                raise too_large(name)
            return file.readall()
    except OSError as error:
        message = f"The file cannot be read: {error.strerror}."
        raise PackError(
            [Diagnostic(Code.UNREADABLE, message, Span(name, 1), help="Check that you may open it.")]
        ) from None


def _at_once(path: str, flags: int) -> int:
    """Open a file without waiting for anybody to write to it."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _no_file(name: str) -> PackError:
    message = "This is not a plain file, and is not read."
    return PackError([Diagnostic(Code.REFUSED, message, Span(name, 1), help="Put a plain file here, or delete it.")])


def of_a_pack(inside: PurePath) -> bool:
    """Whether a file with this path in the folder of a pack is read: YAML and CSV, and nothing that is hidden."""
    return inside.suffix in _SUFFIXES and not any(part.startswith(".") for part in inside.parts)


def too_large(name: str) -> PackError:
    """The mistake of a file that holds more than is read."""
    message = f"The file holds more than {LARGEST // 1_000_000} million bytes."
    return PackError([Diagnostic(Code.REFUSED, message, Span(name, 1), help="Split it into smaller files.")])


def shown(pack: Path) -> str:
    """The folder as people read it beside a line number: `rules` for the pack of this folder and the built-in one."""
    return pack.name if pack in (Path.cwd() / "rules", built_in()) else pack.as_posix()


def digest(files: tuple[RawFile, ...]) -> str:
    """A hash of every file's path in the pack and bytes, and of nothing else: the same pack has it in any program."""
    seen = hashlib.sha256()
    for file in files:
        seen.update(f"\0{file.pack}{file.inside}\0{len(file.content)}\0".encode())
        seen.update(file.content)
    return seen.hexdigest()


def unchanged(files: tuple[RawFile, ...], key: str) -> tuple[RawFile, ...]:
    """Files whose digest is still this one. Raises `PackError` when they have changed since that was known."""
    if digest(files) == key:
        return files
    message = "The rule files have changed since the question was put."
    raise PackError([Diagnostic(Code.UNREADABLE, message, Span(files[0].name, 1), help="Ask again.")])
