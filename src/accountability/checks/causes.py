"""Because of which line an answer differs: the lines of one rulebook that the other has not, nearest first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from accountability.checks import bare
from accountability.checks.view import View
from accountability.engine.found import Found
from accountability.model.compiled import Compiled
from accountability.model.diff import Line, Part
from accountability.model.source import Span
from accountability.model.who import Sort


@dataclass(frozen=True, slots=True)
class Side:
    """What is found in one rulebook on a piece of ground on a day."""

    view: View
    piece: int
    day: date
    found: Found


def causes(mine: Side, other: Side, facts_first: bool = False) -> tuple[Line, ...]:
    """The lines of one side that decide and that the other has not.

    Where there are none, what caused it stands on the other side only. Then they are the rules that decide: those of
    the roles where the outcome asks a role, since they name the body.
    """
    ways = (_facts, *_WAYS) if facts_first else _WAYS
    for way in ways:
        lines = _in_order(way(mine, other))
        if lines:
            return lines
    steps = mine.found.steps
    naming = [step for step in steps if step.is_role and step.winners] or steps
    return _in_order(
        Line(Part.RULE, rule.id, step.matter, rule.span, same=True) for step in naming for rule in step.winners
    )


def _stand_ins(mine: Side, other: Side) -> Iterator[Line]:
    for sitter in mine.found.sitters:
        known = {one.id for one in other.view.taken(sitter.id, other.day)}
        for one in mine.view.taken(sitter.id, mine.day) if sitter.sort is Sort.BODY else ():
            if one.id not in known:
                yield Line(Part.INTERVENTION, one.id, "", one.span)


def _winners(mine: Side, other: Side) -> Iterator[Line]:
    return _rules(mine, other, winning=True)


def _candidates(mine: Side, other: Side) -> Iterator[Line]:
    return _rules(mine, other, winning=False)


def _rules(mine: Side, other: Side, winning: bool) -> Iterator[Line]:
    for matter, rule, id_, span in mine.view.bare_rules(mine.found, winning):
        if not other.view.has(matter, rule):
            yield Line(Part.RULE, id_, matter, span, other=other.view.rules_named.get((matter, id_)))


def _sitting(mine: Side, other: Side) -> Iterator[Line]:
    """The seats and portfolios of those who answer."""
    book, theirs = mine.view.book, other.view.seats_on(other.piece, other.day)
    for sitter in mine.found.sitters:
        if sitter.seat and bare.bare_seat(book, sitter.seat) not in theirs:
            yield Line(Part.SEAT, _called(book, sitter.seat.holder.name, mine.day), "", sitter.seat.span)
        if sitter.tenure and not _held_too(other, sitter.id, sitter.tenure.department):
            yield Line(Part.PORTFOLIO, book.portfolios[sitter.id].title, "", sitter.tenure.span)


def _held_too(other: Side, portfolio: str, department: str) -> bool:
    book = other.view.book
    if portfolio not in book.portfolios:
        return False
    held = book.portfolios[portfolio].held_on(other.day, book.ground[str(other.piece)].nation)
    return held is not None and held.department == department


def _near(mine: Side, other: Side) -> Iterator[Line]:
    """The seats and powers here on which conditions turn."""
    seats = other.view.seats_on(other.piece, other.day)
    for known, seat in mine.view.seats_on(mine.piece, mine.day).items():
        if known not in seats:
            yield Line(Part.SEAT, _called(mine.view.book, seat.holder.name, mine.day), "", seat.span)
    powers = other.view.powers_on(other.piece, other.day)
    for known, (title, holding) in mine.view.powers_on(mine.piece, mine.day).items():
        if known not in powers:
            yield Line(Part.POWER, title, "", holding.span)


def _facts(mine: Side, other: Side) -> Iterator[Line]:
    book, theirs = mine.view.book, other.view.book
    for name in mine.view.turns.facts:
        known = theirs.facts.get(name)
        if known is None or bare.bare_fact(book, book.facts[name]) != bare.bare_fact(theirs, known):
            yield _declared(Part.FACT, name, book.facts[name].span, known.span if known else None)


def _tiers(mine: Side, other: Side) -> Iterator[Line]:
    book, theirs = mine.view.book, other.view.book
    for name in mine.view.turns.tiers:
        known = theirs.tiers.get(name)
        if known is None or bare.bare_tier(book, name) != bare.bare_tier(theirs, name):
            yield _declared(Part.TIER, name, book.tiers[name].span, known.span if known else None)


def _bodies(mine: Side, other: Side) -> Iterator[Line]:
    book, theirs = mine.view.book, other.view.book
    for name in mine.view.classes.bodies:
        known = theirs.bodies.get(name)
        if known is None or bare.bare_body(book, name) != bare.bare_body(theirs, name):
            yield _declared(Part.BODY, book.bodies[name].name, book.bodies[name].span, known.span if known else None)


def _declared(part: Part, name: str, span: Span, other: Span | None) -> Line:
    return Line(part, name, "", span, other=other)


_WAYS: tuple[Callable[[Side, Side], Iterator[Line]], ...] = (
    _stand_ins, _winners, _candidates, _sitting, _near, _facts, _tiers, _bodies,
)  # fmt: skip
"""What may have caused a change, from what stands nearest to the answer."""


def _called(book: Compiled, id_: str, day: date) -> str:
    """Whoever sits in a seat, by name: a body by that of the day, a minister by the portfolio."""
    return book.bodies[id_].name_on(day) if id_ in book.bodies else book.portfolios[id_].title


def _in_order(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Each line once, in order of its place."""
    return tuple(sorted(set(lines), key=lambda one: (one.span.file, one.span.line, one.part, one.name)))
