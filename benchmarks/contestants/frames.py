"""Polars: the rules of an outcome and the ground of a piece as frames, joined for each question."""

from __future__ import annotations

import polars as pl

from benchmarks.contestants import flat
from benchmarks.law import Law
from benchmarks.reference import Question, Said

_RULE = ("outcome", "scope", "start", "until", "tier", "rank", "number")


class Polars:
    """Frames are cut up by outcome and by piece once, so that a question filters and joins a few rows."""

    name = "polars"

    def __init__(self, law: Law) -> None:
        """Make the frames."""
        self._pieces = {id_: area.pieces for id_, area in law.areas.items()}
        self._names = flat.by_number(law)
        self._rules = _cut(list(flat.rules(law)), _RULE)
        self._seats = _cut(list(flat.seats(law)), ("piece", "tier", "start", "until", "body"))
        self._scopes = _cut(list(flat.scopes(law)), ("piece", "scope", "start", "until"))

    def ask(self, asked: Question) -> list[list[flat.Row]]:
        """The rules that apply and who sits, for each piece."""
        day, found = asked.day, []
        on = (pl.col("start") <= day) & (pl.col("until") > day)
        rules = self._rules[(asked.outcome,)].filter(on)
        for piece in self._pieces[asked.place]:
            inside = self._scopes[(piece,)].filter(on).select("scope")
            sitting = self._seats[(piece,)].filter(on).select("tier", "body")
            rows = rules.join(inside, on="scope").join(sitting, on="tier", how="left")
            found.append(rows.select("number", "rank", "body").rows())
        return found

    def said(self, asked: Question) -> Said:
        """The same in the form of the reference."""
        return flat.said(self._names, self.ask(asked))


def _cut(rows: list[tuple[str | int, ...]], columns: tuple[str, ...]) -> dict[tuple[object, ...], pl.DataFrame]:
    """A frame for each value of the first column."""
    whole = pl.DataFrame(rows, schema=columns, orient="row")
    parts: dict[tuple[object, ...], pl.DataFrame] = whole.partition_by(columns[0], as_dict=True)
    return parts
