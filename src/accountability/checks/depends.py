"""What the answers of an outcome or role depend on: where all of that is as it was, what was worked out still holds.

Too much is taken in rather than too little. Any change to the register (ground, bodies, seats and what they turn on)
changes every digest; a change to a role or fact changes that of every outcome that can ask it, even where only a line
has moved.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import Any, Protocol, TypeVar

from accountability.engine.cases_of_fact import turns_of
from accountability.engine.classes import matters_of
from accountability.model.compiled import SECTIONS, Compiled, type_of
from accountability.model.outcome import Outcome, Role, Ruled
from accountability.store.codec import encoder

V = TypeVar("V")
REGISTER = ("ground", "bodies", "kinds", "tiers", "seats", "portfolios", "powers")
"""What any decision may look at. Of outcomes, roles and facts it sees its own; of the rest of a rulebook nothing."""


class Remember(Protocol):
    """What was worked out before for an outcome or role, or else what is worked out now.

    `section` says what it is, and the days are the first and the last that it is about.
    """

    def __call__(self, section: str, matter: Ruled, days: tuple[date, date], work_out: Callable[[], V], /) -> V: ...


def anew(_: str, __: Ruled, ___: tuple[date, date], work_out: Callable[[], V]) -> V:
    """Remember nothing: work it out."""
    return work_out()


def visible(book: Compiled, matter: Ruled) -> Compiled:
    """A rulebook of nothing but what a decision of an outcome or role may look at.

    Beside the register these are the outcome or role itself, every role that it can ask, and every fact that any of
    them declares or turns on.
    """
    matters = matters_of(book, matter)
    facts = {*turns_of(book, matter).facts, *(fact for one in matters for fact in one.facts)}
    shown: dict[str, Any] = {
        **{name: {} for name in SECTIONS if name not in REGISTER},
        "outcomes": {one.id: one for one in matters if isinstance(one, Outcome)},
        "roles": {one.id: one for one in matters if isinstance(one, Role)},
        "facts": {fact: book.facts[fact] for fact in sorted(facts & book.facts.keys())},
    }
    return replace(book, **shown)


class Depends:
    """Says in a digest what the answers of an outcome or role in one rulebook depend on."""

    def __init__(self, book: Compiled) -> None:
        """Look at nothing yet."""
        self._book = book
        self._lines: dict[tuple[str, str], bytes] = {}

    def digest(self, matter: Ruled, days: tuple[date, date]) -> str:
        """A hash of all that is visible to an outcome or role, and of the days that are looked at."""
        seen, book = self._register.copy(), visible(self._book, matter)
        seen.update(_line([day.isoformat() for day in days]))
        for section in ("outcomes", "roles", "facts"):
            for key, value in getattr(book, section).items():
                seen.update(self._entry(section, key, value))
        return seen.hexdigest()

    def _entry(self, section: str, key: str, value: object) -> bytes:
        """A line for one entry of the rulebook, made once."""
        if (section, key) not in self._lines:
            self._lines[section, key] = _line([section, key, encoder(type_of(section))(value)])
        return self._lines[section, key]

    @cached_property
    def _register(self) -> hashlib._Hash:
        seen = hashlib.sha256()
        for section in REGISTER:
            for key, value in getattr(self._book, section).items():
                seen.update(self._entry(section, key, value))
        return seen


def _line(value: object) -> bytes:
    return f"{_json(value)}\n".encode()


_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
