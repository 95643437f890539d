Feature: What surrounds an answer
  A place with all who answer there, a body with all it answers for, and what differs between two places or days.

  Background:
    Given the date is 22 November 2026

  Scenario: Six sorts of answerer in one district
    When I look at "Sevenoaks"
    Then Sevenoaks District Council answers there for "bins"
    And Kent County Council answers there for "libraries"
    And Police and Crime Commissioner for Kent answers there for "local policing"
    And the Secretary of State for Work and Pensions answers there for "Universal Credit"
    And nobody there has a duty towards "public toilets"
    And it is part of "Kent police area"
    And "new single-tier councils replace" is coming

  Scenario: A place on a day long past
    When I look at "Eden" on 31 March 2023
    Then Cumbria County Council answers there for "libraries"
    And Eden District Council answers there for "bins"

  Scenario: What a county council is and how it is held to account
    When I look at the body "Kent County Council"
    Then it answers for "libraries" in "Sevenoaks"
    And it does not answer for "bins"
    And it is held to account by "voters in Kent"
    And it is held to account by "Local Government and Social Care Ombudsman"

  Scenario: A body that has ended, on its last day
    When I look at the body "Cumbria County Council" on 31 March 2023
    Then it answers for "libraries" in "Eden"
    And it does not answer for "bins"

  Scenario: A council is reorganised and no rule changes
    When I compare "Eden" on 31 March 2023 with 1 April 2023
    Then "libraries" passes from Cumbria County Council to Westmorland and Furness Council
    And "bins" passes from Eden District Council to Westmorland and Furness Council
    And "Universal Credit" does not change

  Scenario: Districts merge with their county, and the law stays as it is
    When I compare "Chiltern" on 31 March 2020 with 1 April 2020
    Then "bins" passes from Chiltern District Council to Buckinghamshire Council
    And "libraries" passes from Buckinghamshire County Council to Buckinghamshire Council
    And no rule changed

  Scenario: Two tiers and one
    When I compare "Sevenoaks" with "Medway"
    Then "libraries" passes from Kent County Council to Medway Council
    And "state pension" does not change

  Scenario: A function moves by law while the councils stay
    When I compare "Leeds" on 31 March 2013 with 1 April 2013
    Then a rule changed for "sexual health"
    And "sexual health" passes from Leeds Primary Care Trust to Leeds City Council
    And "bins" does not change
