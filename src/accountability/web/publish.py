"""START HERE for `publish`: every page of some outcomes and council areas, as files in a folder.

A page is what the server would send; only how addresses are written differs. The work is shared out among processes, an
outcome at a time, and none of them holds more than the page that it writes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain
from pathlib import Path

from accountability.engine.matrix import Matrix
from accountability.model.compiled import Compiled
from accountability.web import folder
from accountability.web.address import Address
from accountability.web.crew import Crew, Work
from accountability.web.filenames import file_name
from accountability.web.folder import Folder, NotOursError
from accountability.web.naming import place_name
from accountability.web.published import SEARCH, Published
from accountability.web.search import search_script
from accountability.web.sources import Sources
from accountability.web.static import PLAIN

LISTS = ("outcomes", "bodies", "interventions", "forthcoming", "reforms")
_AT_ONCE = 8
_FEW = 4_000


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it: files that are part of it, those of them that were written, and those removed and left."""

    answers: int
    files: int
    written: int
    removed: int
    left: int


@dataclass(frozen=True)
class Publishing:
    """What is to be published, and where."""

    at: Sources
    found: Matrix
    export: Published
    path: Path

    @classmethod
    def of(cls, at: Sources, found: Matrix, export: Published, path: Path) -> Publishing:
        """The same, for the outcomes and areas of a matrix."""
        book = at.book.compiled
        names = {name: place.id for place in found.places for name in (place.id, place_name(book, place.id, found.on))}
        outcomes = frozenset(outcome.id for outcome in found.outcomes)
        return cls(at, found, replace(export, outcomes=outcomes, names=names, rules=frozenset(at.files)), path)

    def run(self, crew: Crew, progress: Callable[[int, int], None]) -> Outcome:
        """Write it. Raises `NotOursError` where something stands there that was not written from here."""
        before = folder.opened(self.path)
        stranger = folder.strangers(self.path, before, self._may_be)
        if stranger:
            raise NotOursError(
                f'"{stranger}" in "{self.path}" was not published from here, and a page would take its place. '
                "Nothing was written. Move it away, or choose another folder."
            )
        folder.begun(self.path, before)
        own = Folder(self.path, "own")
        with crew.at_work(self.export, self.path) as work, closing(own):
            met = self._made(work, progress)
            bodies = frozenset(one.parts[0] for one in met if one.page == "body")
            last = [Address(), *(Address("list", (name,)) for name in LISTS)]
            crew.own(self.at, replace(self.export, bodies=bodies), own, last)
            for name, file in PLAIN.items():
                own.put(f"static/{name}", file.body)
            own.put(f"static/{SEARCH}", search_script(self.found))
        written, files = crew.count(own)
        removed, left = folder.closed(self.path, before)
        return Outcome(len(self.found), files, written, removed, left)

    def _made(self, work: Work, progress: Callable[[int, int], None]) -> set[Address]:
        """Make the answers, the pages around them, and every page to which these lead. Returns the last."""
        met: set[Address] = set()
        known: set[Address] = set()
        done, total = 0, len(self.found) + len(self._first)
        groups: Iterable[list[Address]] = chain(self._answers(), _shared(self._first))
        while True:
            for count, leads in work(groups):
                done += count
                met |= leads
                progress(done, total)
            todo = sorted(met - known, key=str)
            if not todo:
                return met
            known |= set(todo)
            total += len(todo)
            groups = _shared(todo)

    @cached_property
    def _first(self) -> list[Address]:
        """The pages that are there whatever leads to them, but for the answers and the lists."""
        ids = sorted({self._name(place.id) for place in self.found.places})
        outcomes = sorted(self.export.outcomes)
        return [
            *(Address("place", (id_,)) for id_ in ids),
            *(Address("outcome", (id_,)) for id_ in outcomes),
            Address("about"),
            Address("mistake"),
        ]

    def _name(self, id_: str) -> str:
        return place_name(self.at.book.compiled, id_, self.found.on)

    def _answers(self) -> Iterator[list[Address]]:
        places = [self._name(place.id) for place in self.found.places]
        for outcome in self.found.outcomes:
            yield [Address("who", (outcome.id, place)) for place in places]

    def _may_be(self, name: str) -> bool:
        """Whether a page may stand under that name."""
        top, _, rest = name.partition("/")
        if top == "who":
            outcome, _, place = rest.partition("/")
            return outcome in self._outcomes and place.rpartition(".")[0] in self._areas
        return name in self._others

    @cached_property
    def _outcomes(self) -> frozenset[str]:
        return frozenset(map(file_name, self.export.outcomes))

    @cached_property
    def _areas(self) -> frozenset[str]:
        return frozenset(file_name(id_) for id_ in self.export.names.values())

    @cached_property
    def _others(self) -> frozenset[str]:
        book: Compiled = self.at.book.compiled
        met = [
            *(Address("body", (name,)) for id_, body in book.bodies.items() for name in (id_, body.code) if name),
            *(Address("rules", tuple(name.split("/"))) for name in self.at.files),
            *(Address("plan", (id_,)) for id_ in book.reforms),
            *(Address("map", (id_,)) for id_ in self.export.outcomes),
            *(Address("list", (name,)) for name in LISTS),
            *(Address("static", (name,)) for name in (*PLAIN, SEARCH)),
            Address(),
        ]
        forms = (replace(one, form=form) for one in (*met, *self._first) for form in ("", "json"))
        return frozenset(self.export.file(one) for one in forms)


def _shared(pages: list[Address]) -> Iterator[list[Address]]:
    """So many pages at a time that every process has some to the end."""
    return (pages[at : at + _AT_ONCE] for at in range(0, len(pages), _AT_ONCE))


def few(found: Matrix) -> bool:
    """Whether it is done before a second process would have begun."""
    return len(found) < _FEW
