"""Hooks for pytest: which files hold policy tests, and how a failure reads. Everything else is imported when needed."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest

from accountability.bdd.place import workspace

_STEPS = "accountability-steps"


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Take feature files, and cases, that lie below a folder whose `rules/` holds a pack."""
    if file_path.suffix not in (".feature", ".yaml"):
        return None
    folder = workspace(file_path)
    if folder is None:
        return None
    if file_path.suffix == ".yaml":
        if file_path.relative_to(folder).parts[0] != "cases":
            return None
        from accountability.bdd.cases import CasesFile  # noqa: PLC0415

        return CasesFile.from_parent(parent, path=file_path)
    if any(file_path.parent.glob("*.py")):
        return None
    plugins = parent.config.pluginmanager
    if not plugins.has_plugin(_STEPS):
        from accountability.bdd import steps  # noqa: PLC0415

        plugins.register(steps, _STEPS)
    from accountability.bdd.collect import FeatureFile  # noqa: PLC0415

    return FeatureFile.from_parent(parent, path=file_path)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Say in plain sentences what failed, and keep "failed" and "not understood" apart for whoever counts."""
    report = yield
    if call.excinfo is None or not report.failed:
        return report
    from accountability.bdd.failures import DisagreesError, StoppedError  # noqa: PLC0415
    from accountability.model.trial import QUESTION_TAG, Came  # noqa: PLC0415

    stopped = call.excinfo.value
    if isinstance(stopped, StoppedError):
        asks = isinstance(stopped, DisagreesError) and item.get_closest_marker(QUESTION_TAG)
        came = Came.QUESTION if asks else stopped.came
        for kept in (item.user_properties, report.user_properties):
            kept.append(("accountability", str(came)))
        if item.config.getoption("tbstyle") != "long":
            report.longrepr = str(stopped)
        if asks:
            report.outcome, report.wasxfail = "skipped", str(came)
    return report
