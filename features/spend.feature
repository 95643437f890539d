Feature: Total Place, the money

  Scenario: A district's money is counted, and its county's is not added
    When I count the money in "Exeter" for 2022-23
    Then the money adds up to 44,498,000 pounds
    And Exeter City Council spends 44,498,000 pounds
    And Devon County Council spends 1,171,501,000 pounds
    And the money of Devon County Council is in no sum

  Scenario: In the county both are counted, each once
    When I count the money in "Devon" for 2022-23
    Then Devon County Council spends 1,171,501,000 pounds
    And Exeter City Council spends 44,498,000 pounds
    And the money of the Police and Crime Commissioner for Devon and Cornwall is in no sum

  Scenario: The pilot of 2010 counted its council and its benefits
    When I count the money in "Birmingham" for 2009-10
    Then Birmingham City Council spends 2,773,502,000 pounds
    And Department for Work and Pensions spends 1,859,700,000 pounds

  Scenario: Stairlifts in Exeter save money in other pockets
    When I ask who pays and who gains in "Exeter"
    Then Exeter City Council pays 10,000 pounds
    And Exeter City Council gains 0 pounds
    And NHS Devon ICB gains 6,000 pounds
    And NHS Devon ICB would pay 4,615 pounds to others
    And Devon County Council would pay 5,385 pounds to others
    And 100% of the gain goes to bodies that do not pay

  Scenario: Help for families in Croydon pays back to the council too
    When I ask who pays and who gains in "Croydon"
    Then London Borough of Croydon pays 2,300,000 pounds
    And London Borough of Croydon gains 4,000,000 pounds
    And 52% of the gain goes to bodies that do not pay
