"""Amounts of money as people read them."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

_POUND, _PENNY = Decimal(1), Decimal("0.01")


def pounds(amount: Decimal) -> str:
    """An amount in pounds, with pence where there are any.

    >>> pounds(Decimal("1234567.00")), pounds(Decimal("-0.50"))
    ('1,234,567', '-0.50')
    """
    return f"{amount.quantize(_POUND if amount == amount.to_integral_value() else _PENNY):,}"


def millions(amount: Decimal) -> str:
    """An amount in millions with one digit after the point, for a table of large ones.

    >>> millions(Decimal(1234567000)), millions(Decimal(-49999))
    ('1,234.6', '0.0')
    """
    found = (amount / 1_000_000).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return f"{found:,}" if found else "0.0"


def percent(share: Decimal) -> str:
    """A share as a whole percentage; what is neither all nor nothing never looks like it.

    >>> percent(Decimal("0.625")), percent(Decimal("0.999")), percent(Decimal("0.001")), percent(Decimal(0))
    ('63%', 'over 99%', 'under 1%', '0%')
    """
    whole = (share * 100).quantize(_POUND, ROUND_HALF_UP)
    if 0 < share < 1 and whole in (0, 100):
        return "under 1%" if not whole else "over 99%"
    return f"{whole}%"


def share_of(part: Decimal, whole: Decimal) -> str:
    """A part of a whole as a percentage; nothing where there is no whole.

    >>> share_of(Decimal(1), Decimal(4)), share_of(Decimal(1), Decimal(0))
    ('25%', '')
    """
    return percent(part / whole) if whole > 0 and 0 <= part <= whole else ""
