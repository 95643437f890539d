"""What all tests share."""

from __future__ import annotations

import gc
from collections.abc import Callable
from datetime import date
from importlib.util import find_spec
from pathlib import Path

import pytest

from accountability.model.asked import Asked
from accountability.model.compiled import Compiled

ROOT = Path(__file__).resolve().parents[1]
collect_ignore = [] if find_spec("playwright") else ["browser"]
"""What needs a browser is run by `make browser`, which installs what it needs."""
FIRST = (
    "tests/whole/test_wheel.py",
    "tests/whole/test_exhaustive.py",
    "tests/unit/bdd/test_seeing.py",
    "tests/whole/test_chain.py",
    "tests/whole/test_anchors.py",
    "tests/architecture/test_cold_start.py",
    "tests/architecture/test_contracts.py",
    "tests/whole/test_order_of_files.py",
    "tests/whole/test_formatted.py",
    "tests/whole/test_reform_commands.py",
    "tests/unit/cli/test_starting.py",
    "tests/unit/mcp/test_server.py",
    "tests/unit/cli/test_spend_command.py",
    "tests/unit/cli/test_matrix.py",
    "tests/whole/test_compare.py",
    "tests/unit/cli/test_batch.py",
    "tests/unit/cli/test_terminal.py",
)
"""Where one test takes longest: begun last, it would be waited for by itself while every other worker has nothing."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest; the rest stays in its order."""
    order = {ROOT / name: place for place, name in enumerate(FIRST)}
    items.sort(key=lambda item: order.get(item.path, len(order)))


def pytest_collection_finish() -> None:
    """Ten thousand tests stay until the end, so there is nothing to look for among them while they run."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def built_in() -> Compiled:
    """The built-in pack, compiled in memory from the files of this checkout."""
    from accountability.building import build
    from accountability.files.workspace import built_in as pack
    from accountability.files.workspace import read_files

    return build(read_files(pack()), "")


@pytest.fixture(scope="session")
def built_in_questions() -> Callable[[], list[Asked]]:
    """Every question that the cases and scenarios of this checkout ask."""
    from accountability.bdd.questions import questions_in
    from accountability.files.cases import read_cases

    today = date(2026, 11, 22)

    def read() -> list[Asked]:
        cases = (case for path in sorted((ROOT / "cases").rglob("*.yaml")) for case in read_cases(path))
        asked = [Asked(c.outcome, c.place, c.on or today, c.under, dict(c.given)) for c in cases]
        return [*asked, *questions_in(ROOT / "features", today)]

    return read
