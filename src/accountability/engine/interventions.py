"""Functions taken from a body by ministers, looked up after the body is found."""

from __future__ import annotations

from dataclasses import dataclass

from accountability.engine.relations import Concern
from accountability.model.answer import InForce, Mention, Party
from accountability.model.body import Intervention
from accountability.model.compiled import Compiled
from accountability.model.days import month_in_words
from accountability.model.source import Certainty
from accountability.model.who import Sort
from accountability.model.words import listed

_GRAVITY = {"taken": 1, "reserve": 2, "directions": 3, "contract": 4}
"""Which intervention is told where several are in force: the one that goes furthest."""


@dataclass(frozen=True, slots=True)
class Intervened:
    """Who answers once interventions are looked up, who stands beside, the intervention told, and extra deliverers."""

    answerable: tuple[Party, ...]
    beside: tuple[Party, ...] = ()
    told: InForce | None = None
    delivers: tuple[Mention, ...] = ()
    certainty: tuple[Certainty, ...] = ()


def in_force(book: Compiled, body: str, concern: Concern) -> tuple[Intervention, ...]:
    """The interventions that touch a body that day."""
    return tuple(one for one in book.interventions.get(body, ()) if one.days.holds_on(concern.day))


def takes(one: Intervention, concern: Concern) -> bool:
    """Say whether functions that decide this outcome are taken."""
    return one.power == "taken" and one.decides(concern.outcome)


def intervene(book: Compiled, found: tuple[Party, ...], nation: str, concern: Concern) -> Intervened:
    """Only where functions are taken and decide this outcome do commissioners stand in; anything less is a note."""
    answerable: list[Party] = []
    beside: list[Party] = []
    told: list[tuple[int, InForce]] = []
    delivers: list[Mention] = []
    sure: list[Certainty] = []
    for party in found:
        stand_ins: list[Party] = []
        for one in in_force(book, party.id, concern) if party.sort is Sort.BODY else ():
            decides = one.decides(concern.outcome)
            minister = book.portfolios[one.sent_by].held_on(concern.day, nation)
            sender = minister.office if minister else "a minister"
            if takes(one, concern):
                name = f"{one.held_by} at {party.name}"
                stand_ins.append(Party(Sort.WORDS, one.id, name, tier=party.tier, office=one.held_by, for_whom=sender))
                sure.append(one.certainty)
            if one.power == "contract" and decides:
                delivers.append(Mention(one.held_by, what="under direction"))
            if one.power != "contract" or decides:
                taken = takes(one, concern)
                rank = 0 if decides else _GRAVITY[one.power]
                told.append((rank, InForce(one.id, _says(one, sender, taken), one.law, taken)))
        answerable += stand_ins or [party]
        beside += [party] if stand_ins else []
    gravest = min(told, key=lambda pair: (pair[0], pair[1].id), default=(0, None))[1]
    return Intervened(tuple(answerable), tuple(beside), gravest, tuple(delivers), tuple(sure))


def _says(one: Intervention, sender: str, taken: bool) -> str:
    took = listed(name.replace("-", " ") for name in one.takes) or "its functions"
    when = f" in {month_in_words(one.days.start)}" if one.days.start else ""
    match one.power:
        case "taken":
            scope = ", this among them" if taken else ""
            return f"{one.held_by}, sent by the {sender}, took functions on {took}{when}{scope}"
        case "reserve":
            return f"{one.held_by}, sent by the {sender}{when}, may take functions as a last resort"
        case "contract":
            return f"the {sender} directed{when} that {one.held_by} deliver this; the council keeps the duty"
        case _:
            return f"the {sender} gave directions{when}; no function was taken"
