"""What was asked on the command line, read and checked: the day, the facts, the format."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import date

from accountability.model.days import read_day


class MisaskedError(Exception):
    """The command line cannot be understood; the sentence says what to write."""


def today() -> date:
    """Today, or the day that ACCOUNTABILITY_TODAY fixes."""
    fixed = os.environ.get("ACCOUNTABILITY_TODAY")
    if not fixed:
        return date.today()  # noqa: DTZ011  (the reader's own day is the one meant)
    day = read_day(fixed)
    if day is None:
        raise MisaskedError(f'ACCOUNTABILITY_TODAY is "{fixed}", which is not a day. Write it as 2026-11-22.')
    return day


def day_asked(text: str | None) -> date:
    """The day asked about: today when none is named."""
    if text is None:
        return today()
    day = read_day(text)
    if day is None:
        raise MisaskedError(f'"{text[:40]}" is not a day. Write it as --on 2026-11-22 or --on "22 November 2026".')
    return day


def facts_given(pairs: Sequence[str]) -> dict[str, str]:
    """Facts from `FACT=VALUE` pairs."""
    found: dict[str, str] = {}
    for pair in pairs:
        name, sign, value = pair.partition("=")
        if not (name.strip() and sign and value.strip()):
            raise MisaskedError(
                f'"{pair[:60]}" is not a fact. Write --given FACT=VALUE, such as --given road-class=trunk.'
            )
        if found.setdefault(name.strip(), value.strip()) != value.strip():
            raise MisaskedError(f'"{name.strip()}" is given twice, with two values. Keep one of them.')
    return found


def outcome_asked(words: Sequence[str] | None) -> str:
    """The outcome asked about, which cannot be left out."""
    if not words:
        raise MisaskedError("What? Name an outcome, such as bins: accountability who bins --in Sevenoaks")
    return " ".join(words)


def place_asked(text: str | None) -> str:
    """The place asked about, which cannot be left out."""
    if text is None or not text.strip():
        raise MisaskedError("Where? Add --in and a place, such as --in Sevenoaks.")
    return text


def question_asked(
    outcome: Sequence[str] | None, place: str | None, on: str | None, under: str, given: Sequence[str] | None
) -> tuple[str, str, date, str, dict[str, str]]:
    """The whole question, in the order in which the rulebook takes it."""
    return outcome_asked(outcome), place_asked(place), day_asked(on), under, facts_given(given or ())


def format_asked(text: str, known: Sequence[str]) -> str:
    """The form of the answer."""
    if text not in known:
        raise MisaskedError(f'"{text[:40]}" is not a format. Write --format {" or --format ".join(known)}.')
    return text
