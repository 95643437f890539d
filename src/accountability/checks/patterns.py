"""Which rules were seen to apply together, and which of them won: gathered while every kind of cell is looked at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from accountability.engine.decide import Edges
from accountability.engine.found import Found
from accountability.model.answer import Status
from accountability.model.looked import Given, Pattern, Version
from accountability.model.outcome import Ruled
from accountability.model.rule import Edge, Rule


def version(rule: Rule) -> Version:
    """What tells a version of a rule from the others of its file."""
    return rule.id, rule.applies.days.start


@dataclass(slots=True)
class Patterns:
    """Every pattern seen so far, by outcome or role."""

    of: dict[str, dict[frozenset[Version], Pattern]] = field(default_factory=dict)

    def see(self, found: Found, piece: int, on: date, given: Given) -> None:
        """Remember what one case shows of the outcome and of each role that it asked."""
        for step in found.steps:
            clashes = found.status is Status.CONFLICT and len(step.winners) > 1
            candidates, winners = frozenset(map(version, step.candidates)), tuple(map(version, step.winners))
            self.add(Pattern(step.matter, candidates, winners, piece, on, given, clashes))

    def add(self, pattern: Pattern) -> None:
        """Remember a pattern. Of one that is known only the first place is kept, and whether it ever clashed."""
        known = self.of.setdefault(pattern.matter, {})
        first = known.setdefault(pattern.candidates, pattern)
        if pattern.clashes and not first.clashes:
            known[pattern.candidates] = replace(first, clashes=True)

    def add_all(self, patterns: Iterable[Pattern]) -> None:
        """Remember what was seen of another outcome, after what was seen before."""
        for pattern in patterns:
            self.add(pattern)

    def __iter__(self) -> Iterator[Pattern]:
        """Every pattern; those of one outcome or role in the order in which they were first seen."""
        return (pattern for known in self.of.values() for pattern in known.values())

    def seen(self, matter: str) -> tuple[Pattern, ...]:
        """The patterns of an outcome or role, in the order in which they were first seen."""
        return tuple(self.of.get(matter, {}).values())

    def always_with(self, matter: str, one: str, other: str) -> bool:
        """Say whether a rule never applies without another, in any version of either."""
        held = [{id_ for id_, _ in pattern.candidates} for pattern in self.seen(matter)]
        return any(one in ids for ids in held) and all(other in ids for ids in held if one in ids)


def unused_rules(matter: Ruled, patterns: Patterns) -> list[Rule]:
    """The versions of rules that were never seen to win."""
    won = {winner for pattern in patterns.seen(matter.id) for winner in pattern.winners}
    return [rule for rule in matter.rules if version(rule) not in won]


def unused_edges(matter: Ruled, patterns: Patterns) -> list[tuple[Rule, Edge]]:
    """The exceptions of rules that do apply somewhere, but never together with a rule that they displace."""
    edges = Edges(matter)
    return [
        (rule, edge)
        for rule in matter.rules
        if (together := _together(rule, patterns.seen(matter.id)))
        for edge in rule.exception_to
        if not together & {edge.to, *edges.reached(edge.to)}
    ]


def _together(rule: Rule, seen: Iterable[Pattern]) -> set[str]:
    """The ids of all rules that ever apply when a version of a rule does, with its own."""
    mine = version(rule)
    return {id_ for pattern in seen if mine in pattern.candidates for id_, _ in pattern.candidates}


def unsettled(matter: Ruled, patterns: Patterns) -> bool:
    """Say whether what was seen of a role, through the outcomes that ask it, leaves something open about it."""
    several = any(len(pattern.winners) > 1 for pattern in patterns.seen(matter.id))
    return several or bool(unused_rules(matter, patterns) or unused_edges(matter, patterns))
