Feature: How an outcome is held to account
  Ten tests that anyone would ask, the weakest first. What is not known is never a no.

  Background:
    Given the date is 22 November 2026

  Scenario: Buses that a mayor franchises
    When I put "buses" in "Wigan" to the tests
    Then it passes 6 of 10 tests
    And "a way to put one case right" is partly
    And on "redress" it says "Neither can bind"
    And to mend "redress" takes an Act
    And to mend "redress" takes a local choice
    And "a recent inspection" is not known
    And "a published result" is yes
    And on "measure" it says "Transport for Greater Manchester, weekly"
    And on "next-vote" it says "May 2028"

  Scenario: Nobody below the minister is elected where an academy trust answers
    Given "school-type" is "academy"
    When I put "school standards" in "Wigan" to the tests
    Then "a direct vote on who answers" is no
    And on "elected" it says "Nobody below the Secretary of State for Education is elected"
    And "a committee that can require answers" is no
    And to mend "scrutiny" takes an Act
    And "a published result" is yes

  Scenario: A service that no inspectorate has
    When I put "bins" in "Leeds" to the tests
    Then "a recent inspection" is no
    And to mend "inspection" takes a local choice
    And "decisions recorded in public" is yes

  Scenario: A Scottish council, whose next vote is known
    When I put "adult social care" in "Glasgow" to the tests
    Then on "next-vote" it says "May 2027"
    And on "officers" it says "chief social work officer"
    And "a recent inspection" is not known
    And on "inspection" it says "Inspected by the Care Inspectorate"
    And "a committee that can require answers" is partly

  Scenario: A Welsh health board, which a minister appoints
    When I put "hospital care" in "Cardiff" to the tests
    Then "a direct vote on who answers" is no
    And on "redress" it says "Public Services Ombudsman for Wales"
    And on "measure" it says "NHS activity and performance summary"

  Scenario: A council in Northern Ireland decides through its committees
    When I put "bins" in "Belfast" to the tests
    Then "one named answerer" is partly
    And to mend "answerer" takes a local choice
    And on "elected" it says "Voters in Belfast"
    And on "next-vote" it says "May 2027"

  Scenario: A minister answers to Parliament
    When I put "Universal Credit" in "Leeds" to the tests
    Then "a direct vote on who answers" is partly
    And on "redress" it says "a tribunal"
    And on "scrutiny" it says "Work and Pensions Committee"
    And on "officers" it says "accounting officer"

  Scenario: Nobody has the duty, and whoever may act is put to the tests
    When I put "public toilets" in "Leeds" to the tests
    Then "one named answerer" is no
    And to mend "answerer" takes an Act
    And "a direct vote on who answers" is yes

  Scenario: A coroner is independent on purpose, and no remedy is named
    When I put "inquest finding" in "Norfolk" to the tests
    Then "one named answerer" is no
    And on "answerer" it says "on purpose"
    And on "redress" it says "judicial review"

  Scenario: While functions are taken, it is partly the minister's
    When I put "potholes" in "Liverpool" to the tests on 1 January 2022
    Then "one named answerer" is partly
    And on "answerer" it says "partly the minister's"
    And to mend "answerer" takes an order

  Scenario: Before the rules on recording decisions of officers
    When I put "libraries" in "Leeds" to the tests on 1 January 2013
    Then "decisions recorded in public" is yes
    And on "decisions" it says "a record of each decision of the executive"

  Scenario: Everything in a place, by who answers
    When I put everything in "Wigan" to the tests
    Then the weakest of NHS Greater Manchester Integrated Care Board is "a direct vote on who answers"
