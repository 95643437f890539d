"""Shapes to values of the model: levers, routes, and what has to be weighed."""

from __future__ import annotations

from collections.abc import Iterable

from accountability.files.document import Document
from accountability.files.law import LawBook
from accountability.files.shapes import AssessmentFile, LeverFile, ReachShape, RouteFile, UseShape
from accountability.model.days import Days
from accountability.model.lever import Government, Lever, LeverKind, Reach, Use
from accountability.model.moving import Assessment, Instrument, WayAcross


def _reach(shape: ReachShape) -> Reach:
    return Reach(
        tuple(shape.outcomes),
        tuple(shape.themes),
        tuple(shape.but_not),
        tuple(shape.kinds),
        tuple(shape.tiers),
        tuple(shape.roles),
        tuple(shape.holds),
    )


def _used(shapes: Iterable[UseShape]) -> tuple[Use, ...]:
    return tuple(Use(one.whom, one.when, tuple(one.source)) for one in shapes)


def _whose(written: str) -> Government | None:
    return Government(written) if written else None


def lever(document: Document, shape: LeverFile, law: LawBook) -> Lever:
    """A lever's file."""
    return Lever(
        id=shape.lever,
        kind=LeverKind(shape.kind),
        title=shape.title,
        does=shape.does,
        reach=_reach(shape.over),
        nations=tuple(sorted(shape.nations)),
        who=shape.who,
        government=_whose(shape.government),
        days=Days(shape.from_, shape.until),
        law=law.law(shape.law),
        test=shape.test,
        procedure=shape.procedure,
        used=_used(shape.used),
        limits=tuple(shape.limits),
        certainty=shape.certainty,
        source=tuple(shape.source),
        checked_on=shape.checked_on,
        span=document.span("lever"),
    )


def route(document: Document, shape: RouteFile, law: LawBook) -> WayAcross:
    """A route's file."""
    return WayAcross(
        id=shape.route,
        instrument=Instrument(shape.instrument),
        title=shape.title,
        does=shape.does,
        from_=tuple(shape.from_holder),
        to=tuple(shape.to),
        nations=tuple(sorted(shape.nations)),
        outcomes=tuple(shape.outcomes),
        themes=tuple(shape.themes),
        but_not=tuple(shape.but_not),
        then=tuple(shape.then),
        government=_whose(shape.government),
        days=Days(shape.from_, shape.until),
        law=law.law(shape.law),
        consents=tuple(shape.consents),
        procedure=shape.procedure,
        needs=tuple(shape.needs),
        limits=tuple(shape.limits),
        lead_time=shape.lead_time,
        used=_used(shape.used),
        certainty=shape.certainty,
        source=tuple(shape.source),
        checked_on=shape.checked_on,
        span=document.span("route"),
    )


def assessment(document: Document, shape: AssessmentFile, law: LawBook) -> Assessment:
    """An assessment's file."""
    return Assessment(
        shape.assessment,
        shape.title,
        shape.does,
        tuple(sorted(shape.nations)),
        Days(shape.from_, shape.until),
        law.law(shape.law),
        shape.certainty,
        tuple(shape.source),
        shape.checked_on,
        document.span("assessment"),
    )
