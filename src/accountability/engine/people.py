"""How many council areas lie on some ground, and how many people live in them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from accountability.model.compiled import Compiled


def people_on(book: Compiled, pieces: Iterable[int], on: date) -> tuple[int, int]:
    """How many council areas of a day lie wholly or partly on some ground, and how many people live in them.

    Only the areas of today have a number of people: on other days the second number is too small.
    """
    areas = {id_ for piece in pieces for id_ in book.ground[str(piece)].path}
    found = [book.places[id_] for id_ in areas if book.places[id_].days.holds_on(on)]
    return len(found), sum(place.people for place in found)
