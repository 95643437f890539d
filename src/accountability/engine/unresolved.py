"""What a reform leaves unresolved: what it says itself, and what its answers show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from accountability.engine.here import Here
from accountability.engine.people import people_on
from accountability.model.answer import Party, Status
from accountability.model.compiled import Compiled
from accountability.model.reform import Reform
from accountability.model.shift import Moved, Unresolved, Want
from accountability.model.who import Sort

_OPEN = frozenset({Status.NO_RULE, Status.VACANT, Status.CONFLICT, Status.DISPUTED, Status.NO_SUCH_CASE})


def unresolved(
    book: Compiled, moved: Iterable[Moved], pieces: Sequence[int], on: date, reform: Reform | None
) -> tuple[Unresolved, ...]:
    """Gaps, powers with no body, duties with no scrutiny, and what the reform declares, each with its cause."""
    moved = tuple(moved)
    found = [
        *(Unresolved(Want.DECLARED, says, one.title) for one in moved if one.by for says in one.by.unresolved),
        *_without_answer(moved),
        *_without_body(book, pieces, on, reform),
        *_without_scrutiny(book, moved),
    ]
    return tuple(dict.fromkeys(found))


def _without_answer(moved: Iterable[Moved]) -> Iterator[Unresolved]:
    for one in moved:
        if one.after.status in _OPEN:
            yield Unresolved(Want.NO_ANSWER, f"who answers for {one.title}", one.outcome, one.areas)


def _without_body(book: Compiled, pieces: Sequence[int], on: date, reform: Reform | None) -> Iterator[Unresolved]:
    """Powers conferred on every holder of a tier, and the ground of the reform where nobody sits there."""
    for conferred in reform.confers if reform else ():
        if conferred.on not in book.tiers or reform is None:
            continue
        ours = [piece for piece in pieces if book.ground[str(piece)].nation in reform.extent]
        empty = [piece for piece in ours if Here(book, piece, on).seats(conferred.on)[0] is None]
        if empty:
            power, tier = book.powers[conferred.power].title, book.tiers[conferred.on].title
            says = f"who would hold {power} where nobody is {tier}"
            yield Unresolved(Want.NO_BODY, says, conferred.power, people_on(book, empty, on)[0])


def _without_scrutiny(book: Compiled, moved: Iterable[Moved]) -> Iterator[Unresolved]:
    """Kinds of body that come to answer, and of which no rule says who scrutinises them."""
    for one in moved:
        for party in one.after.parties:
            kind = _kind(book, party)
            if kind and not any(relation.type == "scrutinised-by" for relation in book.kinds[kind].relations):
                yield Unresolved(Want.NO_SCRUTINY, f"who scrutinises {book.kinds[kind].title}", kind)


def _kind(book: Compiled, party: Party) -> str:
    if party.sort in (Sort.MINISTER, Sort.PROVIDER):
        return ""
    return book.bodies[party.body].kind if party.body and party.body in book.bodies else ""
