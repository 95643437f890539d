"""The shapes of conditions and of facts."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator

from accountability.files.fields import Id, Several, Shape, Words
from accountability.files.shapes.keys import From, Nation, Until, key

HeldBy = Annotated[
    Several[Id],
    key(
        "Who must sit at that tier: a kind, an office, a body or anyone. Any of a list will do.",
        "district",
        "combined-authority-mayor",
    ),
]
HeldPower = Annotated[
    Several[Id], key("The power that whoever sits at that tier must hold here. Any of a list.", "bus-franchising")
]
GivenValue = Annotated[Several[Id], key("The value that the fact must have. Any of a list will do.", "trunk")]


def _nothing_is_empty(value: Any) -> Any:
    return {} if value is None else value


class When(Shape):
    """Where, when and for what it holds. All that is written must hold; of a list, any will do."""

    nation: Annotated[Several[Nation], key("One nation or several.", "england", ["england", "wales"])] = []
    in_: Annotated[Several[Id], key("Places by their ids: the ground on which they stand.", ["sevenoaks"])] = []
    from_: From = None
    until: Until = None
    held_by: Annotated[
        dict[Id, HeldBy],
        key("For a tier, who must sit there on the day: {lower: district} is two-tier.", {"lower": "district"}),
    ] = {}
    holds: Annotated[
        dict[Id, HeldPower],
        key("For a tier, the power that whoever sits there must hold here.", {"strategic": "bus-franchising"}),
    ] = {}
    given: Annotated[
        dict[Id, GivenValue],
        key("For a fact, the value that it must have.", {"road-class": "trunk"}),
    ] = {}
    not_: Annotated[
        When | None, key("What must fail: every single thing that is listed here.", {"nation": "scotland"})
    ] = None


Applies = Annotated[
    When,
    BeforeValidator(_nothing_is_empty),
    key(
        "Where, when and for what it applies. Everywhere and always is written {}.",
        {"nation": "england", "from": "2015-04-01"},
    ),
]


class GapShape(Shape):
    """Somewhere that no rule answers, and why."""

    applies: Applies
    reason: Annotated[
        Words, key("Why no rule answers there, as a sentence.", "These rules do not yet say who answers in Wales.")
    ]


class FactShape(Shape):
    """Something about the case that a place cannot tell."""

    asks: Annotated[Words, key("The question that settles it.", "What kind of road is it?")]
    values: Annotated[
        dict[Id, Annotated[Words, key('Words that fit after "it is".', "a motorway or trunk road")]],
        key(
            'Each value it can have, with words that fit after "it is". Never yes, no, on or off.',
            {"local": "an ordinary public road", "trunk": "a motorway or trunk road"},
        ),
    ]
    usual: Annotated[Id | None, key("The value to assume where none is given, if that is honest.", "local")] = None
    only: Annotated[
        dict[
            Id, Annotated[When, key("Where and when the value can arise.", {"held-by": {"strategic-roads": "anyone"}})]
        ],
        key("For a value that cannot arise everywhere, where it can.", {"academy": {"nation": "england"}}),
    ] = {}


class FactFile(FactShape):
    """A file in `facts/`: something about the case that a place cannot tell, and that two files use."""

    fact: Annotated[Id, key("The id of the fact. The first key of its file.", "road-class")]
