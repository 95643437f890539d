"""The engine's answer and the reference's, in one form."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from accountability.engine.found import Found
from accountability.engine.ground import Asker
from accountability.model.compiled import Compiled
from accountability.model.outcome import Outcome
from tests.oracle import reference

Result = tuple[str, str, frozenset[str]]


def plain_result(found: Found) -> Result:
    """A result of the engine as the reference writes it."""
    status = str(found.status)
    if status == "conflict":
        return ("conflict", "sole", frozenset())
    who = frozenset(sitter.body or sitter.id for sitter in found.sitters)
    if found.decided_by:
        who = frozenset({found.decided_by})
    return (status, str(found.mode), who)


def disagreements(book: Compiled, outcome: Outcome, asker: Asker, piece: int, day: date) -> list[str]:
    """Every way in which the two differ on one piece of ground on one day; empty when they agree."""
    wrong: list[str] = []
    where = f"{outcome.id} on {book.ground[str(piece)].id} on {day}"
    cases = asker.cases(piece, day, {})
    expected_cases, _ = reference.values(book, asker.turns, piece, day)
    if sorted(map(_sorted, expected_cases)) != sorted(map(_sorted, (dict(case) for case in cases.space))):
        wrong.append(f"{where}: other cases can arise")
    for case in cases.space:
        expected = reference.decide(book, outcome, piece, day, dict(case))
        found = plain_result(cases.found(case))
        if expected != found:
            wrong.append(f"{where} with {dict(case)}: {found}, and the reference says {expected}")
    said, everything = reference.over(book, outcome, asker.turns, piece, day)
    answer = asker.piece(piece, day, {})
    if answer is None:
        wrong.append(f"{where}: no case")
    elif answer.found is None:
        told = {plain_result(branch.found) for branch in answer.branches}
        if said != "depends" or not told <= everything or len(told) < 2:
            wrong.append(f"{where}: depends, and the reference says {said}")
    else:
        told = {plain_result(answer.found), *(plain_result(branch.found) for branch in answer.unless)}
        if said != plain_result(answer.found) or told != everything:
            wrong.append(f"{where}: {told}, and the reference says {said} and {everything}")
    return wrong


def _sorted(case: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(case.items()))
