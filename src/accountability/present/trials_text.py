"""What came of policy tests, as text: what broke and why, what a person has yet to decide, and how many there were."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from accountability.model.trial import Block, Came, Trials
from accountability.present.layout import page
from accountability.present.pieces import Said, entry, item, sentence, table

SCREENFUL = 24
"""The most tests, in number, that are told of without a summary by theme."""
NO_THEME = "of no one outcome"
"""What stands for the theme of tests that name no outcome."""
_PLURAL: Mapping[Came, str] = {Came.QUESTION: "questions for a person"}
_SINGULAR: Mapping[Came, str] = {Came.QUESTION: "question for a person"}


def trials_text(found: Trials) -> str:
    """Each test that broke or waits for a person, a summary where there are many, and the figures last."""
    lines: list[Said] = []
    for trial in (*found.of(Came.FAILED, Came.NOT_UNDERSTOOD), *found.of(Came.QUESTION)):
        lines += trial_lines(trial.file, trial.title, trial.came, trial.told)
    themes = found.by_theme()
    if len(found.tests) > SCREENFUL and len(themes) > 1:
        rows = [(theme or NO_THEME, str(len(part.tests)), figures(part)) for theme, part in themes]
        lines += table([("Theme", "Tests", "What came of them"), *rows])
    return page(lines + sentence(total(found)))


def trial_lines(file: str, title: str, came: str, blocks: Iterable[Block]) -> list[Said]:
    """One test, a block for each sentence of it that matters."""
    return [line for block in blocks for line in _block(file, title, came, block)]


def _block(file: str, title: str, came: str, block: Block) -> list[Said]:
    lines = entry(shown(f"{file}:{block.line}: {came}. {title}"))
    lines += item(shown(block.sentence))
    return lines + [line for paragraph in block.says for line in sentence(shown(paragraph))]


def shown(text: str) -> str:
    """The text without what a terminal would obey and a reader could not see.

    >>> shown("bins" + chr(27) + "[2J")
    'bins [2J'
    """
    return "".join(letter if letter.isprintable() else " " for letter in text)


def total(found: Trials) -> str:
    """The figures in a sentence.

    >>> from accountability.model.trial import Trial
    >>> total(Trials((Trial("a.feature", 2, "A", Came.PASSED), Trial("a.feature", 5, "B", Came.QUESTION))))
    '2 tests: 1 passed, 1 question for a person.'
    """
    count = len(found.tests)
    return f"{count} {'test' if count == 1 else 'tests'}: {figures(found)}."


def figures(found: Trials) -> str:
    """How many tests came to what, leaving out what came of none."""
    counts = ((came, len(found.of(came))) for came in Came)
    return ", ".join(f"{count} {_counted(came, count)}" for came, count in counts if count)


def _counted(came: Came, count: int) -> str:
    return (_SINGULAR if count == 1 else _PLURAL).get(came, came.value)
