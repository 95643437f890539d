"""The lines below the first sentence: one small function for each thing that a reader may want to know."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from accountability.model.answer import CURRENT_LAW, Answer, Coming, Decider, Mention, Minister
from accountability.model.days import in_words
from accountability.model.source import Certainty, Citation, Law
from accountability.model.who import Sort
from accountability.model.words import capital, listed
from accountability.present import names
from accountability.present.law_words import gathered, law_words, what_was_read
from accountability.present.pieces import Said, labelled, sentence
from accountability.present.supposed import under_of

ANSWERS_FOR = {"framework": "the law and guidance", "funding": "funding", "intervention": "any intervention"}
"""The three subjects that a file may name in one word; others are in the author's own words."""

_STATES = {
    "announced": "Announced, not law",
    "decided": "Decided, no order seen",
    "bill": "A Bill, not law",
    "enacted": "Enacted, not in force",
    "made": "Made, not yet in force",
    "partly-commenced": "Partly in force",
}


def law_of(answer: Answer) -> Law:
    """All law that the deciding rules cite, each citation once."""
    return gathered(decider.law for decider in answer.because)


def law(answer: Answer, after: str = "") -> list[Said]:
    """The provisions, in words."""
    words = law_words(law_of(answer))
    return labelled("Law", f"{words}.{after}" if words else "")


def assumed(answer: Answer) -> list[Said]:
    """What was taken for granted, and what to add if it is not so."""
    words = listed(found for _, _, found in answer.assuming)
    if not words:
        return []
    options = [given_option(case.given) for case in answer.unless if case.given][:1]
    return labelled("Assumed", f"{words}.", "".join(f"If not, add {option}" for option in options))


def given_option(given: Sequence[tuple[str, str]]) -> str:
    """Facts as text to paste.

    >>> given_option((("road-class", "trunk"),))
    '--given road-class=trunk'
    """
    return " ".join(f"--given {fact}={value}" for fact, value in given)


def ask(answer: Answer) -> list[Said]:
    """Whom to ask: the office of each who answers, and others who can be asked about something."""
    offices = [(p, names.the(p.office)) for p in answer.answerable if p.office and p.office != p.name]
    if len(answer.answerable) == 1:
        found = [office for _, office in offices]
    else:
        found = [f"for {names.a(party.name)}, {office}" for party, office in offices]
    lines = labelled("Ask", "".join(f"{'; '.join(found)}." if found else ""))
    others = "; ".join(names.a(who.name) + (f", about {who.what}" if who.what else "") for who in answer.ask)
    return lines + labelled("Ask also" if lines else "Ask", f"{others}." if others else "")


def also(answer: Answer, label: str = "Also") -> list[Said]:
    """Others with a duty of their own towards the outcome, whoever answers for it."""
    lines: list[Said] = []
    for duty in answer.also:
        words = law_words(duty.law)
        who = capital(listed(names.a(party.name) for party in duty.parties))
        lines += labelled(label, f"{who} {duty.label}." + (f" {words}." if words else ""))
    return lines


def challenge(answer: Answer) -> list[Said]:
    """How the decision can be challenged; named after the first noun of a title such as "the finding of an inquest"."""
    if not answer.to_challenge:
        return []
    words = answer.question.title.split() if answer.question else []
    noun = "finding" if words[:3] == ["the", "finding", "of"] else "decision"
    return labelled(f"To challenge {names.a(noun)}", f"{answer.to_challenge.rstrip('.')}.")


def ministers(answer: Answer) -> list[Said]:
    """What ministers still answer for, by minister, and what is no minister's."""
    found = answer.westminster
    also = "also" if any(party.sort is Sort.MINISTER for party in answer.answerable) else "still"
    each = ", ".join(map(_minister, _by_department(found.ministers)))
    would = f"would {also} answer" if under_of(answer) != CURRENT_LAW else f"{also} answer"
    lines = labelled(f"Ministers {would} for", f"{each}." if each else "")
    return lines + not_for_minister(answer)


def not_for_minister(answer: Answer) -> list[Said]:
    """What no minister should be blamed for."""
    words = ", ".join(answer.westminster.not_for)
    return labelled("Not for a minister", f"{words}." if words else "")


def _by_department(found: Sequence[Minister]) -> list[Minister]:
    """One entry for each department, with all that it answers for."""
    merged: dict[tuple[str, str], Minister] = {}
    for one in found:
        key = (one.department or one.office, one.reserved)
        known = merged.get(key)
        subjects = tuple(dict.fromkeys((*known.answers_for, *one.answers_for))) if known else one.answers_for
        merged[key] = replace(known or one, answers_for=subjects)
    return list(merged.values())


def _minister(minister: Minister) -> str:
    subjects = listed(ANSWERS_FOR.get(word, word) for word in minister.answers_for) or "the matter as a whole"
    reserved = f", reserved by {law_words((Citation(minister.reserved),))}" if minister.reserved else ""
    return f"{subjects} ({names.department(minister.department or minister.office)}{reserved})"


def instead(answer: Answer) -> list[Said]:
    """Each body that is named by mistake, with what it does answer for."""
    return [
        line
        for who in answer.instead
        if who.what
        for line in labelled(f"Not {names.the(who.name)}", f"{_they_answer(who.name)} for {who.what}.")
    ]


def _they_answer(name: str) -> str:
    if names.plural(name):
        return "they answer"
    return "the minister answers" if name.startswith(("Secretary of State", "Minister")) else "it answers"


def interventions(answer: Answer) -> list[Said]:
    """What ministers have done to whoever answers, and whether it takes this matter."""
    found = answer.intervention
    if found is None:
        return []
    words = law_words(found.law)
    text = f"{capital(found.says.rstrip('.'))}." + (f" {words}." if words else "")
    return labelled("Intervention", text if found.taken else f"{text} It does not take this from whoever answers.")


def beside(answer: Answer) -> list[Said]:
    """Who delivers without answering, and who pays."""
    delivers = listed(map(_mention, answer.delivered_by))
    lines = []
    if delivers:
        plural = len(answer.delivered_by) > 1 or names.plural(answer.delivered_by[0].name)
        tail = "who carry it out and do not answer" if plural else "which carries it out and does not answer"
        lines = labelled("Delivered by", f"{delivers}, {tail} for it.")
    funds = listed(map(_mention, answer.funded_by))
    return lines + labelled("Paid for by", f"{funds}." if funds else "")


def _mention(who: Mention) -> str:
    return names.the(who.name) + (f" ({who.what})" if who.what else "")


def held_to_account(answer: Answer) -> list[Said]:
    """Who elects, questions, audits and inspects whoever answers, and who puts things right."""
    found = list(dict.fromkeys(held.by for held in answer.held_to_account))
    text = f"{', '.join(found[:-1])}, and {found[-1]}" if len(found) > 2 else listed(found)
    return labelled("Held to account by", f"{text}." if text else "")


def how_sure(answer: Answer) -> list[Said]:
    """How sure the answer is, and the day to which it was checked."""
    return labelled("How sure", how_sure_words(answer))


def how_sure_words(answer: Answer) -> str:
    """The same as sentences."""
    read = what_was_read(law_of(answer))
    day = in_words(answer.checked_on) if answer.checked_on else ""
    looked = f"; last looked at on {day}" if day else ""
    words = {
        Certainty.CHECKED: f"read against {read}" + (f" on {day}" if day else ""),
        Certainty.FROM_MEMORY: f"from memory, not yet read against {read}{looked}",
        Certainty.DOUBTFUL: f"in doubt, so read {read} before you rely on this{looked}",
    }
    return f"{words[answer.certainty]}. Not legal advice."


def notes(answer: Answer) -> list[Said]:
    """What else must be known, with a warning where the day asked about is later than the facts."""
    return [line for note in all_notes(answer) for line in sentence(note)]


def all_notes(answer: Answer) -> tuple[str, ...]:
    """The notes as sentences, in order; shared with the answer as data."""
    late = too_late(answer)
    return (*answer.notes, late) if late and late not in answer.notes else answer.notes


def too_late(answer: Answer) -> str:
    """The warning for a day after the facts were last looked at."""
    return after_the_facts(answer.question.on, answer.checked_on) if answer.question else ""


def after_the_facts(on: date, checked_on: date | None) -> str:
    """The same warning for any report."""
    if checked_on is None or on <= checked_on:
        return ""
    asked, known = in_words(on), in_words(checked_on)
    return f"The facts were last looked at on {known}. What changed between then and {asked} is not known here."


def forthcoming(answer: Answer) -> list[Said]:
    """What is coming, by how far it has come. None of it is the law today."""
    return what_is_coming(answer.forthcoming)


def what_is_coming(found: Sequence[Coming]) -> list[Said]:
    """The same lines for any report."""
    return [line for coming in found for line in labelled(state_words(coming), f"{coming.says.rstrip('.')}.")]


def state_words(coming: Coming) -> str:
    if coming.state == "made" and coming.expected:
        return f"Made, in force from {in_words(coming.expected)}"
    return _STATES.get(coming.state, capital(coming.state))


def rules(answer: Answer) -> list[Said]:
    """The deciding rules, each with its file and line."""
    found = list(dict.fromkeys(_rule(decider) for decider in answer.because))
    return labelled("Rule" if len(found) == 1 else "Rules", "; ".join(found))


def _rule(decider: Decider) -> str:
    return f"{decider.rule}, {decider.span}"
