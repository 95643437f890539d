"""The record: what happened to every rule, and the smallest single change that would have admitted it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from accountability.engine.conditions import Fails, Failure, failures
from accountability.engine.decide import Edges, seated
from accountability.engine.here import Facts, Here
from accountability.model.answer import Status, Verdict
from accountability.model.compiled import Compiled
from accountability.model.days import in_words
from accountability.model.outcome import Ruled
from accountability.model.rule import Form, Rule
from accountability.model.who import Sort
from accountability.model.words import listed

NOBODY_HERE = "nobody here"


def record(book: Compiled, matter: Ruled, here: Here, facts: Facts) -> Iterator[Verdict]:
    """A verdict on every candidate and near-candidate of an outcome, then of each role that a winning rule asks.

    A near-candidate is a rule that one single change would admit.
    """
    edges = Edges(matter)
    failing = {rule: failures(rule.applies, here, facts) for rule in matter.rules}
    candidates = tuple(rule for rule in matter.rules if not failing[rule])
    roles: list[str] = []
    for rule in sorted(matter.rules, key=lambda r: _rank(r, failing[r], edges, candidates)):
        above = edges.above(rule, candidates)
        if len(failing[rule]) > 1:
            continue
        what, to, change = _what(book, failing[rule], rule in candidates, above)
        would_name = NOBODY_HERE if what in (Fails.PLACE, Fails.SEAT) else names(book, rule, here, facts)
        edge_law = next((edge.law for winner in above for edge in winner.exception_to if edge.to == rule.id), ())
        yield Verdict(matter.id, rule.id, would_name, what, to, change, rule.law, rule.because, edge_law, rule.span)
        if what == "decides":
            roles += [who.name for who in rule.answerable.who if who.sort is Sort.ROLE]
    for role in dict.fromkeys(roles):
        yield from record(book, book.roles[role], here, facts)


def _rank(rule: Rule, failing: list[Failure], edges: Edges, candidates: tuple[Rule, ...]) -> tuple[int, int, str, date]:
    """Winners first, then those that gave way, then the nearest misses."""
    stage = 2 if failing else 1 if edges.above(rule, candidates) else 0
    return stage, len(failing), rule.id, rule.applies.days.start or date.min


def _what(book: Compiled, failing: list[Failure], candidate: bool, above: tuple[Rule, ...]) -> tuple[str, str, str]:
    if candidate:
        return ("gives way", above[0].id, "") if above else ("decides", "", "")
    change = change_words(book, failing[0]) if len(failing) == 1 else ""
    return failing[0].kind, "", change


def names(book: Compiled, rule: Rule, here: Here, facts: Facts) -> str:
    """Whom a rule would name here, if it applied."""
    concluded = rule.answerable
    match concluded.form:
        case Form.NOBODY:
            return "nobody"
        case Form.INDEPENDENT:
            return book.kinds[concluded.who[0].name].title
        case Form.DISPUTED:
            return "disputed"
    found: list[str] = []
    for who in concluded.who:
        result = seated(who, here, facts, {})
        if result.status is Status.ANSWERED:
            for sitter in result.sitters:
                if sitter.tenure:
                    found.append(sitter.tenure.office)
                elif sitter.body:
                    found.append(book.bodies[sitter.body].name_on(here.day))
                else:
                    found.append(
                        book.kinds[sitter.id].title
                        if sitter.sort is Sort.PROVIDER
                        else book.tiers[sitter.id].name_in(here.nation)
                    )
        elif result.status not in (Status.VACANT, Status.NO_RULE):
            found.append(result.status)
    return listed(found) or NOBODY_HERE


def change_words(book: Compiled, failure: Failure) -> str:
    """The single change that would put a failure right, in words."""
    wanted = listed((name.replace("-", " ") for name in failure.wanted if name), "or")
    unless = "not " if failure.negated else ""
    match failure.kind:
        case Fails.PLACE:
            places = [
                book.places[name].name if name in book.places else name.replace("-", " ").title()
                for name in failure.wanted
            ]
            return f"a place {unless}in {listed(places, 'or')}"
        case Fails.DAY:
            return _day_words(failure)
        case Fails.SEAT:
            return (
                f"{unless}a {wanted} at the tier {failure.name}"
                if "anyone" not in failure.wanted
                else f"{unless}anyone at the tier {failure.name}"
            )
        case Fails.POWER:
            powers = listed((book.powers[power].title for power in failure.wanted), "or")
            return f"{powers} {unless}held at the tier {failure.name}"
    return f"{unless}--given {failure.name}={failure.wanted[0]}"


def _day_words(failure: Failure) -> str:
    start, end = (date.fromisoformat(text) if text else None for text in failure.wanted)
    if start and end:
        return f"a day from {in_words(start)} until before {in_words(end)}"
    if start:
        return f"a day from {in_words(start)}"
    return f"a day before {in_words(end)}" if end else ""


def facts_assumed(assuming: tuple[tuple[str, str, str], ...], given: Mapping[str, str]) -> dict[str, str]:
    """The facts with which an answer was decided: those given, and those assumed."""
    return {**{name: value for name, value, _ in assuming}, **given}
