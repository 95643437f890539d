"""The shapes of the files of a reform: what it supposes, what it moves, and what it leaves open."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema

from accountability.files.fields import Concludes, Day, Id, Several, Shape, Sure, Words
from accountability.files.shapes.conditions import When
from accountability.files.shapes.keys import CheckedOn, Cited, HowSure, Nation, OwnSure, Sources, key

RouteWord = Literal["order", "act", "direction", "grant"]
_LAW = ["Local Democracy, Economic Development and Construction Act 2009 s.105A"]
Sentences = Annotated[Several[Words], key("Whole sentences.", ["Each authority publishes its figures every year."])]
Route = Annotated[
    RouteWord, key("By what it is done: an order, an Act, a direction or the terms of a grant.", "order", "act")
]
ByLaw = Annotated[
    Several[Words], key("The law by which that route goes; for an Act, the law that it would change.", _LAW)
]
Matters = Annotated[Several[Id], Field(min_length=1), key("Outcomes or roles, by their ids.", ["probation"])]


class CreatedShape(Shape):
    """A body that the reform supposes, and the seat that it takes."""

    body: Annotated[Id, key("Its id.", "devon-and-torbay-strategic-authority")]
    name: Annotated[Words, key("Its name in full.", "Devon and Torbay Strategic Authority")]
    kind: Annotated[Id, key("What kind of body it is, by the id of a kind.", "combined-county-authority")]
    sits_at: Annotated[Id, key("The tier at which it sits, by its id.", "strategic")]
    over: Annotated[Several[Id], Field(min_length=1), key("Places by their ids.", ["devon", "torbay"])]
    as_: Annotated[Id, key("The kind of office in which it sits, by its id.", "combined-county-authority-mayor")] = ""
    in_place_of: Annotated[Id, key("The body whose seat it takes, by its id.", "devon-county-council")] = ""
    because: Annotated[Words, key("Why this one, as a clause.", "the two councils asked for it")] = ""


class ConferredShape(Shape):
    """A power that the reform confers."""

    power: Annotated[Id, key("The power, by its id.", "bus-franchising")]
    on: Annotated[Id, key("A body by its id, or a tier: then every body that sits there.", "strategic")]
    law: Cited


class PromisedShape(Shape):
    """A tier at which somebody sits everywhere in a nation under the reform."""

    tier: Annotated[Id, key("The tier, by its id.", "strategic")]
    nation: Annotated[Nation, key("The nation.", "england")]


class FindingShape(Shape):
    """What is answered, assumed and left open under one heading."""

    answers: Sentences = []
    assumes: Sentences = []
    open: Sentences = []


class StayShape(Shape):
    """Outcomes that stay where they are, by one test."""

    outcomes: Matters
    test: Annotated[
        Literal["insurance", "externality", "scale", "security", "independence"],
        key("Why they stay: one of five tests.", "insurance"),
    ]
    because: Annotated[Words, key("How the test is met, as a clause.", "one national risk pool")]


class StepShape(Shape):
    """A step of making it happen."""

    step: Annotated[Id, key("Its id.", "orders-for-mayors")]
    title: Annotated[Words, key("What it is, in a few words.", "an order for each authority")]
    does: Annotated[Words, key("What it does, as a sentence.", "It moves the functions of the Secretary of State.")]
    moves: Annotated[Several[Id], key("The moves that it carries out, by their ids.", ["probation"])] = []
    route: Route
    law: ByLaw
    consents: Annotated[Several[Words], key("Whose consent it needs.", ["each constituent council"])] = []
    lead_time: Annotated[Words, key("How long it takes, in words.", "9 to 15 months")] = ""
    after: Annotated[Several[Id], key("The steps that must come first, by their ids.", ["an-act"])] = []
    staff: Annotated[Words, key("Which staff move, as a sentence; or not known.", "not known")] = ""
    money: Annotated[Words, key("Which money moves, as a sentence; or not known.", "not known")] = ""
    could_block: Annotated[Several[Words], key("Who could stop it.", ["the House of Lords"])] = []
    certainty: OwnSure = None


Plan = Annotated[
    list[StepShape],
    key(
        "The steps to make it happen.",
        [{"step": "an-act", "title": "one Act", "does": "It makes the law.", "route": "act", "law": _LAW}],
    ),
]
_STAY = {"outcomes": ["universal-credit"], "test": "insurance", "because": "one national risk pool"}
Stays = Annotated[list[StayShape], key("Outcomes that stay where they are, each by one test.", [_STAY])]
Headings = Literal[
    "money",
    "borrowing",
    "failure",
    "duties",
    "places-without-an-authority",
    "capacity",
    "staff",
    "data",
    "cross-border",
    "rights-and-equality",
    "subsidy-and-procurement",
    "emergencies",
    "transition",
    "parliament",
    "local-scrutiny",
    "winners-and-losers",
    "other-nations",
    "the-strongest-objection",
]


class ReformFile(Shape):
    """The file `reform.yaml` of a folder in `reforms/`: what the reform wants, supposes and leaves open."""

    reform: Annotated[Id, key("The id of the reform, which is its folder's name. The first key.", "radical-devolution")]
    title: Annotated[Words, key("What it is, in a few words.", "radical devolution in England")]
    intent: Annotated[Words, key("What it wants, in one sentence.", "Whatever can be decided locally is.")]
    parent: Annotated[Id, key("What it changes: the law as it is, or another reform.", "current-law")] = "current-law"
    from_: Annotated[Day, key("The day from which it is supposed to hold. Before it its parent answers.", "2026-11-22")]
    extent: Annotated[
        Several[Nation], Field(min_length=1), key("The nations whose answers it may change.", ["england"])
    ]
    headings: Annotated[
        Literal["all", "some"], key("Whether every heading must have a finding, or some may be left out.", "all")
    ] = "all"
    creates: Annotated[
        list[CreatedShape],
        key(
            "Bodies that it supposes, and the seats that they take.",
            [
                {
                    "body": "devon-authority",
                    "name": "Devon Authority",
                    "kind": "combined-county-authority",
                    "sits-at": "strategic",
                    "over": ["devon"],
                }
            ],
        ),
    ] = []
    confers: Annotated[
        list[ConferredShape],
        key(
            "Powers that it confers, on a body or on every holder of a tier.",
            [{"power": "bus-franchising", "on": "strategic", "law": ["Transport Act 2000 s.123A"]}],
        ),
    ] = []
    promises: Annotated[
        list[PromisedShape],
        key("Tiers at which somebody sits everywhere.", [{"tier": "strategic", "nation": "england"}]),
    ] = []
    findings: Annotated[
        dict[
            Headings,
            Annotated[FindingShape, key("What is answered, assumed and open.", {"open": ["Who pays is not settled."]})],
        ],
        key(
            "What it answers, assumes or leaves open, by heading.",
            {"money": {"open": ["Who bears a fall in local tax is not settled."]}},
        ),
    ] = {}
    stays: Stays = []
    plan: Plan = []
    certainty: HowSure = Sure.FROM_MEMORY
    source: Sources = []
    checked_on: CheckedOn = None


def _becomes(value: Any) -> Any:
    """A word, or a word with what it is said of, as a pair."""
    if isinstance(value, dict) and len(value) == 1:
        return next(iter(value.items()))
    return (value, "") if isinstance(value, str) else value


_BECOMES = ("keeps", "grows", "shrinks", "goes", "new")
BecomesValue = Annotated[
    tuple[Literal["keeps", "grows", "shrinks", "goes", "new"], Words | Literal[""]],
    BeforeValidator(_becomes),
    WithJsonSchema(
        {
            "anyOf": [
                {"enum": list(_BECOMES)},
                {
                    "type": "object",
                    "propertyNames": {"enum": list(_BECOMES)},
                    "additionalProperties": {"type": "string"},
                    "minProperties": 1,
                    "maxProperties": 1,
                },
            ]
        }
    ),
    key("What becomes of the role: a word, or a word with what it is said of.", "goes", {"keeps": "the formula"}),
]
CentralRoles = Literal[
    "makes-law",
    "sets-standards",
    "funds",
    "inspects",
    "intervenes",
    "runs",
    "manages-contracts",
    "answers-for-money",
    "agrees-outcomes",
    "holds-data",
    "cross-border",
]


class MoveShape(Shape):
    """Outcomes that change hands alike, and what must be thought of."""

    move: Annotated[Id, key("Its id.", "probation")]
    outcomes: Matters
    applies: Annotated[
        When,
        BeforeValidator(lambda value: {} if value is None else value),
        key(
            "Where and for what it applies; never a day.",
            {"nation": "england", "held-by": {"strategic": "anyone"}},
        ),
    ]
    answerable: Annotated[
        Concludes,
        key("Who answers then: whatever the rules of an outcome may conclude.", "strategic", {"minister": "roads"}),
    ]
    office: Annotated[Words, key("Who answers in public, if not the usual office: a kind, or words.", "mayor")] = ""
    assumption: Annotated[Words, key("What must be supposed for it to work.", "The staff move with the work.")]
    route: Route
    law: ByLaw
    reversible_by: Annotated[Words, key("By what it could be taken back, as a clause.", "an Act")]
    floor: Annotated[Words, key("What stays guaranteed everywhere.", "The sentences of the courts are carried out.")]
    safeguards: Sentences = []
    side_effects: Sentences = []
    unresolved: Annotated[
        Several[Words], key("What it leaves open, as clauses without a full stop.", ["who answers to Parliament"])
    ] = []
    whitehall: Annotated[
        dict[CentralRoles, BecomesValue],
        key(
            "What becomes of the roles of central government, where it is not the usual.",
            {"manages-contracts": "goes", "funds": {"keeps": "the formula"}},
        ),
    ] = {}
    certainty: OwnSure = None


class MovesFile(Shape):
    """A file of a reform: its moves in one theme."""

    moves: Annotated[Id, key("A theme. The first key of its file.", "justice")]
    of: Annotated[Id, key("The reform, by its id.", "radical-devolution")]
    each: Annotated[
        list[MoveShape],
        key(
            "The moves.",
            [
                {
                    "move": "probation",
                    "outcomes": ["probation"],
                    "applies": {"nation": "england"},
                    "answerable": "strategic",
                    "assumption": "The staff move with the work.",
                    "route": "act",
                    "law": ["Offender Management Act 2007 s.3"],
                    "reversible-by": "an Act",
                    "floor": "The sentences of the courts are carried out.",
                }
            ],
        ),
    ] = []
    stays: Stays = []
    plan: Plan = []
    certainty: HowSure = Sure.FROM_MEMORY
    source: Sources = []
    checked_on: CheckedOn = None
