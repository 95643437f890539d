"""Who answers in a place before and after a reform, as bars in pairs with the same figures as a table."""

from __future__ import annotations

from decimal import Decimal

from accountability.model.answer import CURRENT_LAW
from accountability.model.days import in_words
from accountability.model.report import Listing
from accountability.model.shift import Tallied, Tally
from accountability.model.words import capital
from accountability.present import names
from accountability.present.bars_svg import Bar, Chart, bars_svg
from accountability.present.lists_text import list_csv
from accountability.present.supposed import notice

_MOST = 14
"""The most whose bars are drawn; the table names everybody."""


def tally_svg(found: Tally) -> str:
    """A pair of bars for each who answers for most, dark before and hatched after."""
    bars: list[Bar] = []
    for row in found.rows[:_MOST]:
        bars.append(Bar(f"{capital(row.name)}, before", Decimal(row.before), str(row.before), 0))
        bars.append(Bar("after", Decimal(row.after), str(row.after), 1))
    place = names.the_place(found.place.name)
    chart = Chart(
        f"{notice(*found.sides)} Who answers in {place}, before and after".strip(),
        f"Outcomes of {found.asked} on {in_words(found.on)}. Before: {found.titles[0]}. After: {found.titles[1]}.",
        tuple(bars),
        (
            ("Who", "Before", "After", "Change"),
            *((capital(row.name), str(row.before), str(row.after), _change(row)) for row in found.rows),
        ),
        ((0, "before"), (1, "after")),
    )
    return bars_svg((chart,))


def _change(row: Tallied) -> str:
    by = row.after - row.before
    return f"{by:+d}" if by else "0"


def tally_csv(found: Tally) -> str:
    """The same figures as rows; a last column says what they are under a reform."""
    rows = tuple((row.name, str(row.before), str(row.after)) for row in found.rows)
    supposed = next((side for side in found.sides if side != CURRENT_LAW), CURRENT_LAW)
    return list_csv(Listing("who", ("who", "before", "after"), rows, under=supposed))
