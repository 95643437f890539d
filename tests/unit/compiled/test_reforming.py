"""A reform is a patch from a day: before it and outside its extent the law as it is answers."""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.engine.small import TODAY, names, outcome, raw

from accountability.checks import seats
from accountability.checks.diff import diff
from accountability.compiled.compile import compile_pack
from accountability.engine.ask import ask
from accountability.files.read_pack import read_pack
from accountability.model.compiled import Compiled
from accountability.model.diagnostic import PackError

FROM = date(2020, 1, 1)
ROADS = outcome(
    "  - {id: england, applies: {nation: england}, answerable: lower, law: [Highways Act 1980 s.41]}\n"
    "  - {id: scotland, applies: {nation: scotland}, answerable: upper, law: [Roads (Scotland) Act 1984 s.1]}\n"
)
POWER = (
    "power: buses\ntitle: buses\n"
    "held:\n  - {body: city-council, over: [city], from: 2010-01-01, law: [Transport Act 2000 s.123A]}\n"
)
PARK = """tier: parks
title: the park
filled: where-listed
"""


def head(name: str = "up", more: str = "", parent: str = "current-law", extent: str = "england") -> str:
    return (
        f"reform: {name}\ntitle: a reform called {name}\nintent: It moves.\nparent: {parent}\nfrom: {FROM}\n"
        f"extent: [{extent}]\nheadings: some\n{more}"
    )


def moves(*each: str, name: str = "up", more: str = "") -> str:
    said = (
        "assumption: Staff move., route: order, law: [Localism Act 2011 s.15], reversible-by: an Act, "
        "floor: Roads are mended."
    )
    rows = "".join(f"  - {{{one}, {said}}}\n" for one in each)
    return f"moves: transport\nof: {name}\neach:\n{rows}{more}" if each else f"moves: transport\nof: {name}\n{more}"


MOVE = "move: roads, outcomes: [roads], applies: {nation: england}, answerable: upper"


def under(name: str, **files: str) -> Compiled:
    """The small pack under a reform. In the names of files write __ for / and _ for -."""
    every = {"outcomes/roads.yaml": ROADS, "tiers/parks.yaml": PARK}
    every |= {f"{path.replace('__', '/').replace('_', '-')}.yaml": text for path, text in files.items()}
    book, problems = compile_pack(read_pack(raw(every), ""), name)
    if problems:
        raise PackError(problems)
    return book


def who(book: Compiled, place: str, on: date = TODAY) -> list[str]:
    return names(ask(book, book.outcomes["roads"], book.places[place], on, {}))


def problems(**files: str) -> str:
    """What is said of a pack that cannot be used."""
    try:
        book = under("up", **files)
        found = (*seats.one_in_a_seat(book), *seats.promises_kept(book))
    except PackError as error:
        found = error.diagnostics
    return " ".join(f"{one.message} {one.help}" for one in found)


def test_a_move_holds_from_its_day_and_in_its_extent() -> None:
    book = under("up", reforms__up__reform=head(), reforms__up__roads=moves(MOVE))
    assert who(book, "ash") == ["Wood Council"]
    assert who(book, "ash", date(2019, 12, 31)) == ["Ash Council"]
    assert who(book, "glen") == ["Glen Council"]
    assert ask(book, book.outcomes["roads"], book.places["ash"], TODAY, {}).question.under == "up"  # type: ignore[union-attr]


def test_a_reform_of_nothing_equals_the_law() -> None:
    files = {"reforms__up__reform": head()}
    assert diff(under("current-law", **files), under("up", **files)).changes == ()


def test_where_a_move_does_not_apply_the_law_answers() -> None:
    only = MOVE.replace("{nation: england}", "{nation: england, in: birch}")
    book = under("up", reforms__up__reform=head(), reforms__up__roads=moves(only))
    assert (who(book, "ash"), who(book, "birch")) == (["Ash Council"], ["Wood Council"])


def test_a_reform_of_a_reform_begins_from_it() -> None:
    second = MOVE.replace("{nation: england}", "{nation: england, in: ash}").replace("upper", "{minister: roads}")
    files = {
        "reforms__up__reform": head(),
        "reforms__up__roads": moves(MOVE),
        "reforms__more__reform": head("more", parent="up"),
        "reforms__more__roads": moves(second, name="more"),
    }
    book = under("more", **files)
    assert who(book, "ash") == ["Secretary of State for Transport"]
    assert who(book, "birch") == ["Wood Council"]
    assert who(under("up", **files), "ash") == ["Wood Council"]


def test_a_body_that_is_created_sits_from_the_day_and_takes_a_seat() -> None:
    creates = (
        "creates:\n  - {body: greater-wood, name: Greater Wood Authority, kind: county, sits-at: upper, "
        "over: [ash, birch], in-place-of: wood-council}\n"
    )
    book = under("up", reforms__up__reform=head(more=creates), reforms__up__roads=moves(MOVE))
    assert who(book, "ash") == ["Greater Wood Authority"]
    assert who(book, "city") == ["City Council"]
    assert who(book, "ash", date(2019, 12, 31)) == ["Ash Council"]


def test_a_filled_seat_cannot_be_filled_twice() -> None:
    creates = (
        "creates:\n  - {body: greater-wood, name: Greater Wood Authority, kind: county, sits-at: upper, over: [ash]}\n"
    )
    assert "Two sit at the tier upper in ash" in problems(reforms__up__reform=head(more=creates))


def test_a_power_conferred_on_a_tier_is_held_by_all_who_sit_there() -> None:
    rules = ROADS + (
        "  - {id: held, applies: {nation: england, holds: {upper: buses}}, answerable: upper, "
        "law: [Transport Act 2000 s.123A], exception-to: {england: [Transport Act 2000 s.123A]}}\n"
    )
    confers = "confers:\n  - {power: buses, on: upper, law: [Transport Act 2000 s.123A]}\n"
    files = {"outcomes__roads": rules, "powers__buses": POWER, "reforms__up__reform": head(more=confers)}
    assert who(under("current-law", **files), "ash") == ["Ash Council"]
    assert who(under("up", **files), "ash") == ["Wood Council"]
    assert who(under("up", **files), "ash", date(2019, 12, 31)) == ["Ash Council"]


def test_rules_are_added_amended_and_repealed_from_the_day() -> None:
    patch = (
        "adds-to: roads\nrules:\n  - {id: birch, applies: {nation: england, in: birch}, answerable: upper, "
        "law: [Highways Act 1980 s.42], exception-to: {england: [Highways Act 1980 s.42]}}\n"
        "amends:\n  - {id: scotland, applies: {nation: scotland}, answerable: nobody, "
        "law: [Roads (Scotland) Act 1984 s.1]}\n"
    )
    book = under("up", reforms__up__reform=head(extent="england, scotland"), reforms__up__roads=patch)
    assert (who(book, "birch"), who(book, "ash"), who(book, "glen")) == (["Wood Council"], ["Ash Council"], [])
    assert who(book, "birch", date(2019, 12, 31)) == ["Birch Council"]
    assert who(book, "glen", date(2019, 12, 31)) == ["Glen Council"]


def test_a_promise_that_is_not_kept_is_told() -> None:
    promises = "promises:\n  - {tier: parks, nation: england}\n"
    assert "the tier promises that somebody does" in problems(reforms__up__reform=head(more=promises))


@pytest.mark.parametrize(
    ("file", "says"),
    [
        (moves(MOVE.replace("[roads]", "[rods]")), 'No outcome or role has the id "rods". Did you mean roads?'),
        (moves(MOVE, name="down"), 'No reform is called "down".'),
        (moves(more="stays:\n  - {outcomes: [rods], test: scale, because: x}\n"), 'the id "rods"'),
    ],
)
def test_what_is_not_there_is_told(file: str, says: str) -> None:
    assert says in problems(reforms__up__reform=head(), reforms__up__roads=file)


def test_parents_in_a_circle_and_parents_that_are_not_there() -> None:
    circle = {
        "reforms__up__reform": head(parent="more"),
        "reforms__more__reform": head("more", parent="up"),
    }
    assert "is its own parent" in problems(**circle)
    assert 'No reform is called "moore". Did you mean more?' in problems(
        reforms__up__reform=head(parent="moore"), reforms__more__reform=head("more")
    )
