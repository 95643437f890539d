"""The shapes of what is said to those who will be asked: questions, triggers, precedents, sayings, disputes, flags."""

from __future__ import annotations

from typing import Annotated

from pydantic import WithJsonSchema

from accountability.files.fields import Day, Id, Several, Shape, Sure, Words
from accountability.files.shapes.keys import CheckedOn, Cited, From, HowSure, Nation, OfOutcomes, Sources, Until, key
from accountability.model.briefing import Blame, Occasion

_Nations = Annotated[Several[Nation], key("In these nations. Left out: in all four.", ["england"])]
_OfThemes = Annotated[Several[Id], key("Only for outcomes of these themes.", ["transport"])]


class QuestionsFile(Shape):
    """A file in `briefing/`: which questions may be put in Parliament about a nation."""

    questions: Annotated[Nation, key("The nation. The first key of its file.", "scotland")]
    says: Annotated[Words, key("The rule, in a sentence or two.", "Questions must be about what ministers do.")]
    unless: Annotated[
        list[Words],
        key('The exceptions: each finishes "a question that".', ["seeks information that may be required"]),
    ] = []
    accounting: Annotated[
        Words,
        key("What may be said of an accounting officer; {officer} is the officer.", "{officer} answers for the grant."),
    ] = ""
    law: Cited = []
    certainty: HowSure = Sure.FROM_MEMORY
    checked_on: CheckedOn = None
    source: Sources = []


class TriggerFile(Shape):
    """A file in `briefing/`: a power of ministers to step in, and the test that must be met."""

    trigger: Annotated[Id, key("The id of the trigger. The first key of its file.", "best-value")]
    nation: Annotated[Nation, key("The nation in which it holds.", "england")]
    minister: Annotated[Id, key("Whose power it is: a portfolio by its id.", "local-government")]
    test: Annotated[Words, key('What must be so: it follows "if".', "the council is failing in its best value duty")]
    does: Annotated[Words, key('What follows "the minister may".', "direct it, or send commissioners")]
    kinds: Annotated[Several[Id], key("Over bodies of these kinds, by their ids.", ["district", "county"])] = []
    outcomes: OfOutcomes = []
    themes: _OfThemes = []
    from_: From = None
    until: Until = None
    law: Cited
    certainty: HowSure = Sure.FROM_MEMORY
    checked_on: CheckedOn = None
    source: Sources = []


class PrecedentFile(Shape):
    """A file in `briefing/`: an earlier transfer, and where blame went after it."""

    precedent: Annotated[Id, key("The id of the precedent. The first key of its file.", "policing-2012")]
    title: Annotated[Words, key("What moved, from whom and to whom, in a few words.", "policing to commissioners")]
    nations: _Nations = []
    moved_on: Annotated[Day | None, key("The day on which it moved.", "2012-11-22")] = None
    blame: Annotated[
        Blame,
        WithJsonSchema({"enum": [str(one) for one in Blame]}),
        key("Where blame went: moved, partly, stayed or unknown.", "partly"),
    ]
    says: Annotated[Words, key("What was found, in a sentence or two.", "Few could name their commissioner.")]
    outcomes: OfOutcomes = []
    themes: _OfThemes = []
    law: Cited = []
    certainty: HowSure = Sure.FROM_MEMORY
    checked_on: CheckedOn = None
    source: Annotated[
        Several[Words],
        key("Where it was read: publisher, title and address. There is no precedent without one.", ["A report"]),
    ]


class TopicShape(Shape):
    """Something about which a minister can be asked."""

    words: Annotated[Words, key("What it is; {body} is whoever decides.", "grant to {body}")]
    from_: From = None
    until: Until = None
    law: Cited = []


class SayingFile(Shape):
    """A file in `briefing/`: how an outcome is spoken of every day."""

    saying: Annotated[Id, key("The outcome, by its id. The first key of its file.", "waste-collection")]
    nations: _Nations = []
    does: Annotated[Words, key("What follows the name of whoever answers.", "collects the bins")] = ""
    about: Annotated[Several[Words], key('What follows "questions about".', ["rounds"])] = []
    called: Annotated[Words, key("A short name of the outcome.", "waste collection")] = ""
    framework: Annotated[Words, key("What ministers answer for by law, in short.", "waste law")] = ""
    as_to: Annotated[Several[Words], key("What no question to a minister can be about.", ["timetables"])] = []
    topics: Annotated[
        list[TopicShape], key("What a question to a minister can be about.", [{"words": "grant to {body}"}])
    ] = []
    department: Annotated[Words, key('What follows "My Department".', "sets the legal framework")] = ""
    certainty: HowSure = Sure.FROM_MEMORY
    checked_on: CheckedOn = None
    source: Sources = []


class DisputeFile(Shape):
    """A file in `briefing/`: a dispute about an outcome that people will ask about."""

    dispute: Annotated[Id, key("The id of the dispute. The first key of its file.", "birmingham-waste-2025")]
    body: Annotated[Id, key("The body that is a party to it, by its id.", "birmingham-city-council")]
    outcome: Annotated[Id, key("The outcome that it is about, by its id.", "waste-collection")]
    from_: From = None
    until: Until = None
    called: Annotated[Words, key("What to call it.", "the dispute")]
    shows: Annotated[Words, key("What the body also does, for that reason.", "employs the crews")]
    pressed: Annotated[Words, key("What to say if pressed.", "ministers are not a party to the dispute")]
    certainty: HowSure = Sure.FROM_MEMORY
    checked_on: CheckedOn = None
    source: Sources = []


class RedFlagFile(Shape):
    """A file in `briefing/`: a claim that would mislead."""

    red_flag: Annotated[Id, key("The id of the flag. The first key of its file.", "nothing-to-do-with-government")]
    claim: Annotated[Words, key("The claim, as somebody might make it.", "nothing to do with government")]
    occasions: Annotated[
        list[Annotated[Occasion, WithJsonSchema({"enum": [str(one) for one in Occasion]})]],
        key("When it would mislead: any of these.", ["intervention", "minister-left"]),
    ]
    because: Annotated[Words, key("Why, in a clause.", "ministers keep the powers named above")]
