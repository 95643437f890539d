"""Lines of a feature file that look like steps and are read as a description, so that they test nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from accountability.bdd import grammar
from accountability.bdd.failures import capital_keyword
from accountability.model.trial import Block

Node = Mapping[str, Any]
_KEYWORDS = ("given", "when", "then")


def unread_steps(part: Node, source: Sequence[str]) -> Iterator[Block]:
    """Lines above the first step of a scenario or a background that look like steps."""
    for number, text in _description(part, source):
        word, _, rest = text.partition(" ")
        is_step = word in _KEYWORDS or any(
            grammar.read(keyword, candidate) for keyword in _KEYWORDS for candidate in (rest, text)
        )
        if is_step:
            yield Block(number, text, (capital_keyword(word),))


def unread_above(feature: Node, source: Sequence[str]) -> Iterator[Block]:
    """Whole sentences above the first scenario of a file or of a rule in it."""
    for part in (feature, *(child["rule"] for child in feature["children"] if "rule" in child)):
        for number, text in _description(part, source):
            keyword, _, rest = text.partition(" ")
            if grammar.read(keyword.lower(), rest):
                says = "This line tests nothing as it stands. Write Scenario: and a title above it."
                yield Block(number, text, (says,))


def _description(part: Node, source: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Each line of a description that is not empty, with its number in the file."""
    at = part["location"]["line"]
    for text in (line.strip() for line in part["description"].splitlines()):
        if text:
            at = next((n for n in range(at, len(source)) if source[n].strip() == text), at) + 1
            yield at, text
