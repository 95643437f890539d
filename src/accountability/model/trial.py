"""What came of a policy test: a scenario, or a documented case."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Came(StrEnum):
    """What came of a test, in the words in which it is told."""

    PASSED = "passed"
    FAILED = "failed"
    NOT_UNDERSTOOD = "not understood"
    QUESTION = "a question for a person"
    LEFT_OUT = "left out"


QUESTION_TAG = "question"
"""The tag of a scenario whose answer a person has yet to confirm: it is told of, and never fails."""
SKIP_TAG = "skip"
"""The tag of a scenario that is not asked for now."""


@dataclass(frozen=True, slots=True)
class Block:
    """One sentence of a test, its line, and what there is to say about it."""

    line: int
    sentence: str
    says: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Trial:
    """One test: its file and line, what it is called (`Scenario: Wigan and its waste`), and what came of it.

    `theme` is that of the first outcome it names, and empty where it names none. `told` is what there is to say.
    """

    file: str
    line: int
    title: str
    came: Came
    told: tuple[Block, ...] = ()
    theme: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Trials:
    """Every test of a run, in the order of their files and lines."""

    tests: tuple[Trial, ...]

    def of(self, *came: Came) -> tuple[Trial, ...]:
        """The tests of which one of these came.

        >>> both = Trials((Trial("a.feature", 2, "A", Came.PASSED), Trial("a.feature", 5, "B", Came.FAILED)))
        >>> [trial.title for trial in both.of(Came.FAILED)]
        ['B']
        """
        return tuple(trial for trial in self.tests if trial.came in came)

    def by_theme(self) -> tuple[tuple[str, Trials], ...]:
        """The tests of each theme, by its name; those of none come last."""
        names = sorted({trial.theme for trial in self.tests}, key=lambda name: (not name, name))
        return tuple((name, Trials(tuple(trial for trial in self.tests if trial.theme == name))) for name in names)


def in_order(trials: Iterable[Trial]) -> Trials:
    """Tests by file and line, and otherwise as they came."""
    return Trials(tuple(sorted(trials, key=lambda trial: (trial.file, trial.line))))
