"""Why an outcome differs between places: the law first, then who is free to choose, then what figures can show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from accountability.engine.figures import brought, published
from accountability.engine.freedom import MAY_NOT, freedom_of
from accountability.engine.mandates import HOUSES
from accountability.engine.shift import moves_of
from accountability.model.answer import Answer, Status
from accountability.model.compiled import Compiled
from accountability.model.outcome import Outcome
from accountability.model.place import Place
from accountability.model.source import Law, weakest
from accountability.model.variation import Kind, Limit, Safeguard, Standard, Variation, Within
from accountability.model.varying import Standing, Value, Values, Varying, Verdict
from accountability.model.words import capital, listed

Asked = tuple[Place, Answer]

_ALSO: dict[Kind, tuple[Kind, ...]] = {
    Kind.LAW: (Kind.PERFORMANCE,),
    Kind.CHOICE: (Kind.PERFORMANCE,),
    Kind.DISCRETION: (Kind.NEED,),
    Kind.STANDARD: (Kind.PERFORMANCE, Kind.NEED, Kind.RESOURCES),
    Kind.PERFORMANCE: (Kind.NEED, Kind.RESOURCES),
    Kind.NEED: (Kind.RESOURCES, Kind.PERFORMANCE),
    Kind.RESOURCES: (Kind.NEED, Kind.PERFORMANCE),
    Kind.UNKNOWN: (Kind.PERFORMANCE, Kind.NEED, Kind.RESOURCES),
}
"""What else may explain a difference, once the first reason is looked at: in the order in which it is tested."""


_NO_VALUES: Mapping[str, Value] = {}


def varying(
    book: Compiled, outcome: Outcome, asked: Sequence[Asked], values: Mapping[str, Value] = _NO_VALUES
) -> Varying:
    """Why an outcome differs between places that are all answered for. No figure ever decides the kind.

    `values` are the reader's own figures by the id of a place.
    """
    on = next(answer.question.on for _, answer in asked if answer.question)
    moves = moves_of(book)
    moved = any(one.rule in moves for _, answer in asked for one in answer.because)
    said, outcome = _said(book, outcome, on, moved)
    standings = tuple(_standing(outcome, said, place, answer) for place, answer in asked)
    verdicts = tuple(_verdicts(said, standings))
    nations = tuple(dict.fromkeys(one.nation for one in standings))
    own = brought([place for place, _ in asked], values)
    figures = (*published(book, outcome.id, [place for place, _ in asked]), *((own,) if own else ()))
    kind = Kind.LAW if any(one.other_law for one in verdicts) else verdicts[0].kind
    sure = [*(answer.certainty for _, answer in asked), *([said.certainty] if said.within or said.standards else [])]
    return Varying(
        outcome.id,
        outcome.title,
        said.what,
        on,
        kind,
        standings,
        verdicts,
        standards=tuple(one for one in said.standards if _holds(one, nations)),
        law=_gathered(standings, said, nations),
        figures=figures,
        unknown=_unknown(verdicts, figures),
        recorded=said.recorded if any(one.kind is Kind.CHOICE for one in verdicts) else "",
        limits=_limits(book, nations),
        safeguards=tuple(one for one in said.safeguards if _holds(one, nations)),
        certainty=weakest(sure),
        checked_on=min((a.checked_on for _, a in asked if a.checked_on), default=book.about.checked_on),
    )


def _said(book: Compiled, outcome: Outcome, on: date, moved: bool) -> tuple[Variation, Outcome]:
    """What the pack says of the outcome on that day, and the outcome: before the words are sure, no reason is.

    Nor are they where a reform moved it: they speak of the law as it is.
    """
    found = book.variations.get(outcome.id)
    if found is None and not moved:
        return Variation(outcome.id, outcome.title), outcome
    if found is not None and not moved and (found.since is None or found.since <= on):
        return found, outcome
    return Variation(outcome.id, outcome.title), replace(outcome, variation=Kind.UNKNOWN.value)


def _standing(outcome: Outcome, said: Variation, place: Place, answer: Answer) -> Standing:
    """One place. Who elects is read from the line to the voters: it is local unless they elect only a legislature."""
    houses = [link.end for link in answer.chain if link.relation == "answers-to" and link.end in HOUSES]
    local = answer.status is Status.NOBODY or any(
        link.relation == "elects" and link.end not in HOUSES for link in answer.chain
    )
    within = _within(said, place.nation)
    standards = [one for one in said.standards if _holds(one, (place.nation,)) and not one.only_some]
    kind, freedom, because = freedom_of(outcome, answer, within, bool(standards), local)
    deciding = [one for one in answer.because if one.step == "outcome"]
    return Standing(
        place.id,
        place.name,
        place.nation,
        tuple(one.name for one in (answer.answerable or answer.may_act)),
        kind,
        freedom,
        because,
        local,
        rules=tuple((one.rule, one.span) for one in answer.because),
        law=_each(one.law for one in deciding),
        legislature=houses[0] if houses else "",
        ministers=tuple(dict.fromkeys(one.office for one in answer.westminster.ministers))
        if answer.westminster
        else (),
    )


def _within(said: Variation, nation: str) -> Within | None:
    return next((one for one in said.within if one.nation == nation), None)


def _holds(one: Standard | Safeguard | Limit, nations: Iterable[str]) -> bool:
    return not one.nations or any(nation in one.nations for nation in nations)


def _verdicts(said: Variation, standings: Sequence[Standing]) -> Iterable[Verdict]:
    """The places in groups of one law and one kind: the largest first, then those whose law differs from its law."""
    groups: dict[object, list[Standing]] = {}
    for one in standings:
        groups.setdefault(_regime(said, one, standings), []).append(one)
    ordered = sorted(groups.values(), key=len, reverse=True)
    for n, group in enumerate(ordered):
        parts: dict[tuple[Kind, bool], list[Standing]] = {}
        for one in group:
            parts.setdefault((one.kind, one.local_voters), []).append(one)
        for (kind, local), members in parts.items():
            within = _within(said, members[0].nation)
            yield Verdict(
                tuple(one.name for one in members),
                members[0].nation,
                kind,
                tuple(also for also in _ALSO[kind] if also is not kind),
                within.says if within else _plainly(members),
                other_law=n > 0,
                local_voters=local,
            )


def _regime(said: Variation, one: Standing, every: Sequence[Standing]) -> object:
    """What the law is in a nation: nations are told together where the same law is cited and the same is said."""
    cites = frozenset(law.cite for other in every if other.nation == one.nation for law in other.law)
    within = _within(said, one.nation)
    return cites, within.says if within else ""


def _plainly(members: Sequence[Standing]) -> str:
    """Who decides and why it may differ, where the pack has no words of its own for it."""
    by_reason: dict[str, list[str]] = {}
    for one in members:
        by_reason.setdefault(one.because, []).extend(one.answerable)
    told = [
        f"{_who(tuple(dict.fromkeys(names)), because)}. {capital(because)}"
        for because, names in by_reason.items()
        if names
    ]
    return ". ".join(told)


def _who(names: Sequence[str], because: str) -> str:
    if because == MAY_NOT:
        return f"{listed(names)}{',' if ',' in names[-1] else ''} may act"
    return f"{listed(names)} {'answer' if len(names) > 1 else 'answers'} for it"


def _gathered(standings: Iterable[Standing], said: Variation, nations: Iterable[str]) -> Law:
    """The law by which each place decides, and that of the standards there."""
    known = tuple(nations)
    return _each(
        (
            *(one.law for one in standings),
            *(one.law for one in said.within if one.nation in known),
            *(one.law for one in said.standards if _holds(one, known)),
        )
    )


def _each(laws: Iterable[Law]) -> Law:
    return tuple({citation.cite: citation for law in laws for citation in law}.values())


def _unknown(verdicts: Sequence[Verdict], figures: Sequence[Values]) -> tuple[Kind, ...]:
    """What nothing here shows. Where figures differ, that they do is known, and why is not."""
    first = verdicts[0]
    shown = any(one.differ is not None for one in figures)
    own = () if first.kind in (Kind.LAW, Kind.STANDARD, Kind.UNKNOWN) else (first.kind,)
    return (*(own if shown or first.kind is not Kind.CHOICE else ()), *first.also)


def _limits(book: Compiled, nations: Iterable[str]) -> tuple[Limit, ...]:
    """The limits to every choice in any of the nations, each once."""
    every = [one for nation in nations if nation in book.limits for one in book.limits[nation]]
    return tuple({(one.title, one.nations): one for one in every}.values())
