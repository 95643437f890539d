"""Why somebody does not answer, and the smallest single change that would name them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from accountability.engine.cases_of_fact import PieceAnswer
from accountability.engine.found import Found
from accountability.engine.ground import Asker
from accountability.engine.here import Here
from accountability.engine.interventions import in_force, takes
from accountability.engine.relations import Concern
from accountability.model.answer import Answer
from accountability.model.body import Body, Intervention
from accountability.model.compiled import Compiled
from accountability.model.days import RECORDS_BEGIN, day_before, in_words
from accountability.model.history import WhyNot
from accountability.model.outcome import Outcome
from accountability.model.place import Place
from accountability.model.words import listed


def why_not(
    book: Compiled,
    body: Body,
    name: str,
    outcome: Outcome,
    place: Place,
    on: date,
    given: Mapping[str, str],
    answer: Answer,
) -> WhyNot:
    """Why a body does not answer here; `answers` when it does. A minister's `name` is the office."""
    taken = _taken(book, body, outcome, on) if any(party.body == body.id for party in answer.beside) else None
    if taken:
        reason = f"{taken.held_by}, sent by ministers, hold the functions that decide this"
        change = ("another day", f"--on {day_before(taken.days.start)}") if taken.days.start else ("", "")
        return WhyNot(name, False, reason, *change)
    everybody = [party.body for party in answer.answerable]
    everybody += [
        p.body for choice in answer.choices for p in (*choice.parties, *(q for b in choice.branches for q in b.parties))
    ]
    if body.id in [party.body for party in answer.answerable] or (answer.choices and body.id in everybody):
        return WhyNot(name, True, "It answers here." if answer.settled else "It is one of those who may answer here.")
    asker = Asker(book, outcome)
    reason = _reason(book, body, place, on, answer)
    for found in (
        _other_fact(asker, body, place, on, given),
        _other_day(asker, body, place, on, given),
        _other_place(book, asker, body, on, given),
    ):
        if found:
            return WhyNot(name, False, reason, *found)
    seats = sorted(set(_seats(book, body, place, on)))
    titles = listed(book.tiers[tier].title for tier in seats)
    return WhyNot(name, False, reason, here=f"In {place.name} it is {titles}." if seats else "")


def _taken(book: Compiled, body: Body, outcome: Outcome, on: date) -> Intervention | None:
    """The intervention that took this outcome's functions from a body, if one has."""
    concern = Concern(outcome.id, outcome.theme, on)
    return next((one for one in in_force(book, body.id, concern) if takes(one, concern)), None)


def _names(found: Found, body: Body) -> bool:
    return any(sitter.body == body.id for sitter in found.sitters)


def _answers(answer: PieceAnswer | None, body: Body) -> bool:
    return answer is not None and answer.found is not None and _names(answer.found, body)


def _other_fact(asker: Asker, body: Body, place: Place, on: date, given: Mapping[str, str]) -> tuple[str, str] | None:
    """Another value of one fact that would name the body."""
    for name in sorted(given):
        rest = {n: v for n, v in given.items() if n != name}
        for piece in place.ground:
            cases = asker.cases(piece, on, rest)
            for case in cases.space:
                if _names(cases.found(case), body):
                    value = dict(case).get(name, "")
                    return f"another value of {name}", f"--given {name}={value}"
    for piece in place.ground:
        answer = asker.piece(piece, on, given)
        for branch in answer.unless if answer else ():
            if _names(branch.found, body) and len(branch.given) == 1:
                fact, value = branch.given[0]
                return f"another value of {fact}", f"--given {fact}={value}"
    return None


def _other_day(asker: Asker, body: Body, place: Place, on: date, given: Mapping[str, str]) -> tuple[str, str] | None:
    """The nearest day on which the body answers here: among the days on which something about it changes."""
    days: set[date] = set()
    for edge in body.days.edges():
        days |= {edge, day_before(edge)}
    for rule in asker.matter.rules:
        for edge in rule.applies.days.edges():
            days |= {edge, day_before(edge)}
    for piece in place.ground:
        for tier in asker.turns.tiers:
            seats = Here(asker.book, piece, on).book.seats.get(f"{tier}/{piece}")
            for seat in seats.full if seats else ():
                for edge in seat.days.edges():
                    days |= {edge, day_before(edge)}
    near = sorted(
        (day for day in days if day >= RECORDS_BEGIN and day <= asker.book.about.checked_on),
        key=lambda d: abs((d - on).days),
    )
    for day in near:
        if any(_answers(asker.piece(piece, day, given), body) for piece in place.ground):
            return "another day", f"--on {day}"
    return None


def _other_place(
    book: Compiled, asker: Asker, body: Body, on: date, given: Mapping[str, str]
) -> tuple[str, str] | None:
    """A place where the body answers for this on that day."""
    area = book.places.get(body.area) if body.area else None
    for piece in area.ground if area else ():
        if _answers(asker.piece(piece, on, given), body):
            for id_ in book.ground[str(piece)].path:
                if book.places[id_].days.holds_on(on):
                    return "a place where it does", f'--in "{book.places[id_].name}"'
    return None


def _reason(book: Compiled, body: Body, place: Place, on: date, answer: Answer) -> str:
    """What the body is here, when it does not answer."""
    if not body.days.holds_on(on):
        if body.days.end is not None and on >= body.days.end:
            return f"it ended on {in_words(day_before(body.days.end))}"
        return f"it did not exist until {in_words(body.days.start)}" if body.days.start else "it did not exist"
    because = [v.because for v in answer.record if v.what == "decides" and v.because]
    seats = sorted(set(_seats(book, body, place, on)))
    if because and seats:
        return because[0]
    for mention in answer.instead:
        if mention.body == body.id:
            return f"it answers for {mention.what}"
    for part, mentions in (
        ("delivers this and does not answer for it", answer.delivered_by),
        ("pays towards this and does not answer for it", answer.funded_by),
    ):
        if any(mention.body == body.id for mention in mentions):
            return f"it {part}"
    for minister in answer.westminster.ministers:
        if minister.department == body.name_on(on) and minister.answers_for:
            return f"the minister answers only for {listed(minister.answers_for)}"
    if seats:
        titles = listed(book.tiers[tier].title for tier in seats)
        return f"it sits here as {titles}, and the law gives this to somebody else"
    return f"it does not act in {place.name}"


def _seats(book: Compiled, body: Body, place: Place, on: date) -> Iterator[str]:
    for tier in book.tiers:
        for piece in place.ground:
            full, parts = Here(book, piece, on).seats(tier)
            if any(seat is not None and seat.holder.name == body.id for seat in (full, *parts)):
                yield tier
