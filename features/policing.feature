Feature: Who answers for local policing
  The law names the body that holds each force to account. It has changed in most
  places since 2009, and not on the same day.

  Scenario: Policing in Bury under the police authority
    When I ask who is answerable for "local policing" in "Bury" on 21 November 2012
    Then Greater Manchester Police Authority is answerable
    And Bury Metropolitan Borough Council is not answerable
    And the answer cites "Police Act 1996 s.6"

  Scenario: Policing in Bury on the first day of commissioners
    When I ask who is answerable for "local policing" in "Bury" on 22 November 2012
    Then Police and Crime Commissioner for Greater Manchester is answerable
    And the answer rests on rule "commissioner"

  Scenario: Policing in Bury on the last day of the commissioner
    When I ask who is answerable for "local policing" in "Bury" on 7 May 2017
    Then Police and Crime Commissioner for Greater Manchester is answerable
    And Greater Manchester Combined Authority is not answerable

  Scenario: Policing in Bury on the first day of the mayor
    Given the date is 8 May 2017
    When I ask who is answerable for "local policing" in "Bury"
    Then Greater Manchester Combined Authority is answerable
    And the answer rests on rule "mayor"
    And the answer cites "Local Democracy, Economic Development and Construction Act 2009 s.107F"

  Scenario: Policing in Leeds before the mayor
    When I ask who is answerable for "local policing" in "Leeds" on 9 May 2021
    Then Police and Crime Commissioner for West Yorkshire is answerable

  Scenario: Policing in Leeds after the mayor took it
    When I ask who is answerable for "local policing" in "Leeds" on 10 May 2021
    Then West Yorkshire Combined Authority is answerable
    And Leeds City Council is not answerable

  Scenario: Policing in York under a commissioner who also ran the fire service
    When I ask who is answerable for "local policing" in "York" on 6 May 2024
    Then Police, Fire and Crime Commissioner for North Yorkshire is answerable

  Scenario: Policing in York under the mayor
    When I ask who is answerable for "local policing" in "York" on 7 May 2024
    Then York and North Yorkshire Combined Authority is answerable

  Scenario: Policing in a shire district is not the district's
    Given the date is 22 November 2026
    When I ask who is answerable for "local policing" in "Sevenoaks"
    Then Police and Crime Commissioner for Kent is answerable
    And Sevenoaks District Council is not answerable
    And Kent County Council is not answerable

  Scenario: A county inside one force has one answer for policing
    Given the date is 22 November 2026
    When I ask who is answerable for "local policing" in "Kent"
    Then Police and Crime Commissioner for Kent is answerable

  Scenario: The announced end of commissioners changes nothing yet
    Given the date is 22 November 2026
    When I ask who is answerable for "local policing" in "Birmingham"
    Then Police and Crime Commissioner for West Midlands is answerable
    And West Midlands Combined Authority is not answerable

  Scenario: Policing in London before the Mayor's Office
    When I ask who is answerable for "local policing" in "Camden" on 15 January 2012
    Then Metropolitan Police Authority is answerable

  Scenario: Policing in London under the Mayor's Office
    When I ask who is answerable for "local policing" in "Camden" on 16 January 2012
    Then Mayor's Office for Policing and Crime is answerable
    And the answer cites "Police Reform and Social Responsibility Act 2011 s.3"

  Scenario: The City of London keeps its own police authority
    Given the date is 22 November 2026
    When I ask who is answerable for "local policing" in "City of London"
    Then City of London Corporation is answerable
    And Mayor's Office for Policing and Crime is not answerable
    And the answer cites "Police Act 1996 s.6AZA"

  Scenario: Policing in the Isles of Scilly
    Given the date is 22 November 2026
    When I ask who is answerable for "local policing" in "Isles of Scilly"
    Then Police and Crime Commissioner for Devon and Cornwall is answerable
    And Council of the Isles of Scilly is not answerable

  Scenario: Policing in Fife when the council was the police authority
    When I ask who is answerable for "local policing" in "Fife" on 31 March 2013
    Then Fife Council is answerable
    And the answer rests on rule "scottish-council"

  Scenario: Policing in Fife under one Scottish authority
    When I ask who is answerable for "local policing" in "Fife" on 1 April 2013
    Then Scottish Police Authority is answerable
    And Fife Council is not answerable

  Scenario: Policing in Glasgow under the joint board
    When I ask who is answerable for "local policing" in "Glasgow" on 31 March 2013
    Then Strathclyde Joint Police Board is answerable

  Scenario: Policing in Wales answers to a commissioner and is reserved
    Given the date is 22 November 2026
    When I ask who is answerable for "local policing" in "Cardiff"
    Then Police and Crime Commissioner for South Wales is answerable
    And the minister is "Secretary of State for the Home Department"

  Scenario: Policing in Northern Ireland
    Given the date is 22 November 2026
    When I ask who is answerable for "local policing" in "Belfast"
    Then Northern Ireland Policing Board is answerable
    And Belfast City Council is not answerable

  Scenario: The day before the Mayor of Greater Manchester ran the fire service
    When I ask who is answerable for "fires and rescues" in "Bury" on 7 May 2017
    Then Greater Manchester Fire and Rescue Authority is answerable

  Scenario: The Mayor of Greater Manchester and the fire service
    When I ask who is answerable for "fires and rescues" in "Bury" on 8 May 2017
    Then Greater Manchester Combined Authority is answerable

  Scenario: Fire in London before the commissioner
    When I ask who is answerable for "fires and rescues" in "Camden" on 31 March 2018
    Then London Fire and Emergency Planning Authority is answerable

  Scenario: Fire in London under the commissioner
    When I ask who is answerable for "fires and rescues" in "Camden" on 1 April 2018
    Then London Fire Commissioner is answerable

  Scenario: Fire in Cornwall stays with the council
    When I ask who is answerable for "fires and rescues" in "Cornwall" on 1 April 2009
    Then Cornwall Council is answerable

  Scenario: Fire in Cumbria moved from the county council to a commissioner authority
    When I ask who is answerable for "fires and rescues" in "Carlisle" on 1 April 2023
    Then Cumbria Commissioner Fire and Rescue Authority is answerable
    And Cumberland Council is not answerable

  Scenario: Fire in Cumbria on the county council's last day
    When I ask who is answerable for "fires and rescues" in "Carlisle" on 31 March 2023
    Then Cumbria County Council is answerable

  Scenario: Fire on the Isle of Wight before the joint authority
    When I ask who is answerable for "fires and rescues" in "Isle of Wight" on 31 March 2021
    Then Isle of Wight Council is answerable

  Scenario: Fire on the Isle of Wight after the joint authority
    When I ask who is answerable for "fires and rescues" in "Isle of Wight" on 1 April 2021
    Then Hampshire and Isle of Wight Fire and Rescue Authority is answerable

  Scenario: Fire in Scotland is one service since 2013
    When I ask who is answerable for "fires and rescues" in "Fife" on 1 April 2013
    Then Scottish Fire and Rescue Service is answerable
    And the answer rests on rule "scotland"
