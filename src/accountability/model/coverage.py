"""What an exhaustive check looked at, and what it found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from accountability.model.anchor import Anchored


@dataclass(frozen=True, slots=True)
class Fault:
    """An outcome or role with no single answer and no declared reason: a box of ground and days, and one witness.

    `where` is the box in words. `rules` are those that clash or lead nowhere, as `matter/rule`, and `names` what each
    of them names where the witness is.
    """

    matter: str
    status: str
    rules: tuple[str, ...]
    pieces: int
    where: str
    witness: str
    on: date
    until: date
    given: tuple[tuple[str, str], ...] = ()
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much was looked at: every outcome, piece of ground, day on which something changes, and case of fact.

    `cells` are outcome x piece x period in which nothing changes; `cases` are cells x values of facts; `classes` are
    the cells that differ from one another in anything that a rule can see. `days` counts each cell's days.
    """

    outcomes: int
    pieces: int
    cells: int
    days: int
    classes: int
    cases: int
    answered: int
    declared: int
    faults: tuple[Fault, ...] = ()
    first: date = date(2009, 1, 1)
    last: date = date(2009, 1, 1)
    anchors: tuple[Anchored, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether nothing is at fault and nothing unexplained."""
        return not self.faults and not any(one.unexplained for one in self.anchors)
