"""The shape of files of the Total Place pilots."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from accountability.files.fields import Day, Id, Several, Shape, Sure, Words
from accountability.files.shapes.cases import CaseShape
from accountability.files.shapes.keys import HowSure, Sources, key


class ThemeShape(Shape):
    """What a pilot looked at."""

    theme: Annotated[Words, key("What it looked at, in its own words.", "children leaving care")]
    certainty: HowSure = Sure.FROM_MEMORY
    source: Sources = []


class CountedShape(Shape):
    """A figure of a pilot."""

    what: Annotated[Words, key("What was counted.", "all public spending mapped")]
    amount: Annotated[Words, key("How much, as it was published.", "7,300")]
    unit: Annotated[Words, key("In what.", "million pounds")]
    period: Annotated[Words, key("For which time.", "2008-09")]
    status: Annotated[
        Literal["published", "illustrative"],
        key("Whether somebody published it, or it was made up to show something.", "published"),
    ] = "published"
    source: Sources = []


class PilotCaseShape(CaseShape):
    """A documented question about one of the outcomes of a pilot."""

    outcome: Annotated[Id, key("The outcome that is asked about, by its id.", "care-leavers")]


class PilotFile(Shape):
    """A file in `cases/total-place/`: one pilot, what it looked at and counted, and who answered then and now."""

    pilot: Annotated[Id, key("The id of the pilot. The first key of its file.", "birmingham")]
    title: Annotated[Words, key("What people call it.", "Birmingham")]
    region: Annotated[Words, key("The region in which it was.", "West Midlands")] = ""
    then: Annotated[Day, key("The day for which it is asked who answered then.", "2010-03-05")]
    places: Annotated[
        Several[Words],
        key("Its places, as a person would ask for them. Left out: the programme as a whole.", ["Birmingham"]),
    ] = []
    themes: Annotated[
        list[ThemeShape], key("What it looked at.", [{"theme": "children leaving care", "certainty": "from-memory"}])
    ] = []
    figures: Annotated[
        list[CountedShape],
        key(
            "What it counted, and what was said of it. A published figure has a source.",
            [
                {
                    "what": "all public spending mapped",
                    "amount": "7,300",
                    "unit": "million pounds",
                    "period": "2008-09",
                    "source": "Local Government Chronicle",
                }
            ],
        ),
    ] = []
    outcomes: Annotated[Several[Id], key("The outcomes that it touched, by their ids.", ["care-leavers"])] = []
    cases: Annotated[
        list[PilotCaseShape],
        key(
            "Who answered for each of them, on that day and today, as in a file of cases.",
            [
                {
                    "outcome": "care-leavers",
                    "says": "In March 2010 Birmingham City Council supported care leavers",
                    "in": "Birmingham",
                    "on": "2010-03-05",
                    "answerable": ["birmingham-city-council"],
                }
            ],
        ),
    ] = Field(default_factory=list)
