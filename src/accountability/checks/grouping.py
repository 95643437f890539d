"""Cells that changed alike, as boxes: the same kind of answer before and after, because of the same lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from accountability.checks.alignment import Unit
from accountability.checks.boxes import boxes
from accountability.checks.differing import Differing, Half
from accountability.checks.view import Key
from accountability.engine.cases_of_fact import Given
from accountability.engine.found import Found, Sitter
from accountability.model.diff import What
from accountability.model.who import Sort

FEW = 3
"""Up to so many bodies are named; where more take part in one change, it is told of where they sit."""

Shape = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Box:
    """Ground and days on which one change holds, in any of some cases of fact. `cells` are those of one of them.

    Where bodies are too many to name, before or after, `many` says so.
    """

    what: What
    units: tuple[Unit, ...]
    start: date
    end: date
    given: tuple[Given, ...]
    cells: tuple[Differing, ...]
    many_before: bool
    many_after: bool


@dataclass(frozen=True, slots=True)
class _Told:
    """What is told of cells that changed alike, but for the case of fact."""

    kind: tuple[object, ...]
    before: Key | None
    after: Key | None

    @property
    def many(self) -> tuple[bool, bool]:
        """Whether bodies are too many to name, before and after."""
        return self.before is None, self.after is None


def grouped(cells: Iterable[Differing], units: tuple[Unit, ...]) -> Iterator[Box]:
    """Cells as boxes, each cell in exactly one for each case of fact."""
    index = {unit: n for n, unit in enumerate(units)}
    together: dict[tuple[_Told, tuple[int, ...], date, date], list[tuple[Differing, ...]]] = {}
    for told, alike in _alike(cells):
        for pieces, start, end in boxes((index[one.unit], one.start, one.end) for one in alike):
            inside = {units[piece] for piece in pieces}
            within = tuple(one for one in alike if one.unit in inside and start <= one.start < end)
            together.setdefault((told, pieces, start, end), []).append(within)
    for (told, pieces, start, end), cases in together.items():
        given = tuple(sorted(within[0].given for within in cases))
        yield Box(cases[0][0].what, tuple(units[piece] for piece in pieces), start, end, given, cases[0], *told.many)


def shape(found: Found) -> Shape:
    """What kind of answer it is: where those who answer sit, whoever that is in each place."""
    return (found.status, found.mode, frozenset(_seat(sitter) for sitter in found.sitters), found.decided_by)


def _seat(sitter: Sitter) -> tuple[str, str]:
    seated = sitter.sort is Sort.BODY and sitter.seat is not None
    return (sitter.sort, sitter.tier if seated else sitter.id)


def _alike(cells: Iterable[Differing]) -> Iterator[tuple[_Told, list[Differing]]]:
    """Cells that are told as one, each group of one case of fact."""
    kinds: dict[tuple[Given, tuple[object, ...]], list[Differing]] = {}
    for one in cells:
        kinds.setdefault((one.given, (one.what, _kind(one.before), _kind(one.after))), []).append(one)
    for (_, kind), alike in kinds.items():
        moved = shape(alike[0].before.found) != shape(alike[0].after.found)
        many_before = moved and len({one.before.key for one in alike}) > FEW
        many_after = moved and len({one.after.key for one in alike}) > FEW
        named: dict[_Told, list[Differing]] = {}
        for one in alike:
            before, after = None if many_before else one.before.key, None if many_after else one.after.key
            named.setdefault(_Told(kind, before, after), []).append(one)
        yield from named.items()


def _kind(half: Half) -> tuple[object, ...]:
    stand_ins = frozenset(who for who in half.key[2] if who[0] == "intervention")
    return (shape(half.found), stand_ins, half.lines, half.law)
