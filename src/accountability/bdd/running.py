"""Runs the tests of a workspace, and nothing else of it: no settings, no plugin, no Python that lies there."""

from __future__ import annotations

import contextlib
import io
import os
import traceback
from collections.abc import Callable, Generator, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

import pytest
import pytest_bdd.plugin

from accountability.bdd import steps
from accountability.bdd.asking import BOOK
from accountability.bdd.cases import CasesFile
from accountability.bdd.choosing import EVERYTHING, About, Chosen, Wish
from accountability.bdd.collect import FeatureFile
from accountability.bdd.failures import DisagreesError, StoppedError
from accountability.bdd.mentions import MENTIONED, Mentioned
from accountability.bdd.place import SHOWN
from accountability.bdd.searching import find_tests
from accountability.model.answer import Answer
from accountability.model.trial import QUESTION_TAG, Block, Came, Trial, Trials, in_order

if TYPE_CHECKING:
    from accountability.rulebook import Rulebook

_WITHOUT = (
    "cacheprovider", "debugging", "doctest", "faulthandler", "junitxml", "legacypath", "logging", "monkeypatch",
    "pastebin", "recwarn", "setuponly", "setupplan", "stepwise", "subtests", "threadexception", "tmpdir", "unittest",
    "unraisableexception", "warnings",
)  # fmt: skip
"""Parts of pytest that would write to the workspace, or that no policy test needs."""
_ARGUMENTS = (
    "-c", os.devnull, "--rootdir=.", "--noconftest", "--capture=no", "--tb=no",
    *(word for name in _WITHOUT for word in ("-p", f"no:{name}")), ".",
)  # fmt: skip
_OTHERS = ("PYTEST_ADDOPTS", "PYTEST_PLUGINS")
_UNDECIDED = "Whether that is the law is for a person to decide."
_AGREES = "The rules say so. Whether that is the law is for a person to decide."


class BrokenRunError(Exception):
    """The tests could not be run to their end, through no fault of theirs."""


@dataclass(frozen=True, slots=True)
class Where:
    """Where the tests stand: the workspace, the paths in it that are wanted (all when there are none), their names."""

    workspace: Path
    paths: tuple[Path, ...]
    shown: Callable[[Path], str]


@dataclass(frozen=True, slots=True)
class Watcher:
    """Who is told of progress, as so many tests of so many, and of how the program came to a failure."""

    tick: Callable[[int, int], None]
    frames: Callable[[str], None]


def run_tests(book: Rulebook, where: Where, wish: Wish, today: date, watcher: Watcher) -> Trials | Answer:
    """What came of the tests that are wanted; or the answer that says that an outcome or place is not known.

    A test that cannot be read might be any, and is always among them. Raises `BrokenRunError` on a fault of ours.
    """
    about = About(book.compiled, today)
    chosen = about.choose(wish)
    if isinstance(chosen, Answer):
        return chosen
    files, unread = find_tests(where.workspace, where.paths)
    runner = _Runner(book, about, frozenset(files), where.shown, chosen, watcher)
    if files:
        _put(runner, where.workspace)
    refused = (Trial(where.shown(one.path), 1, "", Came.NOT_UNDERSTOOD, (Block(1, "", (one.says,)),)) for one in unread)
    return in_order((*runner.trials.values(), *refused))


def _put(runner: _Runner, workspace: Path) -> None:
    """Let pytest run the tests, by themselves."""
    plugins: list[ModuleType | _Runner] = [pytest_bdd.plugin, steps, runner]
    with _by_itself(workspace) as printed:
        status = pytest.main(list(_ARGUMENTS), plugins=plugins)
    if runner.broken is not None:
        raise BrokenRunError(f"{type(runner.broken).__name__}: {runner.broken}") from runner.broken
    if status == pytest.ExitCode.INTERRUPTED:
        raise KeyboardInterrupt
    if status in (pytest.ExitCode.INTERNAL_ERROR, pytest.ExitCode.USAGE_ERROR):
        raise BrokenRunError(" ".join(printed.getvalue().split())[-400:])
    for text in runner.frames:
        runner.watcher.frames(text)


@contextlib.contextmanager
def _by_itself(workspace: Path) -> Iterator[io.StringIO]:
    """Stand in the workspace, with nothing of the environment that would change what pytest does; hear its output."""
    kept: Mapping[str, str] = dict(os.environ)
    printed = io.StringIO()
    try:
        for name in _OTHERS:
            os.environ.pop(name, None)
        os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
        with contextlib.chdir(workspace), contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
            yield printed
    finally:
        os.environ.clear()
        os.environ.update(kept)


@dataclass(eq=False)
class _Runner:
    """What pytest is told of the files, and what it tells of the tests."""

    book: Rulebook
    about: About
    files: frozenset[Path]
    shown: Callable[[Path], str]
    chosen: Chosen
    watcher: Watcher
    frames: list[str] = field(default_factory=list)
    trials: dict[pytest.Item, Trial] = field(default_factory=dict)
    broken: BaseException | None = None
    count: int = 0

    def pytest_configure(self, config: pytest.Config) -> None:
        """Put every test to the one rulebook."""
        config.stash[BOOK] = self.book
        config.stash[SHOWN] = self.shown

    @pytest.hookimpl(tryfirst=True)
    def pytest_ignore_collect(self, collection_path: Path) -> bool:
        """Look at the files that were found, and at the folders that lead to them."""
        return not any(file.is_relative_to(collection_path) for file in self.files)

    @pytest.hookimpl(tryfirst=True)
    def pytest_collect_directory(self, path: Path, parent: pytest.Collector) -> pytest.Collector:
        """A folder is a folder: Python that makes it a package is not run."""
        return pytest.Dir.from_parent(parent, path=path)

    def pytest_collect_file(self, file_path: Path, parent: pytest.Collector) -> pytest.Collector:
        """A feature, or a file of cases: nothing else was found."""
        kind = FeatureFile if file_path.suffix == ".feature" else CasesFile
        return kind.from_parent(parent, path=file_path)

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Keep what is chosen; what cannot be read might be anything, and is kept."""
        if self.chosen != EVERYTHING:
            items[:] = [item for item in items if self._wanted(item)]
        self.count = len(items)

    def _wanted(self, item: pytest.Item) -> bool:
        return MENTIONED not in item.stash or self.about.wanted(self.chosen, item.stash[MENTIONED](), _tags(item))

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        """Write down what came of a test, once it is known."""
        report = yield
        raised = call.excinfo.value if call.excinfo else None
        if raised is not None or call.when == "call":
            self._write_down(item, report, raised)
        if call.when == "teardown":
            self.watcher.tick(len(self.trials), self.count)
        return report

    def _write_down(self, item: pytest.Item, report: pytest.TestReport, raised: BaseException | None) -> None:
        file, line, _ = item.reportinfo()
        named = item.stash[MENTIONED]() if MENTIONED in item.stash else Mentioned(item.name, (), ())
        told = Trial(
            self.shown(Path(file)), (line or 0) + 1, named.title, Came.PASSED, theme=self.about.theme(named),
            tags=_tags(item),
        )  # fmt: skip
        asks = QUESTION_TAG in told.tags
        if isinstance(raised, StoppedError):
            came, blocks = raised.came, raised.blocks
            if asks and isinstance(raised, DisagreesError):
                came, blocks = Came.QUESTION, tuple(replace(one, says=(*one.says[:1], _UNDECIDED)) for one in blocks)
            told = replace(told, title=raised.title, came=came, told=blocks)
            self.frames.append("".join(traceback.format_exception(raised)))
        elif report.skipped:
            told = replace(told, came=Came.LEFT_OUT)
        elif raised is not None:
            self.broken = self.broken or raised
        elif asks:
            told = replace(told, came=Came.QUESTION, told=_agreed(named))
        self.trials[item] = told


def _agreed(named: Mentioned) -> tuple[Block, ...]:
    """What a question says that the rules answer as it does."""
    return tuple(
        replace(one, says=(_AGREES,) if n == len(named.expects) - 1 else ()) for n, one in enumerate(named.expects)
    )


def _tags(item: pytest.Item) -> tuple[str, ...]:
    """The tags that somebody wrote: every mark but those of pytest's own making."""
    return tuple(sorted({mark.name for mark in item.iter_markers()} - {"parametrize", "usefixtures"}))
