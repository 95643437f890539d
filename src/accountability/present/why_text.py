"""Why: the rules that decided and those that gave way. Why not: the smallest change that would name somebody else."""

from __future__ import annotations

from datetime import date

from accountability.model.answer import Answer, Decider, Verdict
from accountability.model.source import Span
from accountability.model.words import capital, listed
from accountability.present import names
from accountability.present.details import all_notes
from accountability.present.law_words import gathered, law_after, law_words
from accountability.present.layout import page
from accountability.present.phrases import Tense, first_sentence, tense, verb, whereabouts
from accountability.present.pieces import Said, labelled, sentence, table
from accountability.present.supposed import headed, under_of
from accountability.present.to_text import answer_said

_HEADS = ("Rule", "Would name", "What happened")
_STEPS = {"outcome": "What the law asks for", "role": "Who that is here"}


def why_text(answer: Answer, today: date) -> str:
    """The answer and its reason in a sentence, then every rule that was looked at, its law and where it stands."""
    return page(why_said(answer, today))


def why_said(answer: Answer, today: date) -> list[Said]:
    """The same, piece by piece."""
    if answer.settled and answer.question is not None and answer.answerable:
        lines = headed(under_of(answer)) + _reason(answer, today)
    else:
        lines = answer_said(answer, today, quiet=True)
    lines += _tables(answer) + _law(answer) + _places(answer)
    return lines if not answer.settled else lines + [line for note in all_notes(answer) for line in sentence(note)]


def why_not_said(
    answer: Answer, today: date, *, name: str, reason: str, change: str = "", add: str = "", here: str = ""
) -> list[Said]:
    """Why a body does not answer, in a clause that finishes "because", and what would make it answer.

    `change` is a noun phrase, `add` the text to paste for it. Where no single change would do, `here` says in a
    sentence what the body is in that place.
    """
    when, who = tense(answer, today), names.the(name)
    if any(party.name == name for party in answer.answerable):
        return headed(under_of(answer)) + sentence(f"It does. {first_sentence(answer, today)}")
    do = "do" if names.plural(name) else "does"
    does_not = {Tense.NOW: f"{do} not answer", Tense.PAST: "did not answer", Tense.SUPPOSED: "would not answer"}[when]
    where = (
        ""
        if reason or answer.question is None
        else f" for {answer.question.title} " + whereabouts(answer.question, today)
    )
    because = f", because {reason.rstrip('.')}" if reason else ""
    lines = headed(under_of(answer)) + sentence(f"{capital(who)} {does_not}{where}{because}.")
    them = "them" if names.plural(name) else "it"
    if change:
        such = f", such as {add}" if add else "."
        return lines + labelled(f"The smallest change that would name {them}", f"{change.rstrip('.')}{such}")
    if add:
        return lines + labelled(f"The smallest change that would name {them}", add)
    lines += sentence(f"No single change would name {them}.")
    return lines + sentence(here)


def _reason(answer: Answer, today: date) -> list[Said]:
    first = first_sentence(answer, today)
    because = _because(answer)
    if not because:
        return sentence(first)
    if answer.unless:
        return sentence(f"{first} That {verb('is', tense(answer, today))} because {because}.")
    return sentence(f"{first[:-1]}, because {because}.")


def _because(answer: Answer) -> str:
    """The clause that gives the reason: an exception if there is one, else the last rule that decided."""
    for decider in reversed(answer.because):
        if decider.displaced:
            gave = listed(_short(rule) for rule in decider.displaced)
            word = "rules" if len(decider.displaced) > 1 else "rule"
            return f"the rule {decider.rule} is an exception to the {word} {gave}"
    found = [decider.rule for decider in answer.because if decider.step == answer.because[-1].step]
    if not found:
        return ""
    return f"the rule {found[0]} applies" if len(found) == 1 else f"the rules {listed(found)} apply"


def _short(rule: str) -> str:
    return rule.rsplit("/", 1)[-1]


def _tables(answer: Answer) -> list[Said]:
    """One table for each file of rules in which something was weighed, with a heading where there are two.

    An outcome that only says which role must do it, with nothing giving way, is told in the law and not in a table.
    """
    every = list(dict.fromkeys(verdict.matter for verdict in answer.record))
    weighed = {verdict.matter for verdict in answer.record if verdict.to}
    matters = [matter for matter in every if matter in weighed] or every[-1:]
    steps = {decider.matter: decider.step for decider in answer.because}
    lines: list[Said] = []
    for matter in matters:
        if len(matters) > 1:
            lines += sentence(f"{_STEPS[steps.get(matter, 'role')]} ({matter}):")
        lines += table([_HEADS, *(_row(verdict) for verdict in answer.record if verdict.matter == matter)])
    return lines


def _row(verdict: Verdict) -> tuple[str, str, str]:
    return (
        verdict.rule,
        verdict.names or "nobody here",
        f"{verdict.what} to {verdict.to}" if verdict.to else verdict.what,
    )


def _law(answer: Answer) -> list[Said]:
    """The law of each rule that decided and of each that gave way to it."""
    said: list[str] = []
    for decider in answer.because:
        said.append(f"for {_named(answer, decider)}, {law_words(decider.law)}" if decider.law else "")
        said += [_gave_way(decider, verdict) for verdict in _displaced(answer, decider)]
    text = ". ".join(capital(part) if n else part for n, part in enumerate(part for part in said if part))
    return labelled("Law", f"{text}." if text else "")


def _named(answer: Answer, decider: Decider) -> str:
    """The rule's id, with its file's where two files have a rule of that id."""
    alike = [other for other in answer.because if other.rule == decider.rule]
    return decider.rule if len(alike) == 1 else f"{decider.matter}, {decider.rule}"


def _displaced(answer: Answer, decider: Decider) -> list[Verdict]:
    gone = {_short(rule) for rule in decider.displaced}
    return [found for found in answer.record if found.matter == decider.matter and found.rule in gone]


def _gave_way(decider: Decider, verdict: Verdict) -> str:
    """The law of a rule that gave way, and of the exception where that is other law."""
    words = f"for {verdict.rule}, {law_after(verdict.law, decider.law)}" if verdict.law else ""
    known = {citation.cite for citation in decider.law}
    edge = tuple(citation for citation in verdict.edge_law if citation.cite not in known)
    if not edge:
        return words
    under = f"{verdict.rule} gives way under {law_after(edge, gathered((decider.law, verdict.law)))}"
    return f"{words}. {under}" if words else under


def _places(answer: Answer) -> list[Said]:
    """Where every rule stands, each file named once."""
    spans: dict[str, list[int]] = {}
    for span in (*(found.span for found in answer.because), *(found.span for found in answer.record)):
        _put(spans, span)
    count = sum(map(len, spans.values()))
    files = [listed([f"{file}:{lines[0]}", *(f":{line}" for line in lines[1:])]) for file, lines in spans.items()]
    return labelled("Rule" if count == 1 else "Rules", "; ".join(files))


def _put(spans: dict[str, list[int]], span: Span) -> None:
    if span.file and span.line not in spans.setdefault(span.file, []):
        spans[span.file].append(span.line)
