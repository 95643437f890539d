Feature: Why a service differs from place to place
  A difference may be the law, a choice that voters can undo, a judgement, or how well a service does. The rules tell who
  is free to choose. Figures tell that places differ, and never why.

  Background:
    Given the date is 22 November 2026

  Scenario: Two councils choose their own schemes of help with council tax
    When I ask why "council tax support" varies between "Wigan" and "Leeds"
    Then the difference is democratic choice
    And the freedom in "Wigan" is free

  Scenario: Wales has another law on help with council tax
    When I ask why "council tax support" varies between "Wigan" and "Cardiff"
    Then the difference is law
    And the freedom in "Cardiff" is bounded

  Scenario: Plans for special educational needs have one deadline
    When I ask why "special educational needs" varies between "Gateshead" and "Leeds"
    Then the difference is performance
    And the freedom in "Leeds" is bounded
    And the published figures differ

  Scenario: Blue Badges are judged by one test
    When I ask why "blue badges" varies between "Leeds" and "Sevenoaks"
    Then the difference is discretion

  Scenario: 20 miles an hour in Wrexham and 30 in Chester
    When I ask why "speed limits" varies between "Wrexham" and "Chester"
    Then the difference is law
    And the freedom in "Chester" is free

  Scenario Outline: Services that no council runs vary too
    When I ask why "<service>" varies between "<place>" and "<other>"
    Then the freedom in "<place>" is none
    And the published figures differ

    Examples:
      | service       | place       | other     |
      | probation     | Wigan       | Gateshead |
      | court delays  | Croydon     | Wigan     |
      | A&E           | Cardiff     | Powys     |
      | hospital care | Wrexham     | Cardiff   |
      | gp services   | Bournemouth | Luton     |

  Scenario: Emergency departments of two Scottish boards
    Given "emergency-care" is "hospital"
    When I ask why "A&E" varies between "Falkirk" and "Fife"
    Then the difference is national standard
    And the published figures differ
