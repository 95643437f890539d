"""Laws of comparing: it adds up, a thing does not differ from itself, and the other side sees the same."""

from __future__ import annotations

from datetime import date

import pytest
from tests.first_outcomes import TODAY

from accountability.engine.compare import Asking, compare
from accountability.model.compiled import Compiled
from accountability.model.report import Cause, Comparison

Sided = tuple[str, date]
PAIRS: list[tuple[Sided, Sided]] = [
    (("eden", date(2023, 3, 31)), ("eden", date(2023, 4, 1))),
    (("bolton", date(2018, 3, 31)), ("bolton", date(2018, 4, 1))),
    (("sevenoaks", TODAY), ("leeds", TODAY)),
    (("leeds", TODAY), ("glasgow-city", TODAY)),
    (("belfast", date(2015, 3, 31)), ("belfast", date(2015, 4, 1))),
    (("kent", date(2012, 1, 1)), ("city-of-london", TODAY)),
]


_COMPARED: dict[tuple[Sided, Sided], Comparison] = {}
"""Each comparison is made once: the book is the same for all tests."""


def sides(book: Compiled, left: Sided, right: Sided) -> Comparison:
    if (left, right) not in _COMPARED:
        one, other = (Asking(book, book.places[place], on) for place, on in (left, right))
        _COMPARED[left, right] = compare(one, other)
    return _COMPARED[left, right]


@pytest.mark.parametrize(("left", "right"), PAIRS)
def test_what_differs_and_what_is_the_same_make_what_was_asked(left: Sided, right: Sided, built_in: Compiled) -> None:
    found = sides(built_in, left, right)
    assert len(found.differences) + found.same == found.asked == len(built_in.outcomes)
    assert len({one.outcome for one in found.differences}) == len(found.differences)


@pytest.mark.parametrize(("left", "right"), PAIRS)
def test_the_other_side_sees_the_mirror_image(left: Sided, right: Sided, built_in: Compiled) -> None:
    assert sides(built_in, right, left) == sides(built_in, left, right).mirrored()


@pytest.mark.parametrize("side", sorted({side for pair in PAIRS for side in pair}))
def test_nothing_differs_from_itself(side: Sided, built_in: Compiled) -> None:
    found = sides(built_in, side, side)
    assert found.differences == ()
    assert found.renamed == ()


@pytest.mark.parametrize(("left", "right"), PAIRS)
def test_every_difference_has_its_cause(left: Sided, right: Sided, built_in: Compiled) -> None:
    for one in sides(built_in, left, right).differences:
        stands = (one.left, one.right)
        named = any(stand.chairs or stand.rules for stand in stands)
        several = any(stand.bodies > 1 for stand in stands)
        assert named or several or one.cause is Cause.UNLESS, one


def test_a_new_name_is_not_a_new_body(built_in: Compiled) -> None:
    found = sides(built_in, *PAIRS[0])
    assert "local-policing" not in {one.outcome for one in found.differences}
    assert [(one.left, one.right) for one in found.renamed] == [
        ("Police and Crime Commissioner for Cumbria", "Police, Fire and Crime Commissioner for Cumbria")
    ]


def test_a_change_of_body_is_told_from_a_change_of_rule(built_in: Compiled) -> None:
    by_body = {one.outcome: one for one in sides(built_in, *PAIRS[0]).differences}["waste-collection"]
    assert (by_body.cause, by_body.other_rule) == (Cause.BODY, False)
    before, after = ("leeds", date(2013, 3, 31)), ("leeds", date(2013, 4, 1))
    by_rule = {one.outcome: one for one in sides(built_in, before, after).differences}["public-health"]
    assert (by_rule.cause, by_rule.other_rule) == (Cause.RULE, True)
