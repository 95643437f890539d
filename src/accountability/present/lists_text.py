"""A list as aligned columns, as CSV that a spreadsheet cannot run, and the sentence for one that is empty."""

from __future__ import annotations

import csv

from accountability.model.report import Listing
from accountability.model.words import capital, listed
from accountability.present.columns import column_widths, row_lines
from accountability.present.layout import page
from accountability.present.pieces import sentence
from accountability.present.rows import inert
from accountability.present.supposed import headed, notice


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
    lines = [line for row in table for line in row_lines(row, widths)]
    count = len(found.rows)
    return page([*headed(found.under), *lines, *sentence(f"{count} in all.{f' {found.note}' if found.note else ''}")])


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
