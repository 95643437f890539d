"""The count of money as rows: for programs, and grouped as somebody asked."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal

from accountability.model.invest import WrongPockets
from accountability.model.money import Activity, Control, Purpose, Spending, grouped
from accountability.present.rows import inert
from accountability.present.supposed import notice

CONTROLS: Mapping[Control, str] = {
    Control.LOCAL: "Local choice",
    Control.NATIONAL: "National rules",
    Control.DEMAND: "What people are entitled to",
    Control.UNSETTLED: "Partly each, not settled",
}
"""Who settles how much is spent, in words."""

PURPOSES: Mapping[Purpose, str] = {
    Purpose.DUTY: "duty",
    Purpose.POWER: "power",
    Purpose.BOTH: "duty and power",
    Purpose.OTHER: "another answers",
    Purpose.NOT_SETTLED: "not settled",
    Purpose.NO_OUTCOME: "no outcome",
}
"""Why a body spends, in words."""

_DIVISIONS = {
    "01": "general public services",
    "02": "defence",
    "03": "public order and safety",
    "04": "economic affairs",
    "05": "environmental protection",
    "06": "housing and community amenities",
    "07": "health",
    "08": "recreation, culture and religion",
    "09": "education",
    "10": "social protection",
}
"""The divisions of the Classification of the Functions of Government."""


def outcome_label(one: Activity) -> str:
    """The outcome to which an amount belongs; where a line has several it is not divided among them."""
    if len(one.outcomes) == 1:
        return one.outcomes[0][1]
    return f"{one.title} ({len(one.outcomes)} outcomes, not divided)" if one.outcomes else "no outcome"


def cofog_label(one: Activity) -> str:
    """The group of COFOG with the name of its division."""
    return f"{one.cofog} {_DIVISIONS.get(one.cofog[:2], '')}".strip() if one.cofog else "no one group"


BY: Mapping[str, Callable[[Activity], str]] = {
    "body": lambda one: one.name,
    "tier": lambda one: one.tier,
    "outcome": outcome_label,
    "cofog": cofog_label,
}
"""The ways in which the money can be grouped."""


def by_control(found: Spending) -> tuple[tuple[str, Decimal], ...]:
    """The money by who settles how much it is, always in one order."""
    sums = dict(grouped(found.activities, lambda one: one.control))
    return tuple((CONTROLS[control], sums[control]) for control in Control if control in sums)


def spending_csv(found: Spending, by: str = "") -> str:
    """Every activity as a row, or the sums of the groups asked for."""
    if by:
        groups = [(by, "amount"), *((name, str(amount)) for name, amount in grouped(found.activities, BY[by]))]
        return _csv(groups, found.under)
    return _csv(_activities(found), found.under)


def _activities(found: Spending) -> Iterator[tuple[str, ...]]:
    yield (
        "place", "year", "basis", "body", "name", "tier", "line", "title", "amount", "controlled-by", "cofog", "fit",
        "outcomes", "purpose", "guidance", "habit", "evidence", "source", "illustrative",
    )  # fmt: skip
    for one in found.activities:
        yield (
            found.place.id, found.year, found.basis, one.body, one.name, one.tier, one.line, one.title,
            str(one.amount), one.control, one.cofog, one.fit, "|".join(id_ for id_, _ in one.outcomes), one.purpose,
            guidance_cell(one), "habit" if one.called_for.habit else "not known", one.evidence, one.source,
            "illustrative" if one.illustrative else "",
        )  # fmt: skip


def guidance_cell(one: Activity) -> str:
    """The titles of the guidance; none where it is known that there is none, which only a habit says."""
    if one.called_for.habit:
        return "none"
    return "; ".join(issued.title for issued in one.called_for.guidance) or "not known"


def pockets_csv(found: WrongPockets) -> str:
    """Every body of every case as a row."""
    columns = ("case", "place", "figures", "body", "name", "pays", "gains", "cash", "net", "side", "cash-side")
    rows = [
        (
            case.case, case.place.id, str(case.figures), one.body, one.name,
            *map(str, (one.pays, one.gains, one.cash, one.net, one.side, one.cash_side)),
        )
        for case in found.cases
        for one in case.pockets
    ]  # fmt: skip
    return _csv([columns, *rows], found.under)


class _Lines:
    """Takes what a writer writes, and keeps it as lines."""

    def __init__(self) -> None:
        self.kept: list[str] = []

    def write(self, text: str) -> None:
        self.kept.append(text)


def _csv(rows: Iterable[Iterable[str]], under: str) -> str:
    """The rows as CSV; under a reform a last column says what it is."""
    lines, said = _Lines(), notice(under)
    last = ["notice"] if said else []
    write = csv.writer(lines, lineterminator="\n").writerow
    for row in rows:
        write([*map(inert, row), *last])
        last = [said] if said else []
    return "".join(lines.kept)
