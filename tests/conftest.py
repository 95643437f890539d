"""What all tests share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from accountability.model.asked import Asked
from accountability.model.compiled import Compiled


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

    root, today = Path(__file__).resolve().parents[1], date(2026, 11, 22)

    def read() -> list[Asked]:
        cases = (case for path in sorted((root / "cases").rglob("*.yaml")) for case in read_cases(path))
        asked = [Asked(c.outcome, c.place, c.on or today, c.under, dict(c.given)) for c in cases]
        return [*asked, *questions_in(root / "features", today)]

    return read
