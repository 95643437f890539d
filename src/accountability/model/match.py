"""What came of looking up what a person typed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Matched(StrEnum):
    """How a name was matched."""

    ONE = "one"
    SEVERAL = "several"
    NEAR = "near"
    NONE = "none"
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class NameEntry:
    """One thing that a name may mean.

    `sort` is `place`, `body`, `outcome` or `outside`; `rank` orders meanings of one name: 0 an id, code or full
    name, 1 an everyday name, 2 an alias, 3 a former name or code.
    """

    sort: str
    id: str
    rank: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """One of several matches: its id, and a label that can be pasted and tells it from the others."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Match:
    """The result of a look-up. `says` is the sentence for a place outside the United Kingdom or an unknown postcode."""

    how: Matched
    typed: str
    id: str = ""
    body: str = ""
    candidates: tuple[Candidate, ...] = ()
    says: str = ""
