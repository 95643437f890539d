"""Values of the model to plain JSON lists and back, driven by their declared types. Data, never code."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from sys import intern
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from accountability.model.days import Days
from accountability.model.rule import Conclusion, Condition
from accountability.model.source import Citation, Span
from accountability.model.who import Who

Coder = Callable[[Any], Any]
_SHARED = (Days, Who, Condition, Conclusion)
"""Types of which many values are equal, and nobody asks which is which."""
_REPEATED: Mapping[Any, tuple[int, ...]] = {Span: (0,), Citation: (1, 2)}
"""The texts that many values of a type have in common: files and addresses, by the places of their fields."""
_MOST_SHARED = 20_000


def _same(value: Any) -> Any:
    return value


@cache
def _fields(type_: Any, coder: Callable[[Any], Coder]) -> tuple[tuple[str, ...], tuple[tuple[int, Coder], ...]]:
    """The fields of a dataclass, and by their places the coders of those that JSON does not know as they are.

    Worked out when first used: a type may hold itself.
    """
    hints = get_type_hints(type_)
    names = tuple(field.name for field in fields(type_))
    coders = ((place, coder(hints[name])) for place, name in enumerate(names))
    return names, tuple((place, code) for place, code in coders if code is not _same)


def _apart(type_: Any) -> Coder:
    """The list of the fields of a dataclass."""

    def apart(value: Any) -> list[Any]:
        names, coded = _fields(type_, encoder)
        found = [getattr(value, name) for name in names]
        for place, code in coded:
            found[place] = code(found[place])
        return found

    return apart


def _together(type_: Any) -> Coder:
    """A dataclass from the list of its fields, of which none may be missing."""
    repeated = _REPEATED.get(type_, ())

    def together(value: Any) -> Any:
        names, coded = _fields(type_, decoder)
        if len(value) != len(names):
            raise ValueError(f"{len(names)} fields are needed")
        for place, code in coded:
            value[place] = code(value[place])
        for place in repeated:
            value[place] = intern(value[place])
        return type_(*value)

    return _once(together) if type_ in _SHARED else together


def _once(together: Coder) -> Coder:
    """Values that are equal are made once: the same few conditions, days and conclusions are said again and again."""
    made: dict[str, Any] = {}

    def shared(value: Any) -> Any:
        key = repr(value)
        found = made.get(key)
        if found is None:
            if len(made) == _MOST_SHARED:
                made.clear()
            found = made[key] = together(value)
        return found

    return shared


@cache
def encoder(type_: Any) -> Coder:
    """How values of a type become JSON: a dataclass as the list of its fields, in order."""
    if type_ is date:
        return date.isoformat
    if type_ is Decimal:
        return str
    if _is_value(type_):
        return _apart(type_)
    origin, args = get_origin(type_), get_args(type_)
    if origin in (Union, UnionType):
        inner = encoder(_only(args))
        return lambda value: None if value is None else inner(value)
    if origin is tuple and args[-1] is not Ellipsis:
        coders_by_place = tuple(encoder(arg) for arg in args)
        return lambda value: [code(one) for code, one in zip(coders_by_place, value, strict=True)]
    if origin in (tuple, frozenset):
        inner = encoder(args[0])
        if origin is frozenset:
            return lambda value: [inner(one) for one in sorted(value)]
        return list if inner is _same else lambda value: [inner(one) for one in value]
    return _same


@cache
def decoder(type_: Any) -> Coder:
    """How values of a type come back from JSON. Raises `ValueError`, `TypeError` or `KeyError` on anything else."""
    if type_ is date:
        return date.fromisoformat
    if type_ is Decimal:
        return Decimal
    if _is_value(type_):
        return _together(type_)
    if isinstance(type_, type) and issubclass(type_, StrEnum):
        return type_
    origin, args = get_origin(type_), get_args(type_)
    if origin in (Union, UnionType):
        inner = decoder(_only(args))
        return lambda value: None if value is None else inner(value)
    if origin is tuple and args[-1] is not Ellipsis:
        coders_by_place = tuple(decoder(arg) for arg in args)
        return lambda value: tuple([code(one) for code, one in zip(coders_by_place, value, strict=True)])
    if origin in (tuple, frozenset):
        inner = decoder(args[0])
        make_many: Callable[[Any], Any] = tuple if origin is tuple else frozenset
        return make_many if inner is _same else lambda value: make_many([inner(one) for one in value])
    return _same


def _is_value(type_: Any) -> bool:
    return is_dataclass(type_)


def _only(args: tuple[Any, ...]) -> Any:
    """The one type beside `None` in a union."""
    (found,) = (arg for arg in args if arg is not NoneType)
    return found
