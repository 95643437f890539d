Feature: Roads
  Who mends a road depends on what kind of road it is.

  Scenario: An ordinary road in a two-tier area
    When I ask who is answerable for "potholes" in "Sevenoaks"
    Then Kent County Council is answerable
    And Sevenoaks District Council is not answerable
    And the answer cites "Highways Act 1980 s.41"
    And the answer rests on rule "england"
    And the minister is "Secretary of State for Transport"

  Scenario: A trunk road today
    Given "road-class" is "trunk"
    When I ask who is answerable for "potholes" in "Sevenoaks"
    Then National Highways is answerable
    And Kent County Council is not answerable
    And the answer cites "Highways Act 1980 s.1(1A)"
    And the answer rests on rule "trunk"

  Scenario: A trunk road on the last day of the Highways Agency
    Given "road-class" is "trunk"
    When I ask who is answerable for "potholes" in "Sevenoaks" on 31 March 2015
    Then the minister is "Secretary of State for Transport"
    And it is delivered by "the Highways Agency"
    And Kent County Council is not answerable
    And the answer cites "Highways Act 1980 s.1(1)"

  Scenario: A trunk road on the first day of the company
    Given "road-class" is "trunk"
    When I ask who is answerable for "potholes" in "Sevenoaks" on 1 April 2015
    Then National Highways is answerable

  Scenario: A red route in London
    Given "road-class" is "red-route"
    When I ask who is answerable for "potholes" in "Camden"
    Then Transport for London is answerable
    And London Borough of Camden is not answerable
    And the answer rests on rule "red-route"

  Scenario: No red route outside London
    Given "road-class" is "red-route"
    When I ask who is answerable for "potholes" in "Leeds"
    Then the answer is no-such-case

  Scenario: An unadopted street
    Given "road-class" is "private"
    When I ask who is answerable for "potholes" in "Sevenoaks"
    Then the answer rests on rule "private"
    And Kent County Council is not answerable
    And Sevenoaks District Council is not answerable

  Scenario: A unitary council
    When I ask who is answerable for "potholes" in "Medway"
    Then Medway Council is answerable

  Scenario: A metropolitan district
    When I ask who is answerable for "potholes" in "Leeds"
    Then Leeds City Council is answerable
    And West Yorkshire Combined Authority is not answerable

  Scenario: A London borough
    When I ask who is answerable for "potholes" in "Camden"
    Then London Borough of Camden is answerable

  Scenario: The Isles of Scilly
    When I ask who is answerable for "potholes" in "Isles of Scilly"
    Then Council of the Isles of Scilly is answerable

  Scenario: A Scottish road
    When I ask who is answerable for "potholes" in "Glasgow"
    Then Glasgow City Council is answerable
    And the answer cites "Roads (Scotland) Act 1984 s.1"

  Scenario: A Scottish trunk road
    Given "road-class" is "trunk"
    When I ask who is answerable for "potholes" in "Glasgow"
    Then the answer rests on rule "trunk-scotland"
    And Glasgow City Council is not answerable

  Scenario: A Welsh road
    When I ask who is answerable for "potholes" in "Cardiff"
    Then City of Cardiff Council is answerable

  Scenario: A Welsh trunk road
    Given "road-class" is "trunk"
    When I ask who is answerable for "potholes" in "Cardiff"
    Then the answer rests on rule "trunk-wales"
    And City of Cardiff Council is not answerable

  Scenario: Northern Ireland has one roads department
    When I ask who is answerable for "potholes" in "Belfast"
    Then the minister is "Minister for Infrastructure"
    And Belfast City Council is not answerable
    And the answer cites "SI 1993/3160 art.8"

  Scenario: Northern Ireland before the departments changed
    When I ask who is answerable for "potholes" in "Belfast" on 7 May 2016
    Then the minister is "Minister for Regional Development"
