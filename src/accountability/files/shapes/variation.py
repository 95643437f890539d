"""The shapes of files that say why an outcome differs from place to place, and of tables of published figures."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import WithJsonSchema

from accountability.files.fields import Cell, Day, Id, Several, Shape, Sure, Words
from accountability.files.shapes.keys import CheckedOn, Cited, HowSure, Nation, Sources, key

Kinds = Literal[
    "law", "democratic-choice", "discretion", "performance", "national-standard", "need", "resources", "unknown"
]
Nations = Annotated[Several[Nation], key("The nations in which it holds. Left out: all four.", ["england", "wales"])]
EnforcedBy = Annotated[Words, key("Who enforces it.", "the Valuation Tribunal for England")]


class WithinShape(Shape):
    """What is true in one nation."""

    says: Annotated[
        Words, key("Who decides what there, in one sentence without its full stop.", "Each full council adopts its own")
    ]
    law: Cited = []
    kind: Annotated[
        Kinds | None, key("Why it differs there, if not for the reason that the outcome gives.", "discretion")
    ] = None
    freedom: Annotated[
        Literal["none", "bounded", "free"] | None,
        key("How free whoever answers is, where the rules alone do not tell.", "bounded"),
    ] = None


class StandardShape(Shape):
    """A national standard that holds whoever answers."""

    for_: Annotated[Words, key("For whom, with a capital: it stands first in its line.", "Pensioners in England")]
    says: Annotated[
        Words,
        key("What is due to them, without the full stop.", "no freedom to give less. National rules protect them"),
    ]
    nations: Nations = []
    law: Cited = []
    enforced_by: EnforcedBy = ""
    covers: Annotated[
        Literal["everyone", "some"],
        key("Whether it holds for everyone, or for some people and leaves the rest free.", "some"),
    ] = "everyone"


class SafeguardShape(Shape):
    """What stops a difference from going too far, and what that costs in autonomy."""

    title: Annotated[Words, key("What it is, in a few words.", "an appeal to a tribunal")]
    protects: Annotated[Words, key("Whom or what it protects.", "people who were refused")]
    enforced_by: EnforcedBy
    recentralises: Annotated[
        Literal["none", "a little", "somewhat", "much"],
        key("How far it moves decisions back to the centre.", "a little"),
    ]
    how: Annotated[
        Words,
        key("In what way, in one clause without its full stop.", "it corrects one decision and leaves the scheme"),
    ]
    nations: Nations = []
    law: Cited = []


class VariationFile(Shape):
    """A file in `variation/`: what may differ from place to place in one outcome, and what may not."""

    varies: Annotated[Id, key("The outcome by its id. The first key of its file.", "council-tax-support")]
    from_: Annotated[
        Day | None,
        key("The first day for which these words are sure. Before it they are not used.", "2013-04-01"),
    ] = None
    what: Annotated[Words, key('What may differ: it fits after "any difference in".', "the rules of the schemes")]
    within: Annotated[
        dict[
            Nation,
            Annotated[
                WithinShape, key("Who decides what in that nation.", {"says": "Each full council adopts its own"})
            ],
        ],
        key(
            "For each nation, who decides what.",
            {"england": {"says": "Each full council adopts its own for people of working age"}},
        ),
    ] = {}
    standards: Annotated[
        list[StandardShape],
        key(
            "What is due everywhere, whoever answers.",
            [{"for": "Pensioners in England", "says": "no freedom to give less. National rules protect them"}],
        ),
    ] = []
    recorded: Annotated[
        Words, key("Where a choice is recorded, so that it can be looked up.", "the scheme that each council publishes")
    ] = ""
    safeguards: Annotated[
        list[SafeguardShape],
        key(
            "What stops a difference from going too far.",
            [
                {
                    "title": "an appeal to a tribunal",
                    "protects": "people who were refused",
                    "enforced-by": "the Valuation Tribunal for England",
                    "recentralises": "a little",
                    "how": "it corrects one decision and leaves the scheme",
                }
            ],
        ),
    ] = []
    certainty: HowSure = Sure.FROM_MEMORY
    source: Sources = []
    checked_on: CheckedOn = None


class LimitShape(Shape):
    """A limit to every public choice."""

    title: Annotated[Words, key("What it is, in a few words.", "equality")]
    says: Annotated[Words, key("What it asks, in one clause.", "due regard to equality before anything is decided")]
    enforced_by: EnforcedBy
    nations: Nations = []
    law: Cited = []


class LimitsFile(Shape):
    """`variation/limits.yaml`: what limits every public choice, whatever the outcome."""

    limits: Annotated[
        list[LimitShape],
        key(
            "The limits.",
            [{"title": "equality", "says": "due regard to equality", "enforced-by": "the courts, by judicial review"}],
        ),
    ]


class SeriesRow(Shape):
    """A row of a table of published series."""

    series: Id
    outcome: Id
    title: Words
    unit: Words
    period: Words
    run: Literal["centrally", "locally"]
    note: Words = ""
    certainty: Annotated[Sure, WithJsonSchema({"enum": [str(sure) for sure in Sure]})] = Sure.CHECKED
    source: Cell[Words]


class FigureRow(Shape):
    """A row of a table of published figures."""

    figure_of: Id
    name: Words
    over: Cell[Id]
    value: Words


class ValueRow(Shape):
    """A row of figures that a reader brings along."""

    place: Words
    value: Words
    period: Words
    source: Words
