"""Levers and routes with every name in them known."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from accountability.compiled.references import References, by_id
from accountability.model.diagnostic import Diagnostic
from accountability.model.lever import Lever
from accountability.model.moving import CENTRAL, HOLDERS, WayAcross
from accountability.model.outcome import Outcome
from accountability.model.pack import Pack
from accountability.model.source import Span

Table = tuple[Iterable[str], Collection[str], str]
"""Ids that are named, those that there are, and what they are ids of."""


def known_in_levers(
    pack: Pack, refer: References, outcomes: Mapping[str, Outcome], problems: list[Diagnostic]
) -> dict[str, Lever]:
    """The levers by their ids."""
    found = by_id(pack.levers, "lever", problems)
    for one in found.values():
        reach = one.reach
        tables: tuple[Table, ...] = (
            *_matters(reach.outcomes, reach.themes, reach.but_not, outcomes),
            (reach.kinds, refer.kinds, "kind"),
            (reach.tiers, refer.tiers, "tier"),
            (reach.roles, refer.roles, "role"),
            (reach.holds, refer.powers, "power"),
            ((one.who,) if one.who else (), refer.portfolios, "portfolio"),
        )
        _known(refer, tables, one.span)
    return found


def known_in_routes(
    pack: Pack, refer: References, outcomes: Mapping[str, Outcome], problems: list[Diagnostic]
) -> dict[str, WayAcross]:
    """The routes by their ids."""
    found = by_id(pack.routes, "route", problems)
    for one in found.values():
        tables: tuple[Table, ...] = (
            *_matters(one.outcomes, one.themes, one.but_not, outcomes),
            (one.from_, (*HOLDERS, *refer.kinds), "kind"),
            (one.to, (*CENTRAL, *refer.tiers), "tier"),
            (one.then, refer.kinds, "kind"),
        )
        _known(refer, tables, one.span)
    return found


def _matters(
    named: Iterable[str], themes: Iterable[str], but_not: Iterable[str], outcomes: Mapping[str, Outcome]
) -> tuple[Table, ...]:
    known = {outcome.theme for outcome in outcomes.values()}
    return (named, outcomes, "outcome"), (themes, known, "theme"), (but_not, outcomes, "outcome")


def _known(refer: References, tables: Iterable[Table], span: Span) -> None:
    for named, table, what in tables:
        for id_ in named:
            refer.known(id_, table, what, span)
