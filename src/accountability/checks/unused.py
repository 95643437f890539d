"""Rules that decide nowhere, and exceptions that never meet what they displace."""

from __future__ import annotations

from collections.abc import Iterator

from accountability.checks.patterns import Patterns, unused_edges, unused_rules, version
from accountability.model.compiled import Compiled
from accountability.model.diagnostic import Code, Diagnostic, Severity
from accountability.model.outcome import Ruled
from accountability.model.rule import Rule


def rules_that_never_decide(book: Compiled, patterns: Patterns) -> Iterator[Diagnostic]:
    """A rule that wins in no place, on no day up to the day of checking, in no case of fact.

    A rule that begins later is left alone, and so is a role that no rule asks: nothing is known of it.
    """
    for matter in _looked_at(book, patterns):
        applied = {one for pattern in patterns.seen(matter.id) for one in pattern.candidates}
        for rule in unused_rules(matter, patterns):
            if _begun(book, rule):
                holds = version(rule) in applied
                message = (
                    f"The rule {rule.id} decides nowhere: wherever it applies, it gives way."
                    if holds
                    else f"The rule {rule.id} decides nowhere: its conditions hold in no place, on no day."
                )
                help_ = (
                    "Take it out, or narrow the exceptions to it."
                    if holds
                    else "Change its conditions, or take it out."
                )
                yield Diagnostic(Code.DEAD_RULE, message, rule.span, help_, severity=Severity.ADVICE)


def exceptions_that_never_meet(book: Compiled, patterns: Patterns) -> Iterator[Diagnostic]:
    """An exception to a rule that never applies where the exception does."""
    for matter in _looked_at(book, patterns):
        begun = {rule.id for rule in matter.rules if _begun(book, rule)}
        for rule, edge in unused_edges(matter, patterns):
            if edge.to in begun and _begun(book, rule):
                message = f"The exception to {edge.to} is never needed: {edge.to} never applies where {rule.id} does."
                help_ = "Take the exception out, or widen the conditions of one of the rules."
                related = tuple((one.span, f"the rule {one.id}") for one in matter.rules if one.id == edge.to)
                yield Diagnostic(Code.DEAD_EXCEPTION, message, edge.span, help_, related[:1], Severity.ADVICE)


def _looked_at(book: Compiled, patterns: Patterns) -> list[Ruled]:
    return [one for one in (*book.outcomes.values(), *book.roles.values()) if one.id in patterns.of]


def _begun(book: Compiled, rule: Rule) -> bool:
    """Whether a rule holds on any day that was looked at or on one before."""
    return rule.applies.days.start is None or rule.applies.days.start <= book.about.checked_on
