"""The cells of a matrix: one answer as one row, for a spreadsheet or another program."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from accountability.model.answer import CURRENT_LAW, Answer, Party, Status
from accountability.model.period import Period
from accountability.model.who import Sort
from accountability.present.rows import message
from accountability.present.supposed import notice
from accountability.present.to_json import Data, answer_json

SCHEMA = "accountability/matrix/1"
"""The name and version of a matrix, in each object and in the properties of a file."""
RELATION = "accountability/relation/1"
"""The name and version of the relation with its periods."""
COLUMNS = (
    "outcome", "title", "place", "code", "on", "status", "answerable", "bodies", "tier", "mode", "minister", "rule",
    "certainty", "message",
)  # fmt: skip
PERIOD_COLUMNS = (
    "outcome", "place", "code", "from", "until", "in_being", "status", "mode", "strength", "sort", "body", "name",
    "tier", "rule", "assuming",
)  # fmt: skip
_BETWEEN = "; "


def matrix_object(answer: Answer, today: date) -> Data:
    """One answer as an object: where several may stand there is a list, and a body without an id is `null`."""
    question = answer.question
    document = answer_json(answer)
    answered = answer.status is Status.ANSWERED
    return {
        "schema": SCHEMA,
        "outcome": question.outcome if question else "",
        "title": question.title if question else "",
        "place": question.place_name if question else "",
        "code": question.place_code if question else "",
        "on": question.on.isoformat() if question else "",
        "status": str(answer.status),
        "answerable": [party.name for party in answer.answerable],
        "bodies": [party.body for party in answer.answerable],
        "tier": _once(party.tier for party in answer.answerable),
        "mode": answer.mode if answered else None,
        "minister": [minister.office for minister in answer.westminster.ministers],
        "rule": _rules(document),
        "certainty": str(answer.certainty),
        "message": message(answer, today),
        **({"under": question.under} if question and notice(question.under) else {}),
    }


def matrix_cells(answer: Answer, today: date) -> tuple[str, ...]:
    """The same as text, under `COLUMNS`."""
    found = matrix_object(answer, today)
    return tuple(_cell(found[name]) for name in COLUMNS)


def period_columns(under: str) -> tuple[str, ...]:
    """The columns of the relation; under a reform the last says that it is an assumption."""
    return (*PERIOD_COLUMNS, "notice") if notice(under) else PERIOD_COLUMNS


def period_cells(row: Period, under: str = CURRENT_LAW) -> tuple[date | bool | str | None, ...]:
    """A row of the relation, under `period_columns`; `None` where there is nothing."""
    days, said, party = row.days, row.said, row.party
    assuming = _BETWEEN.join(f"{name}={value}" for name, value in said.assuming)
    who = (party.strength, _sort(party), party.id, party.name, party.tier) if party else ("",) * 5
    texts = (str(said.status), said.mode, *who, _BETWEEN.join(said.rules), assuming)
    cells = (row.outcome, row.place, row.code or None, days.start, days.end, row.in_being, *(t or None for t in texts))
    return (*cells, notice(under)) if notice(under) else cells


def period_object(row: Period, under: str = CURRENT_LAW) -> Data:
    """The same as an object; a day is text."""
    cells = zip(period_columns(under), period_cells(row, under), strict=True)
    return {"schema": RELATION, **{name: str(cell) if isinstance(cell, date) else cell for name, cell in cells}}


def period_texts(row: Period, under: str = CURRENT_LAW) -> tuple[str, ...]:
    """The same as text: nothing where there is nothing, and `true` or `false`."""
    return tuple(
        "" if cell is None else str(cell).lower() if isinstance(cell, bool) else str(cell)
        for cell in period_cells(row, under)
    )


def _sort(party: Party) -> str:
    """What the id of whoever answers is the id of; commissioners are known by the intervention that sent them."""
    return "intervention" if party.sort is Sort.WORDS else str(party.sort)


def _once(found: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(one for one in found if one))


def _rules(document: Data) -> list[str]:
    because = document["because"]
    return _once(one["rule"] for one in because) if isinstance(because, list) else []


def _cell(value: object) -> str:
    if isinstance(value, list):
        return _BETWEEN.join(str(one) for one in value if one)
    return "" if value is None else str(value)
