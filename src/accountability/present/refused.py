"""Questions that cannot be put as they were typed: several matches, none, or beyond the edge of what is known."""

from __future__ import annotations

from datetime import date

from accountability.model.answer import Answer
from accountability.model.days import RECORDS_BEGIN, in_words
from accountability.model.words import listed
from accountability.present.pieces import Said, item, sentence

COVERED = "These rules cover England, Scotland, Wales and Northern Ireland."


def ambiguous(answer: Answer, _today: date, _quiet: bool) -> list[Said]:
    """The matches, each as text to paste; none is assumed, however big."""
    question = answer.message if answer.message.endswith("?") else f"{answer.message} Which one?"
    ways = [line for choice in answer.choices for line in item(choice.add or choice.label)]
    return sentence(question) + ways + [line for note in answer.notes for line in sentence(note)]


def not_found(answer: Answer, _today: date, _quiet: bool) -> list[Said]:
    """What was not understood, and the nearest right word, which is offered and never used."""
    meant = listed((choice.label for choice in answer.choices), "or")
    offered = f"Did you mean {meant}?" if meant and "Did you mean" not in answer.message else ""
    return sentence(f"{answer.message} {offered}") + [line for note in answer.notes for line in sentence(note)]


def out_of_scope(answer: Answer, _today: date, _quiet: bool) -> list[Said]:
    """Where the edge of these rules is."""
    return sentence(answer.message if "These rules cover" in answer.message else f"{answer.message} {COVERED}")


def before_records(answer: Answer, _today: date, _quiet: bool) -> list[Said]:
    """The day on which the records begin."""
    if answer.message or answer.question is None:
        return sentence(answer.message)
    begin, asked = in_words(RECORDS_BEGIN), in_words(answer.question.on)
    return sentence(f"These records begin on {begin}, so they cannot answer for {asked}.")
