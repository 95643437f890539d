"""An answer as one row of many: the bodies in a cell, and a message where there is more to say than their names."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date

from accountability.model.answer import Answer, Choice, Status
from accountability.model.source import Certainty
from accountability.model.words import capital, listed
from accountability.present import details
from accountability.present.layout import lines_of
from accountability.present.narrowed import narrow
from accountability.present.phrases import duty_sentence, parties_beside, tense, unless
from accountability.present.refused import COVERED
from accountability.present.supposed import notice, under_of
from accountability.present.to_json import Data, answer_json

ADDED = ("status", "answerable", "message")
"""The columns that a table gains. An object of JSON Lines gains every key of the answer as data."""

_MOST_LISTED = 12
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)*%?")
_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def bodies(answer: Answer) -> str:
    """Everybody who answers, in one cell."""
    return "; ".join(party.name for party in answer.answerable)


def added_cells(answer: Answer, today: date) -> tuple[str, ...]:
    """What an answer adds to a row of a table: the cells of `ADDED`."""
    return (str(answer.status), bodies(answer), message(answer, today))


def added_keys(answer: Answer) -> Data:
    """What an answer adds to an object of JSON Lines: the whole of it."""
    return answer_json(answer)


def told_apart(name: str, taken: Mapping[str, object] | tuple[str, ...]) -> str:
    """A column's name, changed where the answer or another column has the same.

    >>> told_apart("status", ADDED), told_apart("id", ADDED)
    ('asked_status', 'id')
    """
    while name in taken:
        name = f"asked_{name}"
    return name


def inert(text: str) -> str:
    """A cell that no spreadsheet takes for a formula; a plain number stays a number.

    >>> inert("=1+1"), inert("-5"), inert("Leeds")
    ("'=1+1", '-5', 'Leeds')
    """
    return f"'{text}" if text.startswith(_STARTS_A_FORMULA) and not _NUMBER.fullmatch(text) else text


class _Echo:
    """What a CSV writer writes to when the text itself is wanted."""

    @staticmethod
    def write(text: str) -> str:
        return text


_writer = csv.writer(_Echo(), lineterminator="\n")


def csv_line(cells: Iterable[str]) -> str:
    """A line of CSV, with its end, in which no cell is a formula."""
    return str(_writer.writerow([inert(cell) for cell in cells]))


def message(answer: Answer, today: date) -> str:
    """What a reader of the row must know besides the names; empty where that is nothing."""
    return " ".join((notice(under_of(answer)) + " " + _MESSAGES.get(answer.status, _said)(answer, today)).split())


def _said(answer: Answer, _today: date) -> str:
    return " ".join((answer.message, *answer.notes))


def _answered(answer: Answer, today: date) -> str:
    """Who shares it, in which cases it is somebody else, and any doubt."""
    when = tense(answer, today)
    cases = unless(answer, when).removeprefix(", ")
    said = [duty_sentence(answer, when) if len(answer.answerable) > 1 else "", f"{capital(cases)}." if cases else ""]
    doubt = details.how_sure(answer) if answer.certainty is Certainty.DOUBTFUL else []
    return " ".join((*said, *(line.strip() for line in lines_of(doubt)), *details.all_notes(answer)))


def _not_found(answer: Answer, _today: date) -> str:
    """The row already shows the place that was typed, so what may have been meant is enough."""
    _, sign, meant = answer.message.partition("Did you mean")
    return sign + meant if sign and answer.message.startswith("No place called") else answer.message


def _narrow(answer: Answer, today: date) -> str:
    """Every answer in the place, as far as a cell can hold them, and how to ask for one."""
    before: list[str] = []
    items: list[str] = []
    after: list[str] = []
    for line in lines_of(narrow(answer, today, quiet=True)):
        if line.startswith("    ") and items:
            items[-1] += f" {line.strip()}"
        elif line.startswith("  "):
            items.append(line.strip())
        else:
            (after if items else before).append(line)
    more = len(items) - _MOST_LISTED
    shown = "; ".join(items[:_MOST_LISTED]) + (f"; and {more} more" if more > 0 else "")
    said = " ".join((*before, f"{shown}." if shown else "", *after))
    return said.replace("--in ", "")


def _depends(answer: Answer, _today: date) -> str:
    """The question of fact, who answers in each case, and what to write."""
    cases = "; ".join(map(_case, answer.choices))
    facts = listed(
        (" and ".join(f"{fact}={value}" for fact, value in c.given) for c in answer.choices if c.given), "or"
    )
    return f"It depends: {answer.asks} {capital(cases)}." + (f" To settle it, give {facts}." if facts else "")


def _case(choice: Choice) -> str:
    return f"{choice.label}: {parties_beside(choice.mode, choice.parties, choice.status)}"


def _ambiguous(answer: Answer, _today: date) -> str:
    return f"{answer.message} {'; '.join(choice.label for choice in answer.choices)}."


def _out_of_scope(answer: Answer, _today: date) -> str:
    return f"{answer.message} {COVERED}"


_MESSAGES: Mapping[Status, Callable[[Answer, date], str]] = {
    Status.ANSWERED: _answered,
    Status.NOT_FOUND: _not_found,
    Status.NARROW: _narrow,
    Status.DEPENDS: _depends,
    Status.AMBIGUOUS: _ambiguous,
    Status.OUT_OF_SCOPE: _out_of_scope,
}
