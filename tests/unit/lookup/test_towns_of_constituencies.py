"""A name that is known for one town is not answered for another of which a constituency is named."""

from __future__ import annotations

import pytest

from accountability import Rulebook
from accountability.model.answer import Status


@pytest.mark.parametrize("name", ["Somerton", "Cheadle", "Clapham", "Vauxhall", "Henley", "Shoreham", "Rothwell"])
def test_a_name_of_two_towns_is_asked_about(name: str) -> None:
    assert Rulebook.load().who("bins", name).status is Status.AMBIGUOUS
