"""Testing the rules from the command line: what broke, in plain words, and nothing of a workspace run but its tests."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import pytest
from tests.unit.cli.command_line import Said, ask, misunderstood
from tests.unit.cli.small_pack import small_pack

from accountability.present.folding import WIDTH
from accountability.present.report_schema import report_schemas

ASK = 'When I ask who is answerable for "bins" in "Sevenoaks"'
OK = "Then Sevenoaks District Council is answerable"
WRONG = "Then nobody is answerable"
GARBLED = "Then Sevenoaks District Council is accountable"
CASE = "outcome: waste-collection\ncases:\n  - says: Sevenoaks collects its own bins\n    in: Sevenoaks\n"


def scenario(title: str, *steps: str, tags: str = "") -> str:
    lines = [f"  {tags}"] if tags else []
    return "\n".join([*lines, f"  Scenario: {title}", *(f"    {step}" for step in steps)]) + "\n"


def feature(folder: Path, *scenarios: str, name: str = "features/waste.feature") -> Path:
    return written(folder, name, "Feature: Waste\n" + "".join(scenarios))


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return small_pack(tmp_path / "small")


def run(folder: Path, *words: str, **env: str) -> Said:
    said = ask("test", *words, folder=folder, **env)
    assert "Traceback" not in said.plain
    return said


def test_all_that_passes_is_a_line(pack: Path) -> None:
    feature(pack, scenario("One", ASK, OK))
    written(pack, "cases/waste/waste-collection.yaml", CASE + "    rule: england\n")
    assert run(pack) == Said("2 tests: 2 passed.\n", "", 0)


def test_what_broke_is_told_with_both_sides_and_the_line_of_the_rule(pack: Path) -> None:
    feature(pack, scenario("Bins", ASK, WRONG), scenario("More bins", ASK, GARBLED), scenario("Fine", ASK, OK))
    said = run(pack)
    assert said.out == (
        "features/waste.feature:4: failed. Scenario: Bins\n"
        "  Then nobody is answerable\n"
        "The rules say Sevenoaks District Council, because england decides\n"
        "(waste-collection.yaml:7).\n"
        "One of them is wrong. Check the law, then change the sentence or the rule.\n"
        "features/waste.feature:7: not understood. Scenario: More bins\n"
        "  Then Sevenoaks District Council is accountable\n"
        "The nearest sentence: Then Sevenoaks District Council is answerable\n"
        "3 tests: 1 passed, 1 failed, 1 not understood.\n"
    )
    assert (said.err, said.status) == ("", 2)


@pytest.mark.parametrize(("last", "status"), [(OK, 0), (WRONG, 1), (GARBLED, 2)])
def test_the_exit_status_is_the_worst_that_came(last: str, status: int, pack: Path) -> None:
    feature(pack, scenario("One", ASK, OK), scenario("Two", ASK, last))
    assert run(pack).status == status


def test_a_case_is_told_of_like_a_scenario(pack: Path) -> None:
    written(pack, "cases/waste/bins.yaml", CASE + "    status: nobody\n")
    said = run(pack)
    assert said.out.startswith(
        "cases/waste/bins.yaml:3: failed. Case: Sevenoaks collects its own bins\n"
        "  waste-collection in Sevenoaks: nobody\nThe rules say Sevenoaks District Council, because"
    )
    assert said.out.endswith("1 test: 1 failed.\n")


def test_a_question_for_a_person_is_listed_and_does_not_fail(pack: Path) -> None:
    feature(
        pack,
        scenario("Doubted", ASK, WRONG, tags="@question"),
        scenario("Confirmed by nobody", ASK, OK, tags="@question"),
        scenario("Fine", ASK, OK),
    )
    said = run(pack)
    assert said.status == 0
    assert said.out == (
        "features/waste.feature:5: a question for a person. Scenario: Doubted\n"
        "  Then nobody is answerable\n"
        "The rules say Sevenoaks District Council, because england decides\n"
        "(waste-collection.yaml:7).\n"
        "Whether that is the law is for a person to decide.\n"
        "features/waste.feature:9: a question for a person. Scenario: Confirmed by nobody\n"
        "  Then Sevenoaks District Council is answerable\n"
        "The rules say so. Whether that is the law is for a person to decide.\n"
        "3 tests: 1 passed, 2 questions for a person.\n"
    )
    assert run(pack, "--tag", "question").out.endswith("\n2 tests: 2 questions for a person.\n")


def test_a_question_that_is_not_understood_is_no_question(pack: Path) -> None:
    feature(pack, scenario("Garbled", ASK, GARBLED, tags="@question"))
    said = run(pack)
    assert (said.status, said.out.splitlines()[-1]) == (2, "1 test: 1 not understood.")


def test_a_scenario_that_is_left_out_is_counted(pack: Path) -> None:
    feature(pack, scenario("One", ASK, OK), scenario("Not now", ASK, WRONG, tags="@skip"))
    assert run(pack).out == "2 tests: 1 passed, 1 left out.\n"


OUTLINE = f"""  Scenario Outline: Many
    {ASK.replace("Sevenoaks", "<where>")}
    {OK}
    Examples:
"""
TRAPS = {
    "two of one name": (scenario("Twin", ASK, OK) * 2, 2, "2 scenarios have this name, on lines 2 and 5."),
    "no Then": (scenario("Open", ASK), 2, "The scenario tests nothing after its last question."),
    "no steps": (scenario("Empty"), 2, "The scenario has no steps."),
    "read as description": (
        scenario("Small", "given the date is 1 April 2018", ASK, OK), 3, "Start it with a capital letter: Given.",
    ),
    "after a blank line": (
        scenario("Small", "", "given the date is 1 April 2018", ASK, OK), 4, "Start it with a capital letter: Given.",
    ),
    "above every scenario": (f"  {ASK}\n" + scenario("One", ASK, OK), 2, "Write Scenario: and a title above it."),
    "no examples": (OUTLINE.replace("    Examples:\n", ""), 2, "The scenario has no examples."),
    "no row": (OUTLINE + "      | where |\n", 5, "These examples have no row."),
    "a column that no line uses": (
        OUTLINE + "      | where | who |\n      | Sevenoaks | x |\n", 5, 'No line uses the column "who"',
    ),
    "a column that is missing": (OUTLINE + "      | who |\n      | x |\n", 3, 'no column "where"'),
    "two columns of one name": (
        OUTLINE + "      | where | where |\n      | Sevenoaks | Kent |\n", 5, 'Two columns of the examples are called',
    ),
    "a tag that hides a failure": (scenario("One", ASK, WRONG, tags="@xfail"), 2, "This tag cannot be used."),
    "a title that means something to Python": (scenario("__class__", ASK, OK), 2, "This title cannot be used."),
    "a title that means something to pytest": (scenario("setup_module", ASK, OK), 2, "This title cannot be used."),
    "a debugger": (scenario("One", ASK, "Then trace"), 4, "No sentence is like it."),
}  # fmt: skip


def test_no_trap_is_understood_and_none_passes(pack: Path) -> None:
    for number, (text, _, _) in enumerate(TRAPS.values()):
        feature(pack, text, name=f"features/trap-{number}.feature")
    said = run(pack)
    assert said.status == 2
    assert said.out.endswith(f"\n{len(TRAPS) + 1} tests: 1 passed, {len(TRAPS)} not understood.\n")
    for number, (trap, (_, line, says)) in enumerate(TRAPS.items()):
        _, found, told = said.plain.partition(f"features/trap-{number}.feature:{line}: not understood.")
        assert found, trap
        assert says in told.partition("features/")[0], trap


def test_the_scenarios_beside_a_trap_are_run(pack: Path) -> None:
    feature(pack, scenario("Open", ASK), scenario("One", ASK, OK))
    assert run(pack).out.endswith("\n2 tests: 1 passed, 1 not understood.\n")


@pytest.fixture
def varied(pack: Path) -> Path:
    """Tests of two outcomes, in three places, some with a tag."""
    written(
        pack,
        "rules/outcomes/streets/bench.yaml",
        "outcome: bench\ntitle: benches\ndefinition: A bench.\ntheme: streets\n"
        "rules:\n  - {id: england, applies: {nation: england}, answerable: lower, law: [A Act 1990 s.1]}\n",
    )
    feature(
        pack,
        scenario("Bins", ASK, OK),
        scenario("Benches", ASK.replace("bins", "bench"), OK, tags="@slow"),
        scenario("England", ASK.replace("Sevenoaks", "England"), OK),
    )
    written(pack, "cases/waste/bins.yaml", CASE + "    rule: england\n")
    return pack


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ((), 4),
        (("--outcome", "bins"), 3),
        (("--outcome", "bench"), 1),
        (("--theme", "streets"), 1),
        (("--theme", "Waste"), 3),
        (("--tag", "slow"), 1),
        (("--tag", "@slow", "--tag", "other"), 1),
        (("--in", "Sevenoaks"), 4),
        (("--outcome", "bins", "--theme", "waste", "--in", "England"), 3),
        (("features",), 3),
        (("cases/waste/bins.yaml",), 1),
        (("cases", "features/waste.feature"), 4),
    ],
)
def test_tests_are_chosen_by_what_they_are_about(words: tuple[str, ...], count: int, varied: Path) -> None:
    said = run(varied, *words)
    assert (said.status, said.out) == (0, f"{count} test{'s' if count > 1 else ''}: {count} passed.\n")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--tag", "none"), "No test is about that. Take away --outcome, --in, --tag or --theme to run more."),
        (("--outcome", "binz"), 'No outcome called "binz" is known.'),
        (("--theme", "wast"), 'No theme is called "wast". Did you mean waste?'),
        (("--in", "Nowhere"), 'No place called "Nowhere" is known.'),
        (("--format", "xml"), '"xml" is not a format.'),
        (("nothing.feature",), 'There is no file or folder "nothing.feature" here.'),
        (("rules/pack.yaml",), '"rules/pack.yaml" holds no tests.'),
        (("--rules", "features"), "holds no pack"),
    ],
)
def test_what_cannot_be_chosen_is_a_sentence(words: tuple[str, ...], says: str, varied: Path) -> None:
    assert says in misunderstood(ask("test", *words, folder=varied))


def test_a_test_that_cannot_be_read_is_among_any_that_are_chosen(varied: Path) -> None:
    written(varied, "features/broken.feature", "Feature: A\n")
    said = run(varied, "--tag", "slow")
    assert (said.status, said.out.splitlines()[-1]) == (2, "2 tests: 1 passed, 1 not understood.")


def test_a_place_is_one_in_the_place_that_is_chosen_and_not_around_it(varied: Path) -> None:
    areas, lower = varied / "rules/places/areas.csv", varied / "rules/tiers/lower.yaml"
    areas.write_text(areas.read_text() + "ash,,Ash,district,england\n")
    lower.write_text(lower.read_text().replace("[sevenoaks]", "[sevenoaks, ash]"))
    assert run(varied, "--in", "Sevenoaks").out == "3 tests: 3 passed.\n"


def test_without_a_workspace_or_tests_there_is_a_next_step(tmp_path: Path, pack: Path) -> None:
    bare = tmp_path / "bare"
    bare.mkdir()
    assert "To make one: accountability init my-rules" in misunderstood(ask("test", folder=bare))
    assert "There are no tests here." in misunderstood(ask("test", folder=pack))
    other = small_pack(tmp_path / "other")
    feature(pack, scenario("One", ASK, OK))
    feature(other, scenario("One", ASK, OK))
    assert "more than one workspace" in misunderstood(ask("test", str(pack), str(other), folder=bare))
    assert "is not in the workspace small" in misunderstood(
        ask("test", str(other), "--rules", str(pack / "rules"), folder=bare)
    )


def test_a_workspace_elsewhere_is_named_as_it_would_be_typed(tmp_path: Path, pack: Path) -> None:
    feature(pack, scenario("One", ASK, WRONG))
    for words in (("small",), ("--rules", "small/rules")):
        said = run(tmp_path, *words)
        assert said.out.startswith("small/features/waste.feature:4: failed."), words


def test_a_name_that_means_something_to_others_is_only_a_name(tmp_path: Path) -> None:
    pack = small_pack(tmp_path / "a[b]::c $HOME")
    feature(pack, scenario("One", ASK, OK), name="features/-p evil[0].feature")
    feature(pack, scenario("One", ASK, OK), name="features/build/node_modules/x::y.feature")
    assert run(pack) == Said("2 tests: 2 passed.\n", "", 0)


def test_rules_with_a_mistake_are_told_once(pack: Path) -> None:
    feature(pack, scenario("One", ASK, OK), scenario("Two", ASK, OK))
    written(pack, "rules/kinds/county.yaml", "kind: county\ntitel: county council\n")
    said = ask("test", folder=pack)
    assert (said.status, said.out, said.plain.count("titel")) == (2, "", 2)


def test_a_summary_by_theme_where_there_are_many(varied: Path) -> None:
    feature(varied, *(scenario(f"Number {n}", ASK, OK) for n in range(25)), name="features/many.feature")
    said = run(varied)
    assert said.out == (
        "Theme    Tests  What came of them\nstreets  1      1 passed\nwaste    28     28 passed\n29 tests: 29 passed.\n"
    )


def test_python_is_shown_only_when_asked_for(pack: Path) -> None:
    feature(pack, scenario("One", ASK, WRONG))
    said = run(pack)
    assert (said.err, ".py" in said.out) == ("", False)
    debugged = ask("test", "--debug", folder=pack)
    assert debugged.out == said.out
    assert "expect.py" in debugged.err


def test_links_and_what_is_no_file_are_told_of_and_not_followed(pack: Path, tmp_path: Path) -> None:
    secret = written(tmp_path, "secret.txt", "a secret\n")
    feature(pack, scenario("One", ASK, OK))
    (pack / "features" / "link.feature").symlink_to(secret)
    (pack / "features" / "loop").symlink_to(pack / "features", target_is_directory=True)
    (pack / "features" / "same.feature").symlink_to(pack / "features" / "waste.feature")
    os.mkfifo(pack / "features" / "pipe.feature")
    written(pack, "cases/waste.yml", CASE)
    said = run(pack)
    assert (said.status, said.out.splitlines()[-1]) == (2, "6 tests: 2 passed, 4 not understood.")
    assert "secret" not in said.plain
    for told in (
        "features/link.feature:1: not understood. This is a link that leads out of the workspace",
        "features/loop:1: not understood. This folder is a link",
        "features/pipe.feature:1: not understood. This is not a plain file",
        "cases/waste.yml:1: not understood. This file is not read. A file of cases has a name that ends in .yaml.",
    ):
        assert told in said.plain


def test_a_file_without_end_is_refused(pack: Path) -> None:
    feature(pack, "  # " + "x" * 1_000_000)
    assert "The file holds more than 1 million bytes. Split it." in run(pack).plain


def test_letters_that_a_terminal_or_a_page_would_obey_are_harmless(pack: Path) -> None:
    title = '\x1b[2J<script>alert(1)</script> & "quoted" ]]>'
    feature(pack, scenario(title, ASK, "Then <b>\x1b]0;x\x07</b> is answerable"))
    text, page, xml = (run(pack, "--format", form).out for form in ("text", "html", "junit"))
    assert "\x1b" not in text + page + xml
    assert "\x07" not in text + page + xml
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    (case,) = ElementTree.fromstring(xml).iter("testcase")  # noqa: S314  (we wrote it)
    assert case.attrib["name"].endswith('<script>alert(1)</script> & "quoted" ]]>')
    assert all(len(line) <= WIDTH for line in text.splitlines())


@pytest.fixture
def mixed(pack: Path) -> Path:
    feature(
        pack,
        scenario("Fine", ASK, OK),
        scenario("Wrong", ASK, WRONG),
        scenario("Garbled", ASK, GARBLED),
        scenario("Doubted", ASK, WRONG, tags="@question"),
        scenario("Not now", ASK, OK, tags="@skip"),
    )
    return pack


def test_junit_counts_each_kind_of_end(mixed: Path) -> None:
    said = run(mixed, "--format", "junit")
    assert (said.status, said.err) == (2, "")
    root = ElementTree.fromstring(said.out)  # noqa: S314  (we wrote it)
    (suite,) = root
    counts = {"tests": "5", "failures": "1", "errors": "1", "skipped": "2"}
    assert root.attrib == counts
    assert suite.attrib == {"name": "features/waste.feature", **counts}
    ends = [(case.attrib["name"], case.attrib["line"], [end.tag for end in case]) for case in suite]
    assert ends == [
        ("Scenario: Fine", "2", []),
        ("Scenario: Wrong", "5", ["failure"]),
        ("Scenario: Garbled", "8", ["error"]),
        ("Scenario: Doubted", "12", ["skipped"]),
        ("Scenario: Not now", "16", ["skipped"]),
    ]
    assert "The rules say Sevenoaks District Council" in (suite[1][0].text or "")


def test_the_data_fits_its_published_schema(mixed: Path) -> None:
    said = run(mixed, "--format", "json")
    document = json.loads(said.out)
    jsonschema.validate(document, report_schemas()["test-run"])
    assert document["schema"] == "accountability/test-run/1"
    assert [test["came"] for test in document["tests"]] == [
        "passed", "failed", "not understood", "a question for a person", "left out",
    ]  # fmt: skip
    assert document["tests"][1]["told"][0]["sentence"] == WRONG
    assert document["tests"][3]["tags"] == ["question"]
    assert {test["theme"] for test in document["tests"]} == {"waste"}


class Tags(HTMLParser):
    """The elements of a page, each opened and closed."""

    VOID = ("meta",)

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert not any(name.startswith("on") or name in ("src", "href") for name, _ in attrs)
        self.seen.add(tag)
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_page_can_be_read_by_a_committee(mixed: Path) -> None:
    said = run(mixed, "--format", "html")
    page = Tags()
    page.feed(said.out)
    assert page.open == []
    assert page.seen & {"script", "link", "img", "iframe"} == set()
    assert {"h1", "h2", "table", "blockquote", "style"} <= page.seen
    for words in (
        "5 tests: 1 passed, 1 failed, 1 not understood, 1 question for a person, 1 left out. Run on 22 November 2026.",
        "<h2>The rules and the test disagree</h2>",
        "<h2>Tests that are not understood</h2>",
        "<h2>Questions for a person</h2>",
        "features/waste.feature, line 7",
    ):
        assert words in said.out


HOSTILE = "from pathlib import Path\nPath({mark!r}).write_text('ran')\n"


def hostile(pack: Path, mark: Path) -> None:
    """Python and settings everywhere that something might run or obey."""
    code = HOSTILE.format(mark=str(mark))
    for folder in ("", "features/", "cases/", "cases/waste/"):
        for name in ("conftest.py", "__init__.py", "test_evil.py", "evil.py", "sitecustomize.py", "usercustomize.py"):
            written(pack, f"{folder}{name}", code)
    options = "addopts = -p evil --collect-only\npython_files = *.py\npythonpath = .\n"
    written(pack, "pytest.ini", f"[pytest]\n{options}")
    written(pack, "tox.ini", f"[pytest]\n{options}")
    written(pack, "setup.cfg", f"[tool:pytest]\n{options}")
    written(pack, "pyproject.toml", '[tool.pytest.ini_options]\naddopts = "-p evil --collect-only"\n')
    feature(pack, scenario("One", ASK, OK))
    written(pack, "cases/waste/bins.yaml", CASE + "    rule: england\n")


def test_nothing_of_a_hostile_workspace_runs_but_its_tests(pack: Path, tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    hostile(pack, mark)
    said = run(pack, PYTEST_ADDOPTS="-p evil --collect-only", PYTEST_PLUGINS="evil")
    assert said == Said("2 tests: 2 passed.\n", "", 0)
    assert not mark.exists()
    assert sorted(path.name for path in pack.iterdir() if path.name.startswith(".")) == []


def test_nothing_of_a_hostile_workspace_runs_in_a_process_of_its_own(pack: Path, tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    hostile(pack, mark)
    start = written(tmp_path, "bin/accountability", "from accountability.cli import main\nmain()\n")
    ran = subprocess.run(
        [sys.executable, str(start), "test"], cwd=pack, capture_output=True, text=True, check=False,
        env={**os.environ, "ACCOUNTABILITY_TODAY": "2026-11-22", "PYTEST_ADDOPTS": "-p evil"},
    )  # fmt: skip
    assert (ran.stdout, ran.stderr, ran.returncode) == ("2 tests: 2 passed.\n", "", 0)
    assert not mark.exists()


def test_the_hostile_python_would_have_been_seen(pack: Path, tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    hostile(pack, mark)
    subprocess.run([sys.executable, "conftest.py"], cwd=pack, check=True)
    assert mark.read_text() == "ran"


def test_the_environment_is_as_it_was(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    feature(pack, scenario("One", ASK, OK))
    monkeypatch.setenv("PYTEST_ADDOPTS", "-x")
    monkeypatch.delenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", raising=False)
    before, here = dict(os.environ), Path.cwd()
    run(pack)
    assert (dict(os.environ), Path.cwd()) == (before, here)


def test_without_the_extra_one_sentence_says_what_to_install(pack: Path) -> None:
    feature(pack, scenario("One", ASK, OK))
    code = (
        "import sys; sys.modules['pytest'] = sys.modules['gherkin'] = sys.modules['pytest_bdd'] = None\n"
        "from accountability.cli import main; main()"
    )
    tested, listed = (
        subprocess.run([sys.executable, "-c", code, word], cwd=pack, capture_output=True, text=True, check=False)
        for word in ("test", "steps")
    )
    assert (tested.stdout, tested.returncode) == ("", 2)
    assert " ".join(tested.stderr.split()) == (
        "What runs the tests is not installed. Add it: pipx install 'accountability[features]'"
    )
    assert (listed.stderr, listed.returncode) == ("", 0)


@pytest.mark.parametrize("faulty", ["accountability.rulebook.Rulebook.who", "accountability.bdd.collect.outline"])
def test_a_fault_of_the_program_is_never_a_failed_test(
    faulty: str, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise KeyError("an inner fault")

    feature(pack, scenario("One", ASK, OK))
    monkeypatch.setattr(faulty, broken)
    said = run(pack)
    assert (said.status, said.out) == (3, "")
    assert "Something went wrong inside the program" in said.plain
    assert "an inner fault" in said.plain
