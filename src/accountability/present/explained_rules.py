"""The pages of what an editor marks in rules that can be used: AC017 to AC029."""

from __future__ import annotations

from accountability.model.diagnostic import Code, Severity
from accountability.model.explained import Explained
from accountability.model.reform import HEADINGS

PAGES: tuple[Explained, ...] = (
    Explained(
        Code.DEAD_EXCEPTION,
        Severity.ADVICE,
        "exception never needed",
        "An exception to a rule that never applies where it does changes no answer. Often it is a sign that one of the "
        "two has the wrong place, day or tier.",
        "exception-to: {counties: [Highways Act 1980 s.42], city: [Highways Act 1980 s.42]}",
        "exception-to: {counties: [Highways Act 1980 s.42]}",
        "For rules that begin after the day to which the facts were checked.",
    ),
    Explained(
        Code.DEAD_RULE,
        Severity.ADVICE,
        "rule decides nowhere",
        "A rule that decides in no place, on no day, in no case of fact is read by people and by nothing "
        "else. Either its "
        "conditions can never hold together, or another rule always takes its place.",
        "applies: {in: [ash], held-by: {lower: unitary}}",
        "applies: {in: [ash], held-by: {lower: district}}",
        "For rules that begin later, for roles that no rule asks, and for rules that no test shows: those are the "
        "business of accountability rules coverage.",
    ),
    Explained(
        Code.LIKELY_EXCEPTION,
        Severity.ADVICE,
        "perhaps an exception",
        "Two rules decide together and agree, and one applies only where the other does too. Today that changes no "
        "answer. It will be a clash on the day on which they name different bodies.",
        "- {id: city, applies: {in: [city]}, answerable: lower, law: [Highways Act 1980 s.42]}",
        "- {id: city, applies: {in: [city]}, answerable: lower, law: [Highways Act 1980 s.42],\n"
        "     exception-to: {england: [Highways Act 1980 s.42]}}",
        "Where the two clash: AC012 then says the same.",
    ),
    Explained(
        Code.TWO_LAWS,
        Severity.ADVICE,
        "two laws for one answer",
        "Two rules name the same body and cite different law, or name different offices. Both are told to "
        "whoever asks. "
        "That is right if both laws make it so, and confusing if one of them does not hold there.",
        "applies: {in: [birch, city]}",
        "applies: {in: [city]}",
        "Where one is an exception to the other, and where they cite the same law and name the same office.",
    ),
    Explained(
        Code.SHARED_WORDS,
        Severity.ADVICE,
        "words of two outcomes",
        "Whoever asks with words that belong to two outcomes is told to choose, and gets no answer.",
        "also-known-as: [bins, rubbish, missed bin, pothole]",
        "also-known-as: [bins, rubbish, missed bin, wheelie bin]",
        "Where words of two outcomes are merely alike.",
    ),
    Explained(
        Code.FEW_WORDS,
        Severity.ADVICE,
        "few everyday words",
        "People ask in their own words. An outcome is found by its title and its everyday words, and hardly "
        "by anything "
        "else: with fewer than four it is often not found.",
        "also-known-as: [bins, rubbish]",
        "also-known-as: [bins, rubbish, missed bin, wheelie bin]",
        "For roles, which nobody asks for by name.",
    ),
    Explained(
        Code.BAD_CITATION,
        Severity.FAULT,
        "law that cannot be found",
        "An answer rests on law that the reader can look up. Without its year an Act cannot be found, and a rule or an "
        "exception that cites nothing rests on nothing. Where the words describe law and start with a small letter "
        "(an Act for each waterway) it is advice and not a fault.",
        "law: [Highways Act s.41]",
        "law: [Highways Act 1980 s.41]",
        "For plain public words that name no Act, Order, Regulations or SI, such as funding agreement.",
    ),
    Explained(
        Code.WHOLE_ACT,
        Severity.ADVICE,
        "law cited as a whole",
        "A reader who wants to see why has to read all of it.",
        "law: [Highways Act 1980]",
        "law: [Highways Act 1980 s.41]",
        "More than once for the same law in one file, and where a section, article, regulation, schedule or "
        "Part is named.",
    ),
    Explained(
        Code.LONG_AGO,
        Severity.ADVICE,
        "checked long ago",
        "Law changes. What was last checked more than two years before the pack may no longer be so.",
        "checked-on: 2023-05-01",
        "checked-on: 2026-05-01",
        "For rules that do not say when they were checked, and more than once for one outcome or role.",
    ),
    Explained(
        Code.YES_OR_NO,
        Severity.FAULT,
        "yes, no, on or off",
        "Many programs read yes, no, on and off as something other than text, and a person who reads the "
        "answer does not "
        "know what was asked. A word for what is so says both.",
        "values: {yes: a road that a council has adopted, no: a private road}",
        "values: {adopted: a road that a council has adopted, private: a private road}",
        "Inside free text.",
    ),
    Explained(
        Code.UNEXPLAINED,
        Severity.FAULT,
        "not explained against a list",
        "The lists in anchors/ were made by others. What stands in them and has no outcome, or is answered "
        "elsewhere than "
        "GOV.UK says, is a hole that only somebody outside can see; the reason shows that it is meant.",
        "04.5,Transport,",
        "04.5,Transport,this small pack has no outcome for it",
        "For services that are discontinued, and in a pack without such lists.",
    ),
    Explained(
        Code.UNTESTED,
        Severity.ADVICE,
        "no test decides it",
        "A rule that no case or scenario decides can be wrong, or be broken by another, and nobody would be told.",
        "  - {says: Ash collects its bins, in: Ash, answerable: [ash-council], rule: england}",
        "  - {says: Ash collects its bins, in: Ash, answerable: [ash-council], rule: england}\n"
        "  - {says: The city has a rule of its own, in: City, answerable: [city-council], rule: city}",
        "In a workspace without cases and features, and for rules of the pack that is extended.",
    ),
    Explained(
        Code.UNSAID,
        Severity.FAULT,
        "a reform is silent",
        "A reform that is silent on who pays, who steps in or who is worse off reads as if that were settled. What is "
        "not settled may be left open, by name; it may not be left out. A move must say what guards it and what else "
        "it does.",
        "  money: {}",
        "  money:\n    open: [Who bears a fall in local tax is not settled.]",
        "For headings that are not there in a reform that says that it answers only some of them.",
        "The headings, in their order: " + ", ".join(HEADINGS) + ".",
    ),
)
