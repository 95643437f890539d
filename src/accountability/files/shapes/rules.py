"""The shapes of rules, and of what outcome and role files share."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from accountability.files.fields import Concludes, Id, Seated, Several, Shape, Sure, Words
from accountability.files.shapes.conditions import Applies, FactShape, GapShape
from accountability.files.shapes.keys import (
    CheckedOn,
    Cited,
    Delivers,
    Funds,
    HowSure,
    OwnDelivers,
    OwnFunds,
    OwnSure,
    Sources,
    Strength,
    Title,
    key,
)


class AskedShape(Shape):
    """Somebody who can be asked although they do not answer."""

    who: Annotated[Seated, key("A tier or a role by its id, or somebody by an id.", "upper")]
    about: Annotated[Words, key("What they can be asked about.", "money and staff only")]


class BesideShape(Shape):
    """Somebody with a duty of their own towards the outcome."""

    who: Annotated[Seated, key("A tier or a role by its id, or somebody by an id.", "education-authority")]
    does: Annotated[Words, key("What they must do, as words that fit after their name.", "must promote high standards")]
    law: Cited


class RuleShape(Shape):
    """A rule: conditions, who answers where they hold, and the law."""

    id: Annotated[Id, key("Its id. Versions of one rule share an id, and their days do not overlap.", "england")]
    applies: Applies
    answerable: Annotated[
        Concludes,
        key(
            "Who answers: a tier or role, {minister: m}, {body: b}, {provider: k}, {jointly: [...]}, {either: [...]}, "
            "nobody, {independent: k} or {disputed: [...]}.",
            "upper",
            "nobody",
            {"minister": "roads"},
            {"jointly": ["upper", "nhs-commissioner"]},
        ),
    ]
    law: Cited
    may_act: Annotated[
        Several[Seated], key("Where nobody has the duty: who may act all the same.", ["lower", "neighbourhood"])
    ] = []
    exception_to: Annotated[
        dict[
            Id,
            Annotated[Several[Words], key("Why this rule goes before that one, in law.", ["Highways Act 1980 s.1(1)"])],
        ],
        key(
            "The rules of this file that give way to this one, each with the reason in law.",
            {"england": ["Highways Act 1980 s.1(1)"]},
        ),
    ] = {}
    strength: Annotated[
        Strength | None, key("A duty, or a power where exactly one may act. Left out: as the head says.", "power")
    ] = None
    office: Annotated[
        Words,
        key("Who answers in public, if not the usual office: a kind, or words.", "senior-coroner"),
    ] = ""
    because: Annotated[
        Words,
        key('A clause that finishes "X does not answer, because ...".', "the site is inside a national park"),
    ] = ""
    to_challenge: Annotated[
        Words,
        key("How a decision can be challenged.", "an appeal to the Valuation Tribunal for England"),
    ] = ""
    not_for: Annotated[
        Several[Words] | None,
        key(
            "In place of the outcome's: what no minister should be blamed for. [] is nothing.",
            ["which street is mended first"],
            [],
        ),
    ] = None
    ask: Annotated[
        list[AskedShape],
        key("Whom to ask about something else.", [{"who": "upper", "about": "money and staff only"}]),
    ] = []
    beside: Annotated[
        list[BesideShape],
        key(
            "Who has a duty of their own towards it.",
            [
                {
                    "who": "education-authority",
                    "does": "must promote high standards",
                    "law": ["Education Act 1996 s.13A"],
                }
            ],
        ),
    ] = []
    delivers: OwnDelivers = None
    funds: OwnFunds = None
    certainty: OwnSure = None
    source: Sources = []
    checked_on: CheckedOn = None


Rules = Annotated[
    list[RuleShape],
    key(
        "Who answers, where and when, by which law. Order changes nothing.",
        [
            {
                "id": "england",
                "applies": {"nation": "england"},
                "answerable": "upper",
                "law": ["Highways Act 1980 s.41"],
            }
        ],
    ),
]


class RuledShape(Shape):
    """What outcome and role files share."""

    title: Title
    facts: Annotated[
        dict[
            Id,
            Annotated[
                FactShape,
                key(
                    "Something about the case that a place cannot tell.",
                    {"asks": "Which type of school is it?", "values": {"academy": "an academy or free school"}},
                ),
            ],
        ],
        key(
            "Facts that only this file uses, by id. One that two files use stands in facts/.",
            {
                "school-type": {
                    "asks": "Which type of school is it?",
                    "values": {"academy": "an academy or free school", "maintained": "a school of the council"},
                }
            },
        ),
    ] = {}
    gaps: Annotated[
        list[GapShape],
        key(
            "Where no rule answers, and why.",
            [{"applies": {"nation": "wales"}, "reason": "These rules do not yet say who answers in Wales."}],
        ),
    ] = []
    rules: Annotated[Rules, Field(min_length=1)]
    strength: Annotated[
        Strength, key("For every rule that does not say its own: a duty, or a power where exactly one may act.", "duty")
    ] = "duty"
    delivers: Delivers = []
    funds: Funds = []
    certainty: HowSure = Sure.FROM_MEMORY
    source: Sources = []
    checked_on: CheckedOn = None
