"""Every sort of party that may answer, alone or with others, and what stands beside it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.unit.present.present_answers import (
    BINS,
    POTHOLES,
    TODAY,
    a_body,
    a_provider,
    a_question,
    a_rule,
    an_answer,
    law,
)

from accountability.model.answer import Answer, Coming, InForce, Mention, Minister, Party, Westminster
from accountability.model.source import Certainty
from accountability.model.who import Sort
from accountability.present.to_text import answer_text


def shows(answer: Answer, *lines: str) -> None:
    assert answer_text(answer, TODAY).splitlines() == list(lines)


def says(answer: Answer, *lines: str) -> None:
    """The text holds these lines, one after another."""
    assert "\n".join(lines) in answer_text(answer, TODAY)


SURE = "How sure: read against the Act on 22 November 2026. Not legal advice."


def test_a_minister_answers() -> None:
    minister = "Secretary of State for Work and Pensions"
    shows(
        an_answer(
            a_question("universal-credit", "Universal Credit", "Leeds"),
            Party(Sort.MINISTER, "welfare", minister, body="dwp", tier="uk", office=minister),
            because=(a_rule("universal-credit", "great-britain", 9, "Welfare Reform Act 2012 s.1"),),
            delivered_by=(Mention("jobcentres"),),
        ),
        "The Secretary of State for Work and Pensions answers for Universal Credit in",
        "Leeds. It is the minister's duty, and no other body shares it.",
        "Law: Welfare Reform Act 2012, section 1.",
        "Delivered by: jobcentres, who carry it out and do not answer for it.",
        SURE,
        "Rule: great-britain, rules/outcomes/environment/universal-credit.yaml:9",
    )


def test_devolved_ministers_answer() -> None:
    says(
        an_answer(
            a_question("trunk-roads", "trunk roads", "Fife"),
            Party(Sort.MINISTER, "roads", "Scottish Ministers", body="scottish-government", tier="nation"),
        ),
        "The Scottish Ministers answer for trunk roads in Fife. It is the ministers'",
        "duty, and no other body shares it.",
    )


def test_a_minister_who_answers_and_others_who_answer_for_part() -> None:
    says(
        an_answer(
            a_question("prisons", "prisons", "Wales"),
            Party(Sort.MINISTER, "prisons", "Secretary of State for Justice", body="moj", tier="uk"),
            westminster=Westminster(
                (
                    Minister("Secretary of State for Justice", "Ministry of Justice", ("framework", "funding")),
                    Minister("Welsh Ministers", "Welsh Government", ("prisoners' health",), reserved=""),
                )
            ),
        ),
        "Ministers also answer for: the law and guidance and funding (Justice),",
        "  prisoners' health (Welsh Government).",
    )


def test_a_matter_reserved_to_a_minister_of_the_united_kingdom() -> None:
    says(
        replace(
            BINS,
            westminster=Westminster(
                (Minister("Home Secretary", "Home Office", ("framework",), reserved="Scotland Act 1998 Sch.5"),)
            ),
        ),
        "Ministers still answer for: the law and guidance (Home Office, reserved by",
        "  Scotland Act 1998, Schedule 5).",
    )


def test_a_provider_answers_where_no_elected_body_does() -> None:
    says(
        an_answer(
            a_question("academies", "standards in an academy", "Wigan"),
            a_provider("academy trust", for_whom="Secretary of State for Education"),
        ),
        "An academy trust, which answers to the Secretary of State for Education, answers",
        "for standards in an academy in Wigan. No elected body has this duty.",
    )
    says(
        an_answer(a_question("buses", "bus services", "Shetland Islands"), a_provider("commercial bus operators")),
        "Commercial bus operators answer for bus services in Shetland Islands. No elected",
        "body has this duty.",
    )


def test_the_parish_council_where_there_is_one() -> None:
    says(
        an_answer(
            a_question("allotments", "allotments", "Wealden"),
            Party(Sort.TIER, "neighbourhood", "the parish council, where there is one", tier="neighbourhood"),
        ),
        "The parish council, where there is one, answers for allotments in Wealden. It is",
        "the council's duty, and no other body shares it.",
    )


def test_one_duty_on_several() -> None:
    councils = (a_body("Kent County Council"), a_body("Medway Council"))
    says(
        an_answer(a_question("safety", "community safety", "Kent"), *councils, mode="jointly"),
        "Kent County Council and Medway Council answer together for community safety in",
        "Kent. It is one duty on both of them.",
    )


def test_powers_that_each_may_use() -> None:
    councils = (a_body("Kent County Council", strength="power"), a_body("Sevenoaks District Council", strength="power"))
    says(
        an_answer(a_question("museums", "museums", "Sevenoaks", date(2019, 5, 1)), *councils, mode="either"),
        "Kent County Council and Sevenoaks District Council each answered for museums in",
        "Sevenoaks on 1 May 2019. Either could act, and each answered for what it did.",
    )


def test_a_power_and_not_a_duty() -> None:
    says(
        an_answer(a_question("parks", "parks", "Leeds"), a_body("Leeds City Council", strength="power")),
        "Leeds City Council answers for parks in Leeds. It is a power and not a duty.",
    )


def test_a_company_of_the_state_acts_for_its_minister() -> None:
    says(
        an_answer(
            a_question("potholes", "repair of public roads", "Sevenoaks"),
            a_body("National Highways", for_whom="Secretary of State for Transport"),
        ),
        "National Highways, for the Secretary of State for Transport, answers for repair",
        "of public roads in Sevenoaks. It is this body's duty, and no other body shares",
        "it.",
    )


def test_several_offices_to_ask() -> None:
    both = (a_body("Leeds City Council", office="the leader"), a_body("Bradford Council", office="the leader"))
    says(
        an_answer(
            a_question("safety", "community safety", "West Yorkshire"),
            *both,
            mode="jointly",
            ask=(Mention("Mayor of West Yorkshire", None, "the police"),),
        ),
        "Ask: for Leeds City Council, the leader; for Bradford Council, the leader.",
        "Ask also: the Mayor of West Yorkshire, about the police.",
    )


def test_commissioners_who_hold_the_function_stand_before_the_council() -> None:
    says(
        an_answer(
            a_question("council-tax-collection", "collection of council tax", "Slough"),
            Party(Sort.WORDS, "slough-2021", "commissioners sent by the Secretary of State"),
            beside=(a_body("Slough Borough Council"),),
            intervention=InForce(
                "slough-2021",
                "commissioners have held the council's financial functions since 1 December 2021",
                law("Local Government Act 1999 s.15"),
                taken=True,
            ),
        ),
        "Commissioners sent by the Secretary of State answer for collection of council",
        "tax in Slough, with Slough Borough Council beside them.",
        "Intervention: Commissioners have held the council's financial functions since",
        "  1 December 2021. Local Government Act 1999, section 15.",
    )


def test_an_intervention_that_takes_nothing_of_this_outcome() -> None:
    says(
        replace(BINS, intervention=InForce("b", "commissioners have held functions on finance since October 2023")),
        "Intervention: Commissioners have held functions on finance since October 2023.",
        "  It does not take this from whoever answers.",
    )


def test_who_delivers_and_who_pays() -> None:
    says(
        replace(
            BINS,
            delivered_by=(Mention("Transport for Greater Manchester"),),
            funded_by=(Mention("council tax"), Mention("Department for Transport", "dft", "a grant")),
        ),
        "Delivered by: Transport for Greater Manchester, which carries it out and does",
        "  not answer for it.",
        "Paid for by: council tax and the Department for Transport (a grant).",
    )


def test_what_is_coming_is_told_by_how_far_it_has_come() -> None:
    states = ("announced", "bill", "enacted", "partly-commenced", "made")
    coming = tuple(Coming(state, state, f"commissioners end ({state})", date(2027, 4, 1)) for state in states)
    says(
        replace(BINS, forthcoming=coming),
        "Announced, not law: commissioners end (announced).",
        "A Bill, not law: commissioners end (bill).",
        "Enacted, not in force: commissioners end (enacted).",
        "Partly in force: commissioners end (partly-commenced).",
        "Made, in force from 1 April 2027: commissioners end (made).",
    )


def test_an_unchecked_answer_says_so() -> None:
    says(
        replace(BINS, certainty=Certainty.FROM_MEMORY),
        "How sure: from memory, not yet read against the Act; last looked at on",
        "  22 November 2026. Not legal advice.",
    )
    says(
        replace(BINS, certainty=Certainty.DOUBTFUL, checked_on=None),
        "How sure: in doubt, so read the Act before you rely on this. Not legal advice.",
    )


def test_even_a_quiet_answer_says_that_it_is_in_doubt() -> None:
    quiet = answer_text(replace(POTHOLES, certainty=Certainty.DOUBTFUL), TODAY, quiet=True)
    assert quiet.splitlines()[-2:] == [
        "How sure: in doubt, so read the Act before you rely on this; last looked at on",
        "  22 November 2026. Not legal advice.",
    ]


def test_notes_stand_after_how_sure() -> None:
    says(
        replace(BINS, notes=("Sevenoaks is answered for its centre. Its edge may lie in Tonbridge and Malling.",)),
        SURE,
        "Sevenoaks is answered for its centre. Its edge may lie in Tonbridge and Malling.",
    )
