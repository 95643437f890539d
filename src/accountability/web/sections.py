"""The parts of an answer's page, in the order in which they are read: each a heading and what is said under it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from accountability.model.answer import Answer
from accountability.model.source import Citation, Law
from accountability.model.words import listed
from accountability.present import details, names
from accountability.present.law_words import law_words
from accountability.present.phrases import duty_sentence, tense
from accountability.present.pieces import Said, labelled, sentence
from accountability.present.trace_text import tree
from accountability.present.why_text import why_said


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a page: an id to link to, a heading, and pieces."""

    id: str
    heading: str
    said: tuple[Said, ...]


def sections(answer: Answer, today: date) -> tuple[Section, ...]:
    """Those parts that have something to say."""
    found = (
        ("ask", "Whom to ask, and whom to complain to", _ask(answer, today)),
        ("intervention", "Intervention by ministers", details.interventions(answer)),
        ("line", "The line from Parliament to the voters", tree(answer.chain)),
        ("why", "Why, and why not somebody else", _why(answer, today)),
        ("ministers", "What a minister still answers for", details.ministers(answer)),
        ("coming", "What is coming", details.forthcoming(answer)),
        ("sure", "How sure this is", _sure(answer)),
    )
    return tuple(Section(id_, heading, tuple(said)) for id_, heading, said in found if said)


def _ask(answer: Answer, today: date) -> list[Said]:
    if not answer.settled or not answer.answerable:
        return details.ask(answer) + details.challenge(answer) + details.also(answer)
    duty = duty_sentence(answer, tense(answer, today))
    return [
        *sentence(duty),
        *details.ask(answer),
        *details.challenge(answer),
        *details.also(answer),
        *details.beside(answer),
        *details.held_to_account(answer),
        *labelled("If it goes wrong", _complain(answer)),
    ]


def _complain(answer: Answer) -> str:
    """To whom to complain: whoever answers first, then whoever puts things right."""
    after = [held.by for held in answer.held_to_account if held.relation == "redress"]
    first = listed(names.the(party.name) for party in answer.answerable)
    return f"complain to {first} first, then to {listed(dict.fromkeys(after), 'or')}." if after else ""


def _why(answer: Answer, today: date) -> list[Said]:
    return [*why_said(answer, today), *details.instead(answer)] if answer.record else details.instead(answer)


def _sure(answer: Answer) -> list[Said]:
    return details.how_sure(answer) + details.notes(answer) + details.rules(answer)


def law_links(answer: Answer) -> tuple[tuple[str, str], ...]:
    """Each provision that the deciding rules cite, in words, with its public address where that is known."""
    law: Law = details.law_of(answer)
    return tuple((_words(one), one.url) for one in law)


def _words(one: Citation) -> str:
    return law_words((one,))
