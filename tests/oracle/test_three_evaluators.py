"""The engine, the slow reference and the answer-set rules agree on random small rulebooks.

`EXAMPLES` says on how many. `python -m tests.oracle.long_run` takes a hundred thousand, with a seed, and counts them.
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck, given, settings

from accountability.checks.proved import Compared
from accountability.model.compiled import Compiled
from accountability.model.pack import Pack
from accountability.proving.solver import Verdict
from tests.oracle import reference
from tests.oracle.random_books import compiled, packs

FEW = settings(
    max_examples=int(os.environ.get("EXAMPLES", "25")),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def differing(book: Compiled, every: bool = True) -> list[str]:
    """Every way in which any of the three differs from another on a small rulebook."""
    compared = Compared(book, book.outcomes["roads-mended"], every)
    wrong = [str(one) for one in compared.disagreements()]
    for (piece, number), proved in compared.found.items():
        day = compared.facts.cells[piece, number]
        for case, verdict in proved.cases.items():
            said = reference.decide(book, compared.outcome, piece, day, dict(case))
            found = (verdict.status, verdict.mode, frozenset(name for _, name in verdict.who))
            if said != found:
                wrong.append(f"{piece} on {day} with {dict(case)}: {found}, and the reference says {said}")
    return wrong


@FEW
@given(packs())
def test_the_three_agree_on_random_rulebooks(pack: Pack) -> None:
    assert differing(compiled(pack)) == []


@FEW
@given(packs())
def test_cells_that_are_alike_are_decided_alike(pack: Pack) -> None:
    """Bodies that no rule names may differ in two such cells; which rules decide, and how many they name, may not."""
    book = compiled(pack)
    compared = Compared(book, book.outcomes["roads-mended"], every=True)
    first: dict[object, object] = {}
    for (piece, number), proved in compared.found.items():
        view = compared.facts.seen.view(piece, compared.facts.cells[piece, number])
        shape = sorted(_shape(verdict) for verdict in proved.cases.values())
        assert first.setdefault(view, shape) == shape


def _shape(verdict: Verdict) -> tuple[str, str, int, tuple[int, ...], bool]:
    return verdict.status, verdict.mode, len(verdict.who), tuple(sorted(verdict.rules)), verdict.declared
