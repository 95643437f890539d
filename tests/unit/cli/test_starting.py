"""Beginning: a workspace, and an outcome in it; nothing is ever written over, and nothing half-written."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml
from tests.unit.cli.command_line import ask
from tests.unit.cli.small_pack import small_pack

from accountability.files.cases import read_cases
from accountability.files.yaml_text import read
from accountability.present.workspace_texts import NewOutcome, outcome_text, workspace

NEW = (
    "rules", "new", "village-halls", "--title", "village halls", "--definition", "There is a hall to meet in.",
    "--theme", "culture", "--words", "village hall, parish hall", "--nation", "england", "--answers", "lower",
    "--law", "Local Government (Miscellaneous Provisions) Act 1976 s.19",
)  # fmt: skip
OUTCOME, CASE = "rules/outcomes/culture/village-halls.yaml", "cases/culture/village-halls.yaml"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return small_pack(tmp_path)


def files(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def with_(*words: str, **changed: str) -> tuple[str, ...]:
    """The command with other values, or without an option whose value is empty."""
    told = list(words)
    for option, value in changed.items():
        at = told.index(f"--{option}")
        told[at : at + 2] = [f"--{option}", value] if value else []
    return tuple(told)


def test_a_workspace_is_made_and_says_what_to_try(tmp_path: Path) -> None:
    said = ask("init", "my-rules", folder=tmp_path)
    assert (said.status, said.err) == (0, "")
    assert said.out == (
        "Made the folder my-rules, with 1 outcome, 1 case and 1 feature. Now try:\n"
        "  cd my-rules\n  accountability test\n  accountability rules new\n"
    )
    made = files(tmp_path / "my-rules")
    assert {"rules/pack.yaml", "cases/local/community-orchards.yaml", ".vscode/settings.json"} <= set(made)
    assert "name: my-rules\n" in made["rules/pack.yaml"]


def test_every_file_of_a_workspace_can_be_read(tmp_path: Path) -> None:
    for name, text in workspace("my-rules", date(2026, 11, 22)).items():
        if name.endswith((".yaml", ".yml", ".json")):
            assert yaml.safe_load(text), name
        assert "{name}" not in text
        assert "\t" not in text
    ask("init", folder=tmp_path)
    (case,) = read_cases(tmp_path / "cases" / "local" / "community-orchards.yaml")
    assert (case.outcome, case.place, str(case.status)) == ("community-orchards", "Leeds", "nobody")


def test_a_workspace_is_never_made_over_another(tmp_path: Path) -> None:
    (tmp_path / "features").mkdir()
    (tmp_path / "features" / "community-orchards.feature").write_text("mine")
    said = ask("init", folder=tmp_path)
    assert (said.status, said.out) == (2, "")
    assert '"features/community-orchards.feature" is there already, so nothing was made.' in said.plain
    assert files(tmp_path) == {"features/community-orchards.feature": "mine"}


def test_a_workspace_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "cases").write_text("a file where a folder is needed")
    said = ask("init", folder=tmp_path)
    assert (said.status, said.out) == (2, "")
    assert "cannot be written to" in said.plain
    assert files(tmp_path) == {"cases": "a file where a folder is needed"}


def test_the_rules_of_a_new_workspace_hold_and_an_outcome_is_added(tmp_path: Path) -> None:
    """One workspace, since each change of it is compiled with the whole built-in pack."""
    ask("init", folder=tmp_path)
    said = ask("who", "shared orchard", "--in", "Leeds", folder=tmp_path)
    assert (said.status, said.err) == (0, "")
    assert said.out.startswith("Nobody has a duty to provide community orchards in Leeds.")
    assert "Leeds City Council or the parish council" in said.plain
    assert ask("who", "bins", "--in", "Leeds", "--quiet", folder=tmp_path).out.startswith("Leeds City Council answers")
    assert "1 of 1 rules and 0 of 0 exceptions have a test." in ask("rules", "coverage", folder=tmp_path).plain

    wrote = ask(*NEW, folder=tmp_path)
    assert (wrote.status, wrote.err) == (0, "")
    assert f"Wrote {OUTCOME} and {CASE}." in wrote.plain
    assert "Leeds City Council answers for village halls in Leeds. Is that what the law says?" in wrote.plain
    (case,) = read_cases(tmp_path / CASE)
    assert (case.answerable, case.rule, case.place) == (("leeds-city-council",), "england", "Leeds")
    before = files(tmp_path)
    again = ask(*NEW, folder=tmp_path)
    assert again.status == 2
    assert f'"{OUTCOME}" is there already, so nothing was written.' in again.plain
    assert files(tmp_path) == before

    checked = ask("rules", "check", folder=tmp_path)
    assert (checked.status, "Looked at 2 outcomes" in checked.plain) == (0, True)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("rules", "new"), "Also needed: id, --title, --definition, --theme, --words, --nation, --answers and --law."),
        (with_(*NEW, title=""), "Also needed: --title. For example: accountability rules new village-halls"),
        (with_(*NEW, theme="../../etc"), '"../../etc" is not a theme: use small letters, digits and hyphens.'),
        (("rules", "new", "../x", *NEW[3:]), '"../x" is not an id'),
        (with_(*NEW, nation="france"), '"france" is not a nation: write england, scotland, wales, northern-ireland.'),
        (with_(*NEW, answers="lowr"), "lowr"),
    ],
)
def test_what_is_missing_or_wrong_is_told_and_nothing_is_written(words: tuple[str, ...], says: str, pack: Path) -> None:
    before = files(pack)
    said = ask(*words, folder=pack)
    assert (said.status, said.out) == (2, "")
    assert says in said.plain
    assert files(pack) == before


def test_without_a_workspace_nothing_is_written(tmp_path: Path) -> None:
    said = ask(*NEW, folder=tmp_path)
    assert said.status == 2
    assert "There is no workspace here. To make one: accountability init my-rules" in said.plain
    assert files(tmp_path) == {}


def test_the_text_of_an_outcome_says_what_was_asked_whatever_its_letters() -> None:
    words = ("no", 'say "hall"', "a: b", "café", "x #1", *(f"word {n}" for n in range(30)))
    new = NewOutcome(
        "halls", "halls: all", "There is one, or two.", "culture", words, ("wales",), "lower", ("A 1976 s.1",)
    )
    found = read("halls.yaml", outcome_text(new, date(2026, 11, 22)).encode()).data
    assert (found["title"], found["definition"]) == ("halls: all", "There is one, or two.")
    assert found["also-known-as"] == list(words)
    assert [gap["applies"]["nation"] for gap in found["gaps"]] == ["england", "scotland", "northern-ireland"]
    assert max(map(len, outcome_text(new, date(2026, 11, 22)).splitlines())) <= 120
