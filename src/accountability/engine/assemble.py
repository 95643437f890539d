"""What was found on the ground, made into an `Answer`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from accountability.engine.cases_of_fact import Branch, PieceAnswer
from accountability.engine.found import Found
from accountability.engine.ground import Asker, Group
from accountability.engine.here import Here
from accountability.engine.parties import deciding_rules, intervene, legislature, minister_held, parties
from accountability.engine.relations import Concern, held, name_of
from accountability.model.answer import (
    Answer,
    Choice,
    Coming,
    Decider,
    Held,
    Link,
    Mention,
    Minister,
    Party,
    Question,
    Status,
    Unless,
    Westminster,
)  # fmt: skip
from accountability.model.body import Forthcoming
from accountability.model.compiled import Compiled
from accountability.model.days import day_before, in_words
from accountability.model.outcome import Outcome
from accountability.model.place import Place
from accountability.model.source import Certainty, Law, weakest
from accountability.model.tier import ELSEWHERE, HELD
from accountability.model.who import Sort, Who
from accountability.model.words import listed


@dataclass(frozen=True, slots=True)
class Scene:
    """The question as it is answered: the rulebook, the outcome, the place and the day."""

    book: Compiled
    outcome: Outcome
    place: Place
    on: date
    question: Question

    @property
    def concern(self) -> Concern:
        """For which outcome, and when, relations are asked about."""
        return Concern(self.outcome.id, self.outcome.theme, self.on)

    def nation(self, pieces: Iterable[int]) -> str:
        """The nation of some ground: the first, where there are several."""
        return next(iter(sorted({self.book.ground[str(piece)].nation for piece in pieces})), "")


def assemble(scene: Scene, groups: tuple[Group, ...]) -> Answer:
    """One answer, or the reason why there is not one."""
    if not groups:
        message = f"No such case can arise in {scene.place.name} on {in_words(scene.on)}."
        return Answer(Status.NO_SUCH_CASE, message, scene.question, checked_on=scene.book.about.checked_on)
    pieces = tuple(piece for group in groups for piece in group.pieces)
    if len(groups) > 1:
        return _narrow(scene, groups, pieces)
    answer = groups[0].answer
    if answer.found is None:
        return _depends(scene, answer, pieces)
    return _settled(scene, answer, answer.found, pieces)


def _settled(scene: Scene, answer: PieceAnswer, found: Found, pieces: tuple[int, ...]) -> Answer:
    book, nation = scene.book, scene.nation(pieces)
    everybody = parties(book, found, nation, scene.concern)
    answerable, beside, intervention, contracted = intervene(book, everybody, nation, scene.concern)
    here = Here(book, pieces[0], scene.on)
    rules = deciding_rules(found)
    assumed = dict(answer.assuming)
    return Answer(
        found.status,
        _message(scene, found, answerable),
        scene.question,
        mode=found.mode,
        answerable=answerable if found.status is not Status.CONFLICT else (),
        westminster=westminster(scene, nation),
        chain=chain(scene, answerable, nation),
        held_to_account=tuple(dict.fromkeys(_held(scene, (*answerable, *beside), nation))),
        delivered_by=(*_mentions(scene, here, _nearest(rule.delivers for rule in rules), assumed), *contracted),
        funded_by=_mentions(scene, here, _nearest(rule.funds for rule in rules), assumed),
        may_act=_mentions(scene, here, found.may_act, assumed),
        decided_by=Mention(book.kinds[found.decided_by].title) if found.decided_by else None,
        beside=beside,
        intervention=intervention,
        because=_deciders(found),
        assuming=tuple((name, value, value_words(book, name, value)) for name, value in answer.assuming),
        unless=_unless(scene, answer.unless, nation),
        choices=_clashing(scene, found) if found.status is Status.CONFLICT else (),
        instead=_instead(scene, pieces, answerable),
        ask=tuple(
            replace(mention, what=asked.about)
            for rule in rules
            for asked in rule.ask
            for mention in _mentions(scene, here, (asked.who,), assumed)
        ),
        to_challenge=next((rule.to_challenge for rule in rules if rule.to_challenge), ""),
        forthcoming=coming(scene, (*answerable, *beside)),
        notes=_notes(scene),
        readings=tuple((reading.words, reading.law) for reading in found.readings),
        certainty=_certainty(found),
        checked_on=_checked_on(scene, found),
    )


def _nearest(said: Iterable[tuple[Who, ...]]) -> tuple[Who, ...]:
    """What the last rule that says anything says: a role's rule knows better than the outcome that asked it."""
    return next((who for who in reversed(list(said)) if who), ())


def _message(scene: Scene, found: Found, answerable: tuple[Party, ...]) -> str:
    what, where = scene.outcome.title, scene.place.name
    match found.status:
        case Status.ANSWERED:
            several = len(answerable) > 1
            return f"{listed(party.name for party in answerable)} answer{'' if several else 's'} for {what} in {where}."
        case Status.NOBODY:
            return f"Nobody has a duty to answer for {what} in {where}."
        case Status.INDEPENDENT:
            return f"No elected person answers for {what} in {where}."
        case Status.DISPUTED:
            return f"The law is disputed on who answers for {what} in {where}."
        case Status.VACANT:
            return f"Nobody sits at the level that answers for {what} in {where} on {in_words(scene.on)}."
        case Status.CONFLICT:
            return f"Two rules differ on who answers for {what} in {where} on {in_words(scene.on)}."
        case Status.BEFORE_RECORDS:
            return f"These records do not go back to {in_words(scene.on)} for {what} in {where}."
    return found.reason or f"No rule says who answers for {what} in {where} on {in_words(scene.on)}."


def _deciders(found: Found) -> tuple[Decider, ...]:
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


def _clashing(scene: Scene, found: Found) -> tuple[Choice, ...]:
    return tuple(
        Choice(f"{step.matter}/{rule.id}", str(rule.span), Status.CONFLICT, law=rule.law)
        for step in found.steps
        if len(step.winners) > 1
        for rule in step.winners
    )


def _certainty(found: Found) -> Certainty:
    sure = [rule.certainty for rule in deciding_rules(found)]
    sure += [sitter.seat.certainty for sitter in found.sitters if sitter.seat]
    sure += [sitter.tenure.certainty for sitter in found.sitters if sitter.tenure]
    sure += [holding.certainty for holding in found.holdings]
    return weakest(sure)


def _checked_on(scene: Scene, found: Found) -> date:
    days = [rule.checked_on or scene.outcome.checked_on for rule in deciding_rules(found)]
    return min((day for day in days if day), default=scene.book.about.checked_on)


def _mentions(scene: Scene, here: Here, named: Iterable[Who], facts: dict[str, str]) -> tuple[Mention, ...]:
    """Whoever references name here, in words; an empty seat is left out."""
    found: list[Mention] = []
    for who in named:
        if who.sort is Sort.TIER and not scene.book.tiers[who.name].named:
            seat = here.seat(who.name, facts)
            if seat is not None:
                name = name_of(scene.book, seat.holder, here.nation, scene.on)
                found.append(Mention(name, seat.holder.name, who.says))
        elif who.sort is Sort.TIER:
            found.append(Mention(scene.book.tiers[who.name].named))
        elif who.sort is Sort.ROLE:
            inner = Asker(scene.book, scene.book.roles[who.name]).piece(here.piece, scene.on, {})
            if inner and inner.found:
                for party in parties(scene.book, inner.found, here.nation, scene.concern):
                    found.append(Mention(party.name, party.body, who.says))
        else:
            name = name_of(scene.book, who, here.nation, scene.on)
            found.append(Mention(name, who.name if who.sort is Sort.BODY else None, who.says))
    return tuple(dict.fromkeys(found))


def _instead(scene: Scene, pieces: tuple[int, ...], answerable: tuple[Party, ...]) -> tuple[Mention, ...]:
    """Bodies that people name by mistake, where one and the same sits over all of this ground and does not answer."""
    mine = {party.body for party in answerable}
    told: list[Mention] = []
    for instead in scene.outcome.instead:
        seen = {_mentions(scene, Here(scene.book, piece, scene.on), (instead.who,), {}) for piece in pieces}
        if len(seen) == 1:
            told += [replace(m, what=instead.answers_for) for m in seen.pop() if m.body and m.body not in mine]
    return tuple(told)


def westminster(scene: Scene, nation: str) -> Westminster:
    """What ministers still answer for in a nation that day, and what none of them should be blamed for."""
    found: list[Minister] = []
    for residual in scene.outcome.residuals:
        tenure = (
            scene.book.portfolios[residual.portfolio].held_on(scene.on, nation) if residual.nation == nation else None
        )
        if tenure:
            department = scene.book.bodies[tenure.department].name_on(scene.on)
            found.append(
                Minister(
                    tenure.office,
                    department,
                    residual.answers_for,
                    residual.portfolio,
                    tenure.committee,
                    tenure.accounting_officer,
                    residual.reserved,
                )  # fmt: skip
            )
    return Westminster(tuple(found), scene.outcome.not_for)


def _held(scene: Scene, found: tuple[Party, ...], nation: str) -> Iterable[Held]:
    for party in found:
        if party.sort is Sort.MINISTER:
            yield from minister_held(scene.book, party, nation, scene.concern)
        elif party.kind:
            body = scene.book.bodies.get(party.id) if party.sort is Sort.BODY else None
            yield from held(scene.book, party.kind, body, party.seated_as, nation, scene.concern)


def chain(scene: Scene, answerable: tuple[Party, ...], nation: str) -> tuple[Link, ...]:
    """From the legislature through the minister to whoever answers, and on to the voters."""
    links: list[Link] = []
    first = next(iter(westminster(scene, nation).ministers), None)
    ministers = [party for party in answerable if party.sort is Sort.MINISTER]
    if first and not ministers:
        department = next((t for t in scene.book.portfolios[first.portfolio].tenures if t.office == first.office), None)
        central = department is None or scene.book.bodies[department.department].kind == "department"
        house = legislature("uk" if central else "nation", nation)
        says = f"{first.office} answers to {house} for {listed(first.answers_for) or 'the law'}. The minister's line stops here."
        links.append(Link(house, "holds-to-account", first.office, says, carries_answerability=True))
        for party in answerable:
            says = f"{first.office} sets the framework within which {party.name} answers."
            links.append(Link(first.office, "sets-framework", party.name, says))
    for party in answerable:
        links += _up(scene, party, nation)
    return tuple(dict.fromkeys(links))


def _up(scene: Scene, party: Party, nation: str) -> list[Link]:
    """The links from whoever answers to the voters, as the graph wrote them into the rulebook."""
    if party.sort is Sort.MINISTER:
        house = legislature(party.tier, nation)
        return [
            Link(
                house, "holds-to-account", party.name, f"{party.name} answers to {house}.", carries_answerability=True
            ),
            Link("voters", "elects", house, f"Voters elect {house}.", carries_answerability=True),
        ]
    body = scene.book.bodies.get(party.id) if party.sort is Sort.BODY else None
    area = scene.book.places.get(body.area) if body and body.area else None
    for key in (
        f"body:{party.id}/{party.seated_as}",
        f"kind:{party.seated_as}",
        f"body:{party.id}/",
        f"kind:{party.kind}",
    ):
        for known in scene.book.chains.get(key, ()):
            if known.days.holds_on(scene.on):
                filled = {"{name}": party.name, "{area}": area.name if area else "its area"}
                return [_fill(link, filled) for link in known.links]
    return []


def _fill(link: Link, words: dict[str, str]) -> Link:
    def fill(text: str) -> str:
        for mark, word in words.items():
            text = text.replace(mark, word)
        return text

    return replace(link, start=fill(link.start), end=fill(link.end), says=fill(link.says))


def value_words(book: Compiled, name: str, value: str) -> str:
    """A value of a fact in words that fit after "it is"."""
    if name in book.facts:
        return book.facts[name].words(value)
    if name in book.tiers:
        return "elsewhere" if value == ELSEWHERE else f"in the part where {book.bodies[value].name} sits"
    title = book.powers[name].title
    return f"where {title} is held" if value == HELD else f"outside the area of {title}"


def _law(found: Found) -> Law:
    return tuple(dict.fromkeys(cite for rule in deciding_rules(found) for cite in rule.law))


def _unless(scene: Scene, branches: tuple[Branch, ...], nation: str) -> tuple[Unless, ...]:
    """Other values and who answers then, with equal answers merged into one phrase."""
    merged: dict[tuple[object, ...], list[Branch]] = {}
    for branch in branches:
        merged.setdefault(branch.found.signature, []).append(branch)
    return tuple(
        Unless(
            same[0].given,
            " or ".join(" and ".join(value_words(scene.book, n, v) for n, v in branch.given) for branch in same),
            same[0].found.status,
            same[0].found.mode,
            parties(scene.book, same[0].found, nation, scene.concern),
            _law(same[0].found),
        )
        for same in merged.values()
    )


def _branch_choice(scene: Scene, branch: Branch, nation: str) -> Choice:
    return Choice(
        label=", ".join(value_words(scene.book, name, value) for name, value in branch.given),
        add=" ".join(f"--given {name}={value}" for name, value in branch.given),
        status=branch.found.status,
        mode=branch.found.mode,
        parties=parties(scene.book, branch.found, nation, scene.concern),
        given=branch.given,
        law=_law(branch.found),
    )


def asks(book: Compiled, answer: PieceAnswer) -> str:
    """The one question that settles what depends on a fact."""
    name = answer.branches[0].given[0][0]
    if name in book.facts:
        return book.facts[name].asks
    if name in book.tiers:
        return book.tiers[name].asks or f"Who sits for this spot as {book.tiers[name].title}?"
    return f"Is it where {book.powers[name].title} is held?"


def _depends(scene: Scene, answer: PieceAnswer, pieces: tuple[int, ...]) -> Answer:
    nation = scene.nation(pieces)
    here = Here(scene.book, pieces[0], scene.on)
    found = [branch.found for branch in answer.branches]
    everybody = tuple(p for one in found for p in parties(scene.book, one, nation, scene.concern))
    question = asks(scene.book, answer)
    rules = [rule for one in found for rule in deciding_rules(one)]
    mentions = [
        (asked.about, m) for rule in rules for asked in rule.ask for m in _mentions(scene, here, (asked.who,), {})
    ]
    return Answer(
        Status.DEPENDS,
        f"Who answers for {scene.outcome.title} in {scene.place.name} depends: {question}",
        scene.question,
        westminster=westminster(scene, nation),
        assuming=tuple((name, value, value_words(scene.book, name, value)) for name, value in answer.assuming),
        choices=tuple(_branch_choice(scene, branch, nation) for branch in answer.branches),
        because=tuple(dict.fromkeys(decider for one in found for decider in _deciders(one))),
        asks=question,
        ask=tuple(dict.fromkeys(replace(m, what=about) for about, m in mentions)),
        instead=_instead(scene, pieces, everybody),
        forthcoming=coming(scene, everybody),
        notes=_notes(scene),
        certainty=weakest([_certainty(one) for one in found]),
        checked_on=min(_checked_on(scene, one) for one in found),
    )


def area_names(scene: Scene, pieces: Iterable[int]) -> tuple[str, ...]:
    """The council areas of that day in which some ground lies."""
    names: dict[str, None] = {}
    for piece in pieces:
        for id_ in scene.book.ground[str(piece)].path:
            place = scene.book.places[id_]
            if place.days.holds_on(scene.on):
                names[place.name] = None
    return tuple(sorted(names))


def _group_choice(scene: Scene, group: Group) -> Choice:
    nation = scene.nation(group.pieces)
    places = area_names(scene, group.pieces)
    found = group.answer.found
    if found is None:
        branches = tuple(_branch_choice(scene, branch, nation) for branch in group.answer.branches)
        question = asks(scene.book, group.answer)
        return Choice(listed(places), status=Status.DEPENDS, places=places, asks=question, branches=branches)
    everybody = parties(scene.book, found, nation, scene.concern)
    return Choice(
        label=listed(party.name for party in everybody) or listed(places),
        add=f'--in "{places[0]}"' if places else "",
        status=found.status,
        mode=found.mode,
        parties=everybody,
        places=places,
        law=_law(found),
    )


def _narrow(scene: Scene, groups: tuple[Group, ...], pieces: tuple[int, ...]) -> Answer:
    choices = tuple(sorted((_group_choice(scene, group) for group in groups), key=lambda c: (c.label, c.places)))
    bodies = {party.name for choice in choices for party in choice.parties}
    bodies |= {party.name for choice in choices for branch in choice.branches for party in branch.parties}
    found = [group.answer.found for group in groups if group.answer.found is not None]
    nations = {scene.book.ground[str(piece)].nation for piece in pieces}
    return Answer(
        Status.NARROW,
        f"{scene.place.name} has {len(choices)} answers for {scene.outcome.title}, from {len(bodies)} bodies.",
        scene.question,
        westminster=westminster(scene, nations.pop()) if len(nations) == 1 else Westminster(),
        generally=_generally(scene, groups),
        choices=choices,
        because=tuple(dict.fromkeys(decider for one in found for decider in _deciders(one))),
        instead=_instead(scene, pieces, tuple(party for choice in choices for party in choice.parties)),
        notes=_notes(scene),
        certainty=weakest([_certainty(one) for one in found]),
        checked_on=min((_checked_on(scene, one) for one in found), default=scene.book.about.checked_on),
    )


def _generally(scene: Scene, groups: tuple[Group, ...]) -> Choice | None:
    """The rule and tier that win everywhere, if the same do."""
    seen: set[tuple[str, str]] = set()
    law: Law = ()
    for group in groups:
        found = group.answer.found
        if found is None or found.rule is None or len(found.sitters) != 1:
            return None
        seen.add((found.rule.id, found.sitters[0].tier))
        law = found.rule.law
    if len(seen) != 1:
        return None
    rule, tier = seen.pop()
    title = scene.book.tiers[tier].title if tier in scene.book.tiers else tier
    return Choice(title, f"{scene.outcome.id}/{rule}", Status.ANSWERED, law=law)


def coming(scene: Scene, found: tuple[Party, ...]) -> tuple[Coming, ...]:
    """What is announced, decided or enacted that touches this outcome or whoever answers, as known on the day."""
    rows: dict[str, Forthcoming] = {}
    keys = [f"outcome:{scene.outcome.id}", *(f"body:{p.id}" for p in found), *(f"kind:{p.kind}" for p in found)]
    for key in keys:
        for row in scene.book.forthcoming.get(key, ()):
            elsewhere = row.bodies and not any(party.id in row.bodies for party in found)
            other = row.outcomes and scene.outcome.id not in row.outcomes
            known = row.announced_on is None or row.announced_on <= scene.on
            over = row.expected is not None and row.expected <= scene.on
            if not elsewhere and not other and known and not over:
                rows[row.id] = row
    told = sorted(rows.values(), key=lambda r: (r.expected or date.max, r.id))
    return tuple(Coming(r.id, r.state, r.says, r.expected, r.law) for r in told)


def _notes(scene: Scene) -> tuple[str, ...]:
    """What a reader must know of the place and the day."""
    place, on = scene.place, scene.on
    told: list[str] = []
    if not place.days.holds_on(on):
        now = listed(area_names(scene, place.ground))
        if place.days.end is not None and on >= place.days.end:
            ended = in_words(day_before(place.days.end))
            told.append(f"{place.name} as an area ended on {ended}. The answer is for its ground, now in {now}.")
        elif place.days.start is not None:
            told.append(
                f"{place.name} as an area began on {in_words(place.days.start)}. The answer is for its ground, then in {now}."
            )
    if place.near:
        told.append(f"The answer is for the centre of {place.name}. Its edge may lie in {listed(place.near, 'or')}.")
    return tuple(told)
