"""pydantic's errors, told to people: where in the file, what was found, what was expected."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import Any

from pydantic import BaseModel, ValidationError

from accountability.files.yaml_text import Document
from accountability.model.diagnostic import Code, Diagnostic
from accountability.model.near_miss import nearest
from accountability.model.source import Span


def in_document(document: Document, shape: type[BaseModel], error: ValidationError) -> Iterator[Diagnostic]:
    """Each mistake of a YAML file, at its line and column. Of several ways to read one value only the first is told."""
    told: set[tuple[Hashable, ...]] = set()
    for found in error.errors(include_url=False):
        path: tuple[Hashable, ...] = ()
        for part in found["loc"]:
            if (*path, part) in document.at:
                path = (*path, part)
        where = (*path, found["type"] == "missing" and found["loc"][-1])
        if where in told:
            continue
        told.add(where)
        unknown = found["type"] == "extra_forbidden"
        span = document.key_span(*path) if unknown or found["type"] == "missing" else document.span(*path)
        yield _diagnostic(shape, found, span)


def in_row(name: str, line: int, shape: type[BaseModel], error: ValidationError) -> Iterator[Diagnostic]:
    """Each mistake of a row of a table."""
    for found in error.errors(include_url=False):
        column = (
            f"Column {found['loc'][0]}: "
            if found["type"] not in ("extra_forbidden", "missing") and found["loc"]
            else ""
        )
        yield _diagnostic(shape, found, Span(name, line), column)


def _diagnostic(shape: type[BaseModel], found: Any, span: Span, before: str = "") -> Diagnostic:
    last = str(found["loc"][-1]) if found["loc"] else ""
    match found["type"]:
        case "extra_forbidden":
            near = nearest(last, _keys(shape) - {last})
            meant = f"Did you mean {near[0]}? " if near else ""
            help_ = f"{meant}For all the keys: accountability rules explain {Code.UNKNOWN_KEY}"
            return Diagnostic(Code.UNKNOWN_KEY, f'"{last}" is not known.', span, help_)
        case "missing":
            return Diagnostic(Code.MISSING_KEY, f'"{last}" is missing.', span, f"Write {last}: and its value.")
        case "value_error":
            message = str(found["ctx"]["error"])
        case "literal_error" | "enum":
            message = f'"{found["input"]}" is not one of {found["ctx"]["expected"]}'.replace("'", "")
        case "model_type" | "dict_type":
            message = f"{last} should be a mapping, with a key and a colon on each line"
        case "list_type":
            message = f"{last} should be a list, with a hyphen before each member"
        case "too_short":
            message = f"{last} is empty"
        case _:
            message = f"{last}: {found['msg'][:1].lower()}{found['msg'][1:]}"
    return Diagnostic(Code.BAD_VALUE, f"{before}{message[:1].upper()}{message[1:]}.", span)


def _keys(shape: type[BaseModel]) -> set[str]:
    """Every key that a shape and the shapes inside it know."""
    found: set[str] = set()
    seen: set[type[BaseModel]] = set()
    waiting: list[Any] = [shape]
    while waiting:
        kind = waiting.pop()
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            if kind in seen:
                continue
            seen.add(kind)
            for name, field in kind.model_fields.items():
                found.add(field.alias or name)
                waiting.append(field.annotation)
        else:
            waiting.extend(getattr(kind, "__args__", ()))
    return found
