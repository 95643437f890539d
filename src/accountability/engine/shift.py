"""From one rulebook to another of the same pack: which outcomes come into other hands, and by which move."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from accountability.engine.classes import Cell, Classes, profiles
from accountability.engine.found import Found, Sitter
from accountability.engine.ground import Asker
from accountability.engine.here import Here, Standing
from accountability.engine.parties import parties
from accountability.engine.people import people_on
from accountability.engine.relations import Concern
from accountability.engine.unresolved import unresolved
from accountability.model.answer import Party, Status
from accountability.model.compiled import Compiled
from accountability.model.outcome import Outcome
from accountability.model.place import Place
from accountability.model.reform import Test, rule_of
from accountability.model.report import Subject
from accountability.model.shift import By, Hands, Kept, Moved, Shift
from accountability.model.who import Sort

_FEW = 12
"""Ground of so few pieces is asked about every outcome; of more, only about those that a reform can change."""

Key = tuple[object, ...]


@dataclass
class _Same:
    """Ground on which one outcome goes from the same to the same by the same moves."""

    before: Found | None
    after: Found | None
    pieces: list[int] = field(default_factory=list)
    bodies: tuple[set[str], set[str]] = field(default_factory=lambda: (set(), set()))


def shift(
    before: Compiled, after: Compiled, on: date, place: Place | None = None, outcomes: Iterable[str] = ()
) -> Shift:
    """Ask both rulebooks on every piece of ground, and keep what differs."""
    asked = [after.outcomes[id_] for id_ in sorted(outcomes or after.outcomes)]
    pieces = sorted(place.ground) if place else sorted(map(int, after.ground))
    moves = moves_of(after) | moves_of(before)
    moved: list[Moved] = []
    touched: set[int] = set()
    standing = Standing(before), Standing(after)
    alike = _alike(standing, pieces, on)
    for outcome in asked:
        if len(pieces) > _FEW and not can_differ(before, after, outcome.id):
            continue
        for same in _differing(standing, outcome, alike, on):
            touched.update(same.pieces)
            moved.append(_moved(before, after, outcome, same, on, moves))
    moved.sort(key=_order)
    reform = after.reforms.get(after.about.under) or before.reforms.get(before.about.under)
    return Shift(
        before.about.under,
        after.about.under,
        (title_of(before), title_of(after)),
        on,
        len(asked),
        tuple(moved),
        _kept(after, {one.id for one in asked}, {one.outcome for one in moved}),
        unresolved(after, moved, pieces, on, reform),
        len({one.outcome for one in moved}),
        *people_on(after, touched, on),
        place=Subject(place.id, place.name, place.kind, place.code, place.days) if place else None,
        one=asked[0].title if len(asked) == 1 else "",
    )


def title_of(book: Compiled) -> str:
    """What a rulebook is called: the title of its reform."""
    under = book.about.under
    return book.reforms[under].title if under in book.reforms else "the law as it is"


def _order(moved: Moved) -> tuple[object, ...]:
    """What leaves a minister first, and of that what leaves most unresolved: that is what must be talked about."""
    leaves = any(party.sort is Sort.MINISTER for party in moved.before.parties)
    open_ = len(moved.by.unresolved) if moved.by else -1
    return (not leaves, -open_, moved.title.casefold(), moved.outcome, -moved.areas)


def moves_of(book: Compiled) -> dict[str, By]:
    """Every move of every reform in force in a rulebook, by the id of the rule that it made."""
    found: dict[str, By] = {}
    name = book.about.under
    while name in book.reforms:
        reform = book.reforms[name]
        for move in reform.moves:
            found[rule_of(reform.id, move.id)] = By(
                reform.id,
                move.id,
                move.route,
                move.law,
                move.assumption,
                move.reversible_by,
                move.floor,
                move.safeguards,
                move.side_effects,
                move.unresolved,
                move.certainty,
                move.span,
            )
        name = reform.parent
    return found


def can_differ(before: Compiled, after: Compiled, id_: str) -> bool:
    """Whether rules, seats or powers on which an outcome turns are not the same in both."""
    one, other = Asker(before, before.outcomes[id_]).turns, Asker(after, after.outcomes[id_]).turns
    if one != other or before.outcomes[id_].rules != after.outcomes[id_].rules:
        return True
    roles = _roles(after, after.outcomes[id_])
    if any(before.roles[role].rules != after.roles[role].rules for role in roles):
        return True
    changed = {tier for under in (before, after) for tier in _tiers_created(under)}
    return bool(changed & set(other.tiers)) or any(before.powers[p] != after.powers[p] for p in other.powers)


def _roles(book: Compiled, outcome: Outcome) -> set[str]:
    """The roles that an outcome asks, and those that they ask."""
    found: set[str] = set()
    waiting = [outcome.rules]
    while waiting:
        for rule in waiting.pop():
            for who in rule.answerable.who:
                if who.sort is Sort.ROLE and who.name not in found:
                    found.add(who.name)
                    waiting.append(book.roles[who.name].rules)
    return found


def _tiers_created(book: Compiled) -> Iterator[str]:
    name = book.about.under
    while name in book.reforms:
        yield from (created.sits_at for created in book.reforms[name].creates)
        name = book.reforms[name].parent


def _alike(standing: tuple[Standing, Standing], pieces: Sequence[int], on: date) -> list[list[int]]:
    """Ground in groups that no rule of either rulebook tells apart unless it names a place or a body.

    At every tier the same body sits in both on all ground of a group, or on none of it.
    """
    sorts: list[dict[int, int]] = []
    for side in standing:
        sorts.append({piece: one for one, alike in profiles(side.book, pieces, on).items() for piece in alike})
    groups: dict[Key, list[int]] = {}
    for piece in pieces:
        ours, theirs = (side.at(piece, on) for side in standing)
        same = tuple(_holder(ours, tier) == _holder(theirs, tier) for tier in standing[0].book.tiers)
        groups.setdefault((sorts[0][piece], sorts[1][piece], same), []).append(piece)
    return list(groups.values())


def _differing(
    standing: tuple[Standing, Standing], outcome: Outcome, alike: Iterable[list[int]], on: date
) -> Iterator[_Same]:
    """The ground on which an outcome is answered otherwise, grouped by how it was and how it is.

    Ground that no rule of either rulebook can tell apart, and on which the same bodies sit in both, is asked once.
    """
    before, after = standing
    sides = (
        Classes(before.book, before.book.outcomes[outcome.id], on, first=on, standing=before),
        Classes(after.book, outcome, on, first=on, standing=after),
    )
    by_name = not all(side.names_nobody for side in sides)
    seen: dict[Key, tuple[Found | None, Found | None] | None] = {}
    groups: dict[Key, _Same] = {}
    for sort, pieces in enumerate(alike):
        for ground in [[piece] for piece in pieces] if by_name else [pieces]:
            cell = Cell(ground[0], on, on + timedelta(days=1))
            here = (sort, *(side.signature(cell) for side in sides)) if by_name else (sort,)
            if here not in seen:
                seen[here] = _asked(sides, ground[0], on)
            both = seen[here]
            if both is None:
                continue
            was, now = both
            rules = tuple(step.winners[0].id for step in now.steps if step.winners) if now else ()
            same = groups.setdefault((_key(was), _key(now), rules), _Same(was, now))
            same.pieces += ground
            for stood, found, bodies in ((before, was, same.bodies[0]), (after, now, same.bodies[1])):
                for sitter in found.sitters if found else ():
                    bodies.update(_sits(stood, sitter, piece, on) for piece in ground)
    yield from groups.values()


def _asked(sides: tuple[Classes, Classes], piece: int, on: date) -> tuple[Found | None, Found | None] | None:
    """The answers of both on a piece of ground; nothing where they are the same."""
    one, other = (side.asker.piece(piece, on, {}) for side in sides)
    if (one and one.signature) == (other and other.signature):
        return None
    return (one.found if one else None), (other.found if other else None)


def _holder(here: Here, tier: str) -> str:
    full = here.seats(tier)[0]
    return full.holder.name if full else ""


def _sits(standing: Standing, sitter: Sitter, piece: int, on: date) -> str:
    """Who sits there on this ground, where on other ground of the same sort it was that sitter."""
    if sitter.seat is None or sitter.tier not in standing.book.tiers:
        return sitter.id
    full = standing.at(piece, on).seats(sitter.tier)[0]
    return full.holder.name if full else sitter.id


def _key(found: Found | None) -> Key:
    """What makes two answers one line of a report: the status, the mode and the tiers, whoever sits there."""
    if found is None:
        return (None,)
    return (found.status, found.mode, frozenset((s.sort, s.tier or s.id) for s in found.sitters))


def _moved(
    before: Compiled, after: Compiled, outcome: Outcome, same: _Same, on: date, moves: Mapping[str, By]
) -> Moved:
    sides = (before, same.before, same.bodies[0]), (after, same.after, same.bodies[1])
    hands = [_hands(book, outcome, found, bodies, same.pieces[0], on) for book, found, bodies in sides]
    rules = [r.id for found in (same.after, same.before) if found for step in found.steps for r in step.winners]
    by = next((moves[rule] for rule in rules if rule in moves), None)
    areas, people = people_on(after, set(same.pieces), on)
    return Moved(outcome.id, outcome.title, outcome.theme, hands[0], hands[1], areas, people, by)


def _hands(book: Compiled, outcome: Outcome, found: Found | None, bodies: set[str], piece: int, on: date) -> Hands:
    if found is None:
        return Hands(Status.DEPENDS)
    many = len(bodies) > len(found.sitters)
    concern = Concern(outcome.id, outcome.theme, on)
    told = (
        tuple(dict.fromkeys(_tier(book, sitter) for sitter in found.sitters))
        if many
        else parties(book, found, book.ground[str(piece)].nation, concern)
    )
    return Hands(found.status, found.mode, told, len(bodies))


def _tier(book: Compiled, sitter: Sitter) -> Party:
    """Whoever sits there, in each area somebody else."""
    if sitter.sort is Sort.MINISTER:
        return Party(Sort.MINISTER, sitter.id, f"the minister for {book.portfolios[sitter.id].title}")
    if sitter.tier in book.tiers:
        return Party(Sort.TIER, sitter.tier, book.tiers[sitter.tier].title, tier=sitter.tier)
    return Party(sitter.sort, sitter.id, sitter.id)


def _kept(book: Compiled, asked: set[str], moved: set[str]) -> tuple[Kept, ...]:
    """What the reform says that it leaves where it is, by the tests in their order, then as it says."""
    reform = book.reforms.get(book.about.under)
    tests = tuple(Test)
    stays = sorted(reform.stays if reform else (), key=lambda stay: tests.index(stay.test))
    return tuple(
        Kept(id_, book.outcomes[id_].title, stay.test, stay.because)
        for stay in stays
        for id_ in stay.matters
        if id_ in asked and id_ not in moved
    )
