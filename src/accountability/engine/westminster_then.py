"""What a reform does to Parliament: from what becomes of every department's outcomes."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from accountability.model.compiled import Compiled
from accountability.model.whitehall import Affected, Course, Westminster, Whitehall, Work
from accountability.model.words import plain


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
        gains=own.answers if own else (),
        assumes=own.assumes if own else (),
        open=own.open if own else (),
        unkept=found.unkept,
    )


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
