"""Who answers for one outcome in every council area of a day: one tile each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from accountability.engine.alike import Alike
from accountability.engine.cases_of_fact import PieceAnswer
from accountability.engine.classes import Cell, Classes
from accountability.engine.here import Here
from accountability.engine.interventions import intervene
from accountability.engine.parties import parties
from accountability.engine.relations import Concern
from accountability.model.answer import Party, Status
from accountability.model.compiled import Compiled
from accountability.model.outcome import Outcome
from accountability.model.place import Place
from accountability.model.tilemap import Answerer, Tile, TileGroup, TileMap
from accountability.model.who import Sort

LOWER, UPPER, STRATEGIC = "lower", "upper", "strategic"
_WIDE = ("nation", "uk", "")
"""Tiers above any one place; a body that answers at none answers for a whole nation too."""
_GROUPS = {Status.NOBODY: Answerer.NOBODY, Status.INDEPENDENT: Answerer.NOBODY}
Said = tuple[Status, tuple[Party, ...], Answerer]
Spotted = tuple[int, int]


class _Asked:
    """One outcome asked on every piece of ground of a day."""

    def __init__(self, book: Compiled, outcome: Outcome, on: date, given: Mapping[str, str]) -> None:
        self._book, self._on = book, on
        self._concern = Concern(outcome.id, outcome.theme, on)
        classes = Classes(book, outcome, on, by_name=not given.keys().isdisjoint(book.tiers), first=on)
        self._alike = Alike(book, classes, given)

    def in_area(self, place: Place) -> Said:
        """What came of the question in a council area, who answers, and of what kind they are."""
        found = dict(self._on_ground(place.ground))
        if not found:
            return Status.NO_SUCH_CASE, (), Answerer.OPEN
        if len(found) > 1:
            return Status.NARROW, (), Answerer.OPEN
        answer, piece = next(iter(found.values()))
        if answer.found is None:
            return Status.DEPENDS, (), Answerer.OPEN
        here = Here(self._book, piece, self._on)
        named = parties(self._book, answer.found, here.nation, self._concern)
        answerable = intervene(self._book, named, here.nation, self._concern).answerable
        if answer.found.status is Status.ANSWERED:
            return Status.ANSWERED, answerable, _together(here, answerable)
        return answer.found.status, (), _GROUPS.get(answer.found.status, Answerer.OPEN)

    def _on_ground(self, ground: Iterable[int]) -> Iterator[tuple[tuple[object, ...], tuple[PieceAnswer, int]]]:
        """The answers on some ground, each under what makes two of them the same; none where no case arises."""
        for piece in ground:
            answer = self._alike.on(Cell(piece, self._on, self._on))
            if answer is not None:
                yield answer.signature, (answer, piece)


def tilemap(
    book: Compiled,
    outcome: Outcome,
    places: Iterable[Place],
    on: date,
    given: Mapping[str, str],
    within: str = "",
) -> TileMap:
    """Ask in each of these council areas, and lay their tiles."""
    areas = tuple(places)
    asked = _Asked(book, outcome, on, given)
    spots = spotted(book, areas, on)
    tiles = tuple(_tile(place, spots[place.id], asked.in_area(place)) for place in areas)
    counted = Counter(tile.group for tile in tiles)
    groups = tuple(TileGroup(group, counted[group]) for group in Answerer if counted[group])
    facts = tuple(sorted(given.items()))
    return TileMap(outcome.id, outcome.title, on, book.about.under, facts, tiles, groups, within)


def _tile(place: Place, spot: Spotted, said: Said) -> Tile:
    status, answerable, group = said
    names = tuple(dict.fromkeys(party.name for party in answerable))
    return Tile(place.id, place.name, place.code, *spot, status, group, names)


def spotted(book: Compiled, areas: Iterable[Place], on: date) -> dict[str, Spotted]:
    """A spot for each area, and no two on one.

    Those for which the register has none, or one that is taken, stand in rows below all others, with a row left free.
    """
    found: dict[str, Spotted] = {}
    left: list[str] = []
    taken: set[Spotted] = set()
    for area in areas:
        spot = next((one for one in book.spots.get(area.id, ()) if one.days.holds_on(on)), None)
        at = (spot.column, spot.row) if spot else None
        if at is None or at in taken:
            left.append(area.id)
        else:
            taken.add(at)
            found[area.id] = at
    wide = max((column for column, _ in taken), default=max(1, round(len(left) ** 0.5)))
    below = max((row + 1 for _, row in taken), default=0)
    found.update({area: (n % wide + 1, below + n // wide + 1) for n, area in enumerate(left)})
    return found


def _together(here: Here, answerable: Iterable[Party]) -> Answerer:
    """Of what kind those are who answer; several where they are of more than one."""
    kinds = {_kind(here, party) for party in answerable}
    return kinds.pop() if len(kinds) == 1 else Answerer.SEVERAL


def _kind(here: Here, party: Party) -> Answerer:
    if party.sort is Sort.MINISTER:
        return Answerer.NATIONAL
    if party.sort is Sort.PROVIDER:
        return Answerer.PROVIDER
    lower, upper, strategic = (_sitting(here, tier) for tier in (LOWER, UPPER, STRATEGIC))
    if party.body and party.body in (lower, upper):
        if lower == upper or not lower or not upper:
            return Answerer.SINGLE_TIER
        return Answerer.DISTRICT if party.body == lower else Answerer.COUNTY
    if party.body and party.body == strategic:
        return Answerer.STRATEGIC
    return Answerer.NATIONAL if party.tier in _WIDE else Answerer.LOCAL


def _sitting(here: Here, tier: str) -> str:
    seat = here.seats(tier)[0] if tier in here.book.tiers else None
    return seat.holder.name if seat and seat.holder.sort is Sort.BODY else ""
