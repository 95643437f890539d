"""Every outcome for which a body answers, and where: all outcomes over the ground of its seats on a day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from accountability.engine.found import Found
from accountability.engine.ground import Asker
from accountability.engine.here import Standing
from accountability.engine.history import areas_on
from accountability.engine.scene import covered
from accountability.model.answer import Status
from accountability.model.body import Body
from accountability.model.compiled import Compiled
from accountability.model.outcome import Outcome, Ruled
from accountability.model.report import Item
from accountability.model.rule import Form
from accountability.model.who import Sort, Who


def portfolios_of(book: Compiled, body: Body, on: date) -> dict[str, tuple[str, ...]]:
    """The portfolios that a department holds on a day, each with its nations."""
    return {
        portfolio.id: tenure.nations
        for portfolio in book.portfolios.values()
        for tenure in portfolio.tenures
        if tenure.department == body.id and tenure.days.holds_on(on)
    }


def ground_of(book: Compiled, body: Body, on: date, seats: set[int]) -> list[int]:
    """The ground of a body's seats and, of a department, that of the nations in which it holds a portfolio."""
    nations = {nation for held in portfolios_of(book, body, on).values() for nation in held}
    return sorted(seats | {piece.index for piece in book.ground.values() if piece.nation in nations})


def answered_by(book: Compiled, body: Body, on: date, ground: list[int], tiers: set[str]) -> Iterator[Item]:
    """The outcomes for which a body answers, wholly or in some case, and the council areas in which it does.

    `ground` is that of its seats and portfolios. Where a rule names the body itself, all ground is looked at.
    """
    led, own = set(portfolios_of(book, body, on)), Who(Sort.BODY, body.id)
    nations, left = covered(book, ground)
    everywhere = (*nations, *areas_on(book, sorted(left), on))
    taking = [one for one in book.interventions.get(body.id, ()) if one.power == "taken" and one.days.holds_on(on)]
    standing = Standing(book)
    for outcome in sorted(book.outcomes.values(), key=lambda o: (o.title.casefold(), o.id)):
        meant = set(named(book, outcome))
        seated = any(
            (who.sort is Sort.TIER and who.name in tiers) or (who.sort is Sort.MINISTER and who.name in led)
            for who in meant
        )
        if (seated or own in meant) and not any(one.decides(outcome.id) for one in taking):
            looked_at = sorted(map(int, book.ground)) if own in meant else ground
            yield from _item(standing, body, outcome, looked_at, on, everywhere)


def _item(
    standing: Standing, body: Body, outcome: Outcome, ground: list[int], on: date, everywhere: tuple[str, ...]
) -> Iterator[Item]:
    book = standing.book
    wholly: list[int] = []
    partly: list[int] = []
    asks = ""
    for group in Asker(book, outcome, standing).over(ground, on, {}):
        if group.answer.found is not None and _names(group.answer.found, body):
            wholly += group.pieces
            continue
        for branch in (*group.answer.branches, *group.answer.unless):
            if _names(branch.found, body):
                partly += group.pieces
                asks = branch.given[0][0]
                break
    if not wholly and not partly:
        return
    nations, left = covered(book, (*wholly, *partly))
    where = (*nations, *areas_on(book, sorted(left), on))
    yield Item(
        outcome.id,
        outcome.title,
        outcome.theme,
        Status.ANSWERED if wholly else Status.DEPENDS,
        asks=book.facts[asks].asks if not wholly and asks in book.facts else "",
        where=() if where == everywhere else where,
    )


def _names(found: Found, body: Body) -> bool:
    return found.status is Status.ANSWERED and any(sitter.body == body.id for sitter in found.sitters)


def named(book: Compiled, matter: Ruled) -> Iterator[Who]:
    """Everybody whom the rules of an outcome, and of the roles that it asks, can name."""
    waiting, seen = [matter], {matter.id}
    while waiting:
        for rule in waiting.pop().rules:
            for who in rule.answerable.who if rule.answerable.form is not Form.NOBODY else ():
                yield Who(who.sort, who.name)
                if who.sort is Sort.ROLE and who.name not in seen:
                    seen.add(who.name)
                    waiting.append(book.roles[who.name])
