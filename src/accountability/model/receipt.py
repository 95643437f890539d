"""A receipt: an answer with what it rests on; and what came of asking again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from accountability.model.asked import Asked

Data = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Receipt:
    """An answer as data, the question as it was put, and the program and pack that answered.

    `digest` is a hash of every file of the pack, register included.
    """

    engine: str
    pack: str
    digest: str
    asked: Asked
    checked_on: date | None
    answer: Data


class Because(StrEnum):
    """Why an answer differs from the one on a receipt."""

    RULE = "rule"
    LAW = "law"
    SEAT = "seat"
    FACTS = "facts"
    PACK = "pack"
    ENGINE = "engine"
    RECEIPT = "receipt"


@dataclass(frozen=True, slots=True)
class Changed:
    """One part of the answer that differs: its key, its name in words, and what it said then and says now."""

    field: str
    words: str
    was: object
    now: object


@dataclass(frozen=True, slots=True)
class Verified:
    """What came of asking again. It holds where nothing is changed; what is otherwise new is told all the same."""

    was: Receipt
    now: Receipt
    changed: tuple[Changed, ...] = ()
    causes: tuple[tuple[Because, str], ...] = ()

    @property
    def holds(self) -> bool:
        """Whether the answer is still the same."""
        return not self.changed
