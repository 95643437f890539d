"""What was decided, by ids and without a word: the answer to who wants a column and not a page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from accountability.model.answer import Answer, Status


@dataclass(frozen=True, slots=True)
class Ruling:
    """What the rules come to wherever they cannot tell one place from another: everything but who sits there.

    `mode` is sole, jointly or either. `rules` decided, and `gave_way` are those that they displaced, each as
    `outcome/rule` or `role/rule`. `facts` are the names of the facts that matter: those on which it depends, and those
    whose usual value it rests on.
    """

    status: Status
    mode: str = "sole"
    rules: tuple[str, ...] = ()
    gave_way: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()

    @classmethod
    def of(cls, answer: Answer) -> Ruling:
        """The ruling that an answer tells."""
        asked = (name for choice in answer.choices for name, _ in choice.given)
        assumed = (name for name, _, _ in answer.assuming)
        return cls(
            answer.status,
            answer.mode,
            tuple(dict.fromkeys(f"{one.matter}/{one.rule}" for one in answer.because)),
            tuple(dict.fromkeys(f"{one.matter}/{gone}" for one in answer.because for gone in one.displaced)),
            tuple(sorted({*asked, *assumed})) if answer.status is not Status.NARROW else (),
        )


@dataclass(slots=True)
class Decided:
    """Who answers for an outcome in a place on a day, by ids. Not frozen: that alone would take as long as the rest.

    `bodies` are those who answer: the id of a body, of a minister's department, of the intervention by which
    commissioners stand in, or of the kind or tier where no one body is listed. `tell` makes the whole answer.
    """

    outcome: str
    place: str
    on: date
    ruling: Ruling
    bodies: tuple[str, ...]
    tell: Callable[[Decided], Answer] = field(repr=False, compare=False)

    @property
    def status(self) -> Status:
        """What came of the question."""
        return self.ruling.status

    @property
    def mode(self) -> str:
        """How several share: sole, jointly or either."""
        return self.ruling.mode

    @property
    def rules(self) -> tuple[str, ...]:
        """The rules that decided, each as `outcome/rule` or `role/rule`."""
        return self.ruling.rules

    @property
    def gave_way(self) -> tuple[str, ...]:
        """The rules that they displaced."""
        return self.ruling.gave_way

    @property
    def facts(self) -> tuple[str, ...]:
        """The names of the facts that matter."""
        return self.ruling.facts

    @property
    def answer(self) -> Answer:
        """The whole answer, with its words, its law and its chain, worked out when it is read."""
        return self.tell(self)


@dataclass(frozen=True, slots=True)
class Plane:
    """One outcome in every council area of a day: for each area the number of a ruling, and of those who answer.

    Both are 32-bit numbers in a row, which numpy, Arrow and the like read where they lie.
    """

    outcome: str
    rulings: memoryview
    bodies: memoryview


def bodies_of(answer: Answer) -> tuple[str, ...]:
    """The ids of those who answer, as `Decided` has them."""
    return tuple(party.body or party.id for party in answer.answerable)
