"""Answers to questions that were not understood, or that name several things, and what to ask instead."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from accountability.model.answer import Answer, Choice, Status
from accountability.model.compiled import Compiled
from accountability.model.days import RECORDS_BEGIN, day_before, in_words
from accountability.model.match import Match, Matched
from accountability.model.source import Law
from accountability.model.words import listed

_LONGEST = 60
_MAYBE_MORE = "other places may have that name, and the list has one. Is it this one?"
_OR_ELSE = "If it is not, ask with a council, a district or a postcode."
_OPTIONS = {"place": "--in ", "outcome": "", "body": ""}


def as_typed(typed: str) -> str:
    """What was typed, fit to be repeated: no control characters, and not too long."""
    text = "".join(c if c.isprintable() else " " for c in typed).strip()
    return text if len(text) <= _LONGEST else text[: _LONGEST - 3] + "..."


def refused_match(what: str, match: Match) -> Answer:
    """The answer when a name does not lead to one thing."""
    typed = as_typed(match.typed)
    choices = tuple(Choice(c.label, f'{_OPTIONS[what]}"{c.label}"') for c in match.candidates)
    match match.how:
        case Matched.SEVERAL if what == "place" and len(choices) == 1:
            return Answer(Status.AMBIGUOUS, f"{typed}: {_MAYBE_MORE}", choices=choices, notes=(_OR_ELSE,))
        case Matched.SEVERAL:
            many = {"place": "places are called", "outcome": "outcomes match", "body": "bodies match"}[what]
            named = typed if what == "place" else f'"{typed}"'
            return Answer(Status.AMBIGUOUS, f"{len(choices)} {many} {named}. Which one?", choices=choices)
        case Matched.OUTSIDE:
            return Answer(Status.OUT_OF_SCOPE, match.says)
        case Matched.NEAR:
            meant = " or ".join(choice.label for choice in choices)
            return Answer(
                Status.NOT_FOUND, f'No {what} called "{typed}" is known. Did you mean {meant}?', choices=choices
            )
    if not typed:
        return Answer(Status.NOT_UNDERSTOOD, f"No {what} was named.")
    return Answer(Status.NOT_FOUND, match.says or f'No {what} called "{typed}" is known.')


def refused_reform(under: str, near: Iterable[str]) -> Answer:
    """The answer when a reform is not known, with the nearest that are."""
    choices = tuple(Choice(name, f"--under {name}") for name in near)
    hint = f"Did you mean {listed([c.label for c in choices], 'or')}?" if choices else "The law as it is: current-law."
    return Answer(Status.NOT_FOUND, f'No reform called "{as_typed(under)}" is known. {hint}', choices=choices)


def refused_department(name: str) -> Answer:
    """The answer when a body leads no part of any outcome in England."""
    return Answer(
        Status.NOT_FOUND, f"{name} is not a department of the UK government with a part in any outcome in England."
    )


def no_tests() -> Answer:
    """The answer when a pack has no tests of how anything is held to account."""
    return Answer(Status.NO_RULE, "These rules have no folder scrutiny, so there are no tests to put to anybody.")


def before_records(on: date) -> Answer | None:
    """The answer when a day lies before these records; nothing when it does not."""
    if on >= RECORDS_BEGIN:
        return None
    begin = in_words(RECORDS_BEGIN)
    message = f"These records begin on {begin}, so they cannot answer for {in_words(on)}."
    return Answer(Status.BEFORE_RECORDS, message)


def ended_body(book: Compiled, match: Match, answer: Answer, on: date) -> Answer:
    """Say so where the place was asked for by the name of a body that had ended, or had not begun, on that day."""
    body = book.bodies.get(match.body) if match.body else None
    if body is None or body.days.holds_on(on) or answer.question is None:
        return answer
    if body.days.end is not None and on >= body.days.end:
        last = day_before(body.days.end)
        note = f"{body.name} ended on {in_words(last)}."
        if answer.status is Status.NARROW:
            note += f" On {in_words(body.days.end)} its area passed to {len(answer.choices)} councils."
            old = Choice("the old council", f"--on {last}", law=_succession(book, answer, body.days.end))
            return replace(answer, notes=(note,), choices=(*answer.choices, old))
    elif body.days.start is not None:
        note = f"{body.name} did not exist until {in_words(body.days.start)}."
    else:
        return answer
    return replace(answer, notes=(note, *(n for n in answer.notes if "as an area" not in n)))


def _succession(book: Compiled, answer: Answer, day: date) -> Law:
    """The law under which those who came after began to sit on a day."""
    place = book.places[answer.question.place] if answer.question else None
    for tier in ("upper", "lower"):
        for piece in place.ground if place else ():
            seats = book.seats.get(f"{tier}/{piece}")
            for seat in seats.full if seats else ():
                if seat.days.start == day and seat.law:
                    return seat.law
    return ()
