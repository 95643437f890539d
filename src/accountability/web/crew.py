"""Those who write the pages: this process alone, or several, each with its own rulebook, read from the same files."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import date
from http import HTTPStatus
from pathlib import Path

from accountability.model.days import in_words
from accountability.rulebook import Rulebook
from accountability.web.address import Address
from accountability.web.asked import Ask
from accountability.web.folder import Folder
from accountability.web.published import POLICY, InFolder, Published
from accountability.web.routes import PAGES
from accountability.web.shown import Elsewhere
from accountability.web.site import as_data
from accountability.web.sources import Sources, sources_of
from accountability.web.writing import written

Pages = list[Address]
Led = tuple[int, frozenset[Address]]
"""How many pages were made, and to which others they lead."""
Work = Callable[[Iterable[Pages]], Iterator[Led]]


class ChangedError(Exception):
    """The rules changed while they were being published."""


@dataclass
class Crew:
    """How many write, and what all of them have written so far."""

    at: Sources
    pack: str | None
    many: int = 1
    _written: int = 0
    _files: int = 0

    @contextmanager
    def at_work(self, export: Published, path: Path) -> Iterator[Work]:
        """What takes pages, some at a time, and makes them. The order in which they come back is nobody's business."""
        if self.many < 2:
            desk = _Desk(self.at, export, Folder(path))
            with closing(desk.folder):
                yield lambda groups: (self._counted(desk.make(group)) for group in groups)
            return
        digest = self.at.book.compiled.about.digest
        start = multiprocessing.get_context("spawn")
        told = (export, str(path), self.pack, digest)
        with start.Pool(self.many, _begin, told) as pool:
            yield lambda groups: (self._counted(one) for one in pool.imap_unordered(_make, groups))

    def own(self, at: Sources, export: Published, folder: Folder, pages: Pages) -> None:
        """Make some pages in this process, in a folder that is counted apart."""
        _Desk(at, export, folder).make(pages)

    def count(self, own: Folder) -> tuple[int, int]:
        """How many files were written, and how many there are."""
        written = self._written + own.written
        return written, self._files + own.written + own.same

    def _counted(self, made: _Made) -> Led:
        self._written += made.written
        self._files += made.written + made.same
        return made.pages, made.leads


@dataclass(frozen=True, slots=True)
class _Made:
    pages: int
    leads: frozenset[Address]
    written: int
    same: int


@dataclass
class _Desk:
    """One that writes."""

    at: Sources
    export: Published
    folder: Folder

    def __post_init__(self) -> None:
        book, export = self.at.book.compiled, self.export
        areas = {id_: name for name, id_ in export.names.items()}
        known = sorted((book.places[id_].name, name) for id_, name in areas.items())
        self.inside = InFolder(POLICY, in_words(export.on), tuple(known), export.on != export.today)

    def make(self, pages: Pages) -> _Made:
        met: set[Address] = set()
        before = self.folder.written, self.folder.same
        for page in pages:
            self._make(page, met)
        return _Made(len(pages), frozenset(met), self.folder.written - before[0], self.folder.same - before[1])

    def _make(self, page: Address, met: set[Address]) -> None:
        export = self.export
        day: date | None = None if export.on == export.today else export.on
        here = replace(page, asked=export.asked())
        shown = PAGES[page.page].show(self.at, Ask(page.parts, export.today, day))
        if isinstance(shown, Elsewhere) or shown.status is not HTTPStatus.OK:
            raise LookupError(f"no page at {page}")
        file = export.file(here)
        text = written(self.at, shown, export.today, here, export.writer(file, met), self.inside)
        self.folder.put(file, text.encode())
        data = export.file(replace(here, form="json"))
        if data and shown.value is not None:
            self.folder.put(data, as_data(shown.value))


_desk: _Desk | None = None
"""Where this process writes, where it is one of several."""


def _begin(export: Published, path: str, pack: str | None, digest: str) -> None:
    global _desk  # noqa: PLW0603  (a process of a pool has no other place for it)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    book = Rulebook.load(pack)
    if book.compiled.about.digest == digest:
        _desk = _Desk(sources_of(book, pack), export, Folder(Path(path), str(os.getpid())))
    gc.freeze()


def _make(pages: Pages) -> _Made:
    if _desk is None:
        raise ChangedError("The rules changed while they were being published. Run it again.")
    return _desk.make(pages)
