"""What every page draws on: the rulebook, the files of its pack as they are written, and the money of a year."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from accountability.files.money import find_money, read_ledger, years
from accountability.files.workspace import find_pack, read_files
from accountability.model.money import Basis, Ledger
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


def sources_of(book: Rulebook, path: str | None) -> Sources:
    """Everything that pages draw on, for the pack of a rulebook: its files, and the money beside it."""
    pack = find_pack(path)
    folder = find_money(pack)
    known = years(folder)
    last = [year for year, basis in known.items() if basis is Basis.OUTTURN][-1]

    @functools.cache
    def ledger(year: str) -> Ledger:
        return read_ledger(folder, year or last)

    files = {file.name: file.content.decode(errors="replace") for file in read_files(pack)}
    return Sources(book, files, ledger, tuple(known))
