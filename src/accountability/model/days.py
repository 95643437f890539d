"""Periods of days, half-open, and the only day arithmetic in the product."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

RECORDS_BEGIN = date(2009, 1, 1)
"""The first day for which these records can answer."""

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Days:
    """A period: holds from `start`, and no longer holds on `end`. `None` is open.

    >>> may = Days(date(2025, 5, 1), date(2025, 6, 1))
    >>> may.holds_on(date(2025, 5, 31)), may.holds_on(date(2025, 6, 1))
    (True, False)
    """

    start: date | None = None
    end: date | None = None

    def holds_on(self, day: date) -> bool:
        """Say whether the period holds on this day."""
        return (self.start is None or self.start <= day) and (self.end is None or day < self.end)

    def overlaps(self, other: Days) -> bool:
        """Say whether the two periods share a day."""
        return (self.start is None or other.end is None or self.start < other.end) and (
            other.start is None or self.end is None or other.start < self.end
        )

    def is_possible(self) -> bool:
        """Say whether the period holds at least one day."""
        return self.start is None or self.end is None or self.start < self.end

    def edges(self) -> tuple[date, ...]:
        """The days on which something changes: the first day and the first day after."""
        return tuple(day for day in (self.start, self.end) if day is not None)

    @property
    def last(self) -> date | None:
        """The last day on which the period holds, if it ends."""
        return None if self.end is None else day_before(self.end)


ALWAYS = Days()


def day_before(day: date) -> date:
    """The day before this one."""
    return day - timedelta(days=1)


def years_before(day: date, years: int) -> date:
    """The same day some years before; 28 February for 29 February.

    >>> str(years_before(date(2028, 2, 29), 2))
    '2026-02-28'
    """
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)


def in_words(day: date) -> str:
    """Write a day as people do.

    >>> in_words(date(2026, 11, 22))
    '22 November 2026'
    """
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def month_in_words(day: date) -> str:
    """Write the month of a day.

    >>> month_in_words(date(2028, 4, 1))
    'April 2028'
    """
    return f"{_MONTHS[day.month - 1]} {day.year}"


_NUMBERS = re.compile(r"(\d{1,4})([/. -])(\d{1,2})\2(\d{1,4})", re.ASCII)
_ORDINAL = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)\b", re.ASCII)


def only_day(text: str) -> date | None:
    """Read a day in any order of its parts; `None` when it is none, or when it could be either of two.

    >>> only_day("22/11/2026") == only_day("22nd November 2026") == only_day("November 22, 2026") == date(2026, 11, 22)
    True
    >>> only_day("04/05/2026") is None, only_day("04/04/2026")
    (True, datetime.date(2026, 4, 4))
    """
    text = _ORDINAL.sub(r"\1", text.strip())
    numbers = _NUMBERS.fullmatch(text)
    if not numbers:
        words = text.replace(",", " ").split()
        orders = (words, [words[1], words[0], words[2]]) if len(words) == 3 else (words,)
        return next(filter(None, (read_day(" ".join(order)) for order in orders)), None)
    first, _, second, third = numbers.groups()
    if len(first) == 4:
        orders = ([first, second, third],)
    elif len(third) == 4:
        orders = ([third, second, first], [third, first, second])
    else:
        return None
    found = {read_day("-".join([year, month.zfill(2), day.zfill(2)])) for year, month, day in orders} - {None}
    return found.pop() if len(found) == 1 else None


def read_day(text: str) -> date | None:
    """Read an ISO date or one in words; `None` when it is neither or no such day exists.

    >>> read_day("2026-11-22") == read_day("22 November 2026") == date(2026, 11, 22)
    True
    >>> read_day("2026-02-30") is None
    True
    """
    words = text.strip().replace(",", " ").split()
    if len(words) == 1:
        parts = words[0].split("-")
        if [len(part) for part in parts] != [4, 2, 2] or not all(p.isascii() and p.isdigit() for p in parts):
            return None
        numbers = [int(part) for part in parts]
    elif len(words) == 3 and all(w.isascii() and w.isdigit() for w in (words[0], words[2])):
        months = [
            n for n, month in enumerate(_MONTHS, 1) if len(words[1]) > 2 and month.lower().startswith(words[1].lower())
        ]
        if len(words[2]) != 4 or len(words[0]) > 2 or len(months) != 1:
            return None
        numbers = [int(words[2]), months[0], int(words[0])]
    else:
        return None
    try:
        return date(*numbers)
    except ValueError:
        return None
