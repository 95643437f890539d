"""Reads a step of a policy test as one of the sentences, or offers the sentence that is most like it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache

from accountability.bdd.sentences import GAP, SENTENCES, SLOTS, Sentence
from accountability.model.days import read_day
from accountability.model.words import plain

_TOKEN = re.compile(r'"[^"]*"|\S+')
_STRAIGHT = str.maketrans({"“": '"', "”": '"', "\u00a0": " "})
_KEYWORDS = ("given", "when", "then")
_NEAR_ENOUGH = 0.65
_QUOTES_ADDED = 0.05
"""Each quote that the writer did not write makes a sentence that much farther."""
_SAME_KEYWORD = 0.1
"""A sentence of the same keyword is that much nearer."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence of the table as somebody wrote it, with what stands in its gaps."""

    sentence: Sentence
    slots: Mapping[str, str]

    @property
    def problem(self) -> str:
        """Why the sentence means nothing although its words are right; empty when it is fine."""
        days = (self.slots[name] for name in ("day", "other-day") if name in self.slots)
        wrong = next((day for day in days if read_day(day) is None), None)
        return "" if wrong is None else f'"{wrong}" is not a day. Write it like 1 April 2018.'


@cache
def _regex(pattern: str) -> re.Pattern[str]:
    parts = GAP.split(pattern)
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


def keyword_of(typed: str) -> tuple[str, str]:
    """The keyword that a text starts with, empty when it starts with none, and the rest.

    >>> keyword_of("Then nobody is answerable"), keyword_of("nobody is answerable")
    (('then', 'nobody is answerable'), ('', 'nobody is answerable'))
    """
    word, _, rest = tidy(typed).partition(" ")
    known = {sentence.keyword for sentence in SENTENCES}
    return (word.lower(), rest) if word.lower() in known and rest else ("", tidy(typed))


def search(typed: str) -> tuple[Sentence, ...]:
    """The sentences that a text is or that have all of its words; all of them when it is empty.

    >>> [sentence.id for sentence in search("Kent County Council is not answerable")], search("zzz")
    (['not'], ())
    >>> [sentence.id for sentence in search("elected")]
    ['elected', 'independent']
    """
    keyword, text = keyword_of(typed)
    meant = [reading.sentence for one in ([keyword] if keyword else _KEYWORDS) if (reading := read(one, text))]
    if meant:
        return tuple(meant)
    words = plain(typed).split()
    return tuple(one for one in SENTENCES if all(word in plain(f"{one.example} {one.help}").split() for word in words))


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
        gap = GAP.search(token)
        if gap is None:
            yield token
        elif token.startswith('"'):
            words = " ".join(found[place : place + spare]).replace('"', "") if spare > 0 else SLOTS[gap[1]][1]
            yield f'"{words}"'
        else:
            yield " ".join(found[place : place + spare]) if spare > 0 else SLOTS[gap[1]][1]
