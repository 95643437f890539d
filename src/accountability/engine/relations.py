"""How a body is governed and held to account on a day: its own relations, else those of its office, else its kind's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from accountability.model.answer import Held
from accountability.model.body import Body, Relation
from accountability.model.compiled import Compiled
from accountability.model.who import Sort, Who
from accountability.model.words import listed

TOLD = (
    "elected-by",
    "appointed-by",
    "answers-to",
    "scrutinised-by",
    "audited-by",
    "inspected-by",
    "redress",
)
"""The relations by which somebody is held to account, in the order in which people are told."""


@dataclass(frozen=True, slots=True)
class Concern:
    """For which outcome, and when, a relation is asked about."""

    outcome: str
    theme: str
    day: date


def relations(
    book: Compiled, kind: str, body: Body | None, office: str, type_: str, concern: Concern
) -> list[Relation]:
    """The relations of one type that hold for this outcome that day.

    The first of these that has any: the body's own for the office in which it sits, the office's kind's, the body's
    own, its kind's.
    """

    def live(found: tuple[Relation, ...], seated_as: str | None) -> list[Relation]:
        return [
            relation
            for relation in found
            if relation.type == type_
            and relation.days.holds_on(concern.day)
            and (seated_as is None or relation.seated_as == seated_as)
        ]

    own = body.own if body else ()
    office_kind = book.kinds.get(office) if office else None
    general = book.kinds.get(kind)
    for those, seated_as in (
        (own if office else (), office),
        (office_kind.relations if office_kind else (), None),
        (own, ""),
        (general.relations if general else (), None),
    ):
        found = live(those, seated_as) if those else []
        if found:
            return [relation for relation in found if relation.concerns(concern.outcome, concern.theme)]
    return []


def words(book: Compiled, relation: Relation, body: Body | None, nation: str, day: date) -> str:
    """The words to print for the other end of a relation."""
    area = book.places.get(body.area) if body and body.area else None
    said = relation.says or relation.by.says or name_of(book, relation.by, nation, day)
    return said.replace("{area}", area.name if area else "its area").replace("{body}", body.name if body else "")


def name_of(book: Compiled, who: Who, nation: str, day: date) -> str:
    """The name of whoever a reference names, without asking where."""
    match who.sort:
        case Sort.BODY:
            return book.bodies[who.name].name_on(day)
        case Sort.MINISTER:
            tenure = book.portfolios[who.name].held_on(day, nation)
            return f"the {tenure.office}" if tenure else f"the minister for {book.portfolios[who.name].title}"
        case Sort.KIND | Sort.PROVIDER:
            return book.kinds[who.name].title
        case Sort.TIER:
            return book.tiers[who.name].title
        case Sort.ROLE:
            return book.roles[who.name].title
    return who.name


def held(book: Compiled, kind: str, body: Body | None, office: str, nation: str, concern: Concern) -> Iterator[Held]:
    """Every way in which a body is held to account for an outcome, in the order in which people are told."""
    for type_ in TOLD:
        for relation in relations(book, kind, body, office, type_, concern):
            yield Held(type_, words(book, relation, body, nation, concern.day), relation.law)


def office_words(book: Compiled, kind: str, body: Body | None, office: str, nation: str, concern: Concern) -> str:
    """The office that answers in public, in words; empty when it is not known."""
    found = relations(book, kind, body, office, "office", concern)
    return listed(dict.fromkeys(words(book, relation, body, nation, concern.day) for relation in found))
