"""The made-up law of the benchmarks: this program, SQLite and the reference agree on it."""

from __future__ import annotations

import doctest
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

import pytest
from benchmarks.contestants import ENGINE, Contestant, MismatchError, compared, present
from benchmarks.goals import Goal, verdicts
from benchmarks.law import SIZES, Law
from benchmarks.measuring import Figure
from benchmarks.reference import Question, Said, answer

from benchmarks import goals, law, pack_files, questions


@pytest.fixture(scope="module")
def drawn() -> Law:
    return law.drawn(SIZES["XS"])


@pytest.fixture(scope="module")
def asked(drawn: Law) -> Sequence[Question]:
    return questions.drawn(drawn, 400)


@pytest.fixture(scope="module")
def contestants(drawn: Law, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Contestant]:
    pack: Path = tmp_path_factory.mktemp("made-up") / "rules"
    pack_files.write(drawn, pack)
    return present(drawn, pack, (ENGINE, "sqlite3"))


@pytest.mark.parametrize("name", [ENGINE, "sqlite3"])
def test_each_agrees_with_the_reference(
    drawn: Law, asked: Sequence[Question], contestants: dict[str, Contestant], name: str
) -> None:
    assert compared(drawn, contestants[name], asked) == len(asked)


def test_the_questions_meet_every_sort_of_answer(drawn: Law, asked: Sequence[Question]) -> None:
    found = [answer(drawn, one) for one in asked]
    assert {one.status for one in found} >= {"answered", "vacant", "narrow"}
    assert sum(bool(one.displaced) for one in found) > len(asked) / 20


def test_a_wrong_answer_stops_the_run(drawn: Law, asked: Sequence[Question]) -> None:
    class Mistaken:
        name = "mistaken"

        def ask(self, asked: Question) -> Said:
            return Said("no-rule", asked.place)

        said = ask

    with pytest.raises(MismatchError, match="mistaken, asked"):
        compared(drawn, Mistaken(), asked)


def test_a_law_is_the_same_for_the_same_seed_and_another_for_another() -> None:
    size = SIZES["XS"]
    assert law.drawn(size, 1) == law.drawn(size, 1)
    assert law.drawn(size, 1).rules != law.drawn(size, 2).rules


@pytest.mark.parametrize(
    ("own", "verdict"),
    [(2.0, "reached"), (10.0, "missed by 5 times")],
)
def test_a_verdict_says_by_how_much_a_goal_was_missed(own: float, verdict: str) -> None:
    figures = [Figure("hot", "S", ENGINE, own, "us p50"), Figure("hot", "S", "sqlite3", 10.0, "us p50")]
    first = verdicts(figures)[0]
    assert first[0] == "1"
    assert first[-1] == verdict


def test_what_was_not_measured_is_said_to_be_so() -> None:
    assert {cells[-1].partition(":")[0] for cells in verdicts([])} == {"not measured"}


def test_a_goal_says_what_is_wanted() -> None:
    assert Goal(1, "", lambda _: 1.0, at_least=5).wanted == "at least 5x"
    assert Goal(10, "", lambda _: 1.0, at_most=30, unit=" s").wanted == "at most 30 s"


@pytest.mark.parametrize("module", [goals, law])
def test_examples_in_docstrings_hold(module: ModuleType) -> None:
    found = doctest.testmod(module)
    assert (found.attempted > 0, found.failed) == (True, 0)
