"""A postcode as a place: a point somewhere on the ground of the council area in which it lies today."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from accountability.lookup.places import find_place
from accountability.lookup.typed import postcode
from accountability.model.compiled import Compiled
from accountability.model.match import Match, Matched
from accountability.model.place import Place
from accountability.model.words import plain

KIND = "postcode"

_OUTSIDE = {"JE": "Jersey", "GY": "Guernsey", "IM": "Isle of Man"}
_OUTSIDE_CODES = {"L99999999": "Channel Islands", "M99999999": "Isle of Man"}
"""What the list of postcodes writes for islands that are not in the United Kingdom."""
_ISLANDS = "The {} is outside the United Kingdom and makes its own law."
_INSTEAD = "ask with a council, a town or a district."


def spaced(typed: str) -> str:
    """A postcode as it is written on a letter.

    >>> spaced("la94dq"), spaced(" m1 1ae ")
    ('LA9 4DQ', 'M1 1AE')
    """
    letters = postcode(typed)
    return f"{letters[:-3]} {letters[-3:]}"


def postcode_place(
    book: Compiled, typed: str, on: date, area: Callable[[str], str | None]
) -> tuple[Place | None, Match]:
    """The place that a postcode is, or the match that says why there is none.

    `area` gives the code of the area in which a postcode lies: empty where none is recorded, `None` if it is unknown.
    """
    name, code = spaced(typed), area(postcode(typed))
    if code is None:
        return None, Match(Matched.NONE, typed, says=f'No postcode "{name}" is known. Check it, or {_INSTEAD}')
    if not code:
        says = f"No council area is recorded for the postcode {name}, so it cannot be placed: {_INSTEAD}"
        return None, Match(Matched.NONE, typed, says=says)
    if code in _OUTSIDE_CODES:
        return None, _outside(book, typed, _OUTSIDE.get(name[:2], _OUTSIDE_CODES[code]))
    found = find_place(book, typed, on, lambda _: code)
    if found.how is not Matched.ONE:
        says = f"The postcode {name} lies in {code}, and these rules know no area with that code."
        return None, Match(Matched.NONE, typed, says=says)
    council = book.places[found.id]
    around = (council.name, *council.within)
    place = Place(name, name, KIND, council.nation, ground=council.ground, within=around, certainty=council.certainty)
    return place, Match(Matched.ONE, typed, name)


def _outside(book: Compiled, typed: str, island: str) -> Match:
    """The kind sentence for an island, as the rules have it."""
    for entry in book.names.get(plain(island), ()):
        if entry.sort == "outside":
            return Match(Matched.OUTSIDE, typed, entry.id, says=book.outside[entry.id].says)
    return Match(Matched.OUTSIDE, typed, says=_ISLANDS.format(island).replace("The Jersey", "Jersey"))
