"""The line as a person reads it: whole texts of real answers from the built-in pack."""

from __future__ import annotations

from datetime import date

import pytest

from accountability.model.compiled import Compiled
from accountability.present.trace_text import trace_text
from accountability.rulebook import Rulebook

TODAY = date(2026, 11, 22)

BUSES = """\
Bus services in Wigan: who answers, from Parliament to the voters.
UK Parliament
  Secretary of State for Transport answers to it for the law on buses and bus
  funding. Ministerial Code.
  Secretary of State for Housing, Communities and Local Government answers to it
  for council funding and any intervention.
  The ministers' lines stop here.
    Greater Manchester Combined Authority has held bus franchising here since
    24 September 2023. Transport Act 2000, section 123A.
      Mayor of Greater Manchester answers for bus services. Local Democracy,
      Economic Development and Construction Act 2009, section 107A.
        Voters in Greater Manchester elect the Mayor. Next: May 2028.
Not in the line: bus companies under contract to the authority, who deliver.
Questioned by: the Transport Committee; the Housing, Communities and Local
  Government Committee.
Accounting officer: Permanent Secretary, Department for Transport; Permanent
  Secretary, Ministry of Housing, Communities and Local Government.
Not for a minister: timetables, routes, late buses, a company's choice to
  withdraw a route.
How sure: from memory, not yet read against the Act; last looked at on
  22 November 2026. Not legal advice.
"""
BINS = """\
Household rubbish collection in Sevenoaks: who answers, from Parliament to the
voters.
UK Parliament
  Secretary of State for Environment, Food and Rural Affairs answers to it for
  the national rules on collection. Ministerial Code.
  Secretary of State for Housing, Communities and Local Government answers to it
  for council funding and any intervention.
  The ministers' lines stop here.
    Sevenoaks District Council has the duty here, as the waste collection
    authority. Environmental Protection Act 1990, sections 45 and 30(3).
      The council's leader and cabinet answer for household rubbish collection.
      Local Government Act 2000, section 9C.
        Voters in Sevenoaks district elect the council. Local Government Act
        1972, section 7.
Not in the line: the council's own crews or its contractor, who deliver; council
  tax and government grant to the council, who pay.
Questioned by: the Environment, Food and Rural Affairs Committee; the Housing,
  Communities and Local Government Committee.
Accounting officer: Permanent Secretary, Department for Environment, Food and
  Rural Affairs; Permanent Secretary, Ministry of Housing, Communities and Local
  Government.
Not for a minister: collection days, missed bins, crews.
"""
POLICING = """\
Local policing in Wigan: who answers, from Parliament to the voters.
UK Parliament
  Secretary of State for the Home Department answers to it for the law, national
  standards and powers and the police grant. Ministerial Code.
  The minister's line stops here.
    Greater Manchester Combined Authority has the duty here. It has been the
    body that holds the police force to account here since 8 May 2017. Local
    Democracy, Economic Development and Construction Act 2009, section 107F;
    Police Reform and Social Responsibility Act 2011, section 1.
      Mayor of Greater Manchester answers for local policing. Local Democracy,
      Economic Development and Construction Act 2009, section 107A.
        Voters in Greater Manchester elect the Mayor. Next: May 2028.
Not in the line: the chief officer and the police force, who deliver.
Questioned by: the Home Affairs Committee.
Accounting officer: the Permanent Secretary, Home Office.
Not for a minister: one arrest or investigation, where patrols go, which police
  stations open.
"""
UNIVERSAL_CREDIT = """\
Universal Credit in Leeds: who answers, from Parliament to the voters.
UK Parliament
  Secretary of State for Work and Pensions answers to it for Universal Credit:
  the law, the rates, the money and every decision on a claim. Welfare Reform
  Act 2012, section 1; Welfare Reform Act 2012 (Commencement No. 9 and
  Transitional and Transitory Provisions and Commencement No. 8 and Savings and
  Transitional Provisions (Amendment)) Order 2013 (SI 2013/983).
  Voters in the United Kingdom elect its House of Commons. Representation of the
  People Act 1983, section 1.
Not in the line: Jobcentre Plus and the department's service centres, who
  deliver.
Questioned by: the Work and Pensions Committee.
Accounting officer: Permanent Secretary, Department for Work and Pensions.
Not for a minister: what a tribunal decides on an appeal.
How sure: from memory, not yet read against the Acts; last looked at on
  22 November 2026. Not legal advice.
"""
POTHOLES = """\
Repair of public roads in Glasgow: who answers, from the Scottish Parliament to
the voters.
Scottish Parliament
  Scottish Ministers answer to it for the law on roads, money for road repairs,
  council funding and any intervention.
  The ministers' line stops here.
    Glasgow City Council has the duty here, as the highway authority for the
    road. Roads (Scotland) Act 1984, sections 1 and 2.
      The council's leader answers for repair of public roads. Local Government
      (Scotland) Act 1973, section 56.
        Voters in Glasgow elect the council. Next: May 2027. Local Government
        etc. (Scotland) Act 1994, section 5; Local Governance (Scotland) Act
        2004, section 1.
Not in the line: council tax and government grant for road repairs, who pay.
Assumed: an ordinary public road. If not, add --given road-class=trunk
Reserved to Westminster: nothing that these rules name.
Accounting officer: Permanent Secretary to the Scottish Government.
Not for a minister: which street is mended first, how soon a pothole is filled,
  a claim for a damaged car.
How sure: from memory, not yet read against the Act; last looked at on
  22 November 2026. Not legal advice.
"""
CARE = """\
Adult social care in Derry: who answers, from the Northern Ireland Assembly to
the voters.
Northern Ireland Assembly
  Minister of Health answers to it for the national rules and inspection.
  Northern Ireland Act 1998, section 29.
    Western Health and Social Care Trust has the duty here, as the authority for
    adult social care. Health and Personal Social Services (Northern Ireland)
    Order 1972, article 15; Health and Social Care Act (Northern Ireland) 2022,
    section 2.
    Western Health and Social Care Trust answers to the Minister of Health.
    Health and Personal Social Services (Northern Ireland) Order 1991,
    article 10; Health and Social Care (Reform) Act (Northern Ireland) 2009,
    section 21.
      The trust's chair and chief executive answer for adult social care. Health
      and Personal Social Services (Northern Ireland) Order 1991, article 10.
  Voters in Northern Ireland elect it. Northern Ireland Act 1998, section 33.
Reserved to Westminster: nothing that these rules name.
Questioned by: the Committee for Health.
Accounting officer: Permanent Secretary, Department of Health (Northern
  Ireland).
Not for a minister: one person's assessment, the choice of care home, the hours
  in one care plan.
How sure: from memory, not yet read against the law; last looked at on
  22 November 2026. Not legal advice.
"""
INQUEST = """\
The finding of an inquest in Norfolk: who answers, from Parliament to where the
line ends.
UK Parliament
  Lord Chancellor and Secretary of State for Justice answers to it for the law
  on coroners and inquests. Ministerial Code.
  The minister's line stops here.
    A senior coroner decides. The line ends here: a coroner is a judge, and the
    finding of an inquest is a judicial decision. Coroners and Justice Act 2009,
    sections 1, 10 and 24.
Questioned by: the Justice Committee.
Accounting officer: Permanent Secretary, Ministry of Justice.
Not for a minister: the finding itself, the evidence that is called.
"""


@pytest.fixture(scope="module")
def book(built_in: Compiled) -> Rulebook:
    return Rulebook(built_in)


@pytest.mark.parametrize(
    ("outcome", "place", "text"),
    [
        pytest.param("buses", "Wigan", BUSES, id="a mayor holds a power"),
        pytest.param("bins", "Sevenoaks", BINS, id="a district council"),
        pytest.param("policing", "Wigan", POLICING, id="a mayor sits at a tier"),
        pytest.param("Universal Credit", "Leeds", UNIVERSAL_CREDIT, id="a minister"),
        pytest.param("potholes", "Glasgow", POTHOLES, id="a Scottish council"),
        pytest.param("adult social care", "Derry", CARE, id="a trust under a minister of Northern Ireland"),
        pytest.param("inquest", "Norfolk", INQUEST, id="nobody elected"),
    ],
)
def test_the_line_is_told_from_the_top(book: Rulebook, outcome: str, place: str, text: str) -> None:
    assert trace_text(book.who(outcome, place, TODAY), TODAY) == text


def test_where_a_smaller_place_would_settle_it_there_is_no_line(book: Rulebook) -> None:
    text = trace_text(book.who("planning", "London", TODAY), TODAY)
    assert text.startswith("Greater London has 33 answers")
    assert text.endswith("\nEach of them has a line of its own. Ask again for one of them.\n")
    assert "Parliament" not in text


def test_where_a_fact_would_settle_it_the_choices_are_told(book: Rulebook) -> None:
    text = trace_text(book.who("school standards", "Leeds", TODAY), TODAY)
    assert text.startswith("It depends on the type of school.")
    assert "Add --given school-type=academy or --given school-type=maintained\n" in text
    assert text.endswith("\nEach of them has a line of its own. Ask again for one of them.\n")


def test_a_question_that_is_not_understood_is_answered_as_ever(book: Rulebook) -> None:
    assert trace_text(book.who("bins", "Sevenoakes", TODAY), TODAY).startswith('No place called "Sevenoakes" is known.')


def test_a_past_day_is_in_the_past(book: Rulebook) -> None:
    text = trace_text(book.who("bins", "Eden", date(2023, 3, 31)), TODAY)
    assert text.startswith("Household rubbish collection in Eden on 31 March 2023: who answered, from")


def test_every_trace_fits_eighty_columns_in_plain_letters(book: Rulebook) -> None:
    for outcome in sorted(book.compiled.outcomes):
        for place in ("Sevenoaks", "Wigan", "Cardiff", "Stornoway", "Derry", "Camden"):
            text = trace_text(book.who(outcome, place, TODAY), TODAY)
            text.encode("cp1252")
            assert all(len(line) <= 80 for line in text.splitlines()), text
            assert "{" not in text
