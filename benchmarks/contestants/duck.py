"""DuckDB in memory, one prepared statement for each piece of ground."""

from __future__ import annotations

import duckdb

from benchmarks.contestants import flat
from benchmarks.law import Law
from benchmarks.reference import Question, Said

_MADE = (
    ("rule", "outcome TEXT, scope TEXT, start INT, until INT, tier TEXT, rank INT, number INT", flat.rules),
    ("seat", "piece TEXT, tier TEXT, start INT, until INT, body TEXT", flat.seats),
    ("scope", "piece TEXT, scope TEXT, start INT, until INT", flat.scopes),
)
_ASKED = """
SELECT r.number, r.rank, s.body FROM scope p
JOIN rule r ON r.outcome = $outcome AND r.scope = p.scope AND r.start <= $day AND r.until > $day
LEFT JOIN seat s ON s.piece = $piece AND s.tier = r.tier AND s.start <= $day AND s.until > $day
WHERE p.piece = $piece AND p.start <= $day AND p.until > $day
"""


class Duck:
    """The same tables and query as for SQLite, with an index on each column that is looked up."""

    name = "duckdb"

    def __init__(self, law: Law) -> None:
        """Fill the tables from columns."""
        self._pieces = {id_: area.pieces for id_, area in law.areas.items()}
        self._names = flat.by_number(law)
        self.connection = duckdb.connect(":memory:", config={"threads": 1})
        for table, columns, rows in _MADE:
            self.connection.execute(f"CREATE TABLE {table} ({columns})")
            names = [column.split()[0] for column in columns.split(", ")]
            held = dict(zip(names, map(list, zip(*rows(law), strict=True)), strict=True))
            picked = ", ".join(f"unnest(${name})" for name in names)
            self.connection.execute(f"INSERT INTO {table} SELECT {picked}", held)
        for table, column in (("rule", "outcome"), ("seat", "piece"), ("scope", "piece")):
            self.connection.execute(f"CREATE INDEX of_{table} ON {table} ({column})")

    def ask(self, asked: Question) -> list[list[flat.Row]]:
        """The rules that apply and who sits, for each piece."""
        day, run = asked.day, self.connection.execute
        return [
            run(_ASKED, {"outcome": asked.outcome, "piece": piece, "day": day}).fetchall()
            for piece in self._pieces[asked.place]
        ]

    def said(self, asked: Question) -> Said:
        """The same in the form of the reference."""
        return flat.said(self._names, self.ask(asked))
