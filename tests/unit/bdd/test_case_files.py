"""Documented questions run as tests, and their files are read whole or refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from accountability.files.cases import read_cases
from accountability.model.answer import Status
from accountability.model.diagnostic import PackError

pytest_plugins = ("pytester",)

HEAD = "outcome: bins\ncases:\n"
CASE = HEAD + "  - says: Sevenoaks collects its own bins\n    in: Sevenoaks\n"
NAME = "cases/environment/waste.yaml"


@pytest.mark.parametrize(
    "more",
    [
        "    answerable: [sevenoaks-district-council]\n    rule: england\n",
        "    answerable: sevenoaks-district-council\n    law: [Environmental Protection Act 1990 s.45]\n",
        "    not-answerable: [kent-county-council]\n    on: 2023-03-31\n    source: SI 2022/331\n",
    ],
)
def test_a_case_that_holds_passes(run: Callable[..., pytest.RunResult], more: str) -> None:
    result = run(CASE + more, "-v", name=NAME)
    result.assert_outcomes(passed=1)
    result.stdout.fnmatch_lines(["*waste.yaml::Sevenoaks collects its own bins PASSED*"])


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (
            "    answerable: [kent-county-council]\n",
            "The rules say Sevenoaks District Council, because england decides*",
        ),
        ("    answerable: []\n    rule: england\n", "The rules say Sevenoaks District Council*"),
        ("    status: nobody\n", "The rules say Sevenoaks District Council*"),
        ("    rule: wales\n", "The answer rests on waste-collection/england*"),
        ("    law: [Highways Act 1980]\n", "The case says Highways Act 1980. The rules cite Environmental*"),
        ("    not-answerable: [sevenoaks-district-council]\n", "The rules say Sevenoaks District Council*"),
    ],
)
def test_a_case_that_does_not_hold_says_both_sides(run: Callable[..., pytest.RunResult], more: str, told: str) -> None:
    result = run(CASE + more, name=NAME)
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(
        [f"{NAME}:3: failed. Case: Sevenoaks collects its own bins", "  bins in Sevenoaks: *", told, "One of them*"]
    )


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        (CASE + "    answerable: [kent-county-counsil]\n", 3, '*No body called "kent-county-counsil" is known.*'),
        (CASE.replace("in: Sevenoaks", "in: Nowhere") + "    rule: a\n", 3, "The question was not understood.*"),
        (CASE, 3, "*expects nothing, so it could never fail. Write answerable:*"),
        (CASE + "    answerble: [x]\n", 5, '*"answerble" is not known.*'),
        (CASE + "    on: soon\n", 5, '*"soon" is not a day*'),
        (CASE + "    status: maybe\n", 5, '*"maybe" is not a status*'),
        (CASE + "    rule: a\n" + CASE[len(HEAD) :] + "    rule: a\n", 6, '*Two cases say "Sevenoaks collects*'),
        ("cases: &a [*a]\n", 1, "*Rule files may not use & or *"),
    ],
)
def test_a_mistake_in_a_case_is_not_understood(
    run: Callable[..., pytest.RunResult], text: str, line: int, told: str
) -> None:
    result = run(text, name=NAME)
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines([f"{NAME}:{line}: not understood.*", told])


def test_only_the_folder_cases_holds_cases(run: Callable[..., pytest.RunResult]) -> None:
    run(CASE, name="notes/waste.yaml").assert_outcomes()


def test_reading_keeps_everything_and_its_line(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(
        CASE + "    on: 31 March 2023\n    given: {b: y, a: x}\n    under: reform\n    status: no-rule\n    source: A\n"
    )
    case = read_cases(path, "cases/a.yaml")[0]
    assert (str(case.span), case.given, case.under) == ("cases/a.yaml:3", (("a", "x"), ("b", "y")), "reform")
    assert (case.status, case.answerable, case.source) == (Status.NO_RULE, None, ("A",))


def test_a_file_that_is_not_there_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(PackError):
        read_cases(tmp_path / "none.yaml")
