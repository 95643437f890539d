"""What differs between two sides, as a person reads it: whole texts for real changes."""

from __future__ import annotations

from datetime import date

import pytest
from tests.first_outcomes import TODAY, with_first_outcomes, without_lines

from accountability.engine.compare import Asking, compare
from accountability.model.compiled import Compiled
from accountability.present.compare_text import compare_said
from accountability.present.layout import page

Sided = tuple[str, date]
TEXTS = [
    (
        ("eden", date(2023, 3, 31)),
        ("eden", date(2023, 4, 1)),
        """\
15 of 27 answers in Eden have a new body. 1 differs only in an exception. No
rule changed.
8 from Cumbria County Council to Westmorland and Furness Council.
4 from Eden District Council to Westmorland and Furness Council.
1 from Cumbria County Council to the Cumbria Commissioner Fire and Rescue
  Authority: fires and rescues.
1 from Eden District Council or its housing association to Westmorland and
  Furness Council or its housing association: repairs to council homes.
1 from the Lake District National Park Authority, the Yorkshire Dales National
  Park Authority or Eden District Council to the Lake District National Park
  Authority, the Yorkshire Dales National Park Authority or Westmorland and
  Furness Council: planning applications.
Bus services, if it is a route that the local transport authority pays for: from
  Cumbria County Council to Westmorland and Furness Council.
The Police and Crime Commissioner for Cumbria became the Police, Fire and Crime
Commissioner for Cumbria. Local policing did not move.
Cause: Cumbria (Structural Changes) Order 2022 (SI 2022/331), for Westmorland
  and Furness Council (rules/tiers/upper.csv:LINE, rules/tiers/lower.csv:LINE).
Cause: Fire and Rescue Services Act 2004, section 4A; Police, Fire and Crime
  Commissioner for Cumbria (Fire and Rescue Authority) Order 2022
  (SI 2022/1230), article 3, for the Cumbria Commissioner Fire and Rescue
  Authority (rules/tiers/fire.yaml:LINE).
""",
    ),
    (
        ("bolton", date(2018, 3, 31)),
        ("bolton", date(2018, 4, 1)),
        """\
1 of 27 answers in Bolton has a new body. The rule changed for 1.
1 from Greater Manchester Waste Disposal Authority to Greater Manchester
  Combined Authority: waste disposal.
Cause: Local Democracy, Economic Development and Construction Act 2009,
  section 105A, for Greater Manchester Combined Authority
  (rules/tiers/joint-waste.yaml:LINE).
""",
    ),
    (
        ("sevenoaks", TODAY),
        ("leeds", TODAY),
        """\
19 of 27 answers differ between Sevenoaks and Leeds. 17 have another body at the
same level. 1 is put elsewhere by a rule. 1 differs only in an exception.
8 Kent County Council in Sevenoaks, Leeds City Council in Leeds.
5 Sevenoaks District Council in Sevenoaks, Leeds City Council in Leeds.
1 Kent and Medway Fire and Rescue Authority in Sevenoaks, West Yorkshire Fire
  and Rescue Authority in Leeds: fires and rescues.
1 NHS Kent and Medway Integrated Care Board in Sevenoaks, NHS West Yorkshire
  Integrated Care Board in Leeds: planned hospital care.
1 Sevenoaks District Council or its housing association in Sevenoaks, Leeds City
  Council or its housing association in Leeds: repairs to council homes.
1 the Police and Crime Commissioner for Kent in Sevenoaks, West Yorkshire
  Combined Authority in Leeds: local policing.
Adult skills: the Secretary of State for Work and Pensions in Sevenoaks, West
  Yorkshire Combined Authority in Leeds. Rule: england
  (rules/outcomes/skills/adult-skills.yaml:LINE), there combined-authority
  (rules/outcomes/skills/adult-skills.yaml:LINE).
Bus services, if it is a route that the local transport authority pays for: Kent
  County Council in Sevenoaks, West Yorkshire Combined Authority in Leeds.
Seats: Local Government Act 1972, section 2, for Kent County Council
  (rules/tiers/upper.csv:LINE), Leeds City Council (rules/tiers/upper.csv:LINE,
  rules/tiers/lower.csv:LINE) and Sevenoaks District Council
  (rules/tiers/lower.csv:LINE).
Seats: Fire and Rescue Services Act 2004, sections 1 and 4, for Kent and Medway
  Fire and Rescue Authority (rules/tiers/fire.yaml:LINE).
Seats: Fire and Rescue Services Act 2004, section 1; Local Government Act 1985,
  section 26, for West Yorkshire Fire and Rescue Authority
  (rules/tiers/fire.yaml:LINE).
Seats: Police Reform and Social Responsibility Act 2011, section 1, for the
  Police and Crime Commissioner for Kent (rules/tiers/police.yaml:LINE).
Seats: West Yorkshire Combined Authority (Election of Mayor and Functions) Order
  2021 (SI 2021/112), article 34; Local Democracy, Economic Development and
  Construction Act 2009, section 107F, for West Yorkshire Combined Authority
  (rules/tiers/police.yaml:LINE).
Seats: National Health Service Act 2006, section 14Z25, for NHS Kent and Medway
  Integrated Care Board (rules/tiers/nhs-commissioner.csv:LINE) and NHS West
  Yorkshire Integrated Care Board (rules/tiers/nhs-commissioner.csv:LINE).
""",
    ),
    (
        ("leeds", date(2013, 3, 31)),
        ("leeds", date(2013, 4, 1)),
        """\
2 of 27 answers in Leeds moved by a rule. The rule changed for 2.
Planned hospital care: from Leeds Primary Care Trust to NHS Leeds North Clinical
  Commissioning Group, NHS Leeds South and East Clinical Commissioning Group or
  NHS Leeds West Clinical Commissioning Group. Rule: england
  (rules/outcomes/nhs/hospital-care.yaml:LINE), then england
  (rules/outcomes/nhs/hospital-care.yaml:LINE).
Public health: from Leeds Primary Care Trust to Leeds City Council. Rule:
  england (rules/outcomes/public-health/public-health.yaml:LINE), then england
  (rules/outcomes/public-health/public-health.yaml:LINE).
""",
    ),
]


def compared(book: Compiled, left: Sided, right: Sided, *outcomes: str) -> str:
    sides = [Asking(book, book.places[place], on) for place, on in (left, right)]
    return page(compare_said(compare(sides[0], sides[1], outcomes), TODAY))


@pytest.mark.parametrize(("left", "right", "text"), TEXTS, ids=[f"{a[0]}-{b[0]}-{b[1]}" for a, b, _ in TEXTS])
def test_a_comparison(left: Sided, right: Sided, text: str, built_in: Compiled) -> None:
    assert without_lines(compared(with_first_outcomes(built_in), left, right)) == text


@pytest.mark.parametrize(
    ("left", "right", "outcome", "text"),
    [
        (
            ("sevenoaks", TODAY),
            ("leeds", TODAY),
            "waste-collection",
            """\
Who answers for household rubbish collection differs between Sevenoaks and
Leeds.
Sevenoaks District Council in Sevenoaks, Leeds City Council in Leeds.
Seats: Local Government Act 1972, section 2, for Sevenoaks District Council
  (rules/tiers/lower.csv:LINE) and Leeds City Council
  (rules/tiers/lower.csv:LINE).
""",
        ),
        (
            ("wigan", TODAY),
            ("bury", TODAY),
            "bus-services",
            "Who answers for bus services is the same in Wigan and Bury.\n",
        ),
    ],
)
def test_one_outcome(left: Sided, right: Sided, outcome: str, text: str, built_in: Compiled) -> None:
    assert without_lines(compared(built_in, left, right, outcome)) == text


def test_nothing_differs_from_itself(built_in: Compiled) -> None:
    book = with_first_outcomes(built_in)
    same = compared(book, ("sevenoaks", TODAY), ("sevenoaks", TODAY))
    assert same == "All 27 answers are the same in Sevenoaks.\n"
