"""Every sentence that a policy test may use, in one closed table: a new rule never needs a new sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from typing import Literal

from accountability.model.answer import Status
from accountability.model.days import read_day

_QUOTED = r'[^"]+'
_ANY = r".+?"
SLOTS: Mapping[str, tuple[str, str]] = {
    "day": (_ANY, "1 April 2018"),
    "fact": (_QUOTED, "road-class"),
    "value": (_QUOTED, "trunk"),
    "reform": (_QUOTED, "radical-devolution"),
    "outcome": (_QUOTED, "bin collection"),
    "place": (_QUOTED, "Sevenoaks"),
    "body": (_ANY, "Sevenoaks District Council"),
    "together": (_ANY, "Leeds City Council and Bradford Council"),
    "any-of": (_ANY, "Leeds City Council or Bradford Council"),
    "reason": (_ANY, "the site is inside a national park"),
    "status": ("|".join(sorted(Status)), "narrow"),
    "law": (_QUOTED, "Environmental Protection Act 1990 s.45"),
    "rule": (_QUOTED, "england"),
    "minister": (_QUOTED, "Secretary of State for Transport"),
    "office": (_QUOTED, "the Mayor of Greater Manchester"),
    "deliverer": (_QUOTED, "Transport for Greater Manchester"),
    "link": (_QUOTED, "Secretary of State for Transport"),
    "end": (_QUOTED, "Voters in Greater Manchester"),
    "words": (_ANY, "answers for bus services in Wigan"),
    "question": (_QUOTED, "What kind of road is it?"),
}
"""What may stand in each gap of a sentence, and an example of it."""

_GAP = re.compile(r"\{([a-z-]+)\}")
_TOKEN = re.compile(r'"[^"]*"|\S+')
_STRAIGHT = str.maketrans({"“": '"', "”": '"', "\u00a0": " "})
_NEAR_ENOUGH = 0.65
_QUOTES_ADDED = 0.05
"""Each quote that the writer did not write makes a sentence that much farther."""
_SAME_KEYWORD = 0.1
"""A sentence of the same keyword is that much nearer."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its id, its keyword, its words with gaps in braces, and what it is for."""

    id: str
    keyword: Literal["given", "when", "then"]
    pattern: str
    help: str
    table: bool = False

    @property
    def example(self) -> str:
        """The sentence as somebody might write it."""
        return f"{self.keyword.capitalize()} {_GAP.sub(lambda gap: SLOTS[gap[1]][1], self.pattern)}"


SENTENCES: tuple[Sentence, ...] = (
    Sentence("date", "given", "the date is {day}", "The day that is asked about; without it, today."),
    Sentence("reform", "given", 'the reform is "{reform}"', "Asks under a reform and not under the law as it is."),
    Sentence("fact", "given", '"{fact}" is "{value}"', "Something about the case that a place cannot tell."),
    Sentence("ask", "when", 'I ask who is answerable for "{outcome}" in "{place}"', "Asks the question."),
    Sentence(
        "ask-on",
        "when",
        'I ask who is answerable for "{outcome}" in "{place}" on {day}',
        "Asks the question for a day.",
    ),
    Sentence("nobody", "then", "nobody is answerable", "The law gives nobody the duty."),
    Sentence("independent", "then", "no elected person is answerable", "Somebody independent decides."),
    Sentence("jointly", "then", "{together} are jointly answerable", "These share one duty, and nobody else does."),
    Sentence("either", "then", "either {any-of} is answerable", "Any of these may act, and nobody else."),
    Sentence(
        "not-because",
        "then",
        "{body} is not answerable because {reason}",
        "The body is not named, for the reason that a rule gives in its because.",
    ),
    Sentence("not", "then", "{body} is not answerable", "The body is not named."),
    Sentence("answerable", "then", "{body} is answerable", "This body or minister is answerable, and nobody else."),
    Sentence("status", "then", "the answer is {status}", "What came of the question, in one word."),
    Sentence("cites", "then", 'the answer cites "{law}"', "This law, or a provision of it, is cited."),
    Sentence("rests", "then", 'the answer rests on rule "{rule}"', "This rule decided."),
    Sentence("minister", "then", 'the minister is "{minister}"', "This minister still answers for part of it."),
    Sentence("office", "then", 'the office is "{office}"', "Who answers in public for the body."),
    Sentence("delivered", "then", 'it is delivered by "{deliverer}"', "Who does the work, and does not answer for it."),
    Sentence("runs", "then", 'the line runs through "{link}"', "They stand in the line from Parliament to the voters."),
    Sentence(
        "ends", "then", 'the line ends at "{end}"', "The line from Parliament ends there, at voters or short of them."
    ),
    Sentence("says", "then", 'the message says "{words}"', "These words stand in the answer's first sentence."),
    Sentence("asked", "then", 'it is asked "{question}"', "The question that would settle it."),
    Sentence("choices", "then", "the choices are:", "All the choices, one in each row of a table.", table=True),
)
"""In order: where two could be meant, the first is."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence of the table as somebody wrote it, with what stands in its gaps."""

    sentence: Sentence
    slots: Mapping[str, str]

    @property
    def problem(self) -> str:
        """Why the sentence means nothing although its words are right; empty when it is fine."""
        day = self.slots.get("day")
        if day is not None and read_day(day) is None:
            return f'"{day}" is not a day. Write it like 1 April 2018.'
        return ""


@cache
def _regex(pattern: str) -> re.Pattern[str]:
    parts = _GAP.split(pattern)
    return re.compile(
        "".join(
            f"(?P<{part.replace('-', '_')}>{SLOTS[part][0]})" if i % 2 else re.escape(part)
            for i, part in enumerate(parts)
        )
    )


def tidy(text: str) -> str:
    """The text with straight quotes and single spaces, so that a word processor does no harm.

    >>> tidy("the  reform is “radical-devolution”")
    'the reform is "radical-devolution"'
    """
    return " ".join(text.translate(_STRAIGHT).split())


@cache
def read(keyword: str, text: str) -> Reading | None:
    """The sentence that a step is, or `None` when it is none of them. `keyword` is given, when or then.

    >>> read("then", "Kent County Council is not answerable").sentence.id
    'not'
    >>> read("given", "Kent County Council is not answerable") is None
    True
    """
    text = tidy(text)
    for sentence in SENTENCES:
        if sentence.keyword == keyword and (found := _regex(sentence.pattern).fullmatch(text)):
            slots = {name.replace("_", "-"): value.strip() for name, value in found.groupdict().items()}
            return Reading(sentence, slots)
    return None


def nearest(keyword: str, text: str) -> str:
    """The sentence most like a step that is none of them, with the step's own names in it; empty when none is near.

    >>> nearest("then", "Bury Council is accountable")
    'Then Bury Council is answerable'
    >>> nearest("given", 'I ask who answers for "bins" in "Leeds"')
    'When I ask who is answerable for "bins" in "Leeds"'
    """
    text = tidy(text)
    found: list[tuple[float, int, str]] = []
    for place, sentence in enumerate(SENTENCES):
        filled = _filled(sentence, text)
        reading = read(sentence.keyword, filled)
        if reading and not reading.problem and " " not in reading.slots.get("fact", ""):
            likeness = _likeness(filled, text) + (_SAME_KEYWORD if sentence.keyword == keyword else 0)
            likeness -= _QUOTES_ADDED * max(0, filled.count('"') - text.count('"'))
            found.append((likeness, -place, f"{sentence.keyword.capitalize()} {filled}"))
    best = max(found, default=(0.0, 0, ""))
    return best[2] if best[0] >= _NEAR_ENOUGH else ""


def _likeness(a: str, b: str) -> float:
    return SequenceMatcher(None, a.casefold(), b.casefold(), autojunk=False).ratio()


def _filled(sentence: Sentence, text: str) -> str:
    """The sentence with its gaps filled from the text, word by word, where the two can be laid side by side."""
    wanted, found = _TOKEN.findall(sentence.pattern), _TOKEN.findall(text)
    sides = [_alike(token) for token in wanted], [_alike(token) for token in found]
    out: list[str] = []
    for _, a, b, c, d in SequenceMatcher(None, *sides, autojunk=False).get_opcodes():
        out.extend(_fill(wanted[a:b], found[c:d]))
    return " ".join(out)


def _alike(token: str) -> str:
    return '"' if token.startswith('"') else token.casefold()


def _fill(wanted: list[str], found: list[str]) -> Iterator[str]:
    """Words of the sentence as they are; a gap takes the words left over, or its example when there are none."""
    spare = len(found) - len(wanted) + 1
    for place, token in enumerate(wanted):
        gap = _GAP.search(token)
        if gap is None:
            yield token
        elif token.startswith('"'):
            words = " ".join(found[place : place + spare]).replace('"', "") if spare > 0 else SLOTS[gap[1]][1]
            yield f'"{words}"'
        else:
            yield " ".join(found[place : place + spare]) if spare > 0 else SLOTS[gap[1]][1]
