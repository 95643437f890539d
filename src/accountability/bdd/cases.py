"""Documented questions as tests: one for each case, named as the case says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import pytest

from accountability.bdd.asking import Asking, book_for, mistakes
from accountability.bdd.collect import Unusable
from accountability.bdd.expect import cited, is_cited, is_rule, resting
from accountability.bdd.failures import StoppedError, disagrees, ruling
from accountability.bdd.mentions import MENTIONED, of_case
from accountability.bdd.place import OURS, place_of
from accountability.files.cases import read_cases
from accountability.model.case import Case
from accountability.model.days import in_words
from accountability.model.diagnostic import PackError
from accountability.model.trial import Block
from accountability.model.words import listed


class CasesFile(pytest.File):
    """A file of cases. One that cannot be read is a single failure with every mistake in it."""

    def collect(self) -> Iterable[pytest.Item]:
        """One test for each case."""
        try:
            cases = read_cases(self.path, place_of(self.config, self.path))
        except PackError as error:
            first = error.diagnostics[0].span.line
            block = Block(first, "", mistakes(error))
            yield Unusable.from_parent(self, name=self.path.name, title="", block=block)
            return
        for case in cases:
            yield CaseItem.from_parent(self, name=case.says, case=case)


class CaseItem(pytest.Item):
    """One case: it is asked, and everything that it says is compared with the answer."""

    def __init__(self, *, case: Case, **kwargs: Any) -> None:
        """Keep the case."""
        super().__init__(**kwargs)
        self._case = case
        self.stash[OURS] = True
        self.stash[MENTIONED] = lambda: of_case(case)

    def runtest(self) -> None:
        """Ask, and compare."""
        try:
            case, book = self._case, book_for(self.config, self.path)
            asking = Asking(book, self.path.parent, case.on, case.under, dict(case.given))
            asking.ask(self._case.outcome, self._case.place)
            compare(self._case, asking)
        except StoppedError as stopped:
            stopped.locate(
                place_of(self.config, self.path), f"Case: {self._case.says}", self._case.span.line, wanted(self._case)
            )
            raise

    def reportinfo(self) -> tuple[Any, int, str]:
        """The line of the case."""
        return self.path, self._case.span.line - 1, self.name


def wanted(case: Case) -> str:
    """What the case asks and says, in a line."""
    day = f" on {in_words(case.on)}" if case.on else ""
    names = f": {listed(case.answerable)}" if case.answerable else ""
    return f"{case.outcome} in {case.place}{day}: {case.status}{names}"


def compare(case: Case, asking: Asking) -> None:
    """Raise the first thing in which the answer is not what the case says."""
    answer = asking.answer if case.status == asking.answer.status else asking.understood
    names = asking.names_of(answer)
    if answer.status is not case.status:
        raise disagrees(ruling(answer), asking.explained, case.answerable or (), "case")
    for name in (*(case.answerable or ()), *case.not_answerable):
        names.known(name)
    if case.answerable is not None and not names.are(case.answerable, answer.answerable):
        raise disagrees(ruling(answer), asking.explained, case.answerable, "case")
    for name in case.not_answerable:
        if any(names.is_party(name, party) for party in answer.answerable):
            raise disagrees(ruling(answer), asking.explained, (), "case")
    if case.rule and not any(is_rule(case.rule, decider) for decider in answer.because):
        raise disagrees(resting(answer), answer, (), "case")
    for law in _missing(case, cited(answer)):
        found = listed(cited(answer)) or "no law"
        raise disagrees(f"The case says {law}. The rules cite {found}.", answer, (), "case")


def _missing(case: Case, found: list[str]) -> Iterator[str]:
    return (law for law in case.law if not any(is_cited(law, one) for one in found))
