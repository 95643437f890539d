"""A name that is known for one town is not answered for another of which a constituency is named."""

from __future__ import annotations

import pytest

from accountability import Rulebook
from accountability.model.answer import Status


@pytest.mark.parametrize("name", ["Somerton", "Cheadle", "Clapham", "Vauxhall", "Henley", "Shoreham", "Rothwell"])
def test_a_name_of_two_towns_is_asked_about(name: str) -> None:
    assert Rulebook.load().who("bins", name).status is Status.AMBIGUOUS


@pytest.mark.parametrize(
    ("name", "label"),
    [("Wetwang", "Wetwang, East Riding of Yorkshire"), ("Zeals", "Zeals, Wiltshire"), ("Wem", "")],
)
def test_a_village_that_is_alone_in_the_list_is_asked_about_and_a_town_that_everybody_means_is_not(
    name: str, label: str
) -> None:
    answer = Rulebook.load().who("bins", name)
    if not label:
        assert answer.status is not Status.AMBIGUOUS
        return
    assert answer.status is Status.AMBIGUOUS
    assert [choice.label for choice in answer.choices] == [label]
    assert Rulebook.load().who("bins", label).question is not None


def test_a_place_whose_spot_is_known_roughly_is_not_given_the_council_beside_it() -> None:
    answer = Rulebook.load().who("potholes", "Wimborne Minster")
    assert {party.name for party in answer.answerable} == {"Dorset Council"}
