"""What is coming: told from the day on which it was announced to the day before it comes, soonest first, by name."""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.engine.small import AREAS, BODIES, LOWER, TODAY, UPPER, book, outcome

from accountability.engine.around import around_place
from accountability.engine.forthcoming import coming_to

RULES = "  - {id: all, applies: {}, answerable: upper, law: [Roads Act 1980 s.1]}\n"
HEAD = "forthcoming,says,state,bodies,kinds,outcomes,nations,announced-on,expected,precision,law,certainty,source\n"


def files(*rows: str) -> dict[str, str]:
    """A pack in which something is coming: each row has its first eleven columns."""
    text = HEAD + "".join(f"{row},doubtful,\n" for row in rows)
    return {"outcomes/roads.yaml": outcome(RULES), "forthcoming/f.csv": text}


MERGER = "merger,one council replaces this council,made,wood-council|ash-council,,,,2026-01-01,2027-04-01,day,"


def here(place: str, *rows: str, on: date = TODAY) -> list[str]:
    made = book(files(*rows))
    return [one.says for one in around_place(made, made.places[place], on).forthcoming]


@pytest.mark.parametrize(
    ("on", "told"),
    [
        (date(2025, 12, 31), False),
        (date(2026, 1, 1), True),
        (date(2027, 3, 31), True),
        (date(2027, 4, 1), False),
    ],
)
def test_it_is_told_from_its_announcement_to_the_day_before_it_comes(on: date, told: bool) -> None:
    made = book(files(MERGER))
    assert [one.id for one in coming_to(made, [made.bodies["wood-council"]], on)] == ["merger"] * told
    assert bool(here("ash", MERGER, on=on)) is told


def test_the_soonest_comes_first_and_what_has_no_day_last() -> None:
    rows = [
        "c,no day yet,announced,wood-council,,,,,,none,",
        "b,later,made,wood-council,,,,,2028-04-01,day,",
        "a,soon,made,,county,,,,2027-04-01,day,",
        "d,another's,made,city-council,,,,,2027-04-01,day,",
    ]
    made = book(files(*rows))
    assert [one.id for one in coming_to(made, [made.bodies["wood-council"]], TODAY)] == ["a", "b", "c"]


def test_this_council_is_called_by_the_names_of_those_whom_it_touches_here() -> None:
    assert here("ash", MERGER) == ["one council replaces Ash Council and Wood Council"]
    assert here("birch", MERGER) == ["one council replaces Wood Council"]
    assert here("city", MERGER) == []


def test_of_many_councils_the_first_is_named_and_the_others_are_counted() -> None:
    areas = "".join(f"d{n},Dee {n},district,england,big,,,\n" for n in range(4)) + "big,Big,county,england,,,,\n"
    bodies = "".join(f"d{n}-council,Dee {n} Council,district,d{n},,\n" for n in range(4))
    row = "m,one council replaces this authority,made," + "|".join(f"d{n}-council" for n in range(4)) + ",,,,,,none,"
    made = book(
        {
            **files(row),
            "places/areas.csv": AREAS + areas,
            "bodies/all.csv": BODIES + bodies + "big-council,Big Council,county,big,,\n",
            "tiers/lower.csv": LOWER + "".join(f"d{n},d{n}-council\n" for n in range(4)),
            "tiers/upper.csv": UPPER + "d0|d1|d2|d3,big-council\n",
        }
    )
    told = around_place(made, made.places["big"], TODAY).forthcoming
    assert [one.says for one in told] == ["one council replaces Dee 0 Council and 3 more"]
