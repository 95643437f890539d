"""The engine agrees with the reference on random small rulebooks, and order changes nothing."""

from __future__ import annotations

import os
from dataclasses import replace
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accountability.engine.classes import Classes
from accountability.engine.found import Found
from accountability.engine.ground import Asker
from accountability.model.pack import Pack
from tests.oracle.compare import disagreements
from tests.oracle.random_books import DAYS, compiled, packs

SLOW = settings(
    max_examples=int(os.environ.get("EXAMPLES", "80")),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@SLOW
@given(packs())
def test_engine_agrees_with_the_reference(pack: Pack) -> None:
    book = compiled(pack)
    outcome = book.outcomes["roads-mended"]
    asker = Asker(book, outcome)
    for piece in range(4):
        for day in DAYS:
            assert disagreements(book, outcome, asker, piece, day) == []


@SLOW
@given(packs(), st.randoms(use_true_random=False))
def test_order_of_rules_edges_and_files_changes_nothing(pack: Pack, random: Random) -> None:
    shuffled = _shuffled(pack, random)
    one, other = compiled(pack), compiled(shuffled)
    for piece in range(4):
        for day in DAYS:
            answers = [Asker(book, book.outcomes["roads-mended"]).piece(piece, day, {}) for book in (one, other)]
            assert answers[0] is not None
            assert answers[1] is not None
            assert answers[0].signature == answers[1].signature


@SLOW
@given(packs())
def test_cells_of_one_class_are_decided_alike(pack: Pack) -> None:
    """Bodies that no rule names may differ in one class; which rules win, and how many they name, may not."""
    book = compiled(pack)
    classes = Classes(book, book.outcomes["roads-mended"], pack.checked_on)
    seen: dict[tuple[object, ...], object] = {}
    for piece in range(4):
        for cell in classes.cells(piece):
            cases = classes.asker.cases(piece, cell.start, {})
            decided = sorted(_shape(cases.found(case)) for case in cases.space)
            assert seen.setdefault(classes.signature(cell), decided) == decided


def _shape(found: Found) -> tuple[str, str, int, tuple[tuple[str, ...], ...]]:
    winners = tuple(tuple(rule.id for rule in step.winners) for step in found.steps)
    return (str(found.status), str(found.mode), len(found.sitters), winners)


def _shuffled(pack: Pack, random: Random) -> Pack:
    def mixed(found: tuple) -> tuple:  # type: ignore[type-arg]
        return tuple(random.sample(found, len(found)))

    outcomes = tuple(
        replace(one, rules=mixed(tuple(replace(r, exception_to=mixed(r.exception_to)) for r in one.rules)))
        for one in pack.outcomes
    )
    roles = tuple(replace(one, rules=mixed(one.rules)) for one in pack.roles)
    return replace(
        pack,
        outcomes=outcomes,
        roles=roles,
        seats=mixed(pack.seats),
        bodies=mixed(pack.bodies),
        areas=mixed(pack.areas),
        facts=mixed(pack.facts),
        tiers=mixed(pack.tiers),
    )
