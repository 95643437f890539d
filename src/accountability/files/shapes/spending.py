"""The shape of a case in which one body invests and another gains."""

from __future__ import annotations

from typing import Annotated, Literal

from accountability.files.fields import Id, Number, Pounds, Several, Shape, Sure, Words
from accountability.files.shapes.keys import CheckedOn, Cited, HowSure, Sources, key

_BY_YEAR = "in pounds: one amount for all the years together, or a list with one for each year."


class FlowShape(Shape):
    """What whoever answers for an outcome pays and gains."""

    answers_for: Annotated[
        Id, key("The outcome, by its id: the body that answers for it in the place is meant.", "home-adaptations")
    ]
    pays: Annotated[Several[Pounds], key(f"What it pays, {_BY_YEAR}", 10000)] = []
    gains: Annotated[Several[Pounds], key(f"What it gains, {_BY_YEAR}", 6000)] = []
    cashable: Annotated[
        Several[Pounds], key(f"How much of the gain can be taken out of a budget, {_BY_YEAR}", 3000)
    ] = []


class ThroughShape(Shape):
    """The instrument that could carry a side-payment."""

    says: Annotated[Words, key("What it is called.", "the Better Care Fund")]
    law: Cited = []


class InvestFile(Shape):
    """A file in `spending/`: one body pays, others gain. Bodies are looked up by what they answer for."""

    invests: Annotated[Id, key("The id of the case. The first key of its file.", "falls-at-home")]
    title: Annotated[Words, key("What is paid for, in a few words.", "home adaptations to prevent falls")]
    in_: Annotated[Id, key("The place for which the figures were made, by its id.", "exeter")]
    years: Annotated[Number, key("Over how many years the figures run.", 5)]
    figures: Annotated[
        Literal["illustrative", "published", "own"],
        key("Whether the figures are made up to show the shape of it, are published, or are your own.", "illustrative"),
    ]
    parties: Annotated[
        list[FlowShape],
        key("Who pays and who gains.", [{"answers-for": "home-adaptations", "pays": 10000}]),
    ]
    through: Annotated[
        ThroughShape | None, key("The instrument that could carry it.", {"says": "the Better Care Fund"})
    ] = None
    note: Annotated[
        Words, key("One sentence that a reader should know, without a full stop; {place} is the place's name.", "…")
    ] = ""
    certainty: HowSure = Sure.FROM_MEMORY
    source: Sources = []
    checked_on: CheckedOn = None
