"""What a reform moves: asked once for ground that no rule tells apart, and the same as if each piece were asked."""

from __future__ import annotations

from datetime import date

import pytest

from accountability import Rulebook
from accountability.engine.ground import Asker
from accountability.engine.here import Here
from accountability.engine.people import people_on
from accountability.engine.shift import shift
from accountability.model.compiled import Compiled

TODAY = date(2026, 11, 22)
OUTCOMES = ("probation", "adult-skills", "hospital-care", "bus-services", "local-policing", "waste-collection")


@pytest.fixture(scope="module")
def law() -> Compiled:
    return Rulebook.load().compiled


@pytest.fixture(scope="module")
def radical() -> Compiled:
    found = Rulebook.load().under("radical-devolution")
    assert isinstance(found, Rulebook)
    return found.compiled


def test_nothing_moves_from_a_rulebook_to_itself(law: Compiled) -> None:
    found = shift(law, law, TODAY, None, OUTCOMES)
    assert (found.moved, found.outcomes, found.areas, found.people) == ((), 0, 0, 0)


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_every_piece_of_ground_that_differs_is_counted_and_no_other(
    outcome: str, law: Compiled, radical: Compiled
) -> None:
    askers = Asker(law, law.outcomes[outcome]), Asker(radical, radical.outcomes[outcome])
    differing = set()
    for piece in map(int, law.ground):
        one, other = (asker.piece(piece, TODAY, {}) for asker in askers)
        if (one and one.signature) != (other and other.signature):
            differing.add(piece)
    found = shift(law, radical, TODAY, None, (outcome,))
    assert (found.areas, found.people) == people_on(radical, differing, TODAY)
    assert bool(found.moved) is bool(differing)


def test_the_places_without_an_authority_are_as_many_as_the_reform_says(radical: Compiled) -> None:
    english = [ground.index for ground in radical.ground.values() if ground.nation == "england"]
    without = [piece for piece in english if Here(radical, piece, TODAY).seats("strategic")[0] is None]
    (finding,) = (
        one for one in radical.reforms["radical-devolution"].findings if one.heading == "places-without-an-authority"
    )
    areas, every = people_on(radical, without, TODAY)[0], people_on(radical, english, TODAY)[0]
    assert any(f"{areas} of the {every} " in said for said in (*finding.answers, *finding.assumes, *finding.open))
