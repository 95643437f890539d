"""Values of the model to plain JSON lists and back, driven by their declared types. Data, never code."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

Coder = Callable[[Any], Any]


def _same(value: Any) -> Any:
    return value


@cache
def _parts(type_: Any, coder: Callable[[Any], Coder]) -> tuple[tuple[str, Coder], ...]:
    """The fields of a dataclass with their coders, worked out when first used: a type may hold itself."""
    hints = get_type_hints(type_)
    return tuple((field.name, coder(hints[field.name])) for field in fields(type_))


@cache
def encoder(type_: Any) -> Coder:
    """How values of a type become JSON: a dataclass as the list of its fields, in order."""
    if type_ is date:
        return date.isoformat
    if type_ is Decimal:
        return str
    if _is_value(type_):
        return lambda value: [code(getattr(value, name)) for name, code in _parts(type_, encoder)]
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
        return lambda value: [inner(one) for one in value]
    return _same


@cache
def decoder(type_: Any) -> Coder:
    """How values of a type come back from JSON. Raises `ValueError`, `TypeError` or `KeyError` on anything else."""
    if type_ is date:
        return date.fromisoformat
    if type_ is Decimal:
        return Decimal
    if _is_value(type_):
        make: Callable[..., Any] = type_
        return lambda value: make(*(code(one) for (_, code), one in zip(_parts(type_, decoder), value, strict=True)))
    if isinstance(type_, type) and issubclass(type_, StrEnum):
        return type_
    origin, args = get_origin(type_), get_args(type_)
    if origin in (Union, UnionType):
        inner = decoder(_only(args))
        return lambda value: None if value is None else inner(value)
    if origin is tuple and args[-1] is not Ellipsis:
        coders_by_place = tuple(decoder(arg) for arg in args)
        return lambda value: tuple(code(one) for code, one in zip(coders_by_place, value, strict=True))
    if origin in (tuple, frozenset):
        inner = decoder(args[0])
        make_many: Callable[[Any], Any] = tuple if origin is tuple else frozenset
        return lambda value: make_many(inner(one) for one in value)
    return _same


def _is_value(type_: Any) -> bool:
    return is_dataclass(type_)


def _only(args: tuple[Any, ...]) -> Any:
    """The one type beside `None` in a union."""
    (found,) = (arg for arg in args if arg is not NoneType)
    return found
