"""What a reform changes in how a place is held to account: who answers for more or fewer, and which marks move."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from accountability.engine.place_tried import Key, PlaceTried, Tests, rank
from accountability.model.scrutiny import Mark, Moved, PlaceAsTheLawIs, Recounted

_Change = tuple[Key, str, str, Mark, Mark]


def place_beside(found: PlaceTried, law: PlaceTried) -> PlaceAsTheLawIs:
    """A place under a reform beside itself as the law is. A mark that is not known on either side moves nothing."""
    counted = Counter(_changes(found, law))
    changes = [
        Moved(*key, test, title, was, now, counted[key, test, title, was, now])
        for key, test, title, was, now in sorted(counted, key=lambda one: (_weakest_first(one), -counted[one], one[:3]))
    ]
    return PlaceAsTheLawIs(
        tuple(_recounted(found, law)),
        tuple(changes),
        tuple(sorted({*found.unsettled, *law.unsettled} - {*found.unsettled}.intersection(law.unsettled))),
    )


def _recounted(found: PlaceTried, law: PlaceTried) -> Iterable[Recounted]:
    """Each who answers for more outcomes or for fewer; those that lose most come first, as with every weakness."""
    counts = {
        key: (len(law.by_answerer.get(key, ())), len(found.by_answerer.get(key, ())))
        for key in {**found.by_answerer, **law.by_answerer}
    }
    for key in sorted(counts, key=lambda key: (rank(key), counts[key][1] - counts[key][0], key)):
        was, now = counts[key]
        if was != now:
            yield Recounted(*key, was, now)


def _changes(found: PlaceTried, law: PlaceTried) -> Iterable[_Change]:
    """Each mark of whoever answers under the reform that is another than the law gives the same outcome.

    Where the same body answers by the law too, it is set beside itself and not beside those with whom it then answers.
    """
    for key, outcomes in found.by_answerer.items():
        for outcome, tests in outcomes.items():
            was = _as_the_law_is(law, key, outcome)
            for one in tests:
                then = was.get(one.test, one.mark)
                if one.mark is not then and Mark.NOT_KNOWN not in (one.mark, then):
                    yield key, one.test, one.title, then, one.mark


def _as_the_law_is(law: PlaceTried, key: Key, outcome: str) -> dict[str, Mark]:
    own: Tests | None = law.by_answerer.get(key, {}).get(outcome)
    if own is None:
        own = law.outcomes[outcome][1] if outcome in law.outcomes else ()
    return {one.test: one.mark for one in own}


def _weakest_first(change: _Change) -> tuple[int, int, int]:
    """The lowest mark under the reform first; among those, what falls furthest; then the bodies of the place."""
    key, _, _, was, now = change
    return now.strength, -was.strength, rank(key)
