"""The Total Place pilots: a list of them, and one told as a page."""

from __future__ import annotations

from collections.abc import Iterable

from accountability.model.answer import Status
from accountability.model.days import in_words
from accountability.model.pilot import Counted, Pilot, PilotToday, Studied, Theme
from accountability.model.report import Listing
from accountability.model.source import Certainty
from accountability.model.words import capital, listed
from accountability.present import names
from accountability.present.pieces import Said, item, labelled, sentence
from accountability.present.supposed import headed

_UNSETTLED = {
    Status.NOBODY: "nobody had the duty",
    Status.NO_RULE: "these rules do not say",
    Status.INDEPENDENT: "somebody independent",
    Status.VACANT: "nobody sat there",
}
_FROM_MEMORY = "from memory"


def pilots_listing(pilots: Iterable[Pilot]) -> Listing:
    """Every pilot with its region and themes; the programme as a whole is not one."""
    rows = tuple(
        (one.title, one.region, ", ".join(theme.theme for theme in one.themes), one.id) for one in pilots if one.places
    )
    note = "For one of them: accountability pilots NAME. For the whole: accountability pilots programme"
    return Listing("pilots", ("pilot", "region", "themes", "id"), rows, note, shown=3)


def pilot_said(found: PilotToday) -> list[Said]:
    """One pilot as a page: where, what it looked at, what it counted, and who answered then and now."""
    where = f", {found.region}" if found.region else ""
    lines = headed(found.under) + sentence(f"{found.title}{where}: Total Place, 2009 to 2010.")
    lines += _areas(found)
    lines += _themes(found.themes)
    lines += _figures(found.figures)
    if found.studied:
        lines += sentence(f"Who answered on {in_words(found.then)}, and on {in_words(found.now)}:")
        for one in found.studied:
            lines += item(_studied(one))
    return lines


def _areas(found: PilotToday) -> list[Said]:
    if found.areas_then == found.areas_now:
        return labelled("Council areas then and now", f"{listed(found.areas_then)}." if found.areas_then else "")
    then = labelled("Council areas then", f"{listed(found.areas_then)}.")
    return then + labelled("Council areas now", f"{listed(found.areas_now)}.")


def _themes(themes: Iterable[Theme]) -> list[Said]:
    """What it looked at, source by source: what has none is said from memory."""
    by_source: dict[str, list[str]] = {}
    for one in themes:
        said = "; ".join(one.source) if one.certainty is Certainty.CHECKED else _FROM_MEMORY
        by_source.setdefault(said, []).append(one.theme)
    lines = sentence("It looked at:") if by_source else []
    for source, told in by_source.items():
        lines += item(f"{listed(told)} ({source}).")
    return lines


def _figures(figures: Iterable[Counted]) -> list[Said]:
    """Every figure, and under those of one source that source."""
    by_source: dict[str, list[Counted]] = {}
    for one in figures:
        by_source.setdefault("; ".join(one.source), []).append(one)
    lines = sentence("Figures, as they were published:") if by_source else sentence("No figure of it was found.")
    for source, told in by_source.items():
        for one in told:
            made_up = "Illustrative. " if one.illustrative else ""
            lines += item(f"{made_up}{capital(one.what)}: {one.amount} {one.unit}, {one.period}.")
        lines += item(f"Source: {source}.") if source else []
    return lines


def _studied(one: Studied) -> str:
    then, now = _who(one.then, one.then_status), _who(one.now, one.now_status)
    said = f"{then}, then and now" if then == now else f"{then}; now {now}"
    return f"{capital(one.title)}, in {names.the_place(one.place)}: {said}."


def _who(bodies: tuple[str, ...], status: Status) -> str:
    """Who it was: several where they share it, or any of several where a fact decides."""
    if status in _UNSETTLED or not bodies:
        return _UNSETTLED.get(status, "not settled by these rules")
    last = "and" if status is Status.ANSWERED else "or"
    return listed(map(names.the, bodies), last)
