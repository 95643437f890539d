"""Reports as data: the same values, field by field, each document with its name and version."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from accountability.model.answer import CURRENT_LAW, Answer, Link, Party
from accountability.model.brief import Brief
from accountability.model.days import Days
from accountability.model.diff import Diff
from accountability.model.history import AboutOutcome, History, NotAnswering
from accountability.model.invest import WrongPockets
from accountability.model.lever import Levers
from accountability.model.money import Spending
from accountability.model.moving import Moving
from accountability.model.pilot import PilotToday
from accountability.model.plan import Plan
from accountability.model.report import AroundBody, AroundPlace, Comparison, Listing
from accountability.model.route import Route
from accountability.model.scrutiny import PlaceScrutiny, Scrutiny
from accountability.model.shift import Shift
from accountability.model.source import Citation, Span
from accountability.model.tilemap import TileMap
from accountability.model.trial import Trials
from accountability.model.varying import Varying
from accountability.model.whitehall import Westminster, Whitehall
from accountability.present.json_text import json_text
from accountability.present.supposed import notice, under_of
from accountability.present.to_json import Data, answer_json, link_json, party_json

SCHEMAS = {
    AroundPlace: "accountability/place/1",
    AroundBody: "accountability/body/1",
    Comparison: "accountability/comparison/1",
    Listing: "accountability/list/1",
    Route: "accountability/path/1",
    Trials: "accountability/test-run/1",
    Diff: "accountability/diff/1",
    Shift: "accountability/shift/1",
    Plan: "accountability/plan/1",
    Whitehall: "accountability/whitehall/1",
    Westminster: "accountability/westminster/1",
    Spending: "accountability/spending/1",
    WrongPockets: "accountability/wrong-pockets/1",
    Varying: "accountability/variation/1",
    PilotToday: "accountability/pilot/1",
    Brief: "accountability/brief/1",
    Levers: "accountability/levers/1",
    Moving: "accountability/moving/1",
    Scrutiny: "accountability/scrutiny/1",
    PlaceScrutiny: "accountability/scrutiny-of-place/1",
    TileMap: "accountability/map/1",
    NotAnswering: "accountability/why-not/1",
    History: "accountability/history/1",
    AboutOutcome: "accountability/outcome/1",
}
"""The name and version of each document."""


Report = (
    AboutOutcome
    | AroundBody
    | AroundPlace
    | Brief
    | Comparison
    | Diff
    | History
    | Levers
    | Listing
    | Moving
    | NotAnswering
    | PilotToday
    | PlaceScrutiny
    | Plan
    | Route
    | Scrutiny
    | Shift
    | Spending
    | TileMap
    | Trials
    | Varying
    | Westminster
    | Whitehall
    | WrongPockets
)


def report_json_text(report: Report) -> str:
    """The document as text: the same report gives the same bytes."""
    return json_text(report_json(report))


def report_json(report: Report) -> Data:
    """The document."""
    supposed = notice(*unders_of(report))
    return {"schema": SCHEMAS[type(report)], **({"notice": supposed} if supposed else {}), **_fields(report)}


def unders_of(report: Report) -> tuple[str, ...]:
    """The reforms under which a report was made, where it says so: its own or those of its sides."""
    if isinstance(report, Shift):
        return report.sides
    if isinstance(report, Brief | NotAnswering):
        return (under_of(report.answer),)
    sides: tuple[object, ...] = (report, getattr(report, "left", None), getattr(report, "right", None))
    return tuple(str(getattr(side, "under", CURRENT_LAW)) for side in sides)


def list_json_text(found: Listing) -> str:
    """A list as text of data."""
    return json_text(list_json(found))


def list_json(found: Listing) -> Data:
    """A list as data: one object for each row, so that no program need count columns."""
    names = [name.replace(" ", "_") for name in found.columns]
    rows = [dict(zip(names, row, strict=True)) for row in found.rows]
    document: Data = {"schema": SCHEMAS[Listing], "list": found.what, "rows": rows, "note": found.note}
    if notice(found.under):
        document |= {"notice": notice(found.under), "under": found.under}
    if found.missed:
        document |= {"message": found.missed, "nearest": list(found.nearest)}
    return document


def _fields(value: object) -> dict[str, object]:
    return {field.name: data(getattr(value, field.name)) for field in fields(value)}  # type: ignore[arg-type]


def data(value: object) -> object:
    """A value as plain data: days in ISO form, periods half-open, law with its address, a rule with its line.

    >>> data(Days(date(2023, 4, 1), None)), data((date(2026, 11, 22), None))
    ({'from': '2023-04-01', 'until': None}, ['2026-11-22', None])
    """
    match value:
        case Enum():
            return value.value
        case Decimal():
            return str(value)
        case date():
            return value.isoformat()
        case Days():
            return {"from": data(value.start), "until": data(value.end)}
        case Citation():
            return {"cite": value.cite, "url": value.url or None}
        case Span():
            return {"file": value.file, "line": value.line}
        case Answer():
            return answer_json(value)
        case Party():
            return party_json(value)
        case Link():
            return link_json(value)
        case tuple() | list():
            return [data(one) for one in value]
    return _fields(value) if is_dataclass(value) else value
