Feature: What a minister can do, and whether an outcome can move
  The levers that reach whoever answers, and the ways by which answerability can pass to another tier.

  Background:
    Given the date is 22 November 2026

  Scenario: Libraries in Kent have their own default power and the general ones
    When I ask what a minister can do about "libraries" in "Kent"
    Then "Default order on libraries" is a lever of "Secretary of State for Digital, Culture, Media and Sport"
    And "Best value directions and commissioners" is a lever of "Secretary of State for Housing, Communities and Local Government"
    And "Direction to a principal council" is no lever here
    And "Direction to the library authority" is no lever here

  Scenario: Commissioners in Birmingham while bins are the council's
    When I ask what a minister can do about "bins" in "Birmingham" on 11 February 2026
    Then the lever "Best value directions and commissioners" is in force

  Scenario: Children's services in Leeds, where nothing is in force
    When I ask what a minister can do about "child protection" in "Leeds"
    Then "education-proper-performance" is a lever of "Secretary of State for Education"
    And "National curriculum" is no lever here

  Scenario: Adult social care before and after the Act of 2022
    When I ask what a minister can do about "adult social care" in "Leeds" on 30 June 2022
    Then "Intervention in adult social care" is no lever here
    When I ask what a minister can do about "adult social care" in "Leeds" on 1 July 2022
    Then "Intervention in adult social care" is a lever of "Secretary of State for Health and Social Care"

  Scenario: Policing in Wales is reserved, and its levers are the Home Secretary's
    When I ask what a minister can do about "local policing" in "Cardiff"
    Then "police-direction" is a lever of "Secretary of State for the Home Department"
    And "An Act of the UK Parliament" is a lever of "Secretary of State for the Home Department"
    And "An Act of Senedd Cymru" is no lever here

  Scenario: Scotland has its own law on best value
    When I ask what a minister can do about "bins" in "Glasgow"
    Then "scotland-best-value" is a lever of "Scottish Ministers"
    And "best-value-direction" is no lever here

  Scenario: Wales, before the Act of 2021
    When I ask what a minister can do about "bins" in "Cardiff" on 5 May 2021
    Then "wales-intervention-2009" is a lever of "Welsh Ministers"
    And "wales-intervention" is no lever here

  Scenario: A department in Northern Ireland can ask a council for reports
    When I ask what a minister can do about "bins" in "Belfast"
    Then "Reports and returns from a council" is a lever of "Minister of Agriculture, Environment and Rural Affairs"

  Scenario: Universal Credit needs no lever
    When I ask what a minister can do about "Universal Credit" in "Leeds"
    Then it is the minister's own
    And "best-value-direction" is no lever here

  Scenario: Nobody can be put in default where there is no duty
    When I ask what a minister can do about "public toilets" in "Glasgow"
    Then "scotland-default" is no lever here

  Scenario: Adult skills in Kent can move by order, with consent
    When I ask whether "adult skills" can move to the tier "strategic" in "Kent"
    Then it can move without an Act
    And it needs the consent of "each constituent council"

  Scenario: Adult skills in Leeds have moved
    When I ask whether "adult skills" can move to the tier "strategic" in "Leeds"
    Then it is at that tier already

  Scenario: In England as a whole, adult skills are there in part
    When I ask whether "adult skills" can move to the tier "strategic" in "England"
    Then in part it is at that tier already

  Scenario: A single council sits at both tiers
    When I ask whether "bins" can move to the tier "upper" in "Leeds"
    Then it is at that tier already

  Scenario: No order gives Universal Credit to a council
    When I ask whether "Universal Credit" can move to the tier "strategic" in "Wigan"
    Then it takes an Act

  Scenario: What is devolved is for another legislature
    When I ask whether "bins" can move to the tier "nation" in "Cardiff"
    Then it takes an Act
    And it needs the consent of "Senedd Cymru"

  Scenario: Policing in Wales can pass to the nation by an order with two consents
    When I ask whether "local policing" can move to the tier "nation" in "Cardiff"
    Then it can move without an Act
    And it needs the consent of "the Senedd"
