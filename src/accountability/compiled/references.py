"""Names to ids: every reference in a rule must be to something that exists."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Protocol, TypeVar

from accountability.compiled.places import Places
from accountability.model.diagnostic import Code, Diagnostic
from accountability.model.near_miss import nearest
from accountability.model.outcome import Outcome, Role, Ruled
from accountability.model.pack import Pack
from accountability.model.rule import ANYWHERE, Condition, Fact, Gap, Rule
from accountability.model.source import Span
from accountability.model.tier import ELSEWHERE, HELD
from accountability.model.who import Sort, Who

ANYONE = "anyone"
MINISTER = "minister"


class Identified(Protocol):
    """Something with an id and a place in a file."""

    @property
    def id(self) -> str: ...
    @property
    def span(self) -> Span: ...


T = TypeVar("T", bound=Identified)
R = TypeVar("R", bound=Ruled)


def by_id(found: Iterable[T], what: str, problems: list[Diagnostic]) -> dict[str, T]:
    """Things by their ids, in order of id; an id that is there twice is a mistake."""
    table: dict[str, T] = {}
    for one in found:
        if one.id in table:
            message = f'The {what} "{one.id}" is there twice.'
            related = ((table[one.id].span, "first here"),)
            problems.append(Diagnostic(Code.REPEATED_ID, message, one.span, "Give one of them another id.", related))
        else:
            table[one.id] = one
    return dict(sorted(table.items()))


class References:
    """The ids of a pack, and rules with their references resolved against them."""

    def __init__(self, pack: Pack, places: Places, problems: list[Diagnostic]) -> None:
        """Index every id once."""
        self._places = places
        self._problems = problems
        self.facts = by_id(pack.facts, "fact", problems)
        self.tiers = by_id(pack.tiers, "tier", problems)
        self.powers = by_id(pack.powers, "power", problems)
        self.kinds = by_id(pack.kinds, "kind", problems)
        self.bodies = by_id(pack.bodies, "body", problems)
        self.portfolios = by_id(pack.portfolios, "portfolio", problems)
        self.roles = by_id(pack.roles, "role", problems)
        self._known: dict[Sort, Mapping[str, Any]] = {
            Sort.TIER: self.tiers,
            Sort.ROLE: self.roles,
            Sort.BODY: self.bodies,
            Sort.MINISTER: self.portfolios,
            Sort.PROVIDER: self.kinds,
            Sort.KIND: self.kinds,
        }
        self._sitters = dict.fromkeys((ANYONE, MINISTER, *self.kinds, *self.bodies))
        self._parts = dict.fromkeys((ELSEWHERE, *self.bodies))
        self._shared_names({one.id: one for one in pack.outcomes})

    def _shared_names(self, outcomes: Mapping[str, Identified]) -> None:
        first: Mapping[str, Identified]
        second: Mapping[str, Identified]
        for first, second, what in (
            (self.facts, self.tiers, "a fact and a tier"),
            (self.facts, self.powers, "a fact and a power"),
            (self.tiers, self.powers, "a tier and a power"),
            (self.tiers, self.roles, "a tier and a role"),
            (self.roles, outcomes, "a role and an outcome"),
        ):
            for id_ in sorted(set(first) & set(second)):
                message = f'"{id_}" is both {what}.'
                span = second[id_].span
                self._problems.append(Diagnostic(Code.REPEATED_ID, message, span, "Give one of them another id."))

    def known(self, id_: str, table: Collection[str], what: str, span: Span) -> bool:
        """Say whether an id exists; if not, that is a mistake."""
        if id_ in table:
            return True
        near = nearest(id_, table)
        help_ = f"Did you mean {near[0]}?" if near else ""
        self._problems.append(Diagnostic(Code.UNKNOWN_NAME, f'No {what} has the id "{id_}".', span, help_))
        return False

    def who(self, named: Who, span: Span) -> Who:
        """A reference with its sort settled: a bare id is a tier or a role."""
        if named.sort is Sort.SEATED:
            sort = Sort.TIER if named.name in self.tiers else Sort.ROLE
            self.known(named.name, (*self.tiers, *self.roles), "tier or role", span)
            return replace(named, sort=sort)
        if named.sort in self._known:
            self.known(named.name, self._known[named.sort], named.sort.value, span)
        return named

    def condition(self, when: Condition, span: Span) -> Condition:
        """A condition with the ground of its places, every name in it being known."""
        ground = self._places.stand_on(when.places, Diagnostic(Code.UNKNOWN_NAME, "", span)) if when.places else None
        if not when.days.is_possible():
            message = f"This holds from {when.days.start} until {when.days.end}, which is no day at all."
            self._problems.append(
                Diagnostic(Code.IMPOSSIBLE_PERIOD, message, span, "until is the first day on which it no longer holds.")
            )
        for tier, sitters in when.held_by:
            if self.known(tier, self.tiers, "tier", span):
                for sitter in sitters:
                    self.known(sitter, self._sitters, "kind or body", span)
        for tier, powers in when.holds:
            self.known(tier, self.tiers, "tier", span)
            for power in powers:
                self.known(power, self.powers, "power", span)
        for fact, values in when.given:
            self._given(fact, values, span)
        unless = self.condition(when.unless, span) if when.unless else None
        return replace(when, ground=ground, unless=unless)

    def _given(self, fact: str, values: tuple[str, ...], span: Span) -> None:
        if fact in self.facts:
            for value in values:
                self.known(value, dict(self.facts[fact].values), f"value of {fact}", span)
        elif fact in self.tiers:
            for value in values:
                self.known(value, self._parts, f"value of {fact}", span)
        elif fact in self.powers:
            for value in values:
                self.known(value, (HELD, ELSEWHERE), f"value of {fact}", span)
        else:
            self.known(fact, (*self.facts, *self.tiers, *self.powers), "fact", span)

    def fact(self, fact: Fact) -> Fact:
        """A fact with its conditions resolved."""
        values = dict(fact.values)
        for value, _ in fact.only:
            self.known(value, values, f"value of {fact.id}", fact.span)
        if fact.usual is not None:
            self.known(fact.usual, values, f"value of {fact.id}", fact.span)
        return replace(fact, only=tuple((value, self.condition(when, fact.span)) for value, when in fact.only))

    def _rule(self, rule: Rule, ids: set[str]) -> Rule:
        for edge in rule.exception_to:
            self.known(edge.to, ids, "rule of this file", edge.span)
        concludes = replace(rule.answerable, who=tuple(self.who(one, rule.span) for one in rule.answerable.who))
        return replace(
            rule,
            applies=self.condition(rule.applies, rule.span) if rule.applies != ANYWHERE else ANYWHERE,
            answerable=concludes,
            exception_to=tuple(sorted(rule.exception_to, key=lambda edge: edge.to)),
            ask=tuple(replace(one, who=self.who(one.who, rule.span)) for one in rule.ask),
            beside=tuple(replace(one, who=self.who(one.who, rule.span)) for one in rule.beside),
            delivers=tuple(self.who(one, rule.span) for one in rule.delivers),
            funds=tuple(self.who(one, rule.span) for one in rule.funds),
        )

    def ruled(self, matter: R) -> R:
        """An outcome or role with every reference resolved. Versions of a rule may not share a day."""
        ids = {rule.id for rule in matter.rules}
        self._versions(matter)
        found = (self._rule(rule, ids) for rule in matter.rules)
        rules = tuple(sorted(found, key=lambda rule: (rule.id, rule.applies.days.start or date.min)))
        gaps = tuple(Gap(self.condition(gap.applies, gap.span), gap.reason, gap.span) for gap in matter.gaps)
        for fact in matter.facts:
            self.known(fact, (*self.facts, *self.tiers, *self.powers), "fact", matter.span)
        settled = replace(matter, rules=rules, gaps=gaps)
        if isinstance(settled, Outcome):
            for residual in settled.residuals:
                self.known(residual.portfolio, self.portfolios, "portfolio", settled.span)
            instead = tuple(replace(one, who=self.who(one.who, settled.span)) for one in settled.instead)
            settled = replace(settled, instead=instead)
        if isinstance(settled, Role) and settled.filled_at:
            self.known(settled.filled_at, self.tiers, "tier", settled.span)
        return settled

    def _versions(self, matter: Ruled) -> None:
        for i, rule in enumerate(matter.rules):
            for other in matter.rules[:i]:
                if rule.id == other.id and rule.applies.days.overlaps(other.applies.days):
                    message = f'Two rules have the id "{rule.id}" on the same days.'
                    help_ = (
                        "Versions of a rule follow one another: end the first on the day on which the second begins."
                    )
                    self._problems.append(
                        Diagnostic(Code.REPEATED_ID, message, rule.span, help_, ((other.span, "first here"),))
                    )
