Feature: Councils come and go
  The day before an order takes effect the old council answers, and on the day the new one.

  Scenario: Bins in Mid Bedfordshire on 31 March 2009
    When I ask who is answerable for "bins" in "Mid Bedfordshire" on 31 March 2009
    Then Mid Bedfordshire District Council is answerable
    And Central Bedfordshire Council is not answerable

  Scenario: Bins in Mid Bedfordshire on 1 April 2009
    When I ask who is answerable for "bins" in "Mid Bedfordshire" on 1 April 2009
    Then Central Bedfordshire Council is answerable
    And Mid Bedfordshire District Council is not answerable

  Scenario: Adult social care in Bedford on 31 March 2009
    When I ask who is answerable for "adult social care" in "Bedford" on 31 March 2009
    Then Bedfordshire County Council is answerable
    And Bedford Borough Council is not answerable

  Scenario: Adult social care in Bedford on 1 April 2009
    When I ask who is answerable for "adult social care" in "Bedford" on 1 April 2009
    Then Bedford Borough Council is answerable
    And Bedfordshire County Council is not answerable

  Scenario: Bins in Chester on 31 March 2009
    When I ask who is answerable for "bins" in "Chester" on 31 March 2009
    Then Chester City Council is answerable
    And Cheshire West and Chester Council is not answerable

  Scenario: Bins in Chester on 1 April 2009
    When I ask who is answerable for "bins" in "Chester" on 1 April 2009
    Then Cheshire West and Chester Council is answerable
    And Chester City Council is not answerable

  Scenario: Adult social care in Macclesfield on 31 March 2009
    When I ask who is answerable for "adult social care" in "Macclesfield" on 31 March 2009
    Then Cheshire County Council is answerable
    And Cheshire East Council is not answerable

  Scenario: Adult social care in Macclesfield on 1 April 2009
    When I ask who is answerable for "adult social care" in "Macclesfield" on 1 April 2009
    Then Cheshire East Council is answerable
    And Cheshire County Council is not answerable

  Scenario: Bins in Carrick on 31 March 2009
    When I ask who is answerable for "bins" in "Carrick" on 31 March 2009
    Then Carrick District Council is answerable
    And Cornwall Council is not answerable

  Scenario: Bins in Carrick on 1 April 2009
    When I ask who is answerable for "bins" in "Carrick" on 1 April 2009
    Then Cornwall Council is answerable
    And Carrick District Council is not answerable

  Scenario: Adult social care in Carrick on 31 March 2009
    When I ask who is answerable for "adult social care" in "Carrick" on 31 March 2009
    Then Cornwall County Council is answerable
    And Cornwall Council is not answerable

  Scenario: Adult social care in Carrick on 1 April 2009
    When I ask who is answerable for "adult social care" in "Carrick" on 1 April 2009
    Then Cornwall Council is answerable
    And Cornwall County Council is not answerable

  Scenario: Bins in Derwentside on 31 March 2009
    When I ask who is answerable for "bins" in "Derwentside" on 31 March 2009
    Then Derwentside District Council is answerable
    And Durham County Council is not answerable

  Scenario: Bins in Derwentside on 1 April 2009
    When I ask who is answerable for "bins" in "Derwentside" on 1 April 2009
    Then Durham County Council is answerable
    And Derwentside District Council is not answerable

  Scenario: Bins in Alnwick on 31 March 2009
    When I ask who is answerable for "bins" in "Alnwick" on 31 March 2009
    Then Alnwick District Council is answerable
    And Northumberland County Council is not answerable

  Scenario: Bins in Alnwick on 1 April 2009
    When I ask who is answerable for "bins" in "Alnwick" on 1 April 2009
    Then Northumberland County Council is answerable
    And Alnwick District Council is not answerable

  Scenario: Bins in Oswestry on 31 March 2009
    When I ask who is answerable for "bins" in "Oswestry" on 31 March 2009
    Then Oswestry Borough Council is answerable
    And Shropshire Council is not answerable

  Scenario: Bins in Oswestry on 1 April 2009
    When I ask who is answerable for "bins" in "Oswestry" on 1 April 2009
    Then Shropshire Council is answerable
    And Oswestry Borough Council is not answerable

  Scenario: Adult social care in Bridgnorth on 31 March 2009
    When I ask who is answerable for "adult social care" in "Bridgnorth" on 31 March 2009
    Then Shropshire County Council is answerable
    And Shropshire Council is not answerable

  Scenario: Adult social care in Bridgnorth on 1 April 2009
    When I ask who is answerable for "adult social care" in "Bridgnorth" on 1 April 2009
    Then Shropshire Council is answerable
    And Shropshire County Council is not answerable

  Scenario: Bins in Kennet on 31 March 2009
    When I ask who is answerable for "bins" in "Kennet" on 31 March 2009
    Then Kennet District Council is answerable
    And Wiltshire Council is not answerable

  Scenario: Bins in Kennet on 1 April 2009
    When I ask who is answerable for "bins" in "Kennet" on 1 April 2009
    Then Wiltshire Council is answerable
    And Kennet District Council is not answerable

  Scenario: Adult social care in Salisbury on 31 March 2009
    When I ask who is answerable for "adult social care" in "Salisbury" on 31 March 2009
    Then Wiltshire County Council is answerable
    And Wiltshire Council is not answerable

  Scenario: Adult social care in Salisbury on 1 April 2009
    When I ask who is answerable for "adult social care" in "Salisbury" on 1 April 2009
    Then Wiltshire Council is answerable
    And Wiltshire County Council is not answerable

  Scenario: Bins in Limavady on 31 March 2015
    When I ask who is answerable for "bins" in "Limavady" on 31 March 2015
    Then Limavady Borough Council is answerable
    And Causeway Coast and Glens Borough Council is not answerable

  Scenario: Bins in Limavady on 1 April 2015
    When I ask who is answerable for "bins" in "Limavady" on 1 April 2015
    Then Causeway Coast and Glens Borough Council is answerable
    And Limavady Borough Council is not answerable

  Scenario: Bins in Strabane on 31 March 2015
    When I ask who is answerable for "bins" in "Strabane" on 31 March 2015
    Then Strabane District Council is answerable
    And Derry City and Strabane District Council is not answerable

  Scenario: Bins in Strabane on 1 April 2015
    When I ask who is answerable for "bins" in "Strabane" on 1 April 2015
    Then Derry City and Strabane District Council is answerable
    And Strabane District Council is not answerable

  Scenario: Bins in Omagh on 31 March 2015
    When I ask who is answerable for "bins" in "Omagh" on 31 March 2015
    Then Omagh District Council is answerable
    And Fermanagh and Omagh District Council is not answerable

  Scenario: Bins in Omagh on 1 April 2015
    When I ask who is answerable for "bins" in "Omagh" on 1 April 2015
    Then Fermanagh and Omagh District Council is answerable
    And Omagh District Council is not answerable

  Scenario: Bins in Purbeck on 31 March 2019
    When I ask who is answerable for "bins" in "Purbeck" on 31 March 2019
    Then Purbeck District Council is answerable
    And Dorset Council is not answerable

  Scenario: Bins in Purbeck on 1 April 2019
    When I ask who is answerable for "bins" in "Purbeck" on 1 April 2019
    Then Dorset Council is answerable
    And Purbeck District Council is not answerable

  Scenario: Adult social care in Christchurch on 31 March 2019
    When I ask who is answerable for "adult social care" in "Christchurch" on 31 March 2019
    Then Dorset County Council is answerable
    And Bournemouth, Christchurch and Poole Council is not answerable

  Scenario: Adult social care in Christchurch on 1 April 2019
    When I ask who is answerable for "adult social care" in "Christchurch" on 1 April 2019
    Then Bournemouth, Christchurch and Poole Council is answerable
    And Dorset County Council is not answerable

  Scenario: Bins in Bournemouth on 31 March 2019
    When I ask who is answerable for "bins" in "Bournemouth" on 31 March 2019
    Then Bournemouth Borough Council is answerable
    And Bournemouth, Christchurch and Poole Council is not answerable

  Scenario: Bins in Bournemouth on 1 April 2019
    When I ask who is answerable for "bins" in "Bournemouth" on 1 April 2019
    Then Bournemouth, Christchurch and Poole Council is answerable
    And Bournemouth Borough Council is not answerable

  Scenario: Bins in Taunton Deane on 31 March 2019
    When I ask who is answerable for "bins" in "Taunton Deane" on 31 March 2019
    Then Taunton Deane Borough Council is answerable
    And Somerset West and Taunton Council is not answerable

  Scenario: Bins in Taunton Deane on 1 April 2019
    When I ask who is answerable for "bins" in "Taunton Deane" on 1 April 2019
    Then Somerset West and Taunton Council is answerable
    And Taunton Deane Borough Council is not answerable

  Scenario: Bins in Waveney on 31 March 2019
    When I ask who is answerable for "bins" in "Waveney" on 31 March 2019
    Then Waveney District Council is answerable
    And East Suffolk Council is not answerable

  Scenario: Bins in Waveney on 1 April 2019
    When I ask who is answerable for "bins" in "Waveney" on 1 April 2019
    Then East Suffolk Council is answerable
    And Waveney District Council is not answerable

  Scenario: Bins in Forest Heath on 31 March 2019
    When I ask who is answerable for "bins" in "Forest Heath" on 31 March 2019
    Then Forest Heath District Council is answerable
    And West Suffolk Council is not answerable

  Scenario: Bins in Forest Heath on 1 April 2019
    When I ask who is answerable for "bins" in "Forest Heath" on 1 April 2019
    Then West Suffolk Council is answerable
    And Forest Heath District Council is not answerable

  Scenario: Bins in Wycombe on 31 March 2020
    When I ask who is answerable for "bins" in "Wycombe" on 31 March 2020
    Then Wycombe District Council is answerable
    And Buckinghamshire Council is not answerable

  Scenario: Bins in Wycombe on 1 April 2020
    When I ask who is answerable for "bins" in "Wycombe" on 1 April 2020
    Then Buckinghamshire Council is answerable
    And Wycombe District Council is not answerable

  Scenario: Adult social care in Chiltern on 31 March 2020
    When I ask who is answerable for "adult social care" in "Chiltern" on 31 March 2020
    Then Buckinghamshire County Council is answerable
    And Buckinghamshire Council is not answerable

  Scenario: Adult social care in Chiltern on 1 April 2020
    When I ask who is answerable for "adult social care" in "Chiltern" on 1 April 2020
    Then Buckinghamshire Council is answerable
    And Buckinghamshire County Council is not answerable

  Scenario: Bins in Kettering on 31 March 2021
    When I ask who is answerable for "bins" in "Kettering" on 31 March 2021
    Then Kettering Borough Council is answerable
    And North Northamptonshire Council is not answerable

  Scenario: Bins in Kettering on 1 April 2021
    When I ask who is answerable for "bins" in "Kettering" on 1 April 2021
    Then North Northamptonshire Council is answerable
    And Kettering Borough Council is not answerable

  Scenario: Adult social care in Daventry on 31 March 2021
    When I ask who is answerable for "adult social care" in "Daventry" on 31 March 2021
    Then Northamptonshire County Council is answerable
    And West Northamptonshire Council is not answerable

  Scenario: Adult social care in Daventry on 1 April 2021
    When I ask who is answerable for "adult social care" in "Daventry" on 1 April 2021
    Then West Northamptonshire Council is answerable
    And Northamptonshire County Council is not answerable

  Scenario: Bins in Eden on 31 March 2023
    When I ask who is answerable for "bins" in "Eden" on 31 March 2023
    Then Eden District Council is answerable
    And Westmorland and Furness Council is not answerable

  Scenario: Bins in Eden on 1 April 2023
    When I ask who is answerable for "bins" in "Eden" on 1 April 2023
    Then Westmorland and Furness Council is answerable
    And Eden District Council is not answerable

  Scenario: Adult social care in Allerdale on 31 March 2023
    When I ask who is answerable for "adult social care" in "Allerdale" on 31 March 2023
    Then Cumbria County Council is answerable
    And Cumberland Council is not answerable

  Scenario: Adult social care in Allerdale on 1 April 2023
    When I ask who is answerable for "adult social care" in "Allerdale" on 1 April 2023
    Then Cumberland Council is answerable
    And Cumbria County Council is not answerable

  Scenario: Bins in Craven on 31 March 2023
    When I ask who is answerable for "bins" in "Craven" on 31 March 2023
    Then Craven District Council is answerable
    And North Yorkshire Council is not answerable

  Scenario: Bins in Craven on 1 April 2023
    When I ask who is answerable for "bins" in "Craven" on 1 April 2023
    Then North Yorkshire Council is answerable
    And Craven District Council is not answerable

  Scenario: Adult social care in Harrogate on 31 March 2023
    When I ask who is answerable for "adult social care" in "Harrogate" on 31 March 2023
    Then North Yorkshire County Council is answerable
    And North Yorkshire Council is not answerable

  Scenario: Adult social care in Harrogate on 1 April 2023
    When I ask who is answerable for "adult social care" in "Harrogate" on 1 April 2023
    Then North Yorkshire Council is answerable
    And North Yorkshire County Council is not answerable

  Scenario: Bins in Mendip on 31 March 2023
    When I ask who is answerable for "bins" in "Mendip" on 31 March 2023
    Then Mendip District Council is answerable
    And Somerset Council is not answerable

  Scenario: Bins in Mendip on 1 April 2023
    When I ask who is answerable for "bins" in "Mendip" on 1 April 2023
    Then Somerset Council is answerable
    And Mendip District Council is not answerable

  Scenario: Adult social care in South Somerset on 31 March 2023
    When I ask who is answerable for "adult social care" in "South Somerset" on 31 March 2023
    Then Somerset County Council is answerable
    And Somerset Council is not answerable

  Scenario: Adult social care in South Somerset on 1 April 2023
    When I ask who is answerable for "adult social care" in "South Somerset" on 1 April 2023
    Then Somerset Council is answerable
    And Somerset County Council is not answerable

  Scenario: Two districts that merged left the county alone
    When I ask who is answerable for "adult social care" in "Waveney" on 1 April 2019
    Then Suffolk County Council is answerable
    And East Suffolk Council is not answerable

  Scenario: An order that is made and not yet in effect changes nothing
    Given the date is 22 November 2026
    When I ask who is answerable for "bins" in "Elmbridge"
    Then Elmbridge Borough Council is answerable
