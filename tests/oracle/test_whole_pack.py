"""The engine agrees with the slow reference over the whole built-in pack.

Each run takes one cell of every class that rules can tell apart. `make prove` sets PROVE=all and takes every cell.
"""

from __future__ import annotations

import os

import pytest

from accountability.checks.exhaustive import Classes
from accountability.model.compiled import Compiled
from tests.oracle.compare import disagreements

EVERY_CELL = os.environ.get("PROVE") == "all"


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
    for piece in range(len(built_in.ground)):
        for cell in classes.cells(piece):
            signature = classes.signature(cell)
            if EVERY_CELL or signature not in seen:
                seen.add(signature)
                looked += 1
                wrong += disagreements(built_in, outcome, classes.asker, cell.piece, cell.start)
    assert not wrong, "\n".join(wrong[:10])
    assert looked >= 4  # at least one class a nation
