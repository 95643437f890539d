"""After an edit the check looks again only at what the edit can change, and finds what the full check finds."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.unit.checks.draft import EVERY, Draft, Texts

from accountability.building import examine, remembering
from accountability.checks.depends import REGISTER, Depends, visible
from accountability.checks.exhaustive import look, looked_at
from accountability.model.compiled import Compiled
from accountability.model.days import RECORDS_BEGIN, Days
from accountability.model.diagnostic import Code
from accountability.model.examined import Examined
from accountability.model.outcome import Outcome
from accountability.model.rule import ANYWHERE, Conclusion, Edge, Form, Rule
from accountability.model.tier import Seats
from accountability.store.looks import Looks

EDITS = 48
"""How many edits follow one another in the small pack."""


class Desk:
    """The folder of a pack, and the looks that are kept beside it."""

    def __init__(self, folder: Path) -> None:
        """An empty folder."""
        self.pack, self.kept = folder / "rules", folder / "kept.looks"
        self.worked_out: list[tuple[str, str]] = []

    def save(self, texts: Texts) -> None:
        for name, text in texts.items():
            path = self.pack / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    def check(self) -> Examined:
        """The pack as it is, with what was found before; what is new is kept."""
        looks = Looks.read(self.kept)
        found = examine(str(self.pack), looks=looks)[1]
        looks.write()
        self.worked_out = looks.worked_out
        return found

    def full(self) -> Examined:
        return examine(str(self.pack))[1]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    found = Desk(tmp_path)
    found.save(Draft().texts())
    return found


def worked_out(desk: Desk, section: str = "outcomes") -> set[str]:
    return {id_ for kind, id_ in desk.worked_out if kind == section}


# The same is found


@pytest.mark.parametrize("seed", range(4))
def test_edit_after_edit_the_same_is_found_as_by_looking_at_everything(desk: Desk, seed: int) -> None:
    by, draft = random.Random(seed), Draft()
    desk.check()
    seen: set[str] = set()
    spared = 0
    for _ in range(EDITS // 4):
        for edit in by.sample(EVERY, by.randint(1, 2)):
            edit(draft, by)
        desk.save(draft.texts())
        found = desk.check()
        assert found == desk.full()
        seen |= {str(one.code) for one in found.found}
        spared += 4 - len(worked_out(desk))
    assert {"AC011", "AC012", "AC013"} & seen, "nothing was broken by any edit"
    assert spared, "everything was looked at again after every edit"


def test_a_fault_that_stays_is_told_at_its_new_line(desk: Desk) -> None:
    """A look is kept without words and lines: those are read in the files as they are now."""
    draft = Draft()
    a_clash = draft.rule("clash", "lower")
    draft.rules["outcomes/roads"].append(a_clash)
    desk.save(draft.texts())
    desk.check()
    draft.remarks = {"outcomes/roads": 3}
    desk.save(draft.texts())
    (clash,) = desk.check().faults[:1]
    assert (clash.code, clash.span.line) == (Code.CLASH, 8)
    draft.heads["outcomes/roads"]["title"] = "mended roads"
    desk.save(draft.texts())
    assert desk.check().faults[0].message == "Two rules differ on mended roads."


def test_a_fault_that_stays_while_another_file_is_edited_is_told_again(desk: Desk) -> None:
    draft = Draft()
    draft.rules["outcomes/waste"].pop()
    desk.save(draft.texts())
    before = desk.check()
    assert [one.code for one in before.faults if one.code is Code.GAP]
    draft.remarks = {"outcomes/paths": 1}
    desk.save(draft.texts())
    after = desk.check()
    assert after == desk.full()
    assert after.faults == before.faults
    assert worked_out(desk) == {"paths"}


# Only what an edit can change


def test_of_a_pack_that_is_as_it_was_nothing_is_looked_at_again(desk: Desk) -> None:
    desk.check()
    assert worked_out(desk) == {"roads", "lamps", "waste", "paths"}
    before = desk.kept.read_bytes()
    desk.check()
    assert (desk.worked_out, desk.kept.read_bytes()) == ([], before)


CHANGES: list[tuple[str, str, str, set[str]]] = [
    ("outcomes/waste.yaml", "scotland", "wales", {"waste"}),
    ("outcomes/lamps.yaml", "title", "# a remark\ntitle", {"lamps"}),
    ("outcomes/paths.yaml", '"usual": "dark"', '"usual": "yes-lit"', {"paths"}),
    ("roles/keeper.yaml", "upper", "lower", {"roads", "lamps"}),
    ("tiers/upper.csv", "glen,glen-council,,", "glen,glen-council,2012-05-01,", {"roads", "lamps", "waste", "paths"}),
    ("kinds/county.yaml", "title: county", "title: shire", {"roads", "lamps", "waste", "paths"}),
    ("pack.yaml", "2026-11-22", "2026-11-21", {"roads", "lamps", "waste", "paths"}),
    ("pack.yaml", "name: small", "name: other", set()),
    ("anchors/services.csv", "upper", "lower", set()),
]


@pytest.mark.parametrize(
    ("file", "before", "after", "again"), CHANGES, ids=lambda one: one if isinstance(one, str) else ""
)
def test_after_an_edit_only_what_it_can_change_is_decided_again(
    desk: Desk, file: str, before: str, after: str, again: set[str]
) -> None:
    desk.check()
    text = (desk.pack / file).read_text(encoding="utf-8")
    assert before in text
    desk.save({file: text.replace(before, after)})
    assert desk.check() == desk.full()
    assert worked_out(desk) == again


def test_what_was_not_looked_at_stays_as_it_was_kept(desk: Desk) -> None:
    desk.check()
    text = (desk.pack / "outcomes/waste.yaml").read_text(encoding="utf-8")
    desk.save({"outcomes/waste.yaml": f"# a remark\n{text}"})
    looks = Looks.read(desk.kept)
    examine(str(desk.pack), lambda file: file.inside == "outcomes/waste.yaml", looks)
    looks.write()
    assert [id_ for kind, id_ in looks.worked_out if kind == "outcomes"] == ["waste"]
    desk.check()
    assert desk.worked_out == []


# What a decision may look at


def of_every_sort(book: Compiled) -> Iterator[Outcome]:
    """Some of the outcomes that ask a role or turn on a fact as none before them does."""
    met: set[str] = set()
    for place, outcome in enumerate(book.outcomes.values()):
        seen = visible(book, outcome)
        news = {*seen.roles, *(seen.facts if place % 6 == 0 else ())} - met
        if news:
            met |= news
            yield outcome


def test_a_decision_looks_at_nothing_but_what_the_digest_covers(built_in: Compiled) -> None:
    """In a rulebook of nothing else all cells come out the same."""
    last = built_in.about.checked_on
    for outcome in of_every_sort(built_in):
        seen = visible(built_in, outcome)
        assert looked_at(seen, outcome, RECORDS_BEGIN, last) == looked_at(built_in, outcome, RECORDS_BEGIN, last)


def test_the_digest_covers_every_field_of_what_a_decision_may_look_at(built_in: Compiled) -> None:
    """Any entry of the register that is another one makes every digest another."""
    outcome = built_in.outcomes["potholes"]
    days = (RECORDS_BEGIN, built_in.about.checked_on)
    before = Depends(built_in).digest(outcome, days)
    for section in REGISTER:
        entries = getattr(built_in, section)
        key = sorted(entries)[0]
        changed: dict[str, Any] = {section: {name: value for name, value in entries.items() if name != key}}
        assert Depends(replace(built_in, **changed)).digest(outcome, days) != before, section
    assert Depends(built_in).digest(outcome, (days[0], date(2020, 1, 1))) != before


# The built-in pack


def rule_changed(book: Compiled, outcome: str, by: Callable[[Rule], Rule | None]) -> Compiled:
    """The pack with the first rule of an outcome changed, or taken away."""
    was = book.outcomes[outcome]
    first = by(was.rules[0])
    rules = (*((first,) if first else ()), *was.rules[1:])
    return replace(book, outcomes={**book.outcomes, outcome: replace(was, rules=rules)})


def with_an_exception(book: Compiled, outcome: str) -> Compiled:
    was = book.outcomes[outcome]
    edge = Edge(was.rules[0].id, was.rules[0].law)
    more = Rule("new", replace(ANYWHERE, nations=("england",)), Conclusion(Form.NOBODY), was.rules[0].law, (edge,))
    return replace(book, outcomes={**book.outcomes, outcome: replace(was, rules=(*was.rules, more))})


def with_another_role(book: Compiled, role: str) -> Compiled:
    was = book.roles[role]
    return replace(book, roles={**book.roles, role: replace(was, rules=was.rules[1:])})


def with_an_empty_seat(book: Compiled, tier: str) -> Compiled:
    key = next(key for key in book.seats if key.startswith(f"{tier}/"))
    return replace(book, seats={**book.seats, key: Seats()})


def begins(day: date) -> Callable[[Rule], Rule]:
    return lambda rule: replace(rule, applies=replace(rule.applies, days=Days(day)))


ASKED = ("potholes", "libraries", "waste-collection", "stray-dogs")
BUILT_IN: list[tuple[str, Callable[[Compiled], Compiled], set[str]]] = [
    ("a day", lambda book: rule_changed(book, "libraries", begins(date(2015, 4, 1))), {"libraries"}),
    ("a rule less", lambda book: rule_changed(book, "waste-collection", lambda _: None), {"waste-collection"}),
    ("an exception", lambda book: with_an_exception(book, "libraries"), {"libraries"}),
    ("a role", lambda book: with_another_role(book, "highway-authority"), {"potholes"}),
    ("a seat", lambda book: with_an_empty_seat(book, "lower"), set(ASKED)),
]


def test_of_the_built_in_pack_the_same_is_found_after_each_edit(built_in: Compiled, tmp_path: Path) -> None:
    looks = Looks(tmp_path / "kept.looks")
    before = look(built_in, only=ASKED, remember=remembering(built_in, looks))
    looks.write()
    for what, edit, again in BUILT_IN:
        edited, kept = edit(built_in), Looks.read(tmp_path / "kept.looks")
        found = look(edited, only=ASKED, remember=remembering(edited, kept))
        assert found == look(edited, only=ASKED), what
        assert found != before, what
        assert {id_ for kind, id_ in kept.worked_out if kind == "outcomes"} == again, what
