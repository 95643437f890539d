"""Documented questions as values, and what is wrong with several of them together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from accountability.files.document import Document
from accountability.files.shapes.cases import CaseShape
from accountability.model.answer import Status
from accountability.model.case import Case
from accountability.model.diagnostic import Code, Diagnostic


def case_problems(document: Document, cases: Sequence[CaseShape]) -> Iterator[Diagnostic]:
    """What no single value shows: two cases of one name, and a case that could not fail."""
    seen: set[str] = set()
    for i, one in enumerate(cases):
        span = document.span("cases", i, "says")
        if one.says in seen:
            yield Diagnostic(Code.REPEATED_ID, f'Two cases say "{one.says}".', span, help="Give each its own words.")
        seen.add(one.says)
        if one.expects_nothing():
            message = f'The case "{one.says}" expects nothing, so it could never fail.'
            yield Diagnostic(Code.MISSING_KEY, message, span, help="Write answerable: and the body's id, or status:.")


def case(document: Document, outcome: str, index: int, shape: CaseShape) -> Case:
    """The question as a value."""
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
