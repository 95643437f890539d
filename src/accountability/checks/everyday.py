"""Everyday words: whether an outcome can be found by what people say, and by nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from accountability.model.compiled import Compiled
from accountability.model.diagnostic import Code, Diagnostic, Severity
from accountability.model.words import listed, plain

ENOUGH = 4
"""The fewest everyday words with which an outcome is usually found."""


def words_of_two_outcomes(book: Compiled) -> Iterator[Diagnostic]:
    """A title or everyday words that two outcomes have, so that whoever says them must choose."""
    said: dict[str, dict[str, str]] = {}
    for outcome in book.outcomes.values():
        for text in (*outcome.also_known_as, outcome.title):
            said.setdefault(plain(text), {})[outcome.id] = text
    shared: dict[tuple[str, ...], list[str]] = {}
    for words in sorted(said):
        if len(said[words]) > 1:
            shared.setdefault(tuple(said[words]), []).append(words)
    for ids, found in shared.items():
        outcomes = sorted((book.outcomes[id_] for id_ in ids), key=lambda one: (one.span.extended, one.id))
        first, others = outcomes[0], outcomes[1:]
        quoted = listed(f'"{said[words][first.id]}"' for words in found)
        yield Diagnostic(
            Code.SHARED_WORDS,
            f"People who say {quoted} may mean {listed((first.id, *(one.id for one in others)), 'or')}.",
            first.span,
            "Leave the words with one outcome, unless whoever says them must choose.",
            tuple((one.span, f"the outcome {one.id}") for one in others),
            Severity.ADVICE,
        )


def outcomes_hard_to_find(book: Compiled) -> Iterator[Diagnostic]:
    """An outcome with fewer than four everyday words of its own."""
    for outcome in book.outcomes.values():
        many = len({plain(text) for text in outcome.also_known_as} - {plain(outcome.title)})
        if many < ENOUGH:
            has = "no everyday words" if not many else "1 everyday word" if many == 1 else f"{many} everyday words"
            yield Diagnostic(
                Code.FEW_WORDS,
                f"{outcome.id} has {has}: fewer than {ENOUGH} are seldom enough to be found by.",
                outcome.span,
                "Write also-known-as: with what people really say, such as bins or missed bin.",
                severity=Severity.ADVICE,
            )
