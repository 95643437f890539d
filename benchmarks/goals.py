"""The goals: for each the ratio that was measured, how far it may go, and whether it was reached."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from benchmarks.contestants import ENGINE
from benchmarks.measuring import Figure

Value = Callable[[str, str, str], float]
"""The value of a figure by what it is, its size and whose it is. Raises `KeyError` where it was not measured."""


@dataclass(frozen=True)
class Goal:
    """One thing to reach: `ratio` of two figures, which is good when it is at least, or at most, so much."""

    number: int
    says: str
    ratio: Callable[[Value], float]
    at_least: float = 0.0
    at_most: float = float("inf")
    unit: str = "x"

    def reached(self, ratio: float) -> bool:
        """Say whether a ratio is good enough."""
        return self.at_least <= ratio <= self.at_most

    @property
    def wanted(self) -> str:
        """What is to be reached, in words."""
        return f"at least {self.at_least:g}{self.unit}" if self.at_least else f"at most {self.at_most:g}{self.unit}"

    def missed_by(self, ratio: float) -> float:
        """How many times too slow or too large it is."""
        return self.at_least / ratio if ratio < self.at_least else ratio / self.at_most


def _times_faster(what: str, size: str, rival: str) -> Callable[[Value], float]:
    """How many times the rival's time is that of this program."""
    return lambda of: of(what, size, rival) / of(what, size, ENGINE)


def _against(what: str, size: str, yardstick: str, who: str = ENGINE) -> Callable[[Value], float]:
    """How many times that of the yardstick is our own."""
    return lambda of: of(what, size, who) / of(what, size, yardstick)


def _growth(what: str) -> Callable[[Value], float]:
    return lambda of: of(what, "L", ENGINE) / of(what, "S", ENGINE)


def _best_table(of: Value) -> float:
    return of("table", "M", ENGINE) / max(of("table", "M", "duckdb"), of("table", "M", "polars"))


GOALS = (
    Goal(1, "hot question, S, beside indexed SQLite", _times_faster("hot", "S", "sqlite3"), at_least=5),
    Goal(1, "hot question, S, beside cedarpy", _times_faster("hot", "S", "cedarpy"), at_least=20),
    Goal(2, "random question, M, beside indexed SQLite", _times_faster("random", "M", "sqlite3"), at_least=2.5),
    Goal(2, "random question, M, beside cedarpy", _times_faster("random", "M", "cedarpy"), at_least=12),
    Goal(3, "hot question at L beside S", _growth("hot, in turn"), at_most=1.3),
    Goal(
        3, "hot question, L, p99 beside p50", lambda of: of("hot p99", "L", ENGINE) / of("hot", "L", ENGINE), at_most=4
    ),
    Goal(4, "table, M, time beside np.take", lambda of: 1 / _against("table", "M", "np.take")(of), at_most=4),
    Goal(4, "table, M, with numpy, beside the best of DuckDB and Polars", _best_table, at_least=10),
    Goal(5, "table, M, with no extra, beside DuckDB", _against("table", "M", "duckdb"), at_least=3),
    Goal(6, "CSV, S, time beside joining ready strings", _against("csv", "S", "joined strings"), at_most=2),
    Goal(7, "cold `who`, S, beside `python -c pass`", _against("cold", "S", "python -c pass"), at_most=8),
    Goal(7, "cold `who` at L beside S", _growth("cold, in turn"), at_most=1.1),
    Goal(8, "YAML to compiled, S, beside CSafeLoader", _against("compiling", "S", "CSafeLoader"), at_most=3),
    Goal(
        8,
        "compiling and checking alone, S, beside CSafeLoader",
        _against("compiling", "S", "CSafeLoader", "compile and check"),
        at_most=0.15,
    ),
    Goal(8, "cost of a rule at L beside S", _growth("compiling"), at_most=1.3),
    Goal(9, "memory of a rule, L, everything loaded", lambda of: of("memory a rule", "L", ENGINE), 0, 1, " KiB"),
    Goal(
        9, "memory of a cold question, S, beside a trivial command",
        _against("cold memory", "S", "trivial typer command"), at_most=1.5,
    ),
    Goal(10, "exhaustive check of the real pack", lambda of: of("exhaustive check", "real", "whole pack"), 0, 30, " s"),
    Goal(
        10, "its memory", lambda of: of("exhaustive check memory", "real", "whole pack"), 0, 1024, " MiB",
    ),
    Goal(
        10, "deciding again after one edit",
        lambda of: of("deciding every answer", "real", "one file edited"), 0, 1, " s",
    ),
    Goal(
        10, "the whole command after one edit",
        lambda of: of("exhaustive check", "real", "one file edited"), 0, 1, " s",
    ),
)  # fmt: skip


def verdicts(figures: Iterable[Figure]) -> list[tuple[str, str, str, str, str]]:
    """Number, goal, what is wanted, what was measured, and the verdict, for each."""
    known = {(one.what, one.size, one.who): one.value for one in figures}

    def of(what: str, size: str, who: str) -> float:
        return known[what, size, who]

    return [*(_verdict(goal, of) for goal in GOALS), _no_mismatch(known)]


def _verdict(goal: Goal, of: Value) -> tuple[str, str, str, str, str]:
    try:
        ratio = goal.ratio(of)
    except KeyError as missing:
        what, size, who = missing.args[0]
        return str(goal.number), goal.says, goal.wanted, "", f"not measured: no {what} of {who} at {size}"
    found = "reached" if goal.reached(ratio) else f"missed by {_plain(goal.missed_by(ratio))} times"
    return str(goal.number), goal.says, goal.wanted, f"{_plain(ratio)}{goal.unit}", found


def _no_mismatch(known: dict[tuple[str, str, str], float]) -> tuple[str, str, str, str, str]:
    """The run stops at the first mismatch, so that whoever reads this has seen none."""
    count = sum(value for (what, _, _), value in known.items() if what == "compared")
    found = "reached" if count else "not measured: nothing was compared"
    return "11", "answers that differ from the reference", "0", f"0 of {count:,.0f}", found


def _plain(value: float) -> str:
    """Three figures, and no exponent; what is very small as a part of one.

    >>> [_plain(value) for value in (0.000125, 0.5, 3.14159, 12345.6)]
    ['1/8,000', '0.5', '3.14', '12,346']
    """
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.3g}" if value >= 0.01 else f"1/{1 / value:,.0f}"
