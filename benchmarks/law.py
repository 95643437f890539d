"""A made-up law, drawn with a seed: outcomes, rules with their days, exceptions, places that merge, bodies in seats.

It has the shape of the real one: each outcome says for each kind of council which tier answers, in one to four periods;
four in a hundred rules are exceptions for a county or for one area; one area in ten has been merged into a new one.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

BEGINNING = date(2009, 1, 1).toordinal()
CHECKED_ON = date(2026, 11, 22).toordinal()
NEVER = date(9999, 12, 31).toordinal()
"""The end of what has no end."""

KINDS = tuple(f"kind-{n}" for n in range(10))
TIERS = ("lower", "upper", "police", "strategic", "minister")
WEIGHTS = (35, 25, 15, 10, 15)
"""How many in a hundred rules name each tier. `strategic` has nobody in two places of three: the answer is `vacant`."""
REORGANISED = tuple(date(year, 4, 1).toordinal() for year in (2013, 2019, 2020, 2021, 2023))
ELECTED_POLICE = date(2012, 11, 22).toordinal()
NEW_DEPARTMENT = date(2015, 5, 11).toordinal()
TURNS = tuple(date(year, 4, 1).toordinal() for year in range(2010, 2026))
"""The days on which a rule may give way to its successor."""
DEFAULT, COUNTY, AREA = 0, 1, 2
"""The rank of a rule: each displaces those below it where both apply."""


@dataclass(frozen=True)
class Size:
    """How large a law is: its outcomes and its council areas."""

    name: str
    outcomes: int
    areas: int


SIZES = {
    one.name: one for one in (Size("XS", 6, 40), Size("S", 120, 450), Size("M", 1_300, 11_000), Size("L", 10_000, 450))
}
"""XS is for the tests. M has the most places, and L the most rules."""


@dataclass(frozen=True)
class Term:
    """From the day `start` until the day `end`, not counted, something has this value."""

    start: int
    end: int
    value: str


@dataclass(frozen=True)
class Rule:
    """In a scope (a kind of council, a county or an area), on its days, a tier answers. `number` is its own."""

    number: int
    name: str
    scope: str
    rank: int
    start: int
    end: int
    tier: str


@dataclass
class Area:
    """A council area, and the pieces of ground that it is made of: the areas of 2009."""

    id: str
    pieces: tuple[str, ...]
    start: int = BEGINNING
    end: int = NEVER


@dataclass
class Law:
    """The whole: `seats` by piece and tier, `scopes` (with their days) by piece, `rules` by outcome."""

    size: Size
    areas: dict[str, Area] = field(default_factory=dict)
    counties: dict[str, tuple[str, ...]] = field(default_factory=dict)
    bodies: dict[str, tuple[str, str, int, int]] = field(default_factory=dict)
    seats: dict[str, dict[str, tuple[Term, ...]]] = field(default_factory=dict)
    scopes: dict[str, tuple[Term, ...]] = field(default_factory=dict)
    rules: dict[str, tuple[Rule, ...]] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """How many rules there are."""
        return sum(map(len, self.rules.values()))


def drawn(size: Size, seed: int = 2026) -> Law:
    """The law of a size: the same for the same seed.

    >>> drawn(SIZES["XS"]).count == drawn(SIZES["XS"]).count
    True
    """
    draw = random.Random(f"{size.name}/{seed}")
    law = Law(size)
    _settle(law, draw)
    number = 0
    places = list(law.counties), [id_ for id_, area in law.areas.items() if area.pieces == (id_,)]
    for n in range(size.outcomes):
        found = _rules(places, draw, number)
        number += len(found)
        law.rules[f"service-{n:05}"] = found
    return law


def _settle(law: Law, draw: random.Random) -> None:
    """Counties of six areas; in one county of four, some areas merge; forces of four counties; some combine."""
    pieces = [f"area-{n:05}" for n in range(round(law.size.areas * 0.965))]
    for at in range(0, len(pieces), 6):
        own, county = pieces[at : at + 6], f"county-{at // 6:05}"
        law.counties[county] = tuple(own)
        merged = tuple(own[: draw.choice((2, 3, 3))]) if draw.random() < 0.22 and len(own) > 3 else ()
        _govern(law, draw, county, merged)
    _police(law, draw)


def _govern(law: Law, draw: random.Random, county: str, merged: tuple[str, ...]) -> None:
    """The councils of a county, before and after a merger if there is one."""
    two_tier, day = draw.random() < 0.5, draw.choice(REORGANISED)
    new = merged[0].replace("area", "merged") if merged else ""
    if two_tier:
        law.bodies[f"{county}-council"] = ("county-council", "", BEGINNING, NEVER)
    if merged:
        law.areas[new] = Area(new, merged, start=day)
        law.bodies[f"{new}-council"] = (draw.choice(KINDS), new, day, NEVER)
    for piece in law.counties[county]:
        end = day if piece in merged else NEVER
        law.areas[piece] = Area(piece, (piece,), end=end)
        kind = draw.choice(KINDS)
        law.bodies[f"{piece}-council"] = (kind, piece, BEGINNING, end)
        lower, upper = [Term(BEGINNING, end, f"{piece}-council")], [Term(BEGINNING, end, f"{piece}-council")]
        if two_tier:
            upper = [Term(BEGINNING, end, f"{county}-council")]
        scopes = [Term(BEGINNING, end, kind), Term(BEGINNING, NEVER, piece), Term(BEGINNING, NEVER, county)]
        if piece in merged:
            after = Term(day, NEVER, f"{new}-council")
            lower.append(after)
            upper.append(after)
            scopes.append(Term(day, NEVER, law.bodies[after.value][0]))
        departments = (Term(BEGINNING, NEW_DEPARTMENT, "department-a"), Term(NEW_DEPARTMENT, NEVER, "department-b"))
        law.seats[piece] = {"lower": tuple(lower), "upper": tuple(upper), "minister": departments}
        law.scopes[piece] = tuple(scopes)


def _police(law: Law, draw: random.Random) -> None:
    """A police body for every four counties, elected since 2012; and in a third of them a strategic one, in time."""
    law.bodies["department-a"] = ("department", "", BEGINNING, NEW_DEPARTMENT)
    law.bodies["department-b"] = ("department", "", NEW_DEPARTMENT, NEVER)
    counties = list(law.counties)
    for at in range(0, len(counties), 4):
        force = f"force-{at // 4:05}"
        law.bodies[f"{force}-authority"] = ("police-authority", "", BEGINNING, ELECTED_POLICE)
        law.bodies[f"{force}-commissioner"] = ("police-commissioner", "", ELECTED_POLICE, NEVER)
        police = (
            Term(BEGINNING, ELECTED_POLICE, f"{force}-authority"),
            Term(ELECTED_POLICE, NEVER, f"{force}-commissioner"),
        )
        strategic: tuple[Term, ...] = ()
        if draw.random() < 1 / 3:
            day = draw.choice(TURNS)
            law.bodies[f"{force}-combined"] = ("combined", "", day, NEVER)
            strategic = (Term(day, NEVER, f"{force}-combined"),)
        for piece in (piece for county in counties[at : at + 4] for piece in law.counties[county]):
            law.seats[piece] |= {"police": police, "strategic": strategic}


def _rules(places: tuple[list[str], list[str]], draw: random.Random, number: int) -> tuple[Rule, ...]:
    """The rules of one outcome: for each kind one to four periods, now and then beginning late; then exceptions.

    `places` are the counties and the areas of 2009, each of which an exception may be for.
    """
    found: list[tuple[str, str, int, int, int]] = []
    for kind in KINDS:
        turns = sorted(draw.sample(TURNS, draw.randint(0, 3)))
        edges = [turns[0] if turns and draw.random() < 0.05 else BEGINNING, *turns, NEVER]
        for start, end in pairwise(edges):
            if start < end:
                found.append((f"for-{kind}", kind, DEFAULT, start, end))
    scopes: set[str] = set()
    for _ in range(sum(draw.random() < 0.36 for _ in range(3))):
        rank = draw.choice((COUNTY, AREA))
        scope = draw.choice(places[rank - 1])
        if scope not in scopes:
            scopes.add(scope)
            start = draw.choice((BEGINNING, *TURNS[:10]))
            found.append((f"but-{scope}", scope, rank, start, draw.choice((NEVER, NEVER, draw.choice(TURNS[11:])))))
    tiers = draw.choices(TIERS, WEIGHTS, k=len(found))
    return tuple(
        Rule(number + n, name, scope, rank, start, end, tier)
        for n, ((name, scope, rank, start, end), tier) in enumerate(zip(found, tiers, strict=True))
    )
