"""clingo: the rules of one outcome and one piece of ground as facts, grounded and solved for each question."""

from __future__ import annotations

import clingo

from benchmarks.contestants import flat
from benchmarks.law import Law, Rule, Term
from benchmarks.reference import Question, Said

_PROGRAM = """
applies(N, K, T) :- rule(N, S, F, U, T, K), inside(S, A, B), day(D), F <= D, D < U, A <= D, D < B.
told(N, K, T) :- applies(N, K, T).
sits(T, X) :- seat(T, A, B, X), day(D), A <= D, D < B.
body(N, X) :- applies(N, K, T), sits(T, X).
#show told/3. #show body/2.
"""


class Clingo:
    """A control is made for each piece of ground, with only the facts that can bear on it."""

    name = "clingo"

    def __init__(self, law: Law) -> None:
        """Write the facts of every outcome and every piece."""
        self._law, self._names = law, flat.by_number(law)
        self._outcomes = {outcome: "".join(map(_rule, rules)) for outcome, rules in law.rules.items()}
        self._ground = {
            piece: "".join(_term("inside", one) for one in law.scopes[piece])
            + "".join(_seat(tier, one) for tier, terms in law.seats[piece].items() for one in terms)
            for piece in law.scopes
        }

    def ask(self, asked: Question) -> list[list[flat.Row]]:
        """The rules that apply and who sits, for each piece."""
        return [self._piece(asked.outcome, piece, asked.day) for piece in self._law.areas[asked.place].pieces]

    def said(self, asked: Question) -> Said:
        """The same in the form of the reference."""
        return flat.said(self._names, self.ask(asked))

    def _piece(self, outcome: str, piece: str, day: int) -> list[flat.Row]:
        control = clingo.Control(["--warn=none"])
        control.add("base", [], f"{self._outcomes[outcome]}{self._ground[piece]}day({day}).{_PROGRAM}")
        control.ground([("base", [])])
        with control.solve(yield_=True) as handle:
            shown = [symbol for model in handle for symbol in model.symbols(shown=True)]
        bodies = {one.arguments[0].number: one.arguments[1].string for one in shown if one.name == "body"}
        told = [(one.arguments[0].number, one.arguments[1].number) for one in shown if one.name == "told"]
        return [(number, rank, bodies.get(number)) for number, rank in told]


def _rule(rule: Rule) -> str:
    return f'rule({rule.number},"{rule.scope}",{rule.start},{rule.end},"{rule.tier}",{rule.rank}).'


def _term(name: str, term: Term) -> str:
    return f'{name}("{term.value}",{term.start},{term.end}).'


def _seat(tier: str, term: Term) -> str:
    return f'seat("{tier}",{term.start},{term.end},"{term.value}").'
