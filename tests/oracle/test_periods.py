"""The relation of periods says, for every outcome, area and day, what is answered when that is asked."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accountability.checks.periods import periods
from accountability.engine.ask import ask
from accountability.engine.matrix import council_areas
from accountability.model.answer import Answer
from accountability.model.compiled import Compiled
from accountability.model.days import RECORDS_BEGIN
from accountability.model.pack import Pack
from accountability.model.period import Period
from accountability.model.place import Place
from accountability.present.matrix_rows import PERIOD_COLUMNS, period_texts
from tests.oracle.random_books import DAYS, compiled, packs
from tests.unit.engine.small import book as small_book
from tests.unit.engine.small import outcome, tier

SLOW = settings(
    max_examples=int(os.environ.get("EXAMPLES", "80")),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.function_scoped_fixture],
)
TODAY = date(2026, 11, 22)
EVE = timedelta(days=1)
Row = tuple[str, ...]


def rows_on(rows: tuple[Period, ...], day: date) -> list[Row]:
    """What the relation says of a day, from `status` on."""
    first = PERIOD_COLUMNS.index("status")
    return [period_texts(row)[first:] for row in rows if row.days.holds_on(day)]


def expected(answer: Answer) -> list[Row]:
    """The rows of an answer, read from the answer alone."""
    rule = "; ".join(dict.fromkeys(f"{one.matter}/{one.rule}" for one in answer.because))
    assuming = "; ".join(f"{name}={value}" for name, value, _ in answer.assuming)
    if not answer.answerable:
        mode = answer.mode if answer.status == "answered" else ""
        return [(answer.status, mode, "", "", "", "", "", rule, assuming)]
    return [
        (
            answer.status, answer.mode, one.strength, "intervention" if one.sort == "words" else one.sort,
            one.id, one.name, one.tier, rule, assuming,
        )
        for one in answer.answerable
    ]  # fmt: skip


def telling_days(rows: tuple[Period, ...], place: Place) -> list[date]:
    """The day on which each period begins, the day before, and the same of the area itself."""
    edges = {TODAY, *place.days.edges(), *(row.days.start for row in rows if row.days.start)}
    return sorted({day for edge in edges for day in (edge - EVE, edge) if RECORDS_BEGIN <= day <= TODAY})


@SLOW
@given(data=st.data())
def test_any_outcome_any_area_any_day(data: st.DataObject, built_in: Compiled) -> None:
    outcome = built_in.outcomes[data.draw(st.sampled_from(sorted(built_in.outcomes)))]
    areas = council_areas(built_in)
    places = [areas[n] for n in sorted(data.draw(st.sets(st.integers(0, len(areas) - 1), min_size=1, max_size=8)))]
    drawn = data.draw(st.dates(RECORDS_BEGIN, TODAY))
    for place, rows in zip(places, periods(built_in, [outcome], places), strict=True):
        days = list(dict.fromkeys(row.days for row in rows))
        assert (days[0].start, days[-1].end) == (RECORDS_BEGIN, None)
        assert all(one.end == other.start for one, other in pairwise(days))
        assert all(row.in_being == place.days.holds_on(row.days.start or RECORDS_BEGIN) for row in rows)
        for day in (drawn, *telling_days(rows, place)):
            assert rows_on(rows, day) == expected(ask(built_in, outcome, place, day, {})), (outcome.id, place.id, day)


def test_a_body_is_called_what_it_was_called(built_in: Compiled) -> None:
    """Names change on days on which no rule or seat does."""
    areas = {area.id: area for area in council_areas(built_in)}
    renamed = [
        (areas[body.area], day)
        for body in built_in.bodies.values()
        for _, day in body.former_names
        if body.area in areas and day > RECORDS_BEGIN
    ]
    assert len(renamed) > 3
    outcome = built_in.outcomes["waste-collection"]
    places = [place for place, _ in renamed]
    for (place, day), rows in zip(renamed, periods(built_in, [outcome], places), strict=True):
        for on in (day - EVE, day):
            assert rows_on(rows, on) == expected(ask(built_in, outcome, place, on, {})), (place.id, on)


def test_two_parks_that_no_rule_tells_apart_are_assumed_each_on_its_own_ground() -> None:
    parks = "".join(
        f"  - {{over: [{{part-of: {area}}}], holders: [{{body: {body}, usual: this}}]}}\n"
        for area, body in (("ash", "park"), ("birch", "moor"))
    )
    book = small_book(
        {
            "tiers/parks.yaml": tier("parks", "where-listed", f"seats:\n{parks}"),
            "bodies/moor.csv": "body,name,kind\nmoor,Moor Authority,national-park-authority\n",
            "outcomes/roads.yaml": outcome(
                "  - {id: council, applies: {}, answerable: lower, law: [Act 1990 s.1]}\n"
                "  - {id: in, applies: {held-by: {parks: anyone}}, answerable: parks, law: [Act 1990 s.2],"
                " exception-to: {council: [Act 1990 s.2]}}\n"
            ),
        }
    )
    places = [book.places["ash"], book.places["birch"]]
    found = list(periods(book, [book.outcomes["roads"]], places))
    assert [rows_on(rows, TODAY)[0][-1] for rows in found] == ["parks=park", "parks=moor"]
    for place, rows in zip(places, found, strict=True):
        assert rows_on(rows, TODAY) == expected(ask(book, book.outcomes["roads"], place, TODAY, {}))


def test_a_clash_says_which_usual_case_it_is_of() -> None:
    head = "facts:\n  road: {asks: What road?, values: {local: a lane, trunk: a trunk road}, usual: local}\n"
    rules = "".join(
        f"  - {{id: {tier_}, applies: {{given: {{road: {road}}}}}, answerable: {tier_}, law: [Act 1990 s.1]}}\n"
        for tier_, road in (("lower", "local"), ("upper", "[local, trunk]"))
    )
    book = small_book({"outcomes/roads.yaml": outcome(rules, head)})
    ((row,),) = periods(book, [book.outcomes["roads"]], [book.places["ash"]])
    assert period_texts(row)[-2:] == ("roads/lower; roads/upper", "road=local")
    assert rows_on((row,), TODAY) == expected(ask(book, book.outcomes["roads"], book.places["ash"], TODAY, {}))


@SLOW
@given(packs(), st.sets(st.integers(0, 3), min_size=1))
def test_random_rulebooks(pack: Pack, ground: set[int]) -> None:
    """Areas of one piece of ground, and one of several, where answers may differ."""
    book = compiled(pack)
    outcome = book.outcomes["roads-mended"]
    areas = council_areas(book)
    places = (*areas, replace(areas[0], id="made-up", ground=tuple(sorted(ground))))
    for place, rows in zip(places, periods(book, [outcome], places), strict=True):
        for day in (*DAYS, *telling_days(rows, place)):
            assert rows_on(rows, day) == expected(ask(book, outcome, place, day, {})), (place.id, day)
