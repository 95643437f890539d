"""What a reform does to Parliament: from what becomes of every department's outcomes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from accountability.engine.estimate_lines import lines_then, without_line
from accountability.engine.whitehall import ENGLAND
from accountability.model.central_role import Becomes, CentralRole
from accountability.model.compiled import Compiled
from accountability.model.whitehall import Affected, Counted, Course, RoleCount, Westminster, Whitehall, Work
from accountability.model.words import plain

_FATES = (Becomes.GOES, Becomes.SHRINKS, Becomes.KEEPS, Becomes.GROWS, Becomes.NEW)


def westminster_then(book: Compiled, found: Whitehall) -> Westminster:
    """Questions, Estimates, accounting officers and committees, as far as outcomes leave or come to ministers."""
    moving = [work for work in found.works if work.course in (Course.LEAVES, Course.COMES)]
    leaves = [work for work in moving if work.course is Course.LEAVES]
    reform = book.reforms[found.under]
    own = next((one for one in reform.findings if one.heading == "parliament"), None)
    names = {work.outcome: department.name for department in found.departments for work in department.works}
    return Westminster(
        found.under,
        found.title,
        found.on,
        wholly=tuple(work.title for work in leaves if not work.central_then),
        partly=tuple(work.title for work in leaves if work.central_then),
        still_asked=tuple(dict.fromkeys(words for work in leaves for words in work.asked)),
        estimates=_affected(moving, lambda work: names[work.outcome]),
        accounting_officers=_affected(moving, lambda work: work.accounting_officer),
        committees=_affected(moving, lambda work: work.committee),
        stays=sum(work.course is Course.STAYS for work in found.works),
        counted=_counted(book, found, moving),
        comes=tuple(work.title for work in moving if work.course is Course.COMES),
        lines=lines_then(book, found),
        without_line=without_line(book, moving),
        gains=own.answers if own else (),
        assumes=own.assumes if own else (),
        open=own.open if own else (),
        unkept=found.unkept,
    )


def _counted(book: Compiled, found: Whitehall, moving: Iterable[Work]) -> Counted:
    """How many answers ministers would give less and more, and what becomes of their roles and powers."""
    works = tuple(moving)
    fewer = [work.central - work.central_then for work in works]
    fates = Counter((one.role, one.becomes) for work in works for one in work.roles)
    return Counted(
        max((work.areas for work in found.works), default=0),
        sum(count for count in fewer if count > 0),
        -sum(count for count in fewer if count < 0),
        tuple(_role_count(role, fates) for role in CentralRole) if works else (),
        tuple(_powers(book, found, {work.outcome for work in works})),
    )


def _role_count(role: CentralRole, fates: Counter[tuple[CentralRole, Becomes]]) -> RoleCount:
    goes, shrinks, keeps, grows, new = (fates[role, becomes] for becomes in _FATES)
    return RoleCount(role, goes, shrinks, keeps, grows, new)


def _powers(book: Compiled, found: Whitehall, ids: set[str]) -> Iterator[str]:
    """The powers that hold that day in England over some of these outcomes and nothing else."""
    for lever in book.levers.values():
        reach = lever.reach
        holds = ENGLAND in lever.nations and lever.days.holds_on(found.on)
        if holds and reach.outcomes and not reach.themes and set(reach.outcomes) <= ids:
            yield lever.title


def _affected(works: Iterable[Work], name_of: Callable[[Work], str]) -> tuple[Affected, ...]:
    """Everybody of a sort, those of whom most leaves first."""
    leaves: dict[str, list[str]] = {}
    comes: dict[str, list[str]] = {}
    for work in works:
        name = name_of(work)
        if name:
            (leaves if work.course is Course.LEAVES else comes).setdefault(name, []).append(work.title)
    found = (Affected(name, tuple(leaves.get(name, ())), tuple(comes.get(name, ()))) for name in {*leaves, *comes})
    return tuple(sorted(found, key=lambda one: (-len(one.leaves) - len(one.comes), plain(one.name))))
