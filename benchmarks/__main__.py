"""Measure everything, print the table and the verdict on each goal, and keep the figures: `make bench`.

`make bench SIZES=S` takes a few minutes. M and L take tens of minutes, for their packs are compiled too.
"""

from __future__ import annotations

import csv
import json
import os
import platform
import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from accountability.version import VERSION
from benchmarks.contestants import CONTESTANTS, ENGINE
from benchmarks.goals import verdicts
from benchmarks.measuring import Figure, workspace

KEPT = Path(__file__).with_name("results.csv")
_COLUMNS = ("day", "what", "size", "who", "value", "unit", "versions")
_OF_EACH = ("prepare", "hot", "random", "cold", "compiling", "memory")
_OWN = {ENGINE: VERSION, "sqlite3": sqlite3.sqlite_version}
PLAN = {
    "S": (*_OF_EACH, "table", "csv"),
    "M": (*_OF_EACH, "table"),
    "L": (*_OF_EACH, "growth"),
    "real": ("exhaustive",),
}
"""Which figures are measured at which size; `real` is the built-in pack."""


def main(sizes: Sequence[str]) -> int:
    """Measure, print and keep. The exit status is 2 where an answer was wrong or a size is not known.

    Asked for `kept` it measures nothing, and prints the newest of each figure that was kept.
    """
    if list(sizes) == ["kept"]:
        show(kept())
        return 0
    unknown = [size for size in sizes if size not in PLAN]
    if unknown:
        print(f"There is no size {unknown[0]}. Choose from {', '.join(PLAN)}: make bench SIZES=S", file=sys.stderr)
        return 2
    absent = [name for name in (*CONTESTANTS, "numpy") if not _version(name)]
    for name in absent:
        print(f"{name} is absent: not measured.", file=sys.stderr)
    figures: list[Figure] = []
    for size in sizes:
        for name in PLAN[size]:
            print(f"Measuring {name} at {size}.", file=sys.stderr, flush=True)
            try:
                found = measured(name, size)
            except subprocess.CalledProcessError as failed:
                print(f"Stopped at {name}, {size}:\n{failed.stderr[-2000:]}", file=sys.stderr)
                return 2
            keep(found)
            figures += found
    show(figures)
    return 0


def show(figures: Sequence[Figure]) -> None:
    """Print the figures and the verdicts."""
    for line in (*figure_lines(figures), "", *goal_lines(figures)):
        print(line)


def kept() -> list[Figure]:
    """The newest of each figure that was kept."""
    with KEPT.open(encoding="utf-8", newline="") as file:
        rows = [Figure(r["what"], r["size"], r["who"], float(r["value"]), r["unit"]) for r in csv.DictReader(file)]
    return list({(one.what, one.size, one.who): one for one in rows}.values())


def measured(name: str, size: str) -> list[Figure]:
    """The figures that one process measures. Raises `CalledProcessError` where it stops."""
    words = [sys.executable, "-m", "benchmarks.figures", name, size]
    kept_apart = {"ACCOUNTABILITY_CACHE": str(workspace() / "compiled"), "POLARS_MAX_THREADS": "1", **os.environ}
    done = subprocess.run(words, capture_output=True, text=True, check=True, env=kept_apart)
    return [Figure(**json.loads(line)) for line in done.stdout.splitlines()]


def figure_lines(figures: Sequence[Figure]) -> Iterator[str]:
    """The figures as a table of Markdown."""
    yield "| measured | size | of | value | unit |"
    yield "|---|---|---|---|---|"
    for one in figures:
        yield f"| {one.what} | {one.size} | {one.who} | {one.value:,.4g} | {one.unit} |"


def goal_lines(figures: Sequence[Figure]) -> Iterator[str]:
    """The goals as a table of Markdown."""
    yield "| # | goal | wanted | measured | verdict |"
    yield "|---|---|---|---|---|"
    for cells in verdicts(figures):
        yield f"| {' | '.join(cells)} |"


def keep(figures: Sequence[Figure]) -> None:
    """Append the figures, with the day and the versions, to those of earlier runs."""
    day = datetime.now(UTC).date().isoformat()
    versions = f"python {platform.python_version()}"
    versions += "".join(f"; {name} {_version(name)}" for name in (*CONTESTANTS, "numpy") if _version(name))
    new = not KEPT.exists()
    with KEPT.open("a", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        if new:
            rows.writerow(_COLUMNS)
        rows.writerows((day, f.what, f.size, f.who, f"{f.value:.6g}", f.unit, versions) for f in figures)


def _version(name: str) -> str:
    """The version of a package; nothing where it is not installed."""
    if name in _OWN:
        return _OWN[name]
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or list(PLAN)))
