"""Files of documented questions: `cases/<theme>/<outcome>.yaml`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated, Any

from pydantic import BeforeValidator, ConfigDict, Field, ValidationError, WithJsonSchema

from accountability.files.fields import Id, Several, Shape, Words
from accountability.files.json_values import ASKED_DAY
from accountability.files.problems import in_document
from accountability.files.shapes.keys import key
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


_EXPECTED = ("status", "answerable", "not-answerable", "rule", "law")


class CaseShape(Shape):
    """A documented question, and what the answer must be."""

    model_config = ConfigDict(json_schema_extra={"anyOf": [{"required": [key]} for key in _EXPECTED]})

    says: Annotated[Words, key("What the case shows, in one sentence.", "In Sevenoaks the district collects rubbish")]
    in_: Annotated[Words, key("The place, as a person would ask for it.", "Sevenoaks", "LA9 4DQ")]
    on: Annotated[
        date | None,
        BeforeValidator(_asked_day),
        WithJsonSchema(ASKED_DAY),
        key("The day that is asked about. Left out: today.", "2023-03-31", "31 March 2023"),
    ] = None
    given: Annotated[
        dict[Id, Annotated[Id, key("The value of the fact.", "trunk")]],
        key("Facts that a place cannot tell, by id.", {"road-class": "trunk"}),
    ] = Field(default_factory=dict)
    under: Annotated[Id, key("A reform. Left out: the law as it is.", "current-law")] = CURRENT_LAW
    status: Annotated[
        Status | None,
        BeforeValidator(_status),
        WithJsonSchema({"enum": [str(status) for status in Status]}),
        key("What comes of the question. Left out: answered.", "nobody"),
    ] = None
    answerable: Annotated[
        Several[Words] | None,
        key(
            "Who answers, by ids: bodies, the department for a minister, provider:KIND for a provider.",
            ["sevenoaks-district-council"],
        ),
    ] = None
    not_answerable: Annotated[
        Several[Words], key("Bodies that must not be named, by their ids.", ["kent-county-council"])
    ] = Field(default_factory=list)
    rule: Annotated[Words, key("A rule that must have decided, by its id.", "england")] = ""
    law: Annotated[Several[Words], key("Citations that must be there.", ["Environmental Protection Act 1990 s.45"])] = (
        Field(default_factory=list)
    )
    source: Annotated[Several[Words], key("The public source that says so.", "SI 2022/331, legislation.gov.uk")] = (
        Field(default_factory=list)
    )

    def expects_nothing(self) -> bool:
        """Say whether any answer at all would satisfy the case."""
        return self.status is None and not (self.answerable or self.not_answerable or self.rule or self.law)


class CasesFile(Shape):
    """A file in `cases/<theme>/`: documented questions about one outcome, with the expected answers."""

    outcome: Annotated[Id, key("The outcome that is asked about, by its id.", "waste-collection")]
    cases: Annotated[
        list[CaseShape],
        Field(min_length=1),
        key(
            "The questions. No two say the same.",
            [
                {
                    "says": "In Sevenoaks the district collects rubbish",
                    "in": "Sevenoaks",
                    "on": "2026-11-22",
                    "answerable": ["sevenoaks-district-council"],
                }
            ],
        ),
    ]


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
