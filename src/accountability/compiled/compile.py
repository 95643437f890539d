"""Many files to one resolved whole: the only way from a `Pack` to a `Compiled` rulebook."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from accountability.compiled.briefings import briefings
from accountability.compiled.estimates import known_estimates
from accountability.compiled.levers import known_in_levers, known_in_routes
from accountability.compiled.merging import merged
from accountability.compiled.names import name_index
from accountability.compiled.places import Places
from accountability.compiled.probing import probes
from accountability.compiled.references import References, by_id
from accountability.compiled.reforming import reformed, unusable
from accountability.compiled.seating import ground_power, seat_everybody
from accountability.compiled.varying import limits, published, variations
from accountability.model.answer import CURRENT_LAW
from accountability.model.body import Body, Forthcoming, Intervention
from accountability.model.compiled import About, Compiled
from accountability.model.diagnostic import Diagnostic
from accountability.model.invest import Investment
from accountability.model.outcome import Outcome
from accountability.model.pack import Pack
from accountability.model.place import Place
from accountability.model.tilemap import Spot
from accountability.model.words import plain


def compile_pack(pack: Pack, under: str = CURRENT_LAW) -> tuple[Compiled, list[Diagnostic]]:
    """The pack under a reform with every name resolved, and every mistake found on the way.

    With a mistake it must not answer.
    """
    pack, refused = merged(pack)
    if not refused:
        refused = unusable(pack)
    if not refused:
        pack, refused = reformed(pack, under)
    places = Places(pack.areas)
    problems = places.problems
    problems += refused
    refer = References(pack, places, problems)
    compiled_places = places.places()
    outcomes = by_id((refer.ruled(one) for one in pack.outcomes), "outcome", problems)
    bodies = _governed(pack, refer)
    return Compiled(
        about=About(pack.name, pack.title, pack.checked_on, pack.digest, len(places.ground), under),
        ground={str(piece.index): piece for piece in places.ground},
        places=compiled_places,
        outside={plain(one.name): one for one in sorted(pack.outside, key=lambda o: o.name)},
        bodies=bodies,
        kinds=refer.kinds,
        tiers=refer.tiers,
        seats=seat_everybody(pack.seats, places, refer),
        portfolios=refer.portfolios,
        powers={id_: ground_power(power, places, refer) for id_, power in refer.powers.items()},
        facts={id_: refer.fact(fact) for id_, fact in refer.facts.items()},
        roles={id_: refer.ruled(role) for id_, role in refer.roles.items()},
        outcomes=outcomes,
        interventions=_interventions(pack, refer, problems),
        forthcoming=_forthcoming(by_id(pack.forthcoming, "forthcoming change", problems).values()),
        investments=_investments(pack, refer, outcomes, compiled_places, problems),
        chains={},
        probes=probes(pack, refer, outcomes, problems),
        names=name_index(compiled_places.values(), bodies.values(), outcomes.values(), pack.outside),
        reforms=by_id(pack.reforms, "reform", problems),
        variations=variations(pack, refer, outcomes, problems),
        limits=limits(pack.limits, {piece.nation for piece in places.ground}),
        series=published(pack, refer, places, outcomes, problems),
        briefing=briefings(pack, refer, outcomes, problems),
        levers=known_in_levers(pack, refer, outcomes, problems),
        routes=known_in_routes(pack, refer, outcomes, problems),
        assessments=by_id(pack.assessments, "assessment", problems),
        spots=_spots(pack.spots, compiled_places, refer),
        estimates=known_estimates(pack, refer, outcomes, problems),
    ), problems


def _governed(pack: Pack, refer: References) -> dict[str, Body]:
    """Bodies with their own relations, every name in them being known."""
    bodies = dict(refer.bodies)
    for id_, relation in pack.governance:
        if refer.known(id_, bodies, "body", relation.span):
            bodies[id_] = replace(bodies[id_], own=(*bodies[id_].own, relation))
    for body in bodies.values():
        refer.known(body.kind, refer.kinds, "kind", body.span)
        if body.continues:
            refer.known(body.continues, bodies, "body", body.span)
    return bodies


def _interventions(pack: Pack, refer: References, problems: list[Diagnostic]) -> dict[str, tuple[Intervention, ...]]:
    """Interventions by the body that they touch."""
    found: dict[str, list[Intervention]] = {}
    for one in by_id(pack.interventions, "intervention", problems).values():
        refer.known(one.body, refer.bodies, "body", one.span)
        refer.known(one.sent_by, refer.portfolios, "portfolio", one.span)
        found.setdefault(one.body, []).append(one)
    return {
        body: tuple(sorted(ones, key=lambda i: (i.days.start or date.min, i.id)))
        for body, ones in sorted(found.items())
    }


def _investments(
    pack: Pack,
    refer: References,
    outcomes: Mapping[str, Outcome],
    places: Mapping[str, Place],
    problems: list[Diagnostic],
) -> dict[str, Investment]:
    """Cases in which one invests and another gains, with a known place and known outcomes."""
    found = by_id(pack.investments, "case of spending", problems)
    for case in found.values():
        refer.known(case.place, places, "place", case.span)
        for flow in case.flows:
            refer.known(flow.outcome, outcomes, "outcome", flow.span)
    return found


def _spots(found: Iterable[Spot], places: Mapping[str, Place], refer: References) -> dict[str, tuple[Spot, ...]]:
    """Where the tile of each council area lies, in order of time."""
    by_area: dict[str, list[Spot]] = {}
    for spot in found:
        if refer.known(spot.area, places, "place", spot.span):
            by_area.setdefault(spot.area, []).append(spot)
    return {
        area: tuple(sorted(ones, key=lambda spot: spot.days.start or date.min))
        for area, ones in sorted(by_area.items())
    }


def _forthcoming(rows: Iterable[Forthcoming]) -> dict[str, tuple[Forthcoming, ...]]:
    """What is coming, by the `body:`, `kind:` or `outcome:` that it touches."""
    found: dict[str, list[Forthcoming]] = {}
    for row in sorted(rows, key=lambda r: r.id):
        keys = [f"body:{b}" for b in row.bodies] + [f"outcome:{o}" for o in row.outcomes]
        keys += [] if row.bodies else [f"kind:{k}" for k in row.kinds]
        for key in keys:
            found.setdefault(key, []).append(row)
    return {key: tuple(found[key]) for key in sorted(found)}
