"""Everything answered for in a place, as a person reads it: whole texts for real places."""

from __future__ import annotations

from datetime import date

import pytest
from tests.first_outcomes import TODAY, with_first_outcomes

from accountability.engine.around import around_place
from accountability.model.compiled import Compiled
from accountability.present.layout import page
from accountability.present.place_text import place_said

TEXTS = [
    (
        "sevenoaks",
        TODAY,
        """\
Sevenoaks is a district in Kent, England. Who answers here:
Sevenoaks District Council: council tax bills, food hygiene, 3 more.
Kent County Council: adult social care, food standards, public health, 5 more.
Police and Crime Commissioner for Kent: local policing.
Kent and Medway Fire and Rescue Authority: fires and rescues.
NHS Kent and Medway Integrated Care Board: planned hospital care.
Ministers: adult skills, delays in the courts, passenger train services, 2 more.
No public body: bus services (a bus operator).
Nobody has the duty: public toilets.
No elected person answers: running elections, the finding of an inquest.
It depends on a fact: repairs to council homes (who is the landlord), standards
  in schools (the type of school).
Part of: Kent police area, South East region.
Constituencies: Sevenoaks, Tonbridge.
Announced, not law: councils are to bill a surcharge on homes worth more than
  two million pounds from April 2028.
Decided, no order seen: new single-tier councils replace Sevenoaks District
  Council and Kent County Council in April 2028.
To name every outcome, add --all
""",
    ),
    (
        "east-sussex",
        TODAY,
        """\
East Sussex is a county in England. Who answers here:
East Sussex County Council: adult social care, food standards, 6 more.
Police and Crime Commissioner for Sussex: local policing.
East Sussex Fire and Rescue Authority: fires and rescues.
NHS Surrey and Sussex Integrated Care Board: planned hospital care.
Ministers: adult skills, delays in the courts, passenger train services, 2 more.
No public body: bus services (a bus operator).
Nobody has the duty: public toilets.
No elected person answers: running elections, the finding of an inquest.
It depends on a fact: standards in schools (the type of school).
Several bodies, so ask in a smaller place: council tax bills (5), 5 more.
Part of: Sussex and Brighton, Sussex police area, South East region.
Constituencies: Bexhill and Battle, Brighton Kemptown and Peacehaven, 5 more.
Announced, not law: councils are to bill a surcharge on homes worth more than
  two million pounds from April 2028.
Decided, no order seen: new single-tier councils replace Eastbourne Borough
  Council and 5 more in April 2028.
Made, in force from 4 May 2028: the first Mayor of Sussex and Brighton is to be
  elected on 4 May 2028.
To name every outcome, add --all
""",
    ),
    (
        "leeds",
        TODAY,
        """\
Leeds is a metropolitan borough in England. Who answers here:
Leeds City Council: adult social care, council tax bills, food hygiene, 10 more.
West Yorkshire Combined Authority: adult skills, local policing.
West Yorkshire Fire and Rescue Authority: fires and rescues.
NHS West Yorkshire Integrated Care Board: planned hospital care.
Ministers: delays in the courts, passenger train services, passports, 1 more.
No public body: bus services (a bus operator).
Nobody has the duty: public toilets.
No elected person answers: running elections, the finding of an inquest.
It depends on a fact: repairs to council homes (who is the landlord), standards
  in schools (the type of school).
Part of: West Yorkshire, Yorkshire and the Humber region.
Constituencies: Leeds Central and Headingley, Leeds East, 8 more.
Announced, not law: councils are to bill a surcharge on homes worth more than
  two million pounds from April 2028.
To name every outcome, add --all
""",
    ),
    (
        "city-of-london",
        TODAY,
        """\
The City of London is a council area with a law of its own in London, England.
Who answers here:
City of London Corporation: adult social care, council tax bills, 12 more.
London Fire Commissioner: fires and rescues.
NHS North East London Integrated Care Board: planned hospital care.
Transport for London: bus services.
Ministers: adult skills, delays in the courts, passenger train services, 2 more.
Nobody has the duty: public toilets.
No elected person answers: running elections, the finding of an inquest.
It depends on a fact: repairs to council homes (who is the landlord), standards
  in schools (the type of school).
Part of: Greater London, London region.
Constituency: Cities of London and Westminster.
Announced, not law: councils are to bill a surcharge on homes worth more than
  two million pounds from April 2028.
To name every outcome, add --all
""",
    ),
    (
        "glasgow-city",
        TODAY,
        """\
Glasgow is a council area in Scotland. Who answers here:
Glasgow City Council: adult social care, council tax bills, 11 more.
Scottish Police Authority: local policing.
Scottish Fire and Rescue Service: fires and rescues.
NHS Greater Glasgow and Clyde: planned hospital care, public health.
Bodies for a whole nation: adult skills (Scottish Further and Higher Education
  Funding Council).
Ministers: passenger train services, passports, Universal Credit.
No public body: bus services (a bus operator), 1 more.
Nobody has the duty: public toilets.
No elected person answers: delays in the courts, running elections, 1 more.
Part of: Strathclyde.
Constituencies: Glasgow East, Glasgow North, Glasgow North East, 5 more.
Enacted, not in force: an independent inspectorate of schools is to begin work
  in Scotland.
To name every outcome, add --all
""",
    ),
    (
        "belfast",
        TODAY,
        """\
Belfast is a district in Northern Ireland. Who answers here:
Belfast City Council: food hygiene, food standards, 3 more.
Northern Ireland Policing Board: local policing.
Northern Ireland Fire and Rescue Service Board: fires and rescues.
Education Authority: school places.
Bodies for a whole nation: help for people who are homeless (the Northern
  Ireland Housing Executive), 2 more.
Ministers: adult skills, bus services, council tax bills, 6 more.
No public body: standards in schools (a governing body).
Nobody has the duty: public toilets.
No elected person answers: running elections, the finding of an inquest.
It depends on a fact: repairs to council homes (who is the landlord).
Several bodies, so ask in a smaller place: adult social care (2), 1 more.
Constituencies: Belfast East, Belfast North, Belfast South and Mid Down, 2 more.
Made on 1 April 2015 out of: Belfast, Castlereagh, Lisburn and North Down. Local
  Government (Boundaries) Act (Northern Ireland) 2008, section 1; Local
  Government Act (Northern Ireland) 1972, section 1.
To name every outcome, add --all
""",
    ),
    (
        "eden",
        TODAY,
        """\
Eden was a district in Cumbria, England. As an area it ended on 31 March 2023.
Who answers on its ground, in Westmorland and Furness:
Westmorland and Furness Council: adult social care, council tax bills, 10 more.
Police, Fire and Crime Commissioner for Cumbria: local policing.
Cumbria Commissioner Fire and Rescue Authority: fires and rescues.
NHS North East and North Cumbria Integrated Care Board: planned hospital care.
Ministers: adult skills, delays in the courts, passenger train services, 2 more.
No public body: bus services (a bus operator).
Nobody has the duty: public toilets.
No elected person answers: running elections, the finding of an inquest.
It depends on a fact: planning applications (is the site in a national park or a
  development area), repairs to council homes (who is the landlord), standards
  in schools (the type of school).
Part of: Cumbria (strategic authority), Cumbria police area, North West region.
Constituencies: Barrow and Furness, Morecambe and Lunesdale, 2 more.
On 1 April 2023 it passed to: Westmorland and Furness. Cumbria (Structural
  Changes) Order 2022 (SI 2022/331).
Made, in force from 6 May 2027: the first Mayor of Cumbria is to be elected on
  6 May 2027.
Announced, not law: councils are to bill a surcharge on homes worth more than
  two million pounds from April 2028.
To name every outcome, add --all
""",
    ),
    (
        "eden",
        date(2023, 3, 31),
        """\
Eden was a district in Cumbria, England. Who answered here on 31 March 2023:
Eden District Council: council tax bills, food hygiene, 2 more.
Cumbria County Council: adult social care, fires and rescues, 7 more.
Police and Crime Commissioner for Cumbria: local policing.
NHS North East and North Cumbria Integrated Care Board: planned hospital care.
Ministers: adult skills, delays in the courts, passenger train services, 2 more.
No public body: bus services (a bus operator).
Nobody has the duty: public toilets.
No elected person answers: running elections, the finding of an inquest.
It depends on a fact: planning applications (is the site in a national park or a
  development area), repairs to council homes (who is the landlord), standards
  in schools (the type of school).
Part of: Cumbria police area, North West region.
Constituency: Penrith and The Border.
On 1 April 2023 it passed to: Westmorland and Furness. Cumbria (Structural
  Changes) Order 2022 (SI 2022/331).
To name every outcome, add --all
""",
    ),
    (
        "kent",
        TODAY,
        """\
Kent is a county in England. Who answers here:
Kent County Council: adult social care, food standards, public health, 5 more.
Police and Crime Commissioner for Kent: local policing.
Kent and Medway Fire and Rescue Authority: fires and rescues.
NHS Kent and Medway Integrated Care Board: planned hospital care.
Ministers: adult skills, delays in the courts, passenger train services, 2 more.
No public body: bus services (a bus operator).
Nobody has the duty: public toilets.
No elected person answers: running elections, the finding of an inquest.
It depends on a fact: standards in schools (the type of school).
Several bodies, so ask in a smaller place: council tax bills (12), 5 more.
Part of: Kent police area, South East region.
Not in it, though people may think so: Medway.
Constituencies: Ashford, Canterbury, Chatham and Aylesford, Dartford, 12 more.
Announced, not law: councils are to bill a surcharge on homes worth more than
  two million pounds from April 2028.
Decided, no order seen: new single-tier councils replace Ashford Borough Council
  and 12 more in April 2028.
To name every outcome, add --all
""",
    ),
]


@pytest.mark.parametrize(("place", "on", "text"), TEXTS, ids=[f"{place}-{on}" for place, on, _ in TEXTS])
def test_a_place(place: str, on: date, text: str, built_in: Compiled) -> None:
    book = with_first_outcomes(built_in)
    assert page(place_said(around_place(book, book.places[place], on), TODAY)) == text


@pytest.mark.parametrize("place", ["sevenoaks", "kent", "wales", "belfast", "Otley@leeds", "sevenoaks-constituency"])
def test_with_all_every_outcome_is_named_and_nothing_is_counted(place: str, built_in: Compiled) -> None:
    text = page(place_said(around_place(built_in, built_in.places[place], TODAY), TODAY, everything=True))
    plain = " ".join(text.split())
    assert all(outcome.title in plain for outcome in built_in.outcomes.values())
    assert " more." not in text.partition("Part of")[0]
    assert max(map(len, text.splitlines())) <= 80
    assert all(letter.isascii() or letter.isalpha() for letter in text)
