"""Words that reports share: kinds of place, titles in a row, and spans of days."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from accountability.model.answer import Unless
from accountability.model.days import Days, day_before, in_words
from accountability.model.report import Item, Passed
from accountability.model.words import listed
from accountability.present import names
from accountability.present.folding import WIDTH
from accountability.present.law_words import law_words
from accountability.present.phrases import parties_beside
from accountability.present.pieces import Said, item, labelled, sentence

KINDS = {
    "district": "a district",
    "unitary": "a single-tier council area",
    "metropolitan-district": "a metropolitan borough",
    "london-borough": "a London borough",
    "city-of-london": "a council area with a law of its own",
    "isles-of-scilly": "a council area with a law of its own",
    "county": "a county",
    "scottish-council": "a council area",
    "welsh-council": "a council area",
    "northern-irish-district": "a district",
    "strategic-authority": "the area of a strategic authority",
    "police-area": "a police area",
    "fire-area": "a fire and rescue area",
    "ceremonial-county": "a ceremonial county, with no council of its own",
    "former-county": "a former county, with no council of its own",
    "region": "a region, with no government of its own",
    "nation": "a nation",
    "state": "a state",
    "town": "a town",
    "postcode": "a postcode",
    "constituency": "a parliamentary constituency",
}
"""What a place of each kind is, with its article."""

_ASKED = re.compile(r"(?:What|Which) (.+) (?:is|was) (?:it|this|that)\?")


def turning_on(asks: str) -> str:
    """A question of fact as words for a bracket.

    >>> turning_on("What type of school is it?"), turning_on("Who lets the home?")
    ('the type of school', 'who lets the home')
    """
    found = _ASKED.fullmatch(asks)
    return f"the {found[1]}" if found else asks[:1].lower() + asks[1:].rstrip("?")


def one_below_the_other(label: str, words: Sequence[str]) -> list[Said]:
    """Each thing on a line of its own, below a label; nothing where there is none."""
    return [*sentence(f"{label}:"), *(line for one in words for line in item(one))] if words else []


def in_a_row(label: str, words: Sequence[str], after: str = "") -> list[Said]:
    """Things after a label: as many as one line holds, at least one, and the number of the others.

    `after` is said only when some are left out.

    >>> in_a_row("Kent County Council", ["adult social care", "libraries", "a third thing that is too long"])[0].text
    'adult social care, libraries, 1 more.'
    """
    for shown in range(len(words), 0, -1):
        more = len(words) - shown
        text = f"{', '.join(words[:shown])}{f', {more} more.{after}' if more else '.'}"
        if shown == 1 or len(f"{label}: {text}") <= WIDTH:
            return labelled(label, text)
    return []


def in_full(one: Item, name: Callable[[Item], str]) -> str:
    """An outcome with everything that limits it: who shares it, and when somebody else answers."""
    said = name(one)
    if one.beside:
        said += f", with {listed(map(names.the, one.beside))}"
    return said + unless_words(one.unless)


def unless_words(cases: Sequence[Unless]) -> str:
    """The cases in which somebody else answers."""
    said = (f"{case.words} ({parties_beside(case.mode, case.parties, case.status)})" for case in cases)
    return f", unless it is {listed(said, 'or')}" if cases else ""


def passed_words(found: Passed) -> str:
    """The names and the law of a change.

    >>> from datetime import date
    >>> passed_words(Passed(date(2023, 4, 1), ("Allerdale", "Carlisle")))
    'Allerdale and Carlisle.'
    """
    law = law_words(found.law)
    return f"{listed(map(names.the_place, found.names))}." + (f" {law}." if law else "")


def days_words(days: Days) -> str:
    """A period as a person says it; nothing for one that has no edge in these records.

    >>> from datetime import date
    >>> days_words(Days(date(2011, 4, 1))), days_words(Days(None, date(2012, 11, 22))), days_words(Days())
    ('since 1 April 2011', 'until 21 November 2012', '')
    """
    if days.start and days.end:
        return f"from {in_words(days.start)} to {in_words(day_before(days.end))}"
    if days.end:
        return f"until {in_words(day_before(days.end))}"
    return f"since {in_words(days.start)}" if days.start else ""
