"""What a reform moves as sentences: how much, the first move in full, what is unresolved, what stays."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from accountability.model.answer import CURRENT_LAW, Status
from accountability.model.days import in_words
from accountability.model.reform import Route
from accountability.model.shift import By, Hands, Kept, Moved, Shift, Unresolved, Want
from accountability.model.source import Law
from accountability.model.words import capital, listed
from accountability.present import names
from accountability.present.compare_text import NOBODY
from accountability.present.law_words import law_words
from accountability.present.phrases import parties_beside
from accountability.present.pieces import Said, labelled, sentence, typed
from accountability.present.supposed import headed

_ROUTES = {
    Route.ORDER: "An order can do it for one area, if {law} still {allow} it. To make it the rule everywhere takes an "
    "Act.",
    Route.ACT: "It takes an Act, which changes {law}.",
    Route.DIRECTION: "A direction can do it, under {law}.",
    Route.GRANT: "The terms of a grant can do it, under {law}.",
}
_PEOPLE = "Office for National Statistics, mid-year estimates for 2023; Northern Ireland, 2022."
_FOLLOWS = "It follows from a body or a power that the reform supposes."
_PROVISION = re.compile(
    r"^(?P<title>[^;]*?\d{4}), (?P<provision>(?:section|Schedule|article|regulation|Part)s? [^;]+)$"
)


def shift_said(found: Shift, today: date, everything: bool = False) -> list[Said]:
    """The whole report; `everything` tells every move, all that is unresolved, and all that stays."""
    moved, stays = (found.moved, found.stays) if everything else (found.moved[:1], found.stays[:1])
    open_ = found.unresolved if everything else _of_the_first(found)
    lines = headed(*found.sides) + sentence(_heading(found, today, everything))
    for one in moved:
        lines += _move(one, found, everything)
    lines += _unresolved(open_, everything)
    for kept in stays:
        lines += _stay(kept)
    lines += [] if everything else _more(found, len(open_))
    return lines + (labelled("People", _PEOPLE) if found.people and found.areas > 1 else [])


def _of_the_first(found: Shift) -> Sequence[Unresolved]:
    """What the first move leaves unresolved; where it leaves nothing, the first thing that is."""
    first = found.moved[0].title if found.moved else ""
    own = [one for one in found.unresolved if one.what is Want.DECLARED and one.cause == first]
    return own or found.unresolved[:1]


def _heading(found: Shift, today: date, everything: bool) -> str:
    where = f" in {names.the_place(found.place.name)}" if found.place else ""
    when = "" if found.on == today else f" on {in_words(found.on)}"
    between = "" if found.under == CURRENT_LAW else f" between {found.titles[0]} and {found.titles[1]}"
    if not found.moved:
        same = f"Who answers for {found.one} is" if found.one else f"All {found.asked} answers are"
        return f"{same} the same{where}{between}{when}."
    said = f"{found.outcomes} of {found.asked} answers{where} {'differs' if found.outcomes == 1 else 'differ'}"
    if found.one:
        said = f"Who answers for {found.one} differs{where}"
    reach = "" if found.place and found.areas == 1 else f", in {_reach(found.areas, found.people)}"
    first = "" if everything or found.one or len(found.moved) == 1 else " The first is:"
    return f"{said}{between}{when}{reach}.{first}"


def _reach(areas: int, people: int) -> str:
    """How many areas and people, as a clause."""
    living = f" where {people:,} people live" if people else ""
    return f"{areas:,} council area{'' if areas == 1 else 's'}{living}"


def hands_words(hands: Hands) -> str:
    """Who answers on one side, in words."""
    if hands.status in NOBODY:
        return NOBODY[hands.status]
    if hands.status is Status.DEPENDS and not hands.parties:
        return "whoever the facts of the case lead to"
    return parties_beside(hands.mode, hands.parties, hands.status, fully=True)


def _move(one: Moved, found: Shift, everything: bool) -> list[Said]:
    reach = "" if found.place and one.areas == found.areas == 1 else f" ({_reach(one.areas, one.people)})"
    from_to = f"From {hands_words(one.before)} to {hands_words(one.after)}"
    lines = labelled(from_to, f"{one.title}{reach}. {route_words(one.by)}")
    if everything and one.by:
        lines += [line for label, text in _thought(one.by) for line in labelled(f"  {label}", text)]
    return lines


def _thought(by: By) -> Iterable[tuple[str, str]]:
    yield "Assumes", by.assumption
    yield "Guaranteed everywhere", by.floor
    yield "Safeguards", " ".join(by.safeguards)
    yield "Side effects", " ".join(by.side_effects)
    yield "Reversible by", f"{by.reversible_by}."
    yield "Move", f"{by.move} of {by.reform}, {by.span}"


def route_words(by: By | None) -> str:
    """By what law a move can be made, as sentences."""
    return (
        _ROUTES[by.route].format(law=of_the(by.law), allow="allows" if len(by.law) == 1 else "allow")
        if by
        else _FOLLOWS
    )


def of_the(law: Law) -> str:
    """A provision before its Act, as people say it; several laws as they are cited.

    >>> from accountability.model.source import Citation
    >>> of_the((Citation("Offender Management Act 2007 s.3", ""),))
    'section 3 of the Offender Management Act 2007'
    """
    words = law_words(law)
    one = _PROVISION.match(words)
    return f"{one['provision']} of the {one['title']}" if one else words


def _unresolved(found: Iterable[Unresolved], everything: bool) -> list[Said]:
    """What is open; with everything also from which outcome, power or kind of body it comes."""
    lines: list[Said] = []
    for one in found:
        areas = f", in {one.areas:,} council area{'' if one.areas == 1 else 's'}" if one.areas else ""
        cause = f" Cause: {one.cause}." if everything else ""
        lines += labelled("Unresolved", f"{one.says}{areas}.{cause}")
    return lines


def _stay(kept: Kept) -> list[Said]:
    return labelled("Stays", f"{kept.title}. Test: {kept.test.value}, {kept.because}.")


def _more(found: Shift, told: int) -> list[Said]:
    counts = [
        (len(found.moved) - 1, "move", "moves"),
        (len(found.unresolved) - told, "unresolved", "unresolved"),
        (len(found.stays) - 1, "that stays", "that stay"),
    ]
    said = [f"{count} more {one if count == 1 else many}" for count, one, many in counts if count > 0]
    return typed(f"{capital(listed(said))}: add --all") if said else []
