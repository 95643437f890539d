"""The shape of a documented question, which files of cases and of pilots share."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, ConfigDict, Field, WithJsonSchema

from accountability.files.fields import Id, Several, Shape, Words
from accountability.files.json_values import ASKED_DAY
from accountability.files.shapes.keys import key
from accountability.model.answer import CURRENT_LAW, Status
from accountability.model.days import read_day


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
