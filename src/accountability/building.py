"""From the files of a pack to a checked, compiled rulebook: read, compile, chain, check."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import TypeVar

from accountability.checks import every_check
from accountability.checks.anchors import anchors
from accountability.checks.depends import Depends, Remember, anew
from accountability.checks.exhaustive import exhaustive, look
from accountability.checks.reforms import left_unsaid, of_central_outcomes
from accountability.checks.review import review
from accountability.checks.told import faults_told
from accountability.checks.touched import touched, written_in
from accountability.compiled.compile import compile_pack
from accountability.engine.shift import can_differ
from accountability.files.pinpoint import pinpointed
from accountability.files.read_pack import read_pack
from accountability.files.workspace import RawFile, find_pack, read_files
from accountability.graph.chains import chains
from accountability.model.anchor import Anchored
from accountability.model.answer import CURRENT_LAW
from accountability.model.compiled import Compiled
from accountability.model.coverage import Coverage
from accountability.model.diagnostic import Diagnostic, PackError, Severity, in_order
from accountability.model.examined import Examined
from accountability.model.outcome import Ruled
from accountability.model.pack import Pack
from accountability.model.reform import Reform
from accountability.store.looks import Looks

V = TypeVar("V")


@contextmanager
def uncollected() -> Iterator[None]:
    """A while without the search for what may be forgotten: a rulebook in the making is all kept, and only grows.

    >>> with uncollected():
    ...     gc.isenabled()
    False
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def build(files: tuple[RawFile, ...], digest: str, under: str = CURRENT_LAW) -> Compiled:
    """The compiled rulebook of a pack, under a reform if one is named.

    Raises `PackError` with every mistake that the first failing stage found.
    """
    return _built(_read(files, digest), files, under)


@lru_cache(maxsize=1)
@uncollected()
def _read(files: tuple[RawFile, ...], digest: str) -> Pack:
    """The pack in some files, read once where it is compiled under one reform after another."""
    return read_pack(files, digest)


@uncollected()
def _built(pack: Pack, files: tuple[RawFile, ...], under: str = CURRENT_LAW) -> Compiled:
    compiled, problems = compile_pack(pack, under)
    if problems:
        raise PackError(pinpointed(problems, files))
    compiled = replace(compiled, chains=chains(compiled))
    problems = every_check(compiled)
    if problems:
        raise PackError(pinpointed(problems, files))
    return compiled


def cover(path: str | None) -> Coverage:
    """Check a pack, then every answer it can give, then what it leaves out. Raises `PackError` if it has mistakes.

    Of a pack that extends another, the answers that it can change are looked at.
    """
    files = read_files(find_pack(path))
    pack = _read(files, "")
    book = _built(pack, files)
    return replace(exhaustive(book, only=touched(pack, book)), anchors=anchors(pack, book))


@uncollected()
def examine(
    path: str | None,
    told: Callable[[RawFile], bool] = lambda _: True,
    looks: Looks | None = None,
) -> tuple[Compiled | None, Examined]:
    """A pack, and everything that is wrong or could be better in those of its files that are to be told of.

    All files are read. Where those to be told of hold only outcomes and roles, no other answers are looked at. What
    is in `looks` and depends on nothing that has changed since is not looked at again. There is no pack where
    mistakes keep it from being used.
    """
    files = read_files(find_pack(path))
    own = {file.name for file in files if not file.pack}
    wanted = {file.name for file in files if told(file)} & own
    try:
        pack = _read(files, "")
        book = _built(pack, files)
    except PackError as error:
        return None, _told(error.diagnostics, wanted, own)
    only = touched(pack, book)
    if wanted != own:
        only = tuple(id_ for id_ in only if id_ in set(written_in(book, wanted)))
    remember = anew if looks is None else remembering(book, looks)
    coverage, patterns = look(book, only=only, remember=remember)
    coverage = replace(coverage, anchors=anchors(pack, book, remember))
    return book, _told(pinpointed(review(book, coverage, patterns), files), wanted, own, coverage)


def remembering(book: Compiled, looks: Looks) -> Remember:
    """What was found before, of each outcome or role of which nothing has changed that it depends on."""
    depends = Depends(book)

    def remember(section: str, matter: Ruled, days: tuple[date, date], work_out: Callable[[], V]) -> V:
        return looks.of(section, matter.id, depends.digest(matter, days), work_out)

    return remember


def examine_reform(path: str | None, name: str) -> tuple[Compiled, Examined]:
    """A pack under a reform, and what is wrong with it: every answer that it can change is looked at.

    Raises `PackError` where the pack, or the pack under the reform, cannot be used.
    """
    files = read_files(find_pack(path))
    pack = _read(files, "")
    law, book = _built(pack, files), _built(pack, files, name)
    reform = book.reforms[name]
    only = tuple(id_ for id_ in book.outcomes if can_differ(law, book, id_))
    coverage, patterns = look(book, max(book.about.checked_on, reform.starts), only, reform.starts)
    found = [*faults_told(book, coverage, patterns), *of_central_outcomes(law, book, reform)]
    found += (one for one in left_unsaid(book) if one.span.file.startswith(_folder_of(reform)))
    return book, Examined(in_order(pinpointed(found, files)), tuple(sorted(_files_of(reform))), coverage)


def _folder_of(reform: Reform) -> str:
    return reform.span.file.rpartition("/")[0] + "/"


def _files_of(reform: Reform) -> set[str]:
    return {reform.span.file, *(move.span.file for move in reform.moves), *(p.span.file for p in reform.patches)}


def _told(found: tuple[Diagnostic, ...], wanted: set[str], own: set[str], coverage: Coverage | None = None) -> Examined:
    """What was found in some files; what lies in no file of the pack is always told."""
    here = tuple(
        one for one in found if {one.span.file, *(span.file for span, _ in one.related)} & wanted or wanted == own
    )
    elsewhere = sum(one.severity is not Severity.ADVICE for one in found if one not in here)
    return Examined(in_order(here), tuple(sorted(wanted)), coverage, elsewhere)


def complete(files: tuple[RawFile, ...], book: Compiled) -> tuple[Anchored, ...]:
    """How complete the pack in some files is against the lists that it has."""
    return anchors(_read(files, ""), book)
