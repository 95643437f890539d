"""Time and memory: in turn, the middle of several, in processes of their own.

Time is that of the processor, over all threads of a process: on a machine that does other things too, the time on the
wall of what takes long grows more than that of what is short.
"""

from __future__ import annotations

import os
import re
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from typing import TypeVar

Q = TypeVar("Q")
TURNS = 5
"""So many times each is measured, one after the other in turn; the middle counts."""
_LONGEST_TURN = 0.6
_MOST_ROUNDS = 20
_AT_EXIT = """
import atexit, pathlib, re, sys
def tell():
    peak = re.search(r"VmHWM:\\s+(\\d+)", pathlib.Path("/proc/self/status").read_text())
    print("VmHWM", peak[1] if peak else 0, file=sys.stderr)
atexit.register(tell)
"""


@dataclass(frozen=True)
class Figure:
    """What was measured, at which size of law, of whom, and how much of which unit it was."""

    what: str
    size: str
    who: str
    value: float
    unit: str


def spread(asking: Mapping[str, Callable[[Q], object]], questions: Sequence[Q]) -> dict[str, tuple[float, float]]:
    """The middle and the slowest hundredth of the time of one question, in microseconds, for each of them in turn.

    Every question must have been asked before, so that nobody pays for reading what it needs.
    """
    turns: dict[str, list[tuple[float, float]]] = {name: [] for name in asking}
    rounds = {name: _rounds(ask, questions) for name, ask in asking.items()}
    for _ in range(TURNS):
        for name, ask in asking.items():
            took = sorted(_one_by_one(ask, questions, rounds[name]))
            turns[name].append((median(took) / 1000, quantiles(took, n=100)[98] / 1000))
    return {name: (median(m for m, _ in found), median(s for _, s in found)) for name, found in turns.items()}


def _rounds(ask: Callable[[Q], object], questions: Sequence[Q]) -> int:
    taken = sum(_one_by_one(ask, questions, 1)) / 1e9
    return max(1, min(_MOST_ROUNDS, int(_LONGEST_TURN / taken)))


def _one_by_one(ask: Callable[[Q], object], questions: Sequence[Q], rounds: int) -> list[float]:
    clock, took = time.process_time_ns, []
    own = median(_read(clock) for _ in range(1_000))
    for _ in range(rounds):
        for asked in questions:
            since = clock()
            ask(asked)
            took.append(max(0.0, clock() - since - own))
    return took


def _read(clock: Callable[[], int]) -> int:
    """What it takes to read a clock twice, which is taken off."""
    since = clock()
    return clock() - since


def in_turn(
    doing: Mapping[str, Callable[[], object]], turns: int = TURNS, clock: Callable[[], float] = time.process_time
) -> dict[str, float]:
    """The middle of the seconds that each thing takes, done one after the other in turn."""
    took: dict[str, list[float]] = {name: [] for name in doing}
    for _ in range(turns):
        for name, do in doing.items():
            since = clock()
            do()
            took[name].append(clock() - since)
    return {name: median(found) for name, found in took.items()}


def processes(commands: Mapping[str, Sequence[str]], turns: int = TURNS) -> dict[str, float]:
    """The middle of the seconds that each Python process takes from its start to its end, in turn."""
    for words in commands.values():
        _run(words)
    return in_turn({name: partial(_run, words) for name, words in commands.items()}, turns, of_children)


def of_children() -> float:
    """The seconds that ended processes which this one started have taken, in all their threads."""
    found = resource.getrusage(resource.RUSAGE_CHILDREN)
    return found.ru_utime + found.ru_stime


def told(code: str, *arguments: str) -> float:
    """The number that a Python process of this code prints, which has timed a part of itself."""
    return float(_run(["-c", code, *arguments]).stdout)


def peak(code: str, *arguments: str) -> float:
    """The most memory that a Python process held which runs this code once, in MiB; `VmHWM`, so on Linux only."""
    found = re.search(r"VmHWM (\d+)", _run(["-c", _AT_EXIT + code, *arguments]).stderr)
    if found is None:
        raise RuntimeError("A process did not tell how much memory it held.")
    return int(found[1]) / 1024


def _run(words: Sequence[str]) -> subprocess.CompletedProcess[str]:
    """Run Python with these words, its bytecode kept. An answer that is not settled (exit status 1) is an answer."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run([sys.executable, *words], capture_output=True, text=True, check=False, env=kept)
    if done.returncode > 1:
        raise RuntimeError(f"{' '.join(words)[-300:]} failed: {done.stderr[-600:]}")
    return done


def workspace() -> Path:
    """Where packs and their compiled rulebooks are kept between runs: `.bench` in this folder."""
    return Path(os.environ.get("BENCH_FOLDER", ".bench")).resolve()
