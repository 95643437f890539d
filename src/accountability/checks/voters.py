"""Whoever answers ends at voters, or says why not."""

from __future__ import annotations

from collections.abc import Iterator

from accountability.model.compiled import Compiled
from accountability.model.days import RECORDS_BEGIN, in_words
from accountability.model.diagnostic import Code, Diagnostic
from accountability.model.who import Sort

HOLDS_TO_ACCOUNT = frozenset(
    {"elected-by", "appointed-by", "answers-to", "scrutinised-by", "audited-by", "inspected-by", "redress"}
)
"""The relations by which somebody is held to account, whether they carry answerability or not."""


def every_answerer_reaches_voters(book: Compiled) -> Iterator[Diagnostic]:
    """Every kind that sits at a tier, or is concluded as a provider, reaches voters on every day or says why not."""
    for kind in sorted(_answering(book)):
        for chain in book.chains.get(f"kind:{kind}", ()):
            if not chain.reaches_voters and not chain.why_not:
                message = f"A {book.kinds[kind].title} can answer, and nothing leads from it to voters."
                help_ = "Add elected-by, appointed-by or answers-to, or say why not in no-voters."
                yield Diagnostic(Code.NO_VOTERS, message, book.kinds[kind].span, help_)
                break


def nobody_is_out_of_reach(book: Compiled) -> Iterator[Diagnostic]:
    """No kind that answers and reaches no voters is left with nobody who can hold it to account, on any day."""
    for kind in (book.kinds[id_] for id_ in sorted(_answering(book))):
        told = [one for one in kind.relations if one.type in HOLDS_TO_ACCOUNT]
        days = sorted({RECORDS_BEGIN, *(day for one in told for day in one.days.edges() if day > RECORDS_BEGIN)})
        alone = next((day for day in days if not any(one.days.holds_on(day) for one in told)), None)
        if kind.no_voters and alone:
            when = "" if alone == RECORDS_BEGIN else f" from {in_words(alone)}"
            message = f"A {kind.title} can answer, reaches no voters, and nobody can hold it to account{when}."
            help_ = "Add who inspects, audits or scrutinises it, or who gives redress."
            yield Diagnostic(Code.OUT_OF_REACH, message, kind.span, help_)


def _answering(book: Compiled) -> set[str]:
    """Every kind that sits somewhere, as a body or as the office in which a body sits, or that a rule names."""
    seated = [seat for seats in book.seats.values() for seat in (*seats.full, *seats.part)]
    found = {book.bodies[seat.holder.name].kind for seat in seated if seat.holder.sort is Sort.BODY}
    found |= {seat.seated_as for seat in seated}
    matters = (*book.outcomes.values(), *book.roles.values())
    for who in (who for matter in matters for rule in matter.rules for who in rule.answerable.who):
        if who.sort in (Sort.PROVIDER, Sort.KIND):
            found.add(who.name)
        elif who.sort is Sort.BODY:
            found.add(book.bodies[who.name].kind)
    return found & set(book.kinds)
