"""Amounts as bars in SVG: every figure also in words, a table in the description, and readable in grey."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from accountability.model.invest import Pockets, WrongPockets
from accountability.model.money import Spending
from accountability.model.words import capital
from accountability.present import names
from accountability.present.folding import fold
from accountability.present.money_words import pounds, share_of
from accountability.present.pockets_text import heading, name_of, table, verdict
from accountability.present.spend_rows import by_control
from accountability.present.supposed import notice
from accountability.present.to_svg import escaped

_WIDTH, _MARGIN, _LABEL, _BAR, _ROW = 760, 24, 250, 300, 30
_PATTERNS = (
    ("#1d3f6e", ""),
    ("#ffffff", "M0,8 L8,0"),
    ("#c9d6e6", ""),
    ("#ffffff", "M0,4 L8,4"),
)
"""How bars are told apart without colour: dark, hatched, light, lined. All have a dark edge."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its words, its amount, the figure beside it, and how it is filled."""

    label: str
    amount: Decimal
    figure: str
    fill: int = 0


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars below one another, with what they show in a sentence and the same facts as rows of a table."""

    title: str
    says: str
    bars: tuple[Bar, ...]
    rows: tuple[tuple[str, ...], ...]
    key: tuple[tuple[int, str], ...] = ()


def spending_svg(found: Spending) -> str:
    """Money by who settles how much it is."""
    place = names.the_place(found.place.name)
    rows = by_control(found)
    bars = tuple(
        Bar(name, amount, f"{pounds(amount)} {share_of(amount, found.total)}".strip(), n)
        for n, (name, amount) in enumerate(rows)
    )
    facts = [(name, pounds(amount), share_of(amount, found.total)) for name, amount in rows]
    chart = Chart(
        f"{notice(found.under)} Who settles how much is spent in {place}, {found.year}".strip(),
        f"{pounds(found.total)} pounds in all, by bodies whose whole area lies in {place}.",
        bars,
        (("Who settles how much", "Pounds", "Of all"), *facts, ("All", pounds(found.total), "")),
    )
    return bars_svg((chart,))


def pockets_svg(found: WrongPockets) -> str:
    """Who pays against who gains, one case below another."""
    return bars_svg(tuple(_of_case(case, notice(found.under)) for case in found.cases))


def _of_case(case: Pockets, said: str) -> Chart:
    bars: list[Bar] = []
    for one in case.pockets:
        called = capital(name_of(one))
        bars += [Bar(f"{called} pays", one.pays, pounds(one.pays), 0)] if one.pays else []
        bars += [Bar(f"{called} gains", one.gains, pounds(one.gains), 1)] if one.gains else []
    return Chart(
        f"{said} {heading(case)}: {case.place.name}".strip(),
        verdict(case),
        tuple(bars),
        tuple(table(case)),
        ((0, "pays"), (1, "gains")),
    )


def bars_svg(charts: Sequence[Chart]) -> str:
    """The whole file. Its title, its description and the table beside the bars say all that they show."""
    drawn: list[str] = []
    y = float(_MARGIN)
    for chart in charts:
        parts, y = _chart(chart, y)
        drawn += parts
    height = y + _MARGIN
    says = "\n".join("\n".join((c.says, *(" | ".join(row) for row in c.rows))) for c in charts)
    title = "; ".join(chart.title for chart in charts)
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{height:.0f}" '
            f'viewBox="0 0 {_WIDTH} {height:.0f}" role="img" aria-labelledby="title desc" '
            'font-family="Arial, Helvetica, sans-serif" font-size="13" fill="#1a1a1a">',
            f'<title id="title">{escaped(title)}</title>',
            f'<desc id="desc">{escaped(says)}</desc>',
            _fills(),
            f'<rect width="{_WIDTH}" height="{height:.0f}" fill="#ffffff"/>',
            *drawn,
            "</svg>\n",
        )
    )


def _fills() -> str:
    parts = []
    for n, (ground, path) in enumerate(_PATTERNS):
        line = f'<path d="{path}" stroke="#1d3f6e" stroke-width="2"/>' if path else ""
        parts.append(
            f'<pattern id="fill{n}" width="8" height="8" patternUnits="userSpaceOnUse">'
            f'<rect width="8" height="8" fill="{ground}"/>{line}</pattern>'
        )
    return f"<defs>{''.join(parts)}</defs>"


def _chart(chart: Chart, y: float) -> tuple[list[str], float]:
    """One chart from a height down, and the height below it."""
    parts: list[str] = []
    for line in fold(chart.title, width=78):
        y += 20
        parts.append(_text(_MARGIN, y, line, 'font-size="16" font-weight="bold"'))
    for line in fold(chart.says, width=100):
        y += 20
        parts.append(_text(_MARGIN, y, line))
    y += 12
    most = max((abs(bar.amount) for bar in chart.bars), default=Decimal(1)) or Decimal(1)
    for bar in chart.bars:
        parts += _bar(bar, y, most)
        y += _ROW
    if chart.key:
        y += 8
        x = float(_MARGIN)
        for fill, words in chart.key:
            parts.append(_rect(x, y, 26, 14, fill))
            parts.append(_text(x + 34, y + 12, words))
            x += 120
        y += 20
    return _tabled(chart, parts, y + 16)


def _bar(bar: Bar, y: float, most: Decimal) -> list[str]:
    """A bar with its words before it and its figure behind it; what is below nothing is drawn with a broken edge."""
    wide = float(abs(bar.amount) / most) * _BAR
    lines = fold(bar.label, width=38)
    start = y + 18 - (len(lines) - 1) * 6
    words = [_text(_MARGIN, start + n * 13, line, 'font-size="12"') for n, line in enumerate(lines)]
    x = _MARGIN + _LABEL
    return [*words, _rect(x, y + 4, wide, 20, bar.fill, bar.amount < 0), _text(x + wide + 8, y + 19, bar.figure)]


def _tabled(chart: Chart, parts: list[str], y: float) -> tuple[list[str], float]:
    """The same facts as a table: names on the left, figures in columns that end where their heads end."""
    columns = len(chart.rows[0]) - 1
    step = (_WIDTH - 2 * _MARGIN - 240) / columns
    for n, (name, *cells) in enumerate(chart.rows):
        more = 'font-weight="bold"' if n == 0 or name == "All" else ""
        for line in fold(name, width=44):
            y += 20
            parts.append(_text(_MARGIN, y, line, more))
        for column, cell in enumerate(cells, 1):
            parts.append(_text(_MARGIN + 240 + column * step, y, cell, f'text-anchor="end" {more}'.strip()))
    return parts, y + 24


def _rect(x: float, y: float, wide: float, high: float, fill: int, below: bool = False) -> str:
    dashed = ' stroke-dasharray="4 3"' if below else ""
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{wide:.1f}" height="{high}" fill="url(#fill{fill % len(_PATTERNS)})" '
        f'stroke="#1d3f6e" stroke-width="1.5"{dashed}/>'
    )


def _text(x: float, y: float, words: str, more: str = "") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}"{f" {more}" if more else ""}>{escaped(words)}</text>'
