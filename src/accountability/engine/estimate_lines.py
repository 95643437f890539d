"""Which lines of the Supply Estimates a reform changes, and how: from what becomes of what ministers fund."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from accountability.model.central_role import COMES, LEAVES, Becomes, CentralRole
from accountability.model.compiled import Compiled
from accountability.model.estimate import Estimate, Line, Section, Turn
from accountability.model.whitehall import Course, Whitehall, Work
from accountability.model.words import plain

_LESS = (Turn.LEAVES, Turn.SHRINKS)
_MORE = (Turn.GROWS, Turn.TAKEN_BACK)
_ORDER = tuple(Turn)
_USUAL = {Course.LEAVES: LEAVES, Course.COMES: COMES}
_TURNS: Mapping[Course, Mapping[Becomes, Turn]] = {
    Course.LEAVES: {
        Becomes.GOES: Turn.LEAVES,
        Becomes.SHRINKS: Turn.SHRINKS,
        Becomes.KEEPS: Turn.PASSED_ON,
        Becomes.GROWS: Turn.PASSED_ON,
        Becomes.NEW: Turn.PASSED_ON,
    },
    Course.COMES: {
        Becomes.GOES: Turn.LEAVES,
        Becomes.SHRINKS: Turn.SHRINKS,
        Becomes.KEEPS: Turn.TAKEN_BACK,
        Becomes.GROWS: Turn.GROWS,
        Becomes.NEW: Turn.GROWS,
    },
}
"""What becomes of the money for an outcome, by whether it leaves ministers and what becomes of their funding it."""


def lines_then(book: Compiled, found: Whitehall) -> tuple[Line, ...]:
    """Every line that pays for an outcome that leaves or comes, those that leave first, then by how much moves."""
    works = {work.outcome: work for work in found.works}
    lines = [
        line
        for estimate in book.estimates.values()
        for section in estimate.sections
        if (line := _line(book, found, estimate, section, works))
    ]
    return tuple(sorted(lines, key=_place))


def _place(line: Line) -> tuple[int, int, str, str]:
    moved = len(line.leaves) + len(line.comes)
    return (_ORDER.index(line.turn), -moved, plain(line.department), plain(line.title))


def without_line(book: Compiled, works: Iterable[Work]) -> tuple[str, ...]:
    """The titles of the outcomes for which no line is known."""
    known = {
        id_
        for one in book.estimates.values()
        for section in one.sections
        for id_ in (*section.pays_for, *section.pays_part_of)
    }
    return tuple(work.title for work in works if work.outcome not in known)


def _line(
    book: Compiled, found: Whitehall, estimate: Estimate, section: Section, works: Mapping[str, Work]
) -> Line | None:
    paid = tuple(dict.fromkeys((*section.pays_for, *section.pays_part_of)))
    moving = [works[id_] for id_ in paid if id_ in works and works[id_].course in _TURNS]
    if not moving:
        return None
    stays = [id_ for id_ in paid if id_ not in {work.outcome for work in moving}]
    whole = not stays and not section.besides and all(not work.central_then for work in moving)

    def titles(ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(book.outcomes[id_].title for id_ in ids)

    return Line(
        book.bodies[estimate.id].name_on(found.on),
        estimate.title,
        estimate.year,
        section.title,
        _turn({_money(book, found, work) for work in moving}, whole),
        section.letter,
        section.budget,
        section.money,
        section.voted,
        section.amount,
        titles(work.outcome for work in moving if work.course is Course.LEAVES),
        titles(work.outcome for work in moving if work.course is Course.COMES),
        titles(stays),
        titles(section.pays_part_of),
        section.besides,
        section.certainty,
        section.source,
    )


def _money(book: Compiled, found: Whitehall, work: Work) -> Turn:
    """What becomes of the money for one outcome: as a move says that makes it leave or names it, or as usual."""
    roles = [(one.role, one.becomes) for one in work.roles]
    named = (move for move in book.reforms[found.under].moves if work.outcome in move.matters)
    roles += [(role, becomes) for move in named for role, becomes, _ in move.whitehall]
    said = next((becomes for role, becomes in roles if role is CentralRole.FUNDS), None)
    return _TURNS[work.course][said or _USUAL[work.course][CentralRole.FUNDS]]


def _turn(turns: Collection[Turn], whole: bool) -> Turn:
    """What becomes of a line: it leaves only as a whole; where some of its money stays, it shrinks.

    >>> _turn({Turn.LEAVES}, whole=True).value, _turn({Turn.LEAVES}, whole=False).value
    ('leaves', 'shrinks')
    >>> _turn({Turn.GROWS, Turn.TAKEN_BACK}, whole=True).value, _turn({Turn.GROWS, Turn.SHRINKS}, whole=True).value
    ('grows', 'changes')
    """
    if set(turns) == {Turn.LEAVES} and whole:
        return Turn.LEAVES
    if set(turns) <= {*_LESS, Turn.PASSED_ON} and set(turns) & set(_LESS):
        return Turn.SHRINKS
    if set(turns) <= set(_MORE) and Turn.GROWS in turns:
        return Turn.GROWS
    return next(iter(turns)) if len(turns) == 1 else Turn.CHANGES
