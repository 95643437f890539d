Feature: Radical devolution, as an assumption
  What would move, to whom, what would stay, and what nobody has settled. None of it is law.

  Background:
    Given the date is 22 November 2026

  Scenario: Probation goes to the strategic authority where there is one
    When I compare "Wigan" with the reform "radical-devolution"
    Then "probation" moves from Lord Chancellor and Secretary of State for Justice to Greater Manchester Combined Authority
    And the reform leaves open "who answers to Parliament when someone on probation kills"

  Scenario: Universal Credit stays, because it is insurance
    When I compare "Wigan" with the reform "radical-devolution"
    Then "Universal Credit" stays by the test of insurance

  Scenario: What the answer would be, and what would be left for the minister
    Given the reform is "radical-devolution"
    When I ask who is answerable for "probation" in "Wigan"
    Then Greater Manchester Combined Authority is answerable
    And the answer cites "Local Democracy, Economic Development and Construction Act 2009 s.105A"

  Scenario: Scotland is not touched
    Given the reform is "radical-devolution"
    When I ask who is answerable for "hospital care" in "Glasgow"
    Then NHS Greater Glasgow and Clyde is answerable

  Scenario: The day before, the law as it is
    Given the reform is "radical-devolution"
    When I ask who is answerable for "probation" in "Wigan" on 21 November 2026
    Then Lord Chancellor and Secretary of State for Justice is answerable

  Scenario: A place looked at under the reform
    Given the reform is "radical-devolution"
    When I look at "Wigan"
    Then Greater Manchester Combined Authority answers there for "probation"
