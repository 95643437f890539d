"""Which test runs which line: one run of some tests under coverage, kept in a folder outside the repository.

What a fixture of a module or of the session runs is kept under the fixture's name, since every test that asks for it
would run it, were it the first.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Generator
from pathlib import Path

import pytest
from coverage import Coverage

PACKAGES = ("engine", "compiled", "model", "checks")
FIXTURE = "fixture:"


class Reach:
    """A plugin of pytest that watches the tests, and writes the lines, the fixtures and the seconds of each."""

    def __init__(self, file: Path) -> None:
        self.file = file
        wanted = [f"*/accountability/{package}/*" for package in PACKAGES]
        self.coverage = Coverage(data_file=None, include=wanted, branch=False, config_file=False)
        self.lines: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
        self.seconds: dict[str, float] = {}
        self.fixtures: dict[str, list[str]] = {}
        self.failed: set[str] = set()
        self.now = ""

    def _switch(self, context: str) -> None:
        """What was run until now was run by one test; what comes is another's. Coverage's own way writes to a disk."""
        for name, lines in self.coverage._collector.data.items():  # type: ignore[union-attr]
            module = "/".join(Path(name).parts[-2:])
            for line in lines:
                if isinstance(line, int):
                    self.lines[module][line].append(self.now)
            lines.clear()
        self.now = context

    def pytest_sessionstart(self) -> None:
        """Begin before anything of the tests is imported."""
        self.coverage.start()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, object, object]:
        """Lines belong to the test that runs."""
        self.fixtures[item.nodeid] = list(getattr(item, "fixturenames", ()))
        self._switch(item.nodeid)
        return (yield)

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(self, fixturedef: pytest.FixtureDef[object]) -> Generator[None, object, object]:
        """Or to the fixture that is made."""
        if fixturedef.scope == "function":
            return (yield)
        test = self.now
        self._switch(f"{FIXTURE}{fixturedef.argname}")
        try:
            return (yield)
        finally:
            self._switch(test)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """How long each took, and whether it can be relied on."""
        self.seconds[report.nodeid] = self.seconds.get(report.nodeid, 0.0) + report.duration
        if report.outcome != "passed":
            self.failed.add(report.nodeid)

    def pytest_sessionfinish(self) -> None:
        """Keep what was seen."""
        self._switch("")
        self.coverage.stop()
        kept = {
            "lines": self.lines, "seconds": self.seconds, "fixtures": self.fixtures, "failed": sorted(self.failed),
        }  # fmt: skip
        self.file.parent.mkdir(parents=True, exist_ok=True)
        self.file.write_text(json.dumps(kept))
