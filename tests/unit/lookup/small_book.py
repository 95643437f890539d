"""A small rulebook with real names, built by hand, with just what a look-up reads."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from accountability.compiled.names import name_index
from accountability.model.body import Body
from accountability.model.compiled import About, Compiled
from accountability.model.days import ALWAYS, Days
from accountability.model.outcome import Outcome
from accountability.model.place import Ground, Outside, Place
from accountability.model.words import plain

TODAY = date(2026, 11, 22)
VESTED = date(2023, 4, 1)


def a_place(
    name: str,
    kind: str = "district",
    ground: Iterable[int] = (0,),
    *,
    id_: str = "",
    within: Iterable[str] = ("England",),
    nation: str = "england",
    code: str = "",
    days: Days = ALWAYS,
    aliases: Iterable[str] = (),
    former_codes: Iterable[str] = (),
    people: int = 0,
) -> Place:
    """A place; its id is its name unless another is given."""
    return Place(
        id_ or plain(name).replace(" ", "-"), name, kind, nation, code, tuple(ground), days, tuple(aliases),
        tuple(former_codes), tuple(within), population=people,
    )  # fmt: skip


def a_town(
    name: str, council: str, ground: Iterable[int], *within: str, nation: str = "england", people: int = 1000
) -> Place:
    """A town in a council area of today, which answers for its centre."""
    return a_place(name, "town", ground, id_=f"{name}@{council}", within=within, nation=nation, people=people)


def a_body(
    name: str,
    kind: str = "district",
    area: str = "",
    *,
    id_: str = "",
    code: str = "",
    days: Days = ALWAYS,
    aliases: Iterable[str] = (),
    former: Iterable[tuple[str, date]] = (),
) -> Body:
    """A body; its id is its name unless another is given."""
    id_ = id_ or plain(name).replace(" ", "-")
    return Body(id_, name, kind, code, area, days, also_known_as=tuple(aliases), former_names=tuple(former))


def an_outcome(id_: str, title: str, *aliases: str, lgsl: Iterable[str] = ()) -> Outcome:
    """An outcome without rules."""
    return Outcome(id_, title, (), also_known_as=aliases, lgsl=tuple(lgsl))


def a_book(
    places: Iterable[Place] = (),
    bodies: Iterable[Body] = (),
    outcomes: Iterable[Outcome] = (),
    outside: Iterable[Outside] = (),
) -> Compiled:
    """A rulebook in which these can be looked up, on ground that was always in the same council areas."""
    places, bodies, outcomes, outside = list(places), list(bodies), list(outcomes), list(outside)
    pieces = sorted({i for place in places for i in place.ground})
    return Compiled(
        about=About("small", "A small rulebook", TODAY, "", len(pieces)),
        ground={
            str(i): Ground(i, f"piece-{i}", "england", tuple(p.id for p in places if p.ground == (i,) and not p.point))
            for i in pieces
        },
        places={place.id: place for place in places},
        outside={plain(place.name): place for place in outside},
        bodies={body.id: body for body in bodies},
        kinds={},
        tiers={},
        seats={},
        portfolios={},
        powers={},
        facts={},
        roles={},
        outcomes={outcome.id: outcome for outcome in outcomes},
        interventions={},
        forthcoming={},
        investments={},
        chains={},
        probes={},
        names=name_index(places, bodies, outcomes, outside),
        reforms={},
        variations={},
        limits={},
        series={},
        briefing={},
    )


ENGLAND = a_place("England", "nation", range(30), within=(), nation="")
WALES = a_place("Wales", "nation", range(30, 40), within=(), nation="", aliases=("Cymru",))
