"""The shape of a kind of body, office or provider."""

from __future__ import annotations

from typing import Annotated, Literal

from accountability.files.fields import Anybody, Day, Id, Several, Shape, Sure, Words
from accountability.files.shapes.keys import (
    CheckedOn,
    Cited,
    From,
    HowSure,
    OfOutcomes,
    OwnSure,
    Sources,
    Until,
    key,
)

Level = Literal["answerability", "framework", "while-in-force", "nothing"]


class RelationShape(Shape):
    """Somebody who stands in a relation to every body of the kind, and for how long."""

    by: Annotated[
        Anybody,
        key(
            "Who: plain words, voters, or {kind: k}, {tier: t}, {minister: portfolio} or {body: b}.",
            "voters",
            "the council's scrutiny committee",
            {"minister": "local-government"},
        ),
    ]
    says: Annotated[Words, key("The words to print. {area} is the area of the body.", "voters in {area}")] = ""
    law: Cited = []
    from_: From = None
    until: Until = None
    outcomes: OfOutcomes = []
    themes: Annotated[Several[Id], key("Only for outcomes of these themes.", ["planning"])] = []
    carries: Annotated[
        Level | None,
        key("What the link carries, where it is not what links of that relation always carry.", "answerability"),
    ] = None
    certainty: OwnSure = None
    source: Sources = []


class KindFile(Shape):
    """A file in `kinds/`: what is true of all bodies of a kind. A relation that is left out is not known."""

    kind: Annotated[Id, key("The id of the kind. The first key of its file.", "district")]
    title: Annotated[Words, key("What one of the kind is called.", "district council")]
    office: Annotated[
        list[RelationShape],
        key("Who speaks for it in public.", [{"by": "the council's leader and cabinet"}]),
    ] = []
    elected_by: Annotated[
        list[RelationShape],
        key("Who elects it. Carries answerability.", [{"by": "voters", "says": "voters in {area}"}]),
    ] = []
    appointed_by: Annotated[
        list[RelationShape],
        key("Who appoints it. Carries answerability.", [{"by": {"minister": "hospitals"}}]),
    ] = []
    answers_to: Annotated[
        list[RelationShape],
        key("To whom it answers. Carries answerability.", [{"by": {"minister": "roads"}}]),
    ] = []
    scrutinised_by: Annotated[
        list[RelationShape], key("Who questions it.", [{"by": "the council's scrutiny committee"}])
    ] = []
    audited_by: Annotated[
        list[RelationShape], key("Who audits it.", [{"by": "its auditor", "from": "2015-04-01"}])
    ] = []
    inspected_by: Annotated[
        list[RelationShape],
        key("Who inspects it.", [{"by": "the Food Standards Agency", "outcomes": ["food-hygiene"]}]),
    ] = []
    redress: Annotated[
        list[RelationShape],
        key("Who puts things right for one person.", [{"by": "the Local Government and Social Care Ombudsman"}]),
    ] = []
    money: Annotated[list[RelationShape], key("Where its money comes from.", [{"by": "council taxpayers"}])] = []
    framework_from: Annotated[
        list[RelationShape],
        key("Who sets the rules within which it acts.", [{"by": {"minister": "local-government"}}]),
    ] = []
    intervened_in_by: Annotated[
        list[RelationShape],
        key("Who may step in.", [{"by": {"minister": "local-government"}, "law": ["Local Government Act 1999 s.15"]}]),
    ] = []
    no_voters: Annotated[Words, key("Why it does not reach the voters, where it does not.", "a coroner is a judge")] = (
        ""
    )
    polls: Annotated[
        Several[Day], key("The days on which all bodies of the kind are elected.", ["2024-05-02", "2028-05-04"])
    ] = []
    certainty: HowSure = Sure.FROM_MEMORY
    checked_on: CheckedOn = None
    source: Sources = []
