"""How one outcome is held to account, as sentences: the weakest first."""

from __future__ import annotations

import re
from datetime import date

from accountability.model.days import in_words
from accountability.model.scrutiny import Mark, Probed, Remedy, Scrutiny
from accountability.model.source import Certainty
from accountability.model.words import capital, listed
from accountability.present import names
from accountability.present.details import after_the_facts, given_option
from accountability.present.law_words import law_words
from accountability.present.pieces import Said, labelled, sentence
from accountability.present.supposed import headed

LABELS = {Mark.NO: "No", Mark.PARTLY: "Partly", Mark.NOT_KNOWN: "Not known", Mark.YES: "Yes"}
"""What each mark is called."""
_SURE = {
    Certainty.CHECKED: "read in a source",
    Certainty.FROM_MEMORY: "from memory, not all of it read against the Acts",
    Certainty.DOUBTFUL: "in doubt, so read the Acts before you rely on this",
}

_CLAUSES = frozenset({"asking", "clearing", "how", "keeping", "leaving", "registering", "running", "striking", "when"})
"""Words with which a title begins that says what is done, and not what there is."""
_AFTER_THE_NOUN = re.compile(r" (?:about|against|at|beside|by|from|on|to)\b")


def scrutiny_said(found: Scrutiny, today: date, everything: bool = False) -> list[Said]:
    """Every test: the question, the mark, what it rests on, and how to mend or to settle it.

    With everything, also the law behind each, and tests that can be told together one by one.
    """
    return (
        headed(found.under)
        + sentence(_head(found, today))
        + _assumed(found)
        + [line for one in found.tests for line in _told(found, one, everything)]
        + _intervention(found)
        + [line for note in found.notes for line in sentence(note)]
        + sentence(after_the_facts(found.question.on, found.checked_on))
        + _before(found)
        + _how_sure(found)
    )


def _before(found: Scrutiny) -> list[Said]:
    """What the law as it is comes to, and what the reform changes."""
    if found.before is None:
        return []
    was = found.before
    who = f"{listed(map(names.the, was.who))}: " if was.who and was.who != found.who else ""
    changes = [
        f"better: {listed(was.better)}" if was.better else "",
        f"worse: {listed(was.worse)}" if was.worse else "",
    ]
    said = capital("; ".join(filter(None, changes))) or "No mark changes"
    return labelled("As the law is", f"{who}{was.passes} of {len(found.tests)} tests. {said}.")


def _head(found: Scrutiny, today: date) -> str:
    question = found.question
    past = question.on < today
    verb = ("were" if past else "are") if several(question.title) else ("was" if past else "is")
    day = f" on {in_words(question.on)}" if question.on != today else ""
    where = f"in {names.the_place(question.place_name)}{day}"
    passes = f"{found.passes} of {len(found.tests)} tests"
    return f"How {question.title} {where} {verb} held to account, weakest first. {passes}."


def several(title: str) -> bool:
    """Whether the title of an outcome takes a plural verb.

    >>> [several(title) for title in ("bus services", "trams and light rail", "BBC programmes and the licence")]
    [True, True, True]
    >>> [several(title) for title in ("repair of public roads", "action on empty homes", "running elections")]
    [False, False, False]
    """
    if title.split(maxsplit=1)[0] in _CLAUSES:
        return False
    noun = _AFTER_THE_NOUN.split(title.lower(), maxsplit=1)[0]
    return names.plural(noun) or names.plural(noun.partition(" and ")[0])


def _told(found: Scrutiny, one: Probed, everything: bool) -> list[Said]:
    """One test; those that are told together stand where the first of them does."""
    together = found.together
    if everything or together is None or one.test not in together.tests:
        return _test(one, everything)
    first = next(other for other in found.tests if other.test in together.tests)
    return labelled(LABELS[one.mark], f"{together.asks} {together.says}") if one == first else []


def _test(one: Probed, everything: bool) -> list[Said]:
    words, law = one.says, capital(law_words(one.law))
    said = [words] if words and not (one.mark is Mark.YES and one.tells == "law" and law) else []
    if law and (everything or not said):
        said.append(f"{law}.")
    if one.remedies:
        said.append(f"To mend it: {', or '.join(map(_way, one.remedies))}.")
    if one.settle:
        said.append(f"To settle it: {one.settle}.")
    return labelled(LABELS[one.mark], " ".join((one.asks, *said)))


def _way(remedy: Remedy) -> str:
    """A remedy, with the law by which it goes."""
    law = law_words(remedy.law)
    return f"{remedy.says} ({law})" if law else remedy.says


def _assumed(found: Scrutiny) -> list[Said]:
    words = listed(said for _, _, said in found.assuming)
    other = f"If not, add {given_option(found.otherwise)}" if found.otherwise else ""
    return labelled("Assumed", f"{words}.", other) if words else []


def _intervention(found: Scrutiny) -> list[Said]:
    """What ministers have done to whoever answers: so far it is theirs."""
    one = found.intervention
    if one is None:
        return []
    law = law_words(one.law)
    theirs = "For that the minister answers." if one.taken else "It does not take this from whoever answers."
    return labelled("Intervention", f"{capital(one.says.rstrip('.'))}. {theirs}" + (f" {law}." if law else ""))


def _how_sure(found: Scrutiny) -> list[Said]:
    day = f"; last looked at on {in_words(found.checked_on)}" if found.checked_on else ""
    return labelled("How sure", f"{_SURE[found.certainty]}{day}. Not legal advice.")
