"""Two sets of answers, and only what differs between them, each difference with the rule or seat that caused it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from accountability.engine.around import answers, parties_of
from accountability.engine.here import Here
from accountability.model.answer import Answer, Decider, Party, Status
from accountability.model.compiled import Compiled
from accountability.model.place import Place
from accountability.model.report import Cause, Chair, Comparison, Difference, Renamed, Side, Stand
from accountability.model.who import Sort

Key = tuple[object, ...]


@dataclass(frozen=True)
class Asking:
    """One side that is asked: by which rulebook, where and when."""

    book: Compiled
    place: Place
    on: date

    @property
    def side(self) -> Side:
        """What is told of it."""
        return Side(self.place.id, self.place.name, self.on, self.book.about.under)


def compare(left: Asking, right: Asking, outcomes: Iterable[str] = ()) -> Comparison:
    """Ask every outcome, or some, on both sides, and keep what differs.

    A body that continues another in law is not another body: that it has a new name is told apart.
    """
    asked = tuple(outcomes)
    ours, theirs = (answers(side.book, side.place, side.on, asked) for side in (left, right))
    differences: list[Difference] = []
    renamed: dict[tuple[str, str], list[str]] = {}
    for (outcome, one), (_, other) in zip(ours, theirs, strict=True):
        cause = _cause(left.book, one, right.book, other)
        if cause is not None:
            stands = _told_once(_stand(left, one), _stand(right, other))
            changed = _other_rule(left, one, right, other)
            differences.append(Difference(outcome.id, outcome.title, cause, *stands, changed))
        else:
            for names in _renamed(left.book, one, right.book, other):
                renamed.setdefault(names, []).append(outcome.title)
    differences.sort(key=lambda found: (found.title.casefold(), found.outcome))
    return Comparison(
        left.side,
        right.side,
        asked=len(ours),
        same=len(ours) - len(differences),
        differences=tuple(differences),
        renamed=tuple(
            Renamed(old, new, tuple(titles))
            for (old, new), titles in sorted(renamed.items(), key=lambda pair: sorted(pair[0]))
        ),
        outcome=ours[0][0].title if len(asked) == 1 else "",
    )


def _cause(book: Compiled, one: Answer, there: Compiled, other: Answer) -> Cause | None:
    """Why two answers differ; nothing when they are the same in law."""
    if _signature(book, one) != _signature(there, other):
        return Cause.BODY if _levels(one) == _levels(other) else Cause.RULE
    return Cause.UNLESS if _unless(book, one) != _unless(there, other) else None


def _levels(answer: Answer) -> Key:
    """Where it sits: at which tier, or with which minister or provider, whoever that is there."""
    seats = frozenset((party.sort, party.tier or party.id) for party in parties_of(answer))
    return (answer.status, answer.mode, seats)


def _signature(book: Compiled, answer: Answer) -> Key:
    """What makes two answers the same: the status, and the same bodies in the same mode in every part or case."""
    ways = frozenset(
        (way.status, way.mode, way.given, _keys(book, way.parties), branch)
        for way in answer.choices
        for branch in (*((b.given, _keys(book, b.parties)) for b in way.branches), None)
    )
    return (answer.status, answer.mode, _keys(book, answer.answerable), ways)


def _unless(book: Compiled, answer: Answer) -> Key:
    return tuple(sorted((case.given, str(case.status), sorted(_keys(book, case.parties))) for case in answer.unless))


def _keys(book: Compiled, parties: Iterable[Party]) -> frozenset[tuple[str, str]]:
    return frozenset(("body", _root(book, party.body)) if party.body else (party.sort, party.id) for party in parties)


def _root(book: Compiled, body: str) -> str:
    """The first of the rows that the law treats as one body."""
    seen = {body}
    while body in book.bodies and book.bodies[body].continues and book.bodies[body].continues not in seen:
        body = book.bodies[body].continues
        seen.add(body)
    return body


def _other_rule(left: Asking, one: Answer, right: Asking, other: Answer) -> bool:
    """Whether a rule that decides on one side could not on the other.

    Between days, because it was not in force; between places, because it is another rule.
    """
    ours, theirs = (
        {(decider.matter, decider.rule, str(decider.span)) for decider in answer.because} for answer in (one, other)
    )
    if left.place.id != right.place.id:
        return ours != theirs
    return any(not _in_force(right, *rule) for rule in ours) or any(not _in_force(left, *rule) for rule in theirs)


def _in_force(side: Asking, matter: str, rule: str, at: str) -> bool:
    ruled = side.book.outcomes.get(matter) or side.book.roles[matter]
    return any(one.applies.days.holds_on(side.on) for one in ruled.rules if one.id == rule and str(one.span) == at)


def _renamed(book: Compiled, one: Answer, there: Compiled, other: Answer) -> Iterable[tuple[str, str]]:
    """Bodies that answer on both sides under two names."""
    here = {_root(book, party.body): party.name for party in one.answerable if party.body}
    for party in other.answerable:
        name = here.get(_root(there, party.body)) if party.body else None
        if name and name != party.name:
            yield name, party.name


def _stand(side: Asking, answer: Answer) -> Stand:
    """How one side stands, with the seats of those who answer."""
    parties = answer.answerable or (parties_of(answer) if answer.status is Status.DEPENDS else ())
    chairs = tuple(dict.fromkeys(chair for party in parties for chair in _chairs(side, party)))
    bodies = len(parties_of(answer)) if answer.status is Status.NARROW else len(parties)
    mode = "either" if answer.status is Status.DEPENDS else answer.mode
    return Stand(answer.status, mode, parties, _deciders(answer), chairs, bodies, answer.unless)


def _told_once(one: Stand, other: Stand) -> tuple[Stand, Stand]:
    """The two sides without the seats and rules that are on both: they caused nothing."""
    chairs = set(one.chairs) & set(other.chairs)
    rules = {(r.matter, r.rule, str(r.span)) for r in one.rules} & {
        (r.matter, r.rule, str(r.span)) for r in other.rules
    }

    def own(stand: Stand) -> Stand:
        return replace(
            stand,
            chairs=tuple(chair for chair in stand.chairs if chair not in chairs),
            rules=tuple(r for r in stand.rules if (r.matter, r.rule, str(r.span)) not in rules),
        )

    return own(one), own(other)


def _deciders(answer: Answer) -> tuple[Decider, ...]:
    return tuple(sorted(answer.because, key=lambda d: (d.step != "outcome", d.matter, d.rule, str(d.span))))


def chairs_of(book: Compiled, answer: Answer, place: Place) -> tuple[Chair, ...]:
    """The seats and portfolios of everybody who answers, each once."""
    if answer.question is None:
        return ()
    side = Asking(book, place, answer.question.on)
    return tuple(dict.fromkeys(c for party in answer.answerable for c in _chairs(side, party)))


def _chairs(side: Asking, party: Party) -> Iterable[Chair]:
    """The seat, or the portfolio, by which somebody answers there that day."""
    book = side.book
    for piece in side.place.ground:
        here = Here(book, piece, side.on)
        full, parts = here.seats(party.tier) if party.tier in book.tiers else (None, ())
        for seat in (*((full,) if full else ()), *parts):
            if seat.holder.name == party.id:
                yield Chair(party.name, seat.law, seat.span)
        if party.sort is Sort.MINISTER and party.id in book.portfolios:
            tenure = book.portfolios[party.id].held_on(side.on, here.nation)
            if tenure:
                yield Chair(party.name, (), tenure.span)
