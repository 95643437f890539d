"""A case without a single answer: in which outcome or role that lies, by which rules, and over what box of cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from accountability.checks.boxes import area_name, boxes, where
from accountability.engine.cases_of_fact import turns_of
from accountability.engine.found import Found, Step
from accountability.engine.here import Here
from accountability.engine.record import names
from accountability.model.answer import Status
from accountability.model.compiled import Compiled
from accountability.model.coverage import Fault
from accountability.model.looked import Given, Spell, Wrong
from accountability.model.outcome import Ruled
from accountability.model.rule import Rule


def wrong(book: Compiled, found: Found, piece: int, on: date, given: Given) -> Wrong:
    """In which outcome or role a case goes wrong, by which rules, and with which of its own facts."""
    step = _step(book, found, Here(book, piece, on), dict(given))
    turns = turns_of(book, matter_called(book, step.matter)).names
    rules = tuple(f"{step.matter}/{rule.id}" for rule in step.winners)
    return Wrong(step.matter, found.status, rules, tuple((name, value) for name, value in given if name in turns))


def _step(book: Compiled, found: Found, here: Here, facts: dict[str, str]) -> Step:
    """The step that goes wrong. Of those with several winners, the innermost whose winners name different bodies."""
    if found.status is Status.CONFLICT:
        several = [step for step in reversed(found.steps) if len(step.winners) > 1]
        return next((s for s in several if len({names(book, r, here, facts) for r in s.winners}) > 1), several[0])
    if found.status is Status.NO_RULE:
        return next(step for step in found.steps if not step.winners)
    return found.steps[-1]


def matter_called(book: Compiled, id_: str) -> Ruled:
    """The outcome or role of that id."""
    return book.outcomes[id_] if id_ in book.outcomes else book.roles[id_]


def in_boxes(book: Compiled, one: Wrong, cells: Iterable[Spell]) -> Iterator[Fault]:
    """One fault for each box of cells that go wrong in the same way, with what each rule names at the first of them."""
    for pieces, start, end in boxes(_joined(cells)):
        words, witness = where(book, pieces, start), area_name(book, pieces[0], start)
        here, facts = Here(book, pieces[0], start), dict(one.given)
        named = tuple(names(book, rule, here, facts) for rule in rules_on(book, one.matter, one.rules, start))
        yield Fault(
            one.matter, one.status, one.rules, len(pieces), words, witness, start, end, one.given, named
        )  # fmt: skip


def rules_on(book: Compiled, matter: str, ids: Iterable[str], on: date) -> list[Rule]:
    """The rules called `matter/rule`, each in the version that holds on a day."""
    rules = matter_called(book, matter).rules
    wanted = [id_.partition("/")[2] for id_ in ids]
    return [next(rule for rule in rules if rule.id == id_ and rule.applies.days.holds_on(on)) for id_ in wanted]


def _joined(cells: Iterable[Spell]) -> Iterator[Spell]:
    """Cells of several outcomes over the same ground, whose days may overlap, as cells whose days do not."""
    reached: dict[int, date] = {}
    for piece, start, end in sorted(cells):
        first = max(start, reached.get(piece, start))
        if first < end:
            yield piece, first, end
            reached[piece] = end
