"""SQLite in memory, with an index that holds every column asked for."""

from __future__ import annotations

import sqlite3

from benchmarks.contestants import flat
from benchmarks.law import Law
from benchmarks.reference import Question, Said

_MADE = """
CREATE TABLE rule (outcome TEXT, scope TEXT, start INT, end INT, tier TEXT, rank INT, number INT,
  PRIMARY KEY (outcome, scope, start)) WITHOUT ROWID;
CREATE TABLE seat (piece TEXT, tier TEXT, start INT, end INT, body TEXT,
  PRIMARY KEY (piece, tier, start)) WITHOUT ROWID;
CREATE TABLE scope (piece TEXT, scope TEXT, start INT, end INT, PRIMARY KEY (piece, scope, start)) WITHOUT ROWID;
"""
_ASKED = """
SELECT r.number, r.rank, s.body FROM scope p
JOIN rule r ON r.outcome = :outcome AND r.scope = p.scope AND r.start <= :day AND r.end > :day
LEFT JOIN seat s ON s.piece = :piece AND s.tier = r.tier AND s.start <= :day AND s.end > :day
WHERE p.piece = :piece AND p.start <= :day AND p.end > :day ORDER BY r.rank DESC
"""


class Sqlite:
    """One prepared statement for each piece of ground."""

    name = "sqlite3"

    def __init__(self, law: Law) -> None:
        """Fill the tables."""
        self._pieces = {id_: area.pieces for id_, area in law.areas.items()}
        self._names = flat.by_number(law)
        self.connection = sqlite3.connect(":memory:")
        self.connection.executescript(_MADE)
        self.connection.executemany("INSERT INTO rule VALUES (?, ?, ?, ?, ?, ?, ?)", flat.rules(law))
        self.connection.executemany("INSERT INTO seat VALUES (?, ?, ?, ?, ?)", flat.seats(law))
        self.connection.executemany("INSERT INTO scope VALUES (?, ?, ?, ?)", flat.scopes(law))
        self.connection.execute("ANALYZE")

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
