"""Those whom a lever or a route may reach: who answers, who may act, and of which government a minister is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from accountability.model.answer import Answer, Party
from accountability.model.compiled import Compiled
from accountability.model.lever import Government
from accountability.model.outcome import Outcome
from accountability.model.tier import Tenure
from accountability.model.who import Sort

_DEVOLVED = ("devolved-government", "devolved-department")


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody who answers, or who may act, as levers and routes see them."""

    name: str
    kinds: frozenset[str]
    body: str = ""
    tier: str = ""
    role: str = ""
    has_duty: bool = True


def of_party(party: Party) -> Holder:
    """Somebody who answers: of the kind of the body, and of the kind of office in which it sits."""
    kinds = frozenset(kind for kind in (party.kind, party.seated_as) if kind)
    return Holder(party.name, kinds, party.body or "", party.tier, party.role)


def holders(book: Compiled, answer: Answer, on: date) -> Iterator[Holder]:
    """Everybody who answers, ministers left out; where nobody has the duty, every body that may act."""
    for party in (*answer.answerable, *answer.beside):
        if party.sort is not Sort.MINISTER:
            yield of_party(party)
    for mention in answer.may_act:
        if mention.body and mention.body in book.bodies:
            body = book.bodies[mention.body]
            yield Holder(body.name_on(on), frozenset((body.kind,)), body.id, has_duty=False)


def government_of(book: Compiled, tenure: Tenure) -> Government:
    """Of which government the minister is who holds a portfolio."""
    devolved = book.bodies[tenure.department].kind in _DEVOLVED
    return Government.DEVOLVED if devolved else Government.UK


def tenures(book: Compiled, outcome: Outcome, nation: str, on: date) -> Iterator[tuple[str, Tenure]]:
    """The ministers to whom something of an outcome is left in a nation that day: portfolio and tenure, in order."""
    for residual in outcome.residuals:
        tenure = book.portfolios[residual.portfolio].held_on(on, nation) if residual.nation == nation else None
        if tenure:
            yield residual.portfolio, tenure


def nations_of(book: Compiled, ground: tuple[int, ...]) -> tuple[str, ...]:
    """The nations in which some ground lies."""
    return tuple(sorted({book.ground[str(piece)].nation for piece in ground}))
