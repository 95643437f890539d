"""Put slips into a package and see which the tests notice: `python -m mutation --package engine --count 500 --seed 8`.

The first run asks, under coverage, which test runs which line; it takes about as long as twice `make test` on one
core. All that is kept is kept in a folder outside the repository. What came of each slip is added to `results.csv`
there, so a run that was stopped goes on where it was.
"""

from __future__ import annotations

import argparse
import csv
import os
import sys
import tempfile
from collections import Counter
from pathlib import Path
from random import Random
from zlib import crc32

import pytest
from hypothesis import Phase, settings

from mutation.choosing import ROOT, Choosing
from mutation.mutants import SOURCE, Mutant, mutants
from mutation.reach import PACKAGES, Reach
from mutation.running import Result, Runner

_QUIET = ["-q", "-s", "-p", "no:cacheprovider", "--doctest-modules"]
_UNITS = ("engine", "compiled", "checks", "graph", "lookup", "present", "proving")
_COMMANDS = (
    "around_commands", "bad_packs", "bad_questions", "briefing", "diff_command", "lever_commands", "pilots",
    "scrutiny_command", "tracing", "variation",
)  # fmt: skip
_LIVED = ("survived", "not covered")
_EACH = 12
"""One file of cases in so many is among the tests."""
_COLUMNS = ("package", "mutant", "line", "inside", "kind", "before", "after", "came", "tests", "by", "seconds")


def drawn(package: str, count: int, seed: int) -> list[Mutant]:
    """Some of all slips that can be made in a package, drawn with a seed."""
    modules = sorted(f"{package}/{path.name}" for path in (SOURCE / package).glob("*.py"))
    every = [mutant for module in modules for mutant in mutants(module)]
    if len(every) <= count:
        return every
    return sorted(Random(f"{seed}/{package}").sample(every, count), key=lambda one: (one.module, one.number))


def quick() -> list[str]:
    """The tests that are run: quick ones of every kind."""
    cases = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "cases").rglob("*.yaml"))
    oracle = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "tests" / "oracle").glob("test_*.py"))
    return [
        *(f"tests/unit/{name}" for name in _UNITS), *(f"tests/unit/cli/test_{name}.py" for name in _COMMANDS),
        *(name for name in oracle if "whole_pack" not in name),
        "tests/unit/store/test_round_trip.py", "tests/broken", "features", *cases[_EACH - 1 :: _EACH],
        *(f"src/accountability/{package}" for package in PACKAGES),
    ]  # fmt: skip


def main() -> int:
    """Run what is asked for, and print the counts."""
    asked = argparse.ArgumentParser(prog="mutation", description=__doc__)
    asked.add_argument("--package", choices=PACKAGES, action="append")
    asked.add_argument("--count", type=int, default=500)
    asked.add_argument("--seed", type=int, default=8)
    asked.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "accountability-mutants")
    asked.add_argument("--tests", type=int, default=40, help="At most so many tests for each slip.")
    asked.add_argument("--seconds", type=float, default=12.0, help="About so many seconds of tests for each slip.")
    asked.add_argument("--again", action="store_true", help="Try those that survived once more, after a new test.")
    asked.add_argument("--reach", nargs="*", metavar="TEST", help="Ask anew which line these tests run, or all.")
    told = asked.parse_args()
    settings.register_profile("slips", database=None, derandomize=True, phases=[Phase.explicit, Phase.generate])
    settings.load_profile("slips")
    os.environ.setdefault("EXAMPLES", "12")
    scratch = told.folder / "scratch"
    (scratch / "cache").mkdir(parents=True, exist_ok=True)
    (scratch / "cache").chmod(0o700)
    os.environ["ACCOUNTABILITY_CACHE"] = str(scratch / "cache")
    reach = told.folder / "reach"
    if told.reach is not None or not any(reach.glob("*.json")):
        name = f"{crc32(' '.join(told.reach).encode()):08x}" if told.reach else "quick"
        _in_a_child([*_QUIET, *(told.reach or quick())], Reach(reach / f"{name}.json"))
    results = told.folder / "results.csv"
    for package in told.package or PACKAGES:
        _run(package, told, results, reach, scratch)
    _summary(results)
    return 0


def _run(package: str, told: argparse.Namespace, results: Path, reach: Path, scratch: Path) -> None:
    """Those of one package that have no result yet, or those that survived; in a process of their own."""
    came = {id_: row["came"] for id_, row in _rows(results).items()}
    chosen = [
        one
        for one in drawn(package, told.count, told.seed)
        if (came.get(one.id) in _LIVED if told.again else one.id not in came)
    ]
    if not chosen:
        return
    choosing = Choosing(reach, tests=told.tests, seconds=told.seconds)
    runner = Runner(chosen, choosing, scratch, lambda result: _keep(results, package, result))
    _in_a_child([*_QUIET, *choosing.files], runner)
    runner.outside()


def _in_a_child(words: list[str], plugin: Reach | Runner) -> None:
    """Run pytest in a process of its own, so that this one goes on knowing nothing of the program."""
    child = os.fork()
    if child:
        os.waitpid(child, 0)
        return
    os._exit(int(pytest.main(words, plugins=[plugin])))


def _keep(results: Path, package: str, result: Result) -> None:
    one = result.mutant
    row = (
        package, one.id, one.line, one.inside, one.kind, one.before, one.after,
        result.came, result.tests, result.by, result.seconds,
    )  # fmt: skip
    new = not results.exists()
    with results.open("a", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        if new:
            writer.writerow(_COLUMNS)
        writer.writerow(row)


def _rows(results: Path) -> dict[str, dict[str, str]]:
    """What came of each slip, by its id; the last time counts."""
    if not results.exists():
        return {}
    with results.open(newline="", encoding="utf-8") as file:
        return {row["mutant"]: row for row in csv.DictReader(file)}


def _summary(results: Path) -> None:
    rows = _rows(results).values()
    for package in PACKAGES:
        counts = Counter(row["came"] for row in rows if row["package"] == package)
        if counts:
            said = ", ".join(f"{name} {count}" for name, count in sorted(counts.items()))
            print(f"{package}: {sum(counts.values())} made; {said}")
    for row in rows:
        if row["came"] in _LIVED:
            where = row["inside"] or "outside functions"
            print(f"{row['came']}: {row['mutant']} line {row['line']}, {where}, {row['kind']}")
            print(f"  {row['before']}\n  {row['after']}")


if __name__ == "__main__":
    sys.exit(main())
