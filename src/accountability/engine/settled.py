"""One answer over all of a place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from accountability.engine.branches import unless, value_words
from accountability.engine.cases_of_fact import PieceAnswer
from accountability.engine.clash import clash
from accountability.engine.found import Found
from accountability.engine.here import Here
from accountability.engine.interventions import intervene
from accountability.engine.line import line
from accountability.engine.mentions import also, instead, mentions_over, nearest_said
from accountability.engine.parties import deciding_rules, minister_held, parties
from accountability.engine.relations import held
from accountability.engine.scene import Scene, coming, notes
from accountability.engine.westminster import westminster
from accountability.model.answer import CURRENT_LAW, Answer, Decider, Held, Mention, Party, Status
from accountability.model.days import in_words
from accountability.model.rule import Rule
from accountability.model.source import Certainty, weakest
from accountability.model.who import Sort
from accountability.model.words import listed


def settled(scene: Scene, answer: PieceAnswer, found: Found, pieces: tuple[int, ...]) -> Answer:
    book, nation = scene.book, scene.nation(pieces)
    everybody = parties(book, found, nation, scene.concern)
    intervened = intervene(book, everybody, nation, scene.concern)
    answerable, beside = intervened.answerable, intervened.beside
    here = Here(book, pieces[0], scene.on)
    rules = _that_speak(deciding_rules(found))
    assumed = {**dict(answer.assuming), **dict(scene.question.given)}
    delivers = nearest_said(rule.delivers for rule in rules)
    delivered = (*mentions_over(scene, pieces, delivers, assumed), *intervened.delivers)
    asked = tuple(
        replace(mention, what=one.about)
        for rule in rules
        for one in rule.ask
        for mention in mentions_over(scene, pieces, (one.who,), assumed)
    )
    told = Answer(
        found.status,
        _message(scene, found, answerable),
        scene.question,
        mode=found.mode,
        answerable=answerable,
        westminster=westminster(scene, nation, rules),
        chain=line(scene, found, answerable, intervened.told, nation),
        held_to_account=tuple(dict.fromkeys(_held(scene, answerable, nation))),
        delivered_by=delivered,
        funded_by=mentions_over(scene, pieces, nearest_said(rule.funds for rule in rules), assumed),
        may_act=mentions_over(scene, pieces, found.may_act, assumed),
        decided_by=Mention(book.kinds[found.decided_by].title) if found.decided_by else None,
        beside=beside,
        intervention=intervened.told,
        because=deciders(found),
        assuming=tuple((name, value, value_words(book, name, value)) for name, value in answer.assuming),
        unless=unless(scene, answer.unless, nation),
        instead=instead(scene, pieces, (*answerable, *beside), assumed),
        ask=asked,
        also=also(scene, pieces, found, assumed),
        to_challenge=next((rule.to_challenge for rule in rules if rule.to_challenge), ""),
        forthcoming=coming(scene, (*answerable, *beside), (*delivered, *asked)),
        notes=notes(scene),
        readings=tuple((reading.words, reading.law) for reading in found.readings),
        certainty=weakest([certainty(found), *intervened.certainty]),
        checked_on=checked_on(scene, found),
    )
    if found.status is Status.CONFLICT:
        return clash(scene, here, found, assumed, pieces, told)
    return told


def _that_speak(rules: Sequence[Rule]) -> Sequence[Rule]:
    """The rules that say who stands beside: where a reform moved a role, not the rules that led to it."""
    moved = [n for n, rule in enumerate(rules) if rule.leaves is not None]
    return rules[moved[-1] :] if moved else rules


def _message(scene: Scene, found: Found, answerable: tuple[Party, ...]) -> str:
    what, where = scene.outcome.title, scene.place.name
    supposed = scene.book.about.under != CURRENT_LAW
    match found.status:
        case Status.ANSWERED:
            verb = "would answer" if supposed else "answer" if len(answerable) > 1 else "answers"
            return f"{listed(party.name for party in answerable)} {verb} for {what} in {where}."
        case Status.NOBODY:
            return f"Nobody {'would have' if supposed else 'has'} a duty to answer for {what} in {where}."
        case Status.INDEPENDENT:
            return f"No elected person {'would answer' if supposed else 'answers'} for {what} in {where}."
        case Status.DISPUTED:
            return f"The law is disputed on who answers for {what} in {where}."
        case Status.VACANT:
            return f"Nobody sits at the level that answers for {what} in {where} on {in_words(scene.on)}."
        case Status.CONFLICT:
            return f"Two rules differ on who answers for {what} in {where} on {in_words(scene.on)}."
        case Status.BEFORE_RECORDS:
            return f"These records do not go back to {in_words(scene.on)} for {what} in {where}."
    return found.reason or f"No rule says who answers for {what} in {where} on {in_words(scene.on)}."


def deciders(found: Found) -> tuple[Decider, ...]:
    return tuple(
        Decider(
            step.matter,
            rule.id,
            rule.law,
            rule.span,
            tuple(sorted({other.id for other in step.candidates if other not in step.winners})),
            "role" if step.is_role else "outcome",
        )
        for step in found.steps
        for rule in step.winners
    )


def certainty(found: Found) -> Certainty:
    sure = [rule.certainty for rule in deciding_rules(found)]
    sure += [sitter.seat.certainty for sitter in found.sitters if sitter.seat]
    sure += [sitter.tenure.certainty for sitter in found.sitters if sitter.tenure]
    sure += [holding.certainty for holding in found.holdings]
    return weakest(sure)


def checked_on(scene: Scene, found: Found) -> date:
    days = [rule.checked_on or scene.outcome.checked_on for rule in deciding_rules(found)]
    return min((day for day in days if day), default=scene.book.about.checked_on)


def _held(scene: Scene, found: tuple[Party, ...], nation: str) -> Iterable[Held]:
    for party in found:
        if party.sort is Sort.MINISTER:
            yield from minister_held(scene.book, party, nation, scene.concern)
        elif party.sort is Sort.WORDS and party.for_whom:
            yield Held("answers-to", f"the {party.for_whom}, who sent them")
        elif party.kind:
            body = scene.book.bodies.get(party.id) if party.sort is Sort.BODY else None
            yield from held(scene.book, party.kind, body, party.seated_as, nation, scene.concern)
