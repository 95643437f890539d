"""Those who stand beside an answer: who delivers, who pays, who may act, and who is named by mistake."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from accountability.engine.found import Found
from accountability.engine.ground import Asker
from accountability.engine.here import Here
from accountability.engine.parties import deciding_rules, parties
from accountability.engine.relations import name_of
from accountability.engine.scene import Scene
from accountability.model.answer import Choice, Mention, Party
from accountability.model.tier import Filling
from accountability.model.who import Sort, Who


def mentions(scene: Scene, here: Here, named: Iterable[Who], facts: dict[str, str]) -> tuple[Mention, ...]:
    """Whoever references name here, in words; an empty seat is left out."""
    found: list[Mention] = []
    for who in named:
        if who.sort is Sort.TIER and scene.book.tiers[who.name].filling is not Filling.UNLISTED:
            seat = here.seat(who.name, facts)
            if seat is not None:
                name = name_of(scene.book, seat.holder, here.nation, scene.on)
                found.append(Mention(name, seat.holder.name, who.says))
        elif who.sort is Sort.TIER:
            found.append(Mention(scene.book.tiers[who.name].name_in(here.nation)))
        elif who.sort is Sort.ROLE:
            inner = Asker(scene.book, scene.book.roles[who.name]).piece(here.piece, scene.on, facts)
            if inner and inner.found:
                for party in parties(scene.book, inner.found, here.nation, scene.concern):
                    found.append(Mention(party.name, party.body, who.says))
        else:
            name = name_of(scene.book, who, here.nation, scene.on)
            found.append(Mention(name, who.name if who.sort is Sort.BODY else None, who.says))
    return tuple(dict.fromkeys(found))


def mentions_over(
    scene: Scene, pieces: tuple[int, ...], named: Iterable[Who], facts: dict[str, str]
) -> tuple[Mention, ...]:
    """Whoever references name over some ground: where it is not one and the same, by level and not by name."""
    found: list[Mention] = []
    for who in named:
        seen = dict.fromkeys(mentions(scene, Here(scene.book, piece, scene.on), (who,), facts) for piece in pieces)
        if len(seen) == 1:
            found += next(iter(seen))
        elif who.sort is Sort.TIER:
            found.append(Mention(f"{scene.book.tiers[who.name].title} of each place", None, who.says))
        elif who.sort is Sort.ROLE:
            found.append(Mention(f"{scene.book.roles[who.name].title}, in each place", None, who.says))
        else:
            found += [mention for group in seen for mention in group]
    return tuple(dict.fromkeys(found))


def nearest_said(said: Iterable[tuple[Who, ...]]) -> tuple[Who, ...]:
    """What the last rule that says anything says: a role's rule knows better than the outcome that asked it."""
    return next((who for who in reversed(list(said)) if who), ())


def instead(
    scene: Scene, pieces: tuple[int, ...], answerable: tuple[Party, ...], facts: dict[str, str]
) -> tuple[Mention, ...]:
    """Bodies that people name by mistake, where one and the same sits over all of this ground and does not answer."""
    mine = {party.body for party in answerable}
    told: list[Mention] = []
    for instead in scene.outcome.instead:
        seen = {mentions(scene, Here(scene.book, piece, scene.on), (instead.who,), facts) for piece in pieces}
        if len(seen) == 1:
            told += [replace(m, what=instead.answers_for) for m in seen.pop() if m.body and m.body not in mine]
    return tuple(told)


def also(scene: Scene, pieces: tuple[int, ...], found: Found, facts: dict[str, str]) -> tuple[Choice, ...]:
    """Others with a duty of their own towards the outcome, whoever answers for it."""
    told: list[Choice] = []
    for rule in deciding_rules(found):
        for beside in rule.beside:
            named = mentions_over(scene, pieces, (beside.who,), facts)
            everybody = tuple(Party(Sort.BODY, m.body or m.name, m.name, body=m.body) for m in named)
            if everybody:
                told.append(Choice(beside.does, parties=everybody, law=beside.law))
    return tuple(told)
