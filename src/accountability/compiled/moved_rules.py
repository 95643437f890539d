"""The rules of outcomes and roles under a reform: those of its moves and patches, from its day on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TypeVar

from accountability.model.central_role import COMES, LEAVES, fates, left
from accountability.model.days import Days
from accountability.model.outcome import Outcome, Role, Ruled
from accountability.model.patch import Patch
from accountability.model.reform import Move, Reform, rule_of
from accountability.model.rule import Condition, Edge, Gap, Rule
from accountability.model.who import Sort

R = TypeVar("R", Outcome, Role)


def moves_of(reform: Reform) -> dict[str, list[Move]]:
    """The moves of each outcome or role."""
    found: dict[str, list[Move]] = {}
    for move in reform.moves:
        for matter in move.matters:
            found.setdefault(matter, []).append(move)
    return found


def changed(matter: R, reform: Reform, moves: Iterable[Move]) -> R:
    """An outcome or role with what a reform says of it."""
    for patch in reform.patches:
        if patch.matter == matter.id:
            matter = _patched(matter, patch, reform.starts)
    return replace(matter, rules=_moved(matter, reform, moves), facts=_facts(matter, moves)) if moves else matter


def _moved(matter: Ruled, reform: Reform, moves: Iterable[Move]) -> tuple[Rule, ...]:
    return _in_order([*matter.rules, *(_rule(move, reform, matter.rules) for move in moves)])


def _facts(matter: Ruled, moves: Iterable[Move]) -> tuple[str, ...]:
    return tuple(sorted({*matter.facts, *(fact for move in moves for fact, _ in move.applies.given)}))


def _in_order(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    return tuple(sorted(rules, key=lambda rule: (rule.id, rule.applies.days.start or date.min)))


def _patched(matter: R, patch: Patch, day: date) -> R:
    """An outcome or role whose rules are changed on a day: what is amended or repealed held until then."""
    gaps = (*matter.gaps, *_gaps(patch, day))
    return replace(matter, rules=_rewritten(matter, patch, day), gaps=gaps, facts=(*matter.facts, *patch.facts))


def _gaps(patch: Patch, day: date) -> tuple[Gap, ...]:
    return tuple(replace(gap, applies=_on(gap.applies, day)) for gap in patch.gaps)


def _rewritten(matter: Ruled, patch: Patch, day: date) -> tuple[Rule, ...]:
    gone = {rule.id for rule in patch.amends} | {repeal.rule for repeal in patch.repeals}
    kept = (rule if rule.id not in gone else _until(rule, day) for rule in matter.rules)
    new = (_from(rule, day) for rule in (*patch.amends, *patch.adds))
    return _in_order(rule for rule in (*kept, *new) if rule)


def _until(rule: Rule, day: date) -> Rule | None:
    days = before(rule.applies.days, day)
    return replace(rule, applies=replace(rule.applies, days=days)) if days else None


def _from(rule: Rule, day: date) -> Rule:
    return replace(rule, applies=_on(rule.applies, day))


def _on(when: Condition, day: date) -> Condition:
    return replace(when, days=Days(max(when.days.start or day, day), when.days.end))


def before(days: Days, day: date) -> Days | None:
    """The part of a period before a day, if there is any."""
    if days.start is not None and days.start >= day:
        return None
    return days if days.end is not None and days.end <= day else Days(days.start, day)


def _rule(move: Move, reform: Reform, others: Iterable[Rule]) -> Rule:
    """The rule of a move: it goes before every rule that can hold in a nation where it does."""
    applies = replace(move.applies, days=Days(reform.starts), nations=move.applies.nations or reform.extent)
    edges = {
        rule.id: Edge(rule.id, move.law, move.span)
        for rule in others
        if rule.applies.days.overlaps(applies.days)
        and (not rule.applies.nations or {*rule.applies.nations} & {*applies.nations})
    }
    return Rule(
        id=rule_of(reform.id, move.id),
        applies=applies,
        answerable=move.answerable,
        law=move.law,
        exception_to=tuple(edges.values()),
        office=move.office,
        leaves=_leaves(move, others),
        not_for=() if _to_minister(move) else None,
        because=f"under {reform.title} it is moved",
        certainty=move.certainty,
        checked_on=reform.checked_on,
        span=move.span,
    )


def _to_minister(move: Move) -> bool:
    """Whether only ministers come to answer: then nothing is for others alone."""
    return bool(move.answerable.who) and all(who.sort is Sort.MINISTER for who in move.answerable.who)


def _leaves(move: Move, others: Iterable[Rule]) -> tuple[str, ...] | None:
    """What a move leaves to the minister; nothing is said where it changes nothing between ministers and others."""
    was = any(who.sort is Sort.MINISTER for rule in others for who in rule.answerable.who)
    if _to_minister(move):
        return left(fates(COMES, move.whitehall))
    return left(fates(LEAVES, move.whitehall)) if was or move.whitehall else None
