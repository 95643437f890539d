"""What the diff of two rulebooks tells is what the slow reference finds by asking both of them everything."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date

from hypothesis import HealthCheck, Phase, given, settings

from accountability.checks.alignment import lined_up
from accountability.checks.diff import diff
from accountability.checks.differing import Pair
from accountability.engine.ground import Asker
from accountability.model.compiled import Compiled
from accountability.model.diff import What
from accountability.model.pack import Pack
from tests.oracle import reference
from tests.oracle.random_books import DAYS, compiled, packs

OUTCOME = "roads-mended"
SLOW = settings(
    max_examples=int(os.environ.get("EXAMPLES", "12")),
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # two packs take longer to shrink than to read
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
Case = tuple[tuple[str, str], ...]
Cell = tuple[int, date, Case]
LATER = [*DAYS, date(2009, 1, 2), date(2019, 6, 1), date(2040, 1, 1)]


def answers(book: Compiled, piece: int, day: date) -> dict[Case, object]:
    """What the reference finds in every case that can arise."""
    outcome = book.outcomes[OUTCOME]
    cases, _ = reference.values(book, Asker(book, outcome).turns, piece, day)
    return {tuple(sorted(case.items())): reference.decide(book, outcome, piece, day, case) for case in cases}


def expected(old: Compiled, new: Compiled) -> set[Cell]:
    """Every piece, day and case in which the two answer otherwise, found by asking."""
    found: set[Cell] = set()
    for piece in range(4):
        for day in LATER:
            ours, theirs = answers(old, piece, day), answers(new, piece, day)
            shared = {n for case in ours for n, _ in case} & {n for case in theirs for n, _ in case}
            met = set()
            for one, before in ours.items():
                for other, after in theirs.items():
                    if all(pair in other for pair in one if pair[0] in shared):
                        met |= {one, other}
                        if before != after:
                            found.add((piece, day, tuple(sorted({*one, *other}))))
            found |= {(piece, day, case) for case in {*ours, *theirs} - met}
    return found


def told(old: Compiled, new: Compiled, wanted: set[Cell]) -> tuple[set[Cell], int]:
    """Which of these cells the diff tells, and in how many cells it tells anything that is not among them."""
    cells = [c for c in Pair(old, new, lined_up(old, new)).differing(OUTCOME) if c.what is What.ANSWER]
    covers = {
        (piece, day, case): [
            c for c in cells if c.unit.new == piece and c.start <= day < c.end and {*c.given} <= {*case}
        ]
        for piece, day, case in wanted
    }
    used = {id(c) for found in covers.values() for c in found}
    beyond = [c for c in cells if id(c) not in used and any(c.start <= day < c.end for day in LATER)]
    return {cell for cell, found in covers.items() if len(found) == 1}, len(beyond)


@SLOW
@given(packs(), packs())
def test_the_cells_that_differ_are_those_in_which_the_reference_differs(one: Pack, other: Pack) -> None:
    old, new = compiled(one), compiled(other)
    wanted = expected(old, new)
    assert told(old, new, wanted) == (wanted, 0)


@SLOW
@given(packs(), packs())
def test_an_edit_of_the_rules_only_or_of_the_seats_only_is_told_as_fully(one: Pack, other: Pack) -> None:
    """Most of what decides is equal here, so this is where something could be passed over."""
    for edited in (replace(one, seats=other.seats), replace(one, powers=other.powers), replace(one, roles=other.roles)):
        facts = {fact.id: fact for fact in one.facts}
        assert facts.keys() == {fact.id for fact in edited.facts}
        old, new = compiled(one), compiled(edited)
        wanted = expected(old, new)
        assert told(old, new, wanted) == (wanted, 0)


@SLOW
@given(packs(), packs())
def test_a_diff_is_the_mirror_of_the_diff_the_other_way(one: Pack, other: Pack) -> None:
    old, new = compiled(one), compiled(other)
    assert diff(old, new).mirrored() == diff(new, old)


@SLOW
@given(packs())
def test_a_pack_does_not_differ_from_itself(pack: Pack) -> None:
    assert diff(compiled(pack), compiled(pack), law=True).changes == ()


@SLOW
@given(packs(), packs())
def test_boxes_hold_every_cell_once(one: Pack, other: Pack) -> None:
    old, new = compiled(one), compiled(other)
    cells = {
        (c.what, c.unit.id, day, c.given)
        for c in Pair(old, new, lined_up(old, new)).differing(OUTCOME)
        for day in LATER
        if c.start <= day < c.end
    }
    boxes = [
        (change.what, area.ground, day, tuple((value.fact, value.value) for value in case))
        for change in diff(old, new).changes
        for area in change.areas
        for day in LATER
        if change.days.holds_on(day)
        for case in change.given or ((),)
    ]
    assert len(boxes) == len(set(boxes))
    assert set(boxes) == cells
