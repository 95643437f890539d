Feature: Who answers for health and care
  Councils answer for social care, and in England for public health since 2013. A
  commissioner answers for hospital care, and trusts deliver it.

  Scenario: Social care in a shire district is the county's
    Given the date is 22 November 2026
    When I ask who is answerable for "adult social care" in "Sevenoaks"
    Then Kent County Council is answerable
    And Sevenoaks District Council is not answerable
    And the answer cites "Care Act 2014 s.18"

  Scenario: The day before the Care Act
    When I ask who is answerable for "adult social care" in "Sevenoaks" on 31 March 2015
    Then Kent County Council is answerable
    And the answer cites "National Health Service and Community Care Act 1990 s.47"

  Scenario: Social care for a whole county has one answer
    Given the date is 22 November 2026
    When I ask who is answerable for "adult social care" in "Kent"
    Then Kent County Council is answerable

  Scenario: Social care in the Isles of Scilly
    Given the date is 22 November 2026
    When I ask who is answerable for "adult social care" in "Isles of Scilly"
    Then Council of the Isles of Scilly is answerable
    And Cornwall Council is not answerable

  Scenario: Social care in Wales under the Welsh Act
    When I ask who is answerable for "adult social care" in "Cardiff" on 6 April 2016
    Then City of Cardiff Council is answerable
    And the answer cites "Social Services and Well-being (Wales) Act 2014 s.35"

  Scenario: Social care in Scotland stays with the council that delegated it
    Given the date is 22 November 2026
    When I ask who is answerable for "adult social care" in "Fife"
    Then Fife Council is answerable
    And Fife Integration Joint Board is not answerable

  Scenario: Social care in Highland stays with the council though NHS Highland leads it
    Given the date is 22 November 2026
    When I ask who is answerable for "adult social care" in "Highland"
    Then The Highland Council is answerable
    And NHS Highland is not answerable
    And the answer rests on rule "highland"

  Scenario: Social care in Northern Ireland is the trust's
    Given the date is 22 November 2026
    When I ask who is answerable for "adult social care" in "Derry City and Strabane"
    Then Western Health and Social Care Trust is answerable

  Scenario: Belfast since 2015 reaches into the area of two trusts
    Given the date is 22 November 2026
    When I ask who is answerable for "adult social care" in "Belfast"
    Then the answer is narrow

  Scenario: Public health the day before councils had it
    When I ask who is answerable for "public health" in "Bury" on 31 March 2013
    Then Bury Primary Care Trust is answerable
    And Bury Metropolitan Borough Council is not answerable

  Scenario: Public health on the first day with councils
    When I ask who is answerable for "public health" in "Bury" on 1 April 2013
    Then Bury Metropolitan Borough Council is answerable
    And the answer cites "National Health Service Act 2006 s.2B"

  Scenario: Public health in a shire district is the county's
    Given the date is 22 November 2026
    When I ask who is answerable for "public health" in "Sevenoaks"
    Then Kent County Council is answerable
    And Sevenoaks District Council is not answerable

  Scenario: Public health in Northern Ireland
    When I ask who is answerable for "public health" in "Belfast" on 1 April 2009
    Then Public Health Agency is answerable

  Scenario: Hospital care in Bury under the primary care trust
    When I ask who is answerable for "planned hospital care" in "Bury" on 31 March 2013
    Then Bury Primary Care Trust is answerable

  Scenario: Hospital care in Bury under the clinical commissioning group
    When I ask who is answerable for "planned hospital care" in "Bury" on 1 April 2013
    Then NHS Bury Clinical Commissioning Group is answerable

  Scenario: Hospital care in Bury on the last day of the group
    When I ask who is answerable for "planned hospital care" in "Bury" on 30 June 2022
    Then NHS Bury Clinical Commissioning Group is answerable

  Scenario: Hospital care in Bury under the integrated care board
    When I ask who is answerable for "planned hospital care" in "Bury" on 1 July 2022
    Then NHS Greater Manchester Integrated Care Board is answerable
    And Bury Metropolitan Borough Council is not answerable
    And the answer cites "Health and Care Act 2022 s.21"

  Scenario: Hospital care in Camden after the boards merged
    When I ask who is answerable for "planned hospital care" in "Camden" on 1 April 2026
    Then NHS West and North London Integrated Care Board is answerable

  Scenario: Hospital care in Cardiff under the old health board
    When I ask who is answerable for "planned hospital care" in "Cardiff" on 30 September 2009
    Then Cardiff Local Health Board is answerable

  Scenario: Hospital care in Cardiff under the new health board
    When I ask who is answerable for "planned hospital care" in "Cardiff" on 1 October 2009
    Then Cardiff and Vale University Health Board is answerable

  Scenario: Hospital care in Scotland
    Given the date is 22 November 2026
    When I ask who is answerable for "planned hospital care" in "Fife"
    Then NHS Fife is answerable
    And Fife Council is not answerable
