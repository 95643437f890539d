"""A body, as a person reads it: whole texts for real bodies."""

from __future__ import annotations

import pytest
from tests.first_outcomes import TODAY, with_first_outcomes

from accountability.engine.about_body import about_body
from accountability.model.compiled import Compiled
from accountability.present.body_text import body_said
from accountability.present.layout import page

TEXTS = [
    (
        "kent-county-council",
        """\
Kent County Council is the county council for 12 districts. Medway is not one.
Elected by: voters in Kent.
Led by: the council's leader and cabinet.
Questioned by: the council's scrutiny committee.
Audited by: its auditor.
Inspected by: the Care Quality Commission, the Food Standards Agency and Ofsted,
  each for its own services.
Complaints go to: the Local Government and Social Care Ombudsman; an independent
  admission appeal panel, for some of its services.
Sits as: the county or single-tier council in 12 areas. Local Government Act
  1972, section 2.
Answers for: adult social care, food standards, 6 more. Add --all to list.
In some cases, as a fact decides: bus services (who pays for the route).
Decided, no order seen: new single-tier councils replace this council in
  April 2028.
""",
    ),
    (
        "greater-manchester-combined-authority",
        """\
Greater Manchester Combined Authority is a combined authority.
Began: 1 April 2011 in place of Greater Manchester Integrated Transport
  Authority. Transport Act 2000, section 108.
Elected by: voters in Greater Manchester.
Appointed by: the councils that make it up and voters in Greater Manchester.
Answers to: the councils that make it up and voters in Greater Manchester.
Led by: the authority's members, who are the leaders of its councils and any
  elected mayor; the Mayor of Greater Manchester.
Questioned by: the authority's overview and scrutiny committee; the police and
  crime panel, for some of its services.
Audited by: its auditor.
Inspected by: His Majesty's Inspectorate of Constabulary and Fire and Rescue
  Services, for some of its services.
Complaints go to: the Local Government and Social Care Ombudsman; the
  Independent Office for Police Conduct, for some of its services.
Sits as: the local transport authority for its area in 10 areas, since
  1 April 2011. Transport Act 2000, section 108.
Sits as: the strategic authority in 10 areas, since 1 April 2011. Local
  Democracy, Economic Development and Construction Act 2009, section 103.
Sits as: the fire and rescue authority in 10 areas, as mayor of a combined
  authority, since 8 May 2017. Greater Manchester Combined Authority (Fire and
  Rescue Functions) Order 2017 (SI 2017/469); Local Democracy, Economic
  Development and Construction Act 2009, section 107D.
Sits as: the body that holds the police force to account in 10 areas, as mayor
  of a combined authority, since 8 May 2017. Greater Manchester Combined
  Authority (Transfer of Police and Crime Commissioner Functions to the Mayor)
  Order 2017 (SI 2017/470), article 1; Local Democracy, Economic Development and
  Construction Act 2009, section 107F.
1 more seat. Add --all to list.
Holds: adult skills funding, bus franchising, 18 more. Add --all to list.
Answers for: adult skills, bus services, 3 more. Add --all to list.
""",
    ),
    (
        "eden-district-council",
        """\
Eden District Council was a district council.
Ended: 31 March 2023. Then came Westmorland and Furness Council. Cumbria
  (Structural Changes) Order 2022 (SI 2022/331).
Elected by: voters in Eden district.
Led by: the council.
Questioned by: the full council or its scrutiny committee.
Audited by: its auditor.
Complaints go to: the Local Government and Social Care Ombudsman.
Sits as: the district or single-tier council in Eden, until 31 March 2023. Local
  Government Act 1972, section 2.
It answers for no outcome in these rules on 22 November 2026.
To ask about a day when it existed, add --on 2023-03-31
""",
    ),
    (
        "westmorland-and-furness-council",
        """\
Westmorland and Furness Council is a unitary council.
Began: 1 April 2023 in place of Barrow-in-Furness Borough Council, Cumbria
  County Council, Eden District Council and South Lakeland District Council.
  Cumbria (Structural Changes) Order 2022 (SI 2022/331).
Elected by: voters in Westmorland and Furness.
Led by: the council's leader and cabinet.
Questioned by: the council's scrutiny committee.
Audited by: its auditor.
Inspected by: the Care Quality Commission, the Food Standards Agency, the
  Regulator of Social Housing and Ofsted, each for its own services.
Complaints go to: the Local Government and Social Care Ombudsman; the Valuation
  Tribunal for England, the county court, the Planning Inspectorate, the Housing
  Ombudsman and an independent admission appeal panel, each for its own
  services.
Sits as: the district or single-tier council in Westmorland and Furness, since
  1 April 2023. Cumbria (Structural Changes) Order 2022 (SI 2022/331).
Sits as: the county or single-tier council in Westmorland and Furness, since
  1 April 2023. Cumbria (Structural Changes) Order 2022 (SI 2022/331).
Answers for: adult social care, council tax bills, 11 more. Add --all to list.
In some cases, as a fact decides: repairs to council homes (who is the
  landlord).
Announced, not law: councils are to bill a surcharge on homes worth more than
  two million pounds from April 2028.
""",
    ),
    (
        "pcc-cumbria",
        """\
The Police and Crime Commissioner for Cumbria was a police and crime
commissioner for Cumbria police area.
Began: 22 November 2012 in place of Cumbria Police Authority. Police Reform and
  Social Responsibility Act 2011, section 1.
Ended: 31 March 2023. Then came the Police, Fire and Crime Commissioner for
  Cumbria. Police Reform and Social Responsibility Act 2011, section 1; Fire and
  Rescue Services Act 2004, section 4A.
The same body in law: the Police, Fire and Crime Commissioner for Cumbria.
Elected by: voters in the Cumbria police area.
Led by: the Police and Crime Commissioner.
Questioned by: the police and crime panel.
Audited by: its auditor.
Sits as: the body that holds the police force to account in 6 areas, from
  22 November 2012 to 31 March 2023. Police Reform and Social Responsibility Act
  2011, section 1.
It answers for no outcome in these rules on 22 November 2026.
To ask about a day when it existed, add --on 2023-03-31
""",
    ),
    (
        "dft",
        """\
The Department for Transport is a government department for the United Kingdom.
Elected by: voters at a general election.
Answers to: Parliament, which the voters elect.
Led by: the minister who heads the department.
Questioned by: its select committee in the House of Commons and the Public
  Accounts Committee.
Audited by: the National Audit Office.
Complaints go to: the Parliamentary and Health Service Ombudsman, through a
  Member of Parliament.
Portfolios: aviation and aircraft noise, buses, disabled parking badges,
  drivers, driving tests and vehicle tests, local transport plans and
  concessionary travel, maritime safety and coastguard, parking and traffic
  enforcement, ports, harbours and ferries, railways, registration and taxing of
  vehicles, road charging and clean air zones, road safety and speed limits,
  roads, taxis and private hire, the safety of railways, trams and light rail.
Answers for: passenger train services.
""",
    ),
]


@pytest.mark.parametrize(("body", "text"), TEXTS, ids=[body for body, _ in TEXTS])
def test_a_body(body: str, text: str, built_in: Compiled) -> None:
    book = with_first_outcomes(built_in)
    assert page(body_said(about_body(book, book.bodies[body], TODAY), TODAY)) == text


def test_with_all_every_outcome_seat_and_power_is_told(built_in: Compiled) -> None:
    found = about_body(built_in, built_in.bodies["greater-manchester-combined-authority"], TODAY)
    text = page(body_said(found, TODAY, everything=True))
    plain = " ".join(text.split())
    assert plain.count("Sits as: ") == len(found.seats)
    assert plain.count("Holds: ") == len(found.powers)
    assert all(item.title in plain for item in found.items)
    assert "--all" not in text
    assert max(map(len, text.splitlines())) <= 80
