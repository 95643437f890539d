Feature: Postcodes
  A postcode is known by today's council. On an earlier day its ground is walked back.

  Scenario: A postcode in a district
    When I ask who is answerable for "bins" in "TN13 1HP"
    Then Sevenoaks District Council is answerable
    And Kent County Council is not answerable

  Scenario: A postcode as people type it
    When I ask who is answerable for "libraries" in "tn131hp"
    Then Kent County Council is answerable

  Scenario: The same postcode the day before its council began
    Given the date is 31 March 2023
    When I ask who is answerable for "libraries" in "LA9 4DQ"
    Then Cumbria County Council is answerable

  Scenario: The same postcode on the day its council began
    Given the date is 1 April 2023
    When I ask who is answerable for "libraries" in "LA9 4DQ"
    Then Westmorland and Furness Council is answerable

  Scenario: Walking back leads to several districts
    Given the date is 31 March 2023
    When I ask who is answerable for "bins" in "LA9 4DQ"
    Then the answer is narrow
