"""Who answers for an outcome in a council area for as long as nothing in that changes."""

from __future__ import annotations

from dataclasses import dataclass

from accountability.model.answer import Party, Status
from accountability.model.days import Days


@dataclass(frozen=True, slots=True)
class Said:
    """What an answer says to whoever wants it in a row.

    `mode` (sole, jointly, either) is empty where nobody answers. `rules` decided; `assuming` are the usual values of
    facts on which it rests, each with its name.
    """

    status: Status
    mode: str = ""
    parties: tuple[Party, ...] = ()
    rules: tuple[str, ...] = ()
    assuming: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Period:
    """One row of the relation between outcomes, areas, days and those who answer; several who share are several rows.

    `in_being` says whether the area was one on those days: before and after, the answer is for its ground. `party` is
    nobody where nobody, or no one body, answers: the status in `said` tells which.
    """

    outcome: str
    place: str
    code: str
    days: Days
    in_being: bool
    said: Said
    party: Party | None = None
