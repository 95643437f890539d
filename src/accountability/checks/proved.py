"""The answers of the engine beside those of the answer-set rules: all ground, every day, every case of fact."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from accountability.checks.boxes import area_name
from accountability.engine.cases_of_fact import CasesOfFact
from accountability.engine.found import Found
from accountability.engine.ground import Asker
from accountability.model.answer import Status
from accountability.model.compiled import Compiled
from accountability.model.days import Days
from accountability.model.outcome import Outcome
from accountability.model.proof import Deciding, Disagreement, Proof, Said
from accountability.proving.facts import Facts
from accountability.proving.seen import Seen
from accountability.proving.solver import Case, Proved, Verdict, prove

TOGETHER = 1000
"""How many cells are asked in one call: with all of the largest outcome at once, clingo takes gigabytes."""
_NONE = Said(Status.NO_SUCH_CASE)
_DEPENDS = Said(Status.DEPENDS)
_OVERALL = None


@dataclass(frozen=True)
class Compared:
    """One outcome, put to both evaluators."""

    book: Compiled
    outcome: Outcome
    every: bool = False

    @cached_property
    def facts(self) -> Facts:
        """The outcome as facts."""
        return Facts(Seen(self.book, self.outcome))

    @cached_property
    def found(self) -> dict[tuple[int, int], Proved]:
        """What clingo finds in the cells that are asked: one of each sort, or with `every` all of them."""
        cells = tuple(self.facts.cells) if self.every else self.facts.alike()
        found: dict[tuple[int, int], Proved] = {}
        for start in range(0, len(cells), TOGETHER):
            found |= prove(self.facts, cells[start : start + TOGETHER])
        return found

    def disagreements(self) -> Iterator[Disagreement]:
        """Each way in which the two differ."""
        asker = Asker(self.book, self.outcome)
        for (piece, number), proved in self.found.items():
            day = self.facts.cells[piece, number]
            for given, engine, other in self._differing(asker.cases(piece, day, {}), proved):
                yield Disagreement(
                    self.outcome.id,
                    self.outcome.title,
                    self.book.ground[str(piece)].id,
                    area_name(self.book, piece, day),
                    day,
                    given if given is None else tuple(sorted(given)),
                    engine,
                    other,
                )

    def _differing(self, cases: CasesOfFact, proved: Proved) -> Iterator[tuple[Case | None, Said, Said]]:
        engine = {frozenset(case): self._engine(cases.found(case)) for case in cases.space}
        other = {case: self._other(verdict) for case, verdict in proved.cases.items()}
        for case in sorted({*engine, *other}, key=sorted):
            one, two = engine.get(case, _NONE), other.get(case, _NONE)
            if one != two:
                yield case, one, two
        answer = cases.answer()
        one = _NONE if answer is None else _DEPENDS if answer.found is None else self._engine(answer.found)
        two = _DEPENDS if proved.depends else _NONE if proved.settled is None else other[proved.settled]
        # Of several cases with one answer either may take any; their rules, and whether there is a reason, may differ.
        if replace(one, rules=(), declared=False) != replace(two, rules=(), declared=False):
            yield _OVERALL, one, two

    def _engine(self, found: Found) -> Said:
        clash = found.status is Status.CONFLICT
        who = set() if clash else {sitter.key for sitter in found.sitters}
        if found.decided_by:
            who.add(("kind", found.decided_by))
        return Said(
            str(found.status),
            "sole" if clash else str(found.mode),
            _names(who),
            self._deciding(
                self._numbers[step.matter, rule.id, rule.applies.days] for step in found.steps for rule in step.winners
            ),
            found.status is Status.NO_RULE and bool(found.reason),
        )

    def _other(self, verdict: Verdict) -> Said:
        declared = verdict.status == Status.NO_RULE and verdict.declared
        return Said(verdict.status, verdict.mode, _names(verdict.who), self._deciding(verdict.rules), declared)

    @cached_property
    def _numbers(self) -> dict[tuple[str, str, Days], int]:
        """The number of each version of each rule."""
        return {(matter, rule.id, rule.applies.days): n for n, (matter, rule) in self.facts.rules.items()}

    def _deciding(self, numbers: Iterable[int]) -> tuple[Deciding, ...]:
        named = ((n, *self.facts.rules[n]) for n in sorted(set(numbers)))
        return tuple(Deciding(matter, rule.id, rule.span) for _, matter, rule in named)


def _names(who: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    return tuple(sorted(name if sort == "body" else f"{sort}: {name}" for sort, name in who))


def compare(
    book: Compiled,
    outcomes: Iterable[Outcome],
    progress: Callable[[int, int], None] = lambda _, __: None,
    every: bool = False,
) -> Proof:
    """Put some outcomes to both evaluators. With `every`, no cell is taken for another that is like it."""
    asked = tuple(outcomes)
    cells = alike = cases = 0
    wrong: list[Disagreement] = []
    for done, outcome in enumerate(asked):
        progress(done, len(asked))
        compared = Compared(book, outcome, every)
        wrong += compared.disagreements()
        cells += len(compared.facts.cells)
        alike += len(compared.found)
        cases += sum(len(proved.cases) for proved in compared.found.values())
    return Proof(book.about.under, len(asked), cells, alike, cases, tuple(wrong))
