"""What a person reads, compared as prose. The wording is that of the golden transcripts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.unit.present.present_answers import (
    BINS,
    CUMBRIA,
    EAST_SUSSEX,
    INQUEST,
    LIBRARIES,
    POTHOLES,
    SCHOOLS,
    TODAY,
    TOILETS,
    a_body,
    a_choice,
    a_question,
    an_answer,
    without_answer,
)

from accountability.model.answer import Answer, Choice, Status
from accountability.present.to_text import answer_text


def shows(answer: Answer, *lines: str, quiet: bool = False, today: date = TODAY) -> None:
    assert answer_text(answer, today, quiet).splitlines() == list(lines)


def test_one_council_answers_with_all_that_a_reader_may_ask() -> None:
    shows(
        BINS,
        "Sevenoaks District Council answers for household rubbish collection in",
        "Sevenoaks. It is the council's duty, and no other body shares it.",
        "Ask: the council's leader and cabinet.",
        "Law: Environmental Protection Act 1990, section 45.",
        "Ministers still answer for: the national rules on collection (Environment, Food",
        "  and Rural Affairs), council funding and any intervention (Housing, Communities",
        "  and Local Government).",
        "Not for a minister: collection days, missed bins, crews.",
        "Not Kent County Council: it answers for disposal of what is collected.",
        "Held to account by: voters in Sevenoaks district, the council's scrutiny",
        "  committee, its auditor, and the Local Government and Social Care Ombudsman.",
        "How sure: read against the Act on 22 November 2026. Not legal advice.",
        "Decided, no order seen: new single-tier councils replace this one in April 2028.",
        "Rule: england, rules/outcomes/environment/waste-collection.yaml:10",
    )


def test_a_quiet_answer_keeps_its_unless_and_what_was_assumed() -> None:
    shows(
        POTHOLES,
        "Kent County Council answers for repair of public roads in Sevenoaks, unless it",
        "is a motorway or trunk road (National Highways, for the Secretary of State) or a",
        "road that no council has adopted (its frontagers).",
        "Assumed: an ordinary public road. If not, add --given road-class=trunk",
        quiet=True,
    )


def test_both_rules_are_named_when_a_role_decides() -> None:
    lines = answer_text(POTHOLES, TODAY).splitlines()
    assert "Law: Highways Act 1980, sections 41, 1(2) and 1(3)." in lines
    assert lines[-2:] == [
        "Rules: england-and-wales, rules/outcomes/environment/potholes.yaml:17; england,",
        "  rules/roles/highway-authority.yaml:10",
    ]


def test_a_county_with_one_council_for_each_district() -> None:
    shows(
        EAST_SUSSEX,
        "East Sussex has 5 answers, one council for each district:",
        "  Eastbourne Borough Council",
        "  Hastings Borough Council",
        "  Lewes District Council",
        "  Rother District Council",
        "  Wealden District Council",
        "Not East Sussex County Council: it answers for disposal of what is collected.",
        "Ask again with a district, a town or a postcode.",
    )


def test_a_wide_place_is_grouped_by_answer() -> None:
    shows(
        an_answer(
            a_question("waste-disposal", "waste disposal", "Greater Manchester", kind="strategic-authority"),
            status=Status.NARROW,
            choices=(
                Choice(
                    "Bolton and 8 more",
                    parties=(a_body("Greater Manchester Combined Authority"),),
                    places=(
                        "Bolton",
                        "Bury",
                        "Manchester",
                        "Oldham",
                        "Rochdale",
                        "Salford",
                        "Stockport",
                        "Tameside",
                        "Trafford",
                    ),
                ),
                a_choice("Wigan Metropolitan Borough Council", "Wigan"),
            ),
        ),
        "Greater Manchester has 2 answers for waste disposal:",
        "  Greater Manchester Combined Authority: Bolton, Bury, Manchester, Oldham,",
        "    Rochdale, Salford, Stockport, Tameside and Trafford",
        "  Wigan Metropolitan Borough Council: Wigan",
        "Ask again with a council area, a town or a postcode.",
    )


def test_it_depends_on_a_fact() -> None:
    shows(
        SCHOOLS,
        "It depends on the type of school. Which is it?",
        "Academy: its academy trust, which answers to the Secretary of State for",
        "  Education. Academies Act 2010, section 1.",
        "Maintained school: its governing body. Education Act 2002, section 21.",
        "In either: Wigan Metropolitan Borough Council must promote high standards.",
        "  Education Act 1996, section 13A.",
        "Add --given school-type=academy or --given school-type=maintained",
    )


def test_nobody_has_the_duty() -> None:
    shows(
        TOILETS,
        "Nobody has a duty to provide public toilets in Leeds. That is the law, and not a",
        "gap in these rules.",
        "Who may: Leeds City Council or a parish council. Each answers for its choice.",
        "Law: Public Health Act 1936, section 87. It gives a power and no duty.",
        "Not for a minister: whether a council opens or shuts them.",
    )


def test_an_independent_decision() -> None:
    shows(
        INQUEST,
        "No elected person answers for the finding of an inquest in Norfolk. A coroner",
        "decides, and coroners are independent.",
        "Ask: Norfolk County Council, about money and staff only.",
        "To challenge a finding: judicial review, or section 13 of the Coroners Act 1988",
        "  with the Attorney General's consent.",
        "Law: Coroners and Justice Act 2009, sections 1 and 24.",
    )


def test_several_places_of_one_name() -> None:
    places = ('"Richmond, London"', '"Richmond, North Yorkshire"')
    shows(
        without_answer(
            Status.AMBIGUOUS,
            "2 places are called Richmond. Which one?",
            *(Choice(place, f"--in {place}") for place in places),
        ),
        "2 places are called Richmond. Which one?",
        '  --in "Richmond, London"',
        '  --in "Richmond, North Yorkshire"',
    )


def test_the_biggest_place_of_a_name_is_not_assumed() -> None:
    around = ("East Riding of Yorkshire", "Essex", "Isle of Wight", "Pembrokeshire", "Telford and Wrekin")
    names = [f'"Newport, {place}"' for place in (*around, "Wales (the city)")]
    shows(
        without_answer(
            Status.AMBIGUOUS,
            "6 places are called Newport.",
            *(Choice(name, f"--in {name}") for name in names),
        ),
        "6 places are called Newport. Which one?",
        '  --in "Newport, East Riding of Yorkshire"',
        '  --in "Newport, Essex"',
        '  --in "Newport, Isle of Wight"',
        '  --in "Newport, Pembrokeshire"',
        '  --in "Newport, Telford and Wrekin"',
        '  --in "Newport, Wales (the city)"',
    )


def test_a_council_that_has_ended() -> None:
    shows(
        CUMBRIA,
        "Cumbria County Council ended on 31 March 2023. On 1 April 2023 its area passed",
        "to 2 councils. Each answers for adult social care in its own area:",
        "  Cumberland Council",
        "  Westmorland and Furness Council",
        "Law: Cumbria (Structural Changes) Order 2022 (SI 2022/331).",
        "To ask about the old council, add a day when it existed: --on 2023-03-31",
    )


def test_a_near_miss_is_offered_and_never_used() -> None:
    shows(
        without_answer(
            Status.NOT_FOUND,
            'No place called "Sevenoakes" is known.',
            Choice("Sevenoaks, in Kent", "--in Sevenoaks"),
        ),
        'No place called "Sevenoakes" is known. Did you mean Sevenoaks, in Kent?',
    )


def test_a_place_outside_the_united_kingdom() -> None:
    shows(
        without_answer(Status.OUT_OF_SCOPE, "Jersey is outside the United Kingdom and makes its own law."),
        "Jersey is outside the United Kingdom and makes its own law. These rules cover",
        "England, Scotland, Wales and Northern Ireland.",
    )


def test_a_day_before_the_records() -> None:
    question = a_question("waste-collection", "household rubbish collection", "Sevenoaks", date(2008, 5, 1))
    shows(
        an_answer(question, status=Status.BEFORE_RECORDS),
        "These records begin on 1 January 2009, so they cannot answer for 1 May 2008.",
    )


def test_a_past_day_is_told_in_the_past_tense() -> None:
    shows(
        LIBRARIES,
        "Cumbria County Council answered for libraries in LA9 4DQ on 31 March 2023.",
        quiet=True,
    )


def test_a_day_is_never_broken_over_two_lines() -> None:
    question = a_question("libraries", "libraries", "LA9 4DQ", date(2023, 4, 1))
    shows(
        an_answer(question, a_body("Westmorland and Furness Council")),
        "Westmorland and Furness Council answered for libraries in LA9 4DQ on",
        "1 April 2023.",
        quiet=True,
    )


def test_a_postcode_walked_back_to_districts_that_are_gone() -> None:
    question = a_question("waste-collection", "bins", "LA9 4DQ", date(2023, 3, 31), kind="postcode")
    districts = (("Barrow-in-Furness", "Borough"), ("Eden", "District"), ("South Lakeland", "District"))
    shows(
        an_answer(
            question,
            status=Status.NARROW,
            choices=tuple(a_choice(f"{n} {sort} Council", n, add=f'--in "{n}"') for n, sort in districts),
        ),
        "3 councils are possible: Barrow-in-Furness, Eden or South Lakeland. A postcode",
        "is known by today's council, and on 31 March 2023 its area was 3 districts.",
        'Ask again with the district: --in "South Lakeland"',
    )


def test_a_day_after_the_facts_were_looked_at() -> None:
    late = replace(
        BINS, question=a_question("waste-collection", "household rubbish collection", "Sevenoaks", date(2028, 1, 1))
    )
    text = answer_text(late, TODAY)
    assert "in Sevenoaks\non 1 January 2028. It is the council's duty" in text
    assert (
        "The facts were last looked at on 22 November 2026. What changed between then and\n"
        "1 January 2028 is not known here.\n"
    ) in text


def test_a_reform_is_an_assumption_and_says_so_first() -> None:
    supposed = a_question("probation", "probation", "Wigan", under="radical-devolution")
    shows(
        an_answer(supposed, a_body("Greater Manchester Combined Authority")),
        "Analysis of an assumption. Not law, not government policy.",
        "Greater Manchester Combined Authority would answer for probation in Wigan.",
        quiet=True,
    )
