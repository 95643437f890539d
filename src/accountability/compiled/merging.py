"""Two packs to one: a pack that extends another adds to it, and changes it only where it says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from typing import Any, TypeVar

from accountability.model.diagnostic import Code, Diagnostic
from accountability.model.near_miss import nearest
from accountability.model.outcome import Outcome, Role, Ruled
from accountability.model.pack import Pack
from accountability.model.patch import Patch
from accountability.model.rule import Rule

R = TypeVar("R", Outcome, Role)
_OWN = ("name", "title", "checked_on", "digest", "patches", "extends", "services", "functions")
"""What is the pack's own and not the other's."""


def merged(pack: Pack) -> tuple[Pack, list[Diagnostic]]:
    """The pack with everything of the pack that it extends, changed as it says; and what cannot be changed so."""
    base = pack.extends
    if base is None:
        problems = [_nothing_to_change(patch) for patch in pack.patches]
        return replace(pack, patches=()), problems
    both: dict[str, Any] = {
        one.name: (*getattr(base, one.name), *getattr(pack, one.name)) for one in fields(Pack) if one.name not in _OWN
    }
    whole = replace(pack, extends=None, patches=(), **both)
    matters: dict[str, Ruled] = {one.id: one for one in (*base.roles, *base.outcomes)}
    problems = [problem for patch in pack.patches for problem in problems_of(patch, matters)]
    if problems:
        return whole, problems
    return replace(
        whole,
        roles=tuple(_changed(one, pack.patches) for one in whole.roles),
        outcomes=tuple(_changed(one, pack.patches) for one in whole.outcomes),
    ), []


def _nothing_to_change(patch: Patch) -> Diagnostic:
    help_ = "Write extends: built-in in pack.yaml, or write the rules in the file of that outcome or role."
    return Diagnostic(
        Code.UNKNOWN_NAME, f'This pack extends no other, so it cannot add to "{patch.matter}".', patch.span, help_
    )


def problems_of(patch: Patch, matters: dict[str, Ruled]) -> Iterator[Diagnostic]:
    """Whatever a patch names that is not there, and whatever it defines that is."""
    matter = matters.get(patch.matter)
    if matter is None:
        near = nearest(patch.matter, matters)
        help_ = f"Did you mean {near[0]}?" if near else "For all of them: accountability outcomes"
        yield Diagnostic(Code.UNKNOWN_NAME, f'No outcome or role is called "{patch.matter}".', patch.span, help_)
        return
    known = {rule.id: rule for rule in matter.rules}
    for rule in patch.adds:
        if rule.id in known:
            message = f'The rule "{rule.id}" is in {matter.id} already.'
            help_ = "Give it another id; or write it under amends to put it in the place of that one."
            yield Diagnostic(Code.REPEATED_ID, message, rule.span, help_, ((known[rule.id].span, "it stands here"),))
    for id_, span in [(r.id, r.span) for r in patch.amends] + [(r.rule, r.span) for r in patch.repeals]:
        if id_ not in known:
            near = nearest(id_, known)
            help_ = f"Did you mean {near[0]}?" if near else f"Its rules are {', '.join(sorted(known))}."
            yield Diagnostic(Code.UNKNOWN_NAME, f'{matter.id} has no rule "{id_}".', span, help_)
    gone = {repeal.rule: repeal for repeal in patch.repeals}
    for rule in _kept(matter, patch):
        for edge in rule.exception_to:
            if edge.to in gone:
                message = f'The rule "{edge.to}" cannot be taken out: "{rule.id}" is an exception to it.'
                help_ = f"Amend {rule.id} too, so that it is an exception to another rule or to none."
                yield Diagnostic(Code.UNKNOWN_NAME, message, gone[edge.to].span, help_, ((edge.span, "the exception"),))


def _kept(matter: Ruled, patch: Patch) -> list[Rule]:
    """The rules of the other pack that stand, then those written anew and those added."""
    away = {rule.id for rule in patch.amends} | {repeal.rule for repeal in patch.repeals}
    return [*(rule for rule in matter.rules if rule.id not in away), *patch.amends, *patch.adds]


def _changed(matter: R, patches: tuple[Patch, ...]) -> R:
    for patch in patches:
        if patch.matter == matter.id:
            matter = _with(matter, patch)
    return matter


def _with(matter: R, patch: Patch) -> R:
    rules = sorted(_kept(matter, patch), key=lambda rule: (rule.id, str(rule.applies.days.start or "")))
    changed: dict[str, Any] = {
        "rules": tuple(rules),
        "gaps": (*matter.gaps, *patch.gaps),
        "facts": tuple(sorted({*matter.facts, *patch.facts})),
    }
    if isinstance(matter, Outcome):
        changed["also_known_as"] = (*matter.also_known_as, *patch.also_known_as)
    return replace(matter, **changed)
