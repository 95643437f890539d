"""Who pays and who gains: the bodies come from the rules of the place and the day, the money from the case."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from accountability import Rulebook
from accountability.model.answer import Answer, Status
from accountability.model.compiled import Compiled
from accountability.model.invest import Flow, Investment, Pockets, WrongPockets

DAY = date(2026, 11, 22)


def cases(book: Compiled, place: str | None = None, on: date = DAY, own: tuple[Investment, ...] = ()) -> WrongPockets:
    found = Rulebook(book).wrong_pockets(place, on, own)
    assert isinstance(found, WrongPockets), found
    return found


def flow(outcome: str, **amounts: int | list[int]) -> Flow:
    """What one party pays and gains."""
    several = {name: tuple(map(Decimal, a if isinstance(a, list) else [a])) for name, a in amounts.items()}
    return Flow(outcome, several.get("pays", ()), several.get("gains", ()), several.get("cashable", ()))


def worked_out(book: Compiled, *flows: Flow, place: str = "Exeter") -> Pockets:
    case = replace(book.investments["falls-at-home"], flows=flows)
    (found,) = cases(book, place, own=(case,)).cases
    return found


def test_exeter_pays_and_two_others_gain(built_in: Compiled) -> None:
    (found,) = cases(built_in, "Exeter").cases
    assert [(one.body, *map(str, (one.pays, one.gains, one.cash, one.net, one.side))) for one in found.pockets] == [
        ("exeter-city-council", "10000", "0", "0", "-10000", "-10000"),
        ("nhs-devon-integrated-care-board", "0", "6000", "3000", "6000", "4615"),
        ("devon-county-council", "0", "7000", "5600", "7000", "5385"),
    ]
    assert (str(found.all.net), str(found.wrong_share)) == ("3000", "1.0000")
    assert (found.shareable, found.cash_shareable) == (True, False)
    assert [(one.names, one.on.isoformat()) for one in found.ending] == [
        (("Exeter City Council", "Devon County Council"), "2028-04-01")
    ]


def test_the_bodies_are_those_of_the_day(built_in: Compiled) -> None:
    (found,) = cases(built_in, "Exeter", date(2021, 6, 1)).cases
    assert [one.body for one in found.pockets][1] == "nhs-devon-clinical-commissioning-group"
    assert found.ending == ()


def test_another_place_has_its_own_bodies_and_is_told_for_which_the_figures_were_made(built_in: Compiled) -> None:
    made_for = {case.made_for: case.pockets[0].name for case in cases(built_in, "Sevenoaks").cases}
    assert made_for == {"Exeter": "Sevenoaks District Council", "Croydon": "Kent County Council"}


def test_a_body_that_pays_and_gains_is_one_row(built_in: Compiled) -> None:
    (found,) = cases(built_in, "Croydon").cases
    assert next((one.name, str(one.pays), str(one.gains)) for one in found.pockets) == (
        "London Borough of Croydon",
        "2300000",
        "4000000",
    )
    assert found.wrong_share == Decimal("0.5181")
    assert (found.pays_back_in, found.cash_back_in) == (3, 4)


def test_in_a_single_tier_place_the_pocket_is_less_wrong(built_in: Compiled) -> None:
    (found,) = cases(built_in, "Leeds", own=(built_in.investments["falls-at-home"],)).cases
    assert [(one.name, str(one.net)) for one in found.pockets] == [
        ("Leeds City Council", "-3000"),
        ("NHS West Yorkshire Integrated Care Board", "6000"),
    ]
    assert found.wrong_share == Decimal("0.4615")


def test_a_wide_place_says_what_would_settle_it(built_in: Compiled) -> None:
    found = Rulebook(built_in).wrong_pockets("Devon", DAY, (built_in.investments["falls-at-home"],))
    assert isinstance(found, Answer)
    assert found.status is Status.NARROW


def test_one_amount_for_all_the_years_has_no_year_of_payback(built_in: Compiled) -> None:
    found = worked_out(built_in, flow("home-adaptations", pays=5), flow("hospital-care", gains=[0, 0, 9, 0, 0]))
    assert found.pays_back_in is None


def test_what_is_paid_again_later_pays_back_later(built_in: Compiled) -> None:
    pays, gains = flow("home-adaptations", pays=[5, 0, 5, 0, 0]), flow("hospital-care", gains=[6, 0, 0, 6, 0])
    assert worked_out(built_in, pays, gains).pays_back_in == 4


def test_what_costs_more_than_it_gains_cannot_be_shared(built_in: Compiled) -> None:
    found = worked_out(built_in, flow("home-adaptations", pays=5), flow("hospital-care", gains=4))
    assert not found.shareable
    assert [str(one.side) for one in found.pockets] == ["0", "0"]


def test_nothing_gained_is_no_wrong_pocket(built_in: Compiled) -> None:
    assert worked_out(built_in, flow("home-adaptations", pays=5)).wrong_share == 0
