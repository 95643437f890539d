"""Every sentence that a policy test may use, in one closed table: a new rule never needs a new sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from accountability.model.answer import Status
from accountability.model.reform import Test
from accountability.model.variation import Freedom, Kind

GAP = re.compile(r"\{([a-z-]+)\}")
"""A gap in the pattern of a sentence."""
_QUOTED = r'[^"]+'
_ANY = r".+?"
SLOTS: Mapping[str, tuple[str, str]] = {
    "day": (_ANY, "1 April 2018"),
    "fact": (_QUOTED, "road-class"),
    "value": (_QUOTED, "trunk"),
    "reform": (_QUOTED, "radical-devolution"),
    "outcome": (_QUOTED, "bin collection"),
    "place": (_QUOTED, "Sevenoaks"),
    "body": (_ANY, "Sevenoaks District Council"),
    "together": (_ANY, "Leeds City Council and Bradford Council"),
    "any-of": (_ANY, "Leeds City Council or Bradford Council"),
    "ministers": (_ANY, "the Scottish Ministers"),
    "reason": (_ANY, "the site is inside a national park"),
    "status": ("|".join(sorted(Status)), "narrow"),
    "law": (_QUOTED, "Environmental Protection Act 1990 s.45"),
    "rule": (_QUOTED, "england"),
    "minister": (_QUOTED, "Secretary of State for Transport"),
    "office": (_QUOTED, "the Mayor of Greater Manchester"),
    "deliverer": (_QUOTED, "Transport for Greater Manchester"),
    "link": (_QUOTED, "Secretary of State for Transport"),
    "end": (_QUOTED, "Voters in Greater Manchester"),
    "words": (_ANY, "answers for bus services in Wigan"),
    "question": (_QUOTED, "What kind of road is it?"),
    "other-place": (_QUOTED, "Medway"),
    "other-day": (_ANY, "1 April 2023"),
    "named": (_QUOTED, "Kent County Council"),
    "other": (_ANY, "Westmorland and Furness Council"),
    "area": (_QUOTED, "Kent police area"),
    "reason-to-stay": ("|".join(sorted(Test)), "insurance"),
    "news": (_QUOTED, "new single-tier councils"),
    "means": (_QUOTED, "Local Government and Social Care Ombudsman"),
    "test": (_QUOTED, "a way to put one case right"),
    "mark": ("yes|partly|no|not known", "partly"),
    "count": (r"\d+", "6"),
    "number": (r"\d+", "10"),
    "route": ("an Act|an order|a local choice", "an Act"),
    "receipt": (_QUOTED, "receipts/bins.json"),
    "change": (_QUOTED, "--given special-planning=elsewhere"),
    "subject": (_QUOTED, "council funding"),
    "parliament": (_ANY, "Parliament"),
    "voters": (_QUOTED, "voters in Sevenoaks district"),
    "year": (r"\S+", "2022-23"),
    "amount": (r"\S+", "10,000"),
    "share": (r"\S+", "52%"),
    "cause": ("|".join(sorted(kind.replace("-", " ") for kind in Kind)), "democratic choice"),
    "freedom": ("|".join(sorted(Freedom)), "bounded"),
    "audience": ("parliament|correspondence|media|resident|officer", "media"),
    "passage": (_QUOTED, "questions about rounds are for the council"),
    "claim": (_QUOTED, "nothing to do with government"),
    "lever": (_QUOTED, "Best value inspection"),
    "tier": (_QUOTED, "strategic"),
    "consenting": (_QUOTED, "each constituent council"),
}
"""What may stand in each gap of a sentence, and an example of it."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its id, its keyword, its words with gaps in braces, and what it is for."""

    id: str
    keyword: Literal["given", "when", "then"]
    pattern: str
    help: str
    table: bool = False

    @property
    def example(self) -> str:
        """The sentence as somebody might write it."""
        return f"{self.keyword.capitalize()} {GAP.sub(lambda gap: SLOTS[gap[1]][1], self.pattern)}"


SENTENCES: tuple[Sentence, ...] = (
    Sentence("date", "given", "the date is {day}", "The day that is asked about; without it, today."),
    Sentence("reform", "given", 'the reform is "{reform}"', "Asks under a reform and not under the law as it is."),
    Sentence("law", "given", "the law is as it stands", "Asks under the law as it is, whatever stood before."),
    Sentence("fact", "given", '"{fact}" is "{value}"', "Something about the case that a place cannot tell."),
    Sentence("ask", "when", 'I ask who is answerable for "{outcome}" in "{place}"', "Asks the question."),
    Sentence(
        "ask-on",
        "when",
        'I ask who is answerable for "{outcome}" in "{place}" on {day}',
        "Asks the question for a day.",
    ),
    Sentence(
        "why-not",
        "when",
        'I ask why not {body} answers for "{outcome}" in "{place}"',
        "Asks why this body does not answer, and what would make it.",
    ),
    Sentence(
        "why-not-on",
        "when",
        'I ask why not {body} answers for "{outcome}" in "{place}" on {day}',
        "Asks why this body did not answer on a day.",
    ),
    Sentence(
        "ask-minister",
        "when",
        'I ask what a minister still answers for in "{outcome}" in "{place}"',
        "Asks what is left for ministers.",
    ),
    Sentence(
        "ask-minister-on",
        "when",
        'I ask what a minister still answers for in "{outcome}" in "{place}" on {day}',
        "Asks what was left for ministers on a day.",
    ),
    Sentence(
        "ask-levers",
        "when",
        'I ask what a minister can do about "{outcome}" in "{place}"',
        "Asks for the levers of ministers on whoever answers.",
    ),
    Sentence(
        "ask-levers-on",
        "when",
        'I ask what a minister can do about "{outcome}" in "{place}" on {day}',
        "Asks for the levers of ministers on a day.",
    ),
    Sentence(
        "ask-moving",
        "when",
        'I ask whether "{outcome}" can move to the tier "{tier}" in "{place}"',
        "Asks whether an outcome can move to another tier, and by what.",
    ),
    Sentence(
        "ask-each",
        "when",
        'I ask who is answerable for "{outcome}" in every council of "{area}"',
        "Asks the question of each council in a wider area.",
    ),
    Sentence(
        "ask-all",
        "when",
        "I ask these questions:",
        "Asks each row of a table. Its first row names the columns: outcome, place, and on or given if wanted.",
        table=True,
    ),
    Sentence("look", "when", 'I look at "{place}"', "Looks at all who answer in a place."),
    Sentence("look-on", "when", 'I look at "{place}" on {day}', "Looks at all who answer in a place on a day."),
    Sentence("body", "when", 'I look at the body "{named}"', "Looks at a body, and all it answers for."),
    Sentence("body-on", "when", 'I look at the body "{named}" on {day}', "Looks at a body as it was on a day."),
    Sentence("compare", "when", 'I compare "{place}" with "{other-place}"', "Compares two places."),
    Sentence("compare-days", "when", 'I compare "{place}" on {day} with {other-day}', "Compares two days in a place."),
    Sentence(
        "compare-reform",
        "when",
        'I compare "{place}" with the reform "{reform}"',
        "Compares a place as the law is with the same place under a reform.",
    ),
    Sentence(
        "varies",
        "when",
        'I ask why "{outcome}" varies between "{place}" and "{other-place}"',
        "Asks whether a difference is law, choice, discretion, performance or something else.",
    ),
    Sentence(
        "verify", "when", 'I verify the receipt "{receipt}"', "Asks again what a receipt beside the test answers."
    ),
    Sentence(
        "count-money", "when", 'I count the money in "{place}" for {year}', "Counts what is spent there in a year."
    ),
    Sentence(
        "pays-and-gains",
        "when",
        'I ask who pays and who gains in "{place}"',
        "Asks for the first case of that place.",
    ),
    Sentence(
        "brief",
        "when",
        'I ask for a brief on "{outcome}" in "{place}" for {audience}',
        "Asks what those who will be asked need to know.",
    ),
    Sentence(
        "brief-on",
        "when",
        'I ask for a brief on "{outcome}" in "{place}" for {audience} on {day}',
        "Asks for the brief as it would be on a day.",
    ),
    Sentence(
        "tests",
        "when",
        'I put "{outcome}" in "{place}" to the tests',
        "Looks at how it is held to account there.",
    ),
    Sentence(
        "tests-on",
        "when",
        'I put "{outcome}" in "{place}" to the tests on {day}',
        "Looks at how it was held to account on a day.",
    ),
    Sentence("tests-all", "when", 'I put everything in "{place}" to the tests', "Looks at all who answer there."),
    Sentence("passed", "then", "it passes {count} of {number} tests", "How many of the tests come to yes."),
    Sentence("mark", "then", '"{test}" is {mark}', "What one test comes to. A test is named by its title or its id."),
    Sentence("says-test", "then", 'on "{test}" it says "{words}"', "These words stand in what is told of one test."),
    Sentence("mends", "then", 'to mend "{test}" takes {route}', "What one of its remedies needs."),
    Sentence("weakest", "then", 'the weakest of {body} is "{test}"', "The test that most of its outcomes there fail."),
    Sentence(
        "nobody-there", "then", 'nobody there has a duty towards "{outcome}"', "In that place nobody has the duty."
    ),
    Sentence("there", "then", '{body} answers there for "{outcome}"', "In that place this one answers, alone or not."),
    Sentence("part-of", "then", 'it is part of "{area}"', "The place lies in this wider area."),
    Sentence("coming", "then", '"{news}" is coming', "These words stand in what is not yet in force."),
    Sentence("answers-in", "then", 'it answers for "{outcome}" in "{place}"', "The body answers for it in that place."),
    Sentence("answers-not", "then", 'it does not answer for "{outcome}"', "The body answers for it nowhere."),
    Sentence("answers", "then", 'it answers for "{outcome}"', "The body answers for it somewhere."),
    Sentence("held", "then", 'it is held to account by "{means}"', "They elect, question, audit or inspect the body."),
    Sentence(
        "passes",
        "then",
        '"{outcome}" passes from {body} to {other}',
        "One answers on the first side, one on the other.",
    ),
    Sentence("no-change", "then", '"{outcome}" does not change', "The same answers on both sides."),
    Sentence("changes", "then", '"{outcome}" changes', "The two sides have not the same answer."),
    Sentence("no-rule-changed", "then", "no rule changed", "Whatever differs has the same rules on both sides."),
    Sentence("rule-changed", "then", 'a rule changed for "{outcome}"', "Another rule decides on the other side."),
    Sentence(
        "moves",
        "then",
        '"{outcome}" moves from {body} to {other}',
        "Under the reform it comes from one into the hands of another.",
    ),
    Sentence(
        "stays",
        "then",
        '"{outcome}" stays by the test of {reason-to-stay}',
        "The reform keeps it where it is: insurance, externality, scale, security or independence.",
    ),
    Sentence("leaves-open", "then", 'the reform leaves open "{question}"', "It leaves this unresolved."),
    Sentence("cause", "then", "the difference is {cause}", "Why it differs, as far as the rules can tell."),
    Sentence(
        "free", "then", 'the freedom in "{place}" is {freedom}', "How far the law leaves it to whoever answers there."
    ),
    Sentence("figures-differ", "then", "the published figures differ", "A published series says so."),
    Sentence("holds", "then", "it still holds", "Asked again, the answer of the receipt is the same."),
    Sentence("holds-not", "then", "it no longer holds", "Asked again, the answer of the receipt is another."),
    Sentence("adds-up", "then", "the money adds up to {amount} pounds", "All that was counted, each pound once."),
    Sentence("spends", "then", "{body} spends {amount} pounds", "This body spends that much, counted or not."),
    Sentence("not-added", "then", "the money of {body} is in no sum", "It acts there and beyond, and is left out."),
    Sentence(
        "would-pay", "then", "{body} would pay {amount} pounds to others", "What it pays so that nobody else loses."
    ),
    Sentence("pays", "then", "{body} pays {amount} pounds", "What this body pays at first."),
    Sentence("gains", "then", "{body} gains {amount} pounds", "What this body gains, in cash or not."),
    Sentence("wrong-share", "then", "{share} of the gain goes to bodies that do not pay", "How wrong the pocket is."),
    Sentence("brief-says-not", "then", 'the brief does not say "{passage}"', "These words stand nowhere in the brief."),
    Sentence("brief-says", "then", 'the brief says "{passage}"', "These words stand in the brief."),
    Sentence("misleads", "then", 'it would mislead to say "{claim}"', "The brief warns of this claim, and says why."),
    Sentence(
        "answers-are",
        "then",
        "the answers are:",
        "In each row of a table a place, and who answers there or what came of the question.",
        table=True,
    ),
    Sentence(
        "change",
        "then",
        'the smallest change is "{change}"',
        "What would make the body answer.",
    ),
    Sentence("no-change-helps", "then", "no single change would name it", "Nothing by itself would make it answer."),
    Sentence("because", "then", "it is because {reason}", "Why the body that was asked about does not answer."),
    Sentence(
        "no-minister",
        "then",
        'no minister answers for "{subject}"',
        "It is among what no minister should be blamed for.",
    ),
    Sentence(
        "still", "then", '"{minister}" still answers for "{subject}"', "This much of it is left for the minister."
    ),
    Sentence(
        "parliament",
        "then",
        '"{minister}" answers to {parliament} for it',
        "The line starts at that parliament, and they answer to it.",
    ),
    Sentence("elected", "then", 'it is elected by "{voters}"', "These voters elect whoever answers."),
    Sentence("no-lever", "then", '"{lever}" is no lever here', "It does not reach whoever answers."),
    Sentence("lever-in-force", "then", 'the lever "{lever}" is in force', "It is being used on whoever answers."),
    Sentence("lever", "then", '"{lever}" is a lever of "{minister}"', "It reaches whoever answers, in these hands."),
    Sentence("own", "then", "it is the minister's own", "A minister answers, and needs no lever on somebody else."),
    Sentence("there-already", "then", "it is at that tier already", "Whoever answers sits at that tier."),
    Sentence("partly-there", "then", "in part it is at that tier already", "Some of those who answer sit there."),
    Sentence("without-act", "then", "it can move without an Act", "There is a way by order or direction."),
    Sentence("takes-act", "then", "it takes an Act", "There is no way but an Act."),
    Sentence("consent", "then", 'it needs the consent of "{consenting}"', "They must agree to one of the ways."),
    Sentence("nobody", "then", "nobody is answerable", "The law gives nobody the duty."),
    Sentence("independent", "then", "no elected person is answerable", "Somebody independent decides."),
    Sentence("jointly", "then", "{together} are jointly answerable", "These share one duty, and nobody else does."),
    Sentence("either", "then", "either {any-of} is answerable", "Any of these may act, and nobody else."),
    Sentence(
        "not-because",
        "then",
        "{body} is not answerable because {reason}",
        "The body is not named, for the reason that a rule gives in its because.",
    ),
    Sentence("not", "then", "{body} is not answerable", "The body is not named."),
    Sentence("answerable-many", "then", "{ministers} are answerable", "The same, of a name that stands for many."),
    Sentence("answerable", "then", "{body} is answerable", "This body or minister is answerable, and nobody else."),
    Sentence("status", "then", "the answer is {status}", "What came of the question, in one word."),
    Sentence("cites", "then", 'the answer cites "{law}"', "This law, or a provision of it, is cited."),
    Sentence("rests", "then", 'the answer rests on rule "{rule}"', "This rule decided."),
    Sentence("minister", "then", 'the minister is "{minister}"', "This minister still answers for part of it."),
    Sentence("office", "then", 'the office is "{office}"', "Who answers in public for the body."),
    Sentence("may", "then", '"{means}" may act', "They have the power and no duty."),
    Sentence("delivered", "then", 'it is delivered by "{deliverer}"', "Who does the work, and does not answer for it."),
    Sentence("runs", "then", 'the line runs through "{link}"', "They stand in the line from Parliament to the voters."),
    Sentence(
        "ends", "then", 'the line ends at "{end}"', "The line from Parliament ends there, at voters or short of them."
    ),
    Sentence("says", "then", 'the message says "{words}"', "These words stand in the answer's first sentence."),
    Sentence("asked", "then", 'it is asked "{question}"', "The question that would settle it."),
    Sentence("choices", "then", "the choices are:", "All the choices, one in each row of a table.", table=True),
)
"""In order: where two could be meant, the first is."""
