"""An answer is the same whatever else was asked before, and whoever else asks at once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.explorer.asking import TODAY, at, sources

from accountability.rulebook import Rulebook
from accountability.web.responses import Response
from accountability.web.site import Site

ADDRESSES = (
    "/", "/who/waste-collection/sevenoaks", "/who/waste-collection/sevenoaks?on=2015-06-01", "/who/bins/Sevenoakes",
    "/who/waste-collection/sevenoaks?under=radical-devolution", "/who/libraries/eden?on=2023-03-31", "/nothing",
    "/who/potholes/leeds?given=road-class%3Dtrunk", "/who/waste-collection/kent", "/outcome/libraries", "/list/reforms",
    "/history/libraries/westmorland-and-furness", "/brief/libraries/kent", "/who/libraries/kent.json", "/ask?in=leeds",
)  # fmt: skip


@cache
def alone(address: str) -> Response:
    """The response of an explorer that was asked nothing else."""
    return at(address, Site(sources(), lambda: TODAY))


@settings(max_examples=15, deadline=None)
@given(st.lists(st.sampled_from(ADDRESSES), max_size=6))
def test_a_response_is_the_same_whatever_was_asked_before(asked: list[str]) -> None:
    site = Site(sources(), lambda: TODAY)
    for address in asked:
        assert at(address, site) == alone(address), address


def test_many_threads_get_the_answers_that_one_gets() -> None:
    one, many = Rulebook.load(), Rulebook.load()
    questions = [
        (outcome, place) for outcome in sorted(one.compiled.outcomes)[::40] for place in ("leeds", "kent", "eden")
    ]
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda asked: many.why(asked[0], asked[1], TODAY), questions))
    assert found == [one.why(asked[0], asked[1], TODAY) for asked in questions]
