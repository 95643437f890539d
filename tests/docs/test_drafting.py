"""The page of drafting, walked from top to bottom: each file on it is written, and each command run."""

from __future__ import annotations

from tests.docs.generated import ROOT
from tests.docs.walked import walked


def test_the_page_of_drafting_can_be_followed() -> None:
    page = (ROOT / "docs" / "drafting.md").read_text(encoding="utf-8")
    assert walked(page) == page, "run make docs, and read what changed"
