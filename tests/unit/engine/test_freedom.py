"""How free whoever answers is: the pack's word for the nation first, then who decides, then why places differ."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.unit.engine.small import book, outcome

from accountability.engine.freedom import MAY_NOT, freedom_of
from accountability.model.answer import Answer, Party, Status
from accountability.model.variation import Freedom, Kind, Within
from accountability.model.who import Sort

RULES = "  - {id: all, applies: {}, answerable: upper, law: [Roads Act 1980 s.1]}\n"
ROADS = book({"outcomes/roads.yaml": outcome(RULES)}).outcomes["roads"]
COUNCIL = Party(Sort.BODY, "wood-council", "Wood Council")
TRUST = Party(Sort.PROVIDER, "trust", "its trust")


def freedom(
    kind: Kind,
    *parties: Party,
    status: Status = Status.ANSWERED,
    within: Within | None = None,
    standard: bool = False,
    elected: bool = True,
) -> tuple[Kind, Freedom]:
    matter = replace(ROADS, variation=str(kind))
    return freedom_of(matter, Answer(status, "", answerable=parties or (COUNCIL,)), within, standard, elected)[:2]


@pytest.mark.parametrize(
    ("kind", "left"),
    [
        (Kind.LAW, Freedom.NONE),
        (Kind.CHOICE, Freedom.FREE),
        (Kind.STANDARD, Freedom.BOUNDED),
        (Kind.DISCRETION, Freedom.BOUNDED),
        (Kind.PERFORMANCE, Freedom.BOUNDED),
        (Kind.NEED, Freedom.BOUNDED),
        (Kind.RESOURCES, Freedom.BOUNDED),
        (Kind.UNKNOWN, Freedom.BOUNDED),
    ],
)
def test_a_duty_of_somebody_elected_there_leaves_what_its_kind_leaves(kind: Kind, left: Freedom) -> None:
    assert freedom(kind) == (kind, left)


def test_a_national_standard_bounds_a_choice_and_frees_nothing() -> None:
    assert freedom(Kind.CHOICE, standard=True) == (Kind.CHOICE, Freedom.BOUNDED)
    assert freedom(Kind.LAW, standard=True) == (Kind.LAW, Freedom.NONE)


def test_whoever_has_only_a_power_is_free_and_one_such_among_several_is_enough() -> None:
    may = replace(COUNCIL, strength="power")
    assert freedom(Kind.NEED, may) == (Kind.NEED, Freedom.FREE)
    assert freedom(Kind.NEED, COUNCIL, may) == (Kind.NEED, Freedom.FREE)


def test_where_nobody_must_act_whoever_may_is_free() -> None:
    matter = replace(ROADS, variation="need")
    assert freedom_of(matter, Answer(Status.NOBODY, ""), None, True, False) == (Kind.NEED, Freedom.FREE, MAY_NOT)


def test_somebody_independent_uses_discretion() -> None:
    assert freedom(Kind.CHOICE, status=Status.INDEPENDENT) == (Kind.DISCRETION, Freedom.BOUNDED)
    assert freedom(Kind.LAW, status=Status.INDEPENDENT, elected=False) == (Kind.DISCRETION, Freedom.BOUNDED)


def test_where_voters_elect_nobody_locally_nothing_is_a_local_choice() -> None:
    assert freedom(Kind.CHOICE, elected=False) == (Kind.UNKNOWN, Freedom.NONE)
    assert freedom(Kind.NEED, elected=False) == (Kind.NEED, Freedom.NONE)


def test_a_provider_that_nobody_elects_is_bounded_also_beside_a_body() -> None:
    assert freedom(Kind.CHOICE, TRUST, elected=False) == (Kind.UNKNOWN, Freedom.BOUNDED)
    assert freedom(Kind.NEED, TRUST, COUNCIL, elected=False) == (Kind.NEED, Freedom.BOUNDED)


def test_what_the_pack_says_of_the_nation_goes_first() -> None:
    says = Within("wales", "It is so", kind=Kind.NEED, freedom=Freedom.NONE)
    assert freedom(Kind.CHOICE, within=says) == (Kind.NEED, Freedom.NONE)
    assert freedom(Kind.CHOICE, within=replace(says, kind=None), status=Status.NOBODY) == (Kind.CHOICE, Freedom.NONE)
    assert freedom(Kind.CHOICE, within=replace(says, freedom=None)) == (Kind.NEED, Freedom.BOUNDED)


@pytest.mark.parametrize(
    ("nation", "name"),
    [("england", "England"), ("scotland", "Scotland"), ("wales", "Wales"), ("northern-ireland", "Northern Ireland")],
)
def test_the_law_of_a_nation_is_called_by_its_name(nation: str, name: str) -> None:
    within = Within(nation, "It is so", freedom=Freedom.FREE)
    because = freedom_of(ROADS, Answer(Status.ANSWERED, ""), within, False, True)[2]
    assert because == f"the law of {name} sets how much is left open"
