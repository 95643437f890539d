"""From the files of a pack to a checked, compiled rulebook: read, compile, chain, check."""

from __future__ import annotations

from dataclasses import replace

from accountability.checks import every_check
from accountability.checks.anchors import anchors
from accountability.checks.exhaustive import exhaustive
from accountability.compiled.compile import compile_pack
from accountability.files.read_pack import read_pack
from accountability.files.workspace import RawFile, find_pack, read_files
from accountability.graph.chains import chains
from accountability.model.anchor import Anchored
from accountability.model.compiled import Compiled
from accountability.model.coverage import Coverage
from accountability.model.diagnostic import PackError


def build(files: tuple[RawFile, ...], digest: str) -> Compiled:
    """The compiled rulebook of a pack. Raises `PackError` with every mistake that the first failing stage found."""
    pack = read_pack(files, digest)
    compiled, problems = compile_pack(pack)
    if problems:
        raise PackError(problems)
    compiled = replace(compiled, chains=chains(compiled))
    problems = every_check(compiled)
    if problems:
        raise PackError(problems)
    return compiled


def cover(path: str | None) -> Coverage:
    """Check a pack, then every answer it can give, then what it leaves out. Raises `PackError` if it has mistakes."""
    files = read_files(find_pack(path))
    book = build(files, "")
    return replace(exhaustive(book), anchors=complete(files, book))


def complete(files: tuple[RawFile, ...], book: Compiled) -> tuple[Anchored, ...]:
    """How complete the pack in some files is against the lists that it has."""
    return anchors(read_pack(files, ""), book)
