"""pydantic's errors, told to people: where in the file, what was found, what was expected."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Iterator
from functools import partial
from typing import Any

from pydantic import BaseModel, ValidationError

from accountability.files.document import Document
from accountability.model.diagnostic import Code, Diagnostic, Edit
from accountability.model.near_miss import nearest
from accountability.model.source import Span


def in_document(document: Document, shape: type[BaseModel], error: ValidationError) -> Iterator[Diagnostic]:
    """Each mistake of a YAML file, at its line and column. Of several ways to read one value only the first is told."""
    told: set[tuple[Hashable, ...]] = set()
    for found in error.errors(include_url=False):
        path: tuple[Hashable, ...] = ()
        for part in found["loc"]:
            if document.holds(*path, part):
                path = (*path, part)
        where = (*path, found["type"] == "missing" and found["loc"][-1])
        if where in told:
            continue
        told.add(where)
        unknown = found["type"] == "extra_forbidden"
        span = document.key_span(*path) if unknown or found["type"] == "missing" else document.span(*path)
        yield _diagnostic(shape, found, span, partial(_edit, document, path, found))


def _edit(document: Document, path: tuple[Hashable, ...], found: Any, text: str) -> Edit | None:
    if found["type"] == "extra_forbidden":
        return document.edit_key(path, found["loc"][-1], text)
    return document.edit(path, found["input"], text)


def in_row(name: str, line: int, shape: type[BaseModel], error: ValidationError, text: str) -> Iterator[Diagnostic]:
    """Each mistake of a row of a table, whose whole text is `text`."""
    for found in error.errors(include_url=False):
        column = (
            f"Column {found['loc'][0]}: "
            if found["type"] not in ("extra_forbidden", "missing") and found["loc"]
            else ""
        )
        yield _diagnostic(shape, found, Span(name, line), partial(_edit_in_row, text, line, found), column)


def _edit_in_row(text: str, line: int, found: Any, put: str) -> Edit | None:
    """The mend of a cell, where only one of its row holds what was found."""
    start = sum(len(before) + 1 for before in text.split("\n")[: line - 1])
    row = text[start:].split("\n", 1)[0].rstrip("\r")
    cells = [*re.finditer(rf"(?:(?<=,)|^){re.escape(str(found['input']))}(?=,|$)", row)]
    if found["type"] == "extra_forbidden" or len(cells) != 1:
        return None
    return Edit(start + cells[0].start(), start + cells[0].end(), put)


def not_a_rule_file(first: str, known: Iterable[str], span: Span) -> Diagnostic:
    """A YAML file that starts with the key `first`, or with none, and so is of no known kind."""
    message = (
        f'This file starts with "{first}", which no kind of rule file does.' if first else "This is not a rule file."
    )
    return Diagnostic(Code.UNREADABLE, message, span, help=f"Start it with one of: {', '.join(known)}.")


def _diagnostic(
    shape: type[BaseModel], found: Any, span: Span, edit: Callable[[str], Edit | None], before: str = ""
) -> Diagnostic:
    """The mistake in words. `edit` is the mend that puts another text in its place."""
    last = str(found["loc"][-1]) if found["loc"] else ""
    near: tuple[str, ...] = ()
    mend: Edit | None = None
    match found["type"]:
        case "extra_forbidden":
            near = nearest(last, _keys(shape) - {last})
            meant = f"Did you mean {near[0]}? " if near else ""
            help_ = f"{meant}For all the keys: accountability rules explain {Code.UNKNOWN_KEY}"
            mend = edit(near[0]) if len(near) == 1 else None
            return Diagnostic(Code.UNKNOWN_KEY, f'"{last}" is not known.', span, help_, edit=mend)
        case "missing":
            return Diagnostic(Code.MISSING_KEY, f'"{last}" is missing.', span, f"Write {last}: and its value.")
        case "value_error":
            message = str(found["ctx"]["error"])
            day = getattr(found["ctx"]["error"], "meant", None)
            mend = edit(day.isoformat()) if day else None
        case "literal_error" | "enum":
            message = f'"{found["input"]}" is not one of {found["ctx"]["expected"]}'.replace("'", "")
            near = nearest(str(found["input"]), re.findall(r"'([^']+)'", found["ctx"]["expected"]))
            mend = edit(near[0]) if len(near) == 1 else None
        case "model_type" | "dict_type":
            message = f"{last} should be a mapping, with a key and a colon on each line"
        case "list_type":
            message = f"{last} should be a list, with a hyphen before each member"
        case "too_short":
            message = f"{last} is empty"
        case _:
            message = f"{last}: {found['msg'][:1].lower()}{found['msg'][1:]}"
    help_ = f"Did you mean {near[0]}?" if near else ""
    return Diagnostic(Code.BAD_VALUE, f"{before}{message[:1].upper()}{message[1:]}.", span, help_, edit=mend)


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
