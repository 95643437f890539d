"""The decision: candidates, exceptions, winners, and what the winners conclude here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from accountability.engine.conditions import holds
from accountability.engine.found import Found, Sitter, Step
from accountability.engine.here import Facts, Here
from accountability.model.answer import Status
from accountability.model.outcome import Role, Ruled
from accountability.model.rule import Condition, Form, Rule
from accountability.model.tier import Filling, Holding
from accountability.model.who import Sort, Who


@dataclass(frozen=True)
class Edges:
    """Which rules each rule of one outcome or role displaces, through rules that apply or not."""

    matter: Ruled

    @cached_property
    def _below(self) -> dict[str, frozenset[str]]:
        """For each id, every id that any version of it reaches by edges."""
        direct: dict[str, set[str]] = {}
        for rule in self.matter.rules:
            direct.setdefault(rule.id, set()).update(edge.to for edge in rule.exception_to)
        reached: dict[str, frozenset[str]] = {}
        for id_, targets in direct.items():
            seen: set[str] = set()
            waiting = list(targets)
            while waiting:
                to = waiting.pop()
                if to not in seen:
                    seen.add(to)
                    waiting.extend(direct.get(to, ()))
            reached[id_] = frozenset(seen)
        return reached

    def reached(self, id_: str) -> frozenset[str]:
        """The ids that any version of a rule reaches."""
        return self._below.get(id_, frozenset())

    def below(self, rule: Rule) -> frozenset[str]:
        """The ids that this version of a rule reaches: its own edges, then those of every version on the way."""
        found: set[str] = set()
        for edge in rule.exception_to:
            found |= {edge.to, *self._below.get(edge.to, ())}
        return frozenset(found)

    def above(self, rule: Rule, candidates: Iterable[Rule]) -> tuple[Rule, ...]:
        """The candidates that displace a rule."""
        return tuple(other for other in candidates if other is not rule and rule.id in self.below(other))


def decide(matter: Ruled, here: Here, facts: Facts, edges: dict[str, Edges]) -> Found:
    """Decide an outcome or role on one piece of ground, one day, with every fact that matters settled."""
    if matter.id not in edges:
        edges[matter.id] = Edges(matter)
    candidates = tuple(rule for rule in matter.rules if holds(rule.applies, here, facts))
    winners = tuple(rule for rule in candidates if not edges[matter.id].above(rule, candidates))
    step = Step(matter.id, isinstance(matter, Role), winners, candidates)
    if not winners:
        return Found(Status.NO_RULE, steps=(step,), reason=_declared(matter, here, facts))
    results = [_conclude(rule, here, facts, edges) for rule in winners]
    steps = (step, *dict.fromkeys(inner for result in results for inner in result.steps))
    if len({result.signature for result in results}) > 1 or any(r.status is Status.CONFLICT for r in results):
        return Found(Status.CONFLICT, steps=steps, sitters=_once(s for r in results for s in r.sitters))
    return replace(results[0], steps=steps, holdings=_powers(winners, here, facts))


def _powers(winners: tuple[Rule, ...], here: Here, facts: Facts) -> tuple[Holding, ...]:
    found = [here.holding(t, p, facts) for rule in winners for t, powers in rule.applies.holds for p in powers]
    return tuple(holding for holding in found if holding)


def _declared(matter: Ruled, here: Here, facts: Facts) -> str:
    """The declared reason why no rule answers here, if there is one."""
    return next((gap.reason for gap in matter.gaps if holds(gap.applies, here, facts)), "")


def _once(sitters: Iterable[Sitter]) -> tuple[Sitter, ...]:
    """Sitters with equal bodies counted once, in a stable order."""
    found: dict[tuple[str, str], Sitter] = {}
    for sitter in sitters:
        found.setdefault(sitter.key, sitter)
    return tuple(found[key] for key in sorted(found))


def _conclude(rule: Rule, here: Here, facts: Facts, edges: dict[str, Edges]) -> Found:
    concluded = rule.answerable
    match concluded.form:
        case Form.NOBODY:
            return Found(Status.NOBODY, may_act=concluded.who)
        case Form.INDEPENDENT:
            return Found(Status.INDEPENDENT, decided_by=concluded.who[0].name)
        case Form.DISPUTED:
            return Found(Status.DISPUTED, readings=concluded.readings)
        case Form.ONE:
            return seated(concluded.who[0], here, facts, edges)
    members = [seated(who, here, facts, edges) for who in concluded.who]
    steps = tuple(dict.fromkeys(step for member in members for step in member.steps))
    broken = next((m for m in members if m.status not in (Status.ANSWERED, Status.VACANT)), None)
    if broken is not None:
        return replace(broken, steps=steps)
    sitters = _once(sitter for member in members for sitter in member.sitters)
    if not sitters:
        return Found(Status.VACANT, steps=steps)
    return Found(Status.ANSWERED, concluded.form if len(sitters) > 1 else "sole", sitters, steps)


def seated(who: Who, here: Here, facts: Facts, edges: dict[str, Edges]) -> Found:
    """Whoever a reference names here: the table of those who can be named."""
    match who.sort:
        case Sort.TIER:
            return _at_tier(who.name, here, facts)
        case Sort.ROLE:
            inner = decide(here.book.roles[who.name], here, facts, edges)
            return replace(inner, sitters=tuple(replace(sitter, role=who.name) for sitter in inner.sitters))
        case Sort.MINISTER:
            return _minister(who.name, here)
        case Sort.BODY:
            alive = here.book.bodies[who.name].days.holds_on(here.day)
            sitters = (Sitter(Sort.BODY, who.name, who.name, "nation"),) if alive else ()
            return Found(Status.ANSWERED if alive else Status.VACANT, sitters=sitters)
        case _:
            return Found(Status.ANSWERED, sitters=(Sitter(Sort.PROVIDER, who.name),))


def _at_tier(name: str, here: Here, facts: Facts) -> Found:
    tier = here.book.tiers[name]
    if tier.filling is Filling.UNLISTED:
        return Found(Status.ANSWERED, sitters=(Sitter(Sort.TIER, name, tier=name),))
    seat = here.seat(name, facts)
    if seat is None:
        early = tier.since is not None and here.day < tier.since
        return Found(Status.BEFORE_RECORDS if early else Status.VACANT, reason=name)
    if seat.holder.sort is Sort.MINISTER:
        found = _minister(seat.holder.name, here)
        return replace(found, sitters=tuple(replace(sitter, tier=name, seat=seat) for sitter in found.sitters))
    return Found(Status.ANSWERED, sitters=(Sitter(Sort.BODY, seat.holder.name, seat.holder.name, name, seat=seat),))


def _minister(portfolio: str, here: Here) -> Found:
    tenure = here.book.portfolios[portfolio].held_on(here.day, here.nation)
    if tenure is None:
        return Found(Status.VACANT, reason=portfolio)
    central = here.book.bodies[tenure.department].kind == "department"
    sitter = Sitter(Sort.MINISTER, portfolio, tenure.department, "uk" if central else "nation", tenure=tenure)
    return Found(Status.ANSWERED, sitters=(sitter,))


def mentioned(condition: Condition) -> tuple[set[str], set[str], set[str]]:
    """The facts, tiers and powers on which a condition turns."""
    facts = {fact for fact, _ in condition.given}
    tiers = {tier for tier, _ in (*condition.held_by, *condition.holds)}
    powers = {power for _, held in condition.holds for power in held}
    if condition.unless is not None:
        inner = mentioned(condition.unless)
        return facts | inner[0], tiers | inner[1], powers | inner[2]
    return facts, tiers, powers
