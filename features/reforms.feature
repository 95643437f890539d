Feature: Two reforms that are only supposed
  Strategic authorities everywhere with today's deepest powers, and the reverse: ministers take back what is local.
  Neither is law, and neither is anybody's policy.

  Background:
    Given the date is 22 November 2026

  Scenario: An authority that does not exist answers for adult skills in Kent
    Given the reform is "integrated-settlements-everywhere"
    When I ask who is answerable for "adult skills" in "Sevenoaks"
    Then Kent and Medway Combined County Authority is answerable
    And the answer cites "Levelling-up and Regeneration Act 2023 s.19"

  Scenario: In London a delegation becomes a function of the authority
    Given the reform is "integrated-settlements-everywhere"
    When I ask who is answerable for "adult skills" in "Camden"
    Then Greater London Authority is answerable
    And the office is "the Mayor of London"

  Scenario: A council of an old county that has no county council
    Given the reform is "integrated-settlements-everywhere"
    When I ask who is answerable for "adult skills" in "Reading"
    Then Thames Valley Combined County Authority is answerable

  Scenario: The mayor answers for the police where the areas match
    Given the reform is "integrated-settlements-everywhere"
    When I ask who is answerable for "local policing" in "Colchester"
    Then Greater Essex Combined County Authority is answerable
    And the answer rests on rule "integrated-settlements-everywhere-county-policing"

  Scenario: The commissioner stays where a police area crosses the boundary of an authority
    Given the reform is "integrated-settlements-everywhere"
    When I ask who is answerable for "local policing" in "Durham"
    Then Police and Crime Commissioner for Durham is answerable

  Scenario: Two fire authorities and a county come under one mayor
    Given the reform is "integrated-settlements-everywhere"
    When I ask who is answerable for "fires and rescues" in "Oxford"
    Then Thames Valley Combined County Authority is answerable
    And the office is "the mayor"

  Scenario: Buses are franchised where a company decided before
    Given the reform is "integrated-settlements-everywhere"
    When I ask who is answerable for "bus services" in "Chelmsford"
    Then Greater Essex Combined County Authority is answerable

  Scenario: What a county did it does no longer, and what a district did it does still
    Given the reform is "integrated-settlements-everywhere"
    When I ask who is answerable for "waste disposal" in "Sevenoaks"
    Then Kent and Medway Combined County Authority is answerable
    And Kent County Council is not answerable
    When I ask who is answerable for "bins" in "Sevenoaks"
    Then Sevenoaks District Council is answerable

  Scenario: Universal Credit stays with the minister
    Given the reform is "integrated-settlements-everywhere"
    When I ask who is answerable for "Universal Credit" in "Wigan"
    Then the Secretary of State for Work and Pensions is answerable

  Scenario: The day before, the law as it is answers
    Given the reform is "integrated-settlements-everywhere"
    When I ask who is answerable for "adult skills" in "Sevenoaks" on 21 November 2026
    Then the Secretary of State for Work and Pensions is answerable

  Scenario: Wales is not touched
    Given the reform is "integrated-settlements-everywhere"
    When I ask who is answerable for "local policing" in "Cardiff"
    Then Police and Crime Commissioner for South Wales is answerable

  Scenario: A missed bin becomes a question for a minister
    Given the reform is "recentralisation"
    When I ask who is answerable for "bins" in "Sevenoaks"
    Then the Secretary of State for Environment, Food and Rural Affairs is answerable
    And Sevenoaks District Council is not answerable

  Scenario: A pothole on an ordinary road, and on the roads that do not move
    Given the reform is "recentralisation"
    When I ask who is answerable for "potholes" in "Leeds"
    Then the Secretary of State for Transport is answerable
    Given "road-class" is "trunk"
    When I ask who is answerable for "potholes" in "Leeds"
    Then National Highways is answerable

  Scenario: Two Acts and two moves for one force and its neighbour in London
    Given the reform is "recentralisation"
    When I ask who is answerable for "local policing" in "Camden"
    Then the Secretary of State for the Home Department is answerable
    And the answer cites "Police Reform and Social Responsibility Act 2011 s.3"
    When I ask who is answerable for "local policing" in "City of London"
    Then the Secretary of State for the Home Department is answerable
    And the answer cites "Police Act 1996 s.6AZA"

  Scenario: A joint duty keeps its other holders
    Given the reform is "recentralisation"
    When I ask who is answerable for "hospital discharge" in "Norwich"
    Then Norfolk County Council is not answerable
    And the message says "NHS Norfolk and Suffolk Integrated Care Board"

  Scenario: Mayors lose what they have
    Given the reform is "recentralisation"
    When I ask who is answerable for "bus services" in "Wigan"
    Then the Secretary of State for Transport is answerable
    And Greater Manchester Combined Authority is not answerable

  Scenario: What is about one street stays with the council
    Given the reform is "recentralisation"
    When I ask who is answerable for "pavement cafes" in "Oxford"
    Then Oxford City Council is answerable

  Scenario: Whoever runs an election stays independent
    Given the reform is "recentralisation"
    When I ask who is answerable for "running elections" in "Leeds"
    Then no elected person is answerable

  Scenario: Where nobody has the duty, nobody is given it
    Given the reform is "recentralisation"
    When I ask who is answerable for "public toilets" in "Leeds"
    Then nobody is answerable

  Scenario: The law as it is has not changed
    Given the law is as it stands
    When I ask who is answerable for "bins" in "Sevenoaks"
    Then Sevenoaks District Council is answerable
