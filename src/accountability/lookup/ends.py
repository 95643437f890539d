"""What a person typed for one end of a way: voters, a legislature, a minister's office or a body."""

from __future__ import annotations

from datetime import date

from accountability.lookup.bodies import find_body
from accountability.lookup.offices import find_office
from accountability.lookup.typed import said
from accountability.model.compiled import Compiled
from accountability.model.match import Match, Matched
from accountability.model.route import ANY_VOTERS, End

_HOUSES = {
    "parliament": "UK Parliament",
    "uk parliament": "UK Parliament",
    "westminster": "UK Parliament",
    "house of commons": "UK Parliament",
    "scottish parliament": "Scottish Parliament",
    "holyrood": "Scottish Parliament",
    "senedd": "Senedd",
    "senedd cymru": "Senedd",
    "welsh parliament": "Senedd",
    "national assembly for wales": "National Assembly for Wales",
    "northern ireland assembly": "Northern Ireland Assembly",
    "stormont": "Northern Ireland Assembly",
}
_VOTERS = frozenset({"voters", "voter", "electorate", "people", "public"})


def find_end(book: Compiled, typed: str, on: date) -> End | Match:
    """Look up one end; what leads to no single one comes back as the match that says so."""
    name = said(typed).removeprefix("the ")
    if name in _VOTERS:
        return End(ANY_VOTERS, "voters")
    if name in _HOUSES:
        return End(f"house:{_HOUSES[name]}", f"the {_HOUSES[name]}")
    office = find_office(book, typed, on)
    if office.how is Matched.ONE:
        return End(f"office:{office.body}", office.body)
    match = find_body(book, typed, on)
    if match.how is not Matched.ONE:
        return match
    return End(f"body:{match.id}", book.bodies[match.id].name_on(on))
