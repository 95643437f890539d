"""The command that says why an outcome differs, as a person sees it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.unit.cli.command_line import ask, misunderstood

GOLDEN = """\
Wigan and Leeds: any difference in the rules of the schemes is a democratic
choice. Each full council adopts its own for people of working age.
Cardiff: the law differs. Wales has one national scheme, with small local
choices.
Pensioners in England: no freedom to give less. National rules protect them.
Law: Local Government Finance Act 1992, section 13A, Schedules 1A and 1B.
Not known: performance. No figures were given. To add them: --values FILE.csv
"""
BETWEEN = ("--between", "Wigan", "Leeds", "Cardiff")


def test_council_tax_support_is_told_word_for_word() -> None:
    said = ask("variation", "council tax support", *BETWEEN)
    assert (said.out, said.status) == (GOLDEN, 0)


def test_the_places_may_be_written_one_by_one() -> None:
    words = ("--between", "Wigan", "--between", "Leeds", "--between=Cardiff", "--format", "text", "council tax support")
    assert ask("variation", *words).out == GOLDEN


@pytest.mark.parametrize(
    ("outcome", "places", "told"),
    [
        ("special educational needs", ("Gateshead", "Leeds"), ("is performance, unless need", "20 weeks", "67.3")),
        ("blue badges", ("Leeds", "Sevenoaks"), ("is discretion", "by the same national criteria")),
        ("speed limits", ("Wrexham", "Chester"), ("the law differs", "20 miles an hour", "an exception by choice")),
        ("probation", ("Wigan", "Gateshead"), ("No local voters decide it.", "They differ.", "and it varies too")),
        ("A&E", ("Cardiff", "Powys"), ("They differ by 12.7.", "and it varies too", "StatsWales")),
        ("court delays", ("Wigan", "Croydon"), ("They differ by 17.", "Ministry of Justice")),
        ("gp services", ("Bournemouth", "Luton"), ("9.57", "7.69", "NHS Dorset")),
        ("public toilets", ("Leeds", "Exeter"), ("is a democratic choice", "nobody a duty")),
    ],
)  # fmt: skip
def test_other_questions(outcome: str, places: tuple[str, ...], told: tuple[str, ...]) -> None:
    said = ask("variation", outcome, "--between", *places)
    assert said.status == 0
    for words in told:
        assert words in said.plain, said.out
    assert all(len(line) <= 80 for line in said.out.splitlines())


def test_all_says_who_can_change_it_the_limits_and_the_safeguards() -> None:
    said = ask("variation", "council tax support", *BETWEEN, "--all").plain
    for words in (
        "Wigan: free.", "Cardiff: bounded.", "rules/outcomes/money/council-tax-support.yaml:",
        "The law for Wales: the Senedd.", "Equality Act 2010, sections 149 and 29", "Human Rights Act 1998",
        "Rationality:", "Valuation Tribunal for England",
        "It takes a little back to the centre",
    ):  # fmt: skip
        assert words in said, words


def test_the_same_as_data() -> None:
    data = json.loads(ask("variation", "council tax support", *BETWEEN, "--format", "json").out)
    assert (data["schema"], data["kind"]) == ("accountability/variation/1", "law")
    assert [one["freedom"] for one in data["places"]] == ["free", "free", "bounded"]


def test_a_past_day_uses_no_words_of_today() -> None:
    said = ask("variation", "council tax support", *BETWEEN, "--on", "2012-01-01").plain
    assert said.startswith("As at 1 January 2012: Wigan, Leeds and Cardiff: why")
    assert "working age" not in said


def test_what_is_not_settled_is_told_as_who_does() -> None:
    said = ask("variation", "bins", "--between", "Kent", "Leeds")
    assert (said.status, said.out.startswith("Kent has 12 answers")) == (1, True)
    assert ask("variation", "bins", "--between", "Richmond", "Leeds").status == 1
    assert ask("variation", "bins", "--between", "Zzz", "Leeds").status == 2


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("bins",), "Add --between and two places or more"),
        (("bins", "--between", "Leeds"), "Add --between and two places or more"),
        (("bins", "--between", "Leeds", "Leeds"), "Add --between and two places or more"),
        (("--between", "Leeds", "Wigan"), "Name an outcome"),
        (("bins", "--between", "Leeds", "Wigan", "--values", "none.csv"), "cannot be read"),
    ],
)
def test_a_question_that_is_not_one(words: tuple[str, ...], told: str) -> None:
    assert told in misunderstood(ask("variation", *words))


HEAD = "place,value,period,source\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("place,value,period\nLeeds,1,2025\n", "no column source"),
        (HEAD, "The table has no rows"),
        (HEAD + "Leeds,n/a,2025,x\n", 'values.csv:2:1: Column value: "n/a" is not a figure'),
        (HEAD + "Leeds,..,2025,x\n", 'values.csv:2:1: Column value: ".." is not a figure'),
        (HEAD + "Leeds,1,2025,x\nWigan,,2025,x\n", 'values.csv:3:1: "value" is missing'),
        (HEAD + "Leeds,1,2025\n", "values.csv:2"),
        (HEAD + "Leedz,1,2025,x\n", 'values.csv:2:1: name not known [AC006] Column place: No place called "Leedz"'),
        (HEAD + "Leeds,1,2025,x\nleeds,2,2025,x\n", "Leeds has a figure already"),
        (HEAD + "Leeds,1,2025,x,\n", "This row has 5 cells"),
        ("", "no header"),
    ],
)
def test_a_bad_table_is_told_with_its_line_and_nothing_is_answered(text: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "values.csv").write_text(text, encoding="utf-8")
    said = ask("variation", "bins", "--between", "Leeds", "Wigan", "--values", "values.csv", folder=tmp_path)
    assert told in misunderstood(said)
    assert not said.out


def test_figures_of_the_readers_own(tmp_path: Path) -> None:
    (tmp_path / "values.csv").write_text(
        HEAD + 'Wigan,"1,012",2025,our count\nLeeds,13.5,2025,theirs\n', encoding="utf-8"
    )
    said = ask("variation", "bins", "--between", "Leeds", "Wigan", "--values", "values.csv", folder=tmp_path)
    assert "Leeds: 13.5 Wigan: 1,012 Sources: theirs; our count. They differ by 998.5." in said.plain
    assert "does not show whether it is choice or performance" in said.plain


@pytest.mark.parametrize(
    ("outcome", "why"),
    [
        ("housing benefit", "National rules set who is due what, and each council decides the claims and pays them."),
        ("trading standards", "The duty is set by law, and how it is carried out is decided there."),
        ("tourism", "The law gives nobody the duty, so whoever may act may also not."),
        ("archives", "The law gives a power and no duty."),
        ("mental health care", "Nobody elected there decides: the service is run for the nation."),
        ("noise", "The duty is set by law, and how it is carried out is decided there."),
    ],
)
def test_no_verdict_is_bare_of_why(outcome: str, why: str) -> None:
    assert why in ask("variation", outcome, "--between", "Leeds", "Glasgow").plain


def test_who_only_may_act_is_not_said_to_answer() -> None:
    said = ask("variation", "tourism", "--between", "Leeds", "Glasgow").plain
    assert "National tourist board and Glasgow City Council may act." in said
    assert "Glasgow City Council answer for it" not in said
