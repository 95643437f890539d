"""The ground, derived from how areas were made out of one another, and every place on it."""

from __future__ import annotations

from collections.abc import Iterable

from accountability.model.days import RECORDS_BEGIN
from accountability.model.diagnostic import Code, Diagnostic
from accountability.model.near_miss import nearest
from accountability.model.pack import Area
from accountability.model.place import Ground, Place
from accountability.model.words import plain

COUNCIL_KINDS = frozenset(
    {
        "district",
        "unitary",
        "metropolitan-district",
        "london-borough",
        "city-of-london",
        "isles-of-scilly",
        "scottish-council",
        "welsh-council",
        "northern-irish-district",
    }
)
"""Kinds of area that together cover the ground, each day each piece once."""


def lay_ground(areas: Iterable[Area]) -> tuple[Ground, ...]:
    """The smallest areas that never split: one piece for every path from an area of 2009 through its successors.

    Eden became part of Westmorland and Furness: one path, one piece. Castlereagh was divided between two councils in
    2015: two paths, two pieces.
    """
    councils = {area.id: area for area in areas if area.kind in COUNCIL_KINDS}
    made: dict[str, list[str]] = {}
    for area in councils.values():
        for old in area.made_of:
            made.setdefault(old, []).append(area.id)

    def paths(area: str) -> list[tuple[str, ...]]:
        nexts = sorted(made.get(area, ()), key=lambda a: (councils[a].days.start or RECORDS_BEGIN, a))
        return [(area, *rest) for following in nexts for rest in paths(following)] or [(area,)]

    pieces: list[tuple[str, str, tuple[str, ...]]] = []
    for start in sorted(councils):
        if not councils[start].made_of:
            found = paths(start)
            for path in found:
                pieces.append((start if len(found) == 1 else f"{start}~{path[-1]}", councils[start].nation, path))
    return tuple(Ground(i, id_, nation, path) for i, (id_, nation, path) in enumerate(sorted(pieces)))


class Places:
    """Every place with the pieces of ground on which it stands."""

    def __init__(self, areas: Iterable[Area]) -> None:
        """Lay the ground and stand every area on it. Mistakes are in `problems`."""
        self.areas: dict[str, Area] = {}
        self.problems: list[Diagnostic] = []
        for area in areas:
            self._admit(area)
        self.ground = lay_ground(self.areas.values())
        self._standing: dict[str, frozenset[int]] = {}
        self._paths: dict[str, set[int]] = {}
        for piece in self.ground:
            for area_id in piece.path:
                self._paths.setdefault(area_id, set()).add(piece.index)
        self._districts: dict[str, set[int]] = {}
        for area in self.areas.values():
            if area.county:
                self._districts.setdefault(area.county, set()).update(self._paths.get(area.id, ()))

    def _admit(self, area: Area) -> None:
        known = self.areas.get(area.id)
        if known is None or (area.kind == "town" and known.population < area.population):
            self.areas[area.id] = area
        elif area.kind != "town":
            message = f'The place "{area.id}" is there twice.'
            self.problems.append(
                Diagnostic(
                    Code.REPEATED_ID, message, area.span, "Give one of them another id.", ((known.span, "first here"),)
                )
            )

    def standing(self, place: str, seen: tuple[str, ...] = ()) -> frozenset[int]:
        """The pieces of ground on which a place stands; none for one that is not known."""
        if place in self._standing:
            return self._standing[place]
        area = self.areas.get(place)
        if area is None or place in seen:
            return frozenset()
        found = self._stand(area, (*seen, place))
        self._standing[place] = found
        return found

    def _stand(self, area: Area, seen: tuple[str, ...]) -> frozenset[int]:
        if area.kind in COUNCIL_KINDS:
            return frozenset(self._paths.get(area.id, ()))
        if area.kind == "state":
            return frozenset(piece.index for piece in self.ground)
        if area.kind == "nation":
            return frozenset(piece.index for piece in self.ground if piece.nation == area.id)
        if area.over:
            return frozenset().union(*(self.standing(one, seen) for one in area.over))
        return frozenset(self._districts.get(area.id, ()))

    def stand_on(self, names: Iterable[str], asker: Diagnostic) -> frozenset[int]:
        """The ground of several places; a name that is not known is a mistake at the asker's place."""
        found: frozenset[int] = frozenset()
        for name in names:
            if name not in self.areas:
                near = nearest(name, self.areas)
                help_ = f"Did you mean {near[0]}?" if near else "The ids of places are in rules/places/."
                self.problems.append(Diagnostic(Code.UNKNOWN_NAME, f'No place has the id "{name}".', asker.span, help_))
            found |= self.standing(name)
        return found

    def places(self) -> dict[str, Place]:
        """Every place, compiled."""
        return {id_: self._place(area) for id_, area in sorted(self.areas.items())}

    def _place(self, area: Area) -> Place:
        self.stand_on((*area.over, *area.made_of, *((area.county,) if area.county else ())), _asker(area))
        ground = self.standing(area.id)
        if not ground:
            message = f'The place "{area.name}" stands on no ground.'
            help_ = "Say what it is over, made of or in."
            self.problems.append(Diagnostic(Code.UNKNOWN_NAME, message, area.span, help_))
        nations = {self.ground[i].nation for i in ground}
        return Place(
            id=area.id,
            name=area.name,
            kind=area.kind,
            nation=area.nation or (nations.pop() if len(nations) == 1 else ""),
            code=area.code,
            ground=tuple(sorted(ground)),
            days=area.days,
            also_known_as=area.also_known_as,
            former_codes=area.former_codes,
            within=self._within(area),
            near=tuple(self.areas[id_].name for id_ in area.near if id_ in self.areas),
            population=area.population,
            people=area.people,
            alone=area.alone,
            certainty=area.certainty,
            span=area.span,
        )

    def _within(self, area: Area) -> tuple[str, ...]:
        """Names that tell a place from others of its name, the nearest first."""
        home = self.areas.get(area.over[0]) if area.kind == "town" and area.over else area
        if home is None:
            return ()
        names = [home.name] if home is not area else []
        if home.county in self.areas:
            names.insert(0, self.areas[home.county].name)
        elif home.kind in ("london-borough", "city-of-london"):
            names.insert(0, "London")
        names += [self.areas[home.region].name] if home.region in self.areas else []
        names += [_title(home.nation)] if home.nation else []
        mine = plain(area.name)
        return tuple(dict.fromkeys(name for name in names if plain(name) != mine))


def _title(name: str) -> str:
    return " ".join(word if word in ("of", "and", "the") else word.capitalize() for word in name.split("-"))


def _asker(area: Area) -> Diagnostic:
    return Diagnostic(Code.UNKNOWN_NAME, "", area.span)
