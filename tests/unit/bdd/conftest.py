"""Runs feature files and cases, with plain pytest, against a small pack that lies beside them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import pytest
from tests.unit.bdd.tiny_pack import tiny_pack

import accountability.bdd.cases
import accountability.bdd.leaving
import accountability.bdd.steps
import accountability.building
import accountability.engine.assemble
import accountability.engine.why_not
import accountability.rulebook  # noqa: F401  (imported once: each run forgets what it imports itself)


class Run(Protocol):
    """Runs a feature file, or another file of tests, in a folder with a pack."""

    def __call__(self, text: str, *args: str, name: str = ...) -> pytest.RunResult: ...


@pytest.fixture
def workspace(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    monkeypatch.setenv("ACCOUNTABILITY_CACHE", str(tmp_path_factory.getbasetemp() / "compiled"))
    monkeypatch.setenv("ACCOUNTABILITY_TODAY", "2026-11-22")
    monkeypatch.setenv("PYTEST_ADDOPTS", "-p no:cacheprovider -p no:hypothesispytest")
    return tiny_pack(pytester.path)


@pytest.fixture
def run(pytester: pytest.Pytester, workspace: Path) -> Run:
    def go(text: str, *args: str, name: str = "features/waste.feature") -> pytest.RunResult:
        path = workspace / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return pytester.runpytest_inprocess(str(path), *args)

    return go


@pytest.fixture
def scenario(run: Run) -> Callable[..., pytest.RunResult]:
    """Runs one scenario, given as its steps."""

    def go(*steps: str, args: tuple[str, ...] = ()) -> pytest.RunResult:
        lines = "\n".join(f"    {step}" for step in steps)
        return run(f"Feature: Waste\n  Scenario: One\n{lines}\n", *args)

    return go
