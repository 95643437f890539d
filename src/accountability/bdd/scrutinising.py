"""What each sentence about the tests of how something is held to account does, and what it compares."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from accountability.bdd.asking import Asking
from accountability.bdd.expect import Slots, Table
from accountability.bdd.failures import WRONG, DisagreesError, NotUnderstoodError
from accountability.bdd.names import Names, same
from accountability.model.answer import Answer, Status
from accountability.model.scrutiny import Mark, PlaceScrutiny, Probed, Scrutiny, Way
from accountability.model.words import listed, plain

_ONE, _ALL = 'When I put "buses" in "Wigan" to the tests', 'When I put everything in "Wigan" to the tests'
_NEEDS = {"an Act": Way.ACT, "an order": Way.ORDER, "a local choice": Way.LOCAL_CHOICE}


def put(asking: Asking, slots: Slots, _: Table) -> None:
    """One outcome, or everything in a place, put to the tests."""
    on, given = asking.day(slots.get("day", "")), dict(asking.given)
    found = asking.book.scrutiny(slots["place"], slots.get("outcome"), on, given)
    if isinstance(found, Answer):
        raise NotUnderstoodError(f"There is no one answer to put to the tests. {found.message}")
    asking.seen = found


def _test(asking: Asking, slots: Slots) -> Probed:
    """The test that is named. Raises `NotUnderstoodError` where there is none."""
    found = asking.sight(Scrutiny, _ONE)
    named = [one for one in found.tests if plain(slots["test"]) in (plain(one.test), plain(one.title))]
    if not named:
        raise NotUnderstoodError(
            f'No test is called "{slots["test"]}". They are {listed(t.title for t in found.tests)}.'
        )
    return named[0]


def passed(asking: Asking, slots: Slots, _: Table) -> None:
    """How many tests come to yes, and how many there are."""
    found = asking.sight(Scrutiny, _ONE)
    if (found.passes, len(found.tests)) != (int(slots["count"]), int(slots["number"])):
        raise DisagreesError(f"By the rules it passes {found.passes} of {len(found.tests)} tests.", WRONG)


def marked(asking: Asking, slots: Slots, _: Table) -> None:
    """What one test comes to."""
    one = _test(asking, slots)
    if one.mark is not Mark(slots["mark"].replace(" ", "-")):
        raise DisagreesError(f'By the rules "{one.title}" is {one.mark.replace("-", " ")}. {one.says}'.rstrip(), WRONG)


def says(asking: Asking, slots: Slots, _: Table) -> None:
    """Words that are told of one test."""
    one = _test(asking, slots)
    if plain(slots["words"]) not in plain(one.says):
        raise DisagreesError(f'Of "{one.title}" the rules say: {one.says or "nothing"}', WRONG)


def mends(asking: Asking, slots: Slots, _: Table) -> None:
    """What one of the remedies of a test needs."""
    one = _test(asking, slots)
    if _NEEDS[slots["route"]] not in [remedy.route for remedy in one.remedies]:
        told = listed((remedy.says for remedy in one.remedies), "or")
        raise DisagreesError(f'To mend "{one.title}" the rules have {told or "no remedy"}.', WRONG)


def weakest(asking: Asking, slots: Slots, _: Table) -> None:
    """The test that most outcomes of one who answers fail."""
    found = asking.sight(PlaceScrutiny, _ALL)
    names = Names(asking.book.compiled, Answer(Status.ANSWERED, ""))
    typed = names.known(slots["body"])
    ids = names.bodies(typed)
    theirs = [one for one in found.answerers if one.body in ids or same(typed, one.name)]
    if not theirs:
        raise DisagreesError(f"Those who answer there are {listed(one.name for one in found.answerers)}.", WRONG)
    ids_of = {title: id_ for id_, title in found.titles}
    if plain(slots["test"]) not in (plain(theirs[0].weakest), plain(ids_of[theirs[0].weakest])):
        raise DisagreesError(f'By the rules the weakest of {theirs[0].name} is "{theirs[0].weakest}".', WRONG)


TESTS: Mapping[str, Callable[[Asking, Slots, Table], None]] = {
    "tests": put,
    "tests-on": put,
    "tests-all": put,
    "passed": passed,
    "mark": marked,
    "says-test": says,
    "mends": mends,
    "weakest": weakest,
}
"""What each sentence about the tests does, by its id."""
