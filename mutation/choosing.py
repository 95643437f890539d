"""Which tests are run for a slip: of those that run its line, its own first, then quick ones of every file in turn."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from itertools import chain, islice, zip_longest
from pathlib import Path

from mutation.mutants import SOURCE, Mutant
from mutation.reach import FIXTURE, PACKAGES

ROOT = SOURCE.parents[1]
_QUICK = 0.3
"""Tests that take longer, in seconds, are run after all that do not."""


class Choosing:
    """What the runs of tests under coverage told: see `reach`."""

    packages = PACKAGES

    def __init__(self, folder: Path, *, tests: int, seconds: float) -> None:
        self.most, self.longest = tests, seconds
        self.seconds: dict[str, float] = {}
        self.users: dict[str, set[str]] = defaultdict(set)
        self.lines: dict[str, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
        failed: set[str] = set()
        for path in sorted(folder.glob("*.json")):
            kept = json.loads(path.read_text(encoding="utf-8"))
            self.seconds |= kept["seconds"]
            failed |= set(kept["failed"])
            for test, names in kept["fixtures"].items():
                for name in names:
                    self.users[name].add(test)
            for module, lines in kept["lines"].items():
                for line, tests_of_line in lines.items():
                    self.lines[module][int(line)] |= set(tests_of_line)
        self.passed = frozenset(self.seconds) - failed

    @property
    def files(self) -> list[str]:
        """The files whose tests were seen."""
        return sorted({test.partition("::")[0] for test in self.seconds})

    def _contexts(self, mutant: Mutant) -> set[str]:
        if not mutant.inside:
            return set().union(*(self._run(one, line) for one, line in self._mentions(mutant)))
        return self._run(mutant.module, mutant.line) or self._run(mutant.module, mutant.statement)

    def _run(self, module: str, line: int) -> set[str]:
        return self.lines[module].get(line, set()) - {""}

    def _mentions(self, mutant: Mutant) -> Iterator[tuple[str, int]]:
        """The lines of the packages on which a name is read that a statement outside functions binds."""
        first = re.compile(rf"\b({'|'.join(map(re.escape, mutant.names[:1] or ('',)))})\b")
        for module, text in self._texts.items():
            for number, line in enumerate(text, 1):
                if first.search(line):
                    yield module, number

    @cached_property
    def _texts(self) -> dict[str, list[str]]:
        paths = (path for package in PACKAGES for path in sorted((SOURCE / package).glob("*.py")))
        return {f"{path.parent.name}/{path.name}": path.read_text(encoding="utf-8").splitlines() for path in paths}

    @cached_property
    def _test_texts(self) -> dict[str, str]:
        return {
            str(path.relative_to(ROOT)): path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("*.py")
        }

    def made_anew(self, mutant: Mutant) -> list[str]:
        """The fixtures in whose making the slip lies."""
        return [one.removeprefix(FIXTURE) for one in self._contexts(mutant) if one.startswith(FIXTURE)]

    def _cost(self, test: str, anew: list[str]) -> float:
        slow = 10.0 if any(test in self.users[name] for name in anew) else 0.0
        return self.seconds.get(test, 0.0) + slow + 0.002

    def expected(self, mutant: Mutant, tests: list[str]) -> float:
        """About how many seconds some tests take."""
        anew = self.made_anew(mutant)
        return sum(self.seconds.get(test, 0.0) + 0.002 for test in tests) + 10.0 * bool(anew)

    def tests(self, mutant: Mutant) -> list[str]:
        """The tests to run, in their order."""
        contexts = self._contexts(mutant)
        anew = [one.removeprefix(FIXTURE) for one in contexts if one.startswith(FIXTURE)]
        found = {one for one in contexts if not one.startswith(FIXTURE)}.union(*(self.users[name] for name in anew))
        if not mutant.inside:
            words = [re.compile(rf"\b{re.escape(name)}\b") for name in mutant.names]
            files = {name for name, text in self._test_texts.items() if any(word.search(text) for word in words)}
            found |= {test for test in self.passed if test.partition("::")[0] in files}
        found &= self.passed
        of: dict[str, list[str]] = defaultdict(list)
        for test in sorted(found, key=lambda one: (self._cost(one, anew), one)):
            of[test.partition("::")[0]].append(test)
        package, _, module = mutant.module.removesuffix(".py").partition("/")
        near = f"tests/unit/{package}/"
        own = of.get(f"{near}test_{module}.py", [])
        quick = [[one for one in tests if self._cost(one, anew) < _QUICK] for _, tests in sorted(of.items())]
        first = _in_turn([tests for tests in quick if tests and tests[0].startswith(near)])
        slow = sorted((one for tests in of.values() for one in tests), key=lambda one: self._cost(one, anew))
        chosen: list[str] = []
        spent = 0.0
        for test in dict.fromkeys((*own, *islice(first, self.most * 2 // 3), *_in_turn(quick), *slow)):
            cost = self._cost(test, anew)
            if len(chosen) < self.most and (spent + cost <= self.longest or not chosen):
                chosen.append(test)
                spent += cost
        return chosen


def _in_turn(files: list[list[str]]) -> Iterator[str]:
    """One test of each file, then another of each."""
    return filter(None, chain.from_iterable(zip_longest(*files)))
