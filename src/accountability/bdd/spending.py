"""What each sentence about money does and compares: the count of a place, and who pays where others gain."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from accountability.bdd.asking import Asking
from accountability.bdd.expect import Slots, Table
from accountability.bdd.failures import WRONG, DisagreesError, NotUnderstoodError
from accountability.bdd.names import same
from accountability.files.money import find_money, read_ledger, years
from accountability.files.workspace import find_pack
from accountability.model.answer import Answer
from accountability.model.invest import Pocket, Pockets
from accountability.model.money import Spending
from accountability.model.words import listed
from accountability.present.money_words import percent, pounds
from accountability.present.pockets_text import name_of

_COUNT = 'When I count the money in "Exeter" for 2022-23'
_CASE = 'When I ask who pays and who gains in "Exeter"'
_AMOUNT = re.compile(r"-?\d{1,3}(,\d{3})*(\.\d{2})?|-?\d+(\.\d{2})?", re.ASCII)


@dataclass(frozen=True, slots=True)
class CountSeen:
    """A place whose money was counted."""

    found: Spending


@dataclass(frozen=True, slots=True)
class CaseSeen:
    """The first case of who pays and who gains in a place."""

    found: Pockets


def count(asking: Asking, slots: Slots, _: Table) -> None:
    """The count of money in a place, for a year."""
    folder = find_money(find_pack(None))
    known = years(folder)
    if slots["year"] not in known:
        raise NotUnderstoodError(f'There are no figures for "{slots["year"]}". There are for {listed(known)}.')
    found = asking.book.spend(slots["place"], read_ledger(folder, slots["year"]))
    if isinstance(found, Answer):
        raise NotUnderstoodError(f"The question was not understood. {found.message}")
    asking.seen = CountSeen(found)


def case(asking: Asking, slots: Slots, _: Table) -> None:
    """Who pays and who gains in a place."""
    found = asking.book.wrong_pockets(slots["place"], asking.day())
    if isinstance(found, Answer):
        raise NotUnderstoodError(f"The question was not understood. {found.message}")
    asking.seen = CaseSeen(found.cases[0])


def _amount(slots: Slots) -> Decimal:
    if not _AMOUNT.fullmatch(slots["amount"]):
        raise NotUnderstoodError(f'"{slots["amount"]}" is not an amount in pounds. Write it like 10,000.')
    return Decimal(slots["amount"].replace(",", ""))


def _pocket(asking: Asking, slots: Slots) -> Pocket:
    found = asking.sight(CaseSeen, _CASE).found
    for one in found.pockets:
        if same(slots["body"], one.name, name_of(one)):
            return one
    raise DisagreesError(f"Those who pay or gain by the rules are {listed(one.name for one in found.pockets)}.", WRONG)


def _is(what: str, found: Decimal, wanted: Decimal) -> None:
    if found != wanted:
        raise DisagreesError(f"By the figures {what} {pounds(found)}.", WRONG)


def adds_up(asking: Asking, slots: Slots, _: Table) -> None:
    """All that was counted."""
    _is("it adds up to", asking.sight(CountSeen, _COUNT).found.total, _amount(slots))


def spends(asking: Asking, slots: Slots, _: Table) -> None:
    """What one body spends in all, whether or not it was counted in the place."""
    found = asking.sight(CountSeen, _COUNT).found
    for one in (*found.spenders, *found.wider):
        if same(slots["body"], one.name):
            _is(f"{one.name} spends", one.spends, _amount(slots))
            return
    told = listed(one.name for one in (*found.spenders, *found.wider))
    raise DisagreesError(f"Those with figures there are {told or 'none'}.", WRONG)


def not_added(asking: Asking, slots: Slots, _: Table) -> None:
    """A body that acts in the place and beyond, whose money is in no sum."""
    found = asking.sight(CountSeen, _COUNT).found
    if not any(same(slots["body"], one.name) for one in found.wider):
        raise DisagreesError(f"Those left out of the sum are {listed(one.name for one in found.wider)}.", WRONG)


def pays(asking: Asking, slots: Slots, _: Table) -> None:
    """What a body pays at first."""
    one = _pocket(asking, slots)
    _is(f"{one.name} pays", one.pays, _amount(slots))


def gains(asking: Asking, slots: Slots, _: Table) -> None:
    """What a body gains."""
    one = _pocket(asking, slots)
    _is(f"{one.name} gains", one.gains, _amount(slots))


def side(asking: Asking, slots: Slots, _: Table) -> None:
    """What a body would pay to another so that nobody loses in public value."""
    one = _pocket(asking, slots)
    _is(f"{one.name} would pay", one.side, _amount(slots))


def wrong_share(asking: Asking, slots: Slots, _: Table) -> None:
    """How much of the gain goes to bodies that do not pay."""
    found = percent(asking.sight(CaseSeen, _CASE).found.wrong_share)
    if found != slots["share"]:
        raise DisagreesError(f"By the figures {found} of the gain goes to bodies that do not pay.", WRONG)


Step = Callable[[Asking, Slots, Table], None]
COUNTS: Mapping[str, Step] = {"count-money": count, "pays-and-gains": case}
"""What each sentence that asks about money does, by its id."""
SUMS: Mapping[str, Step] = {
    "adds-up": adds_up,
    "spends": spends,
    "not-added": not_added,
    "would-pay": side,
    "pays": pays,
    "gains": gains,
    "wrong-share": wrong_share,
}
"""What each sentence about the money that was seen compares, by its id."""
