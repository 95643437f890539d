Feature: What those who will be asked need to know
  One outcome in one place, for each who has to speak of it or to answer for it.

  Background:
    Given the date is 22 November 2026

  Scenario: The bins of Birmingham, for a press office
    When I ask for a brief on "bins" in "Birmingham" for media on 11 February 2026
    Then the brief says "Birmingham City Council collects the bins and employs the crews, so questions about rounds and the dispute are for the council."
    And the brief says "Law: Environmental Protection Act 1990, section 45."
    And the brief says "Commissioners have held functions on finance, governance and senior appointments since October 2023, and not waste collection."
    And the brief says "If pressed: ministers are not a party to the dispute."
    And it would mislead to say "nothing to do with government"
    And it would mislead to say "the government has taken over"

  Scenario: The buses of Wigan, for a parliamentary branch
    When I ask for a brief on "buses" in "Wigan" for parliament on 2 March 2026
    Then the brief says "Not the minister's, as to timetables or operators. If tabled: answer as below."
    And the brief says "Write to: the Mayor of Greater Manchester. A committee can invite the Mayor."
    And the brief says "use of the Bus Services Act 2025, grant to Greater Manchester Combined Authority, national safety data"
    And the brief says "Bus franchising in Greater Manchester is a function of the Combined Authority. The Mayor is accountable for it. My Department sets the legal framework and funding."

  Scenario: Before the Act of 2025 nobody can be asked about its use
    When I ask for a brief on "buses" in "Wigan" for parliament on 1 October 2025
    Then the brief does not say "Bus Services Act 2025"
    And the brief says "grant to Greater Manchester Combined Authority"

  Scenario: A letter about bins in a constituency of two councils names both
    When I ask for a brief on "bins" in "Totnes constituency" for correspondence on 1 January 2015
    Then the brief says "South Hams District Council: South Hams."
    And the brief says "Torbay Council: Torbay."
    And the brief says "We have sent your letter on."

  Scenario: A question about a county with several councils is not refused
    When I ask for a brief on "bins" in "East Sussex" for parliament
    Then the brief says "Write to: each body below, about its own area."
    And the brief says "Wealden District Council: Wealden."

  Scenario: A devolved matter in Scotland, with the exceptions of the Resolution
    When I ask for a brief on "bins" in "Glasgow" for parliament
    Then the brief says "Not for a minister here: the matter is devolved"
    And the brief says "A committee of the Scottish Parliament can invite the council."
    And the brief says "seeks information that the UK Government may require of the devolved government"
    And the brief says "By the Resolution of 25 October 1999"
    And it would mislead to say "the UK Government decides this"

  Scenario: A reserved matter in Scotland is for a minister here
    When I ask for a brief on "Universal Credit" in "Glasgow" for parliament
    Then the brief says "Yes, the minister's: Universal Credit."
    And the brief says "Committee: Work and Pensions Committee."
    And the brief does not say "In order only if"

  Scenario: A devolved matter in Wales
    When I ask for a brief on "libraries" in "Cardiff" for parliament
    Then the brief says "A committee of the Senedd can invite the council."
    And the brief says "In order only if the question"

  Scenario: Northern Ireland has no such resolution
    When I ask for a brief on "bins" in "Belfast" for parliament
    Then the brief says "The Resolution of 25 October 1999 names Scotland and Wales only."
    And the brief does not say "In order only if"

  Scenario: A letter about prisons in Northern Ireland goes to its minister
    When I ask for a brief on "prisons" in "Derry" for correspondence
    Then the brief says "Transfer to: the Minister of Justice."

  Scenario: Commissioners stand in for a council
    When I ask for a brief on "bins" in "Rotherham" for parliament on 1 June 2015
    Then the brief says "In part the minister's: commissioners whom a minister sent hold the functions that decide this."
    And the brief says "They are accountable to the Secretary of State for Communities and Local Government."
    And the brief says "Today it is for Rotherham Metropolitan Borough Council."
    And it would mislead to say "the council is in charge of this"

  Scenario: A minister answers, and cannot pass it on
    When I ask for a brief on "Universal Credit" in "Leeds" for correspondence
    Then the brief says "Keep it: Work and Pensions replies."

  Scenario: Nobody has the duty
    When I ask for a brief on "public toilets" in "Leeds" for media
    Then the brief says "The law gives nobody a duty to provide public toilets in Leeds"
    And it would mislead to say "somebody is breaking the law by not providing it"

  Scenario: A coroner is independent
    When I ask for a brief on "inquest finding" in "Norfolk" for correspondence
    Then the brief says "Keep it and explain: whoever decides is independent"
    And the brief says "A decision can be challenged by judicial review"

  Scenario: What a resident can do about the buses
    When I ask for a brief on "buses" in "Wigan" for resident
    Then the brief says "Voters in Greater Manchester elect the Mayor of Greater Manchester. The next vote is in May 2028."
    And the brief says "What has changed: Greater Manchester Combined Authority since 24 September 2023, and before that a bus operator."

  Scenario: A past day says who answers now
    When I ask for a brief on "libraries" in "Eden" for resident on 31 March 2023
    Then the brief says "Cumbria County Council answered for public libraries in Eden on 31 March 2023."
    And the brief says "Today it is for Westmorland and Furness Council."

  Scenario: The working page has the lines of the rules and what is in doubt
    When I ask for a brief on "bins" in "Birmingham" for officer
    Then the brief says "rules/outcomes/waste/waste-collection.yaml:"
    And the brief says "the intervention birmingham-2023: in doubt."
    And the brief says "If the council or authority is failing in its best value duty"

  Scenario: It depends on a fact, and the brief says which
    When I ask for a brief on "school standards" in "Wigan" for media
    Then the brief says "It depends."
    And the brief says "To settle it: add --given"
