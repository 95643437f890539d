"""How one body answers to another, or that it does not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from accountability.model.answer import Link


@dataclass(frozen=True, slots=True)
class Route:
    """What was found between two: `links` when the first answers to the second, else the nearest that stops short.

    `ends_at` is where the first one's own line ends, or why it does not reach voters, when it does not answer to the
    second; `other_way` says that the second answers to the first.
    """

    start: str
    end: str
    on: date
    answers: bool
    links: tuple[Link, ...] = ()
    other_way: bool = False
    ends_at: str = ""
