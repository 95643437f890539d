"""Shapes to values of the model: reforms, whose files are put together by the folder in which they stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from accountability.files.document import Document
from accountability.files.law import LawBook
from accountability.files.shapes import MovesFile, ReformFile
from accountability.files.shapes.reforms import CreatedShape, MoveShape, StayShape, StepShape
from accountability.files.to_model import condition
from accountability.model.body import Body
from accountability.model.central_role import Becomes, CentralRole
from accountability.model.days import Days
from accountability.model.diagnostic import Code, Diagnostic
from accountability.model.near_miss import nearest
from accountability.model.patch import Patch
from accountability.model.reform import (
    Conferred,
    Created,
    Finding,
    Move,
    Promised,
    Reform,
    Route,
    Stay,
    Step,
    Test,
)
from accountability.model.source import Certainty, Span

FOLDER = "reforms/"


@dataclass
class Parts:
    """What the files of one pack say of reforms, before they are put together."""

    heads: list[Reform] = field(default_factory=list)
    moves: list[tuple[str, Move | Stay | Step, Span]] = field(default_factory=list)
    patches: list[tuple[str, Patch]] = field(default_factory=list)


def folder_of(inside: str) -> str:
    """The reform in whose folder a file stands, if it stands in one.

    >>> folder_of("reforms/recentralisation/justice.yaml"), folder_of("outcomes/justice/probation.yaml")
    ('recentralisation', '')
    """
    return inside.removeprefix(FOLDER).split("/")[0] if inside.startswith(FOLDER) else ""


def head(document: Document, shape: ReformFile, law: LawBook) -> Reform:
    """A file `reform.yaml`."""
    return Reform(
        id=shape.reform,
        title=shape.title,
        intent=shape.intent,
        parent=shape.parent,
        starts=shape.from_,
        extent=tuple(sorted(shape.extent)),
        creates=tuple(_created(document, i, one, shape) for i, one in enumerate(shape.creates)),
        confers=tuple(
            Conferred(one.power, one.on, law.law(one.law), document.span("confers", i))
            for i, one in enumerate(shape.confers)
        ),
        promises=tuple(
            Promised(one.tier, one.nation, document.span("promises", i)) for i, one in enumerate(shape.promises)
        ),
        stays=tuple(_stay(document, i, one) for i, one in enumerate(shape.stays)),
        findings=tuple(
            Finding(name, tuple(f.answers), tuple(f.assumes), tuple(f.open), document.span("findings", name))
            for name, f in shape.findings.items()
        ),
        plan=tuple(_step(document, i, one, shape.certainty, law) for i, one in enumerate(shape.plan)),
        every_heading=shape.headings == "all",
        certainty=shape.certainty,
        source=tuple(shape.source),
        checked_on=shape.checked_on,
        span=document.span("reform"),
    )


def moves(document: Document, shape: MovesFile, law: LawBook) -> list[tuple[str, Move | Stay | Step, Span]]:
    """A file of moves: each move, each outcome that stays, and each step, with the reform that it belongs to."""
    span = document.span("of")
    found: list[Move | Stay | Step] = [_move(document, i, one, shape, law) for i, one in enumerate(shape.each)]
    found += [_stay(document, i, one) for i, one in enumerate(shape.stays)]
    found += [_step(document, i, one, shape.certainty, law) for i, one in enumerate(shape.plan)]
    return [(shape.of, one, span) for one in found]


def together(parts: Parts) -> tuple[tuple[Reform, ...], list[Diagnostic]]:
    """The reforms of a pack, in order of id, and what belongs to none of them."""
    known = {one.id for one in parts.heads}
    problems = [
        _unknown(name, span, known)
        for name, span in dict.fromkeys(
            [(name, span) for name, _, span in parts.moves] + [(name, patch.span) for name, patch in parts.patches]
        )
        if name not in known
    ]
    return tuple(sorted((_whole(one, parts) for one in parts.heads), key=lambda reform: reform.id)), problems


def _whole(reform: Reform, parts: Parts) -> Reform:
    own = [one for name, one, _ in parts.moves if name == reform.id]
    return replace(
        reform,
        moves=tuple(one for one in own if isinstance(one, Move)),
        stays=(*reform.stays, *(one for one in own if isinstance(one, Stay))),
        plan=(*reform.plan, *(one for one in own if isinstance(one, Step))),
        patches=tuple(patch for name, patch in parts.patches if name == reform.id),
    )


def _unknown(name: str, span: Span, known: Iterable[str]) -> Diagnostic:
    near = nearest(name, known)
    help_ = f"Did you mean {near[0]}?" if near else f"Write {FOLDER}{name}/reform.yaml first."
    return Diagnostic(Code.UNKNOWN_NAME, f'No reform is called "{name}".', span, help_)


def _created(document: Document, index: int, shape: CreatedShape, head: ReformFile) -> Created:
    span = document.span("creates", index)
    days = Days(head.from_, None)
    body = Body(shape.body, shape.name, shape.kind, days=days, certainty=head.certainty, span=span)
    return Created(body, shape.sits_at, tuple(shape.over), shape.as_, shape.in_place_of, shape.because)


def _move(document: Document, index: int, shape: MoveShape, head: MovesFile, law: LawBook) -> Move:
    return Move(
        id=shape.move,
        theme=head.moves,
        matters=tuple(shape.outcomes),
        applies=condition(shape.applies),
        answerable=shape.answerable,
        assumption=shape.assumption,
        route=Route(shape.route),
        law=law.law(shape.law),
        reversible_by=shape.reversible_by,
        floor=shape.floor,
        safeguards=tuple(shape.safeguards),
        side_effects=tuple(shape.side_effects),
        unresolved=tuple(shape.unresolved),
        whitehall=tuple((CentralRole(role), Becomes(word), of) for role, (word, of) in shape.whitehall.items()),
        office=shape.office,
        certainty=shape.certainty or head.certainty,
        span=document.span("each", index),
    )


def _stay(document: Document, index: int, shape: StayShape) -> Stay:
    return Stay(tuple(shape.outcomes), Test(shape.test), shape.because, document.span("stays", index))


def _step(document: Document, index: int, shape: StepShape, sure: Certainty, law: LawBook) -> Step:
    return Step(
        id=shape.step,
        title=shape.title,
        does=shape.does,
        route=Route(shape.route),
        law=law.law(shape.law),
        moves=tuple(shape.moves),
        consents=tuple(shape.consents),
        lead_time=shape.lead_time,
        after=tuple(shape.after),
        staff=shape.staff,
        money=shape.money,
        could_block=tuple(shape.could_block),
        certainty=shape.certainty or sure,
        span=document.span("plan", index),
    )
