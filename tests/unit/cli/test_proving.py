"""rules prove: what it says where the evaluators agree, where they do not, and what it writes for others."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from tests.unit.cli.command_line import ask, misunderstood
from tests.unit.cli.small_pack import small_pack

from accountability.engine.decide import Edges

SECOND = "  - {id: kent, applies: {in: sevenoaks}, answerable: nobody, law: [Local Government Act 1972 s.2], exception-to: {england: [Local Government Act 1972 s.2]}}\n"  # noqa: E501


@pytest.fixture
def two_rules(tmp_path: Path) -> Path:
    """A pack in which one rule is an exception to another."""
    folder = small_pack(tmp_path)
    path = folder / "rules/outcomes/waste/waste-collection.yaml"
    path.write_text(path.read_text(encoding="utf-8") + SECOND, encoding="utf-8")
    return folder


def test_where_both_agree_it_says_on_how_much(two_rules: Path) -> None:
    said = ask("rules", "prove", folder=two_rules)
    assert (said.status, said.plain) == (
        0,
        "The engine and the answer-set rules agree. Compared: 1 outcome, 1 pair of ground and day, "
        "each asked by itself, in 1 case of fact.",
    )


def test_a_disagreement_is_a_sentence_with_the_cell_and_the_lines(
    two_rules: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Edges, "above", lambda *_: ())
    said = ask("rules", "prove", "bins", folder=two_rules)
    assert said.status == 1
    assert said.plain.startswith(
        "waste-collection in Sevenoaks (sevenoaks) on 1 January 2009: the engine says conflict, by "
        "waste-collection/england (rules/outcomes/waste/waste-collection.yaml:7) and waste-collection/kent "
        "(rules/outcomes/waste/waste-collection.yaml:8); the answer-set rules say nobody, by "
        "waste-collection/kent (rules/outcomes/waste/waste-collection.yaml:8)."
    )
    assert "The engine and the answer-set rules disagree 2 times." in said.plain
    assert all(len(line) <= 80 for line in said.out.splitlines() if ".yaml:" not in line)


def test_as_data(two_rules: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = json.loads(ask("rules", "prove", "--format", "json", folder=two_rules).out)
    assert (found["schema"], found["agree"], found["proof"]["cells"]) == ("accountability/proof/1", True, 1)
    monkeypatch.setattr(Edges, "above", lambda *_: ())
    said = ask("rules", "prove", "--format", "json", folder=two_rules)
    found = json.loads(said.out)
    assert (said.status, found["agree"]) == (1, False)
    assert found["proof"]["disagreements"][0]["other"]["status"] == "nobody"


def test_what_is_not_understood(two_rules: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "No outcome called" in misunderstood(ask("rules", "prove", "bims", folder=two_rules))
    for module in ("accountability.checks.proved", "accountability.proving.solver"):
        monkeypatch.delitem(sys.modules, module, raising=False)
    monkeypatch.setitem(sys.modules, "clingo", None)
    assert misunderstood(ask("rules", "prove", folder=two_rules)) == (
        "What proves rules is not installed. Add it: pip install 'accountability[prove]'"
    )


def test_what_is_written_runs_without_this_program(two_rules: Path) -> None:
    said = ask("rules", "prove", "bins", "--write", "proof", folder=two_rules)
    assert said.plain == (
        "Wrote the rules, and the facts of an outcome, to proof. To run them without this program: "
        "clingo proof/decision.lp proof/facts-waste-collection.lp"
    )
    files = ("decision.lp", "facts-waste-collection.lp")
    run = [sys.executable, "-m", "clingo", "--outf=1", *(str(two_rules / "proof" / name) for name in files)]
    told = subprocess.run(run, capture_output=True, text=True, check=False).stdout
    assert "status(0,20090101,none,nobody)." in told
    assert "speaks(0,20090101,none,2)." in told
    assert ask("rules", "prove", "bins", "--write", "proof", folder=two_rules).status == 0


def test_nothing_of_others_is_written_over(two_rules: Path) -> None:
    (two_rules / "proof").mkdir()
    mine = two_rules / "proof/decision.lp"
    mine.write_text("my own page", encoding="utf-8")
    assert "is there already" in misunderstood(ask("rules", "prove", "--write", "proof", folder=two_rules))
    assert "is not a folder" in misunderstood(ask("rules", "prove", "--write", str(mine), folder=two_rules))
    assert mine.read_text(encoding="utf-8") == "my own page"
