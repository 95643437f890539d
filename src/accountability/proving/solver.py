"""What clingo finds: for each piece of ground, day and case of fact, the status, who answers and which rules decide."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

import clingo

from accountability.proving.facts import Cell, Facts, decision

Case = frozenset[tuple[str, str]]
"""Values of facts, without order."""


class UnprovedError(Exception):
    """The rules and facts came to no answer, or to more than one: a mistake of this package."""


@dataclass(slots=True)
class Verdict:
    """What is found in one case of fact. `rules` are the numbers of those that decide."""

    status: str = ""
    mode: str = ""
    who: set[tuple[str, str]] = field(default_factory=set)
    rules: set[int] = field(default_factory=set)
    declared: bool = False


@dataclass(slots=True)
class Proved:
    """What is found on one piece of ground on one day. `settled` is a case that stands for the answer, if any does."""

    cases: dict[Case, Verdict] = field(default_factory=dict)
    settled: Case | None = None
    depends: bool = False


def prove(facts: Facts, cells: Iterable[Cell], page: str | None = None) -> dict[Cell, Proved]:
    """Ask clingo about some cells of an outcome, in one call; by another page of rules if one is given."""
    found = {cell: Proved() for cell in cells}
    control = clingo.Control(["--warn=none", "2"])
    control.add("base", [], decision() if page is None else page)
    control.add("base", [], facts.text(found))
    control.ground([("base", [])])
    models = 0
    with control.solve(yield_=True) as handle:
        for model in handle:
            models += 1
            if models == 1:
                _read(model.symbols(shown=True), found)
    if models != 1:
        raise UnprovedError("The answer-set rules came to no answer." if not models else "They came to two answers.")
    return found


def _read(symbols: Iterable[clingo.Symbol], found: dict[Cell, Proved]) -> None:
    known: dict[clingo.Symbol, Case] = {}

    def case(term: clingo.Symbol) -> Case:
        if term not in known:
            of = term.arguments
            known[term] = case(of[2]) | {(of[0].string, of[1].string)} if of else frozenset()
        return known[term]

    for symbol in symbols:
        name, args = symbol.name, symbol.arguments
        cell = found[args[0].number, args[1].number]
        if name == "depends":
            cell.depends = True
        elif name == "settled":
            cell.settled = case(args[2])
        elif name in _CASES:
            _CASES[name](cell.cases.setdefault(case(args[2]), Verdict()), args[3])


def _status(verdict: Verdict, said: clingo.Symbol) -> None:
    verdict.status = said.name.replace("_", "-")


def _mode(verdict: Verdict, said: clingo.Symbol) -> None:
    verdict.mode = said.name


def _who(verdict: Verdict, said: clingo.Symbol) -> None:
    verdict.who.add((said.name, said.arguments[0].string))


def _rule(verdict: Verdict, said: clingo.Symbol) -> None:
    verdict.rules.add(said.number)


def _declared(verdict: Verdict, _: clingo.Symbol) -> None:
    verdict.declared = True


_CASES: dict[str, Callable[[Verdict, clingo.Symbol], None]] = {
    "status": _status,
    "mode": _mode,
    "answers": _who,
    "speaks": _rule,
    "declared": _declared,
}
"""What each atom that is shown of a case says."""
