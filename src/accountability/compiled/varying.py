"""What the pack says of differences from place to place, with every name in it resolved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from accountability.compiled.places import Places
from accountability.compiled.references import References, by_id
from accountability.model.diagnostic import Code, Diagnostic
from accountability.model.outcome import Outcome
from accountability.model.pack import Known, Pack
from accountability.model.variation import Figure, Limit, Published, Series, Variation


def variations(
    pack: Pack, refer: References, outcomes: Mapping[str, Outcome], problems: list[Diagnostic]
) -> dict[str, Variation]:
    """What is said of each outcome, by its id."""
    found = by_id(pack.variations, "file on variation for", problems)
    for one in found.values():
        refer.known(one.outcome, outcomes, "outcome", one.span)
    return found


def limits(found: Iterable[Limit], nations: Iterable[str]) -> dict[str, tuple[Limit, ...]]:
    """The limits to every public choice, by nation; one that names no nation holds in all."""
    every = tuple(found)
    return {
        nation: tuple(one for one in every if not one.nations or nation in one.nations) for nation in sorted(nations)
    }


def published(
    pack: Pack, refer: References, places: Places, outcomes: Mapping[str, Outcome], problems: list[Diagnostic]
) -> dict[str, tuple[Published, ...]]:
    """Published series with their figures on the ground, by outcome."""
    known = by_id(pack.series, "series", problems)
    sources = {one.id: one for one in pack.sources}
    figures: dict[str, list[Figure]] = {}
    for figure in pack.figures:
        if refer.known(figure.series, known, "series", figure.span):
            ground = places.stand_on(figure.over, Diagnostic(Code.UNKNOWN_NAME, "", figure.span))
            figures.setdefault(figure.series, []).append(replace(figure, ground=tuple(sorted(ground))))
    found: dict[str, list[Published]] = {}
    for one in known.values():
        refer.known(one.outcome, outcomes, "outcome", one.span)
        found.setdefault(one.outcome, []).append(Published(_sourced(one, sources), tuple(figures.get(one.id, ()))))
    return {outcome: tuple(found[outcome]) for outcome in sorted(found)}


def _sourced(series: Series, sources: Mapping[str, Known]) -> Series:
    """The series with its sources in words: publisher, title, address."""
    told = tuple(_words(sources[one]) if one in sources else one for one in series.source)
    return replace(series, source=told)


def _words(source: Known) -> str:
    return ", ".join(filter(None, (source.publisher, source.title, source.address)))
