"""What is left of central government as sentences: one department outcome by outcome, or all of them as a table."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import date

from accountability.model.central_role import Becomes, CentralRole
from accountability.model.days import in_words
from accountability.model.shift import Hands
from accountability.model.whitehall import Course, Department, RoleThen, Whitehall, Work
from accountability.model.words import capital, listed
from accountability.present.folding import WIDTH
from accountability.present.layout import lines_of
from accountability.present.pieces import HANG, Piece, Said, below, beside, counts, item, labelled, sentence, typed
from accountability.present.shift_text import hands_words
from accountability.present.supposed import headed

ROLE_WORDS = {role: capital(role.value.replace("-", " ")) for role in CentralRole}
_WIDE = max(map(len, ROLE_WORDS.values())) + 2
_SAID = {
    Course.LEAVES: "leaves",
    Course.COMES: "comes back to ministers",
    Course.CHANGES: "changes hands",
    Course.STAYS: "stays",
    Course.PARTLY: "stays where it is",
    Course.OTHERS: "others answer already",
}
_HEADS = {
    Course.LEAVES: "leave",
    Course.COMES: "come",
    Course.CHANGES: "change hands",
    Course.STAYS: "stay",
    Course.PARTLY: "are partly local",
    Course.OTHERS: "are with others",
}


def whitehall_said(found: Whitehall, today: date, everything: bool = False) -> list[Said]:
    """One department in its outcomes; or every department in a row of a table, with totals of what becomes of roles."""
    lines = headed(found.under)
    return lines + (_one(found, today, everything) if found.one else _all(found, today))


def _when(found: Whitehall, today: date) -> str:
    return "" if found.on == today else f" on {in_words(found.on)}"


def _one(found: Whitehall, today: date, everything: bool) -> list[Said]:
    department = found.departments[0]
    under = f" under {found.under}" if found.supposed else " in England, as the law is"
    lines = sentence(f"{department.name}{under}{_when(found, today)}.")
    told = department.works if everything else _first_of_each(department)
    for work in told:
        lines += _work(work, found, everything)
    rest = len(department.works) - len(told)
    lines = _with_the_rest(lines, rest) if rest else lines
    if everything:
        lines += _still_asked(department)
        lines += _unkept(found)
    return lines


def _more(rest: int) -> str:
    return f"{rest} more outcome{'' if rest == 1 else 's'}: add --all"


def _first_of_each(department: Department) -> tuple[Work, ...]:
    """The first outcome that moves, and the first that stays by a test, or failing that at all."""
    moves = department.of(Course.LEAVES, Course.COMES, Course.CHANGES)
    others = department.of(Course.PARTLY, Course.OTHERS)
    return (*(moves or others)[:1], *department.of(Course.STAYS)[:1])


def _work(work: Work, found: Whitehall, everything: bool) -> list[Said]:
    fate = _fate(work) if found.supposed else _NOW[work.course].format(central=work.central, areas=work.areas)
    test = _test(work) if everything else ""
    lines = labelled(capital(work.title), f"{fate}.{_already(work, everything)}{test}")
    shown = [role for role in work.roles if everything or role.said]
    if not shown:
        shown = [role for role in work.roles if role.becomes is not Becomes.KEEPS]
    for role in shown:
        lines += beside(ROLE_WORDS[role.role], _becomes(role, everything), HANG, HANG + _WIDE)
    if not found.supposed and work.asked and everything and work.course is not Course.STAYS:
        lines += below("Ministers answer for", f"{listed(work.asked)}.")
    return lines


def _becomes(role: RoleThen, everything: bool) -> str:
    usual = "" if role.said or not everything else " (as usual)"
    return f"{role.becomes.value}: {role.of}{usual}" if role.of else f"{role.becomes.value}{usual}"


def _fate(work: Work) -> str:
    to = f", for {', and elsewhere '.join(dict.fromkeys(map(_plural, work.to)))}" if work.course in _MOVING else ""
    if work.course is Course.LEAVES and work.central < work.areas:
        return f"goes on leaving{to}"
    if work.course is Course.LEAVES and work.central_then:
        return f"leaves in {work.central - work.central_then} of {work.areas} council areas{to}"
    if work.course is Course.PARTLY:
        return f"{_SAID[work.course]}, and {_NOW[work.course].format(central=work.central, areas=work.areas)}"
    return f"{_SAID[work.course]}{to}"


_MOVING = (Course.LEAVES, Course.CHANGES)
_NOW = {
    Course.STAYS: "ministers or a national body answer",
    Course.PARTLY: "ministers or a national body answer in {central} of {areas} council areas",
    Course.OTHERS: "others answer, and ministers for a part",
}
_LAST = re.compile(r"(?:(?<=[^aeiou])(y)|(board|council|authority|commissioner|district|mayor))$")


def _plural(hands: Hands) -> str:
    """Whoever comes to answer, as many.

    >>> from accountability.model.answer import Party, Status
    >>> from accountability.model.shift import Hands
    >>> from accountability.model.who import Sort
    >>> tier = Party(Sort.TIER, "strategic", "the strategic authority", tier="strategic")
    >>> _plural(Hands(Status.ANSWERED, "sole", (tier,), 14))
    'strategic authorities'
    """
    words = hands_words(hands)
    one = words.removeprefix("the ")
    if words == one or not _LAST.search(one):
        return words
    return f"{one[:-1]}ies" if one.endswith("y") else f"{one}s"


def _already(work: Work, everything: bool) -> str:
    if work.since is None:
        return ""
    if everything:
        areas = ", ".join(work.elsewhere)
        return f" Already left in {len(work.elsewhere)} of {work.areas} areas since {work.since.year}: {areas}."
    return f" Already left in some areas since {work.since.year}: add --all for the list."


def _test(work: Work) -> str:
    return f" Test: {work.test.value}, {work.because}." if work.test else ""


def _still_asked(department: Department) -> list[Said]:
    """What may still be asked of the department's ministers."""
    some = list(dict.fromkeys(words for work in department.of(Course.LEAVES) for words in work.asked))
    stays = len(department.of(Course.STAYS, Course.COMES, Course.PARTLY))
    lines = labelled("Ministers could still be asked, of what leaves, about", f"{listed(some)}." if some else "")
    return lines + labelled("And about everything in", f"{stays} outcomes." if stays else "")


def _unkept(found: Whitehall) -> list[Said]:
    told = [f"{unkept.title} ({ROLE_WORDS[unkept.role].lower()})" for unkept in found.unkept]
    return labelled("Nobody would keep", f"{listed(told)}." if told else "")


def _with_the_rest(lines: list[Said], rest: int) -> list[Said]:
    """How many more there are, at the end of the last line where that has room."""
    last = lines[-1]
    if isinstance(last, Piece) and len(lines_of([last])[-1]) + len(_more(rest)) < WIDTH:
        return [*lines[:-1], replace(last, typed=_more(rest))]
    return [*lines, *typed(_more(rest))]


def _all(found: Whitehall, today: date) -> list[Said]:
    many = Counter(work.course for work in found.works)
    said = [f"{many[course]} {head}" for course, head in _HEADS.items() if many[course]]
    under = f" under {found.under}" if found.supposed else ""
    lines = sentence(f"Whitehall{under}{_when(found, today)}: of {len(found.works)} outcomes {listed(said)}.")
    courses = [course for course in Course if many[course]]
    rows = [("Department", *(capital(_HEADS[course].removeprefix("are ")) for course in courses))]
    for one in found.departments:
        rows.append((one.name, *(str(len(one.of(course))) for course in courses)))
    rows.append(("All", *(str(many[course]) for course in courses)))
    lines += counts(rows)
    lines += _role_totals(found) if found.supposed else []
    lines += _unkept(found)
    first = max(found.departments, key=lambda one: len(one.works)).name
    under_option = f" --under {found.under}" if found.supposed else ""
    return [*lines, *typed("For one of them:"), *item("", f'accountability whitehall "{first}"{under_option}')]


def _role_totals(found: Whitehall) -> list[Said]:
    """How often each role is kept, grows, shrinks, goes or is new, over all outcomes that move."""
    totals: dict[CentralRole, Counter[Becomes]] = {role: Counter() for role in CentralRole}
    for work in found.works:
        for then in work.roles:
            totals[then.role][then.becomes] += 1
    rows = [("Of what moves", *(capital(becomes.value) for becomes in Becomes))]
    for role, count in totals.items():
        rows.append((ROLE_WORDS[role], *(str(count[becomes]) for becomes in Becomes)))
    return counts(rows)
