"""The arguments of the tools: what an assistant is told of each, and how what it sends is read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from accountability.engine.refused import as_typed
from accountability.model.answer import CURRENT_LAW
from accountability.model.days import read_day
from accountability.model.words import listed

Schema = dict[str, Any]


class MisaskedError(Exception):
    """What was sent cannot be read as a question; the sentence says what to send."""


@dataclass(frozen=True, slots=True)
class Call:
    """What a tool was asked, read. Which of the fields are filled depends on the tool."""

    on: date
    outcome: str = ""
    place: str = ""
    body: str = ""
    under: str = CURRENT_LAW
    given: Mapping[str, str] = field(default_factory=dict)
    search: str = ""
    theme: str = ""
    kind: str = ""
    everything: bool = False


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument. `lacking` is the question to put where it cannot be left out, and was."""

    name: str
    says: str
    schema: Schema
    read: Callable[[str, Any], object]
    lacking: str = ""


def _text(name: str, value: Any) -> str:
    if not isinstance(value, str):
        raise MisaskedError(f'"{name}" must be text.')
    return value


def _day(name: str, value: Any) -> date:
    """A day as the command line reads it.

    >>> _day("on", "2023-03-31")
    datetime.date(2023, 3, 31)
    """
    day = read_day(_text(name, value))
    if day is None:
        raise MisaskedError(f'"{as_typed(value)}" is not a day. Write it as 2026-11-22.')
    return day


def _facts(name: str, value: Any) -> dict[str, str]:
    if not isinstance(value, Mapping):
        raise MisaskedError(f'"{name}" must hold facts by their names, such as {{"road-class": "trunk"}}.')
    for fact, found in value.items():
        if not (isinstance(found, str) and fact.strip() and found.strip()):
            raise MisaskedError(f'The fact "{as_typed(fact)}" must have a value in text, such as "trunk".')
    return {fact.strip(): found.strip() for fact, found in value.items()}


def _flag(name: str, value: Any) -> bool:
    if not isinstance(value, bool):
        raise MisaskedError(f'"{name}" must be true or false.')
    return value


_WORDS: Schema = {"type": "string", "minLength": 1}
_SOME: Schema = {"type": "string"}

OUTCOME = Argument(
    "outcome",
    "What should be answered for, in plain words: bins, potholes, local policing.",
    _WORDS,
    _text,
    "What? Name an outcome, such as bins.",
)
PLACE = Argument(
    "place",
    "A council, town, county, full postcode or official code, as a person wrote it.",
    _WORDS,
    _text,
    "Where? Name a place, such as Sevenoaks.",
)
BODY = Argument(
    "body",
    "A council, board, department or minister.",
    _WORDS,
    _text,
    "Who? Name a body, such as Kent County Council.",
)
SOUGHT = Argument(
    "search",
    "Only rows with all of these words in them.",
    _WORDS,
    _text,
    "What do you look for? Name it in search, such as newport.",
)
SEARCH = Argument("search", "Only rows with all of these words in them.", _SOME, _text)
THEME = Argument("theme", "Only one theme, such as transport.", _SOME, _text)
KIND = Argument("kind", "Only one kind, such as district or town.", _SOME, _text)
ON = Argument("on", "The day asked about, as 2023-03-31. Today if left out.", {**_SOME, "format": "date"}, _day)
UNDER = Argument("under", "A reform. The law as it is if left out.", {**_SOME, "default": CURRENT_LAW}, _text)
GIVEN = Argument(
    "given",
    'Facts that a place cannot tell, each with its value: {"road-class": "trunk"}. An answer names those it needs.',
    {"type": "object", "additionalProperties": _WORDS},
    _facts,
)
EVERYTHING = Argument(
    "everything",
    "Name everything in the text, where it would be counted. The document has everything in any case.",
    {"type": "boolean", "default": False},
    _flag,
)


def schema_of(wanted: tuple[Argument, ...]) -> Schema:
    """The arguments as JSON Schema."""
    return {
        "type": "object",
        "properties": {one.name: {**one.schema, "description": one.says} for one in wanted},
        "required": [one.name for one in wanted if one.lacking],
        "additionalProperties": False,
    }


def read_call(tool: str, wanted: tuple[Argument, ...], sent: Mapping[str, Any], today: date) -> Call:
    """What was sent, read; what is left out or null takes its usual value. Raises `MisaskedError` with a sentence.

    >>> read_call("place", (PLACE, ON), {"place": "Leeds", "on": None}, date(2026, 11, 22)).on
    datetime.date(2026, 11, 22)
    >>> read_call("place", (PLACE, ON), {"where": "Leeds"}, date(2026, 11, 22))
    Traceback (most recent call last):
    accountability.mcp_server.arguments.MisaskedError: "place" has no argument called "where". It takes place and on.
    """
    known = {one.name for one in wanted}
    for name in sent:
        if name not in known:
            takes = listed(one.name for one in wanted)
            raise MisaskedError(f'"{tool}" has no argument called "{as_typed(name)}". It takes {takes}.')
    found: dict[str, Any] = {"on": today}
    for one in wanted:
        value = sent.get(one.name)
        if one.lacking and (value is None or value == ""):
            raise MisaskedError(one.lacking)
        if value is not None:
            found[one.name] = one.read(one.name, value)
    return Call(**found)
