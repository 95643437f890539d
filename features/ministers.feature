Feature: What ministers answer for, and what nobody elected answers for
  Some outcomes never left ministers. Some left in part, and some are decided by
  people whom no voter can remove.

  Scenario: Universal Credit is a minister's
    Given the date is 22 November 2026
    When I ask who is answerable for "Universal Credit" in "Sevenoaks"
    Then Department for Work and Pensions is answerable
    And Sevenoaks District Council is not answerable
    And the minister is "Secretary of State for Work and Pensions"

  Scenario: Universal Credit before its first day
    When I ask who is answerable for "Universal Credit" in "Sevenoaks" on 28 April 2013
    Then the answer is no-rule

  Scenario: Universal Credit on its first day
    When I ask who is answerable for "Universal Credit" in "Sevenoaks" on 29 April 2013
    Then Department for Work and Pensions is answerable
    And the answer cites "Welfare Reform Act 2012 s.1"

  Scenario: Universal Credit had not reached Northern Ireland
    When I ask who is answerable for "Universal Credit" in "Belfast" on 26 September 2017
    Then the answer is no-rule

  Scenario: Universal Credit in Northern Ireland is the Stormont department's
    When I ask who is answerable for "Universal Credit" in "Belfast" on 27 September 2017
    Then the answer is answered
    And Department for Work and Pensions is not answerable
    And the answer cites "Welfare Reform (Northern Ireland) Order 2015 art.6"

  Scenario: Universal Credit in Scotland is reserved
    Given the date is 22 November 2026
    When I ask who is answerable for "Universal Credit" in "Fife"
    Then Department for Work and Pensions is answerable
    And Fife Council is not answerable

  Scenario: Passports are the Home Secretary's everywhere
    Given the date is 22 November 2026
    When I ask who is answerable for "passports" in "Belfast"
    Then Home Office is answerable
    And it is delivered by "HM Passport Office"

  Scenario: Delays in the courts of England
    Given the date is 22 November 2026
    When I ask who is answerable for "court delays" in "Leeds"
    Then Ministry of Justice is answerable
    And it is delivered by "HM Courts and Tribunals Service"
    And the answer cites "Courts Act 2003 s.1"

  Scenario: The courts of Scotland while ministers ran them
    When I ask who is answerable for "court delays" in "Fife" on 31 March 2010
    Then Scottish Government is answerable
    And the answer rests on rule "scotland-ministers"

  Scenario: The courts of Scotland since judges have led them
    When I ask who is answerable for "court delays" in "Fife" on 1 April 2010
    Then the answer is independent
    And Scottish Government is not answerable
    And the answer cites "Judiciary and Courts (Scotland) Act 2008 s.2(2)(a)"

  Scenario: The courts of Northern Ireland before devolution
    When I ask who is answerable for "court delays" in "Belfast" on 11 April 2010
    Then Ministry of Justice is answerable

  Scenario: The courts of Northern Ireland after devolution
    When I ask who is answerable for "court delays" in "Belfast" on 12 April 2010
    Then the answer is answered
    And Ministry of Justice is not answerable

  Scenario: An inquest finding is the coroner's alone
    Given the date is 22 November 2026
    When I ask who is answerable for "inquest finding" in "Norfolk"
    Then the answer is independent
    And Norfolk County Council is not answerable
    And the answer cites "Coroners and Justice Act 2009 s.1"

  Scenario: An inquest under the old Act
    When I ask who is answerable for "inquest finding" in "Sevenoaks" on 24 July 2013
    Then the answer is independent
    And the answer cites "Coroners Act 1988 s.11"

  Scenario: Scotland has fatal accident inquiries and a sheriff decides
    When I ask who is answerable for "inquest finding" in "Fife" on 15 June 2017
    Then the answer is independent
    And the answer cites "Inquiries into Fatal Accidents and Sudden Deaths etc. (Scotland) Act 2016 s.26"

  Scenario: Adult skills in Kent are a minister's
    Given the date is 22 November 2026
    When I ask who is answerable for "adult skills" in "Sevenoaks"
    Then Department for Work and Pensions is answerable
    And Kent County Council is not answerable

  Scenario: Adult skills the day before the department changed
    When I ask who is answerable for "adult skills" in "Sevenoaks" on 15 September 2025
    Then Department for Education is answerable

  Scenario: Adult skills in Bury before the transfer
    When I ask who is answerable for "adult skills" in "Bury" on 31 July 2019
    Then Department for Education is answerable

  Scenario: Adult skills in Bury after the transfer
    When I ask who is answerable for "adult skills" in "Bury" on 1 August 2019
    Then Greater Manchester Combined Authority is answerable
    And Department for Education is not answerable

  Scenario: Adult skills in Leeds after the transfer
    When I ask who is answerable for "adult skills" in "Leeds" on 1 August 2021
    Then West Yorkshire Combined Authority is answerable

  Scenario: Adult skills in London are delegated, so the minister still answers
    Given the date is 22 November 2026
    When I ask who is answerable for "adult skills" in "Camden"
    Then Department for Work and Pensions is answerable
    And Greater London Authority is not answerable
    And the answer rests on rule "london"

  Scenario: Adult skills in Cornwall went to one council
    When I ask who is answerable for "adult skills" in "Cornwall" on 1 August 2025
    Then Cornwall Council is answerable
    And the answer rests on rule "council"

  Scenario: Adult skills in the Isles of Scilly did not go to Cornwall
    When I ask who is answerable for "adult skills" in "Isles of Scilly" on 1 August 2025
    Then Department for Education is answerable
    And Cornwall Council is not answerable

  Scenario: Adult skills in Wales before Medr had the duty
    When I ask who is answerable for "adult skills" in "Cardiff" on 31 March 2026
    Then Welsh Government is answerable

  Scenario: Adult skills under the Learning and Skills Council
    When I ask who is answerable for "adult skills" in "Sevenoaks" on 31 March 2010
    Then Learning and Skills Council for England is answerable
