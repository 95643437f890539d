"""What a fuzzer found, and what it began with, goes through every target; `make fuzz` looks for more."""

from __future__ import annotations

from pathlib import Path

import pytest
from fuzz.targets import TARGETS
from tests.fuzz.grown import grown

CORPUS = sorted((Path(__file__).parent / "corpus").glob("*/*"))


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_what_a_fuzzer_found_breaks_nothing(path: Path) -> None:
    TARGETS[path.parent.name](path.read_bytes())


@pytest.mark.parametrize("target", TARGETS)
def test_what_a_fuzzer_grew_breaks_nothing(target: str) -> None:
    for content in grown(target):
        TARGETS[target](content)


def test_every_target_has_something_to_begin_with() -> None:
    assert {path.parent.name for path in CORPUS} == set(TARGETS)
