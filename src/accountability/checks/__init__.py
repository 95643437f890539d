"""Named checks that run whenever a pack is compiled. Each returns mistakes; none of them prints."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from accountability.checks import circles, lifespans, seats, voters
from accountability.model.compiled import Compiled
from accountability.model.diagnostic import Diagnostic

EVERY: tuple[Callable[[Compiled], Iterable[Diagnostic]], ...] = (
    seats.one_in_a_seat,
    seats.promises_kept,
    lifespans.sitters_exist,
    lifespans.departments_exist,
    circles.no_circle_in_exceptions,
    circles.no_circle_in_roles,
    circles.nobody_answers_to_themselves,
    voters.every_answerer_reaches_voters,
    voters.nobody_is_out_of_reach,
)
"""Adding a check is adding a name."""


def every_check(book: Compiled) -> list[Diagnostic]:
    """Every mistake that any check finds."""
    return [diagnostic for check in EVERY for diagnostic in check(book)]
