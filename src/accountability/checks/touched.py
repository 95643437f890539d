"""Which outcomes a pack that extends another can change: only those are looked at again."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import fields

from accountability.engine.classes import matters_of
from accountability.model.compiled import Compiled
from accountability.model.outcome import Outcome
from accountability.model.pack import Pack

_OF_RULES = frozenset({"outcomes", "roles", "facts", "patches", "sources", "services", "functions", "forthcoming"})
"""What can change an answer only of the outcomes that it names, or that ask it."""


def touched(pack: Pack, book: Compiled) -> tuple[str, ...]:
    """The ids of the outcomes that the pack adds or can change: all, where it changes places, bodies or seats."""
    register = any(
        getattr(pack, one.name)
        for one in fields(Pack)
        if one.name not in _OF_RULES and isinstance(getattr(pack, one.name), tuple)
    )
    if pack.extends is None or register:
        return tuple(book.outcomes)
    named = {one.id for one in (*pack.outcomes, *pack.roles)} | {patch.matter for patch in pack.patches}
    facts = {one.id for one in pack.facts}
    return tuple(id_ for id_, outcome in book.outcomes.items() if _sees(book, outcome, named, facts))


def _sees(book: Compiled, outcome: Outcome, named: set[str], facts: set[str]) -> bool:
    return any(matter.id in named or facts & set(matter.facts) for matter in matters_of(book, outcome))


def written_in(book: Compiled, files: Collection[str]) -> tuple[str, ...]:
    """The outcomes that files of rules can change: all, where one of the files holds something else."""
    matters = {one.id: one for one in (*book.outcomes.values(), *book.roles.values())}
    places = {id_: {matter.span.file, *(rule.span.file for rule in matter.rules)} for id_, matter in matters.items()}
    if not set(files) <= {file for of in places.values() for file in of}:
        return tuple(book.outcomes)
    named = {id_ for id_, of in places.items() if of & set(files)}
    return tuple(id_ for id_, outcome in book.outcomes.items() if _sees(book, outcome, named, set()))
