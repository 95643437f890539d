"""What each sentence about a brief does: it is asked for, and its words are compared."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from accountability.bdd.asking import Asking, today
from accountability.bdd.expect import Slots, Table
from accountability.bdd.failures import WRONG, DisagreesError, NotUnderstoodError
from accountability.model.answer import Answer
from accountability.model.brief import Brief
from accountability.model.words import listed
from accountability.present.brief_sheet import brief_text

_EXAMPLE = 'When I ask for a brief on "bins" in "Birmingham" for media'


@dataclass(frozen=True, slots=True)
class BriefSeen:
    """A brief, with its words on one line."""

    found: Brief
    said: str


def ask(asking: Asking, slots: Slots, _: Table) -> None:
    """A brief for an audience."""
    day = asking.day(slots.get("day", ""))
    found = asking.law.brief(slots["outcome"], slots["place"], slots["audience"], day, asking.given, max(day, today()))
    if isinstance(found, Answer):
        raise NotUnderstoodError(f"There is no brief on that. {found.message}")
    asking.seen = BriefSeen(found, " ".join(brief_text(found, max(day, today())).split()))


def says(wanted: bool) -> Callable[[Asking, Slots, Table], None]:
    """Words that stand in the brief, or do not."""

    def check(asking: Asking, slots: Slots, _: Table) -> None:
        seen = asking.sight(BriefSeen, _EXAMPLE)
        if (" ".join(slots["passage"].split()) in seen.said) is not wanted:
            raise DisagreesError(
                f"The brief {'does not say' if wanted else 'says'} that. It begins: {seen.said[:240]}", WRONG
            )

    return check


def misleads(asking: Asking, slots: Slots, _: Table) -> None:
    """A claim that the brief warns of."""
    claims = [one.claim for one in asking.sight(BriefSeen, _EXAMPLE).found.red_flags]
    if slots["claim"] not in claims:
        told = listed(f'"{one}"' for one in claims) or "nothing"
        raise DisagreesError(f"By the rules it would mislead to say {told}.", WRONG)


BRIEFS: Mapping[str, Callable[[Asking, Slots, Table], None]] = {
    "brief": ask,
    "brief-on": ask,
    "brief-says": says(True),
    "brief-says-not": says(False),
    "misleads": misleads,
}
"""What each sentence about a brief does, by its id."""
