"""The questions: half of them drawn where mistakes are made, which is at edges; the rest anywhere."""

from __future__ import annotations

import random

from benchmarks.law import BEGINNING, CHECKED_ON, DEFAULT, NEVER, Law
from benchmarks.reference import Question

HOT = 50
"""So many questions are asked again and again."""


def drawn(law: Law, count: int, seed: int = 11) -> list[Question]:
    """So many questions, the same for the same seed: every second one hard, each sort of hard ones in turn."""
    drawing = _Drawing(law, random.Random(f"{law.size.name}/{count}/{seed}"))
    hard = (drawing.of_an_exception, drawing.on_an_edge, drawing.at_a_reorganisation, drawing.of_an_abolished_place)
    return [hard[n // 2 % len(hard)]() if n % 2 else drawing.anything() for n in range(count)]


class _Drawing:
    """Ways to draw one question."""

    def __init__(self, law: Law, draw: random.Random) -> None:
        self.law, self.draw = law, draw
        self.outcomes, self.places = list(law.rules), list(law.areas)
        self.merging = [area for area in law.areas.values() if (area.start, area.end) != (BEGINNING, NEVER)]
        self.exceptions = [
            (outcome, rule) for outcome, rules in law.rules.items() for rule in rules if rule.rank != DEFAULT
        ]

    def anything(self) -> Question:
        """Any outcome in any place on any day."""
        one = self.draw.choice
        return Question(one(self.outcomes), one(self.places), self.draw.randint(BEGINNING, CHECKED_ON))

    def of_an_exception(self) -> Question:
        """In the scope of an exception, at its beginning or end."""
        outcome, rule = self.draw.choice(self.exceptions)
        place = self.draw.choice(self.law.counties.get(rule.scope, (rule.scope,)))
        return Question(outcome, place, self._near(rule.start, rule.end))

    def on_an_edge(self) -> Question:
        """On the first day of a rule or the day before."""
        outcome = self.draw.choice(self.outcomes)
        rule = self.draw.choice(self.law.rules[outcome])
        return Question(outcome, self.draw.choice(self.places), self._near(rule.start, rule.end))

    def at_a_reorganisation(self) -> Question:
        """In an area that ended or began, on that day or the day before."""
        area = self.draw.choice(self.merging)
        return Question(self.draw.choice(self.outcomes), area.id, self._near(area.start, area.end))

    def of_an_abolished_place(self) -> Question:
        """In an area after its end or before its beginning."""
        area = self.draw.choice(self.merging)
        first, last = (area.end, CHECKED_ON) if area.end != NEVER else (BEGINNING, area.start - 1)
        return Question(self.draw.choice(self.outcomes), area.id, self.draw.randint(first, last))

    def _near(self, *days: int) -> int:
        """One of some days or the day before it, within the records."""
        return min(max(self.draw.choice(days) - self.draw.randint(0, 1), BEGINNING), CHECKED_ON)
