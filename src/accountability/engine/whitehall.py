"""What is left of central government in England: which outcomes leave, stay or come, and what becomes of its roles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from accountability.engine.classes import Cell, Classes, profiles
from accountability.engine.here import Standing
from accountability.engine.people import people_on
from accountability.engine.shift import shift
from accountability.model.central_role import COMES, LEAVES, Becomes, CentralRole, fates, left
from accountability.model.compiled import Compiled
from accountability.model.outcome import Outcome
from accountability.model.place import Place
from accountability.model.reform import Move, Reform, Test
from accountability.model.shift import Moved
from accountability.model.tier import Tenure
from accountability.model.whitehall import Course, Department, RoleThen, Unkept, Whitehall, Work
from accountability.model.who import Sort
from accountability.model.words import plain

ENGLAND = "england"
NATION = "nation"
"""The tier of bodies for the whole nation: they answer to ministers, and no voters choose them."""
_ORDER = tuple(Course)
_NOT_TAKEN_OVER = (CentralRole.SETS_STANDARDS, CentralRole.INSPECTS, CentralRole.HOLDS_DATA, CentralRole.CROSS_BORDER)
"""Roles that no local body has by itself: where central government gives them up, nobody keeps them."""
_A_DAY = timedelta(days=1)


@dataclass(frozen=True)
class _Ask:
    """What is asked: the law, what it becomes, the day, and England's ground."""

    before: Compiled
    after: Compiled
    on: date
    ground: frozenset[int]
    alike: tuple[Mapping[int, list[int]], Mapping[int, list[int]]]
    moved: Mapping[str, tuple[Moved, ...]]
    moves: Mapping[str, Move]
    stays: Mapping[str, tuple[Test, str]]
    standing: tuple[Standing, Standing]
    closely: bool
    counted: dict[frozenset[int], int] = field(default_factory=dict)

    def areas_on(self, ground: frozenset[int]) -> int:
        """How many council areas lie on some ground; much of it is the same for many outcomes."""
        if ground not in self.counted:
            self.counted[ground] = people_on(self.before, ground, self.on)[0]
        return self.counted[ground]

    def order(self, work: Work) -> tuple[object, ...]:
        """What moves before what stays; of what moves that of which most is said, of what stays as the reform says."""
        said = sum(role.said for role in work.roles)
        stays = list(self.stays)
        place = stays.index(work.outcome) if work.outcome in self.stays else len(stays)
        return (_ORDER.index(work.course), -said, place, plain(work.title))


def whitehall(before: Compiled, after: Compiled, on: date, department: str = "") -> Whitehall:
    """Every outcome of every department, or of one; with a reform, what becomes of it."""
    held = {id_: tenure for id_, tenure in _held(before, on) if department in ("", tenure.department)}
    place = next(place for place in before.places.values() if place.id == ENGLAND)
    asking = _asking(before, after, on, place, tuple(held), bool(department))
    found: dict[str, list[Work]] = {}
    for id_, tenure in held.items():
        found.setdefault(tenure.department, []).append(_work(asking, before.outcomes[id_], tenure))
    departments = tuple(
        Department(id_, before.bodies[id_].name_on(on), tuple(sorted(works, key=asking.order)))
        for id_, works in sorted(found.items(), key=lambda pair: plain(before.bodies[pair[0]].name_on(on)))
    )
    reform = after.reforms.get(after.about.under)
    unkept = tuple(
        Unkept(work.outcome, work.title, role.role)
        for one in departments
        for work in one.works
        for role in work.roles
        if role.becomes is Becomes.GOES and role.role in _NOT_TAKEN_OVER
    )
    title = reform.title if reform else "the law as it is"
    return Whitehall(after.about.under, title, on, departments, unkept, bool(department))


def _held(book: Compiled, on: date) -> Iterator[tuple[str, Tenure]]:
    """Each outcome of which a minister has some part in England that day, with who has it first."""
    for outcome in book.outcomes.values():
        for residual in outcome.residuals:
            tenure = book.portfolios[residual.portfolio].held_on(on, ENGLAND) if residual.nation == ENGLAND else None
            if tenure:
                yield outcome.id, tenure
                break


def _asking(before: Compiled, after: Compiled, on: date, place: Place, ids: tuple[str, ...], closely: bool) -> _Ask:
    moved: dict[str, tuple[Moved, ...]] = {}
    if after is not before:
        for one in shift(before, after, on, place, ids).moved:
            moved[one.outcome] = (*moved.get(one.outcome, ()), one)
    reforms = tuple(_in_force(after))
    moves = {f"{reform.id}/{move.id}": move for reform in reforms for move in reform.moves}
    kept = sorted((stay for reform in reforms for stay in reform.stays), key=lambda stay: tuple(Test).index(stay.test))
    stays = {id_: (stay.test, stay.because) for stay in kept for id_ in stay.matters}
    ground = frozenset(place.ground)
    alike = profiles(before, sorted(ground), on)
    both = (alike, profiles(after, sorted(ground), on) if after is not before else alike)
    standing = Standing(before)
    stood = (standing, Standing(after) if after is not before else standing)
    return _Ask(before, after, on, ground, both, moved, moves, stays, stood, closely)


def _in_force(book: Compiled) -> Iterator[Reform]:
    name = book.about.under
    while name in book.reforms:
        yield book.reforms[name]
        name = book.reforms[name].parent


def _work(ask: _Ask, outcome: Outcome, tenure: Tenure) -> Work:
    moved = ask.moved.get(outcome.id, ())
    was = _central(ask, 0, outcome)
    then = _central(ask, 1, ask.after.outcomes[outcome.id]) if moved else was
    counts = [ask.areas_on(ground) for ground in (ask.ground, was, then)]
    roles = _roles(ask, moved, comes=len(then) > len(was))
    test = None if moved else ask.stays.get(outcome.id)
    residual = next(r for r in outcome.residuals if r.nation == ENGLAND)
    course = _course(len(ask.ground), len(was), len(then), bool(moved))
    others = ask.ground - was
    partly = len(was) > 0 and bool(others)
    return Work(
        outcome.id,
        outcome.title,
        course,
        counts[0],
        counts[1],
        counts[2],
        since=_since(ask.before, outcome, ask.on, others) if partly and ask.closely else None,
        elsewhere=_names(ask.before, others, ask.on) if partly and ask.closely else (),
        to=tuple(dict.fromkeys(one.after for one in moved)),
        routes=tuple(dict.fromkeys(one.by.route for one in moved if one.by)),
        roles=roles,
        asked=left((r.role, r.becomes, r.of) for r in roles) if roles else residual.answers_for,
        test=test[0] if test else None,
        because=test[1] if test else "",
        minister=tenure.office,
        committee=tenure.committee,
        accounting_officer=tenure.accounting_officer,
    )


def _course(all_: int, was: int, then: int, moved: bool) -> Course:
    if then < was:
        return Course.LEAVES
    if then > was:
        return Course.COMES
    if moved and not was:
        return Course.CHANGES
    return Course.STAYS if was == all_ else Course.PARTLY if was else Course.OTHERS


def _roles(ask: _Ask, moved: Iterable[Moved], comes: bool) -> tuple[RoleThen, ...]:
    """What becomes of every central role: as the first move that says something says, else as it usually does."""
    moves = [ask.moves[f"{one.by.reform}/{one.by.move}"] for one in moved if one.by]
    if not moves:
        return ()
    move = next((one for one in moves if one.whitehall), moves[0])
    said = {role for role, _, _ in move.whitehall}
    return tuple(
        RoleThen(role, becomes, of, role in said)
        for role, becomes, of in fates(COMES if comes else LEAVES, move.whitehall)
    )


def _central(ask: _Ask, side: int, outcome: Outcome) -> frozenset[int]:
    """The ground on which a minister or a national body answers, in the usual case or in any that can be."""
    on, alike = ask.on, ask.alike[side]
    classes = Classes((ask.before, ask.after)[side], outcome, on, first=on, standing=ask.standing[side])
    seen: dict[tuple[object, ...], bool] = {}
    found: set[int] = set()
    for one, pieces in alike.items():
        for piece in [one] if classes.names_nobody else pieces:
            signature = classes.signature(Cell(piece, on, on + _A_DAY))
            if signature not in seen:
                seen[signature] = _by_centre(classes, piece, on)
            if seen[signature]:
                found.update(pieces if classes.names_nobody else [piece])
    return frozenset(found)


def _by_centre(classes: Classes, piece: int, on: date) -> bool:
    answer = classes.asker.piece(piece, on, {})
    if answer is None:
        return False
    ways = [answer.found] if answer.found else [branch.found for branch in answer.branches]
    return any(sitter.sort is Sort.MINISTER or sitter.tier == NATION for found in ways for sitter in found.sitters)


def _since(book: Compiled, outcome: Outcome, on: date, ground: Iterable[int]) -> date | None:
    """The first day since which somebody else has answered on some ground without a break."""
    classes = Classes(book, outcome, on)
    seen: dict[tuple[object, ...], bool] = {}
    first: date | None = None
    for piece in ground:
        for cell in reversed(list(classes.cells(piece))):
            signature = classes.signature(cell)
            if signature not in seen:
                seen[signature] = _by_centre(classes, piece, cell.start)
            if seen[signature]:
                break
            first = min(first or cell.start, cell.start)
    return first


def _names(book: Compiled, ground: Iterable[int], on: date) -> tuple[str, ...]:
    areas = {id_ for piece in ground for id_ in book.ground[str(piece)].path if book.places[id_].days.holds_on(on)}
    return tuple(sorted(book.places[id_].name for id_ in areas))
