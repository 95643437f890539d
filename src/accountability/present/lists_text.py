"""A list as aligned columns, as CSV that a spreadsheet cannot run, and the sentence for one that is empty."""

from __future__ import annotations

import csv
from collections.abc import Sequence

from accountability.model.report import Listing
from accountability.model.words import capital, listed
from accountability.present.layout import WIDTH, fold, page, sentence
from accountability.present.rows import inert
from accountability.present.supposed import headed, notice

_GAP = 2
_LEAST = 8


def list_text(found: Listing) -> str:
    """The rows, aligned, with their number; a cell that is too long goes on below itself, and no column is empty."""
    if found.missed:
        meant = f" Did you mean {listed(found.nearest, 'or')}?" if found.nearest else ""
        return page(sentence(f"{found.missed}{meant}"))
    if not found.rows:
        return page(sentence(f"There are no {found.what} on that day."))
    told = [n for n in range(found.shown or len(found.columns)) if any(row[n] for row in found.rows)]
    table = [tuple(row[n] for n in told) for row in (tuple(map(capital, found.columns)), *found.rows)]
    widths = column_widths(table)
    lines = [line for row in table for line in _row(row, widths)]
    count = len(found.rows)
    return page(headed(found.under) + lines + sentence(f"{count} in all.{f' {found.note}' if found.note else ''}"))


def column_widths(rows: Sequence[Sequence[str]]) -> tuple[int, ...]:
    """As wide as the widest cell, and where a line cannot hold that, the widest columns give way first.

    >>> column_widths([("a" * 10, "b" * 90)])
    (10, 68)
    """
    widths = [max(1, *(len(row[n]) for row in rows)) for n in range(len(rows[0]))]
    while sum(widths) + _GAP * (len(widths) - 1) > WIDTH and max(widths) > _LEAST:
        widths[widths.index(max(widths))] -= 1
    return tuple(widths)


def _row(row: Sequence[str], widths: Sequence[int]) -> list[str]:
    cells = [fold(text, width=width) for text, width in zip(row, widths, strict=True)]
    lines = []
    for n in range(max(map(len, cells))):
        parts = [(cell[n] if n < len(cell) else "").ljust(width) for cell, width in zip(cells, widths, strict=True)]
        lines.append((" " * _GAP).join(parts).rstrip())
    return lines


class _Lines(list[str]):
    """What the CSV writer writes to."""

    write = list.append


def list_csv(found: Listing) -> str:
    """The same rows as CSV. A cell that a spreadsheet would run as a formula begins with an apostrophe."""
    lines = _Lines()
    writer = csv.writer(lines, lineterminator="\n")
    supposed = notice(found.under)
    writer.writerow([*(name.replace(" ", "_") for name in found.columns), *(["notice"] if supposed else [])])
    writer.writerows([*map(inert, row), *([supposed] if supposed else [])] for row in found.rows)
    return "".join(lines)
