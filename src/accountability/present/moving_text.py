"""Whether and how an outcome can move to another tier, in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from accountability.model.answer import Party, Status
from accountability.model.days import in_words
from accountability.model.moving import Held, Instrument, Moving, Outlook, Way
from accountability.model.words import capital, listed
from accountability.present import names
from accountability.present.law_words import law_words
from accountability.present.levers_text import SURE, how_sure, uses_words
from accountability.present.pieces import Said, below, labelled, sentence
from accountability.present.supposed import headed

_VERDICTS = {
    Outlook.THERE: "It is there already: nothing has to move.",
    Outlook.PARTLY: "In part it is there already.",
    Outlook.BELOW_ACT: "It can move without an Act, as far as these rules know.",
    Outlook.ACT: "These rules know of no order that can move it: it takes an Act.",
    Outlook.UNKNOWN: "These rules know of no way by which it can move there.",
}
_INSTRUMENTS = {
    Instrument.DECISION: "By decision",
    Instrument.ORDER: "By order",
    Instrument.ACT: "By Act",
    Instrument.DELEGATION: "Short of a move",
}
_FEW = 6
"""So many who answer, or who have it already, are named; the others are counted."""


def moving_said(found: Moving, today: date, everything: bool = False) -> list[Said]:
    """The whole report; `everything` names all who answer and all sources."""
    lines = headed(found.under) + sentence(_heading(found, today)) + sentence(_VERDICTS[found.outlook])
    lines += labelled("Answers now", _now(found, everything))
    if found.outlook is not Outlook.THERE:
        lines += labelled("At that tier here", f"{listed(_some(found.sits, everything))}." if found.sits else "")
    lines += labelled("Has it already", _held(found.held, everything))
    for way in found.ways:
        lines += _way(way, everything)
    if found.weighed:
        lines += sentence("Whatever the way:")
    for one in found.weighed:
        law = f" {law_words(one.law)}." if one.law else ""
        lines += labelled(one.title, f"{one.does}{law}")
    return lines + how_sure(found.certainty)


def _heading(found: Moving, today: date) -> str:
    when = f" on {in_words(found.on)}" if found.on != today else ""
    where = names.the_place(found.place)
    return f"Can {found.title} in {where} move to {names.the(found.tier_title)}{when}?"


def _now(found: Moving, everything: bool) -> str:
    if found.status is Status.NOBODY:
        return "nobody has the duty."
    if not found.now:
        return "no elected person, and no body at any tier."
    kinds = _by_kind(found.now) if len(found.now) > _FEW and not everything else [names.the(p.name) for p in found.now]
    return f"{listed(kinds)}."


def _by_kind(parties: Sequence[Party]) -> list[str]:
    """Many who answer, counted by the tier at which they sit."""
    tiers: dict[str, int] = {}
    for party in parties:
        tiers[party.tier or party.kind] = tiers.get(party.tier or party.kind, 0) + 1
    return [f"{count} at the tier {tier}" if tier else f"{count} more" for tier, count in sorted(tiers.items())]


def _some(words: Sequence[str], everything: bool) -> list[str]:
    if everything or len(words) <= _FEW:
        return list(words)
    return [*words[: _FEW - 1], f"{len(words) - _FEW + 1} more"]


def _held(held: Sequence[Held], everything: bool) -> str:
    told = [f"{one.body}{f' since {in_words(one.since)}' if one.since else ''}" for one in held]
    power = f"{capital(held[0].power)}: " if held else ""
    return f"{power}{'; '.join(_some(told, everything))}." if told else ""


def _way(way: Way, everything: bool) -> list[Said]:
    lines = labelled(_INSTRUMENTS[way.instrument], f"{way.title}. {way.does}")
    for label, text in (
        ("Law", f"{law_words(way.law)}." if way.law else ""),
        ("Consent", f"{listed(way.consents)}." if way.consents else ""),
        ("How", way.procedure),
        ("First", " ".join(way.needs)),
        ("Missing here", f"{way.missing}." if way.missing else ""),
        ("Takes", f"{way.lead_time}." if way.lead_time else ""),
        ("Used", f"{uses_words(way.used)}." if way.used else ""),
        ("Cannot", " ".join(way.limits)),
        ("Source", f"{SURE[way.certainty]}{_from(way.source)}." if everything else ""),
    ):
        lines += below(label, text)
    return lines


def _from(source: Sequence[str]) -> str:
    return f" ({'; '.join(source)})" if source else ""
