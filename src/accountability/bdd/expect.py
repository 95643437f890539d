"""What each sentence that starts with Then compares with the answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from accountability.bdd.asking import Asking
from accountability.bdd.failures import NotUnderstoodError, disagrees, ruling
from accountability.bdd.names import choices, parties, same
from accountability.model.answer import Answer, Decider, Status
from accountability.model.words import listed, plain

Slots = Mapping[str, str]
Table = Sequence[Sequence[str]]

_UNDECIDED = frozenset(
    {
        Status.AMBIGUOUS,
        Status.NO_RULE,
        Status.CONFLICT,
        Status.NO_SUCH_CASE,
        Status.OUT_OF_SCOPE,
        Status.BEFORE_RECORDS,
    }
)
"""Nothing was decided, so that somebody is not named proves nothing."""


def answerable(asking: Asking, slots: Slots, _: Table) -> None:
    """One body or minister, and nobody else."""
    named = slots.get("body") or slots["ministers"]
    _answers(asking, [(asking.names.known(named),)], "sole")


def jointly(asking: Asking, slots: Slots, _: Table) -> None:
    """Several who share one duty."""
    _answers(asking, asking.names.split(slots["together"], "and"), "jointly")


def either(asking: Asking, slots: Slots, _: Table) -> None:
    """Several of whom any may act."""
    _answers(asking, asking.names.split(slots["any-of"], "or"), "either")


def _answers(asking: Asking, readings: Sequence[tuple[str, ...]], mode: str) -> None:
    """Compare every way in which the names may be read."""
    answer, names = asking.understood, asking.names
    alike = answer.status is Status.ANSWERED and answer.mode == mode
    if not alike or not any(names.are(reading, answer.answerable) for reading in readings):
        raise disagrees(ruling(answer), asking.explained, readings[0])


def not_answerable(asking: Asking, slots: Slots, _: Table) -> None:
    """A body that is not named, in any branch of the answer."""
    name, answer = asking.names.known(slots["body"]), asking.understood
    if answer.status in _UNDECIDED:
        raise disagrees(ruling(answer), asking.explained)
    named = answer.answerable if answer.settled else tuple(parties(answer))
    if any(asking.names.is_party(name, party) for party in named):
        raise disagrees(ruling(answer), asking.explained)


def not_because(asking: Asking, slots: Slots, table: Table) -> None:
    """A body that is not named, for a reason that a rule gives."""
    not_answerable(asking, slots, table)
    answer = asking.explained
    reasons = sorted({verdict.because for verdict in answer.record if verdict.because and verdict.what == "decides"})
    if not any(plain(slots["reason"]) == plain(reason) for reason in reasons):
        given = f"The rules give another reason: {listed(reasons, 'or')}" if reasons else "The rules give no reason"
        raise disagrees(given, answer)


def status(wanted: Status) -> Callable[[Asking, Slots, Table], None]:
    """An answer that is one word."""

    def compare(asking: Asking, _: Slots, __: Table) -> None:
        if asking.understood.status is not wanted:
            raise disagrees(ruling(asking.answer), asking.explained)

    return compare


def any_status(asking: Asking, slots: Slots, _: Table) -> None:
    """What came of the question, also when it was not understood."""
    if asking.answer.status != slots["status"]:
        raise disagrees(ruling(asking.answer), asking.explained)


def cites(asking: Asking, slots: Slots, _: Table) -> None:
    """A law that is cited, as a whole or by a provision."""
    answer = asking.understood
    found = cited(answer)
    if not any(is_cited(slots["law"], one) for one in found):
        raise disagrees(f"The rules cite {listed(found)}" if found else "The rules cite no law", answer)


def is_cited(wanted: str, found: str) -> bool:
    """Say whether a citation is the one wanted, or of a provision inside it.

    >>> is_cited("Highways Act 1980 s.1", "Highways Act 1980 s.1(1)")
    True
    >>> is_cited("Highways Act 1980 s.1", "Highways Act 1980 s.41")
    False
    """
    return f"{plain(found)} ".startswith(f"{plain(wanted)} ")


def cited(answer: Answer) -> list[str]:
    """Every citation of the rules that decided, of rival readings and of branches."""
    laws = [d.law for d in answer.because] + [law for _, law in answer.readings]
    laws += [choice.law for choice in choices(answer)]
    return list(dict.fromkeys(citation.cite for law in laws for citation in law))


def rests(asking: Asking, slots: Slots, _: Table) -> None:
    """A rule that decided."""
    answer = asking.understood
    if not any(is_rule(slots["rule"], decider) for decider in answer.because):
        raise disagrees(resting(answer), answer, (slots["rule"],))


def is_rule(wanted: str, decider: Decider) -> bool:
    """Say whether a rule is meant by its id, alone or after its file's: `england`, `waste-collection/england`."""
    return wanted in (decider.rule, f"{decider.matter}/{decider.rule}")


def resting(answer: Answer) -> str:
    """On which rules the answer rests."""
    found = [f"{d.matter}/{d.rule} ({d.span})" for d in answer.because]
    return f"The answer rests on {listed(found)}." if found else "The answer rests on no rule."


def minister(asking: Asking, slots: Slots, _: Table) -> None:
    """A minister who still answers for part of it."""
    found = [one.office for one in asking.understood.westminster.ministers]
    if not same(slots["minister"], *found):
        raise disagrees(_found("The minister is", found, "The rules name no minister"), asking.explained)


def office(asking: Asking, slots: Slots, _: Table) -> None:
    """The office that answers in public."""
    found = [party.office for party in asking.understood.answerable if party.office]
    if not same(slots["office"], *found):
        raise disagrees(_found("The office is", found, "The rules name no office"), asking.explained)


def delivered(asking: Asking, slots: Slots, _: Table) -> None:
    """Who does the work."""
    mentions = asking.understood.delivered_by
    ids = asking.names.bodies(slots["deliverer"])
    if not any(same(slots["deliverer"], one.name, one.body) or one.body in ids for one in mentions):
        found = [one.name for one in mentions]
        said = _found("It is delivered by", found, "The rules name nobody who delivers it")
        raise disagrees(said, asking.explained)


def may_act(asking: Asking, slots: Slots, _: Table) -> None:
    """Somebody who may act where nobody must."""
    mentions = asking.understood.may_act
    if not any(same(slots["means"], one.name, one.body) for one in mentions):
        said = _found("Those who may act are", (one.name for one in mentions), "The rules name nobody who may act")
        raise disagrees(said, asking.explained)


def _found(start: str, names: Iterable[str], none: str) -> str:
    """What the rules name, each once, or that they name nobody."""
    told = list(dict.fromkeys(names))
    return f"{start} {listed(told)} by the rules" if told else none


def runs_through(asking: Asking, slots: Slots, _: Table) -> None:
    """Somebody who stands in the line from a legislature to the voters."""
    found = [name for link in asking.understood.chain for name in (link.start, link.end)]
    if not same(slots["link"], *found):
        raise disagrees(_found("The line runs through", found, "The rules draw no line"), asking.explained)


def ends_at(asking: Asking, slots: Slots, _: Table) -> None:
    """Where the line ends: at the voters, or with the last in it where it does not reach them."""
    chain = asking.understood.chain
    found = [link.start for link in chain if link.relation == "elects"] or [link.start for link in chain[-1:]]
    if not same(slots["end"], *found):
        raise disagrees(_found("The line ends at", found, "The rules draw no line"), asking.explained)


def says(asking: Asking, slots: Slots, _: Table) -> None:
    """Words of the message."""
    message = " ".join(asking.answer.message.split())
    if slots["words"] not in message:
        raise disagrees(f"The message is: {message.rstrip('.')}.", asking.answer)


def asked(asking: Asking, slots: Slots, _: Table) -> None:
    """The question that would settle it."""
    answer = asking.understood
    found = [ask for ask in (answer.asks, *(choice.asks for choice in choices(answer))) if ask]
    if not same(slots["question"], *found):
        said = f"By the rules it is asked: {' '.join(dict.fromkeys(found))}" if found else "Nothing is asked."
        raise disagrees(said, answer)


def choose(asking: Asking, _: Slots, table: Table) -> None:
    """All the choices, by their label, place or body, and no others."""
    answer = asking.understood
    wanted = [row[0].strip() for row in table if row and row[0].strip()]
    if not wanted:
        raise NotUnderstoodError("Write the choices in a table under this line, one in each row between | and |.")
    names = asking.names
    met: set[str] = set()
    for choice in answer.choices:
        called = (choice.label, choice.add, *choice.places)
        met_here = {
            name for name in wanted if same(name, *called) or any(names.is_party(name, p) for p in choice.parties)
        }
        if not met_here:
            raise disagrees(_offered(answer), answer)
        met |= met_here
    if met != set(wanted):
        raise disagrees(_offered(answer), answer)


def _offered(answer: Answer) -> str:
    found = [choice.label or listed(p.name for p in choice.parties) for choice in answer.choices]
    return f"The choices by the rules are {listed(found)}." if found else "The rules offer no choices."


EXPECTATIONS: Mapping[str, Callable[[Asking, Slots, Table], None]] = {
    "nobody": status(Status.NOBODY),
    "independent": status(Status.INDEPENDENT),
    "jointly": jointly,
    "either": either,
    "not-because": not_because,
    "not": not_answerable,
    "answerable-many": answerable,
    "answerable": answerable,
    "status": any_status,
    "cites": cites,
    "rests": rests,
    "minister": minister,
    "office": office,
    "may": may_act,
    "delivered": delivered,
    "runs": runs_through,
    "ends": ends_at,
    "says": says,
    "asked": asked,
    "choices": choose,
}
"""What each sentence of the grammar does, by its id."""
