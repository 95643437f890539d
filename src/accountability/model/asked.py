"""One of many questions, as a person would put it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from accountability.model.answer import CURRENT_LAW


@dataclass(frozen=True, slots=True)
class Asked:
    """A question before it is understood. With no day it is asked for the day on which the facts were checked.

    >>> Asked("bins", "Sevenoaks").under
    'current-law'
    """

    outcome: str
    place: str
    on: date | None = None
    under: str = CURRENT_LAW
    given: Mapping[str, str] = field(default_factory=dict)
