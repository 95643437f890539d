"""What every page draws on: the rulebook, the files of its pack as they are written, and the money of a year."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from accountability.model.money import Ledger
from accountability.rulebook import Rulebook


def _no_money(_year: str) -> Ledger | None:
    return None


@dataclass(frozen=True, slots=True)
class Sources:
    """`files` has the text of each file by its name; `ledger` the figures of a year, or of the last one for ""."""

    book: Rulebook
    files: Mapping[str, str] = field(default_factory=dict)
    ledger: Callable[[str], Ledger | None] = _no_money
    years: tuple[str, ...] = ()
