"""Each slip in a process of its own, forked from one that has everything imported, with the tests that run its line.

A slip inside a function takes the place of the function's code. A slip outside functions is made while the package is
imported, in a process that had not imported it yet. A test that kills is run once more without the slip: if it fails
then too, it is not to be relied on.
"""

from __future__ import annotations

import ast
import gc
import importlib
import importlib.machinery
import os
import resource
import shutil
import signal
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from types import CodeType, FunctionType

import pytest

from mutation.choosing import Choosing
from mutation.mutants import SOURCE, Mutant, slipped

_PASSED, _FAILED, _TROUBLE = 0, 1, 3
_HEAVY = ("pydantic", "networkx", "yaml", "typer", "pytest_bdd", "typer.testing", "sqlite3")
_MEMORY = 4 * 1024**3


@dataclass(frozen=True, slots=True)
class Result:
    """What came of a slip, and of how many tests; for one that was killed, the test that did it."""

    mutant: Mutant
    came: str
    tests: int
    by: str
    seconds: float


class Runner:
    """A plugin of pytest: when everything is collected, it runs slips in place of the tests."""

    def __init__(
        self, chosen: Iterable[Mutant], choosing: Choosing, scratch: Path, told: Callable[[Result], None]
    ) -> None:
        self.mutants, self.choosing, self.scratch, self.told = chosen, choosing, scratch, told
        self.failed = ""
        self.relied: dict[tuple[str, bool], bool] = {}
        self.items: dict[str, pytest.Item] = {}
        self.functions: dict[tuple[str, str, int], list[FunctionType]] = {}

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Run every slip; the tests themselves are not run here."""
        for path in sorted(SOURCE.rglob("*.py")):
            if path.parent.name in self.choosing.packages and path.stem != "__init__":
                importlib.import_module(f"accountability.{path.parent.name}.{path.stem}")
        self.items = {item.nodeid: item for item in session.items}
        self._warm()
        gc.unfreeze()
        for one in gc.get_objects():
            if isinstance(one, FunctionType):
                code = one.__code__
                self.functions.setdefault((code.co_filename, code.co_qualname, code.co_firstlineno), []).append(one)
        gc.freeze()
        self._every(inside=True)
        return True

    def outside(self) -> None:
        """Run the slips outside functions, each in a child of this process, which has imported nothing of ours."""
        for name in _HEAVY:
            importlib.import_module(name)
        self._every(inside=False)

    def _every(self, *, inside: bool) -> None:
        for mutant in self.mutants:
            if bool(mutant.inside) is inside:
                self.told(self._run(mutant))

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note which test failed."""
        if report.failed:
            self.failed = report.nodeid
            print(report.longreprtext, flush=True)  # noqa: T201  (kept in the folder of the slip while it runs)

    def _warm(self) -> None:
        """Have the pack in the cache, and make its fixture here, so that no child has to unless its slip is in that."""
        importlib.import_module("accountability").Rulebook.load()
        user = next((one for one in self.items.values() if "built_in" in getattr(one, "fixturenames", ())), None)
        other = next((one for one in self.items.values() if not one.nodeid.startswith("tests/")), None)
        if user is not None and other is not None:
            user.config.hook.pytest_runtest_protocol(item=user, nextitem=other)

    def _run(self, mutant: Mutant) -> Result:
        """One slip."""
        start = time.monotonic()
        while True:
            found = [one for one in self.choosing.tests(mutant) if self.relied.get((one, bool(mutant.inside)), True)]
            found = [one for one in found if one in self.items or not mutant.inside]
            if not found:
                return Result(mutant, "not covered", 0, "", 0.0)
            expected = self.choosing.expected(mutant, found)
            came, by = self._forked(mutant, found, limit=20 + 6 * expected)
            if came == "killed" and by and not self._reliable(by, mutant):
                continue
            return Result(mutant, came, len(found), by, round(time.monotonic() - start, 2))

    def _reliable(self, test: str, mutant: Mutant) -> bool:
        """Whether the test passes where there is no slip."""
        key = (test, bool(mutant.inside))
        if key not in self.relied:
            came, _ = self._forked(mutant, [test], limit=300, slip=False)
            self.relied[key] = came == "survived"
            if not self.relied[key]:
                sys.stderr.write(f"not relied on: {test}\n")
        return self.relied[key]

    def _forked(self, mutant: Mutant, tests: list[str], limit: float, *, slip: bool = True) -> tuple[str, str]:
        own = self.scratch / "one"
        shutil.rmtree(own, ignore_errors=True)
        own.mkdir(parents=True)
        sys.stdout.flush()
        sys.stderr.flush()
        child = os.fork()
        if not child:
            self._child(mutant, tests, own, slip)
        until = time.monotonic() + limit
        while time.monotonic() < until:
            done, status = os.waitpid(child, os.WNOHANG)
            if done:
                said = own / "killed-by"
                by = said.read_text() if said.exists() else ""
                return ("survived" if status == 0 else "killed"), by
            time.sleep(0.005)
        os.killpg(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return "timed out", ""

    def _child(self, mutant: Mutant, tests: list[str], own: Path, slip: bool) -> None:
        """Run the tests and leave; nothing here returns."""
        status = _TROUBLE
        try:
            os.setpgid(0, 0)
            resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
            said = os.open(own / "said", os.O_RDWR | os.O_CREAT)
            for number in (0, 1, 2):
                os.dup2(said, number)
            self._own_folders(own)
            tree = slipped(mutant) if slip else None
            if mutant.inside:
                if tree is not None:
                    self._take_the_place(mutant, tree)
                status = self._run_items(mutant, tests)
            else:
                status = _afresh(mutant, tree, tests, own)
            if status == _FAILED and self.failed:
                (own / "killed-by").write_text(self.failed)
        finally:
            os._exit(status)

    def _own_folders(self, own: Path) -> None:
        """A cache that starts as every child's does, and no folder that another child has written to."""
        cache = own / "cache"
        shutil.copytree(self.scratch / "cache", cache, copy_function=os.link)
        cache.chmod(0o700)
        os.environ["ACCOUNTABILITY_CACHE"] = str(cache)

    def _take_the_place(self, mutant: Mutant, tree: ast.Module) -> None:
        path = str(SOURCE / mutant.module)
        code = _code_in(compile(tree, path, "exec"), mutant.inside)
        places = [one for key, ones in self.functions.items() if key[:2] == (path, mutant.inside) for one in ones]
        if code is None or not places:
            raise LookupError(mutant.id)
        for function in places:
            if function.__code__.co_firstlineno == code.co_firstlineno:
                function.__code__ = code

    def _run_items(self, mutant: Mutant, tests: list[str]) -> int:
        items = [self.items[one] for one in tests]
        base = items[0].config._tmp_path_factory  # type: ignore[attr-defined]
        base._basetemp = self.scratch / "one" / "tmp"
        base._basetemp.mkdir()
        known = [item._fixtureinfo.name2fixturedefs for item in items if hasattr(item, "_fixtureinfo")]
        for made in (one for name in self.choosing.made_anew(mutant) for names in known for one in names.get(name, ())):
            made.cached_result = None
        self.failed = ""
        for item, following in zip(items, [*items[1:], None], strict=True):
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            if self.failed:
                return _FAILED
        return _PASSED


def _code_in(code: CodeType, qualname: str) -> CodeType | None:
    for one in code.co_consts:
        if isinstance(one, CodeType):
            if one.co_qualname == qualname:
                return one
            if found := _code_in(one, qualname):
                return found
    return None


def _afresh(mutant: Mutant, tree: ast.Module | None, tests: list[str], own: Path) -> int:
    """Import everything of ours with the slip in it, and run the tests in a pytest of their own."""
    path = str(SOURCE / mutant.module)
    usual = importlib.machinery.SourceFileLoader.get_code

    def get_code(loader: importlib.machinery.SourceFileLoader, name: str) -> CodeType | None:
        if tree is not None and loader.path == path:
            return compile(tree, path, "exec")
        return usual(loader, name)

    setattr(importlib.machinery.SourceFileLoader, "get_code", get_code)  # noqa: B010  (a method, for a while)
    said = _Said(own)
    came = pytest.main(
        [
            "-x",
            "-q",
            "-s",
            "-p",
            "no:cacheprovider",
            "--assert=plain",
            "--doctest-modules",
            "--basetemp",
            str(own / "tmp"),
            *tests,
        ],
        plugins=[said],
    )
    return _PASSED if came == 0 else _FAILED


class _Said:
    def __init__(self, own: Path) -> None:
        self.own = own

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note which test failed."""
        if report.failed:
            (self.own / "killed-by").write_text(report.nodeid)
