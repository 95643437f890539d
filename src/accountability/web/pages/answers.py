"""The pages that ask: the box, an answer, why somebody else does not answer, and the answers of other days."""

from __future__ import annotations

from datetime import date
from http import HTTPStatus

from accountability.model.answer import NOT_ASKED, Answer
from accountability.model.days import RECORDS_BEGIN, day_before, in_words
from accountability.model.history import History, NotAnswering, Spell
from accountability.model.words import capital
from accountability.present import names
from accountability.present.pieces import sentence
from accountability.present.refused import COVERED
from accountability.present.supposed import notice, under_of
from accountability.present.to_text import answer_said
from accountability.present.why_text import why_not_said
from accountability.web.address import Address
from accountability.web.asked import Ask
from accountability.web.choices import NAMED, cases, choices
from accountability.web.naming import links_in, place_name
from accountability.web.sections import sections
from accountability.web.shown import Elsewhere, MisaskedError, Shown
from accountability.web.sources import Sources


def home(_at: Sources, _ask: Ask) -> Shown:
    """The question box, and where else to look."""
    return Shown("Who is answerable?", template="home")


def ask(_at: Sources, asked: Ask) -> Elsewhere:
    """What was put into the box, at the address of its page."""
    outcome, place = asked.one("outcome").strip("."), asked.one("in").strip(".")
    if outcome and place:
        return Elsewhere(Address("who", (outcome, place), asked.asked()))
    if place:
        return Elsewhere(Address("place", (place,), asked.asked()))
    if outcome:
        return Elsewhere(Address("outcome", (outcome,), asked.asked()))
    raise MisaskedError("What, and where? Fill in an outcome, such as bins, and a place, such as Sevenoaks.")


def who(at: Sources, asked: Ask) -> Shown | Elsewhere:
    """Who answers for an outcome in a place: the sentence first, then everything that stands behind it."""
    outcome, place = asked.parts
    answer = at.book.why(outcome, place, asked.on, asked.under, asked.given)
    if answer.question is None:
        return refused(answer, "who", asked)
    own = own_parts(at, answer)
    if own != asked.parts:
        return Elsewhere(Address("who", own, asked.asked()))
    heading = question_words(answer, asked.today)
    book = at.book.under(asked.under)
    law = at.book.compiled if isinstance(book, Answer) else book.compiled
    return Shown(
        heading,
        tuple(answer_said(answer, asked.today, quiet=True)),
        answer,
        "answer",
        links=links_in(law, answer, asked.on, asked.asked()),
        notice=notice(under_of(answer)),
        more={
            "sections": sections(answer, asked.today),
            "choices": choices(answer, "who", asked),
            "cases": cases(answer, asked),
            "question": answer.question,
            "place": answer.question.place_name,
            "outcome": answer.question.title,
        },
    )


def own_parts(at: Sources, answer: Answer) -> tuple[str, str]:
    """The outcome and place of an answer as they stand in the address of its page."""
    question = answer.question
    if question is None:
        return "", ""
    return question.outcome, place_name(at.book.compiled, question.place, question.on)


def question_words(answer: Answer, today: date) -> str:
    """What was asked, as a heading."""
    question = answer.question
    if question is None:
        return "Which one?"
    past, supposed = question.on < today, question.under != "current-law"
    verb = "would answer" if supposed else "answered" if past else "answers"
    when = "" if question.on == today else f" on {in_words(question.on)}"
    return f"Who {verb} for {question.title} in {names.the_place(question.place_name)}{when}?"


def refused(answer: Answer, page: str, asked: Ask) -> Shown:
    """The page of a question that cannot be put as it was typed, each way to put it a link."""
    status = HTTPStatus.NOT_FOUND if answer.status in NOT_ASKED else HTTPStatus.OK
    heading = "Which one?" if answer.choices and status is HTTPStatus.OK else "No answer to this question"
    heading = "Did you mean something else?" if answer.choices and status is not HTTPStatus.OK else heading
    said = sentence(answer.message if not COVERED.startswith(answer.message) else COVERED)
    said += [line for note in answer.notes for line in sentence(note)]
    names = dict(zip(NAMED.get(page, ()), asked.parts, strict=False))
    more = {"choices": choices(answer, page, asked), "outcome": names.get("outcome", ""), "place": names.get("in", "")}
    return Shown(heading, tuple(said), answer, "choose", status, more=more)


def why_not(at: Sources, asked: Ask) -> Shown | Elsewhere:
    """Why a body does not answer, and the smallest change that would name it."""
    outcome, place = asked.parts
    body = asked.one("body")
    if not body:
        raise MisaskedError("Which body did you expect? Name a council, a board, a department or a minister.")
    found, answer = at.book.why_not(body, outcome, place, asked.on, asked.under, asked.given)
    if found is None:
        return refused(answer, "why-not", asked)
    own = own_parts(at, answer)
    if own != asked.parts:
        return Elsewhere(Address("why-not", own, (*asked.asked(), ("body", body))))
    said = why_not_said(
        answer, asked.today, name=found.name, reason=found.reason, change=found.change, add=found.add, here=found.here
    )
    title = answer.question.title if answer.question else ""
    heading = f"Why not {names.the(found.name)}, for {title}?"
    links = links_in(at.book.compiled, answer, asked.on, asked.asked())
    value, back = NotAnswering(found, answer), Address("who", own, asked.asked())
    return Shown(heading, tuple(said), value, links=links, more={"back": back})


def history(at: Sources, asked: Ask) -> Shown | Elsewhere:
    """Who answered on each day since these records began: one row for each change."""
    outcome, place = asked.parts
    found = at.book.history(outcome, place, asked.today, asked.under, asked.given)
    now = at.book.who(outcome, place, asked.on, asked.under, asked.given)
    if isinstance(found, Answer) or now.question is None:
        return refused(now if isinstance(found, History) else found, "history", asked)
    own = own_parts(at, now)
    if own != asked.parts:
        return Elsewhere(Address("history", own, asked.asked()))
    here = sum(spell.days.start is None or spell.days.start <= asked.on for spell in found.spells) - 1
    rows = []
    for n, spell in enumerate(found.spells):
        day, end = spell.days.start or RECORDS_BEGIN, spell.days.end
        until = day_before(end) if end else None
        rows.append(
            {
                "from": in_words(day) if n else f"{in_words(day)} or before",
                "until": in_words(until) if until else "today",
                "says": _short(spell),
                "address": Address("who", own, asked.asked(on=(until or asked.today).isoformat())),
                "step": Address("history", own, asked.asked(on=(until or asked.today).isoformat())),
            }
        )
    heading = f"{capital(now.question.title)} in {names.the_place(now.question.place_name)}: who answered, and when"
    return Shown(
        heading,
        value=found,
        links=links_in(at.book.compiled, now, asked.on, asked.asked()),
        template="history",
        notice=notice(under_of(now)),
        more={
            "rows": rows[::-1],
            "back": Address("who", own, asked.asked()),
            "now": rows[here] if here >= 0 else None,
            "earlier": rows[here - 1] if here > 0 else None,
            "later": rows[here + 1] if 0 <= here < len(rows) - 1 else None,
        },
    )


def _short(spell: Spell) -> str:
    parties = spell.parties
    return spell.says if not parties or len(parties) > 3 else " and ".join(capital(p.name) for p in parties)
