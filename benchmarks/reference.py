"""The same law answered on one screen, with no index and nothing kept: slow, and obviously right."""

from __future__ import annotations

from typing import NamedTuple

from benchmarks.law import Law, Rule, Term


class Question(NamedTuple):
    """An outcome, a council area of any day, and a day."""

    outcome: str
    place: str
    day: int


class Said(NamedTuple):
    """The status, who answers, the rules that decided by number, and the names of those that gave way."""

    status: str
    body: str = ""
    rules: tuple[int, ...] = ()
    displaced: tuple[str, ...] = ()


NARROW = Said("narrow")


def answer(law: Law, asked: Question) -> Said:
    """What is said of a place: that of its first piece of ground if all have the same, else that it is too wide."""
    return joined([on_piece(law, asked.outcome, piece, asked.day) for piece in law.areas[asked.place].pieces])


def joined(found: list[Said]) -> Said:
    """One answer for several pieces of ground."""
    return found[0] if len({(one.status, one.body) for one in found}) == 1 else NARROW


def on_piece(law: Law, outcome: str, piece: str, day: int) -> Said:
    """What is said of one piece of ground."""
    inside = {term.value for term in law.scopes[piece] if holds(term, day)}
    applying = [rule for rule in law.rules[outcome] if rule.scope in inside and holds(rule, day)]
    winners = [rule for rule in applying if not any(other.rank > rule.rank for other in applying)]
    if not winners:
        return Said("no-rule")
    displaced = tuple(sorted(rule.name for rule in applying if rule not in winners))
    sitting = [term.value for term in law.seats[piece][winners[0].tier] if holds(term, day)]
    numbers = tuple(rule.number for rule in winners)
    return Said("answered", sitting[0], numbers, displaced) if sitting else Said("vacant", "", numbers, displaced)


def holds(what: Rule | Term, day: int) -> bool:
    """Say whether something is in force on a day."""
    return what.start <= day < what.end
