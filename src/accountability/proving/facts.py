"""One outcome of a rulebook as facts for `decision.lp`: its rules, and the seats, powers and days that they can see."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from importlib.resources import files

from accountability.model.compiled import Compiled
from accountability.model.days import Days
from accountability.model.outcome import Outcome
from accountability.model.rule import Condition, Rule
from accountability.model.tier import Filling, Holding, Seat, Seats
from accountability.model.who import Sort
from accountability.proving.seen import Seen

MADE_BY = "% Who is answerable: "
"""How each file that is written begins."""
Cell = tuple[int, int]
"""A piece of ground, and a day as a number."""
_FIRST, _LAST = 0, 99991231
_FILLING = {Filling.FILLED: "filled", Filling.WHERE_LISTED: "where_listed", Filling.UNLISTED: "unlisted"}
_NO_SEATS = Seats()


def decision() -> str:
    """The page of answer-set rules beside which facts are read."""
    return (files("accountability.proving") / "decision.lp").read_text(encoding="utf-8")


def number(day: date) -> int:
    """A day as a number that reads as the day.

    >>> number(date(2023, 4, 1))
    20230401
    """
    return day.year * 10000 + day.month * 100 + day.day


def _text(written: str) -> str:
    return '"' + written.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def _span(days: Days) -> str:
    start = _FIRST if days.start is None else number(days.start)
    return f"{start},{_LAST if days.end is None else number(days.end)}"


@dataclass(frozen=True)
class Facts:
    """The facts of an outcome. Rules are numbered, and `rules` says which is which."""

    seen: Seen

    @cached_property
    def rules(self) -> Mapping[int, tuple[str, Rule]]:
        """Every rule by its number, with the outcome or role that it is of."""
        of = ((matter.id, rule) for matter in self.seen.matters for rule in matter.rules)
        return dict(enumerate(of, 1))

    @cached_property
    def cells(self) -> Mapping[Cell, date]:
        """Every piece of ground on every day on which something changes there, by the numbers that stand for them."""
        pieces = range(len(self.seen.book.ground))
        return {(piece, number(day)): day for piece in pieces for day in self.seen.breakpoints(piece)}

    def alike(self) -> tuple[Cell, ...]:
        """One cell of each sort that rules can tell apart."""
        first: dict[object, Cell] = {}
        for cell, day in self.cells.items():
            first.setdefault(self.seen.view(cell[0], day), cell)
        return tuple(first.values())

    def text(self, cells: Iterable[Cell]) -> str:
        """All facts, with a comment where a number stands for something, to be asked on some cells."""
        asked = sorted(cells)
        pieces = sorted({piece for piece, _ in asked})
        parts = (self._law(), self._facts(), self._register(pieces), (f"cell({p},{d})." for p, d in asked))
        return "\n".join(line for part in parts for line in part) + "\n"

    def _law(self) -> Iterator[str]:
        for matter in self.seen.matters:
            if matter is self.seen.matter:
                yield f"outcome({_text(matter.id)}).  % {_plain(matter.title)}"
        for n, (matter_id, rule) in self.rules.items():
            yield f"rule({n},{_text(matter_id)},{_text(rule.id)}).  % {rule.span}"
            yield from self._condition(f"rule({n})", rule.applies)
            yield from (f"exception({n},{_text(edge.to)})." for edge in rule.exception_to)
            yield f"concludes({n},{rule.answerable.form})."
            if rule.answerable.form != "nobody":
                for i, who in enumerate(rule.answerable.who, 1):
                    yield f"names({n},{i},{who.sort}({_text(who.name)}))."
        gaps = ((matter.id, gap) for matter in self.seen.matters for gap in matter.gaps)
        for n, (matter_id, gap) in enumerate(gaps, 1):
            yield f"gap({n},{_text(matter_id)}).  % {gap.span}"
            yield from self._condition(f"gap({n})", gap.applies)

    def _condition(self, name: str, condition: Condition) -> Iterator[str]:
        yield f"condition({name})."
        for how, part in (("must", condition), ("never", condition.unless)):
            for what, values in _things(part) if part else ():
                yield f"thing({name},{how},{what})."
                yield from (f"one_of({name},{how},{what},{value})." for value in values)

    def _facts(self) -> Iterator[str]:
        seen, limits = self.seen, 0
        for id_ in seen.facts:
            fact = seen.book.facts[id_]
            yield from (f"value({_text(id_)},{_text(value)})." for value, _ in fact.values)
            if fact.usual:
                yield f"usual_value({_text(id_)},{_text(fact.usual)})."
            for value, when in fact.only:
                limits += 1
                yield f"only({limits},{_text(id_)},{_text(value)})."
                yield from self._condition(f"only({limits})", when)
        turns = (*seen.tiers, *seen.powers, *seen.facts)
        yield from (f"turn({n},{_text(name)})." for n, name in enumerate(turns, 1))
        yield f"turns({len(turns)})."

    def _register(self, pieces: list[int]) -> Iterator[str]:
        book = self.seen.book
        for piece in pieces:
            ground = book.ground[str(piece)]
            yield f"nation({piece},{_text(ground.nation)}).  % {ground.id}"
        for id_ in self.seen.tiers:
            tier = book.tiers[id_]
            yield f"tier({_text(id_)},{_FILLING[tier.filling]})."
            if tier.since:
                yield f"since({_text(id_)},{number(tier.since)})."
        yield from self._seats(pieces)
        for body in self.seen.bodies:
            yield f"life({_text(body)},{_span(book.bodies[body].days)})."
        for name in self.seen.portfolios:
            for tenure in book.portfolios[name].tenures:
                for nation in tenure.nations:
                    who = f"{_text(name)},{_text(nation)},{_text(tenure.department)}"
                    yield f"tenure({who},{_span(tenure.days)})."
        held = ((power, holding) for power in self.seen.powers for holding in book.powers[power].held)
        for n, (power, holding) in enumerate(held, 1):
            yield from _held(n, power, holding, frozenset(pieces))

    def _seats(self, pieces: list[int]) -> Iterator[str]:
        """Each seat once, and the ground over which it is."""
        book, numbers, kinds = self.seen.book, dict[Seat, int](), dict[str, str]()
        for tier in self.seen.tiers:
            for piece in pieces:
                seats = book.seats.get(f"{tier}/{piece}", _NO_SEATS)
                for how, of in (("over", seats.full), ("part", seats.part)):
                    for seat in of:
                        n = numbers.get(seat, 0)
                        if not n:
                            n = numbers[seat] = len(numbers) + 1
                            yield from _seat(n, seat)
                            if seat.holder.sort is Sort.BODY:
                                kinds[seat.holder.name] = book.bodies[seat.holder.name].kind
                        yield f"{how}({n},{piece})."
        yield from (f"kind({_text(body)},{_text(kind)})." for body, kind in kinds.items())


def _things(part: Condition) -> Iterator[tuple[str, Iterable[str]]]:
    """Each single thing in a condition, and the values of which any will do."""
    if part.nations:
        yield "nation", map(_text, part.nations)
    if part.ground is not None:
        yield "place", map(str, sorted(part.ground))
    if part.days.edges():
        yield "days", (f"span({_span(part.days)})",)
    yield from ((f"sitter({_text(tier)})", map(_text, sitters)) for tier, sitters in part.held_by)
    yield from ((f"power({_text(tier)})", map(_text, powers)) for tier, powers in part.holds)
    yield from ((f"fact({_text(fact)})", map(_text, values)) for fact, values in part.given)


def _seat(n: int, seat: Seat) -> Iterator[str]:
    who = f"{seat.holder.sort},{_text(seat.holder.name)}"
    yield f"seat({n},{_text(seat.tier)},{who},{_span(seat.days)}).  % {seat.span}"
    if seat.seated_as:
        yield f"seated_as({n},{_text(seat.seated_as)})."
    if seat.usual:
        yield f"usual_seat({n},{'elsewhere' if seat.usual == 'elsewhere' else 'this'})."


def _held(n: int, power: str, holding: Holding, pieces: frozenset[int]) -> Iterator[str]:
    yield f"holding({n},{_text(power)},{_text(holding.body)},{_span(holding.days)}).  % {holding.span}"
    if holding.ground is None:
        yield f"held_everywhere({n})."
    yield from (f"held_over({n},{piece})." for piece in sorted((holding.ground or frozenset()) & pieces))
    yield from (f"held_part({n},{piece})." for piece in sorted(holding.part & pieces))
    if holding.usual:
        yield f"usual_power({n},{_text(holding.usual)})."


def _plain(text: str) -> str:
    return " ".join(text.split())


def facts_of(outcome: Outcome, seen: Seen) -> str:
    """The whole file of one outcome, as anybody may run it."""
    facts = Facts(seen)
    head = (
        f"{MADE_BY}{_plain(outcome.title)}, as facts for decision.lp.",
        f"% {len(facts.cells):,} pairs of a piece of ground and a day on which something changes there.",
    )
    return "\n".join(head) + "\n\n" + facts.text(facts.cells)


def written(book: Compiled, outcomes: Iterable[Outcome]) -> dict[str, str]:
    """All that others need to run it for themselves, by the names of files."""
    return {"decision.lp": decision()} | {f"facts-{one.id}.lp": facts_of(one, Seen(book, one)) for one in outcomes}
