"""What a minister can do about an outcome in a place on a day: the levers that reach whoever answers, and no others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from accountability.engine.ask import ask
from accountability.engine.here import NO_FACTS
from accountability.engine.holders import Holder, government_of, holders, nations_of, tenures
from accountability.model.answer import Answer
from accountability.model.body import Intervention
from accountability.model.compiled import Compiled
from accountability.model.days import in_words
from accountability.model.lever import Lever, LeverKind, Levers, Pull, Reach, Use
from accountability.model.outcome import Outcome
from accountability.model.place import Place
from accountability.model.source import Law, weakest
from accountability.model.tier import Tenure
from accountability.model.who import Sort

_ORDER = tuple(LeverKind)
_WHOEVER_ANSWERS = (LeverKind.LAW_MAKING, LeverKind.INQUIRY)
"""What a minister can do even where no other body answers."""
_NEEDS_A_DUTY = (LeverKind.DEFAULT, LeverKind.DIRECTION)
"""What can be done to a body only if it has a duty, unless it is meant for that outcome."""
_SUBSECTIONS = re.compile(r"\([^)]*\).*$")


def levers(
    book: Compiled, outcome: Outcome, place: Place, on: date, given: Mapping[str, str] = NO_FACTS
) -> Levers | Answer:
    """The levers on whoever answers, softest first; or the answer that says why there is not one who does."""
    answer = ask(book, outcome, place, on, given)
    if not answer.settled:
        return answer
    nation = nations_of(book, place.ground)[0]
    own = tuple(party.name for party in answer.answerable if party.sort is Sort.MINISTER)
    found = sorted(
        _pulls(book, outcome, nation, on, tuple(holders(book, answer, on))),
        key=lambda pull: (_ORDER.index(pull.kind), not pull.specific, pull.id),
    )
    return Levers(
        outcome.id,
        outcome.title,
        place.name,
        on,
        nation,
        answer.status,
        answer.message,
        answer.answerable,
        own,
        tuple(mention.name for mention in answer.may_act),
        tuple(found),
        answer.westminster.not_for,
        weakest([answer.certainty, *(pull.certainty for pull in found)]),
    )


def _pulls(book: Compiled, outcome: Outcome, nation: str, on: date, there: tuple[Holder, ...]) -> Iterator[Pull]:
    for id_ in book.levers:
        lever = book.levers[id_]
        if nation not in lever.nations or not lever.days.holds_on(on):
            continue
        if not lever.reach.concerns(outcome.id, outcome.theme):
            continue
        reached = tuple(one for one in there if _reaches(book, lever, one, on)) if lever.reach.of_bodies else ()
        fits = bool(reached) if lever.reach.of_bodies else _is_of_the_outcome(lever, there)
        held = _in_whose_hands(book, lever, outcome, nation, on)
        if fits and held:
            yield _pull(book, lever, held, reached, on)


def _is_of_the_outcome(lever: Lever, there: tuple[Holder, ...]) -> bool:
    """Whether a lever on an outcome, whoever answers, is one: a general one needs somebody to pull it on."""
    return bool(there) or lever.reach.specific or lever.kind in _WHOEVER_ANSWERS


def _reaches(book: Compiled, lever: Lever, one: Holder, on: date) -> bool:
    reach: Reach = lever.reach
    if not one.has_duty and lever.kind in _NEEDS_A_DUTY and not reach.specific:
        return False
    return (
        (not reach.kinds or bool(one.kinds & set(reach.kinds)))
        and (not reach.tiers or one.tier in reach.tiers)
        and (not reach.roles or one.role in reach.roles)
        and (not reach.holds or any(_holds(book, one.body, power, on) for power in reach.holds))
    )


def _holds(book: Compiled, body: str, power: str, on: date) -> bool:
    return any(one.body == body and one.days.holds_on(on) for one in book.powers[power].held)


def _in_whose_hands(book: Compiled, lever: Lever, outcome: Outcome, nation: str, on: date) -> tuple[str, Tenure] | None:
    """The minister who has the lever that day: of its portfolio, else the first to whom the outcome is left."""
    own = book.portfolios[lever.who].held_on(on, nation) if lever.who else None
    could: Iterable[tuple[str, Tenure]] = ((lever.who, own),) if own else ()
    if not lever.who:
        could = tenures(book, outcome, nation, on)
    fit = (one for one in could if lever.government in (None, government_of(book, one[1])))
    return next(fit, None)


def _pull(book: Compiled, lever: Lever, held: tuple[str, Tenure], reached: tuple[Holder, ...], on: date) -> Pull:
    portfolio, tenure = held
    bodies = {one.body for one in reached}
    found = list(_uses(book, lever.law, on))
    return Pull(
        lever.id,
        lever.kind,
        lever.title,
        lever.does,
        tenure.office,
        book.bodies[tenure.department].name_on(on),
        portfolio,
        lever.reach.specific,
        tuple(dict.fromkeys(one.name for one in reached)),
        lever.law,
        lever.test,
        lever.procedure,
        tuple(use for use, one in found if one.body in bodies and one.days.holds_on(on)),
        (*lever.used, *(use for use, one in found if not (one.body in bodies and one.days.holds_on(on)))),
        lever.limits,
        lever.certainty,
        lever.source,
        lever.checked_on,
        lever.span,
    )


def _uses(book: Compiled, law: Law, on: date) -> Iterator[tuple[Use, Intervention]]:
    """The interventions of the register, begun by that day, that rest on the law of a lever: the latest first."""
    sections = {_section(one.cite) for one in law}
    found = [
        one
        for ones in book.interventions.values()
        for one in ones
        if (one.days.start is None or one.days.start <= on)
        and any(_section(cited.cite) in sections for cited in one.law)
    ]
    for one in sorted(found, key=lambda one: (one.days.start or date.min, one.id), reverse=True):
        name = book.bodies[one.body].name_on(one.days.start or on)
        yield Use(name, _when(one, on), one.source, one.body), one


def _section(cite: str) -> str:
    """A citation without its subsections.

    >>> _section("Local Government Act 1999 s.15(5)")
    'Local Government Act 1999 s.15'
    """
    return _SUBSECTIONS.sub("", cite).strip()


def _when(one: Intervention, on: date) -> str:
    start = f"from {in_words(one.days.start)}" if one.days.start else ""
    last = one.days.last
    return f"{start} to {in_words(last)}".strip() if last and last < on else start
