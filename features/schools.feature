Feature: Who answers for schools and for the protection of children
  The type of a school decides who answers for its standards. The council answers
  for places in any case, and for enquiries when a child may be at risk.

  Scenario: School standards depend on the type of school
    Given the date is 22 November 2026
    When I ask who is answerable for "school standards" in "Wigan"
    Then the answer is depends

  Scenario: Standards in an academy
    Given the date is 22 November 2026
    And "school-type" is "academy"
    When I ask who is answerable for "school standards" in "Wigan"
    Then the answer is answered
    And the answer rests on rule "england-academy"
    And the answer cites "Academies Act 2010 s.1"
    And Wigan Metropolitan Borough Council is not answerable

  Scenario: Standards in an academy before the Academies Act
    Given "school-type" is "academy"
    When I ask who is answerable for "school standards" in "Bury" on 28 July 2010
    Then the answer is answered
    And the answer cites "Education Act 1996 s.482"

  Scenario: Standards in a maintained school
    Given the date is 22 November 2026
    And "school-type" is "maintained"
    When I ask who is answerable for "school standards" in "Wigan"
    Then the answer is answered
    And the answer rests on rule "england-maintained"
    And the answer cites "Education Act 2002 s.21(2)"

  Scenario: Standards in a Welsh school need no question about its type
    Given the date is 22 November 2026
    When I ask who is answerable for "school standards" in "Cardiff"
    Then the answer is answered
    And the answer rests on rule "wales"

  Scenario: Standards in Scottish schools are the council's duty
    Given the date is 22 November 2026
    When I ask who is answerable for "school standards" in "Fife"
    Then Fife Council is answerable
    And the answer cites "Standards in Scotland's Schools etc. Act 2000 s.3(2)"

  Scenario: School places in a shire district are the county's
    Given the date is 22 November 2026
    When I ask who is answerable for "school places" in "Sevenoaks"
    Then Kent County Council is answerable
    And Sevenoaks District Council is not answerable
    And the answer cites "Education Act 1996 s.14"

  Scenario: School places in Bedford while it was in Bedfordshire
    When I ask who is answerable for "school places" in "Bedford" on 31 March 2009
    Then Bedfordshire County Council is answerable

  Scenario: School places in Bedford as one council
    When I ask who is answerable for "school places" in "Bedford" on 1 April 2009
    Then Bedford Borough Council is answerable

  Scenario: School places in Belfast under the library board
    When I ask who is answerable for "school places" in "Belfast" on 31 March 2015
    Then Belfast Education and Library Board is answerable

  Scenario: School places in Belfast under the Education Authority
    When I ask who is answerable for "school places" in "Belfast" on 1 April 2015
    Then Education Authority is answerable
    And Belfast City Council is not answerable

  Scenario: Child protection in a shire district is the county's
    Given the date is 22 November 2026
    When I ask who is answerable for "child protection" in "Sevenoaks"
    Then Kent County Council is answerable
    And the answer cites "Children Act 1989 s.47"

  Scenario: Child protection in the City of London
    Given the date is 22 November 2026
    When I ask who is answerable for "child protection" in "City of London"
    Then City of London Corporation is answerable

  Scenario: Child protection in Chester before the new councils
    When I ask who is answerable for "child protection" in "Chester" on 31 March 2009
    Then Cheshire County Council is answerable
    And Chester City Council is not answerable

  Scenario: Child protection in Scotland before the Children's Hearings Act
    When I ask who is answerable for "child protection" in "Fife" on 23 June 2013
    Then Fife Council is answerable
    And the answer cites "Children (Scotland) Act 1995 s.53"

  Scenario: Child protection in Scotland under the Children's Hearings Act
    When I ask who is answerable for "child protection" in "Fife" on 24 June 2013
    Then Fife Council is answerable
    And the answer cites "Children's Hearings (Scotland) Act 2011 s.60"

  Scenario: Child protection in Northern Ireland is the trust's
    Given the date is 22 November 2026
    When I ask who is answerable for "child protection" in "Derry City and Strabane"
    Then Western Health and Social Care Trust is answerable
    And Derry City and Strabane District Council is not answerable
