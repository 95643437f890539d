"""Ways to settle a question, each with the address at which it is settled."""

from __future__ import annotations

import shlex
from dataclasses import dataclass, replace

from accountability.model.answer import Answer, Choice, Status
from accountability.model.words import capital, listed
from accountability.present.unsettled import branch
from accountability.web.address import Address
from accountability.web.asked import Ask

NAMED = {
    "who": ("outcome", "in"),
    "why-not": ("outcome", "in"),
    "history": ("outcome", "in"),
    "brief": ("outcome", "in"),
    "levers": ("outcome", "in"),
    "scrutiny": ("in", "outcome"),
    "place": ("in",),
    "outcome": ("outcome",),
    "map": ("outcome",),
    "body": ("body",),
    "spend": ("in",),
    "variation": ("outcome",),
    "whitehall": ("body",),
}
"""What the names in the path of each page are."""


@dataclass(frozen=True, slots=True)
class Offered:
    """One way to settle a question: its name, what it comes to, and where."""

    label: str
    says: str
    address: Address


def choices(answer: Answer, page: str, asked: Ask) -> tuple[Offered, ...]:
    """Every choice of an unsettled answer, and every other case of a settled one, as a link."""
    return tuple(found for choice in answer.choices if (found := _offered(choice, page, asked)))


def _offered(choice: Choice, page: str, asked: Ask) -> Offered | None:
    if not choice.add:
        return None
    label, says = capital(choice.label), ""
    if choice.status is not Status.ANSWERED or choice.parties:
        says = branch(choice) if choice.parties or choice.status is not Status.ANSWERED else ""
    return Offered(label, says, pasted(choice.add, page, asked))


def pasted(add: str, page: str, asked: Ask) -> Address:
    """The address of the same question with what a choice would add to it.

    >>> from datetime import date
    >>> str(pasted('--in "Newport, Essex"', "who", Ask(("bins", "Newport"), date(2026, 11, 22))))
    '/who/bins/Newport%2C%20Essex'
    """
    words = shlex.split(add)
    parts, names = list(asked.parts), NAMED.get(page, ())
    ask = asked
    at = 0
    changed: dict[str, str] = {}
    other = [pair for pair in asked.fields if pair[0] != "body"]
    body = asked.one("body")
    while at < len(words):
        word = words[at]
        option, value = (
            (word[2:], words[at + 1] if at + 1 < len(words) else "") if word.startswith("--") else ("", word)
        )
        at += 2 if option else 1
        if option == "given":
            fact, _, chosen = value.partition("=")
            ask = replace(ask, given={**ask.given, fact: chosen})
        elif option in ("on", "under"):
            changed[option] = value
        elif option in names:
            parts[names.index(option)] = value
        elif not option and "body" in names:
            parts[names.index("body")] = value
        elif not option and body:
            body = value
        elif not option and "outcome" in names:
            parts[names.index("outcome")] = value
    fields = [*ask.asked(**changed), *other, *([("body", body)] if body else [])]
    return Address(page, tuple(parts), tuple(fields))


def cases(answer: Answer, asked: Ask) -> tuple[Offered, ...]:
    """The cases in which somebody else answers, each with its page."""
    found = []
    for case in answer.unless:
        if case.given:
            ask = replace(asked, given={**asked.given, **dict(case.given)})
            who = listed(party.name for party in case.parties)
            found.append(Offered(f"If it is {case.words}", who, Address("who", asked.parts, ask.asked())))
    return tuple(found)
