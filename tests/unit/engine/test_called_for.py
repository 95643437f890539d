"""Why money goes to an activity: duty, power, guidance, habit; and that nothing is concluded from what is not there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from accountability.engine.called_for import called_for
from accountability.engine.purpose import Tested as Found
from accountability.files.called_for import read_guidance, read_habits
from accountability.files.money import lines, read_ledger
from accountability.model.called_for import CalledFor, Declared, Guidance, Habit, Issued, Reason
from accountability.model.compiled import Compiled
from accountability.model.days import Days
from accountability.model.diagnostic import PackError
from accountability.model.money import Basis, Ledger, MoneyLine, Purpose, Role
from accountability.model.source import Certainty, Citation
from accountability.rulebook import Rulebook

MONEY = Path(__file__).resolve().parents[3] / "money"
LINE = MoneyLine("roads", "Roads", Role.SPENDS, outcomes=("potholes", "bridges"))
CODE = Issued("Code", (Citation("Highways Act 1980 s.1"),))
GENERAL = Habit("nothing calls for it", (Citation("Localism Act 2011 s.1"),))
LEDGER = Ledger("2022-23", Basis.OUTTURN, ())
FOR_POTHOLES, BY_HABIT = Guidance(CODE, ("potholes",)), Declared(GENERAL, "roads")
DUTY = Found(Purpose.DUTY, duties=("potholes",))
OWN_POWER = Found(Purpose.POWER, powers=("potholes",), own_powers=("potholes",))
ANYONE_MAY = Found(Purpose.POWER, powers=("potholes",))


def called(tested: Found, *said: Guidance | Declared, line: MoneyLine = LINE) -> CalledFor:
    guidance = tuple(one for one in said if isinstance(one, Guidance))
    habits = tuple(one for one in said if isinstance(one, Declared))
    return called_for(line, tested, "england", replace(LEDGER, guidance=guidance, habits=habits))


def test_a_duty_comes_from_the_rule_and_the_rest_is_not_known() -> None:
    found = called(DUTY)
    assert (found.reasons, found.not_known) == ((Reason.DUTY,), (Reason.GUIDANCE, Reason.HABIT))


def test_a_power_comes_from_the_rule_and_the_rest_is_not_known() -> None:
    for tested in (OWN_POWER, ANYONE_MAY):
        found = called(tested)
        assert (found.reasons, found.not_known) == ((Reason.POWER,), (Reason.GUIDANCE, Reason.HABIT))


def test_guidance_stands_beside_the_duty_and_the_power() -> None:
    both = Found(Purpose.BOTH, duties=("bridges",), powers=("potholes",), own_powers=("potholes",))
    found = called(both, FOR_POTHOLES)
    assert found.reasons == (Reason.DUTY, Reason.POWER, Reason.GUIDANCE)
    assert (found.guidance, found.not_known) == ((CODE,), (Reason.HABIT,))


@pytest.mark.parametrize(
    "elsewhere",
    [
        Guidance(CODE, ("trams",)),
        Guidance(CODE, ("bridges",)),
        Guidance(CODE, (), ("trains",)),
        Guidance(CODE, ("potholes",), nation="wales"),
        Guidance(CODE, ("potholes",), days=Days(date(2023, 4, 1))),
        Guidance(CODE, ("potholes",), days=Days(None, date(2023, 3, 31))),
    ],
)
def test_guidance_of_another_outcome_line_nation_or_year_is_not_for_it(elsewhere: Guidance) -> None:
    """The body has nothing to do with bridges here, so guidance on them does not move its money."""
    assert called(DUTY, elsewhere).reasons == (Reason.DUTY,)


def test_guidance_on_the_line_itself_needs_no_outcome() -> None:
    found = called(Found(Purpose.NO_OUTCOME), Guidance(CODE, (), ("roads",)))
    assert (found.reasons, found.not_known) == (
        (Reason.GUIDANCE,),
        (Reason.DUTY, Reason.POWER, Reason.HABIT),
    )


def test_habit_is_what_is_declared_where_nothing_else_calls_for_it() -> None:
    for tested in (ANYONE_MAY, Found(Purpose.NO_OUTCOME)):
        found = called(tested, BY_HABIT)
        assert (found.reasons, found.not_known, found.habit) == ((Reason.HABIT,), (), GENERAL)


def test_habit_is_never_concluded_from_absence() -> None:
    for tested in (ANYONE_MAY, Found(Purpose.NO_OUTCOME), Found(Purpose.OTHER), Found(Purpose.NOT_SETTLED)):
        found = called(tested)
        assert Reason.HABIT not in found.reasons
        assert Reason.HABIT in found.not_known


@pytest.mark.parametrize(
    ("tested", "said"),
    [
        (DUTY, ()),
        (OWN_POWER, ()),
        (ANYONE_MAY, (FOR_POTHOLES,)),
        (Found(Purpose.NOT_SETTLED), ()),
        (Found(Purpose.OTHER), ()),
    ],
)
def test_a_declared_habit_gives_way_to_whatever_calls_for_it(tested: Found, said: tuple[Guidance, ...]) -> None:
    assert called(tested, BY_HABIT, *said).habit is None


def test_a_habit_that_is_in_doubt_or_elsewhere_is_not_concluded() -> None:
    doubtful = replace(BY_HABIT, habit=replace(GENERAL, certainty=Certainty.DOUBTFUL))
    for one in (
        doubtful,
        replace(BY_HABIT, line="trains"),
        replace(BY_HABIT, nation="wales"),
        replace(BY_HABIT, days=Days(date(2023, 4, 1))),
    ):
        assert called(ANYONE_MAY, one).reasons == (Reason.POWER,)


def test_all_that_is_shipped_names_known_outcomes_and_lines_and_its_law(built_in: Compiled) -> None:
    known = lines(MONEY)
    guidance, habits = read_guidance(MONEY), read_habits(MONEY)
    of_lines = {outcome for one in known.values() for outcome in one.outcomes}
    assert {id_ for one in guidance for id_ in one.outcomes} <= set(built_in.outcomes) & of_lines
    assert {id_ for one in guidance for id_ in one.lines} | {one.line for one in habits} <= set(known)
    assert all(one.issued.law for one in guidance)
    assert {one.nation for one in guidance} | {one.nation for one in habits} == {"england"}, "the money is England's"


def test_a_habit_that_is_shipped_is_found_wherever_money_goes_to_it(built_in: Compiled) -> None:
    """A rule or guidance that calls for it would be told in its place, and the declaration would be wrong."""
    ledger = read_ledger(MONEY, "2023-24")
    declared = {one.line for one in ledger.habits}
    found = Rulebook(built_in).spend("Greater Manchester", ledger)
    tried = [one for one in found.activities if one.line in declared]  # type: ignore[union-attr]
    assert tried
    assert {one.called_for.reasons for one in tried} == {(Reason.HABIT,)}


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (",Care Act 2014 s.78,libraries,,from-memory,", "There is nothing under title in this row."),
        ("Code,,libraries,,from-memory,", "There is nothing under law in this row."),
        ("Code,Care Act 2014 s.78,,,from-memory,", "There is no outcome and no line in this row, so it is guidance "
         "on nothing."),
        ("Code,Care Act 2014 s.78,libraries,,surely,", '"surely" is not known under certainty. Write one of checked, '
         "from-memory, doubtful."),
        ("Code,Care Act 2014 s.78,libraries,,checked,", "This row is checked and names no source."),
        ("Code,Care Act 2014 s.78,libraries,May,from-memory,", '"May" is not a day. Write it as 2023-04-01.'),
    ],
)  # fmt: skip
def test_a_mistake_in_the_table_is_told_with_its_row(row: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "guidance.csv").write_text(f"title,law,outcomes,from,certainty,source\n{row}\n")
    with pytest.raises(PackError) as refused:
        read_guidance(tmp_path)
    (problem,) = refused.value.diagnostics
    assert (problem.message, problem.span.file, problem.span.line) == (said, "guidance.csv", 2)


def test_a_folder_without_the_tables_has_none(tmp_path: Path) -> None:
    assert (read_guidance(tmp_path), read_habits(tmp_path)) == ((), ())
