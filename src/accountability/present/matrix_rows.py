"""The cells of a matrix: one answer as one row, for a spreadsheet or another program."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from accountability.model.answer import Answer, Status
from accountability.model.period import Period
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
PERIOD_COLUMNS = ("outcome", "place", "code", "from", "until", "status", "sort", "body", "tier", "rule")
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


def period_cells(row: Period) -> tuple[object, ...]:
    """A row of the relation, under `PERIOD_COLUMNS`; `None` where there is nothing."""
    days = row.days
    texts = (str(row.status), row.sort, row.body, row.tier, row.rule)
    return (row.outcome, row.place, row.code or None, days.start, days.end, *(text or None for text in texts))


def _once(found: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(one for one in found if one))


def _rules(document: Data) -> list[str]:
    because = document["because"]
    return _once(one["rule"] for one in because) if isinstance(because, list) else []


def _cell(value: object) -> str:
    if isinstance(value, list):
        return _BETWEEN.join(str(one) for one in value if one)
    return "" if value is None else str(value)
