"""The shapes of the tests by which it is judged how an outcome is held to account, and of what is known on them."""

from __future__ import annotations

from typing import Annotated, Literal

from accountability.files.fields import Cell, Day, Id, Number, Several, Shape, Sure, Words
from accountability.files.shapes.keys import (
    CheckedOn,
    Cited,
    From,
    HowSure,
    Nation,
    OfOutcomes,
    OwnSure,
    Sources,
    Until,
    key,
)

TestId = Literal[
    "redress",
    "inspection",
    "audit",
    "officers",
    "measure",
    "answerer",
    "elected",
    "next-vote",
    "scrutiny",
    "decisions",
]
Verdict = Literal["fails", "partly", "not-known", "passes"]
OfKinds = Annotated[
    Several[Id], key("Only for bodies of these kinds, or that sit in offices of these kinds.", ["unitary", "county"])
]
OfThemes = Annotated[Several[Id], key("Only for outcomes of these themes.", ["planning"])]
OfNations = Annotated[Several[Nation], key("Only in these nations.", ["scotland"])]


class RemedyShape(Shape):
    """What would mend a weakness, and what it needs."""

    route: Annotated[
        Literal["act", "order", "local-choice"],
        key(
            "What it needs: primary law, an order under a law that is there, or a choice that somebody can make.", "act"
        ),
    ]
    says: Annotated[
        Words, key('What to do, in words that fit after "To mend it:".', "a term in the franchise contracts")
    ]
    law: Cited = []
    kinds: OfKinds = []
    nations: OfNations = []


class FindingShape(Shape):
    """One thing that is known on a test, and of whom it is true. All keys that say of whom must hold."""

    verdict: Annotated[Verdict, key("What it comes to.", "partly")]
    says: Annotated[
        Words,
        key(
            "What is told: whole sentences, or words without a full stop that are put into the sentence of the test.",
            "No local committee can require the trust to attend.",
        ),
    ] = ""
    kinds: OfKinds = []
    bodies: Annotated[
        Several[Id],
        key("Only for these bodies, by their ids. It goes before what is said of all such bodies.", ["kent"]),
    ] = []
    offices: Annotated[
        Several[Words],
        key("Only where this office answers in public, in the same words.", ["the council's committees"]),
    ] = []
    outcomes: OfOutcomes = []
    themes: OfThemes = []
    nations: OfNations = []
    forms: Annotated[
        Several[Literal["jointly", "either", "taken", "nobody", "no-one", "independent"]],
        key(
            "Only where the answer as a whole is of this form: several share it (jointly, either), commissioners stand "
            "in (taken), nobody has the duty (nobody; no-one where no body may act), or somebody independent decides.",
            ["independent"],
        ),
    ] = []
    from_: From = None
    until: Until = None
    law: Cited = []
    remedies: Annotated[list[RemedyShape], key("What would mend it.", [{"route": "act", "says": "an Act"}])] = []
    certainty: OwnSure = None
    source: Sources = []


class CycleShape(Shape):
    """How often an inspectorate is to come round."""

    by: Annotated[Words, key("The inspectorate, in the words of the relation.", "Ofsted")]
    years: Annotated[Number, key("In how many years it is to come round again.", 4)]
    outcomes: OfOutcomes = []
    themes: OfThemes = []
    law: Cited = []


class AsksShape(Shape):
    """Other words for the question."""

    asks: Annotated[Words, key("The question for these outcomes or kinds.", "can one passenger get things put right?")]
    outcomes: OfOutcomes = []
    themes: OfThemes = []
    kinds: OfKinds = []


class TogetherShape(Shape):
    """Tests that are told as one where one elected person passes them all."""

    tests: Annotated[list[TestId], key("The tests, by their ids.", ["answerer", "elected", "next-vote"])]
    asks: Annotated[Words, key("The one question.", "is one elected person named?")]
    says: Annotated[
        Words,
        key("Its answer. {person} and the id of a test in braces stand for what was found.", "{person}. {next-vote}"),
    ]
    people: Annotated[
        dict[Id, Annotated[Words, key("What that person is called.", "the Mayor")]],
        key("The kinds of office that are one elected person.", {"mayor-of-london": "the Mayor"}),
    ]


class TestFile(Shape):
    """A file in `scrutiny/`: one test of how an outcome is held to account, in plain words, and what is known on it."""

    __test__ = False

    test: Annotated[TestId, key("Which test it is. The first key of its file.", "redress")]
    title: Annotated[Words, key("What is wanted, in words for a table.", "a way to put one case right")]
    asks: Annotated[
        Words, key("The question, as anyone would ask it. {years} is a number.", "is the result published?")
    ]
    settle: Annotated[Words, key("What to do where it is not known.", "look for a published report")]
    told: Annotated[
        dict[
            Verdict,
            Annotated[Words, key("How it is told. {what} stands for what was found.", "Next vote {what}.")],
        ],
        key("By verdict, the sentence in which what was found is told.", {"passes": "Next vote {what}."}),
    ] = {}
    tells: Annotated[
        Literal["words", "law"], key("Whether a yes is told by what was found, or by its law where it has any.", "law")
    ] = "words"
    asks_of: Annotated[
        list[AsksShape], key("Other words for the question. The first that fits is used.", [{"asks": "is it?"}])
    ] = []
    together: Annotated[
        TogetherShape | None,
        key(
            "Tests that are told as one.",
            {"tests": ["elected"], "asks": "who?", "says": "{person}.", "people": {"mayor-of-london": "the Mayor"}},
        ),
    ] = None
    years: Annotated[Number, key("The number of years in the question, where no inspectorate has its own.", 4)] = 0
    cycles: Annotated[
        list[CycleShape], key("How often each inspectorate is to come round.", [{"by": "Ofsted", "years": 5}])
    ] = []
    remedies: Annotated[
        list[RemedyShape],
        key("What would mend a weakness for which no finding has a remedy.", [{"route": "act", "says": "an Act"}]),
    ] = []
    findings: Annotated[
        list[FindingShape],
        key(
            "What is known beside the relations of bodies and kinds, in place of what they would tell.",
            [{"verdict": "passes"}],
        ),
    ] = []
    certainty: HowSure = Sure.FROM_MEMORY
    source: Sources = []
    checked_on: CheckedOn = None


class MeasureRow(Shape):
    """A row of `scrutiny/measures.csv`: where the result of some outcomes is published."""

    measure: Id
    outcomes: Cell[Id]
    nations: Cell[Nation] = []
    bodies: Cell[Id] = []
    publisher: Words
    title: Words = ""
    how_often: Words = ""
    from_: Day | None = None
    until: Day | None = None
    address: Words = ""
    certainty: Sure = Sure.FROM_MEMORY
    source: Cell[Words] = []


class OfficerRow(Shape):
    """A row of `scrutiny/officers.csv`: an officer whom the law requires some bodies to have."""

    officer: Words
    kinds: Cell[Id]
    nations: Cell[Nation] = []
    outcomes: Cell[Id] = []
    themes: Cell[Id] = []
    law: Cell[Words] = []
    from_: Day | None = None
    until: Day | None = None
    certainty: Sure = Sure.FROM_MEMORY
    source: Cell[Words] = []
