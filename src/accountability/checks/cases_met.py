"""The cases of fact of two rulebooks matched: each case that can arise in either, and what is found in it in each."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from accountability.engine.cases_of_fact import CasesOfFact, Given
from accountability.engine.found import Found
from accountability.model.answer import Status

NO_CASE = Found(Status.NO_SUCH_CASE)
DEPENDS = Found(Status.DEPENDS)
S = TypeVar("S", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Met:
    """A case, and what is found in it before and after."""

    given: Given
    before: Found
    after: Found


def met(before: CasesOfFact, after: CasesOfFact) -> Iterator[Met]:
    """Every case of both.

    A fact that only one of them knows makes no case of its own in the other. A case that can arise in one only meets
    none.
    """
    shared = _names(before.space) & _names(after.space)
    ours, theirs = _by(before.space, shared), _by(after.space, shared)
    for key in sorted({*ours, *theirs}):
        for one in ours.get(key, (None,)):
            for other in theirs.get(key, (None,)):
                yield Met(
                    tuple(sorted({*(one or ()), *(other or ())})),
                    NO_CASE if one is None else before.found(one),
                    NO_CASE if other is None else after.found(other),
                )


def unasked(cases: CasesOfFact) -> Found:
    """What is found where no fact is given: at the usual values, or that it depends."""
    answer = cases.answer()
    return NO_CASE if answer is None else answer.found or DEPENDS


def fewest(found: Iterable[Met], says: Callable[[Met], S]) -> Iterator[tuple[Given, S]]:
    """What is said of the cases, without the facts that make no difference to it, each once.

    What is told of a case holds in every case that has its values, whatever the other facts are.
    """
    cases = list(found)
    said = [(frozenset(case.given), says(case)) for case in cases]
    kept = sorted({name for case in cases for name, _ in case.given})
    for name in tuple(kept):
        fewer = [other for other in kept if other != name]
        if _settled(said, fewer):
            kept = fewer
    told: dict[Given, S] = {}
    for case, words in said:
        told.setdefault(_only(case, kept), words)
    for given, words in told.items():
        if not any(set(other) < set(given) for other in told):
            yield given, words


def _settled(said: list[tuple[frozenset[tuple[str, str]], S]], names: list[str]) -> bool:
    """Whether these facts alone settle what is said. Not every case has every fact: a missing one may be anything."""
    known: dict[Given, S] = {}
    for case, says in said:
        if known.setdefault(_only(case, names), says) != says:
            return False
    return all(says == known[told] for told in known for case, says in said if case.issuperset(told))


def _names(space: Iterable[Given]) -> set[str]:
    return {name for case in space for name, _ in case}


def _by(space: Iterable[Given], names: set[str]) -> dict[Given, list[Given]]:
    found: dict[Given, list[Given]] = {}
    for case in space:
        found.setdefault(_only(case, names), []).append(case)
    return found


def _only(given: Iterable[tuple[str, str]], names: Iterable[str]) -> Given:
    return tuple(sorted(pair for pair in given if pair[0] in names))
