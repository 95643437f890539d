"""From the files of a pack to a checked, compiled rulebook: read, compile, chain, check."""

from __future__ import annotations

from dataclasses import replace

from accountability.checks import every_check
from accountability.checks.anchors import anchors
from accountability.checks.exhaustive import exhaustive
from accountability.checks.touched import touched
from accountability.compiled.compile import compile_pack
from accountability.files.read_pack import read_pack
from accountability.files.workspace import RawFile, find_pack, read_files
from accountability.graph.chains import chains
from accountability.model.anchor import Anchored
from accountability.model.compiled import Compiled
from accountability.model.coverage import Coverage
from accountability.model.diagnostic import PackError
from accountability.model.pack import Pack


def build(files: tuple[RawFile, ...], digest: str) -> Compiled:
    """The compiled rulebook of a pack. Raises `PackError` with every mistake that the first failing stage found."""
    return _built(read_pack(files, digest))


def _built(pack: Pack) -> Compiled:
    compiled, problems = compile_pack(pack)
    if problems:
        raise PackError(problems)
    compiled = replace(compiled, chains=chains(compiled))
    problems = every_check(compiled)
    if problems:
        raise PackError(problems)
    return compiled


def cover(path: str | None) -> Coverage:
    """Check a pack, then every answer it can give, then what it leaves out. Raises `PackError` if it has mistakes.

    Of a pack that extends another, the answers that it can change are looked at.
    """
    pack = read_pack(read_files(find_pack(path)), "")
    book = _built(pack)
    return replace(exhaustive(book, only=touched(pack, book)), anchors=anchors(pack, book))


def complete(files: tuple[RawFile, ...], book: Compiled) -> tuple[Anchored, ...]:
    """How complete the pack in some files is against the lists that it has."""
    return anchors(read_pack(files, ""), book)
