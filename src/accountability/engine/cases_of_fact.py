"""Facts that a place cannot tell: which values can arise here, which of them matter, and what each leads to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import product

from accountability.engine.conditions import holds
from accountability.engine.decide import Edges, decide, mentioned
from accountability.engine.found import Found
from accountability.engine.here import Here
from accountability.model.answer import Status
from accountability.model.compiled import Compiled
from accountability.model.outcome import Ruled
from accountability.model.rule import Form
from accountability.model.tier import ELSEWHERE
from accountability.model.who import Sort, Who

Given = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Turns:
    """Everything on which an outcome can turn: declared facts, and tiers and powers that may cover a part."""

    facts: tuple[str, ...]
    tiers: tuple[str, ...]
    powers: tuple[str, ...]

    @property
    def names(self) -> frozenset[str]:
        """Every name that may be given."""
        return frozenset((*self.facts, *self.tiers, *self.powers))


def turns_of(book: Compiled, matter: Ruled) -> Turns:
    """What an outcome and the roles that it asks turn on."""
    facts: set[str] = set()
    tiers: set[str] = set()
    powers: set[str] = set()
    waiting: list[Ruled] = [matter]
    seen: set[str] = set()
    while waiting:
        here = waiting.pop()
        if here.id in seen:
            continue
        seen.add(here.id)
        conditions = [rule.applies for rule in here.rules] + [gap.applies for gap in here.gaps]
        conditions += [when for fact in here.facts if fact in book.facts for _, when in book.facts[fact].only]
        for condition in conditions:
            in_facts, in_tiers, in_powers = mentioned(condition)
            facts |= in_facts
            tiers |= in_tiers
            powers |= in_powers
        for who in _concluded(here):
            if who.sort is Sort.TIER:
                tiers.add(who.name)
            elif who.sort is Sort.ROLE:
                waiting.append(book.roles[who.name])
    declared = {fact for fact in facts if fact in book.facts}
    # A fact's `only` may turn on tiers that no rule names.
    for fact in declared:
        for _, when in book.facts[fact].only:
            tiers |= mentioned(when)[1]
    tiers |= {name for name in facts if name in book.tiers}
    powers |= {name for name in facts if name in book.powers}
    return Turns(tuple(sorted(declared)), tuple(sorted(tiers)), tuple(sorted(powers)))


def _concluded(matter: Ruled) -> Iterator[Who]:
    for rule in matter.rules:
        if rule.answerable.form in (Form.ONE, Form.JOINTLY, Form.EITHER):
            yield from rule.answerable.who


@dataclass(frozen=True, slots=True)
class Branch:
    """Values of facts, and what is found with them."""

    given: Given
    found: Found


@dataclass(frozen=True, slots=True)
class PieceAnswer:
    """The answer on one piece of ground.

    `found` is `None` when it depends on a fact with no usual value: then `branches` has every way.
    `unless` are the ways in which another value than the usual one leads to another answer.
    """

    found: Found | None
    assuming: Given = ()
    unless: tuple[Branch, ...] = ()
    branches: tuple[Branch, ...] = ()

    @property
    def reason(self) -> str:
        """Why no rule answers, where that is declared."""
        return self.found.reason if self.found is not None and self.found.status is Status.NO_RULE else ""

    @property
    def signature(self) -> tuple[object, ...]:
        """What makes the answers on two pieces the same."""
        if self.found is not None:
            return ("settled", self.found.signature, self.found.clashing)
        return ("depends", tuple((branch.given, branch.found.signature) for branch in self.branches))


class CasesOfFact:
    """Every combination of facts that can arise on a piece of ground on a day, and what is found with each."""

    def __init__(
        self, matter: Ruled, here: Here, turns: Turns, given: Mapping[str, str], edges: dict[str, Edges]
    ) -> None:
        """Lay out the space of facts, leaving out what cannot arise and what is ruled out by `given`."""
        self._matter = matter
        self._here = here
        self._edges = edges
        self._results: dict[Given, Found] = {}
        self._usual: dict[str, str] = {}
        self.space = self._lay_out(turns, given)
        self._given = given

    def _lay_out(self, turns: Turns, given: Mapping[str, str]) -> list[Given]:
        book = self._here.book
        sides: list[tuple[str, tuple[str, ...]]] = []
        for name, (values, usual) in [
            *((tier, self._here.part_values(book.tiers[tier])) for tier in turns.tiers),
            *((power, self._here.power_values(power)) for power in turns.powers),
            *((fact, (tuple(v for v, _ in book.facts[fact].values), book.facts[fact].usual)) for fact in turns.facts),
        ]:
            if values:
                sides.append((name, values))
                if usual in values and name not in given:
                    self._usual[name] = usual
        names = {name for name, _ in sides}
        if any(name in turns.names and name not in names and value != ELSEWHERE for name, value in given.items()):
            return []
        kept = [(name, tuple(v for v in values if given.get(name, v) == v)) for name, values in sides]
        every = (
            tuple(zip((n for n, _ in kept), combination, strict=True)) for combination in product(*(v for _, v in kept))
        )
        return [case for case in every if self._can_arise(dict(case), turns)]

    def _can_arise(self, case: dict[str, str], turns: Turns) -> bool:
        facts = self._here.book.facts
        return all(
            holds(when, self._here, case)
            for fact in turns.facts
            for value, when in facts[fact].only
            if case.get(fact) == value
        )

    def found(self, case: Given) -> Found:
        """What is found in one case."""
        if case not in self._results:
            self._results[case] = decide(self._matter, self._here, dict(case), self._edges)
        return self._results[case]

    def answer(self) -> PieceAnswer | None:
        """The answer on this piece; `None` when no such case can arise here."""
        if not self.space:
            return None
        usual = {n: v for n, v in self._usual.items() if any((n, v) in case for case in self.space)}
        base = [case for case in self.space if all(usual.get(n, v) == v for n, v in case)]
        if not base:  # the usual values cannot all arise together, so none of them is usual here
            usual, base = {}, self.space
        free = tuple(n for n, v in self.space[0] if n not in usual and n not in self._given)
        asked = self._settling(free, base)
        if asked:
            return PieceAnswer(None, self._assumed(usual), (), tuple(self._branches(asked, free, base)))
        settled = self._settled(base)
        unless = tuple(self._unless(usual, settled))
        changed = {name for branch in unless for name, _ in branch.given}
        assuming = tuple((n, v) for n, v in sorted(usual.items()) if n in changed)
        return PieceAnswer(settled, assuming, unless)

    def _settled(self, base: list[Given]) -> Found:
        """The first of some cases that have one answer. Why no rule answers is told only where it is so in each."""
        first = self.found(base[0])
        if first.status is Status.NO_RULE and any(self.found(case).reason != first.reason for case in base):
            return replace(first, reason="")
        return first

    def _settling(self, free: tuple[str, ...], cases: list[Given]) -> tuple[str, ...]:
        """The facts to ask: those that matter one by one, and then as many as it takes where values come in pairs."""
        asked = [name for name in free if self._matters(name, cases)]
        for name in free:
            if self._settled_by(asked, cases):
                break
            if name not in asked:
                asked.append(name)
        return tuple(asked)

    def _settled_by(self, asked: list[str], cases: list[Given]) -> bool:
        """Say whether knowing these facts leaves one answer."""
        seen: dict[Given, object] = {}
        for case in cases:
            known = tuple(pair for pair in case if pair[0] in asked)
            if seen.setdefault(known, self.found(case).signature) != self.found(case).signature:
                return False
        return True

    def _matters(self, name: str, cases: list[Given]) -> bool:
        """Say whether two values of a fact lead to different answers, all else being equal."""
        seen: dict[Given, object] = {}
        for case in cases:
            rest = tuple(pair for pair in case if pair[0] != name)
            if seen.setdefault(rest, self.found(case).signature) != self.found(case).signature:
                return True
        return False

    def _assumed(self, usual: Mapping[str, str]) -> Given:
        """Usual values that matter in some branch, the others being usual too."""
        matter: list[tuple[str, str]] = []
        for name, value in sorted(usual.items()):
            near = [case for case in self.space if all(n == name or usual.get(n, v) == v for n, v in case)]
            if self._matters(name, near):
                matter.append((name, value))
        return tuple(matter)

    def _branches(self, asked: tuple[str, ...], free: tuple[str, ...], base: list[Given]) -> Iterator[Branch]:
        """One branch for each way in which the facts asked can fall, without what no longer matters in it."""
        first, rest = asked[0], tuple(name for name in free if name != asked[0])
        for value in dict.fromkeys(dict(case)[first] for case in base):
            within = [case for case in base if (first, value) in case]
            still = self._settling(rest, within)
            if still:
                for branch in self._branches(still, rest, within):
                    yield Branch(((first, value), *branch.given), branch.found)
            else:
                yield Branch(((first, value),), self.found(within[0]))

    def _unless(self, usual: Mapping[str, str], settled: Found) -> Iterator[Branch]:
        """Single changes that lead elsewhere; then a combination only where it leads where no single change does."""
        told = {settled.signature}
        single: set[tuple[object, ...]] = set()
        by_size: dict[int, list[tuple[Given, Given]]] = {}
        for case in self.space:
            changes = tuple((n, v) for n, v in case if n in usual and usual[n] != v)
            if changes:
                by_size.setdefault(len(changes), []).append((changes, case))
        for size in sorted(by_size):
            seen: dict[Given, set[tuple[object, ...]]] = {}
            for changes, case in by_size[size]:
                found = self.found(case)
                if found.signature in told or found.signature in seen.setdefault(changes, set()):
                    continue
                seen[changes].add(found.signature)
                single.add(found.signature)
                yield Branch(changes, found)
            told |= single
