"""Answers built by hand: true names and true law, as the engine would give them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from accountability.model.answer import (
    Answer,
    Choice,
    Coming,
    Decider,
    Held,
    Mention,
    Minister,
    Party,
    Question,
    Status,
    Unless,
    Westminster,
)
from accountability.model.source import Certainty, Citation, Law, Span
from accountability.model.who import Sort

TODAY = date(2026, 11, 22)
DEFRA = "Department for Environment, Food and Rural Affairs"
MHCLG = "Ministry of Housing, Communities and Local Government"
DFE = "Department for Education"


def law(*cites: str) -> Law:
    return tuple(Citation(cite, f"https://www.legislation.gov.uk/{n}") for n, cite in enumerate(cites))


def a_question(outcome: str, title: str, place: str, on: date = TODAY, kind: str = "district", **more: Any) -> Question:
    return Question(outcome, title, place.lower().replace(" ", "-"), place, "E07000111", kind, on, **more)


def a_body(name: str, **more: Any) -> Party:
    return Party(Sort.BODY, name.lower().replace(" ", "-"), name, body=name.lower().replace(" ", "-"), **more)


def a_provider(name: str, **more: Any) -> Party:
    return Party(Sort.PROVIDER, name.replace(" ", "-"), name, **more)


def a_rule(matter: str, rule: str, line: int, *cites: str, **more: Any) -> Decider:
    folder = "roles" if more.get("step") == "role" else "outcomes/environment"
    return Decider(matter, rule, law(*cites), Span(f"rules/{folder}/{matter}.yaml", line), **more)


def an_answer(question: Question | None, *parties: Party, **more: Any) -> Answer:
    settled: dict[str, Any] = {
        "status": Status.ANSWERED,
        "message": "",
        "certainty": Certainty.CHECKED,
        "checked_on": TODAY,
    }
    return Answer(question=question, answerable=parties, **(settled | more))


def a_choice(name: str, place: str, **more: Any) -> Choice:
    return Choice(place, parties=(a_body(name),), places=(place,), **more)


BINS = an_answer(
    a_question("waste-collection", "household rubbish collection", "Sevenoaks"),
    a_body("Sevenoaks District Council", code="E07000111", tier="lower", office="the council's leader and cabinet"),
    because=(a_rule("waste-collection", "england", 10, "Environmental Protection Act 1990 s.45"),),
    westminster=Westminster(
        (
            Minister(
                "Secretary of State for Environment, Food and Rural Affairs",
                DEFRA,
                ("the national rules on collection",),
            ),
            Minister(
                "Secretary of State for Housing, Communities and Local Government",
                MHCLG,
                ("council funding", "intervention"),
            ),
        ),
        ("collection days", "missed bins", "crews"),
    ),
    instead=(Mention("Kent County Council", "kent-county-council", "disposal of what is collected"),),
    held_to_account=(
        Held("elects", "voters in Sevenoaks district"),
        Held("scrutinises", "the council's scrutiny committee"),
        Held("audits", "its auditor"),
        Held("gives-redress-for", "the Local Government and Social Care Ombudsman"),
    ),
    forthcoming=(
        Coming(
            "kent-councils",
            "decided",
            "new single-tier councils replace this one in April 2028",
            expected=date(2028, 4, 1),
        ),
    ),
)

POTHOLES = an_answer(
    a_question("potholes", "repair of public roads", "Sevenoaks"),
    a_body("Kent County Council", tier="upper", role="highway-authority", office="the council's leader and cabinet"),
    because=(
        a_rule("potholes", "england-and-wales", 17, "Highways Act 1980 s.41"),
        a_rule("highway-authority", "england", 10, "Highways Act 1980 s.1(2)", "Highways Act 1980 s.1(3)", step="role"),
    ),
    assuming=(("road-class", "local", "an ordinary public road"),),
    unless=(
        Unless(
            (("road-class", "trunk"),),
            "a motorway or trunk road",
            Status.ANSWERED,
            "sole",
            (a_body("National Highways", for_whom="Secretary of State for Transport"),),
            law("Highways Act 1980 s.1(1A)"),
        ),
        Unless(
            (("road-class", "private"),),
            "a road that no council has adopted",
            Status.ANSWERED,
            "sole",
            (a_provider("frontagers"),),
        ),
    ),
)

EAST_SUSSEX = an_answer(
    a_question("waste-collection", "household rubbish collection", "East Sussex", kind="county"),
    status=Status.NARROW,
    message="East Sussex has 5 answers, one council for each district.",
    generally=Choice("the district council", law=law("Environmental Protection Act 1990 s.45")),
    choices=tuple(
        a_choice(f"{name} {sort} Council", name, add=f"--in {name}")
        for name, sort in (
            ("Eastbourne", "Borough"),
            ("Hastings", "Borough"),
            ("Lewes", "District"),
            ("Rother", "District"),
            ("Wealden", "District"),
        )
    ),
    instead=(Mention("East Sussex County Council", "east-sussex-county-council", "disposal of what is collected"),),
)

SCHOOLS = an_answer(
    a_question("school-standards", "school standards", "Wigan"),
    status=Status.DEPENDS,
    message="It depends on the type of school.",
    asks="What type of school is it?",
    choices=(
        Choice(
            "academy",
            "--given school-type=academy",
            parties=(a_provider("academy trust", for_whom="Secretary of State for Education"),),
            given=(("school-type", "academy"),),
            law=law("Academies Act 2010 s.1"),
        ),
        Choice(
            "maintained school",
            "--given school-type=maintained",
            parties=(a_provider("governing body"),),
            given=(("school-type", "maintained"),),
            law=law("Education Act 2002 s.21"),
        ),
    ),
    also=(
        Choice(
            "must promote high standards",
            parties=(a_body("Wigan Metropolitan Borough Council"),),
            law=law("Education Act 1996 s.13A"),
        ),
    ),
)

TOILETS = an_answer(
    a_question("public-toilets", "public toilets", "Leeds"),
    status=Status.NOBODY,
    may_act=(Mention("Leeds City Council", "leeds-city-council"), Mention("a parish council")),
    because=(a_rule("public-toilets", "england-and-wales", 9, "Public Health Act 1936 s.87"),),
    westminster=Westminster((), ("whether a council opens or shuts them",)),
)

INQUEST = an_answer(
    a_question("inquest-finding", "the finding of an inquest", "Norfolk"),
    status=Status.INDEPENDENT,
    decided_by=Mention("coroner"),
    ask=(Mention("Norfolk County Council", "norfolk-county-council", "money and staff only"),),
    to_challenge="judicial review, or section 13 of the Coroners Act 1988 with the Attorney General's consent",
    because=(a_rule("inquest-finding", "england-and-wales", 9, "Coroners and Justice Act 2009 ss.1, 24"),),
)

CUMBRIA = an_answer(
    a_question("adult-social-care", "adult social care", "Cumbria County Council", kind="county"),
    status=Status.NARROW,
    notes=("Cumbria County Council ended on 31 March 2023. On 1 April 2023 its area passed to 2 councils.",),
    choices=(
        a_choice("Cumberland Council", "Cumberland", add="--in Cumberland"),
        a_choice("Westmorland and Furness Council", "Westmorland and Furness", add='--in "Westmorland and Furness"'),
        Choice(
            "the old council",
            "--on 2023-03-31",
            law=law("Cumbria (Structural Changes) Order 2022 (SI 2022/331)"),
        ),
    ),
)

LIBRARIES = an_answer(
    a_question("libraries", "libraries", "LA9 4DQ", date(2023, 3, 31), kind="postcode"),
    a_body("Cumbria County Council"),
)


def without_answer(status: Status, message: str, *choices: Choice, **more: Any) -> Answer:
    """An answer to a question that could not be put."""
    return replace(an_answer(None, status=status, message=message, choices=choices), **more)
