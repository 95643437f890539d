"""The days on which the answer to one question changed, and who answered between them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from accountability.model.answer import Answer
from accountability.model.days import RECORDS_BEGIN, Days
from accountability.model.history import Spell


def spells(changes: Iterable[date], until: date, who: Callable[[date], Answer]) -> tuple[Spell, ...]:
    """Who answered on end, from the beginning of these records to a day.

    `changes` are days on which the answer may have changed. The last spell has no end.
    """
    days = sorted({RECORDS_BEGIN, *(day for day in changes if RECORDS_BEGIN < day <= until)})
    kept: list[tuple[date, Answer]] = []
    for day in days:
        answer = who(day)
        if not kept or _stands(answer) != _stands(kept[-1][1]):
            kept.append((day, answer))
    ends = [*(day for day, _ in kept[1:]), None]
    return tuple(_spell(Days(day, end), answer) for (day, answer), end in zip(kept, ends, strict=True))


def _stands(answer: Answer) -> tuple[object, ...]:
    return answer.status, tuple(party.id + party.name for party in answer.answerable), answer.message


def _spell(days: Days, answer: Answer) -> Spell:
    return Spell(days, answer.status, answer.answerable, answer.message)
