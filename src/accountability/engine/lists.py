"""Lists to search: outcomes, places, bodies, tiers, powers, interventions, and what is coming."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from accountability.engine.forthcoming import is_coming
from accountability.engine.history import areas_on
from accountability.engine.refused import as_typed
from accountability.model.body import Body, Forthcoming
from accountability.model.compiled import Compiled
from accountability.model.days import Days, day_before
from accountability.model.near_miss import allowed, distance, nearest
from accountability.model.report import Listing
from accountability.model.tier import Filling
from accountability.model.words import plain

_LONG_LISTS = frozenset({"town", "constituency"})
_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Wanted:
    """What of a list is wanted. Words must all stand in a row, or in the other names of what it is about.

    `bodies` are those whose changes are asked for; `until` is the last day for which they are.
    """

    on: date
    search: str = ""
    theme: str = ""
    kind: str = ""
    bodies: tuple[Body, ...] | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One row, its other names, and the theme or kind by which it is chosen."""

    cells: tuple[str, ...]
    also: tuple[str, ...] = ()
    chosen_by: str = ""


def listing(book: Compiled, what: str, wanted: Wanted) -> Listing:
    """A list by its name, as far as it is wanted; with what may have been meant where nothing is found."""
    columns, rows_of = LISTS[what]
    rows = list(rows_of(book, wanted))
    for name, value in (("theme", wanted.theme), ("kind", wanted.kind)):
        known = sorted({row.chosen_by for row in rows if row.chosen_by})
        if value and plain(value).replace(" ", "-") not in known:
            return Listing(
                what,
                columns,
                (),
                missed=f'No {name} is called "{as_typed(value)}".',
                nearest=nearest(value, known) or tuple(known),
            )
        if value:
            rows = [row for row in rows if row.chosen_by == plain(value).replace(" ", "-")]
    note = ""
    if what == "places" and not wanted.search and not wanted.kind:
        rows = [row for row in rows if row.chosen_by not in _LONG_LISTS]
        note = "Towns and constituencies are left out: add --search WORDS, or --kind town"
    found = [row for row in rows if _holds(row, wanted.search)]
    if wanted.search and not found:
        missed = f'No {_ONE[what]} has "{as_typed(wanted.search)}" in it.'
        return Listing(what, columns, (), missed=missed, nearest=_meant(rows, wanted.search))
    cells = tuple(sorted((row.cells for row in found), key=_order))
    return Listing(what, columns, cells, note, shown=_SHOWN.get(what, len(columns)))


def _order(cells: tuple[str, ...]) -> tuple[tuple[bool, str], ...]:
    """By the first column, then the next; what is not known comes last."""
    return tuple((not cell, cell.casefold()) for cell in cells)


def _holds(row: Row, search: str) -> bool:
    text = plain(" ".join((*row.cells, *row.also)))
    return all(word in text for word in plain(search).split())


def _meant(rows: Iterable[Row], search: str) -> tuple[str, ...]:
    """Words of the list that are nearly the words searched for."""
    known = {word for row in rows for word in plain(" ".join((*row.cells, *row.also))).split()}
    found: list[tuple[int, str]] = []
    for word in plain(search).split():
        most = allowed(word)
        found += [(far, other) for other in known if other != word and (far := distance(word, other, most)) <= most]
    return tuple(word for _, word in sorted(set(found))[:_MOST_NAMED])


def _outcomes(book: Compiled, _: Wanted) -> Iterator[Row]:
    for one in book.outcomes.values():
        yield Row((one.title, one.theme, one.id), (*one.also_known_as, *one.lgsl, one.definition), one.theme)


def _places(book: Compiled, wanted: Wanted) -> Iterator[Row]:
    for one in book.places.values():
        if one.days.holds_on(wanted.on):
            where = next(iter(one.within), "")
            yield Row((one.name, one.kind, where, one.code), (*one.also_known_as, *one.former_codes, one.id), one.kind)


def _bodies(book: Compiled, wanted: Wanted) -> Iterator[Row]:
    for one in book.bodies.values():
        if one.days.holds_on(wanted.on):
            cells = (one.name_on(wanted.on), one.kind, one.code, *_days(one.days))
            yield Row(cells, (*one.also_known_as, *(name for name, _ in one.former_names), one.id), one.kind)


def _tiers(book: Compiled, _: Wanted) -> Iterator[Row]:
    for one in book.tiers.values():
        filled = ", ".join(one.nations) if one.filling is Filling.FILLED else one.filling.value.replace("-", " ")
        yield Row((one.id, one.title, filled))


def _powers(book: Compiled, wanted: Wanted) -> Iterator[Row]:
    for power in book.powers.values():
        for held in power.held:
            if held.days.holds_on(wanted.on):
                areas = (
                    ("all its area",)
                    if held.ground is None
                    else areas_on(book, sorted(held.ground | held.part), wanted.on)
                )
                where = ", ".join(areas) if len(areas) <= _MOST_NAMED else f"{len(areas)} areas"
                law = "; ".join(cite.cite for cite in held.law)
                yield Row(
                    (power.title, book.bodies[held.body].name_on(wanted.on), where, _days(held.days)[0], law),
                    (power.id, *areas),
                )


def _interventions(book: Compiled, wanted: Wanted) -> Iterator[Row]:
    for one in (one for ones in book.interventions.values() for one in ones if one.days.holds_on(wanted.on)):
        takes = ", ".join(name.replace("-", " ") for name in one.takes)
        yield Row(
            (book.bodies[one.body].name_on(wanted.on), one.power, one.held_by, takes, *_days(one.days)),
            (one.id, *one.outcomes),
        )


def _coming(book: Compiled, wanted: Wanted) -> Iterator[Row]:
    rows = {row.id: row for rows in book.forthcoming.values() for row in rows}
    for row in rows.values():
        if is_coming(row, wanted.on) and _concerns(row, wanted):
            bodies = tuple(book.bodies[id_].name for id_ in row.bodies)
            who = ", ".join(bodies) if len(bodies) <= _MOST_NAMED else f"{bodies[0]} and {len(bodies) - 1} more"
            yield Row(
                (row.expected.isoformat() if row.expected else "", row.state, row.says, who),
                (row.id, *bodies, *row.outcomes),
            )


def _concerns(row: Forthcoming, wanted: Wanted) -> bool:
    """Whether something forthcoming touches the bodies that are asked about, by the day asked about."""
    if wanted.until and (row.expected is None or row.expected > wanted.until):
        return False
    if wanted.bodies is None:
        return True
    if row.bodies:
        return any(body.id in row.bodies for body in wanted.bodies)
    return any(body.kind in row.kinds for body in wanted.bodies)


def _reforms(book: Compiled, _: Wanted) -> Iterator[Row]:
    for one in book.reforms.values():
        stays = sum(len(stay.matters) for stay in one.stays)
        yield Row((one.id, one.title, str(len(one.moves)), str(stays), one.starts.isoformat()))


def _days(days: Days) -> tuple[str, str]:
    """The first and the last day, as people write them in tables."""
    return (days.start.isoformat() if days.start else "", day_before(days.end).isoformat() if days.end else "")


LISTS: dict[str, tuple[tuple[str, ...], Callable[[Compiled, Wanted], Iterator[Row]]]] = {
    "outcomes": (("outcome", "theme", "id"), _outcomes),
    "places": (("place", "kind", "in", "code"), _places),
    "bodies": (("body", "kind", "code", "from", "last day"), _bodies),
    "tiers": (("tier", "title", "filled"), _tiers),
    "powers": (("power", "body", "where", "from", "law"), _powers),
    "interventions": (("body", "power", "held by", "takes", "from", "last day"), _interventions),
    "reforms": (("reform", "title", "moves", "stays", "from"), _reforms),
    "forthcoming": (("expected", "state", "what", "who"), _coming),
}
"""Every list: its columns, and its rows from the rulebook."""
_SHOWN = {"powers": 4, "bodies": 4, "interventions": 5}
"""Where a person reads the first columns only."""
_ONE = {"outcomes": "outcome", "places": "place", "bodies": "body", "tiers": "tier", "powers": "power",
        "interventions": "intervention", "reforms": "reform", "forthcoming": "forthcoming change"}  # fmt: skip
