"""The question as it is answered: the rulebook, the outcome, the place and the day; and what surrounds every answer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from accountability.engine.relations import Concern
from accountability.model.answer import Coming, Mention, Party, Question
from accountability.model.body import Forthcoming
from accountability.model.compiled import Compiled
from accountability.model.days import day_before, in_words
from accountability.model.outcome import Outcome
from accountability.model.place import Place
from accountability.model.words import listed

NATIONS = ("england", "scotland", "wales", "northern-ireland")


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


def area_names(scene: Scene, pieces: Iterable[int]) -> tuple[str, ...]:
    """The council areas of that day in which some ground lies; a nation where it is all of one."""
    whole, left = covered(scene.book, pieces)
    names: dict[str, None] = dict.fromkeys(whole)
    for piece in left:
        for id_ in scene.book.ground[str(piece)].path:
            place = scene.book.places[id_]
            if place.days.holds_on(scene.on):
                names[place.name] = None
    return tuple(sorted(names))


def covered(book: Compiled, pieces: Iterable[int]) -> tuple[list[str], set[int]]:
    """The nations that some ground covers whole, and the pieces that are left."""
    left = set(pieces)
    whole: list[str] = []
    for nation in NATIONS:
        place = book.places.get(nation)
        if place and place.ground and left.issuperset(place.ground):
            whole.append(place.name)
            left.difference_update(place.ground)
    return whole, left


def coming(scene: Scene, found: tuple[Party, ...], near: Iterable[Mention] = ()) -> tuple[Coming, ...]:
    """What is coming, as known on the day, that touches whoever answers or delivers, for this outcome.

    A row touches when all that it names is here: one of its bodies (or kinds), of its outcomes, of its nations.
    """
    bodies = {party.id for party in found} | {mention.body for mention in near if mention.body}
    kinds = {party.kind for party in found}
    nations = {scene.book.ground[str(piece)].nation for piece in scene.place.ground}
    keys = [f"outcome:{scene.outcome.id}", *(f"body:{body}" for body in bodies), *(f"kind:{kind}" for kind in kinds)]
    rows: dict[str, Forthcoming] = {}
    for row in (row for key in keys for row in scene.book.forthcoming.get(key, ())):
        touches = bodies & set(row.bodies) if row.bodies else not row.kinds or kinds & set(row.kinds)
        concerns = not row.outcomes or scene.outcome.id in row.outcomes
        concerns = concerns and (not row.nations or bool(nations & set(row.nations)))
        known = row.announced_on is None or row.announced_on <= scene.on
        over = row.expected is not None and row.expected <= scene.on
        if touches and concerns and known and not over:
            rows[row.id] = row
    told = sorted(rows.values(), key=lambda r: (r.expected or date.max, r.id))
    return tuple(Coming(r.id, r.state, r.says, r.expected, r.law) for r in told)


def notes(scene: Scene) -> tuple[str, ...]:
    """What a reader must know of the place and the day."""
    place, on = scene.place, scene.on
    told: list[str] = []
    if not place.days.holds_on(on):
        now = listed(area_names(scene, place.ground))
        if place.days.end is not None and on >= place.days.end:
            ended = in_words(day_before(place.days.end))
            told.append(f"{place.name} as an area ended on {ended}. The answer is for its ground, now in {now}.")
        elif place.days.start is not None:
            began = in_words(place.days.start)
            told.append(f"{place.name} as an area began on {began}. The answer is for its ground, then in {now}.")
    if place.kind == "postcode" and (then := area_names(scene, place.ground)) != place.within[:1]:
        told.append(f"{place.name} is in {place.within[0]} today. On {in_words(on)} that area was {listed(then)}.")
    if place.near:
        told.append(f"The answer is for the centre of {place.name}. Its edge may lie in {listed(place.near, 'or')}.")
    return tuple(told)
