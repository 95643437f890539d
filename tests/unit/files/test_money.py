"""The published figures: every body, line and source is known, totals add up, and mistakes are told with their row."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from accountability.files.money import find_money, lines, read_ledger, read_own, years
from accountability.files.workspace import LARGEST, built_in, read_files
from accountability.model.compiled import Compiled
from accountability.model.diagnostic import PackError
from accountability.model.money import Amount, Basis, Control, Role

MONEY = Path(__file__).resolve().parents[3] / "money"
YEARS = ("2009-10", "2010-11", "2022-23", "2023-24")
SERVICES = {"asc", "cen", "csc", "cul", "edu", "env", "frs", "hous", "oth", "phs", "plan", "pol", "soc",
            "trans"}  # fmt: skip

BELOW = ("ctbenefit", "levyflood")


def test_the_years_and_what_they_are() -> None:
    assert years(MONEY) == {**dict.fromkeys(YEARS, Basis.OUTTURN), "2023-24": Basis.BUDGET}


@pytest.mark.parametrize("year", YEARS)
def test_every_body_is_in_the_register_and_in_being_that_year(year: str, built_in: Compiled) -> None:
    ledger = read_ledger(MONEY, year)
    wrong = {
        one.body
        for one in ledger.amounts
        if one.body not in built_in.bodies or not built_in.bodies[one.body].days.holds_on(ledger.last_day)
    }
    assert wrong == set()
    assert {one.place for one in ledger.amounts if one.place} <= set(built_in.places)
    assert {body for body, _ in ledger.missing} <= set(built_in.bodies)


@pytest.mark.parametrize("year", YEARS)
def test_every_source_is_worded_for_the_public(year: str) -> None:
    ledger = read_ledger(MONEY, year)
    assert {one.id for one in ledger.sources} == {one.source for one in ledger.amounts}
    assert all(one.publisher and one.title and one.address.startswith("https://") for one in ledger.sources)


def test_every_outcome_of_a_line_is_known_and_no_line_is_unused(built_in: Compiled) -> None:
    known = lines(MONEY)
    assert {outcome for line in known.values() for outcome in line.outcomes} <= set(built_in.outcomes)
    used = {one.line.id for year in YEARS for one in read_ledger(MONEY, year).amounts}
    assert used == set(known)


@pytest.mark.parametrize(("year", "bodies"), [("2009-10", 442), ("2010-11", 443), ("2022-23", 419)])
def test_the_services_of_each_body_add_up_to_the_total_that_the_source_prints(year: str, bodies: int) -> None:
    """The source prints thousands of pounds, so a total of rounded services may be off by a few of them."""
    found = sums(year, lambda one: one.line.id in SERVICES)
    stated = sums(year, lambda one: one.line.id == "totsx")
    assert max(abs(found.get(body, Decimal(0)) - total) for body, total in stated.items()) <= 2000
    assert len(stated) == bodies


@pytest.mark.parametrize("year", ["2009-10", "2010-11", "2022-23"])
def test_all_that_a_body_spends_passes_on_and_adjusts_is_its_net_current_expenditure(year: str) -> None:
    """Two lines lie below that sum: council tax benefit, and the levy for flood defence."""
    parts = (Role.SPENDS, Role.PASSES_ON, Role.ADJUSTS)
    ledger = read_ledger(MONEY, year)
    late = {body for body, _ in ledger.missing}
    found = sums(
        year, lambda one: one.line.role in parts and one.line.id not in BELOW and not one.line.id.startswith("dwp")
    )
    stated = sums(year, lambda one: one.line.id == "netcurrtot")
    assert max(abs(found[body] - total) for body, total in stated.items() if body not in late) <= 3000


def test_the_totals_of_england_are_those_published() -> None:
    """Total service expenditure less that of the Lee Valley park authority, which is not in the register."""
    published = {
        "2009-10": Decimal(103_625_116_000) - Decimal(8_866_000),
        "2010-11": Decimal(102_629_539_000) - Decimal(9_360_000),
    }
    assert {year: sum(sums(year, lambda one: one.line.id == "totsx").values()) for year in published} == published


def sums(year: str, wanted: Callable[[Amount], bool]) -> dict[str, Decimal]:
    """The amounts of a year that are wanted, added up by body."""
    found: dict[str, Decimal] = {}
    for one in read_ledger(MONEY, year).amounts:
        if wanted(one):
            found[one.body] = found.get(one.body, Decimal(0)) + one.amount
    return found


def test_the_figures_are_no_part_of_the_pack_and_are_found_beside_it(tmp_path: Path) -> None:
    assert not any(file.name.startswith("money") for file in read_files(built_in()))
    assert find_money(built_in()) == MONEY
    assert find_money(tmp_path / "rules") == MONEY
    (tmp_path / "money").mkdir()
    (tmp_path / "money" / "lines.csv").write_text("line,title,role\n")
    assert find_money(tmp_path / "rules") == tmp_path / "money"
    assert all(path.stat().st_size < LARGEST / 8 for path in MONEY.iterdir())


def test_amounts_are_decimals_and_keep_their_pence(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text("body,line,amount,year,illustrative\nleeds-city-council,trans,0.10,2022-23,illustrative\n"
                    "leeds-city-council,trans,0.20,2022-23,\nleeds-city-council,trans,5,2021-22,\n")  # fmt: skip
    ledger = read_own(path, "2022-23")
    assert sum((one.amount for one in ledger.amounts), Decimal(0)) == Decimal("0.30")
    assert [one.illustrative for one in ledger.amounts] == [True, False]
    assert ledger.amounts[0].line.title == "Highways and transport services"


def test_a_line_of_ones_own_takes_what_the_row_says(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text(
        "body,line,outcome,role,controlled-by,cofog,amount\nb,stairlifts,home-adaptations,grants,local,10,5\n"
    )
    (one,) = read_own(path, "2022-23").amounts
    assert (one.line.id, one.line.role, one.line.control, one.line.cofog, one.line.outcomes) == (
        "stairlifts", Role.GRANTS, Control.LOCAL, "10", ("home-adaptations",),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "The table has no header."),
        ("body,amount\nb,1\n", 'The column "line" is missing.'),
        ("body,line,amount,colour\nb,a,1,red\n", 'The column "colour" is not one of a table of money.'),
        ("body,line,amount\nb,a,1.234\n", '"1.234" is not an amount in pounds. Write it as 1234 or 1234.50.'),
        ("body,line,amount\nb,a,1e3\n", '"1e3" is not an amount in pounds. Write it as 1234 or 1234.50.'),
        (f"body,line,amount\nb,a,{'1' * 60}\n", f'"{"1" * 40}" is not an amount in pounds. '
         "Write it as 1234 or 1234.50."),
        ("body,line,amount\n,a,1\n", "There is no body in this row."),
        ("body,line,amount\nb,,1\n", "There is no line and no outcome in this row."),
        ("body,line,amount,role\nb,a,1,wastes\n", '"wastes" is not known under role. Write one of spends, passes-on, '
         "adjusts, grants, taxes, total, detail, memo."),
        ("body,line,amount\nb,a\n", "This row has 2 cells, and the header has 3."),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_row(text: str, said: str, tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text(text)
    with pytest.raises(PackError) as refused:
        read_own(path, "2022-23")
    (problem,) = refused.value.diagnostics
    assert problem.message == said
    assert problem.span.file == "own.csv"
