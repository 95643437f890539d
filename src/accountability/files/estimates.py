"""Shapes to values of the model: the lines of a department's Supply Estimate."""

from __future__ import annotations

from accountability.files.document import Document
from accountability.files.shapes.estimates import EstimateFile, SectionShape
from accountability.files.yaml_text import RefusedError
from accountability.model.diagnostic import Code, Diagnostic
from accountability.model.estimate import Budget, Estimate, Money, Section, Voted
from accountability.model.source import Certainty


def estimate(document: Document, shape: EstimateFile) -> Estimate:
    """An Estimate. Raises `RefusedError` where an amount is given that nobody read in a source."""
    sections = tuple(_section(document, shape, at, one) for at, one in enumerate(shape.sections))
    return Estimate(
        shape.estimate, shape.title, shape.year, sections, shape.checked_on, document.span("estimate")
    )  # fmt: skip


def _section(document: Document, shape: EstimateFile, at: int, one: SectionShape) -> Section:
    span = document.span("sections", at)
    certainty, source = one.certainty or shape.certainty, one.source or shape.source
    if one.amount is not None and (certainty is not Certainty.CHECKED or not source):
        message = f'"{one.title}" has an amount, and no source in which it was read.'
        help_ = "Write certainty: checked and the source, or leave the amount out: it is then not known."
        raise RefusedError(Diagnostic(Code.BAD_VALUE, message, span, help_))
    return Section(
        one.title,
        one.letter,
        Budget(one.budget) if one.budget else None,
        tuple(Money(money) for money in one.money),
        Voted(one.voted) if one.voted else None,
        one.amount,
        tuple(one.pays_for),
        tuple(one.pays_part_of),
        one.besides,
        certainty,
        tuple(source),
        span,
    )
