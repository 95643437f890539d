"""An answer as sentences: what a person reads when asking who answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from accountability.model.answer import Answer, Mention, Status
from accountability.model.source import Certainty
from accountability.model.words import listed
from accountability.present import details, names, refused, unsettled
from accountability.present.layout import page
from accountability.present.phrases import Tense, duty_sentence, first_sentence, tense, verb, whereabouts
from accountability.present.pieces import Said, labelled, sentence
from accountability.present.supposed import headed, under_of

Writer = Callable[[Answer, date, bool], list[Said]]


def answer_text(answer: Answer, today: date, quiet: bool = False) -> str:
    """The whole answer as text, at most 80 columns wide; `quiet` leaves what can be quoted alone."""
    return page(answer_said(answer, today, quiet))


def answer_said(answer: Answer, today: date, quiet: bool = False) -> list[Said]:
    """The same, piece by piece."""
    return headed(under_of(answer)) + _WRITERS[answer.status](answer, today, quiet)


def _answered(answer: Answer, today: date, quiet: bool) -> list[Said]:
    first = first_sentence(answer, today)
    if quiet:
        return sentence(first) + details.assumed(answer) + _warning(answer)
    duty = duty_sentence(answer, tense(answer, today))
    return (
        sentence(f"{first} {duty}")
        + details.assumed(answer)
        + details.ask(answer)
        + details.challenge(answer)
        + details.law(answer)
        + details.also(answer)
        + details.interventions(answer)
        + details.ministers(answer)
        + details.instead(answer)
        + details.beside(answer)
        + details.held_to_account(answer)
        + details.how_sure(answer)
        + details.notes(answer)
        + details.forthcoming(answer)
        + details.rules(answer)
    )


def _nobody(answer: Answer, today: date, quiet: bool) -> list[Said]:
    if answer.question is None:
        return sentence(answer.message)
    when = tense(answer, today)
    where = whereabouts(answer.question, today)
    first = f"Nobody {verb('has', when)} a duty to provide {answer.question.title} {where}."
    that = "That would be" if when is Tense.SUPPOSED else f"That {verb('is', when)}"
    if quiet:
        return sentence(first) + _warning(answer)
    several = len(details.law_of(answer)) > 1
    power = f" {'They give' if several else 'It gives'} a power and no duty." if answer.may_act else ""
    return (
        sentence(f"{first} {that} the law, and not a gap in these rules.")
        + _who_may(answer.may_act)
        + details.ask(answer)
        + details.law(answer, power)
        + details.also(answer)
        + _rest(answer)
    )


def _who_may(may_act: tuple[Mention, ...]) -> list[Said]:
    who = listed((names.a(one.name) + (f" ({one.what})" if one.what else "") for one in may_act), "or")
    each = "Each answers for its choice." if len(may_act) > 1 else "It answers for its choice."
    if len(may_act) == 1 and names.plural(may_act[0].name):
        each = "They answer for their choice."
    return labelled("Who may", f"{who}. {each}" if who else "")


def _independent(answer: Answer, today: date, quiet: bool) -> list[Said]:
    if answer.question is None:
        return sentence(answer.message)
    when = tense(answer, today)
    where = whereabouts(answer.question, today)
    first = f"No elected person {verb('answers', when)} for {answer.question.title} {where}."
    if quiet:
        return sentence(first) + _warning(answer)
    return (
        sentence(f"{first} {_decider(answer.decided_by, when)}")
        + details.ask(answer)
        + details.challenge(answer)
        + details.law(answer)
        + details.also(answer)
        + _rest(answer)
    )


def _decider(who: Mention | None, when: Tense) -> str:
    if who is None:
        return ""
    one = names.a(who.name)
    decide = verb("decide" if names.plural(who.name) else "decides", when)
    if one.startswith(("a ", "an ")):
        decider = f"{one} {decide}, and {names.many(who.name)} are independent."
    else:
        be = "are" if names.plural(who.name) else "is"
        decider = f"{one} {decide}, and {be} independent."
    return decider[:1].upper() + decider[1:]


def _rest(answer: Answer) -> list[Said]:
    """What follows the law where no elected body has the duty: certainty only where there is a doubt to declare."""
    return (
        details.interventions(answer)
        + details.ministers(answer)
        + details.instead(answer)
        + details.beside(answer)
        + details.held_to_account(answer)
        + ([] if answer.certainty is Certainty.CHECKED else details.how_sure(answer))
        + details.notes(answer)
        + details.forthcoming(answer)
    )


def _warning(answer: Answer) -> list[Said]:
    """Even the shortest answer says so when it is in doubt."""
    return details.how_sure(answer) if answer.certainty is Certainty.DOUBTFUL else []


_WRITERS: Mapping[Status, Writer] = {
    Status.ANSWERED: _answered,
    Status.NOBODY: _nobody,
    Status.INDEPENDENT: _independent,
    Status.DISPUTED: unsettled.disputed,
    Status.NARROW: unsettled.narrow,
    Status.DEPENDS: unsettled.depends,
    Status.VACANT: unsettled.vacant,
    Status.NO_RULE: unsettled.no_rule,
    Status.CONFLICT: unsettled.conflict,
    Status.NO_SUCH_CASE: unsettled.no_such_case,
    Status.AMBIGUOUS: refused.ambiguous,
    Status.NOT_FOUND: refused.not_found,
    Status.NOT_UNDERSTOOD: refused.not_found,
    Status.OUT_OF_SCOPE: refused.out_of_scope,
    Status.BEFORE_RECORDS: refused.before_records,
}
