"""The heading of a report's page, which says what was asked: about what, where, and when."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from accountability.model.answer import CURRENT_LAW
from accountability.model.days import in_words
from accountability.model.money import Spending
from accountability.model.plan import Plan
from accountability.model.report import Comparison
from accountability.model.shift import Shift
from accountability.model.varying import Varying
from accountability.model.whitehall import Westminster, Whitehall
from accountability.model.words import capital
from accountability.present import names
from accountability.present.pieces import Piece, Said
from accountability.present.scrutiny_text import several

_OPENING = re.compile(r"(?:What a minister |How ).+?(?=, weakest first\.|: \d+ outcome|\.$)")
"""What a report says first, where that is what was asked."""


def heading(found: object, said: Sequence[Said]) -> str:
    """The heading of what was found; nothing for what has one of its own."""
    say = _SAID.get(type(found))
    return say(found) if say else _opening(said)


def _opening(said: Sequence[Said]) -> str:
    for one in said:
        match = _OPENING.match(one.text) if isinstance(one, Piece) and not one.label else None
        if match:
            return match[0]
    return ""


def _spending(found: Spending) -> str:
    return f"Where the money goes in {names.the_place(found.place.name)}, {found.year}"


def _varying(found: Varying) -> str:
    verb = "differ" if several(found.title) else "differs"
    return f"Why {found.title} {verb} from place to place"


def _whitehall(found: Whitehall) -> str:
    one = f": {found.departments[0].name}" if found.one and found.departments else ""
    return f"What is left of Whitehall{one}{_under(found)}"


def _westminster(found: Westminster) -> str:
    return f"What Parliament may still ask{_under(found)}"


def _under(found: Whitehall | Westminster) -> str:
    return f", under {_small(found.title)}" if found.under != CURRENT_LAW else ""


def _plan(found: Plan) -> str:
    return f"{capital(found.title)}: what it takes"


def _comparison(found: Comparison) -> str:
    left, right = found.left, found.right
    days = "" if left.on == right.on else f", {in_words(left.on)} and {in_words(right.on)}"
    if found.outcome and not days and left.name != right.name:
        return f"Who answers in {names.the_place(left.name)} and in {names.the_place(right.name)}: what differs"
    where = " and ".join(dict.fromkeys(capital(names.the_place(side.name)) for side in (left, right)))
    return f"{where}{days}: what differs"


def _shift(found: Shift) -> str:
    where = f" in {names.the_place(found.place.name)}" if found.place else ""
    reform = found.titles[1] or found.and_under
    return f"What would differ{where}, under {_small(reform)}"


def _small(title: str) -> str:
    """A title as it stands in a sentence."""
    return title[:1].lower() + title[1:] if title[1:2].islower() else title


_SAID: Mapping[type, Callable[[Any], str]] = {
    Spending: _spending,
    Varying: _varying,
    Whitehall: _whitehall,
    Westminster: _westminster,
    Plan: _plan,
    Comparison: _comparison,
    Shift: _shift,
}
"""Levers and scrutiny say first what was asked."""
