"""Sentences about what surrounds an answer, and about many answers: how they fail, on the real pack."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

pytest_plugins = ("pytester",)
ROOT = Path(__file__).resolve().parents[3]
BINS = "| outcome | place |\n      | bins | Sevenoaks |"


@pytest.fixture
def told(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """Runs scenarios against the pack of this project, and gives what was printed, without line breaks."""
    monkeypatch.setenv("ACCOUNTABILITY_TODAY", "2026-11-22")
    monkeypatch.setenv("PYTEST_ADDOPTS", "-p no:cacheprovider -p no:hypothesispytest")
    (pytester.path / "rules").symlink_to(ROOT / "rules", target_is_directory=True)
    (pytester.path / "bad.json").write_text("{}")

    def go(*scenarios: tuple[str, ...]) -> str:
        bodies = ("\n".join(f"    {step}" for step in steps) for steps in scenarios)
        text = "Feature: One\n" + "".join(f"  Scenario: number {n}\n{body}\n" for n, body in enumerate(bodies))
        path = pytester.path / "one.feature"
        path.write_text(text, encoding="utf-8")
        return " ".join(pytester.runpytest_inprocess(str(path)).stdout.str().split())

    return go


LOOK, BODY = 'When I look at "Sevenoaks"', 'When I look at the body "Kent County Council"'
SIDES = 'When I compare "Eden" on 31 March 2023 with 1 April 2023'
TESTS, ALL_TESTS = 'When I put "buses" in "Wigan" to the tests', 'When I put everything in "Belfast" to the tests'
WHY_NOT = 'When I ask why not Kent County Council answers for "bins" in "Sevenoaks"'
ENDED = 'When I ask why not Eden District Council answers for "bins" in "Eden" on 1 April 2023'
LEFT = 'When I ask what a minister still answers for in "bins" in "Sevenoaks"'
SAID = {
    (WHY_NOT, "Then it is because it rains"): "does not answer because it answers for disposal of what is collected.",
    (WHY_NOT, 'Then the smallest change is "--in Leeds"'): "no single change would name Kent County Council.",
    (WHY_NOT.replace("Kent County", "Sevenoaks District"), "Then it is because it rains"): (
        "By the rules Sevenoaks District Council answers, because england decides"
    ),
    (WHY_NOT.replace("Kent County Council", "Kemt"), "Then it is because it rains"): 'No body called "Kemt" is known.',
    (ENDED, "Then no single change would name it"): "another day would name it, such as --on 2023-03-31.",
    (ENDED, 'Then the smallest change is "another place"'): "is another day, such as --on 2023-03-31.",
    (LEFT, "Then no single change would name it"): "Nothing of that kind was asked before this line.",
    (LEFT, 'Then "Secretary of State for Transport" still answers for "council funding"'): (
        "Secretary of State for Housing, Communities and Local Government still answers for council funding and any"
    ),
    (LEFT, 'Then no minister answers for "council funding"'): "Local Government still answers for council funding.",
    (LEFT, 'Then no minister answers for "the weather"'): "only that no minister answers for collection days, missed",
    (LEFT, 'Then "Secretary of State for Transport" answers to Parliament for it'): "answers to the UK Parliament",
    (LEFT.replace("Sevenoaks", "Cardiff"), 'Then "Welsh Ministers" answers to Parliament for it'): "to the Senedd",
    (LEFT, 'Then it is elected by "the King"'): "By the rules it is elected by voters in Sevenoaks district.",
    ('When I ask who is answerable for "Universal Credit" in "Leeds"', 'Then it is elected by "the King"'): (
        "By the rules nobody elects it."
    ),
    (LOOK, 'Then Kent County Council answers there for "bins"'): "The rules say Sevenoaks District Council, because",
    (TESTS, "Then it passes 9 of 10 tests"): "By the rules it passes 6 of 10 tests.",
    (TESTS, 'Then "redress" is yes'): 'By the rules "a way to put one case right" is partly. Bus Users takes appeals',
    (TESTS, 'Then "audit" is no'): 'By the rules "an audit that is up to date" is not known.',
    (TESTS, 'Then on "next-vote" it says "June 2031"'): "the rules say: May 2028.",
    (TESTS, 'Then to mend "redress" takes an order'): "the rules have an Act or a term in the franchise contracts.",
    (TESTS, 'Then to mend "measure" takes an Act'): "the rules have no remedy.",
    (TESTS, 'Then "charm" is yes'): 'No test is called "charm". They are',
    (TESTS, "Then no rule changed"): "Nothing of that kind was asked before this line.",
    (TESTS.replace("Wigan", "Kemt"), "Then it passes 6 of 10 tests"): "There is no one answer to put to the tests.",
    (ALL_TESTS, 'Then the weakest of Belfast City Council is "audit"'): "weakest of Belfast City Council is",
    (ALL_TESTS, 'Then the weakest of Kent County Council is "audit"'): "answer there are Belfast City Council",
    (LOOK, 'Then nobody there has a duty towards "bins"'): "The rules say Sevenoaks District Council, because",
    (LOOK, 'Then Kemt County Council answers there for "bins"'): 'No body called "Kemt County Council" is known.',
    (LOOK, 'Then Kent County Council answers there for "bixx"'): 'No outcome called "bixx" is known.',
    (LOOK, 'Then it is part of "Wales"'): "By the rules it is part of",
    (LOOK, 'Then "a flying circus" is coming'): "What is coming by the rules:",
    (LOOK, 'Then it answers for "bins"'): "Nothing of that kind was asked before this line.",
    ('When I look at "Richmond"', 'Then it is part of "London"'): "The question was not understood. 2 places",
    (BODY, 'Then it answers for "bins"'): 'By the rules Kent County Council does not answer for "bins".',
    (BODY, 'Then it answers for "libraries" in "Medway"'): "The rules say Medway Council",
    (BODY, 'Then it does not answer for "libraries"'): 'By the rules Kent County Council answers for "libraries".',
    (BODY, 'Then it is held to account by "the King"'): "is held to account by the council's leader and cabinet",
    (SIDES, 'Then "bins" does not change'): "passes from Eden District Council to Westmorland and Furness Council.",
    (SIDES, 'Then "state pension" changes'): 'By the rules "state pension" is answered for alike on both sides.',
    (SIDES, 'Then "bins" passes from Carlisle City Council to Cumberland Council'): "passes from Eden District",
    (SIDES, 'Then a rule changed for "bins"'): 'By the rules no other rule decides on "bins".',
    (SIDES, "Then no rule changed"): "By the rules another rule decides on",
    ('When I look at "Sevenoaks" on 31 Marchember 2023', 'Then it is part of "Kent"'): "is not a day. Write it like",
    (
        f"When I ask these questions:\n      {BINS}",
        "Then the answers are:\n      | Sevenoaks | Kent County Council |",
    ): ("In Sevenoaks: The rules say Sevenoaks District Council"),
    (f"When I ask these questions:\n      {BINS}", "Then the answers are:\n      | Leeds | Leeds City Council |"): (
        "The places asked about are Sevenoaks."
    ),
    (f"When I ask these questions:\n      {BINS}", "Then the answers are:\n      | Sevenoaks |"): (
        "Each row of this table has two cells"
    ),
    ("When I ask these questions:\n      | what | where |\n      | a | b |", "Then nobody is answerable"): (
        "The first row of the table names its columns"
    ),
    ('When I ask who is answerable for "public toilets" in "Kent"', 'Then "Ashford Borough Council" may act'): (
        "Those who may act are the district or single-tier council of each place"
    ),
    ('When I verify the receipt "none.json"', "Then it still holds"): 'There is no file "none.json" beside this test.',
    ('When I verify the receipt "bad.json"', "Then it still holds"): '"bad.json" is not a receipt that can be read',
}


def test_each_sentence_fails_in_words_that_say_what_the_rules_have(told: Callable[..., str]) -> None:
    printed = told(*SAID)
    assert [words for words in SAID.values() if words not in printed] == []
    assert f"{len(SAID)} failed" in printed
    assert "Traceback" not in printed
