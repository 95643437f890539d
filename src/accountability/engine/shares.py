"""Money divided without a penny made or lost."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_DOWN, Decimal

PENNY = Decimal("0.01")
POUND = Decimal(1)


def grain(amounts: Sequence[Decimal]) -> Decimal:
    """The smallest unit in which some amounts are counted: whole pounds where all of them are, else pennies."""
    return POUND if all(amount == amount.to_integral_value() for amount in amounts) else PENNY


def divided(whole: Decimal, weights: Sequence[Decimal], unit: Decimal = PENNY) -> tuple[Decimal, ...]:
    """An amount in proportion to weights, in whole units, so that the parts add up to it exactly.

    What is left over after rounding down goes a unit each to the parts that lost most, the first of them first.
    `whole` is a number of whole units, weights are not below nothing and not all nothing.

    >>> [str(part) for part in divided(Decimal(10000), (Decimal(6000), Decimal(7000)), POUND)]
    ['4615', '5385']
    """
    total = sum(weights, Decimal(0))
    exact = [whole * weight / total for weight in weights]
    parts = [part.quantize(unit, ROUND_DOWN) for part in exact]
    left = int((whole - sum(parts, Decimal(0))) / unit)
    by_loss = sorted(range(len(parts)), key=lambda n: (parts[n] - exact[n], n))
    for n in by_loss[:left]:
        parts[n] += unit
    return tuple(parts)
