"""Bodies, their kinds, and the relations by which they are held to account."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from accountability.model.days import ALWAYS, Days
from accountability.model.source import NOWHERE, Certainty, Law, Span
from accountability.model.who import Who

RELATIONS = (
    "office",
    "elected-by",
    "appointed-by",
    "answers-to",
    "scrutinised-by",
    "audited-by",
    "inspected-by",
    "redress",
    "money",
    "framework-from",
    "intervened-in-by",
)
"""Every relation that a kind or a body may have, in the order in which people are told."""

CARRIES = {
    "elected-by": "answerability",
    "appointed-by": "answerability",
    "answers-to": "answerability",
    "framework-from": "framework",
    "intervened-in-by": "while-in-force",
}
"""What a relation carries when the file does not say."""


@dataclass(frozen=True, slots=True)
class Relation:
    """A typed, dated edge from a body (or all of a kind) to somebody.

    `seated_as` limits it to where the body sits in that office; `outcomes` and `themes` to those.
    """

    type: str
    by: Who
    says: str = ""
    law: Law = ()
    days: Days = ALWAYS
    outcomes: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    carries: str = "nothing"
    seated_as: str = ""
    certainty: Certainty = Certainty.FROM_MEMORY
    span: Span = field(default=NOWHERE, compare=False)

    def concerns(self, outcome: str, theme: str) -> bool:
        """Say whether the relation holds for this outcome."""
        return not (self.outcomes or self.themes) or outcome in self.outcomes or theme in self.themes


@dataclass(frozen=True, slots=True)
class Kind:
    """What is true of all bodies of a kind, said once. `polls` are the days on which all of them are elected."""

    id: str
    title: str
    relations: tuple[Relation, ...] = ()
    no_voters: str = ""
    polls: tuple[date, ...] = ()
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Body:
    """A public organisation. `own` are its own relations, which replace its kind's of that type.

    `polls` are the days on which it, or whoever sits in it, is elected; they replace its kind's.
    """

    id: str
    name: str
    kind: str
    code: str = ""
    area: str = ""
    days: Days = ALWAYS
    continues: str = ""
    also_known_as: tuple[str, ...] = ()
    former_names: tuple[tuple[str, date], ...] = ()
    own: tuple[Relation, ...] = ()
    certainty: Certainty = Certainty.FROM_MEMORY
    source: tuple[str, ...] = ()
    polls: tuple[date, ...] = ()
    span: Span = field(default=NOWHERE, compare=False)

    def name_on(self, day: date) -> str:
        """The name that the body bore on a day: a former name until the day that it was dropped."""
        earlier = sorted((until, name) for name, until in self.former_names if day < until)
        return earlier[0][1] if earlier else self.name


@dataclass(frozen=True, slots=True)
class Intervention:
    """Functions taken from a body, or directions given to it, by ministers.

    `outcomes` are those that the functions decide. Where all of them were taken, `all_but` says which were not.
    """

    id: str
    body: str
    days: Days
    takes: tuple[str, ...]
    outcomes: tuple[str, ...]
    power: str
    held_by: str
    sent_by: str
    all_but: tuple[str, ...] | None = None
    law: Law = ()
    note: str = ""
    certainty: Certainty = Certainty.FROM_MEMORY
    source: tuple[str, ...] = ()
    span: Span = field(default=NOWHERE, compare=False)

    def decides(self, outcome: str) -> bool:
        """Say whether the functions decide an outcome."""
        return outcome in self.outcomes or (self.all_but is not None and outcome not in self.all_but)


@dataclass(frozen=True, slots=True)
class Forthcoming:
    """Something announced, decided or enacted and not yet in force. It never answers.

    What it names must all be met: one of `bodies` (or `kinds`), of `outcomes` and of `nations`, where there are any.
    """

    id: str
    says: str
    state: str
    bodies: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()
    nations: tuple[str, ...] = ()
    announced_on: date | None = None
    expected: date | None = None
    precision: str = "none"
    law: str = ""
    certainty: Certainty = Certainty.DOUBTFUL
    source: tuple[str, ...] = ()
    span: Span = field(default=NOWHERE, compare=False)
