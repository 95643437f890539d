"""What of a rulebook can decide, and nothing else: two values that are equal here decide alike.

Names, words, notes, certainty and lines are left out. Ground is by id, since another rulebook numbers it otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from accountability.engine.classes import Classes, matters_of
from accountability.model.compiled import Compiled
from accountability.model.outcome import Outcome
from accountability.model.rule import Condition, Fact, Rule
from accountability.model.tier import Holding, Seat, Seats
from accountability.model.who import Sort

Bare = tuple[object, ...]


def bare_rule(book: Compiled, rule: Rule, law: bool) -> Bare:
    """A rule; with its law only where it is asked for."""
    edges = frozenset(edge.to for edge in rule.exception_to)
    concludes = (rule.answerable.form, rule.answerable.who)
    return (rule.id, _condition(book, rule.applies), concludes, edges, rule.law if law else ())


def bare_fact(book: Compiled, fact: Fact) -> Bare:
    """A fact: its values, the usual one, and where each can arise."""
    only = tuple((value, _condition(book, when)) for value, when in fact.only)
    return (fact.id, tuple(value for value, _ in fact.values), fact.usual, only)


def bare_seat(book: Compiled, seat: Seat) -> Bare:
    """A seat, with what matters of whoever sits in it."""
    sitter = bare_body(book, seat.holder.name) if seat.holder.sort is Sort.BODY else ()
    return (seat.tier, seat.holder, seat.days, seat.seated_as, seat.usual, sitter)


def bare_holding(book: Compiled, holding: Holding) -> Bare:
    """A holding of a power."""
    ground = None if holding.ground is None else _ids(book, holding.ground)
    return (holding.body, holding.days, ground, _ids(book, holding.part), holding.seated_as, holding.usual)


def bare_body(book: Compiled, id_: str) -> Bare:
    """A body: its kind, its days, and which of its functions are taken from it for which outcomes."""
    body = book.bodies[id_]
    taken = (one for one in book.interventions.get(id_, ()) if one.power == "taken")
    return (id_, body.kind, body.days, tuple((one.id, one.days, one.outcomes, one.all_but) for one in taken))


def bare_tier(book: Compiled, id_: str) -> Bare:
    """What a tier promises."""
    tier = book.tiers[id_]
    return (id_, tier.filling, tier.since)


def bare_outcome(book: Compiled, outcome: Outcome, classes: Classes, law: bool) -> Bare:
    """Everything that an outcome's rules can see, but for the seats: those are seen piece by piece."""
    matters = sorted(matters_of(book, outcome), key=lambda matter: matter.id)
    turns = classes.asker.turns
    return (
        tuple((matter.id, tuple(bare_rule(book, rule, law) for rule in matter.rules)) for matter in matters),
        tuple(_condition(book, gap.applies) for matter in matters for gap in matter.gaps),
        tuple(bare_fact(book, book.facts[fact]) for fact in turns.facts),
        tuple(bare_tier(book, tier) for tier in turns.tiers),
        tuple((power, *(bare_holding(book, one) for one in book.powers[power].held)) for power in turns.powers),
        tuple(
            (name, *((one.nations, one.department, one.days) for one in book.portfolios[name].tenures))
            for name in classes.portfolios
        ),
        tuple(bare_body(book, name) for name in classes.bodies),
    )


def bare_seats(book: Compiled, tier: str, piece: int) -> Bare:
    """Everybody who ever sits at a tier on a piece of ground."""
    return (book.ground[str(piece)].nation, *(bare_seat(book, seat) for seat in every_seat(book, tier, piece)))


def every_seat(book: Compiled, tier: str, piece: int) -> Iterator[Seat]:
    """The full seats and the part seats at a tier on a piece of ground, in order of time."""
    seats = book.seats.get(f"{tier}/{piece}", Seats())
    yield from (*seats.full, *seats.part)


def _condition(book: Compiled, when: Condition) -> Bare:
    ground = None if when.ground is None else _ids(book, when.ground)
    unless = _condition(book, when.unless) if when.unless else None
    return (when.nations, ground, when.days, when.held_by, when.holds, when.given, unless)


def _ids(book: Compiled, pieces: Iterable[int]) -> frozenset[str]:
    return frozenset(book.ground[str(piece)].id for piece in pieces)
