"""Amounts of money as people read them, and tables of them: names on the left, figures in columns on the right."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from accountability.present.layout import WIDTH, fold

_POUND, _PENNY = Decimal(1), Decimal("0.01")
_BETWEEN = "  "


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


def figures(rows: Sequence[Sequence[str]]) -> list[str]:
    """A table: the first cell of each row is a name and goes on below itself where it is long, the others are figures.

    A long name may reach into the first column of figures where its own figure is short.

    >>> print("\\n".join(figures([("", "Pays"), ("Exeter City Council", "10,000"), ("All", "9")])))
                           Pays
    Exeter City Council  10,000
    All                       9
    """
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    later = widths[2:]
    edge = min(
        max(len(name) + len(_BETWEEN) + len(cell) for name, cell, *_ in rows),
        WIDTH - sum(width + len(_BETWEEN) for width in later),
    )
    lines: list[str] = []
    for name, cell, *others in rows:
        *before, last = fold(name, "  ", width=edge - len(_BETWEEN) - len(cell)) or [""]
        told = "".join(f"{_BETWEEN}{other:>{width}}" for other, width in zip(others, later, strict=True))
        lines += [*before, f"{last}{cell:>{edge - len(last)}}{told}".rstrip()]
    return lines
