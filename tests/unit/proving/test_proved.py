"""The answer-set rules agree with the engine on outcomes of every kind, and a slip in either of them is seen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from accountability.checks import proved
from accountability.checks.proved import Compared, compare
from accountability.engine.decide import Edges
from accountability.model.compiled import Compiled
from accountability.model.outcome import Outcome
from accountability.model.rule import Conclusion, Form, Rule
from accountability.model.who import Sort, Who
from accountability.proving.facts import Cell, Facts, decision
from accountability.proving.solver import Proved, UnprovedError, prove

OF_EVERY_KIND = (
    "potholes",  # a role, facts with and without limits, exceptions
    "bus-services",  # powers held in a part, several jointly
    "antisocial-behaviour",  # jointly and either
    "alcohol-licensing",  # an independent office, a gap
    "allotments",  # nobody, ground by name, conditions under `not`
    "adult-skills",  # ministers by nation, powers
)


def of(book: Compiled, *ids: str) -> list[Outcome]:
    return [book.outcomes[id_] for id_ in ids]


@pytest.mark.parametrize("outcome", OF_EVERY_KIND)
def test_the_two_agree(built_in: Compiled, outcome: str) -> None:
    found = compare(built_in, of(built_in, outcome))
    assert found.disagreements == ()
    assert found.cells >= found.alike >= 4
    assert found.cases >= found.alike


SLIPS = {
    "a rule that another goes before still wins": (", not defeated(P,D,T,R).", "."),
    "a period holds on its end": ("D < Until", "D <= Until"),
    "a condition under `not` is passed over": ("misses(P,D,T,W) :- there(P,D,T,W,never,_).", ""),
    "a part seat is passed over": ("taken(P,D,T,Tier)   :-", "taken(P,D,T,Tier) :- P < 0,"),
    "a value arises anywhere": (", not impossible(P,D,T).", "."),
    "several are told as one": ("says_mode(P,D,T,R,Form)    :- several", "says_mode(P,D,T,R,sole) :- several"),
    "usual values count for nothing": ("unusual(P,D,T)      :- ", "unusual(P,D,T) :- P < 0, "),
}  # fmt: skip
"""What could be said wrongly on the page, and how."""


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_on_the_page_is_seen(slip: str, built_in: Compiled, monkeypatch: pytest.MonkeyPatch) -> None:
    right, wrong = SLIPS[slip]
    page = decision()
    assert right in page
    monkeypatch.setattr(proved, "prove", lambda facts, cells: prove(facts, cells, page.replace(right, wrong)))
    found = compare(built_in, of(built_in, "potholes", "bus-services", "allotments"))
    assert found.disagreements


def test_a_slip_in_the_engine_is_seen_with_its_cell_and_rules(
    built_in: Compiled, monkeypatch: pytest.MonkeyPatch
) -> None:
    none: Callable[[Edges, Rule, tuple[Rule, ...]], tuple[Rule, ...]] = lambda *_: ()  # noqa: E731
    monkeypatch.setattr(Edges, "above", none)
    found = compare(built_in, of(built_in, "potholes")).disagreements
    one = next(one for one in found if one.given and ("road-class", "trunk") in one.given)
    assert (one.engine.status, one.other.status) == ("conflict", "answered")
    assert one.place
    assert {str(rule.span) for rule in one.engine.rules} > {str(rule.span) for rule in one.other.rules}


def test_one_wrong_answer_in_one_place_is_seen(built_in: Compiled, monkeypatch: pytest.MonkeyPatch) -> None:
    """The page is given another law than the engine: a role that concludes the wrong tier in Wales."""
    role = built_in.roles["highway-authority"]
    wrong = replace(
        role,
        rules=tuple(
            replace(rule, answerable=Conclusion(Form.ONE, (Who(Sort.PROVIDER, "academy-trust"),)))
            if rule.id == "wales"
            else rule
            for rule in role.rules
        ),
    )
    other = Compared(
        replace(built_in, roles={**built_in.roles, "highway-authority": wrong}), built_in.outcomes["potholes"]
    )
    compared = Compared(built_in, built_in.outcomes["potholes"])
    vars(compared)["found"] = prove(other.facts, compared.facts.alike())
    found = list(compared.disagreements())
    assert found
    assert {nation(built_in, one.ground) for one in found} == {"wales"}


def nation(book: Compiled, ground: str) -> str:
    return next(one.nation for one in book.ground.values() if one.id == ground)


def test_every_cell_may_be_asked_by_itself_some_at_a_time(built_in: Compiled, monkeypatch: pytest.MonkeyPatch) -> None:
    some = compare(built_in, of(built_in, "war-pensions"))
    asked: list[int] = []
    monkeypatch.setattr(proved, "TOGETHER", 100)

    def counted(facts: Facts, cells: tuple[Cell, ...]) -> dict[Cell, Proved]:
        asked.append(len(cells))
        return prove(facts, cells)

    monkeypatch.setattr(proved, "prove", counted)
    every = compare(built_in, of(built_in, "war-pensions"), every=True)
    assert (some.cells, every.alike, every.disagreements) == (every.cells, every.cells, ())
    assert some.alike < every.alike == sum(asked)
    assert max(asked) == 100


def test_a_page_that_comes_to_no_answer_or_to_two_is_refused(built_in: Compiled) -> None:
    facts = Compared(built_in, built_in.outcomes["war-pensions"]).facts
    for more in (":- cell(_,_).", "{ maybe }."):
        with pytest.raises(UnprovedError):
            prove(facts, facts.alike(), decision() + more)
