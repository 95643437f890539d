"""Figures that a reader brings along, each with the place that is meant."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from accountability.model.answer import Answer
from accountability.model.diagnostic import Code, Diagnostic
from accountability.model.match import Match
from accountability.model.place import Place
from accountability.model.varying import Brought, Value

Find = Callable[[str], tuple[Place, Match] | Answer]


def by_place(brought: Iterable[Brought], find: Find) -> tuple[dict[str, Value], list[Diagnostic]]:
    """The figures by the id of their place, and every row whose place is not known, not one, or there before."""
    found: dict[str, Value] = {}
    lines: dict[str, Brought] = {}
    problems: list[Diagnostic] = []
    for one in brought:
        where = find(one.place)
        if isinstance(where, Answer):
            choices = " or ".join(f'"{choice.label}"' for choice in where.choices)
            help_ = f"Write {choices}." if choices else "For the names of places: accountability places --search NAME"
            problems.append(Diagnostic(Code.UNKNOWN_NAME, f"Column place: {where.message}", one.span, help=help_))
            continue
        place = where[0]
        if place.id in found:
            message = f"{place.name} has a figure already."
            related = ((lines[place.id].span, "first here"),)
            problems.append(Diagnostic(Code.REPEATED_ID, message, one.span, "Keep one of them.", related))
            continue
        lines[place.id] = one
        found[place.id] = Value(place.name, one.value, one.period, one.source)
    return found, problems
