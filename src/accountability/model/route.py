"""How one body answers to another, or that it does not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from accountability.model.answer import CURRENT_LAW, Link


@dataclass(frozen=True, slots=True)
class End:
    """One end of a way: the node at which it stands among all links of a day, and its name."""

    node: str
    name: str


ANY_VOTERS = "voters:"
"""The node that stands for voters anywhere."""


@dataclass(frozen=True, slots=True)
class Route:
    """What was found between two: `links` when the first answers to the second, else the nearest that stops short.

    `ends_at` is where the first one's own line ends, or why it does not reach voters, when it does not answer to the
    second; `other_way` says that the second answers to the first. `missing` names one that did not exist that day.
    """

    start: str
    end: str
    on: date
    answers: bool
    links: tuple[Link, ...] = ()
    other_way: bool = False
    ends_at: str = ""
    reaches_voters: bool = False
    missing: str = ""
    under: str = CURRENT_LAW
