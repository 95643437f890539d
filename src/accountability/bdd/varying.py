"""What each sentence does that asks why an outcome differs between two places."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from accountability.bdd.asking import Asking
from accountability.bdd.expect import Slots, Table
from accountability.bdd.failures import WRONG, DisagreesError, NotUnderstoodError
from accountability.bdd.names import same
from accountability.model.answer import Answer
from accountability.model.variation import Kind
from accountability.model.varying import Varying

_ASK = 'When I ask why "council tax support" varies between "Wigan" and "Cardiff"'


def ask(asking: Asking, slots: Slots, _: Table) -> None:
    """Why an outcome differs between two places."""
    found = asking.book.variation(
        slots["outcome"], (slots["place"], slots["other-place"]), asking.day(), asking.given
    )  # fmt: skip
    if isinstance(found, Answer):
        raise NotUnderstoodError(f"The question has no one answer. {found.message}")
    asking.seen = found


def _seen(asking: Asking) -> Varying:
    return asking.sight(Varying, _ASK)


def cause(asking: Asking, slots: Slots, _: Table) -> None:
    """The kind of the difference."""
    found = _seen(asking).kind
    if found is not Kind(slots["cause"].replace(" ", "-")):
        raise DisagreesError(f"By the rules the difference is {found.value.replace('-', ' ')}.", WRONG)


def free(asking: Asking, slots: Slots, _: Table) -> None:
    """How free whoever answers is in one of the places."""
    for one in _seen(asking).places:
        if same(slots["place"], one.name):
            if one.freedom.value != slots["freedom"]:
                raise DisagreesError(f"By the rules the freedom in {one.name} is {one.freedom}: {one.because}.", WRONG)
            return
    raise NotUnderstoodError(f'"{slots["place"]}" is not one of the places that were asked about.')


def figures_differ(asking: Asking, _: Slots, __: Table) -> None:
    """A published series whose figures for the places are not the same."""
    if not any(one.differ for one in _seen(asking).figures):
        raise DisagreesError("No published figures differ between these places.", WRONG)


VARYINGS: Mapping[str, Callable[[Asking, Slots, Table], None]] = {
    "varies": ask,
    "cause": cause,
    "free": free,
    "figures-differ": figures_differ,
}
"""What each sentence about differences does, by its id."""
