"""An outcome in one of two rulebooks: everything that its rules can see, and what makes two of its answers the same."""

from __future__ import annotations

from datetime import date

from accountability.checks import bare
from accountability.engine.cases_of_fact import CasesOfFact
from accountability.engine.classes import Cell, Classes, matters_of
from accountability.engine.found import Found
from accountability.engine.here import Here
from accountability.model.answer import Status
from accountability.model.body import Intervention
from accountability.model.compiled import Compiled
from accountability.model.outcome import Outcome
from accountability.model.source import Law, Span
from accountability.model.tier import Holding, Seat
from accountability.model.who import Sort

Key = tuple[Status, str, frozenset[tuple[str, str]], str]
"""What makes two answers the same: the status, and the bodies in one mode."""

EVER = date.max
"""The end of what does not end."""
_LAST = date.max.replace(day=30)
"""The last day that has a day after it."""


class View:
    """An outcome in one rulebook."""

    def __init__(self, book: Compiled, outcome: Outcome, law: bool = False) -> None:
        """Look once at everything that the outcome's rules can see. With `law`, a rule is another if its law is."""
        self.book = book
        self.outcome = outcome
        self.classes = Classes(book, outcome, _LAST, by_name=True)
        self.turns = self.classes.asker.turns
        self.whole = bare.bare_outcome(book, outcome, self.classes, law)
        self._law = law
        rules = [(matter.id, rule) for matter in matters_of(book, outcome) for rule in matter.rules]
        self.rules = {(matter, bare.bare_rule(book, rule, law)) for matter, rule in rules}
        self.rules_named: dict[tuple[str, str], Span] = {}
        for matter, rule in rules:
            self.rules_named.setdefault((matter, rule.id), rule.span)

    def edges(self, piece: int) -> set[date]:
        """Every day on which something that decides may change on a piece of ground, with the first and `EVER`."""
        found = {day for cell in self.classes.cells(piece) for day in (cell.start, cell.end)}
        first = min(found)
        taken = (one for body in self._bodies(piece) for one in self.book.interventions.get(body, ()))
        found.update(day for one in taken for day in one.days.edges() if first < day)
        return found

    def cases(self, piece: int, day: date) -> CasesOfFact:
        """Every case that can arise on a piece of ground on a day."""
        return self.classes.asker.cases(piece, day, {})

    def seen(self, piece: int, day: date) -> tuple[object, ...]:
        """Everything that a rule can see on a piece of ground on a day, and who stands in for whom."""
        stand_ins = frozenset(one.id for body in self._bodies(piece) for one in self.taken(body, day))
        return (self.classes.signature(Cell(piece, day, day)), stand_ins)

    def _bodies(self, piece: int) -> set[str]:
        """Everybody who ever sits on a piece of ground, and whom the rules name."""
        seats = (seat for tier in self.turns.tiers for seat in bare.every_seat(self.book, tier, piece))
        return {seat.holder.name for seat in seats} | set(self.classes.bodies)

    def taken(self, body: str, day: date) -> list[Intervention]:
        """The interventions by which functions that decide the outcome are taken from a body that day."""
        return [
            one
            for one in self.book.interventions.get(body, ())
            if one.power == "taken" and one.days.holds_on(day) and one.decides(self.outcome.id)
        ]

    def key(self, found: Found, day: date) -> Key:
        """The answer, once interventions are looked up. A clash names nobody."""
        if found.status is Status.CONFLICT:
            return (found.status, "", frozenset(), "")
        who: set[tuple[str, str]] = set()
        for sitter in found.sitters:
            instead = self.taken(sitter.id, day) if sitter.sort is Sort.BODY else []
            who |= {("intervention", one.id) for one in instead} or {sitter.key}
        return (found.status, found.mode, frozenset(who), found.decided_by)

    def cited(self, found: Found) -> Law:
        """The law of the rules that decide, where it is looked at."""
        rules = (rule for step in found.steps for rule in step.winners) if self._law else ()
        return tuple(dict.fromkeys(cite for rule in rules for cite in rule.law))

    def seats_on(self, piece: int, day: date) -> dict[bare.Bare, Seat]:
        """The seats taken on a piece of ground that day, at every tier that the rules see."""
        at_tiers = map(Here(self.book, piece, day).seats, self.turns.tiers)
        seats = (seat for full, parts in at_tiers for seat in (full, *parts) if seat)
        return {bare.bare_seat(self.book, seat): seat for seat in seats}

    def powers_on(self, piece: int, day: date) -> dict[bare.Bare, tuple[str, Holding]]:
        """The powers held on a piece of ground that day, of those that the rules see, each with its title."""
        here = Here(self.book, piece, day)
        return {
            bare.bare_holding(self.book, one): (self.book.powers[power].title, one)
            for power in self.turns.powers
            for one in here.holdings(power)
        }

    def has(self, matter: str, rule: bare.Bare) -> bool:
        """Whether an outcome or role has a rule that decides just so."""
        return (matter, rule) in self.rules

    def bare_rules(self, found: Found, winning: bool) -> list[tuple[str, bare.Bare, str, Span]]:
        """The rules that win, or all candidates: the outcome or role of each, what decides in it, its id and line."""
        return [
            (step.matter, bare.bare_rule(self.book, rule, self._law), rule.id, rule.span)
            for step in found.steps
            for rule in (step.winners if winning else step.candidates)
        ]
