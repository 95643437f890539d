"""What an editor says of a key while somebody types, and the keys that many kinds of file share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import WithJsonSchema

from accountability.files.fields import Anybody, Day, Id, Several, Sure, Words
from accountability.files.json_values import Json


@dataclass(frozen=True, slots=True, eq=False)
class _Told:
    """Marks what stands under a key, in a shape or in a mapping, with its meaning and its examples."""

    says: str
    examples: tuple[object, ...]

    def __get_pydantic_json_schema__(self, core: Any, handler: Callable[[Any], Json]) -> Json:
        """What may stand there, with what is said of it."""
        return {**handler(core), "description": self.says, "examples": list(self.examples)}


def key(says: str, *examples: object) -> _Told:
    """What a key means, in words for people, and what may stand there. It is part of the published schemas."""
    return _Told(says, examples)


Nation = Literal["england", "scotland", "wales", "northern-ireland"]
Strength = Literal["duty", "power"]

From = Annotated[
    Day | None,
    key("The first day on which it holds. Left out: since before these records begin, 1 January 2009.", "2015-04-01"),
]
Until = Annotated[Day | None, key("The first day on which it no longer holds. Left out: it still does.", "2026-04-01")]
Cited = Annotated[
    Several[Words],
    key(
        "The law: a list of citations, each with title, year and provision, or the number of an instrument.",
        ["Highways Act 1980 s.41"],
        ["SI 2022/331 art.3"],
    ),
]
_SURE = WithJsonSchema({"enum": [str(sure) for sure in Sure]})
HowSure = Annotated[
    Sure,
    _SURE,
    key("How sure it is: checked (read in a source, which source then names), from-memory or doubtful.", "from-memory"),
]
OwnSure = Annotated[
    Sure | None, _SURE, key("How sure this one is, if not as sure as the head of the file says.", "checked", "doubtful")
]
Sources = Annotated[
    Several[Words],
    key(
        "Where it was read: ids from sources/, or words that say publisher, title and address.",
        ["legislation"],
        "legislation.gov.uk, Highways Act 1980, section 41",
    ),
]
CheckedOn = Annotated[Day | None, key("The day on which somebody last looked.", "2026-11-22")]
Title = Annotated[Words, key("What people call it, in a few words.", "bus franchising")]
AlsoKnownAs = Annotated[
    Several[Words], key("The words that people use for it every day. They decide whether it is found.", ["pothole"])
]
NotFor = Annotated[Several[Words], key("What no minister should be blamed for.", ["which street is mended first"])]
OfOutcomes = Annotated[Several[Id], key("Only for these outcomes, by their ids.", ["council-housing-repairs"])]
_WHOM = "words, or {body: b}, {tier: t} or {kind: k}, each with says if wanted."
_FUNDED = f"Who pays, which is never who answers: {_WHOM}"
_DELIVERED = f"Who delivers, which is never who answers: {_WHOM}"
Funds = Annotated[Several[Anybody], key(_FUNDED, ["council taxpayers"])]
Delivers = Annotated[Several[Anybody], key(_DELIVERED, ["Jobcentre Plus"], [{"body": "national-highways"}])]
OwnFunds = Annotated[Several[Anybody] | None, key(_FUNDED, ["council taxpayers"])]
OwnDelivers = Annotated[Several[Anybody] | None, key(_DELIVERED, ["Jobcentre Plus"], [{"body": "national-highways"}])]
