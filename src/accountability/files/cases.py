"""Files of documented questions: `cases/<theme>/<outcome>.yaml`, and those of pilots, which hold questions too."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, TypeVar

from pydantic import BaseModel, Field, ValidationError

from accountability.files.case_values import case, case_problems
from accountability.files.document import Document
from accountability.files.fields import Id, Shape
from accountability.files.pilots import pilot, pilot_problems
from accountability.files.problems import in_document
from accountability.files.shapes.cases import CaseShape
from accountability.files.shapes.keys import key
from accountability.files.shapes.pilots import PilotFile
from accountability.files.workspace import read_bytes
from accountability.files.yaml_text import RefusedError, read
from accountability.model.case import Case
from accountability.model.diagnostic import PackError
from accountability.model.pilot import Pilot


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


S = TypeVar("S", bound=BaseModel)
PILOT = "pilot"
"""The first key of a file of a pilot."""


def read_cases(path: Path, name: str = "") -> list[Case]:
    """The cases in a file, in its order. `name` is what people are told that the file is called.

    Raises `PackError` with every mistake in the file, each at its line.
    """
    document = _document(path, name or path.as_posix())
    if _is_pilot(document):
        return list(_pilot(document).cases)
    shape = _shaped(document, CasesFile)
    problems = [*case_problems(document, shape.cases)]
    if problems:
        raise PackError(problems)
    return [case(document, shape.outcome, i, one) for i, one in enumerate(shape.cases)]


def read_pilots(folder: Path) -> tuple[Pilot, ...]:
    """The pilots in a folder, by title. Raises `PackError` with the mistakes in the first bad file."""
    paths = sorted(folder.glob("*.yaml")) if folder.is_dir() else []
    found = [_pilot(_document(path, f"cases/{folder.name}/{path.name}")) for path in paths]
    return tuple(sorted(found, key=lambda one: (not one.places, one.title)))


def _document(path: Path, name: str) -> Document:
    try:
        return read(name, read_bytes(path, name))
    except RefusedError as refused:
        raise PackError([refused.diagnostic]) from None


def _is_pilot(document: Document) -> bool:
    return isinstance(document.data, dict) and PILOT in document.data


def _pilot(document: Document) -> Pilot:
    shape = _shaped(document, PilotFile)
    problems = [*pilot_problems(document, shape)]
    if problems:
        raise PackError(problems)
    return pilot(document, shape)


def _shaped(document: Document, shape: type[S]) -> S:
    try:
        return shape.model_validate(document.data)
    except ValidationError as error:
        raise PackError(in_document(document, shape, error)) from None
