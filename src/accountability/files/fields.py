"""The types of single values in rule files: strict, and with a message for people when they do not fit."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, WithJsonSchema

from accountability.files.csv_text import split
from accountability.files.json_values import CONCLUSION, DAY, ID, NUMBER, POUNDS, SEATED, SPOKEN, WORDS, OneOrMany
from accountability.model.days import only_day
from accountability.model.rule import Conclusion, Form, Reading
from accountability.model.source import Certainty, Citation
from accountability.model.who import Sort, Who

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_POUNDS = re.compile(r"-?\d+(\.\d{1,2})?", re.ASCII)
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
NATIONS = ("england", "scotland", "wales", "northern-ireland")
GROUPS_OF_NATIONS = {
    "uk": NATIONS,
    "great-britain": ("england", "scotland", "wales"),
    "england-and-wales": ("england", "wales"),
    **{nation: (nation,) for nation in NATIONS},
}


class Shape(BaseModel):
    """A mirror of a mapping in a file: unknown keys are mistakes, and keys are written in kebab-case."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        alias_generator=lambda name: name.rstrip("_").replace("_", "-"),
        arbitrary_types_allowed=True,
    )


class NotADayError(ValueError):
    """The text is no day as it is to be written. `meant` is the day that it can only mean, if there is one."""

    def __init__(self, value: Any) -> None:
        """Say how a day is written."""
        self.meant = only_day(value) if isinstance(value, str) else None
        super().__init__(f'"{_shown(value)}" is not a date: write it as 2026-11-22')


def _day(value: Any) -> date:
    if isinstance(value, str) and _ISO.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise ValueError(f"{value} is not a day in the calendar") from None
    raise NotADayError(value)


def _id(value: Any) -> str:
    if isinstance(value, str) and _ID.fullmatch(value):
        return value
    raise ValueError(f'"{_shown(value)}" is not an id: use small letters, digits and hyphens')


def _words(value: Any) -> str:
    if isinstance(value, str) and value.strip():
        return " ".join(value.split())
    raise ValueError("there is nothing here" if value in (None, "") else f'"{_shown(value)}" should be plain words')


def _number(value: Any) -> int:
    if isinstance(value, str) and value.isascii() and value.isdigit():
        return int(value)
    raise ValueError(f'"{_shown(value)}" is not a whole number')


def read_pounds(value: Any) -> Decimal:
    """An amount in pounds as written. Raises `ValueError` with a sentence.

    >>> read_pounds("1234.50")
    Decimal('1234.50')
    """
    if isinstance(value, str) and _POUNDS.fullmatch(value):
        return Decimal(value)
    raise ValueError(f'"{_shown(value)}" is not an amount in pounds: write it as 1234 or 1234.50')


def _shown(value: Any) -> str:
    text = (
        "nothing"
        if value is None
        else value
        if isinstance(value, str)
        else "a list"
        if isinstance(value, list)
        else "a mapping"
    )
    text = " ".join(text.split())  # a value may have several lines, and a message has one
    return text if len(text) < 60 else text[:57] + "..."


T = TypeVar("T")


def _several(value: Any) -> Any:
    return value if isinstance(value, list) else [value]


def _cell(value: Any) -> Any:
    return split(value) if isinstance(value, str) else value


def _former(value: Any) -> tuple[str, date]:
    name, until, day = _words(value).rpartition(" until ")
    return (name, _day(day)) if until else (day, date.min)


Day = Annotated[date, BeforeValidator(_day), WithJsonSchema(DAY)]
Former = Annotated[tuple[str, date], BeforeValidator(_former)]
"""An earlier name, and the first day on which it no longer held: `Old Council until 2021-09-17`."""
Id = Annotated[str, BeforeValidator(_id), WithJsonSchema(ID)]
Words = Annotated[str, BeforeValidator(_words), WithJsonSchema(WORDS)]
Number = Annotated[int, BeforeValidator(_number), WithJsonSchema(NUMBER)]
Pounds = Annotated[Decimal, BeforeValidator(read_pounds), WithJsonSchema(POUNDS)]
"""An amount in pounds, with two digits of pence or none. Never a float."""
Several = Annotated[list[T], BeforeValidator(_several), OneOrMany()]
"""One value or a list of them."""
Cell = Annotated[list[T], BeforeValidator(_cell)]
"""A list in a cell of a table, separated by |."""
Sure = Certainty

_WHO_SORTS = {
    "tier": Sort.TIER,
    "role": Sort.ROLE,
    "minister": Sort.MINISTER,
    "body": Sort.BODY,
    "kind": Sort.KIND,
    "provider": Sort.PROVIDER,
}


def who(value: Any, text_is: Sort = Sort.SEATED) -> Who:
    """A reference as written: words, or a mapping of one sort to an id, with `says` if wanted."""
    if isinstance(value, str):
        if text_is is Sort.WORDS:
            return Who(Sort.VOTERS, "voters") if value == "voters" else Who(Sort.WORDS, _words(value))
        return Who(text_is, _id(value))
    if isinstance(value, dict):
        says = _words(value["says"]) if "says" in value else ""
        sorts = [key for key in value if key != "says"]
        if len(sorts) == 1 and sorts[0] in _WHO_SORTS:
            return Who(_WHO_SORTS[sorts[0]], _id(value[sorts[0]]), says)
        raise ValueError(f"name one of {', '.join(_WHO_SORTS)}: {_shown(', '.join(sorts) or None)} is something else")
    raise ValueError(f"{_shown(value)} does not name anybody")


def _spoken(value: Any) -> Who:
    return value if isinstance(value, Who) else who(value, Sort.WORDS)


def _seated(value: Any) -> Who:
    return value if isinstance(value, Who) else who(value)


Anybody = Annotated[Who, BeforeValidator(_spoken), WithJsonSchema(SPOKEN)]
"""Plain words, `voters`, or a reference."""
Seated = Annotated[Who, BeforeValidator(_seated), WithJsonSchema(SEATED)]
"""A tier or a role by its id, or a reference."""


def _conclusion(value: Any) -> Conclusion:
    if isinstance(value, Conclusion):
        return value
    if value == "nobody":
        return Conclusion(Form.NOBODY)
    if isinstance(value, dict) and len(value) == 1:
        key, inner = next(iter(value.items()))
        if key in ("jointly", "either"):
            if not isinstance(inner, list) or len(inner) < 2:
                raise ValueError(f"{key} takes a list of two or more")
            return Conclusion(Form(key), tuple(sorted(who(one) for one in inner)))
        if key == "independent":
            return Conclusion(Form.INDEPENDENT, (Who(Sort.KIND, _id(inner)),))
        if key == "disputed":
            return Conclusion(
                Form.DISPUTED, (), tuple(_reading(one) for one in inner) if isinstance(inner, list) else ()
            )
    found = who(value)
    if found.sort is Sort.KIND:
        raise ValueError("a kind cannot answer: write provider, independent, or a tier")
    return Conclusion(Form.ONE, (found,))


def _reading(value: Any) -> Reading:
    if not isinstance(value, dict) or set(value) != {"reading", "law"}:
        raise ValueError("each reading has the keys reading and law")
    cites = value["law"] if isinstance(value["law"], list) else [value["law"]]
    return Reading(_words(value["reading"]), tuple(Citation(_words(cite)) for cite in cites))


Concludes = Annotated[Conclusion, BeforeValidator(_conclusion), WithJsonSchema(CONCLUSION)]
