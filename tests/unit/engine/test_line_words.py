"""How names are spoken of in the line: with or without an article, of one or of many, and the second time."""

from __future__ import annotations

import pytest

from accountability.engine.line_words import (
    answers_to_house,
    called,
    elect_house,
    line_stops,
    mandate,
    of_list,
    plural,
    short,
    subject,
    within,
)


@pytest.mark.parametrize(
    ("name", "at_the_start", "many"),
    [
        ("Kent County Council", "Kent County Council", False),
        ("the Mayor of London", "Mayor of London", False),
        ("academy trust", "An academy trust", False),
        ("governing body", "A governing body", False),
        ("a school's governing body", "A school's governing body", False),
        ("an academy trust", "An academy trust", False),
        ("its frontagers", "Its frontagers", True),
        ("its owner", "Its owner", False),
        ("voters in Kent", "Voters in Kent", True),
        ("the councils that make it up", "The councils that make it up", True),
        ("the council's leader and cabinet", "The council's leader and cabinet", True),
        ("commissioners sent by the minister", "Commissioners sent by the minister", True),
        ("Scottish Ministers", "Scottish Ministers", True),
        ("business", "A business", False),
        ("the grocer's", "The grocer's", False),
        ("the board of governors", "The board of governors", False),
        ("Lord Chancellor and Secretary of State", "Lord Chancellor and Secretary of State", False),
    ],
)  # fmt: skip
def test_a_name_at_the_start_of_a_sentence_and_whether_it_is_of_many(name: str, at_the_start: str, many: bool) -> None:
    assert (subject(name), plural(name)) == (at_the_start, many)


@pytest.mark.parametrize(
    ("name", "second"),
    [
        ("Kent County Council", "the council"),
        ("London Borough of Hackney", "the council"),
        ("Royal Borough of Greenwich", "the council"),
        ("the Mayor of Greater Manchester", "the Mayor"),
        ("West Midlands Combined Authority", "the authority"),
        ("Police and Crime Commissioner for Kent", "the commissioner"),
        ("Board for the Broads", "the board"),
        ("Greater London Assembly", "Greater London Assembly"),
        ("Committee of Management", "Committee of Management"),
    ],
)
def test_the_second_time_a_body_is_called_by_its_noun(name: str, second: str) -> None:
    assert short(name) == second


def test_inside_a_sentence_an_office_takes_the_and_a_body_does_not() -> None:
    assert [within(name) for name in ("Secretary of State for Health", "Lord Chancellor", "Kent County Council")] == [
        "the Secretary of State for Health",
        "the Lord Chancellor",
        "Kent County Council",
    ]
    assert [called(name) for name in ("the Mayor of London", "the Mayor's office", "the park", "the ")] == [
        "Mayor of London",
        "the Mayor's office",
        "the park",
        "the ",
    ]


def test_the_links_in_words() -> None:
    assert mandate("elects", "voters in Kent", "Kent County Council", known=True) == "Voters in Kent elect the council."
    assert mandate("elects", "voters in Kent", "Kent County Council", known=False) == (
        "Voters in Kent elect Kent County Council."
    )
    assert mandate("answers-to", "Secretary of State for Health", "NHS Kent", known=True) == (
        "NHS Kent answers to the Secretary of State for Health."
    )
    assert mandate("appoints", "Kent, Medway and Essex", "Thames Board", known=True) == (
        "Kent, Medway and Essex, appoints the board."
    )
    assert elect_house("voters in Wales", "Senedd") == "Voters in Wales elect it."
    assert elect_house("voters in the United Kingdom", "UK Parliament") == (
        "Voters in the United Kingdom elect its House of Commons."
    )
    assert answers_to_house("Home Secretary", "funding", True) == (
        "Home Secretary answers to it for funding. This is reserved."
    )


def test_where_the_answering_of_ministers_ends_counts_the_ministers() -> None:
    assert line_stops(("Home Secretary",)) == "The minister's line stops here."
    assert line_stops(("Scottish Ministers",)) == "The ministers' line stops here."
    assert line_stops(("Home Secretary", "Lord Chancellor")) == "The ministers' lines stop here."


def test_what_a_minister_answers_for_in_words() -> None:
    assert of_list(()) == "the matter as a whole"
    assert of_list(("framework", "funding", "intervention")) == "the law and guidance, funding and any intervention"
