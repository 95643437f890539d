"""Every link between bodies, ministers, legislatures and voters on one day, with tiers resolved to who sits there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from accountability.engine.line_words import called, mandate, subject, verb, within
from accountability.engine.parties import legislature
from accountability.model.answer import Link
from accountability.model.body import Body, Intervention, Relation
from accountability.model.compiled import Compiled
from accountability.model.route import ANY_VOTERS
from accountability.model.source import Law
from accountability.model.tier import Tenure
from accountability.model.who import Sort
from accountability.model.words import capital, listed

_TYPES = {
    "elected-by": "elects",
    "answers-to": "answers-to",
    "appointed-by": "appoints",
    "framework-from": "sets-framework",
    "intervened-in-by": "intervenes-in",
    "scrutinised-by": "scrutinises",
    "inspected-by": "inspects",
    "audited-by": "audits",
    "redress": "gives-redress-for",
    "money": "funds",
}
"""Each relation of a kind, with the name of the same link read from the other end; the strongest first."""
_ACTS = {
    "sets-framework": ("sets the framework for", "set the framework for"),
    "intervenes-in": ("may intervene in", "may intervene in"),
    "scrutinises": ("questions", "question"),
    "inspects": ("inspects", "inspect"),
    "audits": ("audits", "audit"),
    "gives-redress-for": ("takes complaints about", "take complaints about"),
    "funds": ("pays towards", "pay towards"),
}
_NATIONS = ("england", "scotland", "wales", "northern-ireland")


@dataclass(frozen=True)
class Whole:
    """The links of a rulebook on one day. A node is `body:`, `office:`, `house:`, `kind:`, `voters:` or `words:`."""

    book: Compiled
    day: date

    def links(self) -> Iterator[tuple[str, str, Link]]:
        """Every link, from whoever answers or is overseen."""
        for (office, nation), (tenure, central) in sorted(self._ministers.items()):
            house = self._house(central, nation)
            says = f"{subject(office)} {verb(office, 'answers', 'answer')} to {_the(house, whole=True)}."
            law = self._kind_law(tenure, "answers-to")
            yield f"office:{office}", f"house:{house}", Link(office, "answers-to", house, says, law, True)
            voters = self._voters(central, nation)
            law = self._kind_law(tenure, "elected-by")
            electing = Link(voters, "elects", house, f"{capital(voters)} elect {_the(house)}.", law, True)
            yield f"house:{house}", f"{ANY_VOTERS}{voters}", electing
        for kind in self.book.kinds.values():
            yield from self._of(f"kind:{kind.id}", kind.title, kind.relations, None)
        for body in self.book.bodies.values():
            if body.days.holds_on(self.day):
                yield from self._body(body)

    def _body(self, body: Body) -> Iterator[tuple[str, str, Link]]:
        """The links of a body: its own, and those of every office in which it sits."""
        node, name = f"body:{body.id}", body.name_on(self.day)
        if body.kind == "department":
            says = f"{subject(name)} answers, through its minister, to the UK Parliament."
            yield node, "house:UK Parliament", Link(name, "answers-to", "UK Parliament", says, (), True)
        for one in self.book.interventions.get(body.id, ()):
            sender = self.book.portfolios[one.sent_by].held_on(self.day, self._nation(body))
            if one.days.holds_on(self.day) and sender:
                minister = called(sender.office)
                says = _intervention(one, minister, name)
                link = Link(minister, "intervenes-in", name, says, one.law, False, one.days.start, one.days.end)
                yield node, f"office:{minister}", link
        for office in ("", *sorted(self._offices.get(body.id, ()))):
            yield from self._of(node, name, self._live(body, office), body)

    def _live(self, body: Body, office: str) -> list[Relation]:
        """The relations of a body in an office: of each type, its own for it, the office's, its own, its kind's."""
        own, kinds = body.own, self.book.kinds
        groups = [
            [one for one in own if office and one.seated_as == office],
            list(kinds[office].relations) if office in kinds else [],
            [one for one in own if not one.seated_as],
            list(kinds[body.kind].relations) if body.kind in kinds else [],
        ]
        found: list[Relation] = []
        for type_ in _TYPES:
            live = ([r for r in group if r.type == type_ and r.days.holds_on(self.day)] for group in groups)
            found += next((group for group in live if group), [])
        return found

    def _of(
        self, node: str, name: str, relations: Iterable[Relation], body: Body | None
    ) -> Iterator[tuple[str, str, Link]]:
        for one in sorted(relations, key=lambda r: list(_TYPES).index(r.type) if r.type in _TYPES else 99):
            if one.type in _TYPES and one.days.holds_on(self.day):
                for end, label in self._ends(one, body):
                    yield node, end, _link(self.book, name, label, one)

    def _ends(self, one: Relation, body: Body | None) -> list[tuple[str, str]]:
        """The nodes at the other end of a relation, each with its name."""
        area = self.book.places.get(body.area) if body and body.area else None
        said = (one.says or one.by.says).replace("{area}", area.name if area else "its area")
        match one.by.sort:
            case Sort.VOTERS:
                return [(f"{ANY_VOTERS}{said or 'voters'}", said or "voters")]
            case Sort.BODY:
                return [(f"body:{one.by.name}", self.book.bodies[one.by.name].name_on(self.day))]
            case Sort.MINISTER:
                tenure = self.book.portfolios[one.by.name].held_on(self.day, self._nation(body))
                return [(f"office:{called(tenure.office)}", called(tenure.office))] if tenure else []
            case Sort.KIND | Sort.PROVIDER:
                return [(f"kind:{one.by.name}", said or self.book.kinds[one.by.name].title)]
            case Sort.TIER:
                ground = area.ground if area else ()
                sitters = dict.fromkeys(b for piece in ground for b in self._sitting.get(f"{one.by.name}/{piece}", ()))
                mine = body.id if body else ""
                names = [(f"body:{id_}", self.book.bodies[id_].name_on(self.day)) for id_ in sitters if id_ != mine]
                return names or [(f"words:{said or one.by.name}", said or one.by.name)]
        return [(f"words:{said or one.by.name}", said or one.by.name)]

    @cached_property
    def _sitting(self) -> dict[str, tuple[str, ...]]:
        """The bodies that sit at each tier on each piece of ground that day."""
        return {
            key: tuple(
                seat.holder.name
                for seat in (*seats.full, *seats.part)
                if seat.holder.sort is Sort.BODY and seat.days.holds_on(self.day)
            )
            for key, seats in self.book.seats.items()
        }

    @cached_property
    def _offices(self) -> dict[str, set[str]]:
        """The offices in which each body sits that day."""
        found: dict[str, set[str]] = {}
        for seats in self.book.seats.values():
            for seat in (*seats.full, *seats.part):
                if seat.seated_as and seat.days.holds_on(self.day):
                    found.setdefault(seat.holder.name, set()).add(seat.seated_as)
        return found

    @cached_property
    def _ministers(self) -> dict[tuple[str, str], tuple[Tenure, bool]]:
        """Every minister of that day, for a nation or for the whole country."""
        found: dict[tuple[str, str], tuple[Tenure, bool]] = {}
        for portfolio in self.book.portfolios.values():
            for nation in _NATIONS:
                tenure = portfolio.held_on(self.day, nation)
                if tenure:
                    central = self.book.bodies[tenure.department].kind == "department"
                    found.setdefault((called(tenure.office), "" if central else nation), (tenure, central))
        return found

    def _house(self, central: bool, nation: str) -> str:
        return called(legislature(central, nation, self.day))

    @staticmethod
    def _voters(central: bool, nation: str) -> str:
        where = "the United Kingdom" if central else " ".join(word.capitalize() for word in nation.split("-"))
        return f"voters in {where}"

    def _kind_law(self, tenure: Tenure, type_: str) -> Law:
        """The law by which all ministers of a sort of department answer, or their legislature is elected."""
        kind = self.book.kinds.get(self.book.bodies[tenure.department].kind)
        found = [one.law for one in (kind.relations if kind else ()) if one.type == type_]
        return tuple(dict.fromkeys(cite for law in found for cite in law))

    def _nation(self, body: Body | None) -> str:
        """The nation of a body: of its area, else of the ground where it sits; England's ministers are the UK's."""
        place = self.book.places.get(body.area) if body and body.area else None
        nation = place.nation if place else ""
        return nation if nation in _NATIONS else self._nations.get(body.id if body else "", "england")

    @cached_property
    def _nations(self) -> dict[str, str]:
        """The nation in which each body sits that day."""
        return {
            body: self.book.ground[key.partition("/")[2]].nation
            for key, bodies in sorted(self._sitting.items())
            for body in bodies
        }


def _the(house: str, whole: bool = False) -> str:
    return "the House of Commons" if house == "UK Parliament" and not whole else f"the {house}"


def _intervention(one: Intervention, minister: str, name: str) -> str:
    """What ministers have done at a body, in a sentence."""
    what = listed(take.replace("-", " ") for take in one.takes) or "some functions"
    if one.power == "taken":
        return (
            f"{capital(one.held_by)}, sent by the {minister}, hold functions of {name} on {what}, "
            "and answer to that minister for them."
        )
    done = {"reserve": "has sent", "contract": "has had services contracted to"}.get(one.power, "")
    return f"{minister} {f'{done} {one.held_by} at' if done else 'has given directions to'} {name}, on {what}."


def _link(book: Compiled, name: str, label: str, one: Relation) -> Link:
    """One relation as a link with its sentence, and for which outcomes alone it is if it is not for all."""
    relation, label = _TYPES[one.type], called(label)
    if relation in _ACTS:
        says = f"{subject(label)} {verb(label, *_ACTS[relation])} {within(called(name))}."
    else:
        by, to = (label, name)
        says = mandate(relation, by, to, known=False)
    only = [book.outcomes[id_].title if id_ in book.outcomes else id_ for id_ in one.outcomes]
    only += [theme.replace("-", " ") for theme in one.themes]
    says = f"{says[:-1]}, for {listed(only)} only." if only else says
    start, end = (name, label) if relation == "answers-to" else (label, name)
    carries = one.carries == "answerability"
    return Link(start, relation, end, says, one.law, carries, one.days.start, one.days.end)
