"""Who pays and who gains, as sentences round a table: the verdict, the smallest side-payment, what could carry it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from accountability.model.days import in_words, month_in_words
from accountability.model.invest import Ending, Figures, Pocket, Pockets, WrongPockets
from accountability.model.words import capital, listed
from accountability.present import names
from accountability.present.law_words import law_words
from accountability.present.money_words import percent, pounds
from accountability.present.pieces import Said, below, entry, figures, gap, sentence
from accountability.present.supposed import headed

COLUMNS = ("", "Pays", "Gains", "Of which cash", "Net")
_FIGURES = {
    Figures.ILLUSTRATIVE: "Illustrative money.",
    Figures.PUBLISHED: "Published figures.",
    Figures.OWN: "Your own figures.",
}
_SHORTER = (" Integrated Care Board", " ICB")
_WHEN: Mapping[str, Callable[[date], str]] = {
    "day": in_words,
    "month": month_in_words,
    "year": lambda day: str(day.year),
}


def pockets_said(found: WrongPockets, today: date, everything: bool = False) -> list[Said]:
    """Every case, with a line between them; `everything` adds the sources."""
    lines = headed(found.under)
    for n, case in enumerate(found.cases):
        lines += [*(gap() if n else []), *_case(case, today, everything)]
    return lines


def name_of(pocket: Pocket) -> str:
    """A body as it stands in the table.

    >>> from accountability.model.invest import NOTHING
    >>> name_of(Pocket("b", "NHS Devon Integrated Care Board", "", NOTHING, NOTHING, NOTHING, NOTHING))
    'NHS Devon ICB'
    """
    return pocket.name.replace(*_SHORTER)


def table(case: Pockets) -> list[tuple[str, ...]]:
    """The rows of the table, its heads first: the columns add up."""
    return [COLUMNS, *(_row(name_of(one), one) for one in case.pockets), _row("All", case.all)]


def _row(name: str, one: Pocket) -> tuple[str, ...]:
    return (capital(name), *map(pounds, (one.pays, one.gains, one.cash, one.net)))


def _case(case: Pockets, today: date, everything: bool) -> list[Said]:
    lines = sentence(f"{heading(case)}{f', {in_words(case.on)}' if case.on != today else ''}.")
    if case.made_for:
        here = names.the_place(case.place.name)
        lines += sentence(
            f"The amounts were made for {names.the_place(case.made_for)}. The bodies are those of {here}."
        )
    lines += figures(table(case))
    lines += sentence(verdict(case))
    lines += sentence(_in_cash(case))
    lines += _paying_back(case)
    lines += entry(_side_payments(case))
    if _needed(case) and case.through:
        law = law_words(case.law)
        lines += below("Through", f"{case.through}{f' ({law})' if law else ''}.")
    lines += sentence(" ".join((f"{case.note}." if case.note else "", *(_ending(case, one) for one in case.ending))))
    if everything:
        lines += [line for one in case.source for line in sentence(f"Source: {one}")]
    return lines


def heading(case: Pockets) -> str:
    """What the figures are, what is paid for, and over how long."""
    over = f", over {case.years} year{'s' if case.years > 1 else ''}" if case.years else ""
    return f"{_FIGURES[case.figures]} {capital(case.title)}{over}, in pounds"


def verdict(case: Pockets) -> str:
    """How much of the gain goes to the wrong pocket."""
    share = {Decimal(1): "all", Decimal(0): "none"}.get(case.wrong_share, percent(case.wrong_share))
    return f"Wrong pocket: {share} of the gain goes to bodies that do not pay."


def _in_cash(case: Pockets) -> str:
    left = case.all.cash - case.all.pays
    if left < 0:
        return f"In cash alone it does not pay back. It is {pounds(-left)} short."
    return f"In cash alone it pays back, with {pounds(left)} to spare."


def _paying_back(case: Pockets) -> list[Said]:
    """In which year, where the amounts are given by year."""
    if case.pays_back_in is None and case.cash_back_in is None:
        return []
    value, cash = (_year(year) for year in (case.pays_back_in, case.cash_back_in))
    return sentence(f"By year: in public value it has paid back {value}, in cash {cash}.")


def _year(year: int | None) -> str:
    return f"in year {year}" if year else "in no year of these"


def _called(one: Pocket) -> str:
    """What a body is called the second time."""
    return "the ICB" if name_of(one).endswith(" ICB") else names.the(one.name)


def _side_payments(case: Pockets) -> str:
    if not case.shareable:
        return "No side-payment can leave everybody better off: all of it costs more than it gains."
    payers = [one for one in case.pockets if one.side > 0]
    said = "Nobody loses in public value."
    if payers:
        said = f"So that nobody loses in public value: {_paying([(one, one.side) for one in payers])}."
    worse = [one for one in case.pockets if one.cash_after < 0]
    if not worse:
        return f"{said} Nobody is then worse off in cash."
    first, *rest = worse
    short = [f"{_called(first)} would still be {pounds(-first.cash_after)} worse off"]
    short += [f"{_called(one)} {pounds(-one.cash_after)}" for one in rest]
    said += f" In cash {listed(short)}."
    if not case.cash_shareable:
        return said
    return (
        f"{said} So that nobody loses in cash: {_paying([(o, o.cash_side) for o in case.pockets if o.cash_side > 0])}."
    )


def _paying(payers: Sequence[tuple[Pocket, Decimal]]) -> str:
    """Who pays how much, as one clause."""
    (first, amount), *rest = payers
    told = [f"{names.the(name_of(first))} pays {pounds(amount)}"]
    return listed(told + [f"{names.the(name_of(one))} {pounds(also)}" for one, also in rest])


def _needed(case: Pockets) -> bool:
    """Whether there is anything for an instrument to carry."""
    return any(one.side or one.cash_side for one in case.pockets)


def _ending(case: Pockets, one: Ending) -> str:
    councils = {name for ending in case.ending for name in ending.names}
    when = _WHEN.get(one.precision, in_words)(one.on)
    if len(one.names) == 2 and len(councils) == 2:
        return f"Both councils are due to end in {when}."
    return (
        f"{capital(listed(map(names.the, one.names)))} {'is' if len(one.names) == 1 else 'are'} due to end in {when}."
    )
