"""How complete a pack is against lists made by others, and whether GOV.UK sends people to whom we name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from accountability.checks.boxes import area_name
from accountability.checks.depends import Remember, anew
from accountability.engine.alike import Alike
from accountability.engine.classes import Cell, Classes
from accountability.engine.decide import seated
from accountability.engine.here import Here
from accountability.model.anchor import Anchored, Function, Service, Unexplained
from accountability.model.compiled import Compiled
from accountability.model.diagnostic import Code, Diagnostic, Severity
from accountability.model.looked import Apart
from accountability.model.outcome import Outcome
from accountability.model.pack import Pack
from accountability.model.words import listed

GOV_UK, FUNCTIONS, OTHERS = "GOV.UK council services", "functions of government (COFOG)", "other live LGSL services"
_TIERS = {"upper": ("upper",), "lower": ("lower",), "either": ("upper", "lower")}
_WORDS = {"upper": "the county or single-tier council", "lower": "the district or single-tier council"}


def anchors(pack: Pack, book: Compiled, remember: Remember = anew) -> tuple[Anchored, ...]:
    """The figures of each list that the pack has, and everything that is unexplained.

    Who answers where is not worked out again for an outcome that `remember` knows.
    """
    found: list[Anchored] = []
    if pack.services:
        found += [_gov_uk(book, [s for s in pack.services if s.tier], remember), _others(book, pack.services)]
    if pack.functions:
        found.append(_functions(book, pack.functions))
    return tuple(found)


def left_unexplained(found: Iterable[Anchored]) -> Iterator[Diagnostic]:
    """What the pack neither answers for nor explains, in any list."""
    for one in found:
        for missing in one.unexplained:
            help_ = "Write the outcome, or the reason why there is none or why it differs."
            yield Diagnostic(Code.UNEXPLAINED, missing.says, missing.span, help_, severity=Severity.FAULT)


def _by_service(book: Compiled) -> dict[str, Outcome]:
    return {number: outcome for outcome in book.outcomes.values() for number in outcome.lgsl}


def _gov_uk(book: Compiled, services: list[Service], remember: Remember) -> Anchored:
    outcomes, day = _by_service(book), book.about.checked_on
    england = [Here(book, int(piece), day) for piece in book.ground if _in_england(book, piece)]
    alike = differ = 0
    wrong: list[Unexplained] = []
    for service in services:
        outcome = outcomes.get(service.number)
        if outcome is None:
            wrong.append(Unexplained(f"GOV.UK lists service {service.number}, and no outcome has it.", service.span))
            continue
        apart = remember("services", outcome, (day, day), partial(_apart, book, outcome, england))
        elsewhere = sorted({area_name(book, piece, day) for piece in apart.at(service.tier)})
        if not elsewhere:
            alike += 1
        elif service.number in dict(outcome.differs):
            differ += 1
        else:
            who = listed([_WORDS[tier] for tier in _TIERS[service.tier]], "or")
            says = f"GOV.UK sends people to {who} for service {service.number}, and {outcome.id} names others"
            places = f"in {len(elsewhere)} council areas, such as {elsewhere[0]}"
            wrong.append(Unexplained(f"{says} {places}: differs does not say why.", outcome.span))
    counts = (("with GOV.UK's tier in every English council", alike), ("where the outcome says why not", differ))
    return Anchored(GOV_UK, len(services), counts, tuple(wrong))


def _in_england(book: Compiled, piece: str) -> bool:
    return book.ground[piece].nation == "england"


def _apart(book: Compiled, outcome: Outcome, england: list[Here]) -> Apart:
    """The ground on which nobody who sits at one of GOV.UK's tiers answers, or may act, for an outcome."""
    day = england[0].day if england else book.about.checked_on
    alike = Alike(book, Classes(book, outcome, day, first=day))
    named = [set(_named(alike, here)) for here in england]
    return Apart(tuple((tier, tuple(_without(england, named, of))) for tier, of in _TIERS.items()))


def _without(england: list[Here], named: list[set[str]], tiers: tuple[str, ...]) -> Iterator[int]:
    for here, met in zip(england, named, strict=True):
        if not met & {seat.holder.name for tier in tiers if (seat := here.seats(tier)[0])}:
            yield here.piece


def _named(alike: Alike, here: Here) -> Iterator[str]:
    """The bodies that answer or may act, where facts are usual or in any branch."""
    answer = alike.on(Cell(here.piece, here.day, here.day))
    if answer is None:
        return
    for found in [answer.found] if answer.found else [branch.found for branch in answer.branches]:
        yield from (sitter.body for sitter in found.sitters)
        for who in found.may_act:
            yield from (sitter.body for sitter in seated(who, here, dict(answer.assuming), {}).sitters)


def _others(book: Compiled, services: Iterable[Service]) -> Anchored:
    outcomes = _by_service(book)
    listed_ = [service for service in services if not service.tier and service.state == "live"]
    held = sum(service.number in outcomes for service in listed_)
    said = sum(service.number not in outcomes and bool(service.reason) for service in listed_)
    wrong = tuple(
        Unexplained(f"Service {service.number} is live, and no outcome has it: no reason is given.", service.span)
        for service in listed_
        if service.number not in outcomes and not service.reason
    )
    return Anchored(OTHERS, len(listed_), (("of an outcome", held), ("out of scope, with the reason", said)), wrong)


def _functions(book: Compiled, functions: tuple[Function, ...]) -> Anchored:
    met = {outcome.cofog for outcome in book.outcomes.values()}
    held = sum(one.group in met for one in functions)
    said = sum(one.group not in met and bool(one.reason) for one in functions)
    wrong = tuple(
        Unexplained(f"Group {one.group}, {one.title}, has no outcome: no reason is given.", one.span)
        for one in functions
        if one.group not in met and not one.reason
    )
    return Anchored(FUNCTIONS, len(functions), (("with an outcome", held), ("with the reason why not", said)), wrong)
