"""What all cells of one outcome or role came to: counts, and rules by their ids and days. No words, and no lines."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

Given = tuple[tuple[str, str], ...]
"""Facts and their values."""
Version = tuple[str, date | None]
"""One version of a rule: its id and its first day."""
Spell = tuple[int, date, date]
"""A piece of ground by its number, a day, and the first day after."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """Rules that apply together, those of them that won, and the first piece of ground, day and case where it is so.

    `matter` is the outcome or role whose rules they are. `clashes` says whether the answer was ever a clash with these
    rules in it.
    """

    matter: str
    candidates: frozenset[Version]
    winners: tuple[Version, ...]
    piece: int
    on: date
    given: Given
    clashes: bool = False


@dataclass(frozen=True, slots=True, order=True)
class Wrong:
    """What makes two cells at fault in the same way: however many outcomes ask a role, its fault is one."""

    matter: str
    status: str
    rules: tuple[str, ...] = ()
    given: Given = ()


@dataclass(frozen=True, slots=True)
class Looked:
    """An outcome or role in every cell: how many there are, and of each kind; where it goes wrong; and what was seen.

    The counts are those of `Coverage`. `patterns` stand in the order in which they were first seen.
    """

    cells: int
    days: int
    classes: int
    cases: int
    answered: int
    declared: int
    wrong: tuple[tuple[Wrong, tuple[Spell, ...]], ...]
    patterns: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class Apart:
    """For each of GOV.UK's tiers, by its name, the English ground on which nobody who sits there answers or may act."""

    tiers: tuple[tuple[str, tuple[int, ...]], ...]

    def at(self, tier: str) -> tuple[int, ...]:
        """The ground of one tier."""
        return dict(self.tiers)[tier]
