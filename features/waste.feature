Feature: Rubbish
  The council that empties the bins is not always the body that gets rid of what is in them.

  Scenario: A district collects in a two-tier area
    When I ask who is answerable for "bins" in "Sevenoaks"
    Then Sevenoaks District Council is answerable
    And Kent County Council is not answerable
    And the answer cites "Environmental Protection Act 1990 s.45"
    And the minister is "Secretary of State for Environment, Food and Rural Affairs"
    And the office is "the council's leader and cabinet"

  Scenario: A county disposes in a two-tier area
    When I ask who is answerable for "waste disposal" in "Sevenoaks"
    Then Kent County Council is answerable
    And Sevenoaks District Council is not answerable
    And the answer cites "Environmental Protection Act 1990 s.51"

  Scenario: A county has many collectors
    When I ask who is answerable for "bins" in "Kent"
    Then the answer is narrow

  Scenario: A county is one disposal area
    When I ask who is answerable for "waste disposal" in "Kent"
    Then Kent County Council is answerable

  Scenario: A unitary council does both, collection
    When I ask who is answerable for "bins" in "Medway"
    Then Medway Council is answerable

  Scenario: A unitary council does both, disposal
    When I ask who is answerable for "waste disposal" in "Medway"
    Then Medway Council is answerable

  Scenario: A dispute with crews does not move the duty
    Given the date is 11 February 2026
    When I ask who is answerable for "bins" in "Birmingham"
    Then Birmingham City Council is answerable
    And the answer rests on rule "england"

  Scenario: Waste disposal in Bury on 31 March 2018
    When I ask who is answerable for "waste disposal" in "Bury" on 31 March 2018
    Then Greater Manchester Waste Disposal Authority is answerable
    And Greater Manchester Combined Authority is not answerable
    And Bury Metropolitan Borough Council is not answerable
    And the answer rests on rule "greater-manchester"

  Scenario: Waste disposal in Bury on 1 April 2018
    When I ask who is answerable for "waste disposal" in "Bury" on 1 April 2018
    Then Greater Manchester Combined Authority is answerable
    And Bury Metropolitan Borough Council is not answerable
    And the answer cites "Environmental Protection Act 1990 s.51"
    And the answer cites "SI 2017/612 art.9"
    And the answer rests on rule "greater-manchester"

  Scenario: Bury still empties its own bins
    When I ask who is answerable for "bins" in "Bury" on 1 April 2018
    Then Bury Metropolitan Borough Council is answerable
    And Greater Manchester Combined Authority is not answerable

  Scenario: Wigan and its waste before the transfer
    When I ask who is answerable for "waste disposal" in "Wigan" on 31 March 2018
    Then Wigan Metropolitan Borough Council is answerable
    And the answer rests on rule "england"

  Scenario: Wigan and its waste after the transfer
    When I ask who is answerable for "waste disposal" in "Wigan" on 1 April 2018
    Then Wigan Metropolitan Borough Council is answerable
    And Greater Manchester Combined Authority is not answerable

  Scenario: Merseyside has one disposal authority
    When I ask who is answerable for "waste disposal" in "Liverpool"
    Then Merseyside Waste Disposal Authority is answerable
    And the answer rests on rule "merseyside"

  Scenario: Halton is not part of it
    When I ask who is answerable for "waste disposal" in "Halton Borough Council"
    Then Halton Borough Council is answerable
    And Merseyside Waste Disposal Authority is not answerable

  Scenario: North London has a joint authority
    When I ask who is answerable for "waste disposal" in "Camden"
    Then North London Waste Authority is answerable
    And London Borough of Camden is not answerable
    And the answer rests on rule "london"

  Scenario: East London has a joint authority
    When I ask who is answerable for "waste disposal" in "Newham"
    Then East London Waste Authority is answerable

  Scenario: West London has a joint authority
    When I ask who is answerable for "waste disposal" in "Brent"
    Then West London Waste Authority is answerable

  Scenario: Western Riverside has a joint authority
    When I ask who is answerable for "waste disposal" in "Wandsworth"
    Then Western Riverside Waste Authority is answerable

  Scenario: Bexley disposes of its own waste
    When I ask who is answerable for "waste disposal" in "Bexley"
    Then London Borough of Bexley is answerable

  Scenario: The City of London does both
    When I ask who is answerable for "waste disposal" in "City of London"
    Then City of London Corporation is answerable

  Scenario: Scotland has its own section on disposal
    When I ask who is answerable for "waste disposal" in "Glasgow"
    Then Glasgow City Council is answerable
    And the answer cites "Environmental Protection Act 1990 s.53"

  Scenario: Wales has one council for both
    When I ask who is answerable for "waste disposal" in "Cardiff"
    Then City of Cardiff Council is answerable

  Scenario: Northern Ireland has an Order of its own
    When I ask who is answerable for "bins" in "Mid Ulster"
    Then Mid Ulster District Council is answerable
    And the answer cites "SI 1997/2778 art.20"
