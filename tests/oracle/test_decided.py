"""What the tables decide is what the whole answer says, whatever was asked before."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date, timedelta
from itertools import product
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accountability import Rulebook
from accountability.engine.ask import ask
from accountability.engine.matrix import council_areas
from accountability.engine.planes import Planes
from accountability.engine.tables import Tables
from accountability.model.compiled import Compiled
from accountability.model.days import RECORDS_BEGIN
from accountability.model.decided import Decided, Ruling, bodies_of
from accountability.model.pack import Pack
from tests.oracle.random_books import DAYS, compiled, packs

SLOW = settings(
    max_examples=int(os.environ.get("EXAMPLES", "80")),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.function_scoped_fixture],
)
EVE = timedelta(days=1)
LAST = date(2027, 12, 31)


def differing(book: Compiled, found: Decided) -> str:
    """How what was decided differs from what the whole answer says; nothing where it does not."""
    answer = ask(book, book.outcomes[found.outcome], book.places[found.place], found.on, {})
    told = Ruling.of(answer), bodies_of(answer)
    return "" if (found.ruling, found.bodies) == told else f"{found}, and the answer says {told}"


@SLOW
@given(data=st.data())
def test_any_outcome_any_place_any_day(data: st.DataObject, built_in: Compiled) -> None:
    tables = Tables(built_in)
    outcomes, places = sorted(built_in.outcomes), sorted(built_in.places)
    for _ in range(10):
        outcome = data.draw(st.sampled_from(outcomes))
        place = data.draw(st.sampled_from(places))
        day = data.draw(st.dates(RECORDS_BEGIN - EVE, LAST))
        assert not differing(built_in, tables.decided(outcome, place, day))


@SLOW
@given(packs(), st.sets(st.integers(0, 3), min_size=1), st.randoms(use_true_random=False))
def test_random_rulebooks_asked_in_any_order(pack: Pack, ground: set[int], random: Random) -> None:
    """Areas of one piece of ground, and places of several; each shape is worked out wherever it happens to be met."""
    book = compiled(pack)
    some = next(iter(book.places.values()))
    made_up = {
        "made-up": replace(some, id="made-up", ground=tuple(sorted(ground))),
        "a-spot": replace(some, id="a-spot", kind="town", ground=tuple(sorted(ground))),
    }
    book = replace(book, places={**book.places, **made_up})
    days = sorted({day - back for day in DAYS for back in (EVE, timedelta())})
    asked = list(product(book.places, days))
    random.shuffle(asked)
    tables = Tables(book)
    wrong = [differing(book, tables.decided("roads-mended", place, day)) for place, day in asked]
    assert not any(wrong), next(filter(None, wrong))


@SLOW
@given(packs(), st.sampled_from(DAYS))
def test_planes_of_random_rulebooks(pack: Pack, day: date) -> None:
    book = compiled(pack)
    tables = Tables(book)
    planes = Planes(Tables(book), ["roads-mended"], council_areas(book), day)
    for _ in range(2):
        assert told(planes) == [
            (one.ruling, one.bodies) for area in planes.areas for one in [tables.decided("roads-mended", area.id, day)]
        ]


def told(planes: Planes) -> list[tuple[Ruling, tuple[str, ...]]]:
    """What the planes say, outcome by outcome and area by area."""
    return [
        (planes.rulings[ruling], planes.bodies[bodies])
        for plane in planes
        for ruling, bodies in zip(plane.rulings, plane.bodies, strict=True)
    ]


@SLOW
@given(data=st.data())
def test_planes_of_some_outcomes_on_any_day(data: st.DataObject, built_in: Compiled) -> None:
    outcomes = data.draw(st.lists(st.sampled_from(sorted(built_in.outcomes)), min_size=1, max_size=4, unique=True))
    day = data.draw(st.dates(RECORDS_BEGIN, LAST))
    tables = Tables(built_in)
    planes = Planes(tables, outcomes, council_areas(built_in, on=day), day)
    assert told(planes) == [
        (one.ruling, one.bodies)
        for outcome in outcomes
        for area in planes.areas
        for one in [tables.decided(outcome, area.id, day)]
    ]


def test_commissioners_stand_in_as_they_do_in_the_answer(built_in: Compiled) -> None:
    """Functions taken from a council are looked up after the rules, so no row of a table knows of them."""
    tables = Tables(built_in)
    taken = [
        (one.days.start, body, outcome)
        for body, ones in built_in.interventions.items()
        for one in ones
        for outcome in built_in.outcomes
        if one.power == "taken" and one.decides(outcome) and one.days.start
    ]
    assert len(taken) > 20
    stood_in = 0
    for start, body, outcome in taken:
        place = built_in.bodies[body].area
        for day in (start - EVE, start) if place else ():
            found = tables.decided(outcome, place, day)
            assert not differing(built_in, found)
            stood_in += any(name not in built_in.bodies for name in found.bodies)
    assert stood_in > 10


def test_rows_are_made_once_whoever_asks_at_the_same_time(built_in: Compiled) -> None:
    """Two who find no row yet both go to make it: the second must get what the first made."""
    table, shapes = Tables(built_in).table("waste-collection")
    (piece,) = built_in.places["leeds"].ground
    made = [table.made(shapes.frozen(piece, LAST), *shapes.on(piece, LAST)) for _ in range(2)]
    assert made[0][1][0] is made[1][1][0]


def test_the_whole_answer_is_made_when_it_is_read() -> None:
    book = Rulebook.load()
    found = book.decided("waste-collection", "leeds", date(2020, 1, 1))
    assert found.answer == book.who("bins", "Leeds", date(2020, 1, 1))
    assert (found.outcome, found.place, found.status, found.mode) == ("waste-collection", "leeds", "answered", "sole")
