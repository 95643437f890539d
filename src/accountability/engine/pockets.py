"""Who pays and who gains, worked out: the bodies come from the rules, the money from the case."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from itertools import accumulate, zip_longest

from accountability.engine.ask import ask
from accountability.engine.forthcoming import is_coming
from accountability.engine.shares import divided, grain
from accountability.model.answer import Answer, Party, Status
from accountability.model.compiled import Compiled
from accountability.model.invest import NOTHING, Ending, Figures, Flow, Investment, Pocket, Pockets, WrongPockets
from accountability.model.place import Place
from accountability.model.report import Subject
from accountability.model.words import listed

_REPLACED = "replace this council"
"""What a row of the register says of a body that is to end."""
_SHARE = Decimal("0.0001")

Years = tuple[Decimal, ...]


def wrong_pockets(book: Compiled, cases: Iterable[Investment], place: Place | None, on: date) -> WrongPockets | Answer:
    """Some cases in a place, or each in its own; or the answer that says which party is not settled there."""
    found: list[Pockets] = []
    for case in cases:
        where = place or book.places[case.place]
        worked_out = pockets(book, case, where, on)
        if isinstance(worked_out, Answer):
            return worked_out
        found.append(worked_out)
    return WrongPockets(tuple(found))


def cases_for(book: Compiled, place: Place | None) -> tuple[Investment, ...]:
    """The cases to tell of: those of the place; else, of those whose figures could stand for any place, all."""
    every = tuple(book.investments[id_] for id_ in sorted(book.investments))
    if place is None:
        return every
    own = tuple(case for case in every if case.place == place.id)
    return own or tuple(case for case in every if case.figures is Figures.ILLUSTRATIVE)


def pockets(book: Compiled, case: Investment, place: Place, on: date) -> Pockets | Answer:
    """One case in a place on a day."""
    flows: dict[str, tuple[Party, list[Flow]]] = {}
    for flow in case.flows:
        answer = ask(book, book.outcomes[flow.outcome], place, on, {})
        if answer.status is not Status.ANSWERED:
            return answer
        if len(answer.answerable) != 1:
            return _shared(answer)
        party = answer.answerable[0]
        flows.setdefault(party.body or party.id, (party, []))[1].append(flow)
    told = tuple(_pocket(id_, party, own) for id_, (party, own) in flows.items())
    told, shareable = _in_public_value(told)
    told, cash_shareable = _in_cash(told)
    every = [flow for _, own in flows.values() for flow in own]
    return Pockets(
        case.id,
        case.title,
        Subject(place.id, place.name, place.kind, place.code, place.days),
        on,
        case.years,
        case.figures,
        told,
        _sum(told),
        _wrong_share(told),
        _back_in(every, [flow.gains for flow in every]),
        _back_in(every, [flow.cashable for flow in every]),
        shareable,
        cash_shareable,
        case.through,
        case.law,
        case.note.replace("{place}", place.name),
        _ending(book, flows, on),
        book.places[case.place].name if case.place in book.places and case.place != place.id else "",
        case.source,
        case.certainty,
    )


def _shared(answer: Answer) -> Answer:
    """The answer that says why a case cannot be worked out: several share the duty of one of its parties."""
    who = listed(party.name for party in answer.answerable)
    title = answer.question.title if answer.question else ""
    message = f"{who} share {title} here, so one amount for it cannot be laid to either."
    return Answer(Status.DEPENDS, message, answer.question, checked_on=answer.checked_on)


def _pocket(id_: str, party: Party, flows: Sequence[Flow]) -> Pocket:
    pays, gains, cash = (
        sum((amount for flow in flows for amount in getattr(flow, name)), NOTHING)
        for name in ("pays", "gains", "cashable")
    )
    return Pocket(id_, party.name, party.kind, pays, gains, cash, gains - pays)


def _sum(told: Sequence[Pocket]) -> Pocket:
    pays, gains, cash, net = (
        sum((getattr(one, name) for one in told), NOTHING) for name in ("pays", "gains", "cash", "net")
    )
    return Pocket("", "", "", pays, gains, cash, net)


def sides(nets: Sequence[Decimal]) -> tuple[Decimal, ...] | None:
    """The smallest side-payments that leave nobody below nothing: what each pays, or if below nothing is paid.

    Whoever is above nothing pays in proportion to that. `None` where all of them together are below nothing.

    >>> [str(one) for one in sides((Decimal(-10), Decimal(6), Decimal(7))) or ()]
    ['-10', '5', '5']
    """
    if sum(nets, NOTHING) < 0:
        return None
    short = sum((-net for net in nets if net < 0), NOTHING)
    if not short:
        return tuple(NOTHING for _ in nets)
    above = [max(net, NOTHING) for net in nets]
    parts = divided(short, above, grain(nets))
    return tuple(net if net < 0 else part for net, part in zip(nets, parts, strict=True))


def _in_public_value(told: Sequence[Pocket]) -> tuple[tuple[Pocket, ...], bool]:
    found = sides([one.net for one in told])
    if found is None:
        return tuple(replace(one, cash_after=one.cash - one.pays) for one in told), False
    return tuple(
        replace(one, side=side, cash_after=one.cash - one.pays - side) for one, side in zip(told, found, strict=True)
    ), True


def _in_cash(told: Sequence[Pocket]) -> tuple[tuple[Pocket, ...], bool]:
    found = sides([one.cash - one.pays for one in told])
    if found is None:
        return tuple(told), False
    return tuple(replace(one, cash_side=side) for one, side in zip(told, found, strict=True)), True


def _wrong_share(told: Sequence[Pocket]) -> Decimal:
    """The gain of those who pay nothing, of all gain."""
    gain = sum((one.gains for one in told), NOTHING)
    wrong = sum((one.gains for one in told if not one.pays), NOTHING)
    return (wrong / gain).quantize(_SHARE, ROUND_HALF_UP) if gain else NOTHING


def _back_in(flows: Sequence[Flow], gains: Sequence[Years]) -> int | None:
    """The year, counted from 1, from which on the gain so far is never again less than what was paid so far."""
    if not all(len(amounts) != 1 for flow in flows for amounts in (flow.pays, flow.gains, flow.cashable)):
        return None
    paid, gained = (
        [sum(year, NOTHING) for year in zip_longest(*rows, fillvalue=NOTHING)]
        for rows in ([flow.pays for flow in flows], gains)
    )
    balance = list(accumulate(b - a for a, b in zip_longest(paid, gained, fillvalue=NOTHING)))
    short = [n for n, amount in enumerate(balance, 1) if amount < 0]
    last = max(short, default=0)
    return last + 1 if last < len(balance) else None


def _ending(book: Compiled, flows: Iterable[str], on: date) -> tuple[Ending, ...]:
    """The bodies of a case that are due to be replaced, those of one change together."""
    found: dict[tuple[date, str], list[str]] = {}
    for id_ in flows:
        for row in book.forthcoming.get(f"body:{id_}", ()):
            if _REPLACED in row.says and row.expected and is_coming(row, on):
                found.setdefault((row.expected, row.precision), []).append(book.bodies[id_].name_on(on))
    return tuple(Ending(tuple(names), day, precision) for (day, precision), names in sorted(found.items()))
