"""Who answers, as phrases: the tense of a day, several parties as one subject, and the cases that differ."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import Enum

from accountability.model.answer import CURRENT_LAW, Answer, Party, Question, Status, Unless
from accountability.model.days import in_words
from accountability.model.who import Sort
from accountability.model.words import capital, listed
from accountability.present import names


class Tense(Enum):
    """When the sentence is true: today or later, on a past day, or under a reform that is only supposed."""

    NOW = 0
    PAST = 1
    SUPPOSED = 2


_VERBS = {
    "answers": ("answers", "answered", "would answer"),
    "answer": ("answer", "answered", "would answer"),
    "is": ("is", "was", "would be"),
    "has": ("has", "had", "would have"),
    "have": ("have", "had", "would have"),
    "shares": ("shares", "shared", "would share"),
    "does": ("does", "did", "would"),
    "decides": ("decides", "decided", "would decide"),
    "decide": ("decide", "decided", "would decide"),
    "sits": ("sits", "sat", "would sit"),
    "may": ("may", "could", "could"),
}

_ENDED_BADLY = {
    Status.NOBODY: "nobody has the duty",
    Status.INDEPENDENT: "no elected person answers",
    Status.DISPUTED: "the law is disputed",
    Status.VACANT: "nobody sits in the seat",
    Status.NO_RULE: "no rule answers",
    Status.CONFLICT: "the rules conflict",
    Status.NO_SUCH_CASE: "there is no such case",
    Status.DEPENDS: "it depends",
    Status.NARROW: "it differs from place to place",
}
"""What is said in a list or a bracket where no name can be given."""


def tense(answer: Answer, today: date) -> Tense:
    """The tense in which an answer is given."""
    if answer.question is None:
        return Tense.NOW
    if answer.question.under != CURRENT_LAW:
        return Tense.SUPPOSED
    return Tense.PAST if answer.question.on < today else Tense.NOW


def verb(word: str, when: Tense) -> str:
    """A verb in that tense.

    >>> verb("answers", Tense.PAST), verb("answer", Tense.SUPPOSED)
    ('answered', 'would answer')
    """
    return _VERBS[word][when.value]


def whereabouts(question: Question, today: date) -> str:
    """The place, and the day if it is not today: "in Leeds on 31 March 2023"."""
    day = "" if question.on == today else f" on {in_words(question.on)}"
    return f"in {names.the_place(question.place_name)}{day}"


def party_name(party: Party) -> str:
    """A party inside a sentence, with the minister for whom it acts."""
    if party.sort is Sort.PROVIDER:
        return names.a(party.name) + _minister_above(party)
    return names.the(party.name) + _for_whom(party, party.for_whom)


def party_beside(party: Party, fully: bool = False) -> str:
    """A party in a bracket or a branch, where a provider belongs to the thing: "its academy trust".

    In a bracket the Secretary of State is one person in law, so the subject is left out.
    """
    if party.sort is Sort.PROVIDER:
        return names.its(party.name) + (_minister_above(party) if fully else "")
    office = party.for_whom
    if not fully and office.startswith("Secretary of State"):
        office = "Secretary of State"
    return names.the(party.name) + _for_whom(party, office)


def _for_whom(party: Party, office: str) -> str:
    return f", for {names.the(office)}" if office and office != party.name else ""


def _minister_above(party: Party) -> str:
    answer = "answer" if names.plural(party.name) else "answers"
    return f", which {answer} to {names.the(party.for_whom)}" if party.for_whom else ""


def parties_beside(mode: str, parties: Sequence[Party], status: Status = Status.ANSWERED, fully: bool = False) -> str:
    """Several parties in a bracket, a branch or a list; words for it when there are none."""
    if status not in (Status.ANSWERED, Status.DEPENDS) or not parties:
        return _ENDED_BADLY.get(status, "nobody")
    found = [party_beside(party, fully) for party in parties]
    if len(found) == 1:
        return found[0]
    return listed(found, "or") if mode == "either" else f"{listed(found)} together"


def subject(answer: Answer) -> str:
    """Everybody who answers, as the subject of the first sentence."""
    found = [party_name(party) for party in answer.answerable]
    last = answer.answerable[-1]
    clause = bool(last.for_whom) or last.sort is Sort.TIER  # "..., for the minister," and "..., where there is one,"
    return capital(listed(found)) + ("," if clause else "")


def several(answer: Answer) -> bool:
    """Whether the subject takes a plural verb."""
    return len(answer.answerable) > 1 or names.plural(answer.answerable[0].name)


def first_sentence(answer: Answer, today: date) -> str:
    """The sentence that can be quoted alone: who answers, for what, where and when, and unless what.

    Where commissioners hold the functions, the body from which they were taken is named beside them.
    """
    question, when = answer.question, tense(answer, today)
    if question is None or not answer.answerable:
        return answer.message
    verb_form = verb("answer" if several(answer) else "answers", when)
    together = " together" if answer.mode == "jointly" and len(answer.answerable) > 1 else ""
    each = " each" if answer.mode == "either" and len(answer.answerable) > 1 else ""
    beside = ""
    if answer.beside:
        them = "them" if several(answer) else "it"
        beside = f", with {listed(party_name(p) for p in answer.beside)} beside {them}"
    where = whereabouts(question, today)
    return f"{subject(answer)}{each} {verb_form}{together} for {question.title} {where}{beside}{unless(answer, when)}."


def unless(answer: Answer, when: Tense) -> str:
    """The cases in which somebody else answers, each with the name in brackets."""
    if not answer.unless:
        return ""
    return f", unless it {'is' if when is not Tense.PAST else 'was'} {listed(unless_cases(answer), 'or')}"


def unless_cases(answer: Answer) -> list[str]:
    """Each case in which somebody else answers, with the name in brackets."""
    return [f"{case.words} ({_case(case)})" for case in answer.unless]


def _case(case: Unless) -> str:
    return parties_beside(case.mode, case.parties, case.status)


def duty_sentence(answer: Answer, when: Tense) -> str:
    """Whether it is a duty or a power, and whether anybody shares it."""
    parties = answer.answerable
    if answer.beside or not parties:
        return ""
    if len(parties) > 1:
        return _shared(answer, when)
    party, be = parties[0], verb("is", when)
    if party.strength == "power":
        return f"It {be} a power and not a duty."
    if party.sort is Sort.PROVIDER:
        elsewhere = any(other.sort is not Sort.PROVIDER for case in answer.unless for other in case.parties)
        return "" if elsewhere else f"No elected body {verb('has', when)} this duty."
    noun = names.short(party)
    whose = f"the {noun}'" + ("" if noun.endswith("s") else "s") + " duty" if noun else "this body's duty"
    return f"It {be} {whose}, and no other body {verb('shares', when)} it."


def _shared(answer: Answer, when: Tense) -> str:
    count, be = len(answer.answerable), verb("is", when)
    power = all(party.strength == "power" for party in answer.answerable)
    if answer.mode == "either":
        who = "Either" if count == 2 else "Any of them"
        answers = verb("answers", when)
        return f"{who} {verb('may', when)} act, and each {answers} for what it {verb('does', when)}{_do(when)}."
    all_of = "both of them" if count == 2 else f"all {count} of them"
    if power:
        return f"It {be} a power and not a duty, and {all_of} {verb('have', when)} it."
    return f"It {be} one duty on {all_of}."


def _do(when: Tense) -> str:
    return " do" if when is Tense.SUPPOSED else ""
