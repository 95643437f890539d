"""The JSON Schemas of single values in rule files, as an editor's validator sees them: YAML 1.2, where 524 is a number.

An editor asks for the usual way of writing: words, ids and days that could be taken for something else are in quotes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]

_ISO = (
    "[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|[12][0-9]))"
)
ID: Json = {
    "type": "string",
    "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$",
    "patternErrorMessage": "An id has only small letters, digits and hyphens.",
}
DAY: Json = {
    "type": "string",
    "format": "date",
    "pattern": f"^{_ISO}$",
    "patternErrorMessage": "A day is written as 2026-11-22, and is one in the calendar.",
}
ASKED_DAY: Json = {
    "type": "string",
    "pattern": f"^(?:{_ISO}|[0-9]{{1,2}}[ ,]+[A-Za-z]{{3,9}}[ ,]+[0-9]{{4}})$",
    "patternErrorMessage": "A day is written as 2026-11-22 or 22 November 2026.",
}
WORDS: Json = {"type": "string", "pattern": "\\S", "patternErrorMessage": "There are no words here."}
NUMBER: Json = {"type": ["integer", "string"], "minimum": 0, "pattern": "^[0-9]+$"}

POUNDS: Json = {
    "type": ["number", "string"],
    "multipleOf": 0.01,
    "pattern": "^-?[0-9]+(?:\\.[0-9]{1,2})?$",
    "patternErrorMessage": "An amount in pounds is written as 1234 or 1234.50.",
}


@dataclass(frozen=True, slots=True)
class OneOrMany:
    """Marks a list that may also be written as its one member."""

    def __get_pydantic_json_schema__(self, core: Any, handler: Callable[[Any], Json]) -> Json:
        """Either the member or the list of members."""
        several = handler(core)
        one = several["items"]
        return {"anyOf": [*(one["anyOf"] if set(one) == {"anyOf"} else [one]), several]}


def _key(says: str, example: object, schema: Json) -> Json:
    return {**schema, "description": says, "examples": [example]}


_SORTS: dict[str, Json] = {
    "tier": _key("A tier by its id: whoever sits there.", "upper", ID),
    "role": _key("A role by its id: whoever holds it.", "highway-authority", ID),
    "minister": _key("A portfolio by its id: the minister who holds it that day.", "roads", ID),
    "body": _key("A body by its id.", "national-highways", ID),
    "provider": _key("A kind of provider by its id: no elected body holds it.", "academy-trust", ID),
    "kind": _key("A kind of body by its id: any body of that kind.", "district", ID),
}
_SAYS = {"says": _key("The words to print instead of the name.", "the council's contractor", WORDS)}


def _one_of(sorts: dict[str, Json], alone: dict[str, Json]) -> Json:
    """A mapping with exactly one of some keys: beside `sorts` there may be `says`, and beside `alone` nothing."""
    return {
        "type": "object",
        "properties": {**sorts, **alone, **_SAYS},
        "additionalProperties": False,
        "oneOf": [
            *({"required": [key]} for key in sorts),
            *({"required": [key], "maxProperties": 1} for key in alone),
        ],
    }


_REFERENCE = _one_of(_SORTS, {})
SEATED: Json = {
    "anyOf": [
        {**ID, "description": "A tier or a role by its id."},
        {**_REFERENCE, "description": "Somebody by an id."},
    ]
}
SPOKEN: Json = {
    "anyOf": [
        {**WORDS, "description": "Plain words, or voters."},
        {**_REFERENCE, "description": "Somebody by an id."},
    ]
}

_ANSWERERS = {sort: schema for sort, schema in _SORTS.items() if sort != "kind"}
_ANSWERER = _one_of(_ANSWERERS, {})
_MEMBERS: Json = {"type": "array", "minItems": 2, "items": {"anyOf": [ID, _ANSWERER]}}
_READING: Json = {
    "type": "object",
    "properties": {
        "reading": _key("What the law means, as one side reads it.", "the county answers for the verge", WORDS),
        "law": _key(
            "The law on which that reading rests.",
            ["Highways Act 1980 s.41"],
            {"anyOf": [WORDS, {"type": "array", "items": WORDS}]},
        ),
    },
    "required": ["reading", "law"],
    "additionalProperties": False,
}
_MODES: dict[str, Json] = {
    "jointly": _key("One duty that lies on all of these together.", ["upper", "nhs-commissioner"], _MEMBERS),
    "either": _key("Each of these has the power, and any of them may use it.", ["lower", "upper"], _MEMBERS),
    "independent": _key(
        "A kind of office that decides without being answerable to anybody elected.", "senior-coroner", ID
    ),
    "disputed": _key(
        "The rival readings of the law, each with what it rests on.",
        [{"reading": "the county answers for the verge", "law": ["Highways Act 1980 s.41"]}],
        {"type": "array", "minItems": 1, "items": _READING},
    ),
}
CONCLUSION: Json = {
    "anyOf": [
        {"enum": ["nobody"], "description": "The law gives nobody the duty. Say who may act under may-act."},
        {**ID, "description": "A tier or a role by its id: whoever sits there or holds it."},
        {
            **_one_of(_ANSWERERS, _MODES),
            "description": "A minister, a body or a provider; several; or why nobody elected answers.",
        },
    ]
}

SHARED: dict[str, Json] = {
    "id": ID,
    "day": DAY,
    "words": WORDS,
    "number": NUMBER,
    "pounds": POUNDS,
    "somebody": _REFERENCE,
    "tier-or-role-or-somebody": SEATED,
    "words-or-somebody": SPOKEN,
    "answerer": _ANSWERER,
}
"""Types of value that stand in many places, by the names that they have in a schema."""
