"""What the exit status says: the one table from what came of a question to a number."""

from __future__ import annotations

from accountability.model.answer import NOT_ASKED, SETTLED, Status

ANSWERED = 0
UNSETTLED = 1
NOT_UNDERSTOOD = 2
BROKEN = 3
"""A fault of the program, which is never the reader's."""


def of_status(status: Status) -> int:
    """0 answered, 1 understood but unsettled, 2 not understood.

    >>> [of_status(s) for s in (Status.NOBODY, Status.NARROW, Status.NOT_FOUND)]
    [0, 1, 2]
    """
    return ANSWERED if status in SETTLED else NOT_UNDERSTOOD if status in NOT_ASKED else UNSETTLED
