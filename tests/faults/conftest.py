"""What the tests of faults share."""

from __future__ import annotations

import sys

import pytest

if sys.platform == "win32":
    collect_ignore_glob = ["test_*.py"]  # it has no such limits and no forks


@pytest.fixture(autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ACCOUNTABILITY_CACHE", str(tmp_path_factory.mktemp("cache")))
