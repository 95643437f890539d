"""A pack under a reform: the same pack, changed from the reform's day on, and before it as it was."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from accountability.compiled.merging import problems_of
from accountability.compiled.moved_rules import before, changed, moves_of
from accountability.model.answer import CURRENT_LAW
from accountability.model.days import Days
from accountability.model.diagnostic import Code, Diagnostic
from accountability.model.near_miss import nearest
from accountability.model.outcome import Ruled
from accountability.model.pack import Pack, Placed
from accountability.model.reform import Conferred, Created, Move, Reform, Stay
from accountability.model.source import Span
from accountability.model.tier import Filling, Holding, Over, Power, Seat, Tier
from accountability.model.who import Sort, Who


def reformed(pack: Pack, name: str) -> tuple[Pack, list[Diagnostic]]:
    """The pack as a reform and its parents change it, the first parent first; and what cannot be changed so."""
    known = {one.id: one for one in pack.reforms}
    problems: list[Diagnostic] = []
    for reform in _line(known, name, problems):
        problems += _unknown_names(pack, reform)
        if not problems:
            pack = _under(pack, reform, problems)
    return pack, problems


def unusable(pack: Pack) -> list[Diagnostic]:
    """Whatever the reforms of a pack name that is not there, and parents that lead in a circle."""
    known = {one.id: one for one in pack.reforms}
    problems: list[Diagnostic] = []
    for reform in pack.reforms:
        line = _line(known, reform.id, problems)
        created = tuple(one.body for earlier in line[:-1] for one in earlier.creates)
        problems += _unknown_names(replace(pack, bodies=(*pack.bodies, *created)), reform)
    return list(dict.fromkeys(problems))


def _line(known: Mapping[str, Reform], name: str, problems: list[Diagnostic]) -> list[Reform]:
    """A reform after those that it changes."""
    line: list[Reform] = []
    while name != CURRENT_LAW:
        span = line[-1].span if line else Span("", 1)
        if name not in known:
            near = nearest(name, known)
            help_ = f"Did you mean {near[0]}?" if near else f"The law as it is: {CURRENT_LAW}."
            problems.append(Diagnostic(Code.UNKNOWN_NAME, f'No reform is called "{name}".', span, help_))
            break
        if known[name] in line:
            problems.append(Diagnostic(Code.CIRCLE, f"The reform {name} is its own parent.", span))
            break
        line.append(known[name])
        name = known[name].parent
    return line[::-1]


def _unknown_names(pack: Pack, reform: Reform) -> Iterator[Diagnostic]:
    """Whatever a reform names that is not there."""
    matters: dict[str, Ruled] = {one.id: one for one in (*pack.roles, *pack.outcomes)}
    bodies = {one.id for one in pack.bodies} | {one.body.id for one in reform.creates}
    seated = {placed.seat.tier for placed in pack.seats} | {one.sits_at for one in reform.creates}
    named: list[Move | Stay] = [*reform.moves, *reform.stays]
    for one in named:
        yield from _known(one.matters, matters, "outcome or role", one.span)
    for conferred in reform.confers:
        yield from _known([conferred.power], {power.id for power in pack.powers}, "power", conferred.span)
        yield from _known([conferred.on], bodies | seated, "body or tier", conferred.span)
    for created in reform.creates:
        yield from _known(filter(None, [created.in_place_of]), bodies, "body", created.body.span)
    moves, steps = {move.id for move in reform.moves}, {step.id for step in reform.plan}
    for step in reform.plan:
        yield from _known(step.moves, moves, "move", step.span)
        yield from _known(step.after, steps, "step", step.span)
    for patch in reform.patches:
        yield from problems_of(patch, matters)


def _known(names: Iterable[str], there: Iterable[str], what: str, span: Span) -> Iterator[Diagnostic]:
    table = set(there)
    for name in names:
        if name not in table:
            near = nearest(name, table)
            help_ = f"Did you mean {near[0]}?" if near else ""
            yield Diagnostic(Code.UNKNOWN_NAME, f'No {what} has the id "{name}".', span, help_)


def _under(pack: Pack, reform: Reform, problems: list[Diagnostic]) -> Pack:
    added = moves_of(reform)
    seats = (*_vacated(pack.seats, reform, problems), *(_seat(one, reform) for one in reform.creates))
    return replace(
        pack,
        bodies=(*pack.bodies, *(one.body for one in reform.creates)),
        seats=seats,
        powers=tuple(_conferred(power, reform, seats) for power in pack.powers),
        tiers=tuple(_promised(tier, reform) for tier in pack.tiers),
        roles=tuple(changed(one, reform, added.get(one.id, ())) for one in pack.roles),
        outcomes=tuple(changed(one, reform, added.get(one.id, ())) for one in pack.outcomes),
    )


def _seat(created: Created, reform: Reform) -> Placed:
    seat = Seat(
        created.sits_at,
        Who(Sort.BODY, created.body.id),
        Days(reform.starts),
        created.seated_as,
        certainty=reform.certainty,
        span=created.body.span,
    )
    return Placed(seat, Over(created.over))


def _vacated(seats: Iterable[Placed], reform: Reform, problems: list[Diagnostic]) -> Iterator[Placed]:
    """The seats as they were, ended where a body that is created takes them: whole seats only."""
    taken = {(one.sits_at, one.in_place_of): one for one in reform.creates if one.in_place_of}
    met = set()
    for placed in seats:
        key = (placed.seat.tier, placed.seat.holder.name)
        if key in taken and placed.seat.days.overlaps(Days(reform.starts)):
            met.add(key)
            days = before(placed.seat.days, reform.starts)
            if days:
                yield replace(placed, seat=replace(placed.seat, days=days))
        else:
            yield placed
    for key in taken.keys() - met:
        message = f"{key[1]} has no seat at the tier {key[0]} on {reform.starts} that could be taken."
        problems.append(Diagnostic(Code.UNKNOWN_NAME, message, taken[key].body.span))


def _conferred(power: Power, reform: Reform, seats: Iterable[Placed]) -> Power:
    """A power, held from the reform's day by everybody on whom it is conferred, in all of their areas."""
    for conferred in reform.confers:
        if conferred.power == power.id:
            for body in sorted(_holders(conferred, reform.starts, seats)):
                power = replace(power, held=tuple(_held(power, body, conferred, reform)))
    return power


def _holders(conferred: Conferred, day: date, seats: Iterable[Placed]) -> set[str]:
    sitting = {
        placed.seat.holder.name
        for placed in seats
        if placed.seat.tier == conferred.on
        and placed.seat.holder.sort is Sort.BODY
        and placed.seat.days.overlaps(Days(day))
    }
    return sitting or {conferred.on}


def _held(power: Power, body: str, conferred: Conferred, reform: Reform) -> Iterator[Holding]:
    everywhere = False
    for holding in power.held:
        if holding.body != body or not holding.days.overlaps(Days(reform.starts)):
            yield holding
        elif holding.over is None and holding.days.end is None:
            yield holding
            everywhere = True
        else:
            days = before(holding.days, reform.starts)
            if days:
                yield replace(holding, days=days)
    if not everywhere:
        yield Holding(body, Days(reform.starts), law=conferred.law, certainty=reform.certainty, span=conferred.span)


def _promised(tier: Tier, reform: Reform) -> Tier:
    """A tier that the reform says is filled: from its day somebody sits there everywhere in those nations.

    A tier that was filled already stays so from its own day, and only where it was.
    """
    nations = tuple(sorted(one.nation for one in reform.promises if one.tier == tier.id))
    if not nations or tier.filling is Filling.FILLED:
        return tier
    return replace(tier, filling=Filling.FILLED, nations=nations, since=reform.starts)
