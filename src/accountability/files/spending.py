"""Shapes to values of the model: cases in which one body invests and another gains."""

from __future__ import annotations

from accountability.files.document import Document
from accountability.files.law import LawBook
from accountability.files.shapes import FlowShape, InvestFile
from accountability.files.yaml_text import RefusedError
from accountability.model.diagnostic import Code, Diagnostic
from accountability.model.invest import Figures, Flow, Investment


def investment(document: Document, shape: InvestFile, law: LawBook) -> Investment:
    """A case. Raises `RefusedError` where its years and its amounts do not fit each other."""
    flows = tuple(_flow(document, shape, i, one) for i, one in enumerate(shape.parties))
    return Investment(
        shape.invests,
        shape.title,
        shape.in_,
        shape.years,
        Figures(shape.figures),
        flows,
        shape.through.says if shape.through else "",
        law.law(shape.through.law) if shape.through else (),
        shape.note,
        shape.certainty,
        tuple(shape.source),
        document.span("invests"),
    )


def _flow(document: Document, shape: InvestFile, at: int, one: FlowShape) -> Flow:
    span = document.span("parties", at)
    for name in ("pays", "gains", "cashable"):
        amounts = getattr(one, name)
        if len(amounts) not in (0, 1, shape.years):
            message = f'"{name}" has {len(amounts)} amounts, and the case runs over {shape.years} years.'
            help_ = "Write one amount for all the years together, or one for each year."
            raise RefusedError(Diagnostic(Code.BAD_VALUE, message, span, help_))
    if sum(one.cashable) > sum(one.gains):
        message = f"{sum(one.cashable):,} of the gain is cash, and all of the gain is {sum(one.gains):,}."
        raise RefusedError(Diagnostic(Code.BAD_VALUE, message, span, "Only a part of the gain can be cash."))
    return Flow(one.answers_for, tuple(one.pays), tuple(one.gains), tuple(one.cashable), span)
