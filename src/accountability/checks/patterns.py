"""Which rules were seen to apply together, and which of them won: gathered while every kind of cell is looked at."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from accountability.engine.decide import Edges
from accountability.engine.found import Found
from accountability.model.answer import Status
from accountability.model.outcome import Ruled
from accountability.model.rule import Edge, Rule

Version = tuple[str, date | None]
"""One version of a rule: its id and its first day."""
Given = tuple[tuple[str, str], ...]


def version(rule: Rule) -> Version:
    """What tells a version of a rule from the others of its file."""
    return rule.id, rule.applies.days.start


@dataclass(slots=True)
class Pattern:
    """Rules that apply together, those of them that won, and the first piece of ground, day and case where it is so.

    `clashes` says whether the answer was ever a clash with these rules in it.
    """

    candidates: frozenset[Version]
    winners: tuple[Rule, ...]
    piece: int
    on: date
    given: Given
    clashes: bool = False


@dataclass(slots=True)
class Patterns:
    """Every pattern seen so far, by outcome or role."""

    of: dict[str, dict[frozenset[Version], Pattern]] = field(default_factory=dict)

    def see(self, found: Found, piece: int, on: date, given: Given) -> None:
        """Remember what one case shows of the outcome and of each role that it asked."""
        for step in found.steps:
            known = self.of.setdefault(step.matter, {})
            key = frozenset(map(version, step.candidates))
            if key not in known:
                known[key] = Pattern(key, step.winners, piece, on, given)
            known[key].clashes |= found.status is Status.CONFLICT and len(step.winners) > 1

    def seen(self, matter: str) -> tuple[Pattern, ...]:
        """The patterns of an outcome or role, in the order in which they were first seen."""
        return tuple(self.of.get(matter, {}).values())

    def always_with(self, matter: str, one: str, other: str) -> bool:
        """Say whether a rule never applies without another, in any version of either."""
        held = [{id_ for id_, _ in pattern.candidates} for pattern in self.seen(matter)]
        return any(one in ids for ids in held) and all(other in ids for ids in held if one in ids)


def unused_rules(matter: Ruled, patterns: Patterns) -> list[Rule]:
    """The versions of rules that were never seen to win."""
    won = {version(rule) for pattern in patterns.seen(matter.id) for rule in pattern.winners}
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
