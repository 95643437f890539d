"""What somebody who will be asked needs to know, gathered from an answer and from what the pack says to them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from accountability.engine.around import parties_of
from accountability.engine.ask import ask
from accountability.engine.line_words import called
from accountability.engine.parties import is_central, legislature
from accountability.model.answer import Answer, Choice, Minister, Party, Status
from accountability.model.brief import Asked, Audience, Brief, Held, Part, SteppedIn, Vote, Way
from accountability.model.briefing import Briefing, Occasion, Precedent, RedFlag, Trigger
from accountability.model.compiled import Compiled
from accountability.model.days import RECORDS_BEGIN, day_before
from accountability.model.outcome import Outcome
from accountability.model.place import Place
from accountability.model.who import Sort

TOLD = frozenset(set(Status) - {Status.NO_RULE, Status.CONFLICT})
"""What came of a question about which a brief can be given, where it was decided at all."""
_ORDER = tuple(Part)


def brief(book: Compiled, answer: Answer, outcome: Outcome, place: Place, audience: Audience, today: date) -> Brief:
    """The brief on a question that was decided."""
    on = answer.question.on if answer.question else today
    nations = sorted({book.ground[str(piece)].nation for piece in place.ground})
    nation = nations[0] if len(nations) == 1 else ""
    says = book.briefing.get(nation, Briefing()) if nation else Briefing()
    parties = parties_of(answer)
    ministers = _ministers(book, answer, parties, nation, on)
    interventions = tuple(_stepped_in(book, parties, outcome, nation, on))
    bodies = {party.id for party in parties}
    function, area = _function(book, answer, outcome, on)
    return Brief(
        audience,
        answer,
        nation,
        tuple(_ways(answer)),
        ministers,
        interventions,
        tuple(one for one in says.triggers if _can_step_in(one, parties, outcome, on)),
        _precedents(says, outcome, on),
        _flags(says, _occasions(answer, ministers, interventions, nation)),
        says.questions,
        next((one for one in says.sayings if one.outcome == outcome.id), None),
        next((d for d in says.disputes if d.outcome == outcome.id and d.body in bodies and d.days.holds_on(on)), None),
        function,
        area,
        tuple(_held(book, answer, outcome, place)),
        _votes(answer),
        _now(book, answer, outcome, place, today),
    )


def _ways(answer: Answer) -> Iterator[Way]:
    """Who decides, once for each part of the place or case of fact."""
    if answer.status in (Status.NARROW, Status.DEPENDS):
        for choice in answer.choices:
            if not choice.add.startswith("--on "):  # that is a question about another day
                yield from _branches(choice)
    else:
        yield Way(answer.status, answer.mode, answer.answerable)


def _branches(choice: Choice) -> Iterator[Way]:
    for one in choice.branches or (choice,):
        case = one.label if one.given else ""
        yield Way(one.status, one.mode, one.parties, choice.places, case, one.add if one.given else "", one.law)


def _ministers(book: Compiled, answer: Answer, parties: Iterable[Party], nation: str, on: date) -> tuple[Asked, ...]:
    """Every minister who can be asked, once: those who decide first, then as the outcome names them."""
    found: dict[str, Asked] = {}
    for party in parties:
        if party.sort is Sort.MINISTER:
            part = Part.DECIDES if party in answer.answerable else Part.SOME_CASES
            tenure = book.portfolios[party.id].held_on(on, nation) if nation else None
            name = book.bodies[party.body].name_on(on) if party.body else ""
            asked = Asked(party.name, name, part, (), *_house(book, party.body or "", nation, on))
            if tenure:
                asked = replace(asked, committee=tenure.committee, accounting_officer=tenure.accounting_officer)
            found.setdefault(party.name, asked)
    for minister in answer.westminster.ministers:
        known = found.get(minister.office) or _residual(book, minister, nation, on)
        subjects = tuple(dict.fromkeys((*known.subjects, *minister.answers_for)))
        found[minister.office] = replace(known, subjects=subjects, reserved=known.reserved or minister.reserved)
    for party in parties:
        office = called(party.for_whom)
        if office in found and found[office].part is Part.RESIDUAL and party in answer.answerable:
            found[office] = replace(found[office], part=Part.ACTED_FOR)
    return tuple(sorted(found.values(), key=lambda one: _ORDER.index(one.part)))


def _residual(book: Compiled, minister: Minister, nation: str, on: date) -> Asked:
    tenure = book.portfolios[minister.portfolio].held_on(on, nation) if nation and minister.portfolio else None
    house, here = _house(book, tenure.department if tenure else "", nation, on)
    return Asked(
        minister.office,
        minister.department,
        Part.RESIDUAL,
        (),
        house,
        here,
        minister.committee,
        minister.accounting_officer,
    )


def _house(book: Compiled, department: str, nation: str, on: date) -> tuple[str, bool]:
    """The legislature to which a department's minister answers, and whether it is the UK Parliament."""
    central = not department or is_central(book, department)
    return legislature(central, nation, on), central


def _stepped_in(
    book: Compiled, parties: Iterable[Party], outcome: Outcome, nation: str, on: date
) -> Iterator[SteppedIn]:
    for party in parties:
        for one in book.interventions.get(party.id, ()) if party.sort is Sort.BODY else ():
            if not one.days.holds_on(on):
                continue
            sender = book.portfolios[one.sent_by].held_on(on, nation)
            yield SteppedIn(
                one.id,
                party.name,
                one.power,
                one.held_by,
                tuple(name.replace("-", " ") for name in one.takes),
                one.days.start,
                sender.office if sender else "",
                book.bodies[sender.department].name_on(on) if sender else "",
                one.decides(outcome.id),
                one.law,
                one.note,
                one.certainty,
            )


def _can_step_in(one: Trigger, parties: Iterable[Party], outcome: Outcome, on: date) -> bool:
    """Say whether a power to step in reaches this outcome and some body that decides it."""
    concerned = not (one.outcomes or one.themes) or outcome.id in one.outcomes or outcome.theme in one.themes
    bodies = [party for party in parties if party.sort is Sort.BODY]
    reached = any(not one.kinds or party.kind in one.kinds or party.seated_as in one.kinds for party in bodies)
    return concerned and reached and one.days.holds_on(on)


def _precedents(says: Briefing, outcome: Outcome, on: date) -> tuple[Precedent, ...]:
    """Earlier transfers: of this outcome, then of its theme, then any; each group the latest first."""

    def near(one: Precedent) -> int | None:
        if outcome.id in one.outcomes:
            return 0
        if outcome.theme in one.themes:
            return 1
        return None if one.outcomes or one.themes else 2

    ranked = [(near(one), one) for one in says.precedents if one.moved_on is None or one.moved_on <= on]
    told = [(rank, one) for rank, one in ranked if rank is not None]
    told.sort(key=lambda pair: (pair[0], -(pair[1].moved_on or date.min).toordinal(), pair[1].id))
    return tuple(one for _, one in told)


def _occasions(
    answer: Answer, ministers: Iterable[Asked], interventions: Iterable[SteppedIn], nation: str
) -> frozenset[Occasion]:
    """What is so here, of the things for which a claim may mislead."""
    sorts = {party.sort for party in answer.answerable}
    asked, stepped = tuple(ministers), tuple(interventions)
    holds = {
        Occasion.ALWAYS: True,
        Occasion.MINISTER_LEFT: any(one.part is not Part.DECIDES and one.subjects for one in asked),
        Occasion.INTERVENTION: any(one.power == "taken" and not one.decides for one in stepped),
        Occasion.STANDING_IN: Sort.WORDS in sorts,
        Occasion.MINISTER_ANSWERS: Sort.MINISTER in sorts,
        Occasion.DEVOLVED: nation not in ("", "england") and bool(asked) and not any(one.here for one in asked),
        Occasion.NOBODY: answer.status is Status.NOBODY,
        Occasion.INDEPENDENT: answer.status is Status.INDEPENDENT,
        Occasion.PROVIDER: Sort.PROVIDER in sorts,
    }
    return frozenset(occasion for occasion, so in holds.items() if so)


def _flags(says: Briefing, occasions: frozenset[Occasion]) -> tuple[RedFlag, ...]:
    """The claims that would mislead here, in the order of what makes them so."""
    order = tuple(Occasion)
    told = [
        (min(map(order.index, met)), one.id, one) for one in says.red_flags if (met := occasions & {*one.occasions})
    ]
    return tuple(one for _, _, one in sorted(told, key=lambda row: row[:2]))


def _function(book: Compiled, answer: Answer, outcome: Outcome, on: date) -> tuple[str, str]:
    """The power that a deciding rule asks for, and the area of the one body that holds it."""
    won = {decider.rule for decider in answer.because if decider.matter == outcome.id}
    powers = [
        power
        for rule in outcome.rules
        if rule.id in won and rule.applies.days.holds_on(on)
        for _, named in rule.applies.holds
        for power in named
    ]
    bodies = [party.id for party in answer.answerable if party.sort is Sort.BODY]
    if len(powers) != 1 or len(bodies) != 1:
        return "", ""
    area = book.bodies[bodies[0]].area
    return book.powers[powers[0]].title, book.places[area].name if area else ""


def _held(book: Compiled, answer: Answer, outcome: Outcome, place: Place) -> Iterator[Held]:
    """Since when each body has had this, and who had it before, where these records go back so far."""
    for party in answer.answerable:
        days = [
            link.since
            for link in answer.chain
            if link.relation in ("holds-duty", "holds-power") and link.start == called(party.name) and link.since
        ]
        if not days or party.sort is Sort.MINISTER:
            continue
        since = max(days)
        if since <= RECORDS_BEGIN:
            continue
        given = dict(answer.question.given) if answer.question else {}
        earlier = ask(book, outcome, place, day_before(since), given)
        yield Held(party.name, since, tuple(one.name for one in parties_of(earlier)))


def _votes(answer: Answer) -> tuple[Vote, ...]:
    found = (Vote(link.start, link.end, link.next_poll) for link in answer.chain if link.relation == "elects")
    return tuple(dict.fromkeys(found))


def _now(book: Compiled, answer: Answer, outcome: Outcome, place: Place, today: date) -> tuple[str, ...]:
    """Who answers today, where the day that is asked about is past and it was somebody else."""
    if answer.question is None or answer.question.on >= today:
        return ()
    later = parties_of(ask(book, outcome, place, today, dict(answer.question.given)))
    then = {(party.sort, party.id) for party in parties_of(answer)}
    changed = {(party.sort, party.id) for party in later} != then
    return tuple(party.name for party in later) if changed else ()
