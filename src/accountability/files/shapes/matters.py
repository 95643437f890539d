"""The shapes of files of rules: outcomes, roles, and changes to those of the pack that is extended."""

from __future__ import annotations

from typing import Annotated, Literal

from accountability.files.fields import Id, Number, Seated, Several, Shape, Words
from accountability.files.shapes.keys import AlsoKnownAs, Nation, NotFor, key
from accountability.files.shapes.rules import RuledShape, Rules, RuleShape

AnswersFor = Annotated[
    Several[Words],
    key("What is left for that office: framework, funding, intervention, or your own words.", ["framework", "funding"]),
]


class MinisterShape(Shape):
    """A minister, and what is left for that office."""

    minister: Annotated[Id, key("The portfolio by its id: whoever holds it that day.", "roads")]
    answers_for: AnswersFor = []


class DevolvedShape(Shape):
    """A minister of that nation, where the portfolio has another name there."""

    devolved: Annotated[Id, key("The portfolio of that nation's government, by its id.", "schools")]
    answers_for: AnswersFor = []


class ReservedShape(Shape):
    """The UK minister of the first entry answers there too."""

    reserved: Annotated[Words, key("The law by which it is reserved.", "Scotland Act 1998 Sch.5 Part II")]
    answers_for: AnswersFor = []


MinisterEntry = MinisterShape | DevolvedShape | ReservedShape | Literal["devolved"]


class InsteadShape(Shape):
    """A body that people name by mistake."""

    who: Annotated[Seated, key("The tier or role that people name, by its id.", "waste-disposal-authority")]
    answers_for: Annotated[Words, key("What it does answer for.", "disposal of what is collected")]


class OutcomeFile(RuledShape):
    """A file in `outcomes/<theme>/`: something that people experience, who answers for it, and by which law."""

    outcome: Annotated[Id, key("The id of the outcome. The first key of its file.", "potholes")]
    title: Annotated[Words, key('A noun phrase that fits after "answers for".', "repair of public roads")]
    definition: Annotated[
        Words, key("What people get, in one sentence.", "A road that the public may use is mended before it hurts.")
    ]
    theme: Annotated[Id, key("The folder in which the file stands.", "transport")]
    also_known_as: AlsoKnownAs = []
    lgsl: Annotated[Several[Number], key("Its numbers in the Local Government Services List of GOV.UK.", [524])] = []
    cofog: Annotated[
        Words, key("Its group in the Classification of the Functions of Government, in quotes.", "05.1")
    ] = ""
    ministers: Annotated[
        dict[
            Nation,
            Annotated[
                Several[MinisterEntry],
                key(
                    "The minister for that nation, or several: {minister: m}, devolved (the first one's portfolio, in "
                    "that nation's government), {devolved: m}, or {reserved: LAW} (the UK minister of the first one).",
                    "devolved",
                    {"minister": "roads", "answers-for": ["framework", "funding"]},
                ),
            ],
        ],
        key(
            "For each nation, the ministers to whom something is left, and what.",
            {"england": {"minister": "roads", "answers-for": ["framework", "funding"]}, "scotland": "devolved"},
        ),
    ] = {}
    not_for: NotFor = []
    variation: Annotated[
        Literal[
            "law", "democratic-choice", "discretion", "performance", "national-standard", "need", "resources", "unknown"
        ],
        key("Why it differs from place to place.", "democratic-choice"),
    ] = "unknown"
    instead: Annotated[
        list[InsteadShape],
        key(
            "Bodies that people name by mistake, and what those do answer for.",
            [{"who": "waste-disposal-authority", "answers-for": "disposal of what is collected"}],
        ),
    ] = []
    differs: Annotated[
        dict[
            Words,
            Annotated[
                Words, key("Why GOV.UK names another tier than these rules do.", "a school's governing body sets them")
            ],
        ],
        key(
            "For a number in lgsl, in quotes, why GOV.UK names another tier than these rules do.",
            {"36": "a school's governing body sets them"},
        ),
    ] = {}


class RoleFile(RuledShape):
    """A file in `roles/`: a part that the law defines once and many outcomes use, and who has it."""

    role: Annotated[Id, key("The id of the role. The first key of its file.", "highway-authority")]
    title: Annotated[Words, key('A noun phrase that fits after "is".', "the highway authority for the road")]
    filled_at: Annotated[Id, key("The tier at which the role is usually held, by its id.", "upper")] = ""


class PatchFile(RuledShape):
    """A file that changes an outcome or a role of the pack that this one extends."""

    adds_to: Annotated[Id, key("The outcome or role that is changed, by its id. The first key.", "potholes")]
    title: Annotated[Words, key("What the change is, in a few words.", "gritting by agreement in Sevenoaks")] = ""
    rules: Rules = []
    amends: Annotated[
        list[RuleShape],
        key(
            "Whole rules, each in place of every version of the rule of its id.",
            [
                {
                    "id": "england",
                    "applies": {"nation": "england"},
                    "answerable": "lower",
                    "law": ["Highways Act 1980 s.42"],
                }
            ],
        ),
    ] = []
    repeals: Annotated[
        Several[Id], key("Rules that are taken out, by their ids, once no exception names them.", ["trunk"])
    ] = []
    also_known_as: AlsoKnownAs = []
