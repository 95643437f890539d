"""Shapes to values of the model: rules, conditions, outcomes and roles."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import replace

from accountability.files.document import Document
from accountability.files.law import LawBook
from accountability.files.shapes import (
    FactShape,
    GapShape,
    MinisterShape,
    OutcomeFile,
    PatchFile,
    ReservedShape,
    RoleFile,
    RuledShape,
    RuleShape,
    When,
)
from accountability.model.days import Days
from accountability.model.outcome import Instead, Outcome, Residual, Role
from accountability.model.patch import Patch, Repeal
from accountability.model.rule import Asked, Beside, Condition, Edge, Fact, Gap, Reading, Rule, Wanted


def wanted(pairs: Mapping[str, Sequence[str]]) -> Wanted:
    """Pairs of a name and the values of which any will do, in order of name."""
    return tuple((name, tuple(sorted(values))) for name, values in sorted(pairs.items()))


def condition(when: When) -> Condition:
    """`applies` as a condition."""
    return Condition(
        nations=tuple(sorted(when.nation)),
        places=tuple(sorted(when.in_)),
        days=Days(when.from_, when.until),
        held_by=wanted(when.held_by),
        holds=wanted(when.holds),
        given=wanted(when.given),
        unless=condition(when.not_) if when.not_ else None,
    )


def rule(
    document: Document, index: int, shape: RuleShape, head: RuledShape, law: LawBook, under: str = "rules"
) -> Rule:
    """One rule; what the head of the file says holds where the rule does not say its own."""
    at: tuple[Hashable, ...] = (under, index)
    concludes = shape.answerable
    if shape.may_act:
        concludes = replace(concludes, who=tuple(sorted(shape.may_act)))
    if concludes.readings:
        readings = tuple(Reading(r.words, law.law(c.cite for c in r.law)) for r in concludes.readings)
        concludes = replace(concludes, readings=readings)
    return Rule(
        id=shape.id,
        applies=condition(shape.applies),
        answerable=concludes,
        law=law.law(shape.law),
        exception_to=tuple(
            Edge(to, law.law(cites), document.span(*at, "exception-to", to))
            for to, cites in sorted(shape.exception_to.items())
        ),
        strength=shape.strength or head.strength,
        office=shape.office,
        because=shape.because,
        to_challenge=shape.to_challenge,
        not_for=None if shape.not_for is None else tuple(shape.not_for),
        ask=tuple(Asked(one.who, one.about) for one in shape.ask),
        beside=tuple(Beside(one.who, one.does, law.law(one.law)) for one in shape.beside),
        delivers=tuple(head.delivers if shape.delivers is None else shape.delivers),
        funds=tuple(head.funds if shape.funds is None else shape.funds),
        certainty=shape.certainty or head.certainty,
        source=tuple(shape.source or head.source),
        checked_on=shape.checked_on or head.checked_on,
        span=document.span(*at),
    )


def fact(document: Document, name: str, shape: FactShape, *at: Hashable) -> Fact:
    """A declared fact."""
    only = tuple((value, condition(when)) for value, when in shape.only.items())
    return Fact(name, shape.asks, tuple(shape.values.items()), shape.usual, only, document.span(*at))


def facts(document: Document, shape: RuledShape) -> list[Fact]:
    """The facts that a file declares for itself."""
    return [fact(document, name, one, "facts", name) for name, one in shape.facts.items()]


def gap(document: Document, index: int, shape: GapShape) -> Gap:
    """A declared reason why no rule answers somewhere."""
    return Gap(condition(shape.applies), shape.reason, document.span("gaps", index))


def _rules(document: Document, shape: RuledShape, law: LawBook) -> tuple[Rule, ...]:
    found = [rule(document, i, one, shape, law) for i, one in enumerate(shape.rules)]
    return tuple(sorted(found, key=lambda r: (r.id, str(r.applies.days.start or ""))))


def _facts_used(shape: RuledShape) -> tuple[str, ...]:
    """The facts on which the rules turn, declared here or elsewhere."""
    found = set(shape.facts)
    waiting = [one.applies for one in (*shape.rules, *getattr(shape, "amends", ()), *shape.gaps)]
    while waiting:
        when = waiting.pop()
        found.update(when.given)
        if when.not_:
            waiting.append(when.not_)
    return tuple(sorted(found))


def role(document: Document, shape: RoleFile, law: LawBook) -> Role:
    """A role file."""
    gaps = tuple(gap(document, i, one) for i, one in enumerate(shape.gaps))
    rules = _rules(document, shape, law)
    return Role(
        shape.role, shape.title, rules, _facts_used(shape), gaps, document.span("role"), filled_at=shape.filled_at
    )


def outcome(document: Document, shape: OutcomeFile, law: LawBook) -> Outcome:
    """An outcome file."""
    return Outcome(
        id=shape.outcome,
        title=shape.title,
        rules=_rules(document, shape, law),
        facts=_facts_used(shape),
        gaps=tuple(gap(document, i, one) for i, one in enumerate(shape.gaps)),
        span=document.span("outcome"),
        definition=shape.definition,
        theme=shape.theme,
        also_known_as=tuple(shape.also_known_as),
        lgsl=tuple(str(code) for code in shape.lgsl),
        cofog=shape.cofog,
        residuals=_residuals(shape),
        not_for=tuple(shape.not_for),
        variation=shape.variation,
        instead=tuple(Instead(one.who, one.answers_for) for one in shape.instead),
        differs=tuple(sorted(shape.differs.items())),
        checked_on=shape.checked_on,
    )


def patch(document: Document, shape: PatchFile, law: LawBook) -> Patch:
    """A file of changes to an outcome or role of another pack."""
    return Patch(
        matter=shape.adds_to,
        adds=_rules(document, shape, law),
        amends=tuple(rule(document, i, one, shape, law, "amends") for i, one in enumerate(shape.amends)),
        repeals=tuple(Repeal(one, document.span("repeals")) for one in shape.repeals),
        gaps=tuple(gap(document, i, one) for i, one in enumerate(shape.gaps)),
        facts=_facts_used(shape),
        also_known_as=tuple(shape.also_known_as),
        span=document.span("adds-to"),
    )


def _residuals(shape: OutcomeFile) -> tuple[Residual, ...]:
    """Which minister answers for what, by nation. `devolved` and `reserved` lean on the first minister named."""
    first = next(
        (one for entries in shape.ministers.values() for one in entries if isinstance(one, MinisterShape)), None
    )
    found: list[Residual] = []
    for nation, entries in sorted(shape.ministers.items()):
        for entry in entries:
            base = first.minister if first else ""
            given = tuple(first.answers_for) if first else ()
            if isinstance(entry, MinisterShape):
                found.append(Residual(nation, entry.minister, tuple(entry.answers_for)))
            elif isinstance(entry, ReservedShape):
                found.append(Residual(nation, base, tuple(entry.answers_for) or given, entry.reserved))
            elif entry == "devolved":
                found.append(Residual(nation, base, given))
            else:
                found.append(Residual(nation, entry.devolved, tuple(entry.answers_for) or given))
    return tuple(found)
