"""An answer as data: the document that `--format json`, a receipt and a batch share."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from accountability.model.answer import (
    Answer,
    Choice,
    Coming,
    Decider,
    Held,
    InForce,
    Link,
    Mention,
    Minister,
    Party,
    Question,
    Unless,
    Verdict,
    Westminster,
)
from accountability.model.source import Law
from accountability.model.who import Sort
from accountability.present.details import all_notes
from accountability.present.json_text import json_text
from accountability.present.supposed import notice, under_of

Data = dict[str, object]
Thing = TypeVar("Thing")

SCHEMA = "accountability/answer/1"
"""The name and version of the document."""


def answer_json_text(answer: Answer) -> str:
    """The document as text: the same answer gives the same bytes."""
    return json_text(answer_json(answer))


def answer_json(answer: Answer) -> Data:
    """The document. Every key is always there, and under a reform `notice`; only the answerable are in `answerable`."""
    supposed = notice(under_of(answer))
    return {
        "schema": SCHEMA,
        **({"notice": supposed} if supposed else {}),
        "question": None if answer.question is None else _question(answer.question),
        "status": str(answer.status),
        "mode": answer.mode,
        "answerable": _each(party_json, answer.answerable),
        "westminster": _westminster(answer.westminster),
        "chain": _each(link_json, answer.chain),
        "held_to_account": _each(_held, answer.held_to_account),
        "delivered_by": _each(_mention, answer.delivered_by),
        "funded_by": _each(_mention, answer.funded_by),
        "may_act": _each(_mention, answer.may_act),
        "decided_by": None if answer.decided_by is None else _mention(answer.decided_by),
        "beside": _each(party_json, answer.beside),
        "intervention": None if answer.intervention is None else _in_force(answer.intervention),
        "because": _each(_decider, answer.because),
        "assuming": {fact: value for fact, value, _ in answer.assuming},
        "unless": _each(_unless, answer.unless),
        "generally": None if answer.generally is None else _choice(answer.generally),
        "choices": _each(_choice, answer.choices),
        "instead": _each(_mention, answer.instead),
        "ask": _each(_mention, answer.ask),
        "also": _each(_choice, answer.also),
        "to_challenge": answer.to_challenge,
        "asks": answer.asks,
        "readings": [{"reading": words, "law": _law(law)} for words, law in answer.readings],
        "forthcoming": _each(_coming, answer.forthcoming),
        "notes": list(all_notes(answer)),
        "record": _each(_verdict, answer.record),
        "message": answer.message,
        "certainty": str(answer.certainty),
        "checked_on": answer.checked_on.isoformat() if answer.checked_on else None,
    }


def _each(write: Callable[[Thing], Data], found: Iterable[Thing]) -> list[Data]:
    return [write(one) for one in found]


def _question(question: Question) -> Data:
    return {
        "outcome": question.outcome,
        "title": question.title,
        "place": {"id": question.place, "code": question.place_code, "name": question.place_name},
        "on": question.on.isoformat(),
        "under": question.under,
        "given": dict(question.given),
    }


def party_json(party: Party) -> Data:
    """A body's fields always; of what only some parties have, what this one has."""
    data: Data = {
        "body": None if party.sort is Sort.PROVIDER else party.body,
        "code": party.code,
        "name": party.name,
        "tier": party.tier,
        "office": party.office,
        "strength": party.strength,
    }
    named = {Sort.PROVIDER: "provider", Sort.MINISTER: "portfolio"}.get(party.sort)
    if named:
        data[named] = party.id
    extra = {"role": party.role, "seated_as": party.seated_as, "for_whom": party.for_whom}
    return data | {key: value for key, value in extra.items() if value}


def _westminster(found: Westminster) -> Data:
    first, *others = map(_minister, found.ministers or (Minister("", "", ()),))
    if not found.ministers:
        first |= {"minister": None, "department": None}
    return first | {"not_for": list(found.not_for), "also": others}


def _minister(minister: Minister) -> Data:
    data: Data = {
        "minister": minister.office,
        "department": minister.department,
        "answers_for": list(minister.answers_for),
    }
    extra = {
        "portfolio": minister.portfolio,
        "committee": minister.committee,
        "accounting_officer": minister.accounting_officer,
        "reserved": minister.reserved,
    }
    return data | {key: value for key, value in extra.items() if value}


def _law(law: Law) -> list[Data]:
    return [{"cite": citation.cite, "url": citation.url or None} for citation in law]


def link_json(link: Link) -> Data:
    return {
        "from": link.start,
        "relation": link.relation,
        "to": link.end,
        "carries_answerability": link.carries_answerability,
        "says": link.says,
        "law": _law(link.law),
        "since": link.since.isoformat() if link.since else None,
        "until": link.until.isoformat() if link.until else None,
        "next_poll": link.next_poll.isoformat() if link.next_poll else None,
    }


def _held(held: Held) -> Data:
    return {"relation": held.relation, "by": held.by, "law": _law(held.law)}


def _mention(mention: Mention) -> Data:
    return {"name": mention.name, "body": mention.body, "what": mention.what}


def _in_force(found: InForce) -> Data:
    return {"id": found.id, "says": found.says, "taken": found.taken, "law": _law(found.law)}


def _decider(decider: Decider) -> Data:
    return {
        "rule": _whole(decider.matter, decider.rule),
        "step": decider.step,
        "file": decider.span.file,
        "line": decider.span.line,
        "law": _law(decider.law),
        "displaced": [_whole(decider.matter, rule) for rule in decider.displaced],
    }


def _whole(matter: str, rule: str) -> str:
    return rule if "/" in rule or not matter else f"{matter}/{rule}"


def _unless(case: Unless) -> Data:
    return {
        "given": dict(case.given),
        "words": case.words,
        "status": str(case.status),
        "mode": case.mode,
        "answerable": _each(party_json, case.parties),
        "law": _law(case.law),
    }


def _choice(choice: Choice) -> Data:
    return {
        "label": choice.label,
        "add": choice.add,
        "status": str(choice.status),
        "mode": choice.mode,
        "answerable": _each(party_json, choice.parties),
        "places": list(choice.places),
        "given": dict(choice.given),
        "law": _law(choice.law),
        "asks": choice.asks,
        "branches": _each(_choice, choice.branches),
    }


def _coming(coming: Coming) -> Data:
    return {
        "id": coming.id,
        "state": coming.state,
        "says": coming.says,
        "expected": coming.expected.isoformat() if coming.expected else None,
        "law": coming.law,
    }


def _verdict(verdict: Verdict) -> Data:
    return {
        "rule": _whole(verdict.matter, verdict.rule),
        "names": verdict.names,
        "what": verdict.what,
        "to": _whole(verdict.matter, verdict.to) if verdict.to else "",
        "change": verdict.change,
        "because": verdict.because,
        "law": _law(verdict.law),
        "edge_law": _law(verdict.edge_law),
        "file": verdict.span.file,
        "line": verdict.span.line,
    }
