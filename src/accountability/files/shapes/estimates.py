"""The shape of what is known of a department's Supply Estimate."""

from __future__ import annotations

from typing import Annotated, Literal

from accountability.files.fields import Id, Pounds, Several, Shape, Sure, Words
from accountability.files.shapes.keys import CheckedOn, HowSure, OwnSure, Sources, key


class SectionShape(Shape):
    """A line of the Estimate, which its publishers call a section or subhead. What is not known is left out."""

    title: Annotated[Words, key("What the line is called.", "Local Authority Transport")]
    letter: Annotated[Words, key("Its letter, if it was read in a source.", "B")] = ""
    budget: Annotated[
        Literal["departmental-expenditure-limit", "annually-managed-expenditure", ""],
        key("The budget under which it falls.", "departmental-expenditure-limit"),
    ] = ""
    money: Annotated[
        Several[Literal["resource", "capital"]],
        key("Resource (running costs and grants), capital (what lasts), or both.", ["resource", "capital"]),
    ] = []
    voted: Annotated[
        Literal["voted", "non-voted", ""],
        key("Whether Parliament votes it with the Estimate, or it rests on another authority.", "voted"),
    ] = ""
    amount: Annotated[
        Pounds | None,
        key("How much it is, in thousands of pounds: only if it was read in a source, and so checked.", 1234),
    ] = None
    pays_for: Annotated[
        Several[Id], key("Outcomes whose money from the department is all in this line, by their ids.", ["libraries"])
    ] = []
    pays_part_of: Annotated[
        Several[Id],
        key("Outcomes of whose money from the department a part is in this line, by their ids.", ["potholes"]),
    ] = []
    besides: Annotated[Words, key('What else it pays for, in words that can follow "and".', "the British Library")] = ""
    certainty: OwnSure = None
    source: Sources = []


class EstimateFile(Shape):
    """A file in `estimates/`: lines of a department's Supply Estimate, and the outcomes that each pays for."""

    estimate: Annotated[Id, key("The department of today, a body by its id. The first key of its file.", "dft")]
    title: Annotated[Words, key("The name of the Estimate in that year.", "Department for Transport")]
    year: Annotated[Words, key("The financial year of the Estimate.", "2025-26")]
    certainty: HowSure = Sure.FROM_MEMORY
    source: Sources = []
    checked_on: CheckedOn = None
    sections: Annotated[list[SectionShape], key("The lines that are known.", [{"title": "local roads"}])]
