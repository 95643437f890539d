"""Everything that answers the made-up law, each in its own fast way; what is not installed is said to be absent."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path
from typing import Protocol

from benchmarks.law import Law
from benchmarks.reference import Question, Said, answer


class Contestant(Protocol):
    """Somebody who answers questions one at a time."""

    name: str

    def ask(self, asked: Question) -> object:
        """Answer as is natural to it: this is timed."""

    def said(self, asked: Question) -> Said:
        """Answer in the form of the reference: this is compared."""


class MismatchError(Exception):
    """An answer is not what the reference says."""


Making = Callable[[Law, Path], Contestant]


def _engine(_: Law, pack: Path) -> Contestant:
    from benchmarks.contestants.engine import Engine

    return Engine(pack)


def _rival(module: str, class_: str) -> Making:
    def make(law: Law, _: Path) -> Contestant:
        made: Contestant = getattr(import_module(f"benchmarks.contestants.{module}"), class_)(law)
        return made

    return make


ENGINE = "accountability"
CONTESTANTS: dict[str, Making] = {
    ENGINE: _engine,
    "sqlite3": _rival("sqlite", "Sqlite"),
    "cedarpy": _rival("cedar", "Cedar"),
    "zen-engine": _rival("zen_engine", "Zen"),
    "clingo": _rival("answer_sets", "Clingo"),
    "duckdb": _rival("duck", "Duck"),
    "polars": _rival("frames", "Polars"),
}


def present(law: Law, pack: Path, names: Iterable[str]) -> dict[str, Contestant]:
    """Those of the names that are installed, ready to answer."""
    found: dict[str, Contestant] = {}
    for name in names:
        try:
            found[name] = CONTESTANTS[name](law, pack)
        except ImportError:
            continue
    return found


def compared(law: Law, one: Contestant, questions: Iterable[Question]) -> int:
    """How many answers were compared with the reference. Raises `MismatchError` at the first that differs."""
    questions = tuple(questions)
    for asked in questions:
        expected, found = answer(law, asked), one.said(asked)
        if found != expected:
            raise MismatchError(f"{one.name}, asked {asked}, says {found}. The reference says {expected}.")
    return len(questions)
