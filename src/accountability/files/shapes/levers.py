"""The shapes of levers, of routes, and of what has to be weighed before anything moves."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from accountability.files.fields import Id, Several, Shape, Sure, Words
from accountability.files.shapes.keys import CheckedOn, Cited, From, HowSure, Nation, Sources, Title, Until, key

Nations = Annotated[Several[Nation], Field(min_length=1), key("The nations in which it holds.", ["england", "wales"])]
Does = Annotated[Words, key("What it does, in one sentence.", "The minister can direct a council to act.")]
Limits = Annotated[
    list[Words], key("What it cannot do, each in one sentence.", ["It cannot decide one family's case."])
]
Whose = Annotated[
    Literal["uk", "devolved", ""],
    key("Whose minister it takes, where that decides: one of the UK Government, or of a devolved one.", "uk"),
]
_OUTCOMES = "by their ids."
Outcomes = Annotated[Several[Id], key(f"Only these outcomes, {_OUTCOMES}", ["libraries"])]
Themes = Annotated[Several[Id], key(f"Only the outcomes of these themes, {_OUTCOMES}", ["waste"])]
ButNot = Annotated[Several[Id], key(f"Outcomes that it leaves out, {_OUTCOMES}", ["school-transport"])]


class UseShape(Shape):
    """Somebody on whom it was used. Interventions in the register are found by their law, and not written again."""

    whom: Annotated[Words, key("On whom, in words.", "Hackney London Borough Council")]
    when: Annotated[Words, key("When, in words.", "March 2001")] = ""
    source: Sources = []


Used = Annotated[
    list[UseShape], key("Who has used it, on whom and when, each with its source.", [{"whom": "Leeds", "when": "2001"}])
]


class ReachShape(Shape):
    """What it reaches. Every key that is there must fit; of its values any will do."""

    outcomes: Outcomes = []
    themes: Themes = []
    but_not: ButNot = []
    kinds: Annotated[Several[Id], key("Only where one of these kinds answers.", ["county", "unitary"])] = []
    tiers: Annotated[Several[Id], key("Only where whoever answers sits at one of these tiers.", ["upper"])] = []
    roles: Annotated[Several[Id], key("Only where they answer by one of these roles.", ["highway-authority"])] = []
    holds: Annotated[Several[Id], key("Only where they hold one of these powers.", ["integrated-settlement"])] = []


class LeverFile(Shape):
    """A file in `levers/`: something that a minister can do about outcomes for which somebody else answers."""

    lever: Annotated[Id, key("The id of the lever. The first key of its file.", "best-value-direction")]
    title: Title
    kind: Annotated[
        Literal[
            "publication", "data", "guidance", "standards", "funding", "approval", "appointment", "inspection",
            "inquiry", "call-in", "direction", "intervention", "default", "law-making",
        ],
        key("Which sort of lever it is. Softest first: this is the order in which they are told.", "direction"),
    ]  # fmt: skip
    does: Does
    who: Annotated[
        Id, key("The minister: a portfolio by its id. Left out: the minister to whom the outcome is left.", "schools")
    ] = ""
    government: Whose = ""
    over: Annotated[ReachShape, key("What it reaches. Left out: everything.", {"outcomes": ["libraries"]})] = (
        ReachShape()
    )
    nations: Nations
    from_: From = None
    until: Until = None
    law: Cited = []
    test: Annotated[
        Words, key("What must be so before it can be used.", "The council is failing in a duty under this Act.")
    ] = ""
    procedure: Annotated[
        Words, key("Whom to consult, what to lay or to publish, and how long it takes.", "The council is heard first.")
    ] = ""
    limits: Limits = []
    used: Used = []
    certainty: HowSure = Sure.FROM_MEMORY
    source: Sources = []
    checked_on: CheckedOn = None


class RouteFile(Shape):
    """A file in `routes/`: a way by which answerability can move from one holder to another tier."""

    route: Annotated[Id, key("The id of the route. The first key of its file.", "combined-authority-order")]
    title: Title
    instrument: Annotated[
        Literal["decision", "order", "act", "delegation"],
        key("What makes the move. Regulations are an order; a delegation lends a function and moves nothing.", "order"),
    ]
    does: Does
    from_holder: Annotated[
        Several[Id],
        key("Who answers now: kinds of body, office or provider, or minister, nobody or anybody.", ["minister"]),
    ]
    to: Annotated[Several[Id], key("The tiers to which it leads; uk and nation are those of ministers.", ["strategic"])]
    then: Annotated[
        Several[Id], key("The kinds of which one must sit at that tier.", ["combined-authority-mayor"])
    ] = []
    outcomes: Outcomes = []
    themes: Themes = []
    but_not: ButNot = []
    government: Whose = ""
    nations: Nations
    from_: From = None
    until: Until = None
    law: Cited = []
    consents: Annotated[list[Words], key("Who must agree.", ["each council concerned"])] = []
    procedure: Annotated[
        Words, key("How it is made.", "A draft is laid, and both Houses of Parliament approve it.")
    ] = ""
    needs: Annotated[list[Words], key("What must be there first.", ["A combined authority for the area."])] = []
    limits: Limits = []
    lead_time: Annotated[Words, key("How long it has taken, if a source says so.", "nine to fifteen months")] = ""
    used: Used = []
    certainty: HowSure = Sure.FROM_MEMORY
    source: Sources = []
    checked_on: CheckedOn = None


class AssessmentFile(Shape):
    """A file in `assessments/`: what has to be weighed before anything moves, whatever the route."""

    assessment: Annotated[Id, key("The id of the assessment. The first key of its file.", "equality")]
    title: Title
    does: Does
    nations: Nations
    from_: From = None
    until: Until = None
    law: Cited = []
    certainty: HowSure = Sure.FROM_MEMORY
    source: Sources = []
    checked_on: CheckedOn = None
