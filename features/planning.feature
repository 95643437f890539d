Feature: Planning applications
  The district decides, unless the site or the case is out of its hands.

  Scenario: A district decides
    When I ask who is answerable for "planning" in "Sevenoaks"
    Then Sevenoaks District Council is answerable
    And Kent County Council is not answerable
    And the answer rests on rule "england"
    And the answer cites "Town and Country Planning Act 1990 s.70"

  Scenario: A county has many planning authorities
    When I ask who is answerable for "planning" in "Kent"
    Then the answer is narrow

  Scenario: A unitary council decides
    When I ask who is answerable for "planning" in "Medway"
    Then Medway Council is answerable

  Scenario: A borough decides
    When I ask who is answerable for "planning" in "Camden"
    Then London Borough of Camden is answerable
    And Greater London Authority is not answerable

  Scenario: The Mayor of London takes an application over
    Given "planning-application" is "taken-over"
    When I ask who is answerable for "planning" in "Camden"
    Then Greater London Authority is answerable
    And London Borough of Camden is not answerable
    And the answer cites "Town and Country Planning Act 1990 s.2A"
    And the answer rests on rule "mayor-of-london"

  Scenario: No mayor takes applications over in Leeds
    Given "planning-application" is "taken-over"
    When I ask who is answerable for "planning" in "Leeds"
    Then the answer is no-such-case

  Scenario: The Secretary of State calls an application in
    Given "planning-application" is "called-in"
    When I ask who is answerable for "planning" in "Leeds"
    Then the minister is "Secretary of State for Housing, Communities and Local Government"
    And Leeds City Council is not answerable
    And the answer cites "Town and Country Planning Act 1990 s.77"
    And the answer rests on rule "called-in"

  Scenario: Inside the Lake District
    Given "special-planning" is "lake-district"
    When I ask who is answerable for "planning" in "Cumberland"
    Then Lake District National Park Authority is answerable
    And Cumberland Council is not answerable
    And the answer rests on rule "national-park"
    And the answer cites "Town and Country Planning Act 1990 s.4A"

  Scenario: Outside the Lake District
    Given "special-planning" is "elsewhere"
    When I ask who is answerable for "planning" in "Allerdale" on 31 March 2023
    Then Allerdale Borough Council is answerable
    And Lake District National Park Authority is not answerable

  Scenario: Inside the Peak District
    Given "special-planning" is "peak-district"
    When I ask who is answerable for "planning" in "Sheffield"
    Then Peak District National Park Authority is answerable
    And Sheffield City Council is not answerable

  Scenario: Inside the Broads
    Given "special-planning" is "broads"
    When I ask who is answerable for "planning" in "Norwich"
    Then Broads Authority is answerable
    And Norwich City Council is not answerable
    And the answer rests on rule "broads"

  Scenario: Inside Eryri
    Given "special-planning" is "eryri"
    When I ask who is answerable for "planning" in "Gwynedd"
    Then Eryri National Park Authority is answerable
    And Gwynedd Council is not answerable

  Scenario: Inside Loch Lomond and the Trossachs
    Given "special-planning" is "loch-lomond-and-the-trossachs"
    When I ask who is answerable for "planning" in "Stirling"
    Then Loch Lomond and The Trossachs National Park Authority is answerable
    And Stirling Council is not answerable

  Scenario: In the Cairngorms the council decides
    When I ask who is answerable for "planning" in "Highland"
    Then The Highland Council is answerable
    And Cairngorms National Park Authority is not answerable

  Scenario: Inside a development corporation
    Given "special-planning" is "old-oak-and-park-royal-development-corporation"
    When I ask who is answerable for "planning" in "Brent"
    Then Old Oak and Park Royal Development Corporation is answerable
    And London Borough of Brent is not answerable
    And the answer rests on rule "development-corporation"

  Scenario: Planning in Northern Ireland on 31 March 2015
    When I ask who is answerable for "planning" in "Limavady" on 31 March 2015
    Then the minister is "Minister of the Environment"
    And Limavady Borough Council is not answerable

  Scenario: Planning in Northern Ireland on 1 April 2015
    When I ask who is answerable for "planning" in "Limavady" on 1 April 2015
    Then Causeway Coast and Glens Borough Council is answerable
    And the answer cites "Planning Act (Northern Ireland) 2011 s.45"

  Scenario: A Scottish council decides
    When I ask who is answerable for "planning" in "Glasgow"
    Then Glasgow City Council is answerable
    And the answer cites "Town and Country Planning (Scotland) Act 1997 s.37"

  Scenario: A Welsh council decides
    When I ask who is answerable for "planning" in "Cardiff"
    Then City of Cardiff Council is answerable
