"""What may be done to rules without changing an answer, on random small rulebooks. Order stands in its own test."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from accountability.compiled.compile import compile_pack
from accountability.engine.ground import Asker
from accountability.model.compiled import Compiled
from accountability.model.days import Days
from accountability.model.pack import Pack
from accountability.model.reform import Reform
from accountability.model.rule import Conclusion, Condition, Edge, Rule
from accountability.store.sqlite import read, write
from tests.oracle.random_books import DAYS, LAW, NATIONS, PLACES, compiled, conclusions, packs

LAWS = settings(
    max_examples=int(os.environ.get("EXAMPLES", "25")),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
PIECES = range(len(PLACES))
Told = tuple[object, ...]


def _told(book: Compiled, days: Iterable[date] = DAYS, pieces: Iterable[int] = PIECES) -> list[Told]:
    """What makes two answers the same, of every cell: the status, and who answers in which mode in each case of fact.

    The rules that clash are left out, for a law may double a rule.
    """
    asker = Asker(book, book.outcomes["roads-mended"])
    told: list[Told] = []
    for piece in pieces:
        for day in days:
            answer = asker.piece(piece, day, {})
            assert answer is not None
            branches = tuple((branch.given, branch.found.signature) for branch in (*answer.branches, *answer.unless))
            told.append((answer.found and answer.found.signature, branches))
    return told


Parts = Callable[[Condition], tuple[Condition, ...]]


def _parted(pack: Pack, name: str, parts: Parts) -> Pack:
    """The pack with each rule of this name, in the outcome and in the role, put as several: one for each condition."""
    roles = tuple(replace(one, rules=_of(one.rules, name, parts)) for one in pack.roles)
    outcomes = tuple(replace(one, rules=_of(one.rules, name, parts)) for one in pack.outcomes)
    return replace(pack, roles=roles, outcomes=outcomes)


def _of(rules: Iterable[Rule], name: str, parts: Parts) -> tuple[Rule, ...]:
    """Each part is an exception to whatever the whole was one to; what was one to the whole is one to every part."""
    found: list[Rule] = []
    named: dict[str, tuple[str, ...]] = {}
    for rule in rules:
        conditions = parts(rule.applies) if rule.id == name else (rule.applies,)
        named[rule.id] = tuple(f"{rule.id}-{i}" for i, _ in enumerate(conditions)) if rule.id == name else (rule.id,)
        edges = tuple(Edge(to, LAW) for edge in rule.exception_to for to in named[edge.to])
        found += [
            replace(rule, id=id_, applies=applies, exception_to=edges)
            for id_, applies in zip(named[rule.id], conditions, strict=True)
        ]
    return tuple(found)


def _twice(condition: Condition) -> tuple[Condition, ...]:
    return (condition, condition)


def _by_nation(condition: Condition) -> tuple[Condition, ...]:
    return tuple(replace(condition, nations=(nation,)) for nation in condition.nations or NATIONS)


def _by_place(condition: Condition) -> tuple[Condition, ...]:
    return tuple(replace(condition, places=(place,)) for place in condition.places or PLACES)


def _by_day(condition: Condition) -> tuple[Condition, ...]:
    """The days before one in the midst, and those from it on."""
    day = DAYS[2]
    if not (condition.days.holds_on(day - timedelta(1)) and condition.days.holds_on(day)):
        return (condition,)
    halves = (Days(condition.days.start, day), Days(day, condition.days.end))
    return tuple(replace(condition, days=half) for half in halves)


def _by_value(condition: Condition) -> tuple[Condition, ...]:
    """Each value of the first fact that is asked for alone."""
    if not condition.given:
        return (condition,)
    (fact, values), *others = condition.given
    return tuple(replace(condition, given=((fact, (value,)), *others)) for value in values)


@pytest.mark.parametrize("parts", [_twice, _by_nation, _by_place, _by_day, _by_value])
@LAWS
@given(packs(), st.sampled_from(["r0", "r1", "r2"]))
def test_a_rule_may_be_said_twice_or_its_scope_be_parted(parts: Parts, pack: Pack, name: str) -> None:
    assert _told(compiled(_parted(pack, name, parts))) == _told(compiled(pack))


@LAWS
@given(packs(), conclusions(role=False), st.sampled_from(PLACES))
def test_a_rule_for_another_place_changes_nothing_here(pack: Pack, conclusion: Conclusion, where: str) -> None:
    here = [piece for piece in PIECES if PLACES[piece] != where]
    more = Rule("for-elsewhere", Condition(places=(where,)), conclusion, LAW)
    changed = replace(pack, outcomes=tuple(replace(one, rules=(*one.rules, more)) for one in pack.outcomes))
    assert _told(compiled(changed), pieces=here) == _told(compiled(pack), pieces=here)


@LAWS
@given(packs(), st.data())
def test_between_two_days_on_which_something_changes_all_days_are_alike(pack: Pack, data: st.DataObject) -> None:
    book = compiled(pack)
    ends = [*DAYS[1:], date(2027, 1, 1)]
    days = [data.draw(st.dates(start, end - timedelta(1))) for start, end in zip(DAYS, ends, strict=True)]
    assert _told(book, days) == _told(book, DAYS)


@LAWS
@given(packs())
def test_a_stored_rulebook_answers_as_the_one_that_was_stored(pack: Pack) -> None:
    book = compiled(pack)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "kept.sqlite")
        write(book, path)
        assert _told(read(path, book.about.digest, _unmendable)) == _told(book)


def _unmendable() -> Compiled:
    raise AssertionError("what was stored a moment ago is sound")


@LAWS
@given(packs(), st.sampled_from(DAYS), st.sampled_from([NATIONS, NATIONS[:1]]))
def test_a_reform_of_nothing_is_the_law(pack: Pack, starts: date, extent: tuple[str, ...]) -> None:
    nothing = Reform("nothing", "Nothing", "It changes nothing.", "current-law", starts, extent)
    book, problems = compile_pack(replace(pack, reforms=(nothing,)), "nothing")
    assume(not problems)
    assert _told(book) == _told(compiled(pack))
