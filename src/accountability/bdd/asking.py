"""What a test asks: the day, the facts and the reform, and the rulebook that is asked, loaded once for a pack."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import pytest

import accountability
from accountability.bdd.failures import NotUnderstoodError
from accountability.bdd.names import Names
from accountability.bdd.place import workspace
from accountability.model.answer import CURRENT_LAW, NOT_ASKED, Answer
from accountability.model.days import read_day
from accountability.model.diagnostic import PackError

if TYPE_CHECKING:
    from accountability.rulebook import Rulebook

TODAY = "ACCOUNTABILITY_TODAY"


T = TypeVar("T")
_BOOKS = pytest.StashKey[dict[Path, "Rulebook | PackError"]]()
BOOK = pytest.StashKey["Rulebook"]()
"""The rulebook that every test of a run is put to, where one was named."""


def book_for(config: pytest.Config, path: Path) -> Rulebook:
    """The rulebook of the pack beside a test. A pack that cannot be used is told of by every test that needs it."""
    if BOOK in config.stash:
        return config.stash[BOOK]
    folder = workspace(path)
    if folder is None:
        raise NotUnderstoodError("There is no folder rules with a pack.yaml above this file.")
    books = config.stash.setdefault(_BOOKS, {})
    if folder not in books:
        try:
            books[folder] = accountability.Rulebook.load(str(folder / "rules"))
        except PackError as error:
            books[folder] = error
    book = books[folder]
    if isinstance(book, PackError):
        raise NotUnderstoodError("The rules cannot be used:", *mistakes(book))
    return book


def mistakes(error: PackError) -> tuple[str, ...]:
    """The mistakes in some files, a line each."""
    told = [f"{d.span}: {d.message}{' ' + d.help if d.help else ''}" for d in error.diagnostics[:3]]
    more = len(error.diagnostics) - len(told)
    return (*told, *([f"{more} more. To see them all: accountability rules check"] if more else []))


def today() -> date:
    """The day on which a question without a day is asked; the environment may fix it."""
    fixed = os.environ.get(TODAY)
    if not fixed:
        return datetime.now(UTC).astimezone().date()
    day = read_day(fixed)
    if day is None:
        raise NotUnderstoodError(f'{TODAY} is "{fixed}", which is not a day. Write it like 2026-11-22.')
    return day


@dataclass
class Asking:
    """The question that a scenario builds up, line by line, and its answer."""

    book: Rulebook
    folder: Path
    on: date | None = None
    under: str = CURRENT_LAW
    given: dict[str, str] = field(default_factory=dict)
    asked: Answer | None = None
    seen: object = None
    _why: Callable[[], Answer] | None = None

    def day(self, typed: str = "") -> date:
        """The day of a sentence, else of the scenario, else today."""
        return read_day(typed) or self.on or today()

    def sight(self, kind: type[T], example: str) -> T:
        """What was looked at, if it is of this kind."""
        if not isinstance(self.seen, kind):
            raise NotUnderstoodError(f"Nothing of that kind was asked before this line. Write one such as: {example}")
        return self.seen

    def ask(self, outcome: str, place: str, on: date | None = None) -> None:
        """Ask, for the day of the question, else of the scenario, else today."""
        day, under, given = on or self.on or today(), self.under, dict(self.given)
        self.asked = self.book.who(outcome, place, on=day, under=under, given=given)
        self._why = lambda: self.book.why(outcome, place, on=day, under=under, given=given)

    @property
    def law(self) -> Rulebook:
        """The rulebook under the reform of the scenario. Raises `NotUnderstoodError` where no such reform is known."""
        found = self.book.under(self.under)
        if isinstance(found, Answer):
            raise NotUnderstoodError(found.message)
        return found

    @property
    def answer(self) -> Answer:
        """The answer to a question that was asked."""
        if self.asked is None:
            raise NotUnderstoodError("Nothing has been asked yet. Write a line that starts with When before this one.")
        return self.asked

    @property
    def explained(self) -> Answer:
        """The answer with what happened to every rule, worked out only when somebody has to be told."""
        return self._why() if self._why else self.answer

    @property
    def understood(self) -> Answer:
        """The answer, if the rulebook understood the question."""
        answer = self.answer
        if answer.status in NOT_ASKED:
            raise NotUnderstoodError(f"The question was not understood. {answer.message}")
        return answer

    @property
    def names(self) -> Names:
        """The names that may be used of the answer."""
        return self.names_of(self.understood)

    def names_of(self, answer: Answer) -> Names:
        """The names that may be used of an answer."""
        return Names(self.law.compiled, answer)
