"""A documented question with the answer that a public source gives."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from accountability.model.answer import CURRENT_LAW, Status
from accountability.model.source import NOWHERE, Span


@dataclass(frozen=True, slots=True)
class Case:
    """One question as a person would ask it, and everything that its answer must be.

    `answerable` holds ids: of bodies, of a minister's department, or `provider:kind`. `None` says that the case
    expects nothing of them. Without `on` the question is asked for today.
    """

    outcome: str
    says: str
    place: str
    on: date | None = None
    given: tuple[tuple[str, str], ...] = ()
    under: str = CURRENT_LAW
    status: Status = Status.ANSWERED
    answerable: tuple[str, ...] | None = None
    not_answerable: tuple[str, ...] = ()
    rule: str = ""
    law: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    span: Span = field(default=NOWHERE, compare=False)
