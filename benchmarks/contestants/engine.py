"""This program, through its public API."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from accountability import Rulebook
from accountability.model.answer import Answer, Status
from benchmarks.law import BEGINNING, CHECKED_ON
from benchmarks.reference import Question, Said


class Engine:
    """`Rulebook.decided`, asked by the ids of an outcome and a place."""

    name = "accountability"

    def __init__(self, pack: Path) -> None:
        """Open the rulebook, compiled earlier or now, and learn how its citations are numbered."""
        self.book = Rulebook.load(str(pack))
        self._days = {day: date.fromordinal(day) for day in range(BEGINNING, CHECKED_ON + 1)}

    def ask(self, asked: Question) -> object:
        """What is timed: the status, the bodies, the rules and the facts that matter."""
        return self.book.decided(asked.outcome, asked.place, self._days[asked.day])

    def said(self, asked: Question) -> Said:
        """The same in the form of the reference, which numbers rules: what is timed must say what its answer says."""
        found = self.book.decided(asked.outcome, asked.place, self._days[asked.day])
        whole = form(found.answer)
        gone = tuple(name.partition("/")[2] for name in found.gave_way)
        told = Said(str(found.status), "|".join(found.bodies), whole.rules, gone)
        names = tuple(f"{one.matter}/{one.rule}" for one in found.answer.because)
        narrow = found.status is Status.NARROW
        if (whole if narrow else told) != whole or found.rules != tuple(dict.fromkeys(names)):
            raise AssertionError(f"{asked}: decided {found}, and answered {whole}")
        return whole


def form(found: Answer) -> Said:
    """An answer in the form of the reference: its citations number the rules."""
    if found.status is Status.NARROW:
        return Said("narrow")
    numbers = tuple(int(one.law[0].cite.rpartition(".")[2]) for one in found.because)
    gone = tuple(name for one in found.because for name in one.displaced)
    return Said(str(found.status), "|".join(str(one.body) for one in found.answerable), numbers, gone)
