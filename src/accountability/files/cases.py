"""Files of documented questions: `cases/<theme>/<outcome>.yaml`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, ValidationError

from accountability.files.fields import Id, Several, Shape, Words
from accountability.files.problems import in_document
from accountability.files.yaml_text import Document, RefusedError, read
from accountability.model.answer import CURRENT_LAW, Status
from accountability.model.case import Case
from accountability.model.days import read_day
from accountability.model.diagnostic import Code, Diagnostic, PackError
from accountability.model.source import Span


def _asked_day(value: Any) -> date:
    found = read_day(value) if isinstance(value, str) else None
    if found is None:
        raise ValueError(f'"{value}" is not a day: write it as 2026-11-22')
    return found


def _status(value: Any) -> Status:
    if value in set(Status):
        return Status(value)
    raise ValueError(f'"{value}" is not a status: it is one of {", ".join(Status)}')


class CaseShape(Shape):
    """One case."""

    says: Words
    in_: Words
    on: Annotated[date, BeforeValidator(_asked_day)] | None = None
    given: dict[Id, Id] = Field(default_factory=dict)
    under: Id = CURRENT_LAW
    status: Annotated[Status, BeforeValidator(_status)] | None = None
    answerable: Several[Words] | None = None
    not_answerable: Several[Words] = Field(default_factory=list)
    rule: Words = ""
    law: Several[Words] = Field(default_factory=list)
    source: Several[Words] = Field(default_factory=list)

    def expects_nothing(self) -> bool:
        """Say whether any answer at all would satisfy the case."""
        return self.status is None and not (self.answerable or self.not_answerable or self.rule or self.law)


class CasesFile(Shape):
    """A file of cases about one outcome."""

    outcome: Id
    cases: list[CaseShape] = Field(min_length=1)


def read_cases(path: Path, name: str = "") -> list[Case]:
    """The cases in a file, in its order. `name` is what people are told that the file is called.

    Raises `PackError` with every mistake in the file, each at its line.
    """
    name = name or path.as_posix()
    try:
        document = read(name, path.read_bytes())
    except RefusedError as refused:
        raise PackError([refused.diagnostic]) from None
    except OSError as error:
        problem = Diagnostic(Code.UNREADABLE, f"The file cannot be read: {error.strerror}.", Span(name, 1))
        raise PackError([problem]) from None
    try:
        shape = CasesFile.model_validate(document.data)
    except ValidationError as error:
        raise PackError(in_document(document, CasesFile, error)) from None
    problems = [*_problems(document, shape)]
    if problems:
        raise PackError(problems)
    return [_case(document, shape.outcome, i, one) for i, one in enumerate(shape.cases)]


def _problems(document: Document, shape: CasesFile) -> Iterator[Diagnostic]:
    """What no single value shows: two cases of one name, and a case that could not fail."""
    seen: set[str] = set()
    for i, one in enumerate(shape.cases):
        span = document.span("cases", i, "says")
        if one.says in seen:
            yield Diagnostic(Code.REPEATED_ID, f'Two cases say "{one.says}".', span, help="Give each its own words.")
        seen.add(one.says)
        if one.expects_nothing():
            message = f'The case "{one.says}" expects nothing, so it could never fail.'
            yield Diagnostic(Code.MISSING_KEY, message, span, help="Write answerable: and the body's id, or status:.")


def _case(document: Document, outcome: str, index: int, shape: CaseShape) -> Case:
    return Case(
        outcome=outcome,
        says=shape.says,
        place=shape.in_,
        on=shape.on,
        given=tuple(sorted(shape.given.items())),
        under=shape.under,
        status=shape.status or Status.ANSWERED,
        answerable=None if shape.answerable is None else tuple(shape.answerable),
        not_answerable=tuple(shape.not_answerable),
        rule=shape.rule,
        law=tuple(shape.law),
        source=tuple(shape.source),
        span=document.span("cases", index, "says"),
    )
