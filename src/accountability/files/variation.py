"""Shapes to values of the model: why outcomes differ from place to place, and published figures."""

from __future__ import annotations

from collections.abc import Iterator

from accountability.files.document import Document
from accountability.files.law import LawBook
from accountability.files.shapes.variation import (
    FigureRow,
    LimitsFile,
    SafeguardShape,
    SeriesRow,
    StandardShape,
    VariationFile,
)
from accountability.model.source import Span
from accountability.model.variation import (
    Figure,
    Freedom,
    Kind,
    Limit,
    Pull,
    Run,
    Safeguard,
    Series,
    Standard,
    Variation,
    Within,
)


def variation(document: Document, shape: VariationFile, law: LawBook) -> Variation:
    """A file in `variation/`."""
    return Variation(
        shape.varies,
        shape.what,
        shape.from_,
        within=tuple(
            Within(
                nation,
                one.says,
                law.law(one.law),
                Kind(one.kind) if one.kind else None,
                Freedom(one.freedom) if one.freedom else None,
            )
            for nation, one in sorted(shape.within.items())
        ),
        standards=tuple(_standard(one, law) for one in shape.standards),
        safeguards=tuple(_safeguard(one, law) for one in shape.safeguards),
        recorded=shape.recorded,
        certainty=shape.certainty,
        source=tuple(shape.source),
        checked_on=shape.checked_on,
        span=document.span("varies"),
    )


def _standard(shape: StandardShape, law: LawBook) -> Standard:
    cited = law.law(shape.law)
    return Standard(
        tuple(sorted(shape.nations)), shape.for_, shape.says, cited, shape.enforced_by, shape.covers == "some"
    )


def _safeguard(shape: SafeguardShape, law: LawBook) -> Safeguard:
    return Safeguard(
        shape.title,
        shape.protects,
        shape.enforced_by,
        Pull(shape.recentralises),
        shape.how,
        tuple(sorted(shape.nations)),
        law.law(shape.law),
    )


def limits(document: Document, shape: LimitsFile, law: LawBook) -> Iterator[Limit]:
    """The limits to every public choice, in the order of their file."""
    for i, one in enumerate(shape.limits):
        nations = tuple(sorted(one.nations))
        yield Limit(one.title, one.says, one.enforced_by, nations, law.law(one.law), document.span("limits", i))


def series(row: SeriesRow, span: Span) -> Series:
    """A published series."""
    return Series(
        row.series,
        row.outcome,
        row.title,
        row.unit,
        row.period,
        Run(row.run),
        row.note,
        row.certainty,
        tuple(row.source),
        span,
    )


def figure(row: FigureRow, span: Span) -> Figure:
    """One figure of a series."""
    return Figure(row.figure_of, row.name, tuple(row.over), row.value, span=span)
