"""Questions that were understood and have no single answer: what is in the way, and what would settle it."""

from __future__ import annotations

import re
from datetime import date

from accountability.model.answer import Answer, Choice, Question, Status
from accountability.model.words import capital, listed
from accountability.present import details, names, narrowed
from accountability.present.law_words import law_words
from accountability.present.phrases import Tense, parties_beside, tense, verb, whereabouts
from accountability.present.pieces import Said, item, labelled, sentence, typed

narrow = narrowed.narrow

_ASKED = re.compile(r"(?:What|Which) (.+) (?:is|was) (?:it|this|that)\?")


def depends(answer: Answer, _today: date, quiet: bool) -> list[Said]:
    """Each branch, what holds in all of them, and the words that settle it."""
    lines = sentence(_it_depends(answer.asks))
    for choice in answer.choices:
        lines += labelled(capital(choice.label), branch(choice))
    lines += details.also(answer, "In either" if len(answer.choices) == 2 else "In every case")
    adds = listed((choice.add for choice in answer.choices if choice.add), "or")
    lines += typed(f"Add {adds}") if adds else []
    return lines if quiet else lines + _below(answer)


def _it_depends(asks: str) -> str:
    """The question that settles it, as one asks a person.

    >>> _it_depends("What type of school is it?")
    'It depends on the type of school. Which is it?'
    >>> _it_depends("Which park is the site in?")
    'It depends. Which park is the site in?'
    """
    found = _ASKED.fullmatch(asks)
    if found:
        return f"It depends on the {found[1]}. Which is it?"
    return asks if asks.startswith("It depends") else f"It depends. {asks}".strip()


def branch(choice: Choice) -> str:
    """Who answers in one branch, and the law that says so."""
    return f"{parties_beside(choice.mode, choice.parties, choice.status, fully=True)}.{_law(choice)}"


def _law(choice: Choice) -> str:
    words = capital(law_words(choice.law))
    return f" {words}." if words else ""


def disputed(answer: Answer, today: date, quiet: bool) -> list[Said]:
    """The rival readings, each with its law; none is preferred."""
    verb_is = "was" if tense(answer, today) is Tense.PAST else "is"
    lines = sentence(f"The law {verb_is} disputed on {_matter(answer, today)}, so nobody is named.")
    for reading, law in answer.readings:
        words = law_words(law)
        lines += labelled("One reading", f"{reading.rstrip('.')}." + (f" {words}." if words else ""))
    return (
        lines if quiet else lines + details.ask(answer) + details.law(answer) + _below(answer) + details.rules(answer)
    )


def vacant(answer: Answer, today: date, quiet: bool) -> list[Said]:
    """The law names a seat and nobody sits in it."""
    when = tense(answer, today)
    if answer.question is None:
        return sentence(answer.message)
    title, where = answer.question.title, whereabouts(answer.question, today)
    lines = sentence(f"Nobody {verb('sits', when)} in the seat that {verb('answers', when)} for {title} {where}.")
    return lines if quiet else lines + details.law(answer) + _below(answer) + details.rules(answer)


def no_rule(answer: Answer, today: date, _quiet: bool) -> list[Said]:
    """No rule answers; where the rules declare why not, that reason."""
    if answer.question is None:
        return sentence(answer.message)
    where = whereabouts(answer.question, today)
    said = f"No rule {verb('answers', tense(answer, today))} for {answer.question.title} {where}."
    lines = sentence(answer.message or said)
    lines += [line for note in answer.notes if note not in answer.message for line in sentence(note)]
    if not answer.message and not answer.notes:
        lines += sentence("The rules give no reason. That is a gap in these rules, and says nothing of the law.")
    return lines + details.ministers(answer) + details.forthcoming(answer)


def conflict(answer: Answer, today: date, quiet: bool) -> list[Said]:
    """Every rule that claims the answer, at its line, with whom it names."""
    count = len(answer.because)
    lines = sentence(f"{count} rules give different answers on {_matter(answer, today)}, so nobody is named.")
    named = {(verdict.matter, verdict.rule): verdict.names for verdict in answer.record}
    for decider in answer.because:
        who = named.get((decider.matter, decider.rule), "")
        law = law_words(decider.law)
        text = (f"{names.the(who)}. " if who else "") + (f"{law}. " if law else "") + str(decider.span)
        lines += labelled(f"{decider.rule} names" if who else decider.rule, text)
    lines += sentence("That is a fault in these rules, and says nothing of the law.")
    return lines if quiet else lines + _below(answer)


def no_such_case(answer: Answer, today: date, quiet: bool) -> list[Said]:
    """What was supposed cannot arise there."""
    if answer.question is None:
        return sentence(answer.message)
    supposed = details.given_option(answer.question.given)
    said = answer.message or f"No such case can arise {whereabouts(answer.question, today)}."
    lines = sentence(said) + (typed(f"Ask again without {supposed}") if supposed else [])
    for choice in answer.choices:
        if choice.status is Status.ANSWERED or choice.add:
            lines += item(choice.add or choice.label)
    return lines if quiet else lines + _below(answer)


def _matter(answer: Answer, today: date) -> str:
    question: Question | None = answer.question
    return f"{question.title} {whereabouts(question, today)}" if question else "this matter"


def _below(answer: Answer) -> list[Said]:
    return details.ministers(answer) + details.instead(answer) + details.notes(answer) + details.forthcoming(answer)
