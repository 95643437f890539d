"""A place with several answers: every answer with its places, and how to ask for one of them."""

from __future__ import annotations

from datetime import date

from accountability.model.answer import Answer, Choice, Question, Status
from accountability.model.days import in_words
from accountability.model.words import capital, listed
from accountability.present import details, names
from accountability.present.law_words import law_words
from accountability.present.phrases import parties_beside, tense, verb
from accountability.present.pieces import Said, item, labelled, sentence

_SMALLER = {"county": "district", "ceremonial-county": "district", "former-county": "district", "postcode": "district"}
"""What the pieces of a place are called, by its kind; of any other they are areas."""
_AGAIN = {
    "district": "Ask again with a district, a town or a postcode.",
    "area": "Ask again with a council area, a town or a postcode.",
}


def narrow(answer: Answer, today: date, quiet: bool) -> list[Said]:
    """All answers in the place. A body that has ended is followed to those that came after it."""
    old = [choice for choice in answer.choices if choice.add.startswith("--on ")]
    found = tuple(choice for choice in answer.choices if choice not in old)
    if answer.question is None:
        return sentence(answer.message) + _listed(found)
    if old:
        return _ended(answer, answer.question, found, old, today)
    if answer.question.place_kind == "postcode":
        return _postcode(answer.question, found)
    smaller = _SMALLER.get(answer.question.place_kind, "area")
    lines = sentence(_heading(answer.question, found, smaller, today)) + _listed(found)
    if not quiet:
        lines += _in_general(answer.generally, found) + details.instead(answer) + details.ministers(answer)
        lines += details.notes(answer) + details.forthcoming(answer)
    return lines + sentence(_AGAIN[smaller])


def _heading(question: Question, found: tuple[Choice, ...], smaller: str, today: date) -> str:
    day = "" if question.on == today else f" on {in_words(question.on)}"
    has = "had" if question.on < today else "has"
    count = f"{capital(names.the_place(question.place_name))} {has} {len(found)} answers{day}"
    if not _one_each(found):
        return f"{count} for {question.title}:"
    return f"{count}, one {_what(found)} for each {smaller}:"


def _one_each(found: tuple[Choice, ...]) -> bool:
    """Whether each choice is one party in one place of its own."""
    return all(c.status is Status.ANSWERED and len(c.parties) == 1 and len(c.places) <= 1 for c in found)


def _what(found: tuple[Choice, ...]) -> str:
    return "council" if all("Council" in choice.parties[0].name for choice in found) else "body"


def _listed(found: tuple[Choice, ...]) -> list[Said]:
    bare = _one_each(found)
    return [line for choice in found for line in item(choice.parties[0].name if bare else _line(choice))]


def _line(choice: Choice) -> str:
    """One answer, then the places where it holds."""
    where = listed(_shown(choice.places)) or ("" if choice.parties else choice.label)
    if choice.branches:
        who = "; ".join(f"{b.label}, {parties_beside(b.mode, b.parties, b.status)}" for b in choice.branches)
        said = f"it depends. {choice.asks} {capital(who)}." if choice.asks else f"it depends. {capital(who)}."
        return f"{where or choice.label}: {said}"
    said = parties_beside(choice.mode, choice.parties, choice.status)
    said = choice.parties[0].name if len(choice.parties) == 1 and not choice.parties[0].for_whom else capital(said)
    return f"{said}: {where}" if where else said


_MOST = 8


def _shown(places: tuple[str, ...]) -> list[str]:
    """The first places, and how many more; all of them are in the data."""
    return list(places) if len(places) <= _MOST + 1 else [*places[:_MOST], f"{len(places) - _MOST} more"]


def _in_general(generally: Choice | None, found: tuple[Choice, ...]) -> list[Said]:
    """What wins everywhere; not said where the list already shows it."""
    if generally is None or not generally.label or _one_each(found):
        return []
    law = law_words(generally.law)
    return labelled("In general", f"{generally.label.rstrip('.')}." + (f" {law}." if law else ""))


def _postcode(question: Question, found: tuple[Choice, ...]) -> list[Said]:
    """A postcode is placed in today's areas, so on an earlier day it may have been in any of several."""
    places = [place for choice in found for place in (choice.places or (choice.label,))]
    if len(set(places)) < len(places):
        return _within_one_area(question, found, places[0])
    lines = sentence(
        f"{len(places)} councils are possible: {listed(places, 'or')}. A postcode is known by today's council, and on "
        f"{in_words(question.on)} its area was {len(places)} districts."
    )
    adds = [choice.add for choice in found if choice.add]
    return lines + (sentence("Ask again with the district:", adds[-1]) if adds else sentence(_AGAIN["district"]))


def _within_one_area(question: Question, found: tuple[Choice, ...], area: str) -> list[Said]:
    """A border runs through the council area, and the postcode may be on either side of it."""
    lines = sentence(
        f"{len(found)} answers for {question.title} are possible in {question.place_name}. A postcode is known by its "
        f"council area, and a border runs through {area}:"
    )
    return lines + _listed(found) + sentence("Each of them can say whether the address is on its side.")


def _ended(answer: Answer, question: Question, found: tuple[Choice, ...], old: list[Choice], today: date) -> list[Said]:
    """A body that has ended is never today's answer: who came after it, by which law, and how to ask about it."""
    answers = verb("answers", tense(answer, today))
    several = len(found) > 1
    own = f"{'Each' if several else 'It'} {answers} for {question.title} in its own area:"
    lines = sentence(" ".join((*answer.notes, own))) + _listed(found)
    law = law_words(old[0].law) or law_words(details.law_of(answer))
    lines += labelled("Law", f"{law}." if law else "")
    return lines + labelled(f"To ask about {old[0].label}, add a day when it existed", "", old[0].add)
