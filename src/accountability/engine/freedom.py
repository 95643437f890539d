"""How free whoever answers in a place is to do it in their own way, read from the rules that decide there."""

from __future__ import annotations

from accountability.model.answer import Answer, Status
from accountability.model.outcome import Outcome
from accountability.model.variation import Freedom, Kind, Within
from accountability.model.who import Sort

Classified = tuple[Kind, Freedom, str]

_DUTIES: dict[Kind, tuple[Freedom, str]] = {
    Kind.LAW: (Freedom.NONE, "the law itself says what is to be done"),
    Kind.STANDARD: (Freedom.BOUNDED, "the duty is local, and a national standard says what is due"),
    Kind.CHOICE: (Freedom.FREE, "the law leaves it to those who are elected there"),
    Kind.DISCRETION: (Freedom.BOUNDED, "the test is set by law, and each case is judged there"),
    Kind.PERFORMANCE: (Freedom.BOUNDED, "the duty is set by law, and how it is carried out is decided there"),
    Kind.NEED: (Freedom.BOUNDED, "the duty is set by law, and what it takes follows need"),
    Kind.RESOURCES: (Freedom.BOUNDED, "the duty is set by law, and money limits how it is met"),
    Kind.UNKNOWN: (Freedom.BOUNDED, "the duty is set by law, and nothing says how far it binds"),
}
"""What a duty that local voters control leaves open, by the reason that the outcome gives for differing."""


MAY_NOT = "the law gives nobody the duty, so whoever may act may also not"
"""Why whoever may act is free, where nobody must."""


def freedom_of(
    outcome: Outcome, answer: Answer, within: Within | None, standard: bool, local_voters: bool
) -> Classified:
    """The kind of a difference in this place, how free whoever answers is, and why.

    `standard` says that a national standard holds for everybody there. What the pack says of the nation goes first.
    """
    kind = within.kind if within and within.kind else Kind(outcome.variation)
    if within and within.freedom:
        return kind, within.freedom, f"the law of {_NATIONS[within.nation]} sets how much is left open"
    if answer.status is Status.NOBODY:
        return kind, Freedom.FREE, MAY_NOT
    if answer.status is Status.INDEPENDENT:
        return Kind.DISCRETION, Freedom.BOUNDED, "somebody independent decides each case"
    if not local_voters:
        return _of_the_centre(kind, answer)
    if any(party.strength == "power" for party in answer.answerable):
        return kind, Freedom.FREE, "the law gives a power and no duty"
    freedom, because = _DUTIES[kind]
    if standard and freedom is Freedom.FREE:
        return kind, Freedom.BOUNDED, "the law leaves it to those who are elected there, above a national standard"
    return kind, freedom, because


def _of_the_centre(kind: Kind, answer: Answer) -> Classified:
    """Where no voters elect locally who answers, nothing is a local choice."""
    if any(party.sort is Sort.PROVIDER for party in answer.answerable):
        return (Kind.UNKNOWN if kind is Kind.CHOICE else kind), Freedom.BOUNDED, "a provider that nobody elects decides"
    if kind is Kind.CHOICE:
        return Kind.UNKNOWN, Freedom.NONE, "nobody elected there decides, so no difference is a local choice"
    return kind, Freedom.NONE, "nobody elected there decides: the service is run for the nation"


_NATIONS = {
    "england": "England",
    "scotland": "Scotland",
    "wales": "Wales",
    "northern-ireland": "Northern Ireland",
}
