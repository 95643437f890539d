"""The commands about reforms, asked of the built-in pack: every page is headed, in every format."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from pathlib import Path

import pytest
from tests.unit.cli.command_line import ask, misunderstood

from accountability import Rulebook
from accountability.checks.reforms import left_unsaid, of_central_outcomes
from accountability.engine.westminster_then import westminster_then
from accountability.engine.whitehall import whitehall
from accountability.model.estimate import Turn
from accountability.model.source import Certainty
from accountability.model.whitehall import Course
from accountability.present.layout import page
from accountability.present.report_json import report_json
from accountability.present.westminster_text import westminster_said
from accountability.present.whitehall_text import whitehall_said

TODAY = date(2026, 11, 22)
NOTICE = "Analysis of an assumption. Not law, not government policy."
RADICAL = ("--under", "radical-devolution")
WIGAN = """\
Analysis of an assumption. Not law, not government policy.
50 of 361 answers in Wigan differ. The first is:
From the Lord Chancellor and Secretary of State for Justice to Greater
  Manchester Combined Authority: probation. An order can do it for one area, if
  section 105A of the Local Democracy, Economic Development and Construction Act
  2009 still allows it. To make it the rule everywhere takes an Act.
Unresolved: who answers to Parliament when someone on probation kills.
Stays: Universal Credit. Test: insurance, one national risk pool.
49 more moves, 8 more unresolved and 119 more that stay: add --all
"""
DWP = """\
Analysis of an assumption. Not law, not government policy.
Department for Work and Pensions under radical-devolution.
Adult skills: goes on leaving, for strategic authorities, and elsewhere county
  or single-tier councils. Already left in some areas since 2019: add --all for
  the list.
  Sets standards     keeps: English, maths and digital entitlements
  Funds              keeps: the formula
  Inspects           keeps: by Ofsted, a separate department
  Manages contracts  goes
  Answers for money  shrinks: to the system as a whole
  Agrees outcomes    grows: from some areas to all
Universal Credit: stays. 19 more outcomes: add --all
"""


def test_what_a_reform_moves_in_a_place() -> None:
    said = ask("compare", "--in", "Wigan", "--and-under", "radical-devolution")
    assert (said.out, said.status) == (WIGAN, 0)


def test_what_is_left_of_a_department() -> None:
    said = ask("whitehall", "dwp", *RADICAL)
    assert (said.out, said.status) == (DWP, 0)


def test_the_same_without_a_reform_is_not_headed() -> None:
    said = ask("whitehall", "dwp")
    assert said.out.startswith("Department for Work and Pensions in England, as the law is.\nAdult skills: ministers")
    assert NOTICE not in said.out


@pytest.mark.parametrize(
    "words",
    [
        ("who", "probation", "--in", "Wigan", *RADICAL),
        ("who", "probation", "--in", "Kent", *RADICAL),
        ("why", "probation", "--in", "Wigan", *RADICAL),
        ("trace", "probation", "--in", "Wigan", *RADICAL),
        ("place", "Wigan", *RADICAL),
        ("body", "Greater Manchester Combined Authority", *RADICAL),
        ("path", "Greater Manchester Combined Authority", "voters", *RADICAL),
        ("powers", "--search", "manchester", *RADICAL),
        ("compare", "--in", "Wigan", "--and-in", "Leeds", *RADICAL),
        ("compare", "--in", "Wigan", "--and-under", "radical-devolution"),
        ("compare", "probation", "--in", "Wigan", *RADICAL, "--and-under", "recentralisation"),
        ("reform", "plan", "radical-devolution"),
        ("whitehall", "Ministry of Justice", *RADICAL),
    ],
    ids=" ".join,
)
def test_whatever_comes_out_under_a_reform_is_headed(words: tuple[str, ...]) -> None:
    said = ask(*words)
    assert said.out.startswith(NOTICE), said
    assert all(len(line) <= 80 for line in said.out.splitlines())
    if words[0] in ("who", "place", "compare", "whitehall"):
        assert json.loads(ask(*words, "--format", "json").out)["notice"] == NOTICE


def test_drawings_and_tables_are_headed() -> None:
    for form in ("svg", "dot", "mermaid"):
        assert NOTICE.rstrip(".") in ask("trace", "probation", "--in", "Wigan", *RADICAL, "--format", form).out, form
    for words in (
        ("matrix", "--outcomes", "probation", "--in", "Wigan", "--quiet"),
        ("powers", "--search", "wigan", "--format", "csv"),
    ):
        for row in csv.DictReader(io.StringIO(ask(*words, *RADICAL).out)):
            assert NOTICE in (row.get("message") or row["notice"])
    asked = "outcome,place,under\nprobation,Wigan,radical-devolution\nprobation,Wigan,\n"
    rows = list(csv.DictReader(io.StringIO(batch(asked))))
    assert [NOTICE in row["message"] for row in rows] == [True, False]
    assert [row["answerable"] for row in rows] == [
        "Greater Manchester Combined Authority",
        "Lord Chancellor and Secretary of State for Justice",
    ]


def batch(text: str) -> str:
    """A batch, answered."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "asked.csv").write_text(text, encoding="utf-8")
        return ask("who", "--batch", str(Path(folder) / "asked.csv"), "--quiet").out


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("who", "bins", "--in", "Leeds", "--under", "radical-devolutoin"), "Did you mean radical-devolution?"),
        (("place", "Leeds", "--under", "utopia"), 'No reform called "utopia" is known. The law as it is: current-law.'),
        (("compare", "--in", "Leeds", "--and-in", "Wigan", "--and-under", "utopia"), "Compare one thing at a time"),
        (("reform", "plan", "utopia"), 'No reform called "utopia" is known.'),
        (("reform", "check", "utopia"), 'No reform called "utopia" is known.'),
        (("whitehall", "Leeds City Council"), "is not a department of the UK government"),
        (("whitehall", "Ministry of Silly Walks"), 'No body called "Ministry of Silly Walks" is known.'),
        (("westminster",), "Under which reform?"),
        (("reform", "new", "a-b"), "Also needed: --title and --intent."),
        (("reform", "new", "../x", "--title", "t", "--intent", "i"), '"../x" is not an id'),
    ],
)
def test_not_understood(words: tuple[str, ...], says: str, tmp_path: Path) -> None:
    folder = tmp_path
    if words[:2] == ("reform", "new"):
        assert ask("init", "w", folder=tmp_path).status == 0
        folder = tmp_path / "w"
    assert says in misunderstood(ask(*words, folder=folder))


def test_a_new_reform_is_silent_until_its_headings_are_written(tmp_path: Path) -> None:
    assert ask("init", "w", folder=tmp_path).status == 0
    new = ("reform", "new", "local-health", "--title", "local health", "--intent", "Health is decided locally.")
    said = ask(*new, folder=tmp_path / "w")
    assert said.status == 0
    assert "rules/reforms/local-health/reform.yaml" in said.out
    assert misunderstood(ask(*new, folder=tmp_path / "w")).endswith("Choose another id.")
    head = tmp_path / "w" / "rules" / "reforms" / "local-health" / "reform.yaml"
    head.write_text(
        head.read_text()
        .replace(": {}", ": {open: [It is not settled.]}")
        .replace("failure: {open", "failure: {}\n  # {open")
    )
    checked = ask("reform", "check", "local-health", "--format", "json", folder=tmp_path / "w")
    document = json.loads(checked.out)
    assert checked.status == 1
    assert document["findings"]["money"]["open"] == ["It is not settled."]
    assert [one["code"] for one in document["found"]] == ["AC029", "AC029"]
    assert sorted(one["message"].split(" outcomes")[0] for one in document["found"]) == [
        "Ministers answer for 43",
        "Under the heading failure nothing is said.",
    ]


def test_steps_come_after_those_that_they_wait_for() -> None:
    document = json.loads(ask("reform", "plan", "radical-devolution", "--format", "json").out)
    assert len(document["stages"]) >= 10
    assert all(after < stage["number"] for stage in document["stages"] for after in stage["after"])
    assert document["uncarried"] == []


def test_who_answers_before_and_after_as_a_picture_and_as_rows() -> None:
    words = ("compare", "--in", "Wigan", "--and-under", "radical-devolution", "--format")
    rows = list(csv.DictReader(io.StringIO(ask(*words, "csv").out)))
    found = {row["who"]: (int(row["before"]), int(row["after"])) for row in rows}
    before, after = found["Greater Manchester Combined Authority"]
    assert before < after
    assert all(row["notice"] == NOTICE for row in rows)
    picture = ask(*words, "svg").out
    for words_ in (NOTICE, "Greater Manchester Combined Authority", f"| {before} | {after} | +{after - before}"):
        assert words_ in picture
    assert "add --and-under" in misunderstood(ask("compare", "--in", "Wigan", "--and-in", "Leeds", "--format", "svg"))


@pytest.mark.parametrize(
    "words",
    [
        ("levers", "probation", "--in", "Wigan"),
        ("route", "probation", "--to", "strategic", "--in", "Wigan"),
        ("scrutiny", "probation", "--in", "Wigan"),
        ("variation", "probation", "--between", "Wigan", "Leeds"),
        ("spend", "--in", "Exeter"),
        ("spend", "--wrong-pockets", "--in", "Exeter"),
        ("brief", "probation", "--in", "Wigan", "--for", "media"),
    ],
    ids=lambda words: " ".join(words[:2]),
)
def test_the_essays_questions_under_a_reform_are_headed(words: tuple[str, ...]) -> None:
    said = ask(*words, *RADICAL)
    assert said.out.startswith(NOTICE), said
    assert NOTICE in ask(*words, *RADICAL, "--format", "json").out
    assert NOTICE not in ask(*words).out


def test_what_a_reform_does_to_how_it_is_held_to_account() -> None:
    said = ask("scrutiny", "probation", "--in", "Wigan", *RADICAL)
    assert "As the law is: the Lord Chancellor and Secretary of State for Justice: 3 of 10 tests." in said.plain
    assert "Better: a way to put one case right and decisions recorded in public." in said.plain
    assert "As the law is" not in ask("scrutiny", "probation", "--in", "Wigan").plain


def test_words_on_the_law_as_it_is_are_not_said_of_what_moved() -> None:
    said = ask("variation", "probation", "--between", "Wigan", "Gateshead", *RADICAL).plain
    assert (
        "One national service does the work" in ask("variation", "probation", "--between", "Wigan", "Gateshead").plain
    )
    assert "One national service does the work" not in said


def test_every_department_adds_up_and_so_does_parliament() -> None:
    book = Rulebook.load()
    under = book.under("radical-devolution")
    assert isinstance(under, Rulebook)
    found = whitehall(book.compiled, under.compiled, TODAY)
    works = [work.outcome for work in found.works]
    assert len(works) == len(set(works)) > 300
    assert all(0 <= work.central_then <= work.areas and len(work.roles) in (0, 11) for work in found.works)
    parliament = westminster_then(under.compiled, found)
    leaves = [work for work in found.works if work.course is Course.LEAVES]
    assert len(parliament.wholly) + len(parliament.partly) == len(leaves) > 10
    assert sum(len(one.leaves) for one in parliament.estimates) == len(leaves)
    said = page(westminster_said(parliament, TODAY, everything=True))
    assert said.startswith(f"{NOTICE}\nParliament under radical-devolution: ")
    for words in ("Ministry of Justice", "Accounting officers", "Committees", "No longer in order", "Parliament gains"):
        assert words in said
    assert {line.estimate for line in parliament.lines} >= {"Ministry of Justice", "Department for Education"}
    turns = {line.title: line.turn for line in parliament.lines}
    assert turns["Grants to Academies via ESFA"] is Turn.PASSED_ON, "the reform says that ministers keep its minimum"
    assert parliament.counted.answers_fewer == sum(work.central - work.central_then for work in leaves)
    table = page(whitehall_said(found, TODAY))
    assert table.startswith(f"{NOTICE}\nWhitehall under radical-devolution: ")
    assert all(len(line) <= 80 for line in (said + table).splitlines())


def test_what_comes_to_ministers_makes_lines_of_the_estimates_grow() -> None:
    book = Rulebook.load()
    under = book.under("recentralisation")
    assert isinstance(under, Rulebook)
    found = westminster_then(under.compiled, whitehall(book.compiled, under.compiled, TODAY, "ddcms"))
    document = report_json(found)
    assert (document["schema"], document["notice"], document["wholly"]) == ("accountability/westminster/1", NOTICE, [])
    (line,) = found.lines
    assert (line.title, line.turn, line.amount) == ("Heritage sponsored ALBs (net)", Turn.GROWS, None)
    assert (line.comes, line.certainty) == (("protection of listed buildings",), Certainty.FROM_MEMORY)
    assert "public libraries" in set(found.comes) & set(found.without_line)
    assert found.counted.answers_more > found.counted.answers_fewer == 0
    said = page(westminster_said(found, TODAY))
    assert f"recentralisation: {len(found.comes)} outcomes come to ministers, and " in said
    assert "Newly in order, as to how they are run: " in said
    assert "of 1 the amount is not known" in said.replace("\n", " ")


@pytest.mark.parametrize("reform", ["radical-devolution", "integrated-settlements-everywhere", "recentralisation"])
def test_nothing_is_left_unsaid_in_a_shipped_reform(reform: str) -> None:
    book = Rulebook.load()
    under = book.under(reform)
    assert isinstance(under, Rulebook)
    told = of_central_outcomes(book.compiled, under.compiled, under.compiled.reforms[reform])
    assert [*left_unsaid(under.compiled), *told] == []
