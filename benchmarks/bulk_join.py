# ruff: noqa: S608, T201  (our own SQL, put together by a script that prints)
"""The join of docs/bulk.md in DuckDB and in Spark, each compared with the other and with `who`.

Run `python benchmarks/bulk_join.py DIR`. It needs the extras `parquet` and `postcodes`, `pip install duckdb pyspark`,
and Java 17 or newer for Spark. It keeps its tables in DIR, and makes those that are not there, which takes minutes.
"""

from __future__ import annotations

import platform
import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import islice
from pathlib import Path

import duckdb
import pyarrow as arrow
import pyspark
from pyarrow import parquet
from pyspark.sql import SparkSession

from accountability.model.answer import Answer
from accountability.model.who import Sort
from accountability.rulebook import Rulebook
from accountability.store.postcodes import Postcodes

PAGE = Path(__file__).parents[1] / "docs" / "bulk.md"
SQL = PAGE.read_text(encoding="utf-8").partition("```sql\n")[2].partition("```")[0]
SEED, SAMPLE = 20261122, 2_000
AT_ONCE = 200_000
TIMES = 15
Said = tuple[str | None, str | None, str | None, str | None, str | None]
"""Status, mode, sort, body and name."""


def main(folder: Path) -> None:
    """Make the tables, run the join twice, and compare."""
    folder.mkdir(parents=True, exist_ok=True)
    print(f"Python {platform.python_version()}, DuckDB {duckdb.__version__}, Spark {pyspark.__version__}, {java()}")
    for name, make in (("relation", make_relation), ("postcodes", make_postcodes)):
        path = folder / f"{name}.parquet"
        if not path.exists():
            begun = time.perf_counter()
            make(path)
            print(f"{name} made in {time.perf_counter() - begun:.0f} s")
        print(f"{name}: {parquet.read_metadata(path).num_rows:,} rows, {path.stat().st_size / 1e6:.1f} MB")
    in_duckdb(folder)
    in_spark(folder)
    connection = duckdb.connect()
    compare_engines(connection, folder)
    compare_with_who(connection, folder)
    many(folder)


def java() -> str:
    """The version of Java, as it tells it."""
    told = subprocess.run(["java", "-version"], capture_output=True, text=True, check=True).stderr  # noqa: S607  (whichever Java is there)
    return told.splitlines()[0]


def make_relation(path: Path) -> None:
    """Every outcome, with the command that anybody would give."""
    command = [sys.executable, "-m", "accountability.cli", "matrix", "--format", "parquet", "--output", str(path)]
    subprocess.run(command, check=True)  # noqa: S603  (this script itself)


def make_postcodes(path: Path) -> None:
    """Every postcode with the code of its council area."""
    schema = arrow.schema([("postcode", arrow.string()), ("code", arrow.string())])
    every: Iterator[tuple[str, str | None]] = Postcodes().each()
    with parquet.ParquetWriter(path, schema) as writer:
        while some := list(islice(every, AT_ONCE)):
            columns = [arrow.array(column, arrow.string()) for column in zip(*some, strict=True)]
            writer.write_table(arrow.Table.from_arrays(columns, schema=schema))


def in_duckdb(folder: Path) -> None:
    """The join in this process."""
    begun = time.perf_counter()
    connection = duckdb.connect()
    for name in ("relation", "postcodes"):
        connection.execute(f"CREATE VIEW {name} AS SELECT * FROM '{folder}/{name}.parquet'")
    connection.execute(f"COPY ({SQL}) TO '{folder}/duckdb.parquet' (FORMAT parquet)")
    rows = parquet.read_metadata(folder / "duckdb.parquet").num_rows
    print(f"DuckDB: {rows:,} rows written in {time.perf_counter() - begun:.1f} s")


def in_spark(folder: Path) -> None:
    """The same text, in an engine that also runs on a cluster."""
    begun = time.perf_counter()
    spark = SparkSession.builder.master("local[*]").config("spark.ui.enabled", "false").getOrCreate()
    started = time.perf_counter()
    for name in ("relation", "postcodes"):
        spark.read.parquet(str(folder / f"{name}.parquet")).createOrReplaceTempView(name)
    spark.sql(SQL).write.mode("overwrite").parquet(str(folder / "spark.parquet"))
    done = time.perf_counter()
    rows = spark.read.parquet(str(folder / "spark.parquet")).count()
    print(f"Spark: {rows:,} rows written in {done - started:.1f} s, after {started - begun:.1f} s to start")
    spark.stop()


def compare_engines(connection: duckdb.DuckDBPyConnection, folder: Path) -> None:
    """As many rows in both, and none of the one that the other has not as often: then they are the same."""
    one, other = (f"SELECT * FROM '{folder}/{name}'" for name in ("duckdb.parquet", "spark.parquet/*.parquet"))
    rows = [count(connection, sql) for sql in (one, other, f"{one} EXCEPT ALL {other}")]
    print(f"rows in DuckDB {rows[0]:,}, in Spark {rows[1]:,}, in DuckDB and not in Spark {rows[2]:,}")
    counted = f"SELECT outcome, status, count(*) FROM ({one}) GROUP BY ALL ORDER BY ALL"
    for outcome, status, times in connection.execute(counted).fetchall():
        print(f"  {outcome}: {status}: {times:,}")


def count(connection: duckdb.DuckDBPyConnection, sql: str) -> int:
    """How many rows a question gives."""
    ((rows,),) = connection.execute(f"SELECT count(*) FROM ({sql})").fetchall()
    return int(rows)


def compare_with_who(connection: duckdb.DuckDBPyConnection, folder: Path) -> None:
    """A seeded sample of postcodes, each asked everything in the program itself."""
    postcodes = [row for (row,) in connection.execute(f"SELECT postcode FROM '{folder}/postcodes.parquet'").fetchall()]
    sample = sorted(random.Random(SEED).sample(postcodes, SAMPLE))  # noqa: S311  (drawn with a seed)
    connection.execute("CREATE TABLE sample AS SELECT unnest(?) AS postcode", [sample])
    joined: dict[tuple[str, str | None, date | None], set[Said]] = {}
    columns = "postcode, outcome, day, status, mode, sort, body, name"
    for postcode, outcome, day, *said in connection.execute(
        f"SELECT {columns} FROM '{folder}/duckdb.parquet' SEMI JOIN sample USING (postcode)"
    ).fetchall():
        joined.setdefault((postcode, outcome, day), set()).add(tuple(said))
    book, found = Rulebook.load(), Counter[str]()
    for (postcode, outcome, day), said in joined.items():
        found[verdict(said, rows_of(book.who(outcome or "waste-collection", postcode, day)))] += 1
    print(f"{len(sample):,} postcodes, seed {SEED}: {found.total():,} answers compared with who")
    print(*(f"  {what}: {times:,}" for what, times in sorted(found.items())), sep="\n")


def rows_of(answer: Answer) -> set[Said]:
    """What an answer would be as rows."""
    status, mode = str(answer.status), answer.mode if answer.status == "answered" else None
    named = {
        (status, mode, "intervention" if one.sort is Sort.WORDS else str(one.sort), one.id, one.name)
        for one in answer.answerable
    }
    return named or {(status, mode, None, None, None)}


def verdict(joined: set[Said], told: set[Said]) -> str:
    """How the rows of the join stand to those of the program."""
    if joined == told:
        return "the same"
    (status, *_), (said, *_) = min(joined, key=str), min(told, key=str)
    return f"the join says {status or 'nothing'}, and who says {said}{', WITH OTHER BODIES' if status == said else ''}"


def many(folder: Path) -> None:
    """Some forty million addresses: every postcode fifteen times, counted by status in DuckDB."""
    begun = time.perf_counter()
    connection = duckdb.connect()
    connection.execute(f"CREATE VIEW relation AS SELECT * FROM '{folder}/relation.parquet'")
    connection.execute(
        f"CREATE VIEW postcodes AS SELECT p.* FROM '{folder}/postcodes.parquet' p CROSS JOIN range({TIMES})"
    )
    grouped = f"SELECT status, name, count(*) AS n FROM ({SQL}) GROUP BY ALL"
    ((total,),) = connection.execute(f"SELECT sum(n) FROM ({grouped})").fetchall()
    print(f"DuckDB, each postcode {TIMES} times: {total:,} rows counted by body in {time.perf_counter() - begun:.1f} s")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
