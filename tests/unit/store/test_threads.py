"""A stored rulebook may be asked by several threads: each entry is read once, and nothing is made anew."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from accountability.model.answer import CURRENT_LAW
from accountability.model.compiled import Compiled
from accountability.rulebook import Rulebook
from accountability.store import sqlite


def never() -> Compiled:
    """Stands for making a rulebook anew, where that must not be needed."""
    raise AssertionError("the store is sound, and was made anew")


def test_several_threads_read_the_same_entry_once(built_in: Compiled, tmp_path: Path) -> None:
    sqlite.write(built_in, tmp_path / "book.sqlite")
    book = sqlite.read(tmp_path / "book.sqlite", built_in.about.digest, never)
    keys = sorted(built_in.outcomes)[:120] * 4
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda key: (key, book.outcomes[key], book.seats.get(f"no/{key}")), keys))
    for key, outcome, seats in found:
        assert outcome == built_in.outcomes[key]
        assert outcome is book.outcomes[key]
        assert seats is None


def test_a_reform_is_compiled_once_however_many_ask(built_in: Compiled) -> None:
    made = []

    def slowly(under: str) -> Compiled:
        made.append(under)
        time.sleep(0.05)
        return built_in

    book = Rulebook(built_in, slowly)
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(book.under, ["radical-devolution"] * 8))
    assert made == ["radical-devolution"]
    assert all(one is found[0] for one in found)
    assert book.under(CURRENT_LAW) is book
