"""The sentences that policy tests are written in: as text, as data, and as a page of the documentation."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Protocol

from accountability.present.layout import page
from accountability.present.pieces import HANG, Piece, Said, sentence, step

SCHEMA = "accountability/steps/1"
_KEYWORDS = ("given", "when", "then")
_HEAD = """\
# The sentences of policy tests

Policy tests stand in files that end in `.feature`, in the folder `features` of a workspace. Each is a scenario made of
these sentences and of no others: a new rule needs no new sentence. Change the words of the example that are yours. And
and But go on with the sentence before. `accountability steps WORDS` searches them; `accountability test` runs tests.
"""
_PARTS = {
    "given": ("Given", "What holds before the question is asked."),
    "when": ("When", "The question."),
    "then": ("Then", "What the answer must be."),
}


class Told(Protocol):
    """A sentence, as far as it is told of."""

    @property
    def id(self) -> str: ...
    @property
    def keyword(self) -> str: ...
    @property
    def pattern(self) -> str: ...
    @property
    def help(self) -> str: ...
    @property
    def example(self) -> str: ...
    @property
    def table(self) -> bool: ...


def steps_text(found: Sequence[Told], everything: bool) -> str:
    """Each sentence as an example with what it is for, by the word that it starts with."""
    lines: list[Said] = []
    for keyword in _KEYWORDS:
        ours = [one for one in found if one.keyword == keyword]
        lines += sentence(_PARTS[keyword][0]) if ours else []
        for one in ours:
            lines += [Piece(one.example, lead=HANG, hang=3 * HANG), *step(one.help, 2)]
    count = f"{len(found)} sentence{'' if len(found) == 1 else 's'}"
    search = " To search them: accountability steps WORDS" if everything else ""
    return page(lines + sentence(f"{count}.{search}"))


def none_text(typed: str, nearest: str) -> str:
    """What is said where no sentence has the words: the nearest one, or where all of them are."""
    if nearest:
        return page([*sentence("No sentence has these words. The nearest:"), Piece(nearest, lead=HANG, hang=3 * HANG)])
    return page(sentence(f'No sentence is like "{typed}". To see them all: accountability steps'))


def steps_json_text(found: Iterable[Told], nearest: str = "") -> str:
    """The same as data: the pattern has each gap as its name in braces."""
    rows = [
        {
            "id": one.id, "keyword": one.keyword, "pattern": one.pattern, "example": one.example, "help": one.help,
            "table": one.table,
        }
        for one in found
    ]  # fmt: skip
    return json.dumps({"schema": SCHEMA, "steps": rows, "nearest": nearest or None}, ensure_ascii=False, indent=2)


def steps_page(found: Sequence[Told]) -> str:
    """The page of the documentation."""
    lines = [_HEAD]
    for keyword in _KEYWORDS:
        heading, says = _PARTS[keyword]
        lines += [f"## {heading}\n\n{says}\n"]
        for one in (one for one in found if one.keyword == keyword):
            table = " A table stands under it." if one.table else ""
            lines += [f"- `{one.example}`  \n  *{one.help}{table}*"]
        lines += [""]
    return "\n".join(lines).rstrip("\n") + "\n"
