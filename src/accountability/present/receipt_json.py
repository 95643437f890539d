"""A receipt as a document: the answer as data, with the question as it was put and what answered it."""

from __future__ import annotations

import json
from datetime import date

from accountability.model.asked import Asked
from accountability.model.days import read_day
from accountability.model.receipt import Receipt
from accountability.present.to_json import SCHEMA as ANSWER
from accountability.present.to_json import Data

SCHEMA = "accountability/receipt/1"
"""The name and version of the document."""
LARGEST = 5_000_000
"""More characters than any receipt has."""
_DEEPEST = 40
_FAMILY = SCHEMA.rpartition("/")[0]


class NoReceiptError(Exception):
    """A text is not a receipt that can be read; the sentence says why."""


def receipt_text(receipt: Receipt) -> str:
    """The document as text: the same rulebook gives the same bytes."""
    return json.dumps(receipt_json(receipt), ensure_ascii=False, indent=2) + "\n"


def receipt_json(receipt: Receipt) -> Data:
    """The document. `on` is the day asked about, `checked_on` the day to which the facts were checked."""
    asked = receipt.asked
    return {
        "schema": SCHEMA,
        "engine": receipt.engine,
        "pack": {"name": receipt.pack, "hash": f"sha256:{receipt.digest}"},
        "asked": {
            "outcome": asked.outcome,
            "place": asked.place,
            "on": asked.on.isoformat() if asked.on else None,
            "under": asked.under,
            "given": dict(sorted(asked.given.items())),
        },
        "checked_on": receipt.checked_on.isoformat() if receipt.checked_on else None,
        "answer": receipt.answer,
    }


def is_receipt(text: str) -> bool:
    """Whether a text says of itself that it is a receipt of this program, whole or not."""
    return text.lstrip("\ufeff \r\n\t").startswith("{") and f'"schema": "{_FAMILY}/' in text[:200]


def read_receipt(text: str) -> Receipt:
    """The receipt in a text. Raises `NoReceiptError` with what is wrong with it."""
    document = _document(text)
    schema = document.get("schema")
    if schema != SCHEMA:
        raise NoReceiptError(_foreign(schema))
    pack, asked, answer = (_part(document, name) for name in ("pack", "asked", "answer"))
    given = _part(asked, "given")
    if answer.get("schema") != ANSWER or "status" not in answer:
        raise NoReceiptError("the answer on it is of a form that this program does not know")
    return Receipt(
        _text(document, "engine"),
        _text(pack, "name"),
        _text(pack, "hash").removeprefix("sha256:"),
        Asked(
            _text(asked, "outcome"),
            _text(asked, "place"),
            _day(asked, "on"),
            _text(asked, "under"),
            {fact: _text(given, fact) for fact in given},
        ),
        _day(document, "checked_on") if document.get("checked_on") is not None else None,
        answer,
    )


def _document(text: str) -> Data:
    try:
        found = json.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError):
        cut = "it is cut short or damaged" if is_receipt(text) else "it is not JSON"
        raise NoReceiptError(cut) from None
    if not isinstance(found, dict) or _deeper(found, _DEEPEST):
        raise NoReceiptError("it is JSON of another kind")
    return found


def _deeper(value: object, most: int) -> bool:
    """Whether lists and objects stand in one another deeper than any answer goes."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return any(most == 0 or _deeper(one, most - 1) for one in inner)


def _foreign(schema: object) -> str:
    if isinstance(schema, str) and schema.startswith(f"{_FAMILY}/"):
        return "it was written by a newer version of this program"
    if isinstance(schema, str) and schema.startswith("accountability/"):
        what = schema.split("/")[1][:20]
        return f"it is of the kind {what}. A receipt is what --receipt writes"
    return "it is JSON of another kind"


def _part(data: Data, name: str) -> Data:
    found = data.get(name)
    if not isinstance(found, dict):
        raise NoReceiptError(f'"{name}" is missing from it')
    return found


def _text(data: Data, name: str) -> str:
    found = data.get(name)
    if not isinstance(found, str):
        raise NoReceiptError(f'"{name[:40]}" is missing from it, or is not text')
    return found


def _day(data: Data, name: str) -> date:
    day = read_day(_text(data, name))
    if day is None:
        raise NoReceiptError(f'"{name}" is not a day')
    return day
