Feature: Why not somebody else, and what is left for ministers
  The body that people name by mistake, what would make it answer, and the minister's part.

  Background:
    Given the date is 22 November 2026

  Scenario: The county disposes of what the district collects
    When I ask why not Kent County Council answers for "bins" in "Sevenoaks"
    Then it is because it answers for disposal of what is collected
    And no single change would name it
    And Sevenoaks District Council is answerable

  Scenario: The council would decide outside the park
    Given "special-planning" is "lake-district"
    When I ask why not Cumberland Council answers for "planning" in "Keswick"
    Then it is because the site is inside a national park
    And the smallest change is "--given special-planning=elsewhere"
    And the smallest change is "another value of special-planning"

  Scenario: A council that has ended answered until its last day
    When I ask why not Eden District Council answers for "bins" in "Eden" on 1 April 2023
    Then it is because it ended on 31 March 2023
    And the smallest change is "--on 2023-03-31"

  Scenario: Ministers answer for the rules and the money, and not for the rounds
    When I ask what a minister still answers for in "bins" in "Sevenoaks"
    Then "Secretary of State for Environment, Food and Rural Affairs" still answers for "the national rules on collection"
    And "Secretary of State for Housing, Communities and Local Government" still answers for "council funding"
    And no minister answers for "missed bins"
    And "Secretary of State for Environment, Food and Rural Affairs" answers to Parliament for it
    And it is elected by "voters in Sevenoaks district"

  Scenario: In Wales it is the Welsh Ministers, who answer to the Senedd
    When I ask what a minister still answers for in "bins" in "Cardiff" on 1 June 2026
    Then "Welsh Ministers" answers to the Senedd for it
    And "Welsh Ministers" still answers for "council funding"

  Scenario: The voters of a county elect its council
    Given the law is as it stands
    When I look at the body "Kent County Council"
    Then it is elected by "voters in Kent"
