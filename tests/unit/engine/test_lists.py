"""What there is, as lists: what holds on the day, what is searched for, and what may have been meant."""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.engine.small import BODIES, TODAY, book, outcome, tier

from accountability.engine.lists import LISTS, Wanted, listing
from accountability.engine.spells import spells
from accountability.engine.tally import tally
from accountability.model.answer import Answer, Status
from accountability.model.compiled import Compiled
from accountability.model.days import Days
from accountability.model.report import Listing

RULES = "  - {id: all, applies: {}, answerable: upper, law: [Roads Act 1980 s.1]}\n"
POWER = (
    "power: buses\ntitle: running buses\nheld:\n"
    "  - {body: wood-council, over: [ash], from: 2010-01-01, law: [Transport Act 2000 s.1]}\n"
    "  - {body: city-council, until: 2020-01-01, law: [Transport Act 2000 s.2]}\n"
)
COMING = (
    "forthcoming,says,state,bodies,kinds,outcomes,nations,announced-on,expected,precision,law,certainty,source\n"
    + (
        "a,a merger,made,wood-council|ash-council,,,,,2027-04-01,day,,doubtful,\n"
        "b,a transfer,announced,,county,,,,2028-04-01,day,,doubtful,\n"
        "c,some day,announced,city-council,,,,,,none,,doubtful,\n"
        "d,gone by,made,wood-council,,,,,2026-11-22,day,,doubtful,\n"
    )
)
STEPPED_IN = (
    "intervention: wood-2020\nbody: wood-council\nfrom: 2020-01-01\nuntil: 2027-01-01\ntakes: [highways, adult-care]\n"
    "power: taken\nheld-by: commissioners\noutcomes: [roads]\nsent-by: {minister: roads}\nlaw: [An Act 1999 s.15]\n"
)
LAMPS = f"outcome: lamps\ntitle: lamps\ndefinition: Lamps are lit.\ntheme: waste\nrules:\n{RULES}"
MADE = book(
    {
        "outcomes/transport/roads.yaml": outcome(RULES, "also-known-as: [potholes]\n"),
        "outcomes/waste/lamps.yaml": LAMPS,
        "powers/buses.yaml": POWER,
        "forthcoming/f.csv": COMING,
        "interventions/w.yaml": STEPPED_IN,
        "tiers/park.yaml": tier("park", "where-listed"),
        "bodies/all.csv": BODIES + "old-council,Old Council,county,wood,,2015-04-01\n",
    }
)  # fmt: skip


def rows(what: str, on: date = TODAY, **more: str) -> list[tuple[str, ...]]:
    return list(found(what, on, **more).rows)


def found(what: str, on: date = TODAY, **more: str) -> Listing:
    return listing(MADE, what, Wanted(on, **more))  # type: ignore[arg-type]


def test_every_list_has_as_many_cells_as_columns() -> None:
    for what in LISTS:
        told = found(what)
        assert all(len(cells) == len(told.columns) for cells in told.rows), what
        assert 0 < told.shown <= len(told.columns)


def test_outcomes_are_told_by_title_and_found_by_their_other_names() -> None:
    assert rows("outcomes") == [("lamps", "waste", "lamps"), ("mended roads", "transport", "roads")]
    assert [cells[-1] for cells in rows("outcomes", search="potholes")] == ["roads"]
    assert [cells[-1] for cells in rows("outcomes", theme="Waste")] == ["lamps"]
    assert [cells[-1] for cells in rows("outcomes", theme="transport", search="lamps")] == []


def test_words_must_all_stand_in_a_row() -> None:
    assert [cells[0] for cells in rows("bodies", search="ash council")] == ["Ash Council"]
    assert rows("bodies", search="ash city") == []


def test_what_is_nearly_a_word_of_the_list_is_what_may_have_been_meant() -> None:
    told = found("bodies", search="cuncil")
    assert (told.missed, told.rows) == ('No body has "cuncil" in it.', ())
    assert "council" in told.nearest
    theme = found("outcomes", theme="trnsport")
    assert (theme.missed, theme.nearest) == ('No theme is called "trnsport".', ("transport",))
    assert found("outcomes", theme="zzz").nearest == ("transport", "waste")


def test_bodies_and_places_are_those_of_the_day() -> None:
    assert "Old Council" in [cells[0] for cells in rows("bodies", date(2015, 3, 31))]
    assert "Old Council" not in [cells[0] for cells in rows("bodies", date(2015, 4, 1))]
    old = next(cells for cells in rows("bodies", date(2015, 3, 31)) if cells[0] == "Old Council")
    assert old[3:] == ("", "2015-03-31")
    assert ("Ash", "district", "Wood", "") in rows("places")
    assert [cells[0] for cells in rows("places", kind="county")] == ["Wood"]


def test_powers_are_those_held_that_day_with_the_ground_on_which_they_are() -> None:
    ours = ("running buses", "Wood Council", "Ash", "2010-01-01", "Transport Act 2000 s.1")
    theirs = ("running buses", "City Council", "all its area", "", "Transport Act 2000 s.2")
    assert rows("powers", date(2019, 12, 31)) == [theirs, ours]
    assert rows("powers", date(2020, 1, 1)) == [ours]
    assert rows("powers", search="ash") == [ours]
    assert found("powers").shown == 4


def test_interventions_are_those_in_force_that_day() -> None:
    row = ("Wood Council", "taken", "commissioners", "highways, adult care", "2020-01-01", "2026-12-31")
    assert rows("interventions") == [row]
    assert rows("interventions", date(2027, 1, 1)) == []
    assert rows("interventions", search="roads") == [row]


def coming(until: date | None = None, *bodies: str) -> list[str]:
    wanted = Wanted(TODAY, bodies=tuple(MADE.bodies[one] for one in bodies) if bodies else None, until=until)
    return [cells[2] for cells in listing(MADE, "forthcoming", wanted).rows]


def test_what_is_coming_is_told_soonest_first_with_whom_it_touches_and_what_has_no_day_last() -> None:
    assert coming() == ["a merger", "a transfer", "some day"]
    assert rows("forthcoming")[0] == ("2027-04-01", "made", "a merger", "Wood Council, Ash Council")


@pytest.mark.parametrize(
    ("bodies", "told"),
    [
        (["ash-council"], ["a merger"]),
        (["birch-council", "ash-council"], ["a merger"]),
        (["wood-council"], ["a merger", "a transfer"]),
        (["city-council"], ["some day"]),
        (["park"], []),
    ],
)
def test_what_is_coming_to_some_bodies_names_one_of_them_or_its_kind(bodies: list[str], told: list[str]) -> None:
    assert coming(None, *bodies) == told


def test_what_is_coming_by_a_day_leaves_out_what_is_later_and_what_has_no_day() -> None:
    assert coming(date(2027, 4, 1)) == ["a merger"]
    assert coming(date(2027, 3, 31)) == []


def test_tiers_say_where_they_are_filled() -> None:
    assert ("park", "the park tier", "where listed") in rows("tiers")
    assert ("upper", "the upper tier", "england, scotland") in rows("tiers")


def who(answers: str) -> Compiled:
    return book({"outcomes/roads.yaml": outcome(RULES.replace("upper", answers))})


def test_a_tally_counts_who_answers_on_both_sides_the_most_first() -> None:
    told = tally(who("upper"), who("{either: [upper, lower]}"), TODAY, who("upper").places["ash"])
    assert [(row.name, row.before, row.after) for row in told.rows] == [("Ash Council", 0, 1), ("Wood Council", 1, 1)]
    nobody = tally(who("nobody, may-act: [lower]"), who("{independent: unitary}"), TODAY, who("upper").places["ash"])
    assert [(row.name, row.before, row.after) for row in nobody.rows] == [
        ("no elected person", 0, 1),
        ("nobody", 1, 0),
    ]
    wide = tally(who("lower"), who("lower"), TODAY, who("upper").places["wood"])
    assert [(row.name, row.before) for row in wide.rows] == [("it depends, or differs within the place", 1)]


def test_a_spell_lasts_as_long_as_the_answer_stays_the_same() -> None:
    def answered(day: date) -> Answer:
        return Answer(Status.ANSWERED, "later" if day >= date(2020, 1, 1) else "before")

    days = [date(2008, 5, 1), date(2015, 1, 1), date(2020, 1, 1), date(2024, 1, 1), date(2030, 1, 1)]
    told = spells(days, date(2026, 1, 1), answered)
    assert [(one.days, one.says) for one in told] == [
        (Days(date(2009, 1, 1), date(2020, 1, 1)), "before"),
        (Days(date(2020, 1, 1), None), "later"),
    ]
    assert [one.says for one in spells(days, date(2020, 1, 1), answered)] == ["before", "later"]
    assert [one.says for one in spells(days, date(2019, 12, 31), answered)] == ["before"]
