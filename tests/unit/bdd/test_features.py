"""Feature files run with no Python beside them, and what a policy officer reads when one fails."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

import accountability

pytest_plugins = ("pytester",)

ASK = 'When I ask who is answerable for "bins" in "Sevenoaks"'
OK = "Then Sevenoaks District Council is answerable"
FIRE = "Kent and Medway Fire and Rescue Authority"


def feature(scenarios: Iterable[tuple[str, ...]]) -> str:
    """A feature file of scenarios, given as their steps, that are called by their numbers."""
    bodies = ("\n".join(f"    {step}" for step in steps) for steps in scenarios)
    return "Feature: Waste\n" + "".join(f"  Scenario: number {n}\n{body}\n" for n, body in enumerate(bodies))


def told(result: pytest.RunResult) -> str:
    """What was printed, without line breaks."""
    return " ".join(result.stdout.str().split())


PASSING = [
    ('"bins" in "Sevenoaks"', "Then Sevenoaks District Council is answerable"),
    ('"bins" in "Sevenoaks"', "Then sevenoaks-district-council is answerable"),
    ('"bins" in "Sevenoaks"', "Then the Sevenoaks district council is answerable"),
    ('"bins" in "Sevenoaks"', "Then Kent County Council is not answerable"),
    ('"bins" in "Sevenoaks"', "Then Kent County Council is not answerable because the site is inside a national park"),
    ('"bins" in "Sevenoaks"', 'Then the answer cites "Environmental Protection Act 1990 s.45"'),
    ('"bins" in "Sevenoaks"', 'Then the answer rests on rule "england"'),
    ('"bins" in "Sevenoaks"', 'Then the answer rests on rule "waste-collection/england"'),
    ('"bins" in "Sevenoaks"', 'Then the minister is "Secretary of State for Environment, Food and Rural Affairs"'),
    ('"bins" in "Sevenoaks"', 'Then the office is "the council\'s leader and cabinet"'),
    ('"bins" in "Sevenoaks"', 'Then it is delivered by "Transport for Greater Manchester"'),
    ('"bins" in "Sevenoaks"', 'Then the message says "answers for household rubbish collection in Sevenoaks"'),
    ('"fires" in "Sevenoaks"', f"Then Kent County Council and {FIRE} are jointly answerable"),
    ('"fires" in "Sevenoaks"', f"Then {FIRE} and Kent County Council are jointly answerable"),
    ('"parks" in "Sevenoaks"', "Then either Sevenoaks District Council or Kent County Council is answerable"),
    ('"prisons" in "Sevenoaks"', "Then the Secretary of State for Justice is answerable"),
    ('"toilets" in "Sevenoaks"', "Then nobody is answerable"),
    ('"inquests" in "Sevenoaks"', "Then no elected person is answerable"),
    ('"bins" in "Kent"', "Then the answer is narrow"),
    ('"bins" in "Kent"', "Then the choices are:\n    | Sevenoaks District Council |\n    | Ashford Borough Council |"),
    ('"schools" in "Sevenoaks"', 'Then it is asked "What kind of school is it?"'),
    ('"bins" in "Nowhere"', "Then the answer is not-found"),
]  # fmt: skip


def test_every_sentence_passes_when_the_rules_say_so(run: Callable[..., pytest.RunResult]) -> None:
    result = run(feature((f"When I ask who is answerable for {asked}", expected) for asked, expected in PASSING))
    result.assert_outcomes(passed=len(PASSING))


FAILING = [
    (
        "bins",
        "Sevenoaks",
        "Then Kent County Council is answerable",
        "say Sevenoaks District Council, because england decides (waste-",
    ),
    (
        "bins",
        "Sevenoaks",
        "Then Sevenoaks District Council is not answerable",
        "england decides (waste-collection.yaml:9).",
    ),
    (
        "bins",
        "Sevenoaks",
        "Then Kent County Council is not answerable because it rains",
        "another reason: the site is inside a nat",
    ),
    (
        "bins",
        "Sevenoaks",
        "Then nobody is answerable",
        "The rules say Sevenoaks District Council, because",
    ),
    (
        "bins",
        "Sevenoaks",
        'Then the answer cites "Highways Act 1980"',
        "The rules cite Environmental Protection Act 1990 s.45(1), b",
    ),
    (
        "bins",
        "Sevenoaks",
        'Then the answer rests on rule "wales"',
        "The answer rests on waste-collection/england (rules/",
    ),
    (
        "bins",
        "Sevenoaks",
        'Then the minister is "Secretary of State for Justice"',
        "The minister is Secretary of State for Envi",
    ),
    (
        "bins",
        "Sevenoaks",
        'Then it is delivered by "Kent County Council"',
        "It is delivered by Transport for Greater Manchester by",
    ),
    (
        "bins",
        "Sevenoaks",
        'Then the message says "ministers"',
        "The message is: Sevenoaks District Council answers for household",
    ),
    (
        "fires",
        "Sevenoaks",
        "Then Kent County Council is answerable",
        "Fire and Rescue Authority and Kent County Council jointly, because",
    ),
    (
        "parks",
        "Sevenoaks",
        "Then nobody is answerable",
        "say either Kent County Council or Sevenoaks District Council, because",
    ),
    (
        "toilets",
        "Sevenoaks",
        "Then Kent County Council is answerable",
        "The rules say that nobody has the duty, because",
    ),
    (
        "toilets",
        "Sevenoaks",
        'Then the office is "the Mayor"',
        "The rules name no office, because",
    ),
    (
        "bins",
        "Kent",
        "Then Sevenoaks District Council is not answerable",
        "no single answer (narrow): Kent has 2 answers",
    ),
    (
        "bins",
        "Kent",
        "Then the choices are:\n      | Kent County Council |",
        "The choices by the rules are Ashford",
    ),
    (
        "schools",
        "Sevenoaks",
        'Then it is asked "Why?"',
        "By the rules it is asked: What kind of school is it?",
    ),
    (
        "ferries",
        "Sevenoaks",
        "Then Kent County Council is not answerable",
        "no single answer (no-rule): No rule is needed there.",
    ),
]


def test_a_failure_says_what_the_rules_say(run: Callable[..., pytest.RunResult]) -> None:
    asks = (f'When I ask who is answerable for "{outcome}" in "{place}"' for outcome, place, _, _ in FAILING)
    result = run(feature(zip(asks, (expected for _, _, expected, _ in FAILING), strict=True)))
    result.assert_outcomes(failed=len(FAILING))
    parts = told(result).split("failed. Scenario: ")
    for number, (_, _, expected, why) in enumerate(FAILING):
        said = next(part for part in parts if part.startswith(f"number {number} "))
        assert why in said, expected
        assert "One of them is wrong. Check the law, then change the sentence or the rule." in said


def test_the_failure_of_the_golden_transcript(scenario: Callable[..., pytest.RunResult]) -> None:
    result = scenario(
        'When I ask who is answerable for "waste" in "Wigan"',
        "Then Greater Manchester Combined Authority is answerable",
    )
    said = "\n".join(result.outlines)
    assert (
        "features/waste.feature:4: failed. Scenario: One\n"
        "  Then Greater Manchester Combined Authority is answerable\n"
        "The rules say Wigan Metropolitan Borough Council, because greater-manchester\n"
        "leaves Wigan out (waste-disposal-authority.yaml:20) and england decides (:10).\n"
        "One of them is wrong. Check the law, then change the sentence or the rule.\n"
    ) in said
    assert ".py" not in said.replace("test_features.py", "")


def test_python_is_shown_only_when_asked_for(scenario: Callable[..., pytest.RunResult]) -> None:
    result = scenario(ASK, "Then Kent County Council is answerable", args=("--tb=long",))
    result.stdout.fnmatch_lines(["*expect.py*", "*failed. Scenario: One*"])


NOT_UNDERSTOOD = [
    ((ASK, "Then Kent County Council is accountable"), 4, "nearest sentence: Then Kent County Council is answerable"),
    ((ASK, OK, "And the office was the Mayor"), 5, 'The nearest sentence: And the office is "the Mayor"'),
    ((ASK, "Then qwertyuiop"), 4, "No sentence is like it. To see them all: accountability steps"),
    (("Given the date is 31 April 2018", ASK, OK), 3, '"31 April 2018" is not a day.'),
    ((ASK, "Then Sevenoaks is answerable"), 4, "Did you mean Sevenoaks District Council?"),
    ((ASK, "Then Kent County Counsil is not answerable"), 4, "Did you mean Kent County Council?"),
    ((ASK, "Then Kent County Council and Leeds are jointly answerable"), 4, 'No body called "Leeds" is known.'),
    ((ASK.replace("oaks", "oakes"), OK), 4, 'not understood. No place called "Sevenoakes" is known.'),
    ((ASK,), 2, "The scenario tests nothing after its last question."),
    ((), 2, "The scenario has no steps."),
    ((OK,), 3, "Nothing is asked before this line."),
    ((ASK, OK, "Given the date is 1 April 2018"), 2, "The scenario tests nothing after its last question."),
    ((ASK, ASK, OK), 4, "Two questions follow one another."),
    (("given the date is 1 April 2018", ASK, OK), 3, "Start it with a capital letter: Given."),
    (("the date is 1 April 2018", ASK, OK), 3, "Start it with Given, When, Then, And or But."),
    ((ASK, "then nobody is answerable", OK), 4, "Start it with a capital letter: Then."),
    ((ASK, "nobody is answerable", OK), 4, "This line is not a step."),
    ((ASK, "Then the choices are:"), 4, "Write a table under this line"),
    ((ASK, OK, "  | Kent |"), 4, "This sentence takes no table."),
    ((ASK, OK, '  """', "  Kent", '  """'), 4, "No sentence takes text between"),
]


def test_what_is_not_understood_never_passes(pytester: pytest.Pytester, workspace: Path) -> None:
    for number, (steps, _, _) in enumerate(NOT_UNDERSTOOD):
        (workspace / f"{number}.feature").write_text(feature([steps]), encoding="utf-8")
    result = pytester.runpytest_inprocess()
    result.assert_outcomes(failed=len(NOT_UNDERSTOOD))
    said = told(result)
    for number, (steps, line, why) in enumerate(NOT_UNDERSTOOD):
        _, found, part = said.partition(f" {number}.feature:{line}: not understood.")
        assert found, steps
        assert why in part.partition("____")[0], steps


def test_all_that_is_not_understood_is_told_at_once(scenario: Callable[..., pytest.RunResult]) -> None:
    result = scenario("Given the dat is 1 April 2018", ASK, "Then nobody is accountable")
    result.stdout.fnmatch_lines(
        [
            "*:3: not understood*",
            "*Given the date is 1 April 2018",
            "*:5: not understood*",
            "*Then nobody is answerable",
        ]
    )


def test_two_scenarios_of_one_name_are_refused_and_the_others_run(run: Callable[..., pytest.RunResult]) -> None:
    one = f"  Scenario: {{}}\n    {ASK}\n    {OK}\n"
    result = run("Feature: Waste\n" + one.format("Twin") + one.format("Alone") + one.format("Twin"))
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(
        ["*:2: not understood. Scenario: Twin", "2 scenarios have this name, on lines 2 and 8.*"]
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "The file has no scenario.*"),
        ("Feature: Waste\n", "The file has no scenario.*"),
        ("Scenario: One\n", "This line stands in the wrong place.*"),
        ("Feature: A\n  Scenario:\n    Then nobody is answerable\n", "The scenario has no title.*"),
        (f"Feature: A\n  @parametrize\n  Scenario: One\n    {ASK}\n    {OK}\n", "This tag cannot be used.*"),
        (f"Feature: A\n  Scenario Outline: One\n    {ASK}\n    {OK}\n", "The scenario has no examples.*"),
        (
            f"Feature: A\n  Scenario Outline: One\n    {ASK}\n    {OK}\n    Examples:\n      | a |\n",
            "These examples have no row.*",
        ),
    ],
)
def test_a_file_that_would_test_nothing_fails(run: Callable[..., pytest.RunResult], text: str, told: str) -> None:
    result = run(text)
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines([told])


def test_bytes_that_are_not_utf_8_are_refused(pytester: pytest.Pytester, workspace: Path) -> None:
    (workspace / "a.feature").write_bytes(b"Feature: A\n  Scenario: Caf\xe9\n")
    result = pytester.runpytest_inprocess("a.feature")
    result.stdout.fnmatch_lines(["a.feature:2: not understood.", "The file is not in UTF-8. Save it as UTF-8."])


def test_a_byte_order_mark_does_no_harm(pytester: pytest.Pytester, workspace: Path) -> None:
    text = f"Feature: A\n  Scenario: One\n    {ASK}\n    {OK}\n"
    (workspace / "a.feature").write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    pytester.runpytest_inprocess("a.feature").assert_outcomes(passed=1)


def test_the_question_is_asked_as_the_scenario_says(scenario: Callable[..., pytest.RunResult]) -> None:
    roads = 'When I ask who is answerable for "potholes" in "Sevenoaks"'
    scenario(
        "Given the date is 1 April 2018",
        roads,
        "Then Kent County Council is answerable",
        'Given "road-class" is "trunk"',
        roads,
        "Then the Secretary of State for Transport is answerable",
        f"{roads} on 1 June 2025",
        "Then Kent County Council is answerable",
        "Given the reform is “radical-devolution”",
        roads,
        "Then the answer is not-found",
        'And the message says "No reform called"',
        "Given the law is as it stands",
        roads,
        "Then the Secretary of State for Transport is answerable",
    ).assert_outcomes(passed=1)


def test_without_a_day_today_is_meant(
    scenario: Callable[..., pytest.RunResult], monkeypatch: pytest.MonkeyPatch
) -> None:
    news = ASK.replace("bins", "news")
    scenario(news, OK).assert_outcomes(passed=1)
    monkeypatch.setenv("ACCOUNTABILITY_TODAY", "2026-11-21")
    scenario(news, "Then Kent County Council is answerable").assert_outcomes(passed=1)
    monkeypatch.setenv("ACCOUNTABILITY_TODAY", "someday")
    scenario(news, OK).stdout.fnmatch_lines(['ACCOUNTABILITY_TODAY is "someday", which is not a day.*'])
    monkeypatch.delenv("ACCOUNTABILITY_TODAY")
    scenario(ASK, OK).assert_outcomes(passed=1)


OUTLINE = f"""Feature: Waste
  Background:
    Given the date is 1 April 2018
  Rule: Everywhere
    @doubtful-law
    Scenario Outline: Many places
      When I ask who is answerable for "<outcome>" in "Sevenoaks"
      Then <who> is answerable
      Examples:
        | outcome  | who                        |
        | bins     | Sevenoaks District Council |
        | potholes | Sevenoaks District Council |
        | prisons  | Secretary of State for Justice |
    @skip
    Scenario: Not yet
      {ASK}
      {OK}
"""


def test_outlines_backgrounds_rules_and_tags(run: Callable[..., pytest.RunResult]) -> None:
    result = run(OUTLINE, "--strict-markers", "-v")
    result.assert_outcomes(passed=2, failed=1, skipped=1)
    result.stdout.fnmatch_lines(["*waste.feature::Many places[[]bins-Sevenoaks District Council[]] PASSED*"])
    run(OUTLINE, "--strict-markers", "-m", "doubtful-law").assert_outcomes(passed=2, failed=1, deselected=1)
    run(OUTLINE, "-k", "prisons").assert_outcomes(passed=1, deselected=3)


def test_a_background_holds_for_every_row(run: Callable[..., pytest.RunResult]) -> None:
    text = OUTLINE.replace("1 April 2018", "21 November 2026").replace("potholes", "news    ")
    run(text).assert_outcomes(passed=2, failed=1, skipped=1)
    run(text.replace("21 November", "22 November")).assert_outcomes(passed=3, skipped=1)


def test_the_rules_are_loaded_once_for_all_tests(
    run: Callable[..., pytest.RunResult], monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded: list[str | None] = []
    load = accountability.Rulebook.load

    def counted(path: str | None = None) -> accountability.Rulebook:
        loaded.append(path)
        return load(path)

    monkeypatch.setattr(accountability.Rulebook, "load", counted)
    run(OUTLINE).assert_outcomes(passed=2, failed=1, skipped=1)
    assert len(loaded) == 1


def test_a_question_for_a_person_is_neither_passed_nor_failed(run: Callable[..., pytest.RunResult]) -> None:
    text = f"Feature: A\n  @question\n  Scenario: Doubted\n    {ASK}\n    Then nobody is answerable\n"
    result = run(text)
    result.assert_outcomes(xfailed=1)
    assert result.ret == 0
    run(text.replace("nobody is", "nobody was")).assert_outcomes(failed=1)


def test_a_report_points_at_the_scenario_and_tells_the_two_kinds_of_failure_apart(
    run: Callable[..., pytest.RunResult], workspace: Path
) -> None:
    text = (
        f"Feature: A\n  Scenario: First\n    {ASK}\n    Then nobody is answerable\n"
        f"  Scenario: Second\n    {ASK}\n    Then nobody is accountable\n"
    )
    run(text, "--junitxml=out.xml", "-o", "junit_family=xunit1")
    found = (workspace / "out.xml").read_text(encoding="utf-8")
    assert 'name="First" file="features/waste.feature" line="1"' in found
    assert '<property name="accountability" value="failed"' in found
    assert '<property name="accountability" value="not understood"' in found


def test_a_pack_that_cannot_be_used_is_not_a_failed_test(
    scenario: Callable[..., pytest.RunResult], workspace: Path
) -> None:
    (workspace / "rules" / "kinds" / "county.yaml").write_text("kind: county\ntitel: county council\n")
    result = scenario(ASK, OK)
    result.stdout.fnmatch_lines(
        ["*not understood*", 'rules/kinds/county.yaml:2: "titel" is not known. Did you mean title?*']
    )


def test_files_that_are_not_ours_are_left_alone(pytester: pytest.Pytester, workspace: Path) -> None:
    text = "Feature: A\n  Scenario: One\n    Given something else\n"
    beside = pytester.mkpydir("beside")
    (beside / "a.feature").write_text(text)
    (workspace / "rules" / "pack.yaml").rename(workspace / "rules" / "other.yaml")
    (workspace / "b.feature").write_text(text)
    pytester.runpytest_inprocess().assert_outcomes()
    (workspace / "rules" / "other.yaml").rename(workspace / "rules" / "pack.yaml")
    pytester.runpytest_inprocess().assert_outcomes(failed=1)


def test_the_plugin_itself_imports_nothing_heavy(pytester: pytest.Pytester) -> None:
    code = (
        "import sys, accountability.bdd.plugin\n"
        "heavy = {'yaml', 'pydantic', 'networkx', 'pytest_bdd', 'gherkin', 'accountability.bdd.steps'}\n"
        "found = heavy & set(sys.modules)\n"
        "assert not found, found\n"
    )
    assert pytester.runpython_c(code).ret == 0
