"""Questions without a single answer: nobody is named, and the next step is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.unit.present.present_answers import SCHOOLS, TODAY, a_body, a_provider, a_question, a_rule, an_answer, law

from accountability.model.answer import Answer, Choice, Party, Question, Status, Verdict
from accountability.model.who import Sort
from accountability.present.to_text import answer_text

BURY = a_question("waste-disposal", "waste disposal", "Bury", date(2018, 4, 1))


def shows(answer: Answer, *lines: str) -> None:
    assert answer_text(answer, TODAY).splitlines() == list(lines)


def unsettled(status: Status, question: Question | None, **more: object) -> Answer:
    return replace(an_answer(question, status=status), **more)  # type: ignore[arg-type]


def test_two_rules_in_conflict_stand_at_their_lines() -> None:
    rule = a_rule("waste-disposal-authority", "england", 10, "Environmental Protection Act 1990 s.30(2)", step="role")
    other = a_rule("waste-disposal-authority", "greater-manchester", 19, "SI 2011/908 art.6", step="role")
    shows(
        unsettled(
            Status.CONFLICT,
            BURY,
            because=(rule, other),
            record=(
                Verdict("waste-disposal-authority", "england", "Bury Metropolitan Borough Council", "decides"),
                Verdict(
                    "waste-disposal-authority", "greater-manchester", "Greater Manchester Combined Authority", "decides"
                ),
            ),
        ),
        "2 rules give different answers on waste disposal in Bury on 1 April 2018, so",
        "nobody is named.",
        "england names: Bury Metropolitan Borough Council. Environmental Protection Act",
        "  1990, section 30(2). rules/roles/waste-disposal-authority.yaml:10",
        "greater-manchester names: Greater Manchester Combined Authority. SI 2011/908,",
        "  article 6. rules/roles/waste-disposal-authority.yaml:19",
        "That is a fault in these rules, and says nothing of the law.",
    )


def test_no_rule_and_the_declared_reason() -> None:
    shows(
        unsettled(
            Status.NO_RULE,
            a_question("car-parks", "council car parks", "Belfast", date(2015, 3, 31)),
            notes=("Before 1 April 2015 a department ran them, and its orders have not been read.",),
        ),
        "No rule answered for council car parks in Belfast on 31 March 2015.",
        "Before 1 April 2015 a department ran them, and its orders have not been read.",
    )


def test_no_rule_and_no_reason() -> None:
    shows(
        unsettled(Status.NO_RULE, a_question("car-parks", "council car parks", "Belfast")),
        "No rule answers for council car parks in Belfast.",
        "The rules give no reason. That is a gap in these rules, and says nothing of the",
        "law.",
    )


def test_a_vacant_seat() -> None:
    shows(
        unsettled(
            Status.VACANT,
            a_question("growth-plan", "the local growth plan", "Isle of Wight"),
            because=(a_rule("growth-plan", "england", 8, "Levelling-up and Regeneration Act 2023 s.9"),),
        ),
        "Nobody sits in the seat that answers for the local growth plan in the Isle of",
        "Wight.",
        "Law: Levelling-up and Regeneration Act 2023, section 9.",
        "Rule: england, rules/outcomes/environment/growth-plan.yaml:8",
    )


def test_disputed_law_gives_each_reading_with_its_law() -> None:
    shows(
        unsettled(
            Status.DISPUTED,
            a_question("flooding", "a culvert under a road", "Leeds"),
            readings=(
                ("the culvert is part of the highway", law("Highways Act 1980 s.100")),
                ("the culvert belongs to the owner of the bank", law("Land Drainage Act 1991 s.25")),
            ),
        ),
        "The law is disputed on a culvert under a road in Leeds, so nobody is named.",
        "One reading: the culvert is part of the highway. Highways Act 1980, section 100.",
        "One reading: the culvert belongs to the owner of the bank. Land Drainage Act",
        "  1991, section 25.",
    )


def test_a_case_that_cannot_arise() -> None:
    given = a_question("potholes", "repair of public roads", "Leeds", given=(("road-class", "red-route"),))
    shows(
        unsettled(Status.NO_SUCH_CASE, given, message="There is no red route in Leeds."),
        "There is no red route in Leeds.",
        "Ask again without --given road-class=red-route",
    )


def test_a_question_that_was_not_understood() -> None:
    shows(
        unsettled(Status.NOT_UNDERSTOOD, None, message='No outcome called "binz" is known.', choices=(Choice("bins"),)),
        'No outcome called "binz" is known. Did you mean bins?',
    )


def test_branches_may_lead_to_several_or_to_nobody() -> None:
    council = a_body("Wigan Metropolitan Borough Council")
    branches = (
        Choice("a school that two keep", "--given s=two", mode="jointly", parties=(council, a_provider("diocese"))),
        Choice("a school at home", "--given s=home", status=Status.NOBODY),
        Choice("any other", "--given s=other", mode="either", parties=(council, a_body("Bolton Council"))),
    )
    lines = answer_text(replace(SCHOOLS, choices=branches, asks="Which school is meant?"), TODAY).splitlines()
    assert lines == [
        "It depends. Which school is meant?",
        "A school that two keep: Wigan Metropolitan Borough Council and its diocese",
        "  together.",
        "A school at home: nobody has the duty.",
        "Any other: Wigan Metropolitan Borough Council or Bolton Council.",
        "In every case: Wigan Metropolitan Borough Council must promote high standards.",
        "  Education Act 1996, section 13A.",
        "Add --given s=two, --given s=home or --given s=other",
    ]


def test_a_wide_place_where_one_answer_is_itself_a_question() -> None:
    park = a_body("Lake District National Park Authority")
    inside = Choice("in the park", parties=(park,))
    outside = Choice("elsewhere", parties=(a_body("Cumberland Council"),))
    shows(
        unsettled(
            Status.NARROW,
            a_question("planning", "planning applications", "Cumbria", kind="ceremonial-county"),
            choices=(
                Choice("Carlisle", parties=(a_body("Cumberland Council"),), places=("Carlisle",)),
                Choice(
                    "Allerdale",
                    status=Status.DEPENDS,
                    places=("Allerdale", "Copeland"),
                    asks="Where is the site?",
                    branches=(inside, outside),
                ),
                Choice("Barrow", status=Status.VACANT, places=("Barrow",)),
            ),
        ),
        "Cumbria has 3 answers for planning applications:",
        "  Cumberland Council: Carlisle",
        "  Allerdale and Copeland: it depends. Where is the site? In the park, the Lake",
        "    District National Park Authority; elsewhere, Cumberland Council.",
        "  Nobody sits in the seat: Barrow",
        "Ask again with a district, a town or a postcode.",
    )


def test_an_unlisted_body_in_a_list() -> None:
    parish = Party(Sort.TIER, "neighbourhood", "the parish council, where there is one")
    shows(
        unsettled(
            Status.DEPENDS,
            a_question("litter-bins", "litter bins", "Wealden"),
            asks="Which kind of land is it?",
            choices=(Choice("a village green", "--given land=green", parties=(parish,)),),
        ),
        "It depends on the kind of land. Which is it?",
        "A village green: the parish council, where there is one.",
        "Add --given land=green",
    )
