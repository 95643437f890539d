Feature: Many questions at once, and answers that were kept
  Spreadsheets, whole areas, and an answer that somebody was given and may be quoted on.

  Background:
    Given the date is 22 November 2026

  Scenario: A sheet of questions is answered in order
    When I ask these questions:
      | outcome      | place           | on         |
      | bins         | Sevenoaks       |            |
      | libraries    | Eden            | 2023-03-31 |
      | bins         | Kent            |            |
      | toilets      | Leeds           |            |
      | fire service | Greater Manchester |         |
    Then the answers are:
      | Sevenoaks          | Sevenoaks District Council           |
      | Eden               | Cumbria County Council               |
      | Kent               | narrow                               |
      | Leeds              | nobody                               |
      | Greater Manchester | Greater Manchester Combined Authority |

  Scenario: A fact may stand beside a question
    When I ask these questions:
      | outcome  | place | given            |
      | potholes | Leeds |                  |
      | potholes | Leeds | road-class=trunk |
    Then the answers are:
      | Leeds | Leeds City Council |
      | Leeds | National Highways  |

  Scenario: Every council of an area
    When I ask who is answerable for "waste disposal" in every council of "Greater Manchester"
    Then the answers are:
      | Bolton     | Greater Manchester Combined Authority |
      | Bury       | Greater Manchester Combined Authority |
      | Manchester | Greater Manchester Combined Authority |
      | Oldham     | Greater Manchester Combined Authority |
      | Rochdale   | Greater Manchester Combined Authority |
      | Salford    | Greater Manchester Combined Authority |
      | Stockport  | Greater Manchester Combined Authority |
      | Tameside   | Greater Manchester Combined Authority |
      | Trafford   | Greater Manchester Combined Authority |
      | Wigan      | Wigan Metropolitan Borough Council    |

  Scenario: An answer that was kept still holds
    When I verify the receipt "receipts/libraries-in-eden-before-2023.json"
    Then it still holds

  Scenario: An answer that somebody altered no longer holds
    When I verify the receipt "receipts/altered-by-hand.json"
    Then it no longer holds
