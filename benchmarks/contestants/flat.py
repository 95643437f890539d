"""The law as rows, for those who take it so, and their rows as an answer in the form of the reference."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from benchmarks.law import Law, Rule
from benchmarks.reference import Said, holds, joined

Row = tuple[int, int, str | None]
"""A rule that applies: its number, its rank, and who sits at its tier, if anybody."""


def rules(law: Law) -> Iterator[tuple[str, str, int, int, str, int, int]]:
    """Outcome, scope, first day, day after the last, tier, rank and number of every rule."""
    for outcome, found in law.rules.items():
        for rule in found:
            yield outcome, rule.scope, rule.start, rule.end, rule.tier, rule.rank, rule.number


def seats(law: Law) -> Iterator[tuple[str, str, int, int, str]]:
    """Piece, tier, first day, day after the last, and body of every seat."""
    for piece, tiers in law.seats.items():
        for tier, terms in tiers.items():
            for term in terms:
                yield piece, tier, term.start, term.end, term.value


def scopes(law: Law) -> Iterator[tuple[str, str, int, int]]:
    """Piece, scope, first day and day after the last."""
    for piece, terms in law.scopes.items():
        for term in terms:
            yield piece, term.value, term.start, term.end


def by_number(law: Law) -> dict[int, Rule]:
    """The rules by their numbers."""
    return {rule.number: rule for found in law.rules.values() for rule in found}


def seated(law: Law, rules: Iterable[Rule], piece: str, day: int) -> list[Row]:
    """The rows of the rules that apply on a piece, for those who name rules and not bodies: who sits is looked up."""
    terms = law.seats[piece]
    return [
        (rule.number, rule.rank, next((term.value for term in terms[rule.tier] if holds(term, day)), None))
        for rule in rules
    ]


def said(names: dict[int, Rule], pieces: Iterable[Iterable[Row]]) -> Said:
    """The rows of each piece of a place, as an answer."""
    return joined([_of_a_piece(names, sorted(rows, key=lambda row: -row[1])) for rows in pieces])


def _of_a_piece(names: dict[int, Rule], rows: list[Row]) -> Said:
    if not rows:
        return Said("no-rule")
    number, _, body = rows[0]
    return Said(
        "answered" if body else "vacant", body or "", (number,), tuple(sorted(names[row[0]].name for row in rows[1:]))
    )
