"""What is coming to several bodies at once: each thing once, with the bodies that it touches named."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from accountability.engine.scene import Scene, coming
from accountability.model.answer import Coming, Party
from accountability.model.body import Body, Forthcoming
from accountability.model.compiled import Compiled
from accountability.model.words import listed

_HERE = ("this council", "this authority")
_MOST_NAMED = 3


def in_time_order(found: Iterable[Coming]) -> tuple[Coming, ...]:
    """What is coming, soonest first; what has no day comes last."""
    return tuple(sorted(found, key=lambda one: (one.expected or date.max, one.id)))


def is_coming(row: Forthcoming, on: date) -> bool:
    """Whether it was known on a day and had not yet come."""
    known = row.announced_on is None or row.announced_on <= on
    return known and (row.expected is None or on < row.expected)


def coming_to(book: Compiled, bodies: Iterable[Body], on: date) -> tuple[Coming, ...]:
    """What is coming to bodies themselves, or to all of their kinds, whatever they answer for."""
    found = {
        row.id: Coming(row.id, row.state, row.says, row.expected, row.law)
        for body in bodies
        for key in (f"body:{body.id}", f"kind:{body.kind}")
        for row in book.forthcoming.get(key, ())
        if is_coming(row, on)
    }
    return in_time_order(found.values())


def coming_here(
    answered: Iterable[tuple[Scene, tuple[Party, ...]]], sitting: Iterable[Body], book: Compiled, on: date
) -> tuple[Coming, ...]:
    """What is coming to whoever answers in a place or sits there, each once, with "this council" by its name."""
    sitters = list(sitting)
    rows = {row.id: row for body in sitters for row in book.forthcoming.get(f"body:{body.id}", ()) if not row.outcomes}
    found = {
        row.id: Coming(row.id, row.state, row.says, row.expected, row.law)
        for row in rows.values()
        if is_coming(row, on)
    }
    named: dict[str, dict[str, None]] = {}
    for body in sitters:
        for row in book.forthcoming.get(f"body:{body.id}", ()):
            named.setdefault(row.id, {})[body.name_on(on)] = None
    for scene, parties in answered:
        found |= {one.id: one for one in coming(scene, parties)}
        for party in parties:
            for row in book.forthcoming.get(f"body:{party.id}", ()):
                named.setdefault(row.id, {})[party.name] = None
    return in_time_order(replace(one, says=_naming(one.says, tuple(named.get(one.id, ())))) for one in found.values())


def _naming(says: str, names: tuple[str, ...]) -> str:
    """A sentence about "this council", with the councils by name.

    >>> _naming("new councils replace this council in April 2028", ("Kent County Council",))
    'new councils replace Kent County Council in April 2028'
    """
    if not names:
        return says
    told = names if len(names) <= _MOST_NAMED else (names[0], f"{len(names) - 1} more")
    for here in _HERE:
        says = says.replace(here, listed(told))
    return says
