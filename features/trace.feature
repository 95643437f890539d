Feature: The line from Parliament to the voters
  For one outcome in one place, each link names who answers to whom.

  Background:
    Given the date is 22 November 2026

  Scenario: A mayor answers for franchised buses
    When I ask who is answerable for "buses" in "Wigan"
    Then the line runs through "Secretary of State for Transport"
    And the line runs through "Mayor of Greater Manchester"
    And the line ends at "Voters in Greater Manchester"

  Scenario: The voters of a district end the line for bins
    When I ask who is answerable for "bins" in "Sevenoaks"
    Then the line runs through "UK Parliament"
    And the line runs through "the council's leader and cabinet"
    And the line ends at "Voters in Sevenoaks district"

  Scenario: A minister's own line never leaves Westminster
    When I ask who is answerable for "Universal Credit" in "Leeds"
    Then the line runs through "Secretary of State for Work and Pensions"
    And the line ends at "Voters in the United Kingdom"

  Scenario: A devolved line starts at a devolved parliament
    When I ask who is answerable for "potholes" in "Glasgow"
    Then the line runs through "Scottish Parliament"
    And the line ends at "Voters in Glasgow"

  Scenario: A minister and the Assembly stand over a health trust
    When I ask who is answerable for "adult social care" in "Derry"
    Then the line runs through "Minister of Health"
    And the line ends at "Voters in Northern Ireland"

  Scenario: A coroner ends the line
    When I ask who is answerable for "inquest" in "Norfolk"
    Then no elected person is answerable
    And the line ends at "senior coroner"

  Scenario: Where nobody has the duty the line ends with nobody
    When I ask who is answerable for "public toilets" in "Exeter"
    Then nobody is answerable
    And the line ends at "nobody"
