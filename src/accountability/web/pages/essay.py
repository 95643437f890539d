"""The essay's questions as pages: each asks the rulebook once, and shows what the command of that name says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TypeVar

from accountability.engine.plan import plan as planned
from accountability.engine.refused import refused_reform
from accountability.lookup.reforms import find_reform
from accountability.model.answer import CURRENT_LAW, Answer
from accountability.model.brief import Audience
from accountability.model.lever import Levers
from accountability.model.money import Spending
from accountability.model.plan import Plan
from accountability.model.scrutiny import PlaceScrutiny, Scrutiny
from accountability.model.varying import Varying
from accountability.model.whitehall import Westminster, Whitehall
from accountability.model.words import capital
from accountability.present.brief_sheet import brief_sheet
from accountability.present.levers_text import levers_said
from accountability.present.pieces import Said, Table
from accountability.present.reform_text import plan_said
from accountability.present.report_json import unders_of
from accountability.present.scrutiny_place_text import place_scrutiny_said
from accountability.present.scrutiny_text import scrutiny_said
from accountability.present.sheet import sheet_said
from accountability.present.spend_text import spending_said
from accountability.present.supposed import notice
from accountability.present.variation_text import variation_said
from accountability.present.westminster_text import westminster_said
from accountability.present.whitehall_text import whitehall_said
from accountability.web.address import Address
from accountability.web.asked import Ask
from accountability.web.headings import heading
from accountability.web.naming import links_in
from accountability.web.pages.answers import refused
from accountability.web.pages.around import book_for
from accountability.web.shown import MisaskedError, Shown
from accountability.web.sources import Sources

Found = TypeVar("Found", Levers, Plan, PlaceScrutiny, Scrutiny, Spending, Varying, Westminster, Whitehall)

_MOST_PLACES = 8


def _report(
    at: Sources,
    asked: Ask,
    page: str,
    found: Found | Answer,
    said: Callable[[Found, date, bool], list[Said]],
    everything: bool = True,
) -> Shown:
    """A report as a page, or the answer that says why there is none."""
    if isinstance(found, Answer):
        return refused(found, page, asked)
    links = links_in(at.book.compiled, found, asked.on, asked.asked())
    told = tuple(said(found, asked.today, everything))
    head = heading(found, told)
    return Shown(
        head,
        tuple(one for one in told if isinstance(one, Table) or one.text != f"{head}."),
        found,
        links=links,
        notice=notice(*unders_of(found)),
    )


def brief(at: Sources, asked: Ask) -> Shown:
    """One outcome in one place, for those who will be asked about it."""
    audience = asked.one("for") or Audience.OFFICER.value
    if audience not in {one.value for one in Audience}:
        raise MisaskedError(f"There is no such audience. There are: {', '.join(one.value for one in Audience)}.")
    outcome, place = asked.parts
    book = book_for(at, asked)
    found = (
        book if isinstance(book, Answer) else book.brief(outcome, place, audience, asked.on, asked.given, asked.today)
    )
    if isinstance(found, Answer):
        return refused(found, "brief", asked)
    sheet = brief_sheet(found, asked.today)
    links = links_in(at.book.compiled, found, asked.on, asked.asked())
    more = {"audiences": [(one.value, capital(one.value)) for one in Audience], "audience": audience}
    return Shown(sheet.title, tuple(sheet_said(sheet)), found, "brief", links=links, notice=sheet.notice, more=more)


def levers(at: Sources, asked: Ask) -> Shown:
    """What a minister can do about an outcome in a place."""
    outcome, place = asked.parts
    book = book_for(at, asked)
    found = book if isinstance(book, Answer) else book.levers(outcome, place, asked.on, asked.given)
    return _report(at, asked, "levers", found, levers_said)


def scrutiny(at: Sources, asked: Ask) -> Shown:
    """How everything in a place, or one outcome in it, is held to account."""
    where, *what = asked.parts
    book = book_for(at, asked)
    found = book if isinstance(book, Answer) else book.scrutiny(where, what[0] if what else None, asked.on, asked.given)
    if isinstance(found, PlaceScrutiny):
        return _report(at, asked, "scrutiny", found, place_scrutiny_said)
    return _report(at, asked, "scrutiny", found, scrutiny_said)


def variation(at: Sources, asked: Ask) -> Shown:
    """Why an outcome differs between places."""
    places = asked.every("between")
    if len(places) > _MOST_PLACES:
        raise MisaskedError(f"At most {_MOST_PLACES} places can be put side by side.")
    if len(places) < 2:
        return Shown("Why it differs from place to place", template="variation", more={"places": places})
    book = book_for(at, asked)
    found = book if isinstance(book, Answer) else book.variation(asked.parts[0], places, asked.on, asked.given)
    return _report(at, asked, "variation", found, variation_said)


def spend(at: Sources, asked: Ask) -> Shown:
    """The money in a place: who spends it, who settles how much, and what is not in it."""
    year = asked.one("year")
    if year and year not in at.years:
        raise MisaskedError(f"There are no figures of that year. There are for {', '.join(at.years)}.")
    ledger = at.ledger(year)
    if ledger is None:
        raise MisaskedError("This site has no figures of money.")
    book = book_for(at, asked)
    found = book if isinstance(book, Answer) else book.spend(asked.parts[0], ledger)
    return _report(
        at,
        asked,
        "spend",
        found,
        lambda one, _, everything: spending_said(one, "", everything),
    )


def whitehall(at: Sources, asked: Ask) -> Shown:
    """What is left of central government, department by department, or of one of them."""
    department = "".join(asked.parts)
    found = at.book.whitehall(department, asked.on, asked.under)
    shown = _report(at, asked, "whitehall", found, whitehall_said, everything=bool(department))
    if isinstance(found, Answer) or department:
        return shown
    links = {one.name: Address("whitehall", (one.id,), asked.asked()) for one in found.departments}
    return replace(shown, links={**shown.links, **links})


def westminster(at: Sources, asked: Ask) -> Shown:
    """What a reform does to Parliament."""
    if asked.under == CURRENT_LAW:
        raise MisaskedError("Under which reform? This page says what a reform does to Parliament.")
    found = at.book.westminster(asked.under, asked.on)
    return _report(at, asked, "westminster", found, westminster_said)


def plan(at: Sources, asked: Ask) -> Shown:
    """What is involved in making a reform happen, step by step."""
    reforms = at.book.compiled.reforms
    id_, near = find_reform(reforms, asked.parts[0])
    if id_ not in reforms:
        return refused(refused_reform(asked.parts[0], near), "plan", asked)
    found = planned(at.book.compiled, reforms[id_])
    return _report(at, asked, "plan", found, lambda one, _today, _all: plan_said(one))
