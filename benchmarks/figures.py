"""Every figure, each in a process of its own: `python -m benchmarks.figures NAME SIZE` prints some as JSON."""

from __future__ import annotations

import csv
import io
import json
import random
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import date
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks import bulk, law, pack_files, questions
from benchmarks.contestants import CONTESTANTS, ENGINE, Contestant, MismatchError, compared, flat, present
from benchmarks.law import CHECKED_ON, SIZES, Law
from benchmarks.measuring import Figure, in_turn, of_children, peak, processes, spread, told, workspace
from benchmarks.reference import Question, answer

Figures = Iterator[Figure]
RANDOM = 1_000
SAMPLE = 2_000
"""So many answers of this program stand for a whole table."""
COMPARED = 2_000
_QUICK = (ENGINE, "sqlite3", "cedarpy", "zen-engine")
_ANSWER = "from accountability.cli import main; import sys; sys.argv = ['accountability', *sys.argv[1:]]; main()"
_TRIVIAL = "import typer; app = typer.Typer(rich_markup_mode=None); app.command()(lambda: print(1)); app()"
_LOAD = "from accountability import Rulebook; import sys; Rulebook.load(sys.argv[1]).read_all()"
_MANY = 10_000
"""A law of so many rules is compiled once, and beside nothing."""
_CLOCK = """
import gc, pathlib, sys, time
from accountability.building import uncollected
from accountability.checks import every_check
from accountability.compiled.compile import compile_pack
from accountability.files.read_pack import read_pack
from accountability.files.workspace import digest, find_pack, read_files
from accountability.graph.chains import chains
from accountability import Rulebook
import dataclasses, yaml
pack = sys.argv[1]
files = read_files(find_pack(pack))
gc.disable()
"""
_TOLD = "\nprint(time.process_time() - since)"
_COMPILING = {
    "CSafeLoader": """
texts = [file.content for file in files if file.inside.endswith(".yaml")]
since = time.process_time()
for text in texts:
    yaml.load(text, yaml.CSafeLoader)
""",
    "compile and check": """
read = read_pack(files, digest(files))
since = time.process_time()
book, _ = compile_pack(read)
every_check(dataclasses.replace(book, chains=chains(book)))
""",
    ENGINE: """
since = time.process_time()
Rulebook.load(pack, cache=False)
""",
}
"""What is timed of each, after everything has been imported; the collector is off for all, as the program has it."""
_DECIDING = """
import contextlib, io, sys, time
from accountability import building
from accountability.cli import main
spent = []
def timed(work):
    def working(*given, **named):
        since = time.process_time()
        try:
            return work(*given, **named)
        finally:
            spent.append(time.process_time() - since)
    return working
building.look, building.anchors = timed(building.look), timed(building.anchors)
sys.argv = ["accountability", *sys.argv[1:]]
with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):
    main()
print(sum(spent))
"""
"""`rules check`, of which only the deciding is timed: every answer, and GOV.UK's services beside them."""
_IMPORT = "from accountability import Rulebook; import accountability.store.sqlite"


def made(size: str) -> tuple[Law, Path]:
    """The law of a size and its pack, written if it is not there yet."""
    found, pack = law.drawn(SIZES[size]), workspace() / size / "rules"
    if not (pack / "pack.yaml").is_file():
        shutil.rmtree(pack, ignore_errors=True)
        making = pack.with_name("making")
        shutil.rmtree(making, ignore_errors=True)
        pack_files.write(found, making)
        making.rename(pack)
    return found, pack


def prepare(size: str) -> Figures:
    """Write the pack and compile it, once, so that nobody after pays for it; and compare its answers."""
    drawn, pack = made(size)
    yield Figure("rules", size, "law", drawn.count, "rules")
    for name, one in present(drawn, pack, CONTESTANTS).items():
        asked = questions.drawn(drawn, COMPARED if name in _QUICK else COMPARED // 10)
        yield Figure("compared", size, name, compared(drawn, one, asked), "answers, none differs")


def hot(size: str) -> Figures:
    """One question of fifty that are asked again and again."""
    drawn, pack = made(size)
    yield from _asked("hot", drawn, pack, questions.drawn(drawn, questions.HOT), tuple(CONTESTANTS))


def scattered(size: str) -> Figures:
    """One question of a thousand different ones."""
    drawn, pack = made(size)
    yield from _asked("random", drawn, pack, questions.drawn(drawn, RANDOM), _QUICK)


def _asked(what: str, drawn: Law, pack: Path, asked: list[Question], names: tuple[str, ...]) -> Figures:
    who = present(drawn, pack, names)
    for one in who.values():
        compared(drawn, one, asked)
    for name, (middle, slow) in spread({name: one.ask for name, one in who.items()}, asked).items():
        yield Figure(what, drawn.size.name, name, middle, "us p50")
        yield Figure(f"{what} p99", drawn.size.name, name, slow, "us p99")


def _nth(one: Contestant, asked: list[Question], number: int) -> object:
    return one.ask(asked[number])


def growth(size: str) -> Figures:
    """One question of fifty, and a whole process, at this size and at S in turn: a machine is not as fast all day."""
    sizes = {name: made(name) for name in ("S", size)}
    asking: dict[str, Callable[[int], object]] = {}
    for name, (drawn, pack) in sizes.items():
        asked = questions.drawn(drawn, questions.HOT)
        (one,) = present(drawn, pack, (ENGINE,)).values()
        compared(drawn, one, asked)
        asking[name] = partial(_nth, one, asked)
    for name, (middle, _) in spread(asking, range(questions.HOT)).items():
        yield Figure("hot, in turn", name, ENGINE, middle, "us p50")
    commands = {name: ["-m", "accountability.cli", *_who(pack)] for name, (_, pack) in sizes.items()}
    for name, seconds in processes(commands, turns=9).items():
        yield Figure("cold, in turn", name, ENGINE, seconds * 1000, "ms")


def table(size: str) -> Figures:
    """Every outcome on every piece of ground, on one day, in pairs a second."""
    drawn, pack = made(size)
    code = bulk.coded(drawn)
    ways: dict[str, bulk.Cells] = {"list slices": bulk.by_lists(code, CHECKED_ON)}
    makers = {"np.take": bulk.by_take, "duckdb": bulk.by_duckdb, "polars": bulk.by_polars}
    for name, make in makers.items():
        try:
            ways[name] = make(code, CHECKED_ON)
        except ImportError:
            continue
    for name in ways.keys() & {"duckdb", "polars"}:
        _same_cells(drawn, code, name, ways[name]())
    count = len(code.outcomes) * len(code.pieces)
    for way in ways.values():
        way()
    for name, seconds in in_turn(ways).items():
        yield Figure("table", size, name, count / seconds / 1e6, "million pairs/s")
    yield from _own_table(drawn, pack)


def _same_cells(drawn: Law, code: bulk.Coded, name: str, cells: Any) -> None:
    """Compare cells drawn at random with the reference, after counting them all."""
    columns = [cells[column] for column in ("outcome", "piece", "number", "body")]
    count = len(columns[0])
    if count != len(code.outcomes) * len(code.pieces):
        raise MismatchError(f"{name} gives {count} cells of {len(code.outcomes) * len(code.pieces)}.")
    for at in random.Random(size_seed := drawn.size.name).sample(range(count), SAMPLE):
        outcome, piece, number, body = (int(column[at]) for column in columns)
        if (number, body) != bulk.expected(drawn, code, outcome, piece, CHECKED_ON):
            raise MismatchError(f"{name} at {size_seed}, outcome {outcome}, piece {piece}, says {number}, {body}.")


def _own_table(drawn: Law, pack: Path) -> Figures:
    """This program's planes: gone through once, when each table is made; compared; and gone through again."""
    from accountability import Rulebook
    from accountability.model.answer import Answer

    book, on = Rulebook.load(str(pack)), date.fromordinal(CHECKED_ON)
    matrix = book.matrix(on=on)
    if isinstance(matrix, Answer):
        raise MismatchError(matrix.message)
    since = time.process_time()
    planes = book.planes(matrix)
    yield Figure("table arranged", drawn.size.name, ENGINE, time.process_time() - since, "s")
    since = time.process_time()
    made = list(planes)
    yield Figure("table made", drawn.size.name, ENGINE, time.process_time() - since, "s")
    areas = [area.id for area in planes.areas]
    names, draw = flat.by_number(drawn), random.Random(drawn.size.name)
    for _ in range(SAMPLE):
        plane, column = draw.choice(made), draw.randrange(len(areas))
        ruling, bodies = planes.rulings[plane.rulings[column]], planes.bodies[plane.bodies[column]]
        said = answer(drawn, Question(plane.outcome, areas[column], CHECKED_ON))
        rules = tuple(f"{plane.outcome}/{names[number].name}" for number in said.rules)
        told = (said.status, said.body, rules or ruling.rules)
        if (str(ruling.status), "|".join(bodies), ruling.rules) != told:
            raise MismatchError(
                f"The planes say of {plane.outcome} in {areas[column]}: {ruling}, {bodies}; and not {said}"
            )
    del made
    seconds = in_turn({ENGINE: lambda: sum(len(plane.bodies) for plane in planes)})[ENGINE]
    yield Figure("table", drawn.size.name, ENGINE, len(planes) * len(areas) / seconds / 1e6, "million pairs/s")


def csv_table(size: str) -> Figures:
    """Every outcome in every council area on one day as CSV by ids; and the same strings, ready, joined and written."""
    from accountability import Rulebook
    from accountability.model.answer import Answer
    from accountability.present.id_rows import id_lines

    _, pack = made(size)
    book = Rulebook.load(str(pack))
    matrix = book.matrix(on=date.fromordinal(CHECKED_ON))
    if isinstance(matrix, Answer):
        raise MismatchError(matrix.message)
    planes, target = book.planes(matrix), workspace() / size / "matrix.csv"

    def by_the_program() -> None:
        with target.open("w", encoding="utf-8") as file:
            file.writelines("".join(lines) for lines in id_lines(planes))

    by_the_program()
    rows = list(csv.reader(io.StringIO(target.read_text(encoding="utf-8"))))
    joined = workspace() / size / "joined.csv"
    ways = {
        ENGINE: by_the_program,
        "joined strings": lambda: joined.write_text("".join([",".join(row) + "\n" for row in rows]), encoding="utf-8"),
    }
    for name, seconds in in_turn(ways).items():
        yield Figure("csv", size, name, seconds / len(rows) * 1e6, "us a row")
    if joined.read_bytes() != target.read_bytes():
        raise MismatchError("The joined strings are not what was written.")


def cold(size: str) -> Figures:
    """A whole process: from its start to one answer, from the compiled rulebook, with every rule file looked at."""
    _, pack = made(size)
    took = processes(
        {
            "python -c pass": ["-c", "pass"],
            "trivial typer command": ["-c", _TRIVIAL],
            ENGINE: ["-m", "accountability.cli", *_who(pack)],
        },
        turns=9,
    )
    for name, seconds in took.items():
        yield Figure("cold", size, name, seconds * 1000, "ms")


def _who(pack: Path) -> list[str]:
    return ["who", "service-00001", "--in", "area-00001", "--rules", str(pack)]


def compiling(size: str) -> Figures:
    """From YAML text to a checked, compiled rulebook, and the C parser on the same text: processes in turn."""
    drawn, pack = made(size)
    small = drawn.count < _MANY
    ways = _COMPILING if small else {ENGINE: _COMPILING[ENGINE]}
    took: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(5 if small else 1):
        for name, code in ways.items():
            took[name].append(told(_CLOCK + code + _TOLD, str(pack)))
    for name, seconds in took.items():
        yield Figure("compiling", size, name, median(seconds) / drawn.count * 1e6, "us a rule")


def memory(size: str) -> Figures:
    """The most memory of a process that loads everything, of one that asks once, and of what they are compared with."""
    drawn, pack = made(size)
    bare, whole = peak(_IMPORT), peak(_LOAD, str(pack))
    yield Figure("memory", size, "everything loaded", whole, "MiB")
    yield Figure("memory a rule", size, ENGINE, (whole - bare) * 1024 / drawn.count, "KiB a rule")
    yield Figure("cold memory", size, ENGINE, peak(_ANSWER, *_who(pack)), "MiB")
    yield Figure("cold memory", size, "trivial typer command", peak(_TRIVIAL), "MiB")


def exhaustive(size: str) -> Figures:
    """The real pack: every outcome, place and day checked; and again after the edit of one file, told of that file."""
    from accountability.files.workspace import built_in

    copy = workspace() / "real"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(built_in(), copy / "rules")
    edited = copy / "rules/outcomes/transport/potholes.yaml"
    decided = told(_DECIDING, "rules", "check", "--rules", str(copy))  # keeps what was found, for what follows
    yield Figure("deciding every answer", size, "whole pack", decided, "s")
    ways = {"whole pack": ["--full", "--rules", str(copy)], "one file edited": [str(edited), "--rules", str(copy)]}
    for name, arguments in ways.items():
        with edited.open("a", encoding="utf-8") as file:
            file.write("# edited\n")
        since = of_children()
        most = peak(_ANSWER, "rules", "check", *arguments)
        yield Figure("exhaustive check", size, name, of_children() - since, "s")
        yield Figure("exhaustive check memory", size, name, most, "MiB")
    with edited.open("a", encoding="utf-8") as file:
        file.write("# edited again\n")
    decided = told(_DECIDING, "rules", "check", "--rules", str(copy))
    yield Figure("deciding every answer", size, "one file edited", decided, "s")


FIGURES: dict[str, Callable[[str], Figures]] = {
    "prepare": prepare,
    "hot": hot,
    "random": scattered,
    "growth": growth,
    "table": table,
    "csv": csv_table,
    "cold": cold,
    "compiling": compiling,
    "memory": memory,
    "exhaustive": exhaustive,
}


if __name__ == "__main__":
    for figure in FIGURES[sys.argv[1]](sys.argv[2]):
        print(json.dumps(asdict(figure)), flush=True)
