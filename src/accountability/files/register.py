"""Shapes to values of the model: places, bodies, kinds, tiers, portfolios, powers and the rest of the register."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from accountability.files.document import Document
from accountability.files.fields import GROUPS_OF_NATIONS
from accountability.files.law import LawBook
from accountability.files.shapes import (
    AreaRow,
    BodyRow,
    FilledShape,
    ForthcomingRow,
    GovernanceRow,
    GroupRow,
    HolderShape,
    InterventionFile,
    KindFile,
    OutsideFile,
    PartShape,
    PortfolioFile,
    PowerFile,
    RelationShape,
    SeatRow,
    ServiceRow,
    SpotRow,
    TenureShape,
    TierFile,
    TownRow,
)
from accountability.model.anchor import Function, Service
from accountability.model.body import CARRIES, RELATIONS, Body, Forthcoming, Intervention, Kind, Relation
from accountability.model.days import Days
from accountability.model.pack import Area, Placed
from accountability.model.place import Outside
from accountability.model.source import Certainty, Span
from accountability.model.tier import Filling, Holding, Over, Portfolio, Power, Seat, Tenure, Tier
from accountability.model.tilemap import Spot
from accountability.model.who import Sort, Who

_PART = "part-of:"


def over(members: Iterable[str | PartShape]) -> Over:
    """Places over which something holds; `part-of:` (or the mapping) names a part of one."""
    whole, part = [], []
    for member in members:
        if isinstance(member, PartShape):
            part.append(member.part_of)
        elif member.startswith(_PART):
            part.append(member.removeprefix(_PART))
        else:
            whole.append(member)
    return Over(tuple(sorted(whole)), tuple(sorted(part)))


def area(row: AreaRow, span: Span) -> Area:
    """A place of a table of areas."""
    return Area(
        row.id,
        row.name,
        row.kind,
        row.nation,
        row.code,
        row.region,
        row.county,
        tuple(row.made_of),
        tuple(row.over),
        (),
        Days(row.from_, row.until),
        tuple(row.also_known_as),
        tuple(row.former_codes),
        0,
        row.certainty,
        span,
        people=row.people,
    )


def town(row: TownRow, span: Span) -> Area:
    """A town, which has no id of its own: it is its name in a council area of today."""
    return Area(
        f"{row.town}@{row.in_}",
        row.town,
        "town",
        over=(row.in_,),
        near=tuple(row.near),
        population=row.population,
        certainty=Certainty(row.certainty),
        span=span,
        alone=row.alone == "yes",
    )


def spot(row: SpotRow, span: Span) -> Spot:
    """Where the tile of a council area lies."""
    return Spot(row.tile_of, row.column, row.row, Days(row.from_, row.until), span)


def outside(shape: OutsideFile) -> list[Outside]:
    """Places outside the United Kingdom."""
    return [Outside(one.name, one.says, tuple(one.also_known_as)) for one in shape.outside]


def service(row: ServiceRow, span: Span) -> Service:
    """A service of councils in the list of others."""
    return Service(row.service, row.tier, row.state, row.reason, span)


def function(row: GroupRow, span: Span) -> Function:
    """A function of government in the list of others."""
    return Function(row.group, row.title, row.reason, span)


def body(row: BodyRow, span: Span) -> Body:
    """A public organisation."""
    return Body(
        row.body,
        row.name,
        row.kind,
        row.code,
        row.area,
        Days(row.from_, row.until),
        row.continues,
        tuple(row.also_known_as),
        tuple(row.former_names),
        (),
        row.certainty,
        tuple(row.source),
        tuple(row.polls),
        span,
    )


def relation(kind: str, shape: RelationShape, law: LawBook, certainty: Certainty, span: Span) -> Relation:
    """An entry of a relation of a kind."""
    return Relation(
        type=kind,
        by=shape.by,
        says=shape.says,
        law=law.law(shape.law),
        days=Days(shape.from_, shape.until),
        outcomes=tuple(shape.outcomes),
        themes=tuple(shape.themes),
        carries=shape.carries or CARRIES.get(kind, "nothing"),
        certainty=shape.certainty or certainty,
        span=span,
    )


def governance(row: GovernanceRow, law: LawBook, span: Span) -> Relation:
    """A relation of one body's own, which replaces its kind's of that type."""
    carries, days = CARRIES.get(row.relation, "nothing"), Days(row.from_, row.until)
    cites = law.law(row.law)
    return Relation(row.relation, row.by, row.says, cites, days, (), (), carries, row.as_, row.certainty, span)


def kind(document: Document, shape: KindFile, law: LawBook) -> Kind:
    """A kind of body, office or provider."""
    found = [
        relation(name, one, law, shape.certainty, document.span(name, i))
        for name in RELATIONS
        for i, one in enumerate(getattr(shape, name.replace("-", "_")))
    ]
    return Kind(shape.kind, shape.title, tuple(found), shape.no_voters, tuple(shape.polls), document.span("kind"))


def tier(document: Document, shape: TierFile) -> Tier:
    """A tier, without its seats."""
    nations: tuple[str, ...] = ()
    since = None
    if isinstance(shape.filled, FilledShape):
        filling, nations, since = Filling.FILLED, tuple(sorted(shape.filled.nation)), shape.filled.from_
    else:
        filling = Filling(shape.filled)
    named = {"": shape.named} if isinstance(shape.named, str) and shape.named else shape.named or {}
    return Tier(
        id=shape.tier,
        title=shape.title,
        filling=filling,
        nations=nations,
        since=since,
        named=tuple(sorted(named.items())) if isinstance(named, dict) else (),
        kind=shape.kind,
        asks=shape.asks,
        part=shape.part,
        elsewhere=shape.elsewhere,
        span=document.span("tier"),
    )


def seat(name: str, shape: HolderShape, law: LawBook, head: Certainty, span: Span) -> Seat:
    """Somebody who sits at a tier."""
    holder = Who(Sort.BODY, shape.body) if shape.body else Who(Sort.MINISTER, shape.minister or "")
    return Seat(
        name,
        holder,
        Days(shape.from_, shape.until),
        shape.as_,
        law.law(shape.law),
        shape.usual,
        shape.certainty or head,
        tuple(shape.source),
        span,
    )


def seats(document: Document, shape: TierFile, law: LawBook) -> list[Placed]:
    """The seats that a tier's file lists."""
    return [
        Placed(seat(shape.tier, one, law, shape.certainty, document.span("seats", i, "holders", j)), over(entry.over))
        for i, entry in enumerate(shape.seats)
        for j, one in enumerate(entry.holders)
    ]


def seat_row(name: str, row: SeatRow, law: LawBook, span: Span) -> Placed:
    """A seat of the table beside a tier's file."""
    return Placed(seat(name, row, law, Certainty.FROM_MEMORY, span), over(row.over))


def portfolio(document: Document, shape: PortfolioFile) -> Portfolio:
    """A minister's subject and who has held it."""
    found = [
        _tenure(one, nations, shape.certainty, document.span(group, i))
        for group, nations in GROUPS_OF_NATIONS.items()
        for i, one in enumerate(getattr(shape, group.replace("-", "_")))
    ]
    return Portfolio(shape.portfolio, shape.title, tuple(found), document.span("portfolio"))


def _tenure(shape: TenureShape, nations: tuple[str, ...], head: Certainty, span: Span) -> Tenure:
    return Tenure(
        nations,
        shape.department,
        shape.office,
        Days(shape.from_, shape.until),
        shape.committee,
        shape.accounting_officer,
        shape.certainty or head,
        tuple(shape.source),
        span,
    )


def power(document: Document, shape: PowerFile, law: LawBook) -> Power:
    """A named function and the bodies that hold it."""

    def holding(at: tuple[Hashable, ...], index: int) -> Holding:
        one = shape.held[index]
        return Holding(
            one.body,
            Days(one.from_, one.until),
            None if one.over is None else over(one.over),
            None,
            frozenset(),
            one.as_,
            law.law(one.law),
            one.usual,
            one.certainty or shape.certainty,
            tuple(one.source),
            document.span(*at),
        )

    return Power(
        shape.power, shape.title, tuple(holding(("held", i), i) for i in range(len(shape.held))), document.span("power")
    )


def intervention(document: Document, shape: InterventionFile, law: LawBook) -> Intervention:
    """Functions taken from a body, or directions given to it."""
    return Intervention(
        shape.intervention,
        shape.body,
        Days(shape.from_, shape.until),
        tuple(shape.takes),
        tuple(shape.outcomes),
        shape.power,
        shape.held_by,
        shape.sent_by.minister,
        None if shape.all_outcomes_but is None else tuple(shape.all_outcomes_but),
        law.law(shape.law),
        shape.note,
        shape.certainty,
        tuple(shape.source),
        document.span("intervention"),
    )


def forthcoming(row: ForthcomingRow, span: Span) -> Forthcoming:
    """What is coming and not in force."""
    return Forthcoming(
        row.forthcoming,
        row.says,
        row.state,
        tuple(row.bodies),
        tuple(row.kinds),
        tuple(row.outcomes),
        tuple(row.nations),
        row.announced_on,
        row.expected,
        row.precision,
        row.law,
        row.certainty,
        tuple(row.source),
        span,
    )
