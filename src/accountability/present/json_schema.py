"""The shape of an answer as data, as a JSON Schema (Draft 2020-12) that is published with the product."""

from __future__ import annotations

from accountability.model.answer import NOTICE, Status
from accountability.model.source import Certainty
from accountability.present.to_json import SCHEMA, Data

_TEXT: Data = {"type": "string"}
_TEXT_OR_NONE: Data = {"type": ["string", "null"]}
_TEXTS: Data = {"type": "array", "items": _TEXT}
_DAY: Data = {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
_DAY_OR_NONE: Data = {"anyOf": [_DAY, {"type": "null"}]}
_YES_OR_NO: Data = {"type": "boolean"}
_LINE: Data = {"type": "integer", "minimum": 0}
_VALUES: Data = {"type": "object", "additionalProperties": _TEXT}
_STATUS: Data = {"enum": [str(status) for status in Status]}
_MODE: Data = {"enum": ["sole", "jointly", "either"]}


def _one(name: str) -> Data:
    return {"$ref": f"#/$defs/{name}"}


def _list(name: str) -> Data:
    return {"type": "array", "items": _one(name)}


def _one_or_none(name: str) -> Data:
    return {"anyOf": [_one(name), {"type": "null"}]}


def _object(says: str, needed: Data, extra: Data | None = None) -> Data:
    """An object with these keys and no others; those in `extra` may be left out."""
    return {
        "description": says,
        "type": "object",
        "properties": needed | (extra or {}),
        "required": list(needed),
        "additionalProperties": False,
    }


_MINISTER: Data = {"minister": _TEXT, "department": _TEXT, "answers_for": _TEXTS}
_MINISTER_EXTRA: Data = {"portfolio": _TEXT, "committee": _TEXT, "accounting_officer": _TEXT, "reserved": _TEXT}

DEFS: Data = {
    "question": _object(
        "What was asked, as it was understood.",
        {
            "outcome": _TEXT,
            "title": _TEXT,
            "place": _object("The place.", {"id": _TEXT, "code": _TEXT, "name": _TEXT}),
            "on": _DAY,
            "under": _TEXT,
            "given": _VALUES,
        },
    ),
    "party": _object(
        "Somebody who answers. A provider has no body; a minister's body is the department.",
        {
            "body": _TEXT_OR_NONE,
            "code": _TEXT,
            "name": _TEXT,
            "tier": _TEXT,
            "office": _TEXT,
            "strength": {"enum": ["duty", "power"]},
        },
        {"provider": _TEXT, "portfolio": _TEXT, "role": _TEXT, "seated_as": _TEXT, "for_whom": _TEXT},
    ),
    "minister": _object("A minister who answers for part of the matter.", _MINISTER, _MINISTER_EXTRA),
    "westminster": _object(
        "What is left for ministers: the first, the others, and what is for none of them.",
        {
            "minister": _TEXT_OR_NONE,
            "department": _TEXT_OR_NONE,
            "answers_for": _TEXTS,
            "not_for": _TEXTS,
            "also": _list("minister"),
        },
        _MINISTER_EXTRA,
    ),
    "law": {
        "description": "Provisions as cited, each with the address of its Act or instrument where that is known.",
        "type": "array",
        "items": _object("One citation.", {"cite": _TEXT, "url": _TEXT_OR_NONE}),
    },
    "link": _object(
        "One link of the chain from a legislature to the voters.",
        {
            "from": _TEXT,
            "relation": _TEXT,
            "to": _TEXT,
            "carries_answerability": _YES_OR_NO,
            "says": _TEXT,
            "law": _one("law"),
            "since": _DAY_OR_NONE,
            "until": _DAY_OR_NONE,
            "next_poll": _DAY_OR_NONE,
        },
    ),
    "held": _object(
        "One way in which whoever answers is held to account.",
        {"relation": _TEXT, "by": _TEXT, "law": _one("law")},
    ),
    "mention": _object(
        "Somebody who stands beside the answer, and what for.",
        {"name": _TEXT, "body": _TEXT_OR_NONE, "what": _TEXT},
    ),
    "intervention": _object(
        "An intervention in whoever answers; `taken` if it takes this matter.",
        {"id": _TEXT, "says": _TEXT, "taken": _YES_OR_NO, "law": _one("law")},
    ),
    "decider": _object(
        "A rule that decided, where it stands, its law, and the rules that gave way to it.",
        {
            "rule": _TEXT,
            "step": {"enum": ["outcome", "role"]},
            "file": _TEXT,
            "line": _LINE,
            "law": _one("law"),
            "displaced": _TEXTS,
        },
    ),
    "unless": _object(
        "Other facts, and who answers then.",
        {
            "given": _VALUES,
            "words": _TEXT,
            "status": _STATUS,
            "mode": _MODE,
            "answerable": _list("party"),
            "law": _one("law"),
        },
    ),
    "choice": _object(
        "A narrower place, a branch of facts, or a candidate match; `add` is text to paste.",
        {
            "label": _TEXT,
            "add": _TEXT,
            "status": _STATUS,
            "mode": _MODE,
            "answerable": _list("party"),
            "places": _TEXTS,
            "given": _VALUES,
            "law": _one("law"),
            "asks": _TEXT,
            "branches": _list("choice"),
        },
    ),
    "reading": _object("One of the rival readings of a disputed law.", {"reading": _TEXT, "law": _one("law")}),
    "coming": _object(
        "What is announced, decided or enacted and not in force.",
        {"id": _TEXT, "state": _TEXT, "says": _TEXT, "expected": _DAY_OR_NONE, "law": _TEXT},
    ),
    "verdict": _object(
        "What happened to one rule, and the smallest single change that would admit it.",
        {
            "rule": _TEXT,
            "names": _TEXT,
            "what": _TEXT,
            "to": _TEXT,
            "change": _TEXT,
            "because": _TEXT,
            "law": _one("law"),
            "edge_law": _one("law"),
            "file": _TEXT,
            "line": _LINE,
        },
    ),
}


def answer_schema() -> Data:
    """The whole schema. It is strict: a key that is not listed is an error."""
    document = _object(
        "Who is answerable for an outcome, in a place, on a day, and why.",
        {
            "schema": {"const": SCHEMA},
            "question": _one_or_none("question"),
            "status": _STATUS,
            "mode": _MODE,
            "answerable": _list("party"),
            "westminster": _one("westminster"),
            "chain": _list("link"),
            "held_to_account": _list("held"),
            "delivered_by": _list("mention"),
            "funded_by": _list("mention"),
            "may_act": _list("mention"),
            "decided_by": _one_or_none("mention"),
            "beside": _list("party"),
            "intervention": _one_or_none("intervention"),
            "because": _list("decider"),
            "assuming": _VALUES,
            "unless": _list("unless"),
            "generally": _one_or_none("choice"),
            "choices": _list("choice"),
            "instead": _list("mention"),
            "ask": _list("mention"),
            "also": _list("choice"),
            "to_challenge": _TEXT,
            "asks": _TEXT,
            "readings": _list("reading"),
            "forthcoming": _list("coming"),
            "notes": _TEXTS,
            "record": _list("verdict"),
            "message": _TEXT,
            "certainty": {"enum": [str(certainty) for certainty in Certainty]},
            "checked_on": _DAY_OR_NONE,
        },
        {"notice": {"const": NOTICE}},
    )
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{SCHEMA.replace('/', ':')}",
        "title": "An answer",
        **document,
        "$defs": DEFS,
    }
