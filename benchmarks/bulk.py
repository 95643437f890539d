"""Every outcome on every piece of ground on one day, with numbers for names: the fast way of each library for tables.

A cell is the number of the rule that decides (-1 if none) and the code of the body that sits (-1 if none).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from benchmarks.law import DEFAULT, KINDS, TIERS, Law
from benchmarks.reference import on_piece

Cells = Callable[[], Any]


@dataclass(frozen=True)
class Coded:
    """The law of all days in columns of numbers."""

    law: Law
    pieces: list[str]
    outcomes: list[str]
    bodies: list[str]
    defaults: list[tuple[int, int, int, int, int, int]]
    exceptions: list[tuple[int, int, int, int, int, int, int]]
    ground: list[tuple[int, int, int, int]]
    seats: list[tuple[int, int, int, int, int]]


DEFAULTS = ("outcome", "kind", "start", "until", "tier", "number")
EXCEPTIONS = ("outcome", "piece", "start", "until", "tier", "number", "rank")
GROUND = ("piece", "kind", "start", "until")
SEATS = ("piece", "tier", "start", "until", "body")


def coded(law: Law) -> Coded:
    """The law with numbers for names; an exception has a row for each piece of its scope."""
    pieces, outcomes, bodies = list(law.scopes), list(law.rules), list(law.bodies)
    piece_of = {id_: n for n, id_ in enumerate(pieces)}
    body_of = {id_: n for n, id_ in enumerate(bodies)}
    kind_of, tier_of = {k: n for n, k in enumerate(KINDS)}, {t: n for n, t in enumerate(TIERS)}
    every = [(n, rule) for n, outcome in enumerate(outcomes) for rule in law.rules[outcome]]
    return Coded(
        law,
        pieces,
        outcomes,
        bodies,
        [(n, kind_of[r.scope], r.start, r.end, tier_of[r.tier], r.number) for n, r in every if r.rank == DEFAULT],
        [
            (n, piece_of[piece], r.start, r.end, tier_of[r.tier], r.number, r.rank)
            for n, r in every
            if r.rank != DEFAULT
            for piece in law.counties.get(r.scope, (r.scope,))
        ],
        [
            (piece_of[piece], kind_of[term.value], term.start, term.end)
            for piece, terms in law.scopes.items()
            for term in terms
            if term.value in kind_of
        ],
        [
            (piece_of[piece], tier_of[tier], term.start, term.end, body_of[term.value])
            for piece, seats in law.seats.items()
            for tier, terms in seats.items()
            for term in terms
        ],
    )


def expected(law: Law, code: Coded, outcome: int, piece: int, day: int) -> tuple[int, int]:
    """The cell by the reference."""
    found = on_piece(law, code.outcomes[outcome], code.pieces[piece], day)
    return (found.rules[0] if found.rules else -1, code.bodies.index(found.body) if found.body else -1)


_QUERY = """
SELECT o.outcome, p.piece, coalesce(e.number, d.number, -1)::INT AS number, coalesce(s.body, -1)::INT AS body
FROM ground p CROSS JOIN outcomes o
LEFT JOIN defaults d ON d.outcome = o.outcome AND d.kind = p.kind AND d.start <= $day AND d.until > $day
LEFT JOIN (
  SELECT outcome, piece, arg_max(number, rank) AS number, arg_max(tier, rank) AS tier
  FROM exceptions WHERE start <= $day AND until > $day GROUP BY outcome, piece
) e ON e.outcome = o.outcome AND e.piece = p.piece
LEFT JOIN seats s ON s.piece = p.piece AND s.tier = coalesce(e.tier, d.tier) AND s.start <= $day AND s.until > $day
WHERE p.start <= $day AND p.until > $day
"""


def by_duckdb(code: Coded, day: int) -> Cells:
    """One query over tables of 32-bit numbers, read into arrays."""
    import duckdb
    import numpy as np

    connection = duckdb.connect(":memory:", config={"threads": 1})
    tables = {"defaults": DEFAULTS, "exceptions": EXCEPTIONS, "ground": GROUND, "seats": SEATS}
    for table, columns in tables.items():
        held = np.array(getattr(code, table), dtype=np.int32)
        frame = {name: np.ascontiguousarray(held[:, n]) for n, name in enumerate(columns)}  # noqa: F841  (read by name)
        connection.execute(f"CREATE TABLE {table} AS SELECT * FROM frame")  # noqa: S608  (our own names and numbers)
    count = {"count": len(code.outcomes)}
    connection.execute("CREATE TABLE outcomes AS SELECT range::INT AS outcome FROM range($count)", count)
    return lambda: connection.execute(_QUERY, {"day": day}).fetchnumpy()


def by_polars(code: Coded, day: int) -> Cells:
    """The same joins, planned lazily."""
    import polars as pl

    def frame(rows: list[Any], columns: tuple[str, ...]) -> pl.LazyFrame:
        made = pl.DataFrame(rows, schema=dict.fromkeys(columns, pl.Int32), orient="row").lazy()
        return made.filter((pl.col("start") <= day) & (pl.col("until") > day)).drop("start", "until")

    best = frame(code.exceptions, EXCEPTIONS).sort("rank").group_by("outcome", "piece").last().drop("rank")
    outcomes = pl.LazyFrame({"outcome": range(len(code.outcomes))}, schema={"outcome": pl.Int32})
    tier, number = (pl.coalesce(f"{name}_special", name).alias(name) for name in ("tier", "number"))
    plan = (
        frame(code.ground, GROUND)
        .join(outcomes, how="cross")
        .join(frame(code.defaults, DEFAULTS), on=["outcome", "kind"], how="left")
        .join(best, on=["outcome", "piece"], how="left", suffix="_special")
        .with_columns(tier, number)
        .join(frame(code.seats, SEATS), on=["piece", "tier"], how="left")
        .select("outcome", "piece", pl.col("number").fill_null(-1), pl.col("body").fill_null(-1))
    )
    collect: Cells = plan.collect
    return collect


def by_take(code: Coded, day: int) -> Cells:
    """The floor with numpy: two planes of numbers by the kind of each piece, with no exception and no seat."""
    import numpy as np

    planes, kinds = _planes(code, day)
    held, index = [np.array(plane, dtype=np.int32) for plane in planes], np.array(kinds)
    room = [np.empty((len(code.outcomes), len(kinds)), dtype=np.int32) for _ in held]
    return lambda: [np.take(a, index, axis=1, out=b, mode="clip") for a, b in zip(held, room, strict=True)]


def by_lists(code: Coded, day: int) -> Cells:
    """The floor without: the same planes as lists, a row of a plane picked for each outcome."""
    planes, kinds = _planes(code, day)
    return lambda: [list(map(row.__getitem__, kinds)) for plane in planes for row in plane]


def _planes(code: Coded, day: int) -> tuple[list[list[list[int]]], list[int]]:
    """The rule and the tier by outcome and kind, and the kind of each piece."""
    planes = [[[-1] * len(KINDS) for _ in code.outcomes] for _ in range(2)]
    for outcome, kind, start, until, tier, number in code.defaults:
        if start <= day < until:
            planes[0][outcome][kind], planes[1][outcome][kind] = number, tier
    return planes, [kind for _, kind, start, until in code.ground if start <= day < until]
