"""What a body is, how it is held to account, where it sits, and every outcome for which it answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from accountability.engine.answered_by import answered_by, ground_of, portfolios_of
from accountability.engine.around import taken_for_part, wider_places
from accountability.engine.forthcoming import coming_to
from accountability.engine.history import Sat, areas_on, came_from, went_to
from accountability.engine.relations import Concern, relations, words
from accountability.model.answer import InForce
from accountability.model.body import Body
from accountability.model.compiled import Compiled
from accountability.model.days import Days
from accountability.model.place import Place
from accountability.model.report import AroundBody, Holds, Means, Seated, Subject
from accountability.model.tier import Seat
from accountability.model.who import Sort
from accountability.model.words import listed

_MEANS = (
    "office",
    "elected-by",
    "appointed-by",
    "answers-to",
    "scrutinised-by",
    "audited-by",
    "inspected-by",
    "redress",
)

_DIRECTED = "the {sender} has given directions on {takes}; no function was taken"
_STEPPED_IN = {
    "taken": "{who}, sent by the {sender}, hold functions on {takes}",
    "reserve": "{who}, sent by the {sender}, may take functions on {takes} as a last resort",
    "contract": "the {sender} has directed that {who} deliver {takes}; the body keeps the duty",
}


def about_body(book: Compiled, body: Body, on: date) -> AroundBody:
    """Everything that a body is, holds and answers for on a day."""
    area = book.places.get(body.area) if body.area else None
    sat = list(_sat(book, body, on))
    now = [(tier, piece, seat) for tier, piece, seat in sat if seat.days.holds_on(on)]
    ground = ground_of(book, body, on, {piece for _, piece, _ in now})
    items = tuple(answered_by(book, body, on, ground, {tier for tier, _, _ in now}))
    districts = areas_on(book, area.ground, on) if area else ()
    return AroundBody(
        Subject(body.id, body.name_on(on), book.kinds[body.kind].title, body.code, body.days),
        on,
        area=area.name if area else "",
        districts=len(districts) if area and area.kind == "county" else 0,
        not_in=taken_for_part(book, area, wider_places(book), on) if area else (),
        former_names=body.former_names,
        came_from=came_from(book, body, sat),
        went_to=went_to(book, body, sat),
        same_as=_same_as(book, body),
        means=_means(book, body, area, {seat.seated_as for _, _, seat in now}, [item.outcome for item in items], on),
        seats=_seats(book, now if body.days.holds_on(on) else sat, on),
        powers=_powers(book, body, on),
        interventions=_interventions(book, body, on, ground),
        items=items,
        portfolios=tuple(sorted(book.portfolios[id_].title for id_ in portfolios_of(book, body, on))),
        forthcoming=coming_to(book, [body] if body.days.holds_on(on) else [], on),
        under=book.about.under,
    )


def _sat(book: Compiled, body: Body, on: date) -> Iterator[Sat]:
    """Every seat of a body on any day, or of the ministers whom it serves, with its tier and piece of ground."""
    led = portfolios_of(book, body, on)
    for key, seats in book.seats.items():
        for seat in (*seats.full, *seats.part):
            tier, _, piece = key.rpartition("/")
            nations = led.get(seat.holder.name, ()) if seat.holder.sort is Sort.MINISTER else ()
            own = seat.holder.sort is Sort.BODY and seat.holder.name == body.id
            if own or (nations and book.ground[piece].nation in nations):
                yield tier, int(piece), seat


def _same_as(book: Compiled, body: Body) -> tuple[str, ...]:
    """The rows that the law treats as the same body, before and after."""
    earlier = [book.bodies[body.continues].name] if body.continues else []
    later = sorted(other.name for other in book.bodies.values() if other.continues == body.id)
    return tuple(name for name in (*earlier, *later) if name != body.name)


def _means(
    book: Compiled, body: Body, area: Place | None, offices: set[str], outcomes: list[str], on: date
) -> tuple[tuple[str, tuple[Means, ...]], ...]:
    """How it is governed and held to account, over everything for which it answers."""
    nation = area.nation if area else ""
    concerns = [Concern(o, book.outcomes[o].theme, on) for o in outcomes] or [Concern("", "", on)]
    found: list[tuple[str, tuple[Means, ...]]] = []
    for type_ in _MEANS:
        told: dict[str, Means] = {}
        for office in sorted(offices or {""}):
            for concern in (Concern("", "", on), *concerns):
                for relation in relations(book, body.kind, body, office, type_, concern):
                    by = words(book, relation, body, nation, on)
                    told.setdefault(by, Means(by, bool(relation.outcomes or relation.themes), relation.law))
        if told:
            found.append((type_, tuple(told.values())))
    return tuple(found)


def _seats(book: Compiled, sat: Iterable[Sat], on: date) -> tuple[Seated, ...]:
    """Seats with the same tier, office, days and law are one, over all of their places."""
    together: dict[tuple[str, str, Days, bool], tuple[Seat, list[int]]] = {}
    for tier, piece, seat in sat:
        in_part = seat in book.seats[f"{tier}/{piece}"].part
        together.setdefault((tier, seat.seated_as, seat.days, in_part), (seat, []))[1].append(piece)
    found = []
    for (tier, office, days, in_part), (seat, pieces) in together.items():
        day = on if days.holds_on(on) else (days.last or on)
        title = book.tiers[tier].title
        where = areas_on(book, pieces, day)
        found.append(
            Seated(tier, title, where, days, book.kinds[office].title if office else "", in_part, seat.law, seat.span)
        )
    return tuple(sorted(found, key=lambda one: (one.days.start or date.min, one.tier, one.seated_as, one.where)))


def _powers(book: Compiled, body: Body, on: date) -> tuple[Holds, ...]:
    return tuple(
        Holds(
            power.id,
            power.title,
            holding.days,
            () if holding.ground is None else areas_on(book, sorted(holding.ground | holding.part), on),
            holding.law,
            holding.span,
        )
        for power in book.powers.values()
        for holding in power.held
        if holding.body == body.id and holding.days.holds_on(on)
    )


def _interventions(book: Compiled, body: Body, on: date, ground: list[int]) -> tuple[InForce, ...]:
    nation = book.ground[str(ground[0])].nation if ground else "england"
    told = []
    for one in book.interventions.get(body.id, ()):
        if one.days.holds_on(on):
            tenure = book.portfolios[one.sent_by].held_on(on, nation)
            sender = tenure.office if tenure else "minister"
            takes = listed(name.replace("-", " ") for name in one.takes) or "its work"
            says = _STEPPED_IN.get(one.power, _DIRECTED).format(who=one.held_by, sender=sender, takes=takes)
            told.append(InForce(one.id, says, one.law, one.power == "taken"))
    return tuple(told)
