"""How one body answers to another on a day; or that it does not, with the nearest link that stops short."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from accountability.engine.whole import Whole
from accountability.graph.paths import Ways
from accountability.model.answer import Link
from accountability.model.compiled import Compiled
from accountability.model.route import ANY_VOTERS, End, Route


def route(book: Compiled, one: End, other: End, day: date) -> Route:
    """The line from the first to the second along links that carry answerability, by the shortest way."""
    for end in (one, other):
        body = book.bodies.get(end.node.removeprefix("body:"))
        if body and not body.days.holds_on(day):
            return Route(one.name, other.name, day, answers=False, missing=end.name)
    steps = list(Whole(book, day).links())
    ways = Ways(steps)
    voters = frozenset(end for _, end, _ in steps if end.startswith(ANY_VOTERS))
    starts, ends = _nodes(one, voters), _nodes(other, voters)
    line = _first(ways.answers(start, ends) for start in sorted(starts))
    if line:
        return Route(one.name, other.name, day, answers=True, links=line)
    back = _first(ways.answers(end, starts) for end in sorted(ends))
    if back:
        return Route(one.name, other.name, day, answers=False, links=back, other_way=True)
    near = _first(ways.nearest(start, ends) for start in sorted(starts))
    stop = next((n for n, link in enumerate(near) if not link.carries_answerability), len(near))
    own = _first(ways.answers(start, voters) for start in sorted(starts))
    return Route(
        one.name,
        other.name,
        day,
        answers=False,
        links=near[: stop + 1],
        ends_at=_end(book, one, own),
        reaches_voters=bool(own),
    )


def _nodes(one: End, voters: frozenset[str]) -> frozenset[str]:
    return voters if one.node == ANY_VOTERS else frozenset({one.node})


def _first(found: Iterable[tuple[Link, ...]]) -> tuple[Link, ...]:
    return next((links for links in found if links), ())


def _end(book: Compiled, one: End, own: tuple[Link, ...]) -> str:
    """Where a line ends that does not lead there: at which voters, or why at none."""
    if own:
        return own[-1].start
    body = book.bodies.get(one.node.removeprefix("body:"))
    kind = book.kinds.get(body.kind) if body else None
    return kind.no_voters if kind else ""
