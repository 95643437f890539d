"""Tables as lines of at most 80 columns, by what their columns hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from accountability.present.folding import WIDTH, fold
from accountability.present.pieces import Columns, Table

_BETWEEN = "  "
_LEAST = 8


def words(table: Table) -> list[str]:
    """Three columns, each as wide as it must be; a cell that is too long goes on below itself.

    >>> from accountability.present.pieces import Columns, Table
    >>> rows = (("Rule", "Would name", "What happened"), ("wales", "nobody here", "wrong place"))
    >>> print("\\n".join(words(Table(rows, Columns.WORDS))))
    Rule   Would name   What happened
    wales  nobody here  wrong place
    """
    rows = table.rows
    first, second, third = (max(len(row[n]) for row in rows) for n in range(3))
    if first + second + third + 2 * len(_BETWEEN) > WIDTH:
        first, second = min(first, table.widest[0]), min(second, table.widest[1])
    widths = (first, second, WIDTH - first - second - 2 * len(_BETWEEN))
    return [line for row in rows for line in row_lines(row, widths)]


def row_lines(row: Sequence[str], widths: Sequence[int]) -> list[str]:
    """One row in columns of these widths, as many lines as its longest cell takes."""
    cells = [fold(text, width=width) for text, width in zip(row, widths, strict=True)]
    lines = []
    for n in range(max(map(len, cells))):
        parts = [(cell[n] if n < len(cell) else "").ljust(width) for cell, width in zip(cells, widths, strict=True)]
        lines.append(_BETWEEN.join(parts).rstrip())
    return lines


def column_widths(rows: Sequence[Sequence[str]]) -> tuple[int, ...]:
    """As wide as the widest cell, and where a line cannot hold that, the widest columns give way first.

    >>> column_widths([("a" * 10, "b" * 90)])
    (10, 68)
    """
    widths = [max(1, *(len(row[n]) for row in rows)) for n in range(len(rows[0]))]
    while sum(widths) + len(_BETWEEN) * (len(widths) - 1) > WIDTH and max(widths) > _LEAST:
        widths[widths.index(max(widths))] -= 1
    return tuple(widths)


def figures(table: Table) -> list[str]:
    """The first cell of each row is a name and goes on below itself where it is long, the others are figures.

    A long name may reach into the first column of figures where its own figure is short.

    >>> from accountability.present.pieces import Columns, Table
    >>> rows = (("", "Pays"), ("Exeter City Council", "10,000"), ("All", "9"))
    >>> print("\\n".join(figures(Table(rows, Columns.FIGURES))))
                           Pays
    Exeter City Council  10,000
    All                       9
    """
    rows = table.rows
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


def counts(table: Table) -> list[str]:
    """A column of names, then columns of numbers set to the right, each as wide as its head."""
    rows = table.rows
    numbers = [max(len(row[n]) for row in rows) for n in range(1, len(rows[0]))]
    room = WIDTH - sum(numbers) - len(_BETWEEN) * len(numbers)
    wide = min(room, column_widths([(row[0],) for row in rows])[0])
    lines: list[str] = []
    for row in rows:
        first, *more = fold(row[0], width=wide, hang="  ")
        cells = "".join(f"{_BETWEEN}{cell:>{width}}" for cell, width in zip(row[1:], numbers, strict=True))
        lines += [*([first, *more[:-1]] if more else []), f"{(more[-1] if more else first):<{wide}}{cells}"]
    return lines


LAID_OUT: Mapping[Columns, Callable[[Table], list[str]]] = {
    Columns.WORDS: words,
    Columns.FIGURES: figures,
    Columns.COUNTS: counts,
}
"""How each sort of table is laid out."""
