"""Files of the Total Place pilots: `cases/total-place/<pilot>.yaml`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from accountability.files.case_values import case, case_problems
from accountability.files.document import Document
from accountability.files.shapes.pilots import PilotFile
from accountability.files.workspace import built_in
from accountability.model.diagnostic import Code, Diagnostic
from accountability.model.pilot import Counted, Pilot, Theme

FOLDER = "total-place"
"""Where the files stand, in `cases/`."""


def pilot_problems(document: Document, shape: PilotFile) -> Iterator[Diagnostic]:
    """What no single value shows: a published figure without a source, and what is wrong with the cases."""
    for i, one in enumerate(shape.figures):
        if one.status == "published" and not one.source:
            message = f'The figure "{one.what}" has no source.'
            help_ = "Write source: and where it was published, or status: illustrative."
            yield Diagnostic(Code.MISSING_KEY, message, document.span("figures", i), help=help_)
    for i, one_case in enumerate(shape.cases):
        if one_case.outcome not in shape.outcomes:
            message = f'The case "{one_case.says}" is about {one_case.outcome}, which is not among the outcomes.'
            help_ = f"Add {one_case.outcome} to outcomes."
            yield Diagnostic(Code.UNKNOWN_NAME, message, document.span("cases", i), help=help_)
    yield from case_problems(document, shape.cases)


def pilot(document: Document, shape: PilotFile) -> Pilot:
    """A pilot with its cases."""
    return Pilot(
        shape.pilot,
        shape.title,
        shape.then,
        shape.region,
        tuple(shape.places),
        tuple(Theme(one.theme, one.certainty, tuple(one.source)) for one in shape.themes),
        tuple(
            Counted(one.what, one.amount, one.unit, one.period, one.status == "illustrative", tuple(one.source))
            for one in shape.figures
        ),
        tuple(shape.outcomes),
        tuple(case(document, one.outcome, i, one) for i, one in enumerate(shape.cases)),
        document.span("pilot"),
    )


def pilots_folder(pack: Path) -> Path:
    """The folder of pilots beside a pack, else beside the built-in one."""
    own = pack.parent / "cases" / FOLDER
    return own if own.is_dir() else built_in().parent / "cases" / FOLDER
