Feature: A wide place, and who may act in it
  A county has many districts. Where each of them may act, none of them is singled out.

  Background:
    Given the date is 22 November 2026

  Scenario: Every district of a county may have public toilets
    When I ask who is answerable for "public toilets" in "Kent"
    Then nobody is answerable
    And "the district or single-tier council of each place" may act

  Scenario: One district may have them in one district
    When I ask who is answerable for "public toilets" in "Sevenoaks"
    Then nobody is answerable
    And "Sevenoaks District Council" may act
