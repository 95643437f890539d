"""Ids and values that other programs read as yes or no."""

from __future__ import annotations

from collections.abc import Iterator

from accountability.model.compiled import Compiled
from accountability.model.diagnostic import Code, Diagnostic, Severity
from accountability.model.source import Span

_YES_OR_NO = frozenset({"y", "yes", "n", "no", "on", "off", "true", "false"})


def names_that_read_as_yes_or_no(book: Compiled) -> Iterator[Diagnostic]:
    """A value of a fact, or an id, that is such a word."""
    for what, name, span in _named(book):
        if name in _YES_OR_NO:
            message = f'{what} is called "{name}", which says nothing by itself.'
            help_ = "Use a word for what is so, such as licensed and unlicensed."
            yield Diagnostic(Code.YES_OR_NO, message, span, help_, severity=Severity.FAULT)


def _named(book: Compiled) -> Iterator[tuple[str, str, Span]]:
    for fact in book.facts.values():
        yield from ((f"A value of {fact.id}", value, fact.span) for value, _ in fact.values)
    matters = (*book.outcomes.values(), *book.roles.values())
    yield from ((f"A rule of {matter.id}", rule.id, rule.span) for matter in matters for rule in matter.rules)
    for what, table in (
        ("An outcome", book.outcomes), ("A role", book.roles), ("A fact", book.facts), ("A tier", book.tiers),
        ("A power", book.powers), ("A kind", book.kinds), ("A body", book.bodies), ("A portfolio", book.portfolios),
    ):  # fmt: skip
        yield from ((what, one.id, one.span) for one in table.values())
