"""Why a body answers, and why another does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.unit.present.present_answers import POTHOLES, SCHOOLS, TODAY, a_body, a_question, a_rule, an_answer, law

from accountability.model.answer import Verdict
from accountability.model.source import Span
from accountability.present.layout import lines_of
from accountability.present.why_text import why_not_said, why_text

FILE = "rules/roles/local-planning-authority.yaml"
PARK = "Lake District National Park Authority"
ACT = "Town and Country Planning Act 1990"
RECORD = (
    Verdict("local-planning-authority", "national-park", PARK, "decides", law=law(f"{ACT} s.4A"), span=Span(FILE, 19)),
    Verdict(
        "local-planning-authority",
        "england",
        "Cumberland Council",
        "gives way",
        to="national-park",
        law=law(f"{ACT} s.1"),
        edge_law=law(f"{ACT} s.4A"),
        span=Span(FILE, 10),
    ),
    Verdict("local-planning-authority", "wales", "", "wrong place", law=law(f"{ACT} s.1"), span=Span(FILE, 28)),
)
KESWICK = an_answer(
    a_question("planning", "planning applications", "Keswick", given=(("special-planning", "lake-district"),)),
    a_body(PARK),
    because=(
        a_rule("local-planning-authority", "national-park", 19, f"{ACT} s.4A", displaced=("england",), step="role"),
    ),
    record=RECORD,
)


def test_an_exception_decides() -> None:
    assert why_text(KESWICK, TODAY).splitlines() == [
        "The Lake District National Park Authority answers for planning applications in",
        "Keswick, because the rule national-park is an exception to the rule england.",
        "Rule           Would name                             What happened",
        "national-park  Lake District National Park Authority  decides",
        "england        Cumberland Council                     gives way to national-park",
        "wales          nobody here                            wrong place",
        "Law: for national-park, Town and Country Planning Act 1990, section 4A. For",
        "  england, section 1 of that Act.",
        "Rules: rules/roles/local-planning-authority.yaml:19, :10 and :28",
    ]


def test_an_exception_with_law_of_its_own() -> None:
    gave_way = replace(RECORD[1], edge_law=law("Environment Act 1995 s.67"))
    text = why_text(replace(KESWICK, record=(RECORD[0], gave_way, RECORD[2])), TODAY)
    assert "section 1 of that Act. england gives way under Environment Act" in text.replace("\n ", "")


def test_only_the_step_in_which_something_was_weighed_is_shown() -> None:
    record = (
        Verdict("potholes", "england-and-wales", "the highway authority", "decides", span=Span("rules/p.yaml", 17)),
        Verdict("highway-authority", "england", "Kent County Council", "decides", span=Span("rules/roles/h.yaml", 10)),
    )
    assert why_text(replace(POTHOLES, record=record, because=POTHOLES.because), TODAY).splitlines()[3:6] == [
        "england applies.",
        "Rule     Would name           What happened",
        "england  Kent County Council  decides",
    ]


def test_both_steps_are_shown_where_something_gave_way_in_each() -> None:
    record = (
        Verdict("potholes", "toll", "the toll company", "decides", span=Span("rules/p.yaml", 17)),
        Verdict("potholes", "england", "the highway authority", "gives way", "toll", span=Span("rules/p.yaml", 12)),
        Verdict("highway-authority", "trunk", "National Highways", "decides", span=Span("rules/roles/h.yaml", 19)),
        Verdict("highway-authority", "england", "Kent", "gives way", "trunk", span=Span("rules/roles/h.yaml", 10)),
    )
    lines = why_text(replace(POTHOLES, record=record, because=POTHOLES.because), TODAY).splitlines()
    assert "What the law asks for (potholes):" in lines
    assert "Who that is here (highway-authority):" in lines


def test_why_there_is_no_single_answer() -> None:
    assert why_text(SCHOOLS, TODAY).startswith("It depends on the type of school. Which is it?\n")


def test_why_not_gives_the_smallest_change() -> None:
    assert lines_of(
        why_not_said(
            KESWICK,
            TODAY,
            name="Cumberland Council",
            reason="the site is inside a national park",
            change="a site outside the park",
            add="--in Workington",
        )
    ) == [
        "Cumberland Council does not answer, because the site is inside a national park.",
        "The smallest change that would name it: a site outside the park, such as",
        "  --in Workington",
    ]


def test_why_not_where_no_single_change_would_do() -> None:
    assert lines_of(
        why_not_said(KESWICK, TODAY, name="Kent County Council", reason="", here="It does not act in Keswick.")
    ) == [
        "Kent County Council does not answer for planning applications in Keswick.",
        "No single change would name it.",
        "It does not act in Keswick.",
    ]


def test_why_not_somebody_who_does_answer() -> None:
    assert lines_of(why_not_said(KESWICK, TODAY, name=PARK, reason="")) == [
        "It does. The Lake District National Park Authority answers for planning",
        "applications in Keswick.",
    ]


def test_why_not_on_a_past_day() -> None:
    past = replace(KESWICK, question=a_question("planning", "planning applications", "Keswick", date(2023, 3, 31)))
    assert lines_of(why_not_said(past, TODAY, name="Cumberland Council", reason="it began on 1 April 2023")) == [
        "Cumberland Council did not answer, because it began on 1 April 2023.",
        "No single change would name it.",
    ]
