"""What the search of a folder of pages looks through, as a script: outcomes by their words, areas and towns by name."""

from __future__ import annotations

import json
from collections.abc import Iterator

from accountability.engine.matrix import Matrix
from accountability.lookup.found import Found
from accountability.lookup.labels import own_label
from accountability.model.words import plain
from accountability.web.filenames import file_name

Row = list[object]


def search_script(found: Matrix) -> bytes:
    """A script that leaves its rows for `find.js`; it does nothing, and needs nothing.

    An outcome is its file, its title and its other words; a place is its file, its name, its other names, and for a
    town the area in whose file its answers stand.
    """
    rows = {"outcomes": list(_outcomes(found)), "places": [*_areas(found), *_towns(found)]}
    lists = [
        f"{json.dumps(name)}: [" + ",".join(f"\n{_line(row)}" for row in some) + "]" for name, some in rows.items()
    ]
    return ('"use strict";\nwindow.accountabilitySearch = {\n' + ",\n".join(lists) + "\n};\n").encode()


def _line(row: Row) -> str:
    return json.dumps(row, ensure_ascii=False, separators=(",", ":"))


def _outcomes(found: Matrix) -> Iterator[Row]:
    for one in found.outcomes:
        known = {plain(one.title)}
        words = [word for word in one.also_known_as if plain(word) not in known]
        yield [file_name(one.id), one.title, words]


def _areas(found: Matrix) -> Iterator[Row]:
    for one in found.places:
        yield [file_name(one.id), one.name, list(one.also_known_as)]


def _towns(found: Matrix) -> Iterator[Row]:
    """Towns all of which lie in one of the areas; the largest of a name first."""
    book, areas = found.book, {place.id: place for place in found.places}
    council = {id_ for piece in book.ground.values() for id_ in piece.path}
    within = {
        piece: [id_ for id_ in one.path if id_ in council and book.places[id_].days.holds_on(found.on)]
        for piece, one in book.ground.items()
    }
    towns = [one for one in book.places.values() if one.kind == "town" and one.days.holds_on(found.on)]
    for town in sorted(towns, key=lambda one: (plain(one.name), -one.population, one.id)):
        leads = {id_ for piece in town.ground for id_ in within[str(piece)]}
        area = areas.get(next(iter(leads))) if len(leads) == 1 else None
        if area is None or plain(area.name) == plain(town.name):
            continue
        label = own_label(book, Found(town, town.days, 0), found.on)
        yield [file_name(area.id), label, list(town.also_known_as), area.name]
