"""One address for each question: whatever is typed leads there at once, and from there nowhere else."""

from __future__ import annotations

import random
from http import HTTPStatus

import pytest
from tests.explorer.asking import TODAY, at, followed, part, read, site, sources

DAYS = ("", "2009-01-01", "2023-03-31", "2024-12-31")
PATTERNS = ("/who/waste-collection/{}", "/place/{}", "/history/libraries/{}", "/brief/libraries/{}")
ODD = (
    "Newport, Essex", "Ynys M\u00f4n", "Sir y Fflint", "caerdydd", "Bristol, City of", "King's Lynn and West Norfolk",
    "a/b", "100%", "%2e%2e",
    "..", ".", "?", "#", "&", "+", " ", "leeds.json", "a\\b", '"quoted"', "<b>", "\x00", "\u202e",
    "tn13 1hg", "TN131HG", "E07000111", "LEEDS", "  Leeds  ", "\u00e9" * 60,
)  # fmt: skip


def settles(address: str) -> None:
    """See that an address leads to its own page by at most one redirect, and that this leads to itself."""
    response, where = followed(address)
    assert response.status in (HTTPStatus.OK, HTTPStatus.NOT_FOUND, HTTPStatus.BAD_REQUEST), address
    again = at(where)
    assert (again.status, again.body) == (response.status, response.body), address
    if where != address:
        assert response.status is HTTPStatus.OK, (address, where)
        assert where.startswith("/")
        assert not where.startswith("//")


def some(count: int, *kinds: str) -> list[str]:
    """Places of each of these kinds, drawn with a seed: those that are no longer, too."""
    draw = random.Random(7)
    places = sources().book.compiled.places
    by_kind: dict[str, list[str]] = {}
    for id_ in places:
        by_kind.setdefault(places[id_].kind, []).append(id_)
    wanted = kinds or tuple(by_kind)
    return [id_ for kind in wanted for id_ in draw.sample(by_kind[kind], min(count, len(by_kind[kind])))]


@pytest.mark.parametrize("day", DAYS)
def test_every_kind_of_place_by_its_id_its_name_and_its_code(day: str) -> None:
    for id_ in some(1):
        place = sources().book.compiled.places[id_]
        for name in dict.fromkeys((id_, place.name, place.code)):
            if name:
                settles(f"/who/waste-collection/{part(name)}" + (f"?on={day}" if day else ""))


@pytest.mark.parametrize("pattern", PATTERNS)
def test_pages_of_towns_and_constituencies(pattern: str) -> None:
    for id_ in some(2, "town", "constituency"):
        settles(pattern.format(part(sources().book.compiled.places[id_].name)))


def test_every_outcome_by_its_title_and_its_everyday_words() -> None:
    outcomes = sources().book.compiled.outcomes
    for id_ in random.Random(7).sample(sorted(outcomes), 12):
        for name in (outcomes[id_].title, *outcomes[id_].also_known_as[:2]):
            settles(f"/who/{part(name)}/leeds")
            settles(f"/outcome/{part(name)}")


def test_bodies_of_today_and_those_that_are_no_longer() -> None:
    bodies = sources().book.compiled.bodies
    ended = [id_ for id_ in bodies if not bodies[id_].days.holds_on(TODAY)]
    draw = random.Random(7)
    for id_ in draw.sample(ended, 3) + draw.sample(sorted(bodies), 5):
        settles(f"/body/{part(id_)}")
        settles(f"/body/{part(bodies[id_].name_on(TODAY))}?on=2015-06-01")


@pytest.mark.parametrize("name", ODD, ids=[ascii(name) for name in ODD])
def test_names_with_odd_letters(name: str) -> None:
    for pattern in ("/who/bins/{}", "/place/{}", "/who/{}/leeds", "/body/{}", "/plan/{}", "/list/{}", "/whitehall/{}"):
        settles(pattern.format(part(name)))
    settles(f"/who/bins/leeds?on={part(name)}")
    settles(f"/who/bins/leeds?under={part(name)}")
    settles(f"/who/bins/leeds?given={part(name)}%3D{part(name)}")
    settles(f"/why-not/bins/leeds?body={part(name)}")


@pytest.mark.parametrize("name", ODD, ids=[ascii(name) for name in ODD])
def test_what_is_put_into_the_box_leads_to_the_page_that_asks_it(name: str) -> None:
    first = at(f"/ask?outcome=bins&in={part(name)}")
    if not name.strip() or not name.strip().strip("."):
        assert first.status in (HTTPStatus.BAD_REQUEST, HTTPStatus.SEE_OTHER)
        return
    assert first.status is HTTPStatus.SEE_OTHER
    assert first.location.startswith("/who/bins/")
    asked = at(first.location)
    assert asked.type.startswith("text/html")
    where = asked.location or first.location
    settles(where)


def test_a_day_a_reform_and_facts_stay_in_the_address() -> None:
    first = at("/ask?outcome=potholes&in=Leeds&on=31+March+2023&given=road-class%3Dtrunk")
    assert first.location == "/who/potholes/Leeds?on=2023-03-31&given=road-class%3Dtrunk"
    second = at(first.location)
    assert second.location == "/who/potholes/leeds?on=2023-03-31&given=road-class%3Dtrunk"


def test_every_link_of_a_page_leads_to_a_page() -> None:
    for address in ("/who/waste-collection/sevenoaks", "/who/waste-collection/kent", "/who/libraries/Sevenoakes"):
        for link in read(at(address)).every("a"):
            href = str(link["href"])
            if href.startswith("/"):
                response, _ = followed(href)
                assert response.status in (HTTPStatus.OK, HTTPStatus.BAD_REQUEST) or ".json" in href, href
    assert site().kept.size > 0
