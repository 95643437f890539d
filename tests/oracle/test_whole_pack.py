"""The engine agrees with the slow reference over the whole built-in pack.

Each run takes a few pieces of ground in each nation, others for each outcome, and one cell of each class on them that
rules can tell apart. `make prove` sets PROVE=all and takes every cell of all ground, and the answer-set rules with it.
"""

from __future__ import annotations

import os
from zlib import crc32

import pytest

from accountability.checks.proved import compare
from accountability.engine.classes import Classes
from accountability.model.compiled import Compiled
from tests.oracle.compare import disagreements

EVERY_CELL = os.environ.get("PROVE") == "all"


A_FEW = 3
"""How many pieces of ground a run takes in each nation."""


def pieces(book: Compiled, outcome_id: str) -> list[int]:
    """The pieces of ground to look at for an outcome, spread over each nation."""
    if EVERY_CELL:
        return list(range(len(book.ground)))
    of: dict[str, list[int]] = {}
    for piece, ground in book.ground.items():
        of.setdefault(ground.nation, []).append(int(piece))
    start = crc32(outcome_id.encode())
    return [
        sorted(found)[(start + n * len(found) // A_FEW) % len(found)] for found in of.values() for n in range(A_FEW)
    ]


def outcome_ids() -> list[str]:
    from accountability import Rulebook

    return sorted(Rulebook.load().compiled.outcomes)


@pytest.mark.parametrize("outcome_id", outcome_ids())
def test_engine_agrees_with_the_reference(outcome_id: str, built_in: Compiled) -> None:
    outcome = built_in.outcomes[outcome_id]
    classes = Classes(built_in, outcome, built_in.about.checked_on)
    seen: set[tuple[object, ...]] = set()
    wrong: list[str] = []
    looked = 0
    for piece in pieces(built_in, outcome_id):
        for cell in classes.cells(piece):
            signature = classes.signature(cell)
            if EVERY_CELL or signature not in seen:
                seen.add(signature)
                looked += 1
                wrong += disagreements(built_in, outcome, classes.asker, cell.piece, cell.start)
    assert not wrong, "\n".join(wrong[:10])
    assert looked >= 4  # at least one class a nation


@pytest.mark.parametrize("outcome_id", outcome_ids() if EVERY_CELL else ("potholes",))
def test_engine_agrees_with_the_answer_set_rules(outcome_id: str, built_in: Compiled) -> None:
    found = compare(built_in, [built_in.outcomes[outcome_id]], every=True)
    assert found.disagreements == ()
    assert found.alike == found.cells >= len(built_in.ground)
