"""Shapes to values of the model: the tests of how an outcome is held to account, and what is known on them."""

from __future__ import annotations

from accountability.files.document import Document
from accountability.files.law import LawBook
from accountability.files.shapes.scrutiny import FindingShape, MeasureRow, OfficerRow, RemedyShape, TestFile
from accountability.model.days import Days
from accountability.model.scrutiny import (
    Asks,
    Cycle,
    Finding,
    Fits,
    Mark,
    Probe,
    ProbeWords,
    Remedy,
    Together,
    Way,
)
from accountability.model.source import Certainty, Span

_MARKS = {"fails": Mark.NO, "partly": Mark.PARTLY, "not-known": Mark.NOT_KNOWN, "passes": Mark.YES}


def probe(document: Document, shape: TestFile, law: LawBook) -> ProbeWords:
    """One test in its words, with its own findings."""
    return ProbeWords(
        shape.test,
        shape.title,
        shape.asks,
        shape.settle,
        tuple(sorted((str(_MARKS[verdict]), says) for verdict, says in shape.told.items())),
        shape.tells,
        tuple(Asks(one.asks, tuple(one.outcomes), tuple(one.themes), tuple(one.kinds)) for one in shape.asks_of),
        _together(shape),
        shape.years,
        tuple(
            Cycle(one.by, one.years, tuple(one.outcomes), tuple(one.themes), law.law(one.law)) for one in shape.cycles
        ),
        tuple((Fits(kinds=tuple(o.kinds), nations=tuple(o.nations)), _remedy(o, law)) for o in shape.remedies),
        tuple(
            _finding(one, law, shape.certainty, document.span("findings", at)) for at, one in enumerate(shape.findings)
        ),
        document.span("test"),
    )


def _together(shape: TestFile) -> Together | None:
    one = shape.together
    return Together(tuple(one.tests), one.asks, one.says, tuple(sorted(one.people.items()))) if one else None


def _remedy(shape: RemedyShape, law: LawBook) -> Remedy:
    return Remedy(Way(shape.route), shape.says, law.law(shape.law))


def _finding(shape: FindingShape, law: LawBook, head: Certainty, span: Span) -> Finding:
    return Finding(
        _MARKS[shape.verdict],
        shape.says,
        Fits(
            tuple(shape.kinds),
            tuple(shape.bodies),
            tuple(shape.offices),
            tuple(shape.outcomes),
            tuple(shape.themes),
            tuple(shape.nations),
            tuple(shape.forms),
            Days(shape.from_, shape.until),
        ),
        law.law(shape.law),
        tuple(_remedy(one, law) for one in shape.remedies),
        "",
        shape.certainty or head,
        tuple(shape.source),
        span,
    )


def measure(row: MeasureRow, _: LawBook, span: Span) -> tuple[str, Finding]:
    """A published result: who publishes it, under which title, how often."""
    says = ", ".join(part for part in (row.publisher, row.title, row.how_often) if part)
    fits = Fits(
        bodies=tuple(row.bodies),
        outcomes=tuple(row.outcomes),
        nations=tuple(row.nations),
        days=Days(row.from_, row.until),
    )
    found = Finding(
        Mark.YES, says, fits, address=row.address, certainty=row.certainty, source=tuple(row.source), span=span
    )
    return Probe.MEASURE, found


def officer(row: OfficerRow, law: LawBook, span: Span) -> tuple[str, Finding]:
    """An officer whom the law requires. Whether somebody is in post is not known."""
    fits = Fits(
        kinds=tuple(row.kinds),
        outcomes=tuple(row.outcomes),
        themes=tuple(row.themes),
        nations=tuple(row.nations),
        days=Days(row.from_, row.until),
    )
    found = Finding(
        Mark.NOT_KNOWN,
        row.officer,
        fits,
        law.law(row.law),
        certainty=row.certainty,
        source=tuple(row.source),
        span=span,
    )
    return Probe.OFFICERS, found
