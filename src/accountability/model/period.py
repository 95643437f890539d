"""Who answers for an outcome in a council area for as long as nothing in that changes."""

from __future__ import annotations

from dataclasses import dataclass

from accountability.model.answer import Status
from accountability.model.days import Days


@dataclass(frozen=True, slots=True)
class Period:
    """One row of the relation between outcomes, areas, days and those who answer; several who share are several rows.

    `sort` says what `body` is: a body, or the portfolio of a minister, a kind of provider, a tier that is not listed,
    an intervention. It is empty where nobody, or no one body, answers: `status` says which.
    """

    outcome: str
    place: str
    code: str
    days: Days
    status: Status
    sort: str = ""
    body: str = ""
    tier: str = ""
    rule: str = ""
