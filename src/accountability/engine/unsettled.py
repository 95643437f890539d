"""No single answer: it depends on a fact, or a smaller place would settle it."""

from __future__ import annotations

from dataclasses import replace

from accountability.engine.branches import asks, branch_choice, law_of, value_words
from accountability.engine.cases_of_fact import PieceAnswer
from accountability.engine.ground import Group
from accountability.engine.mentions import also, instead, mentions_over
from accountability.engine.parties import deciding_rules, parties
from accountability.engine.scene import Scene, area_names, coming, notes
from accountability.engine.settled import certainty, checked_on, deciders
from accountability.engine.westminster import westminster
from accountability.model.answer import Answer, Choice, Status, Westminster
from accountability.model.source import Law, weakest
from accountability.model.words import listed


def depends(scene: Scene, answer: PieceAnswer, pieces: tuple[int, ...]) -> Answer:
    nation = scene.nation(pieces)
    given = dict(scene.question.given)
    found = [branch.found for branch in answer.branches]
    everybody = tuple(p for one in found for p in parties(scene.book, one, nation, scene.concern))
    question = asks(scene.book, answer)
    rules = [rule for one in found for rule in deciding_rules(one)]
    told = [
        (asked.about, mention)
        for rule in rules
        for asked in rule.ask
        for mention in mentions_over(scene, pieces, (asked.who,), given)
    ]
    always = [set(also(scene, pieces, one, given)) for one in found]
    return Answer(
        Status.DEPENDS,
        f"Who answers for {scene.outcome.title} in {scene.place.name} depends: {question}",
        scene.question,
        westminster=westminster(scene, nation),
        assuming=tuple((name, value, value_words(scene.book, name, value)) for name, value in answer.assuming),
        choices=tuple(branch_choice(scene, branch, nation) for branch in answer.branches),
        because=tuple(dict.fromkeys(decider for one in found for decider in deciders(one))),
        asks=question,
        ask=tuple(dict.fromkeys(replace(m, what=about) for about, m in told)),
        also=tuple(one for one in also(scene, pieces, found[0], given) if all(one in every for every in always)),
        instead=instead(scene, pieces, everybody, given),
        forthcoming=coming(scene, everybody),
        notes=notes(scene),
        certainty=weakest([certainty(one) for one in found]),
        checked_on=min(checked_on(scene, one) for one in found),
    )


def _group_choice(scene: Scene, group: Group) -> Choice:
    nation = scene.nation(group.pieces)
    places = area_names(scene, group.pieces)
    found = group.answer.found
    if found is None:
        branches = tuple(branch_choice(scene, branch, nation) for branch in group.answer.branches)
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
        law=law_of(found),
    )


def narrow(scene: Scene, groups: tuple[Group, ...], pieces: tuple[int, ...]) -> Answer:
    choices = tuple(sorted((_group_choice(scene, group) for group in groups), key=lambda c: (c.label, c.places)))
    bodies = {party.name for choice in choices for party in choice.parties}
    bodies |= {party.name for choice in choices for branch in choice.branches for party in branch.parties}
    found = [group.answer.found for group in groups if group.answer.found is not None]
    nations = {scene.book.ground[str(piece)].nation for piece in pieces}
    everybody = tuple(party for choice in choices for party in choice.parties)
    return Answer(
        Status.NARROW,
        f"{scene.place.name} has {len(choices)} answers for {scene.outcome.title}, from {len(bodies)} bodies.",
        scene.question,
        westminster=westminster(scene, nations.pop()) if len(nations) == 1 else Westminster(),
        generally=_generally(scene, groups),
        choices=choices,
        because=tuple(dict.fromkeys(decider for one in found for decider in deciders(one))),
        instead=instead(scene, pieces, everybody, dict(scene.question.given)),
        notes=notes(scene),
        certainty=weakest([certainty(one) for one in found]),
        checked_on=min((checked_on(scene, one) for one in found), default=scene.book.about.checked_on),
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
