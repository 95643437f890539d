"""Whoever answers ends at voters, or says why not."""

from __future__ import annotations

from collections.abc import Iterator

from accountability.model.compiled import Compiled
from accountability.model.diagnostic import Code, Diagnostic
from accountability.model.who import Sort


def every_answerer_reaches_voters(book: Compiled) -> Iterator[Diagnostic]:
    """Every kind that sits at a tier, or is concluded as a provider, reaches voters on every day or says why not."""
    for kind in sorted(_answering(book)):
        for chain in book.chains.get(f"kind:{kind}", ()):
            if not chain.reaches_voters and not chain.why_not:
                message = f"A {book.kinds[kind].title} can answer, and nothing leads from it to voters."
                help_ = "Add elected-by, appointed-by or answers-to, or say why not in no-voters."
                yield Diagnostic(Code.NO_VOTERS, message, book.kinds[kind].span, help_)
                break


def _answering(book: Compiled) -> set[str]:
    found = {
        book.bodies[seat.holder.name].kind
        for seats in book.seats.values()
        for seat in (*seats.full, *seats.part)
        if seat.holder.sort is Sort.BODY
    }
    matters = (*book.outcomes.values(), *book.roles.values())
    for who in (who for matter in matters for rule in matter.rules for who in rule.answerable.who):
        if who.sort is Sort.PROVIDER:
            found.add(who.name)
        elif who.sort is Sort.BODY:
            found.add(book.bodies[who.name].kind)
    return found & set(book.kinds)
