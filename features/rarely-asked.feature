Feature: Rules that few questions reach
  Exceptions at the edges, each with the question that shows it.

  Background:
    Given the date is 22 November 2026

  Scenario: A parish holds the allotments where there is one
    Given "parish" is "parished"
    When I ask who is answerable for "allotments" in "Cumberland"
    Then the parish council, where there is one is answerable

  Scenario: A community council holds the allotments in Wales
    Given "parish" is "parished"
    When I ask who is answerable for "allotments" in "Cardiff"
    Then the community council, where there is one is answerable

  Scenario: No clean air zone by this law in Aberdeenshire
    When I ask who is answerable for "clean air zones" in "Aberdeenshire"
    Then nobody is answerable

  Scenario: A Welsh home of a housing association, before the new tenancies
    Given "landlord" is "housing-association"
    When I ask who is answerable for "council housing repairs" in "Cardiff" on 20 March 2019
    Then housing association is answerable

  Scenario: Safety on a Welsh trunk road
    Given "road-class" is "trunk"
    When I ask who is answerable for "road safety" in "Cardiff"
    Then the Welsh Ministers are answerable

  Scenario: Trading standards are central in Northern Ireland
    When I ask who is answerable for "trading standards" in "Belfast" on 1 May 2015
    Then the Minister of Enterprise, Trade and Investment is answerable

  Scenario: Help for victims in Wales was once the minister's
    When I ask who is answerable for "victims of crime" in "Cardiff" on 1 May 2013
    Then the Lord Chancellor and Secretary of State for Justice is answerable

  Scenario: A private approver checks building work in Wales
    Given "building-work" is "private"
    When I ask who is answerable for "building regulations" in "Cardiff" on 1 October 2023
    Then registered building control approver is answerable

  Scenario: A private approver checks building work in Wales, under the newer rules
    Given "building-work" is "private"
    When I ask who is answerable for "building regulations" in "Cardiff" on 27 January 2026
    Then registered building control approver is answerable

  Scenario: A bus route that is paid for in London
    Given "bus-contract" is "supported"
    When I ask who is answerable for "bus services" in "Camden"
    Then Transport for London is answerable

  Scenario: A bus route that is paid for where buses are franchised
    Given "bus-contract" is "supported"
    When I ask who is answerable for "bus services" in "Wigan"
    Then Greater Manchester Combined Authority is answerable

  Scenario: A train without a franchise in Scotland
    Given "train-service" is "open-access"
    When I ask who is answerable for "trains" in "Aberdeen"
    Then train operator is answerable

  Scenario: Litter on a Scottish motorway
    Given "cleaned-road" is "motorway"
    When I ask who is answerable for "litter" in "Glasgow"
    Then the Scottish Ministers are answerable

  Scenario: The transport plan of Strathclyde
    Given "regional-transport" is "strathclyde-partnership-for-transport"
    When I ask who is answerable for "transport plans" in "Argyll and Bute"
    Then Strathclyde Partnership for Transport is answerable

  Scenario: Quarries in a London development corporation's area
    Given "special-planning" is "old-oak-and-park-royal-development-corporation"
    When I ask who is answerable for "minerals" in "Brent"
    Then Old Oak and Park Royal Development Corporation is answerable

  Scenario: Quarries in Ebbsfleet
    Given "special-planning" is "ebbsfleet-development-corporation"
    When I ask who is answerable for "minerals" in "Dartford"
    Then Ebbsfleet Development Corporation is answerable

  Scenario: Quarries in a Scottish national park
    Given "special-planning" is "loch-lomond-and-the-trossachs"
    When I ask who is answerable for "minerals" in "Argyll and Bute"
    Then Loch Lomond and The Trossachs National Park Authority is answerable

  Scenario: Quarries in an English national park with two tiers
    Given "special-planning" is "south-downs"
    When I ask who is answerable for "minerals" in "Adur"
    Then South Downs National Park Authority is answerable

  Scenario: Quarries in a Welsh national park
    Given "special-planning" is "bannau-brycheiniog"
    When I ask who is answerable for "minerals" in "Blaenau Gwent"
    Then Bannau Brycheiniog National Park Authority is answerable
