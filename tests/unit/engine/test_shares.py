"""Money is divided to the penny, whatever the weights, and side-payments leave nobody worse off."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from accountability.engine.pockets import sides
from accountability.engine.shares import PENNY, divided, grain

AMOUNTS = st.decimals(0, 10**9, places=2, allow_nan=False)
NETS = st.lists(st.decimals(-(10**7), 10**7, places=2, allow_nan=False), min_size=1, max_size=6)


@given(AMOUNTS, st.lists(AMOUNTS, min_size=1, max_size=7).filter(any))
def test_the_parts_add_up_to_the_whole_and_none_is_a_penny_off(whole: Decimal, weights: list[Decimal]) -> None:
    parts = divided(whole, weights)
    assert sum(parts) == whole
    total = sum(weights, Decimal(0))
    assert all(abs(part - whole * weight / total) < PENNY for part, weight in zip(parts, weights, strict=True))


@given(NETS)
def test_side_payments_come_from_somebody_and_leave_nobody_below_nothing(nets: list[Decimal]) -> None:
    found = sides(nets)
    assert (found is None) == (sum(nets, Decimal(0)) < 0)
    if found is not None:
        assert sum(found, Decimal(0)) == 0
        assert all(net - side >= 0 for net, side in zip(nets, found, strict=True))


@given(NETS)
def test_no_smaller_side_payment_would_do(nets: list[Decimal]) -> None:
    found = sides(nets)
    if found is not None:
        short = sum((-net for net in nets if net < 0), Decimal(0))
        assert sum((side for side in found if side > 0), Decimal(0)) == short


def test_pence_are_paid_only_where_there_are_pence() -> None:
    assert grain((Decimal("10.00"), Decimal(3))) == 1
    assert grain((Decimal("10.01"), Decimal(3))) == PENNY
    assert sides((Decimal("-0.01"), Decimal(1), Decimal(1))) == (Decimal("-0.01"), Decimal("0.01"), Decimal("0.00"))
