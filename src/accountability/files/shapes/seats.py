"""The shapes of tiers with their seats, and of powers with those who hold them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from accountability.files.fields import Day, Id, Several, Shape, Sure, Words
from accountability.files.shapes.keys import (
    CheckedOn,
    Cited,
    From,
    HowSure,
    Nation,
    OwnSure,
    Sources,
    Title,
    Until,
    key,
)


class PartShape(Shape):
    """A part of a place. Whether it is meant becomes a fact."""

    part_of: Annotated[Id, key("The place of which it is a part, by its id.", "winchester")]


_OVER = "Places by their ids, or {part-of: PLACE}: the ground that they stand on, on any day."
SitsAs = Annotated[Id, key("The kind of office in which it sits, by its id.", "combined-authority-mayor")]


class HolderShape(Shape):
    """Who holds a seat, and for how long: a body or a minister."""

    model_config = ConfigDict(json_schema_extra={"oneOf": [{"required": ["body"]}, {"required": ["minister"]}]})

    body: Annotated[Id | None, key("The body that sits there, by its id.", "kent-county-council")] = None
    minister: Annotated[Id | None, key("The minister who sits there: a portfolio by its id.", "roads")] = None
    as_: SitsAs = ""
    from_: From = None
    until: Until = None
    law: Cited = []
    usual: Annotated[
        Literal["this", "elsewhere", ""],
        key("Over part of a place, the usual case: in this part, or elsewhere. Left out: there is none.", "elsewhere"),
    ] = ""
    certainty: OwnSure = None
    source: Sources = []


class SeatShape(Shape):
    """The seats over the same places, one after another."""

    over: Annotated[Several[Id | PartShape], key(_OVER, ["bolton", "bury"], [{"part-of": "winchester"}])]
    holders: Annotated[
        list[HolderShape],
        Field(min_length=1),
        key(
            "Who sat there, one after another.",
            [{"body": "kent-county-council", "law": ["Local Government Act 1972 s.2"]}],
        ),
    ]


class FilledShape(Shape):
    """Where, and since when, there is always somebody at the tier."""

    nation: Annotated[Several[Nation], key("One nation or several.", ["england", "wales"])]
    from_: Annotated[Day, key("The first day on which there is always somebody.", "2009-01-01")]


class TierFile(Shape):
    """A file in `tiers/`: a level at which answerability sits, and who sits there."""

    tier: Annotated[Id, key("The id of the tier. The first key of its file.", "police")]
    title: Annotated[Words, key("What it is, as a noun phrase.", "the body that holds the police force to account")]
    filled: Annotated[
        FilledShape | Literal["where-listed", "unlisted"],
        key(
            "Where there is always somebody: nations and a first day; where-listed (an empty seat is normal); or "
            "unlisted (no seats are kept, as for parishes).",
            {"nation": ["england", "wales"], "from": "2009-01-01"},
            "where-listed",
            "unlisted",
        ),
    ]
    named: Annotated[
        Words
        | dict[
            Nation, Annotated[Words, key("What to print in that nation.", "the parish council, where there is one")]
        ],
        key(
            "For an unlisted tier, what to print, for all or by nation.",
            "the parish council, where there is one",
            {"wales": "the community council, where there is one"},
        ),
    ] = ""
    kind: Annotated[Id, key("For an unlisted tier, the kind of body by its id.", "parish-council")] = ""
    asks: Annotated[
        Words, key("For a tier with seats over parts, the question that settles it.", "Is it in a national park?")
    ] = ""
    part: Annotated[Words, key('Words for such a part, which fit after "it is".', "inside the area of {body}")] = ""
    elsewhere: Annotated[
        Words, key('Words for outside of every such part, which fit after "it is".', "on any other land")
    ] = ""
    seats: Annotated[
        list[SeatShape],
        key(
            "Who sits where. Long ones stand in a table beside the file.",
            [
                {
                    "over": ["bolton", "bury"],
                    "holders": [{"body": "pcc-greater-manchester", "from": "2012-11-22", "until": "2017-05-08"}],
                }
            ],
        ),
    ] = []
    certainty: HowSure = Sure.FROM_MEMORY
    checked_on: CheckedOn = None
    source: Sources = []


class HoldingShape(Shape):
    """A body that holds the power, where and for how long."""

    body: Annotated[Id, key("The body that holds it, by its id.", "greater-manchester-combined-authority")]
    over: Annotated[
        Several[Id | PartShape] | None,
        key(f"{_OVER} Left out: all of the body's area.", ["bolton", {"part-of": "bury"}]),
    ] = None
    as_: SitsAs = ""
    from_: From = None
    until: Until = None
    law: Cited = []
    usual: Annotated[
        Literal["held", "elsewhere", ""],
        key("Over part of a place, the usual case: held, or elsewhere. Left out: there is none.", "elsewhere"),
    ] = ""
    certainty: OwnSure = None
    source: Sources = []


class PowerFile(Shape):
    """A file in `powers/`: a named function, and the bodies on which it was conferred."""

    power: Annotated[Id, key("The id of the power. The first key of its file.", "bus-franchising")]
    title: Title
    held: Annotated[
        list[HoldingShape],
        key(
            "Who holds it, where and since when.",
            [{"body": "greater-manchester-combined-authority", "over": ["bolton"], "from": "2023-09-24"}],
        ),
    ] = []
    certainty: HowSure = Sure.FROM_MEMORY
    checked_on: CheckedOn = None
    source: Sources = []
