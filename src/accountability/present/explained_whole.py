"""The pages of what is wrong only when everything is put together: AC009 to AC016."""

from __future__ import annotations

from accountability.model.diagnostic import Code, Severity
from accountability.model.explained import Explained

PAGES: tuple[Explained, ...] = (
    Explained(
        Code.CIRCLE,
        Severity.ERROR,
        "round in a circle",
        "If each of two rules gives way to the other, neither decides. The same is so of roles that are held by each "
        "other's holder, and of bodies that answer to each other: nobody would be reached in the end.",
        "exception-to: {trunk: [Highways Act 1980 s.10]}",
        "because: the road is an ordinary one",
        "For rules that are exceptions to several others, as long as no way leads back.",
    ),
    Explained(
        Code.TWO_IN_A_SEAT,
        Severity.ERROR,
        "two in one seat",
        "A seat is held by one body at a time. With two, both would be named.",
        "      - {body: wood-council}\n      - {body: city-council, from: 2020-04-01}",
        "      - {body: wood-council, until: 2020-04-01}\n      - {body: city-council, from: 2020-04-01}",
        "Where one begins on the day on which the other ends, and for seats over a part of a place.",
    ),
    Explained(
        Code.EMPTY_SEAT,
        Severity.ERROR,
        "an empty seat",
        "A tier that is said to be filled leads every question to somebody. Where nobody sits, the answer "
        "would be empty. "
        "If a rule leads to a tier that promises nothing, it is a fault and not an error.",
        "- over: [ash]\n    holders:\n      - {body: wood-council}",
        "- over: [ash, birch]\n    holders:\n      - {body: wood-council}",
        "Where the tier is where-listed and no rule leads there, and before the day from which it is filled.",
    ),
    Explained(
        Code.CLASH,
        Severity.FAULT,
        "two rules differ",
        "Two rules that hold in one place on one day and name different bodies leave the question open. No rule is "
        "stronger for being newer, longer or further up: only an exception settles it, and only the law makes one.",
        "- id: ash\n    applies: {in: [ash]}\n    answerable: lower\n    law: [Highways Act 1980 s.42]",
        "- id: ash\n    applies: {in: [ash]}\n    answerable: lower\n    law: [Highways Act 1980 s.42]\n"
        "    exception-to: {england: [Highways Act 1980 s.42]}",
        "Where both name the same bodies in the same way.",
    ),
    Explained(
        Code.GAP,
        Severity.FAULT,
        "no rule answers",
        "Every outcome has an answer in every place on every day since 1 January 2009, or says why it has none. "
        "Silence reads as if nobody had the duty.",
        "applies: {nation: england, from: 2015-04-01}",
        "applies: {nation: england}",
        "Where gaps says the reason, and where a rule says answerable: nobody.",
    ),
    Explained(
        Code.OUTSIDE_LIFE,
        Severity.ERROR,
        "not in being then",
        "No body is ever named for a day on which it did not exist.",
        "wood-council,Wood County Council,county,wood,2010-04-01",
        "wood-council,Wood County Council,county,wood,",
        "For days before 1 January 2009, when these records begin.",
    ),
    Explained(
        Code.NO_VOTERS,
        Severity.ERROR,
        "nothing leads to voters",
        "Whoever answers is reached by voters in the end, or says why not. That line is what the answer is for.",
        "title: county council\n",
        'title: county council\nelected-by:\n  - {by: voters, says: "voters in {area}", law: [Local '
        "Government Act 1972 s.7]}\n",
        "For kinds that answer for nothing, and for those that say no-voters.",
    ),
    Explained(
        Code.OUT_OF_REACH,
        Severity.ERROR,
        "out of everybody's reach",
        "A body that no voter reaches can still be inspected, audited or asked to put things right. If nobody "
        "can do any "
        "of these, the answer would name somebody who answers to no one.",
        "no-voters: its members are appointed for life\n",
        "no-voters: its members are appointed for life\naudited-by:\n  - {by: the National Audit Office}\n",
        "For kinds that voters reach.",
    ),
)
