"""What cannot be understood is refused as data to whoever asks for data."""

from __future__ import annotations

import json
from datetime import date

import pytest

from accountability.rulebook import Rulebook
from accountability.web.site import Site
from accountability.web.sources import Sources


@pytest.fixture(scope="module")
def site() -> Site:
    return Site(Sources(Rulebook.load()), lambda: date(2026, 11, 22))


def test_an_address_that_is_too_long_is_refused_as_data(site: Site) -> None:
    found = site.respond("/place/sevenoaks.json", "on=" + "x" * 2_000)
    assert (found.status, found.type) == (414, "application/json; charset=utf-8")
    assert json.loads(found.body) == {"message": "An address may have 2,000 letters."}


def test_too_many_fields_of_a_suggestion_are_refused(site: Site) -> None:
    found = site.respond("/suggest.json", "&".join(f"f{n}=1" for n in range(9)))
    assert found.status == 400
    assert json.loads(found.body) == {"message": "At most 8 fields can be read here."}


def test_a_list_as_data_is_the_list_that_is_published(site: Site) -> None:
    found = json.loads(site.respond("/list/reforms.json").body)
    assert found["schema"] == "accountability/list/1"
    assert found["rows"][0]["reform"] == "integrated-settlements-everywhere"
