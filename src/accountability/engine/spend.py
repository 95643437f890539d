"""The count of public money in a place: each pound once, at the body that spends it, and what the rules say of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from accountability.engine.answered_by import named
from accountability.engine.called_for import called_for
from accountability.engine.here import Here
from accountability.engine.purpose import PurposeTest
from accountability.engine.relations import Concern, relations
from accountability.model.body import Body
from accountability.model.compiled import Compiled
from accountability.model.money import NOTHING, Activity, Amount, Ledger, Role, Spender, Spending
from accountability.model.place import Place
from accountability.model.report import Subject
from accountability.model.who import Sort
from accountability.model.words import listed

_TIERS = (
    "lower", "upper", "fire", "police", "strategic", "local-transport", "joint-waste", "nhs-commissioner",
)  # fmt: skip
"""The tiers by which a body is told from others, in the order in which they are told."""
_SERVICES = "totsx"
"""The line in which a source prints the total of a body's services."""


@dataclass(frozen=True, slots=True)
class _Held:
    """A body with its amounts of the year, its tiers here, and the ground to which its money belongs."""

    body: Body
    amounts: tuple[Amount, ...]
    tiers: tuple[str, ...]
    ground: frozenset[int]


def spending(book: Compiled, place: Place, ledger: Ledger) -> Spending:
    """What is spent in a place in the year of a ledger, and what the rules say of it."""
    on = ledger.last_day
    here = frozenset(place.ground)
    missing = dict(ledger.missing)
    held = list(_held(book, place, ledger))
    inside = [one for one in held if one.amounts and one.ground <= here and not place.point]
    wider = [one for one in held if one.amounts and one not in inside]
    test = PurposeTest(book, on)
    activities = tuple(one for each in inside for one in _activities(each, test, book, ledger))
    spenders = tuple(_spender(book, one, missing, ledger) for one in inside)
    names = {one.body: one for one in spenders}
    counted = {outcome for one in activities for outcome, _ in one.outcomes}
    return Spending(
        Subject(place.id, place.name, place.kind, place.code, place.days),
        ledger.year,
        ledger.basis,
        on,
        sum((one.amount for one in activities), NOTHING),
        sum((one.amount for one in activities if names[one.body].held == "elected"), NOTHING),
        tuple(sorted(spenders, key=lambda one: (-one.spends, one.name))),
        tuple(sorted((_spender(book, one, missing, ledger) for one in wider), key=lambda one: (-one.spends, one.name))),
        tuple(sorted({one.body.name_on(on) for one in held if not one.amounts})),
        tuple(sorted(activities, key=lambda one: (-one.amount, one.title, one.name))),
        tuple(_no_money(book, inside, counted, test)),
        ledger.gaps,
        tuple(one for one in ledger.sources if one.id in {a.source for each in inside + wider for a in each.amounts}),
    )


def _held(book: Compiled, place: Place, ledger: Ledger) -> Iterator[_Held]:
    """Every body that sits over some of the place, and any other whose money is for a place in it or round it."""
    on = ledger.last_day
    amounts: dict[tuple[str, str], list[Amount]] = {}
    for one in ledger.amounts:
        amounts.setdefault((one.body, one.place), []).append(one)
    here = set(place.ground)
    for id_, tiers in sorted(_seated(book, on).items()):
        ground = frozenset(piece for pieces in tiers.values() for piece in pieces)
        if ground & here:
            yield _Held(book.bodies[id_], tuple(amounts.pop((id_, ""), ())), tuple(tiers), ground)
    for (body_id, place_id), found in sorted(amounts.items()):
        other, area = book.bodies.get(body_id), book.places.get(place_id)
        if other and area and here & set(area.ground):
            yield _Held(other, tuple(found), (), frozenset(area.ground))


def _seated(book: Compiled, on: date) -> dict[str, dict[str, set[int]]]:
    """All ground of every body that sits somewhere on a day, by its tiers, those first that are told first."""
    found: dict[str, dict[str, set[int]]] = {}
    heres = [Here(book, piece.index, on) for piece in book.ground.values()]
    for tier in (
        *(tier for tier in _TIERS if tier in book.tiers),
        *(tier for tier in book.tiers if tier not in _TIERS),
    ):
        for here in heres:
            full, part = here.seats(tier)
            for seat in (full, *part):
                if seat and seat.holder.sort is Sort.BODY:
                    found.setdefault(seat.holder.name, {}).setdefault(tier, set()).add(here.piece)
    return found


def _activities(held: _Held, test: PurposeTest, book: Compiled, ledger: Ledger) -> Iterator[Activity]:
    """Each line under which a body spends. Lines that only move, adjust or repeat money are none."""
    piece = min(held.ground, default=None)
    nation = next((one.nation for one in book.ground.values() if one.index == piece), "")
    for one in held.amounts:
        line = one.line
        if line.role is not Role.SPENDS:
            continue
        tested = test.of(held.body.id, piece, line.outcomes)
        yield Activity(
            held.body.id,
            held.body.name_on(ledger.last_day),
            listed(sorted(tested.tiers, key=_rank)) or _tier(held),
            line.id,
            line.title,
            one.amount,
            line.control,
            line.cofog,
            line.fit,
            tuple((id_, book.outcomes[id_].title) for id_ in line.outcomes if id_ in book.outcomes),
            tested.purpose,
            tested.duties,
            tested.powers,
            called_for(line, tested, nation, ledger),
            source=one.source,
            illustrative=one.illustrative,
        )


def _rank(tier: str) -> tuple[int, str]:
    return (_TIERS.index(tier) if tier in _TIERS else len(_TIERS)), tier


def _tier(held: _Held) -> str:
    """The tier of a body as a whole: the first two of those that tell it from others."""
    return listed([tier for tier in held.tiers if tier in _TIERS][:2]) or "central"


def _spender(book: Compiled, held: _Held, missing: dict[str, str], ledger: Ledger) -> Spender:
    def added(role: Role) -> Decimal:
        return sum((one.amount for one in held.amounts if one.line.role is role), NOTHING)

    stated = [one.amount for one in held.amounts if one.line.id == _SERVICES]
    return Spender(
        held.body.id,
        held.body.name_on(ledger.last_day),
        held.body.kind,
        _tier(held),
        _held_by(book, held, ledger),
        added(Role.SPENDS),
        added(Role.PASSES_ON),
        added(Role.ADJUSTS),
        added(Role.GRANTS),
        added(Role.TAXES),
        stated[0] if len(stated) == 1 else None,
        missing.get(held.body.id, ""),
    )


def _held_by(book: Compiled, held: _Held, ledger: Ledger) -> str:
    """How voters reach a body: they elect it or the office in which it sits, others appoint it, or a minister leads."""
    if not held.tiers:
        return "minister"
    offices = {""}
    for tier in held.tiers:
        full, part = Here(book, min(held.ground), ledger.last_day).seats(tier)
        offices |= {seat.seated_as for seat in (full, *part) if seat and seat.holder.name == held.body.id}
    concern = Concern("", "", ledger.last_day)
    for type_, said in (("elected-by", "elected"), ("appointed-by", "appointed")):
        if any(relations(book, held.body.kind, held.body, office, type_, concern) for office in sorted(offices)):
            return said
    return "not-known"


def _no_money(
    book: Compiled, inside: Iterable[_Held], counted: set[str], test: PurposeTest
) -> Iterator[tuple[str, str]]:
    """Outcomes for which a body that was counted answers, and which stand under no line that has an amount."""
    pieces = {held.body.id: min(held.ground) for held in inside if held.tiers and held.ground}
    tiers = {tier for held in inside for tier in held.tiers}
    for outcome in sorted(book.outcomes.values(), key=lambda one: (one.title.casefold(), one.id)):
        if outcome.id in counted or not any(who.name in tiers for who in named(book, outcome)):
            continue
        if any(test.stands(body, piece, outcome.id)[1] for body, piece in pieces.items()):
            yield outcome.id, outcome.title
